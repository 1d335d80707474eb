"""What a task says of itself beside who and when: words of its sentence, and columns only where a task has them."""

import pytest

from kehoach.document.blocks import Document, Table
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Bồi dưỡng kỹ năng số",
    "noi_nhan": "UBND tỉnh",
    "nguoi_ky": {"chuc_vu": "Chủ tịch"},
}
USUAL = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"]


def composed(task: dict[str, object]) -> Document:
    return compose(KeHoach.model_validate(PLAN | {"noi_dung": [task], "giai_phap": {"bang_nhiem_vu": "phan_cong"}}))


@pytest.mark.parametrize(
    ("label", "value", "sentence", "column", "cell"),
    [
        ("dia_diem", "Hội trường", "địa điểm: Hội trường", "Địa điểm", "Hội trường"),
        ("thanh_phan", ["Thôn", "Tổ"], "thành phần: Thôn, Tổ", "Thành phần", "Thôn; Tổ"),
        ("phu_trach", "Phó Chủ tịch", "lãnh đạo phụ trách: Phó Chủ tịch", "Lãnh đạo phụ trách", "Phó Chủ tịch"),
        ("nguon_kinh_phi", "ngân sách xã", "nguồn kinh phí: ngân sách xã", "Nguồn kinh phí", "ngân sách xã"),
    ],
)
def test_a_label_is_worded_and_has_a_column(label: str, value: object, sentence: str, column: str, cell: str) -> None:
    document = composed({"viec": "Mở lớp", label: value})
    assert f"- Mở lớp; {sentence}." in [paragraph.text.rstrip("/.") + "." for paragraph in document.paragraphs()]
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert [each.text for each in table.head[0]] == [*USUAL, column]
    assert table.rows[0][-1].text == cell


def test_no_column_is_empty_but_the_usual_ones() -> None:
    [table] = [block for block in composed({"viec": "Mở lớp"}).blocks if isinstance(block, Table)]
    assert [each.text for each in table.head[0]] == USUAL

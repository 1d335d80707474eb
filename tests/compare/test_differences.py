"""Two plans: every value that is different is told at its place, and nothing of a plan and itself."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import samples
from kehoach.compare.differences import Became, What, differences
from kehoach.model.ke_hoach import KeHoach
from kehoach.report.differences import Row, as_html, as_json
from strategies import TAG, plan_data

BODY = {
    "muc_dich": "Giữ kênh thông. Giữ đê vững. Giữ dân an toàn.",
    "noi_dung": [
        {"viec": "Dọn kênh tiêu", "chu_tri": "Phòng Kinh tế", "den_ngay": "2026-05-31", "kinh_phi": "15 triệu"},
        {"viec": "Đắp đê bao", "chu_tri": "Trưởng các thôn", "den_ngay": "2026-06"},
    ],
}


def plan(**changed: Any) -> KeHoach:
    return KeHoach.model_validate(samples.FRAME | BODY | changed)


def says(**changed: Any) -> list[str]:
    return [each.says for each in differences(plan(), plan(**changed))]


@settings(max_examples=25)
@given(plan_data())
def test_a_plan_is_not_different_from_itself(data: dict[str, Any]) -> None:
    assert differences(KeHoach.model_validate(data), KeHoach.model_validate(copy.deepcopy(data))) == []


@settings(max_examples=40)
@given(plan_data(), st.data())
def test_every_text_that_is_changed_is_told(data: dict[str, Any], draw: st.DataObject) -> None:
    ways = [
        way
        for way, text in _texts(data, ())
        if len(TAG.findall(text)) == 1 and "dong" not in way and way[0] != "co_quan"
    ]
    way = draw.draw(st.sampled_from(ways))
    changed = copy.deepcopy(data)
    holder = changed
    for step in way[:-1]:
        holder = holder[step]
    [old] = TAG.findall(holder[way[-1]])
    holder[way[-1]] = holder[way[-1]].replace(old, "z99999z")
    try:
        after = KeHoach.model_validate(changed)
    except ValueError:
        return
    found = differences(KeHoach.model_validate(data), after)
    assert old in " ".join(each.before for each in found).casefold()
    assert "z99999z" in " ".join(each.after for each in found).casefold()


def _texts(value: Any, way: tuple[Any, ...]) -> Any:
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*way, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*way, index))


def test_recipients_that_came_and_went_are_told_in_terms_of_the_list() -> None:
    assert says(noi_nhan=["UBND tỉnh", "Công an xã", "Trưởng các thôn"]) == ["nơi nhận: thêm “Công an xã”"]
    assert says(noi_nhan=["UBND tỉnh"]) == ["nơi nhận: bỏ “Trưởng các thôn”"]


def test_of_several_sentences_the_one_that_is_different_is_named() -> None:
    [found] = differences(plan(), plan(muc_dich="Giữ kênh thông. Giữ đê chắc. Giữ dân an toàn."))
    assert (found.where, found.part, found.before, found.after) == ("I", "câu thứ hai", "đê vững.", "đê chắc.")
    assert found.says == "I: câu thứ hai đổi “đê vững.” thành “đê chắc.”"


def test_a_sentence_that_came_or_went_is_told_alone() -> None:
    told = says(muc_dich="Giữ kênh thông. Giữ đê vững. Giữ chợ sạch. Giữ dân an toàn.")
    assert told == ["I: thêm câu “Giữ chợ sạch.”"]
    assert says(muc_dich="Giữ kênh thông. Giữ dân an toàn.") == ["I: bỏ câu “Giữ đê vững.”"]


@pytest.mark.parametrize(
    ("number", "changed", "what"),
    [
        (0, {"den_ngay": "2026-07-31"}, What.THOI_GIAN),
        (0, {"kinh_phi": "25 triệu"}, What.SO_TIEN),
        (1, {"chu_tri": "Phòng Kinh tế"}, What.DON_VI),
        (1, {"viec": "Đắp cao đê bao"}, What.LOI),
        (1, {"viec": "Đắp đê bao, 12 thôn"}, What.SO_LIEU),
    ],
)
def test_it_is_told_what_is_different(number: int, changed: dict[str, str], what: What) -> None:
    tasks = copy.deepcopy(BODY["noi_dung"])
    tasks[number] |= changed  # type: ignore[index]
    assert [each.what for each in differences(plan(), plan(noi_dung=tasks))] == [what]


def test_what_moved_is_told_once_with_its_new_place() -> None:
    before = ["Họp dân ở từng thôn.", "Phát loa hằng ngày.", "Treo băng rôn ở chợ."]
    found = differences(plan(noi_dung=before), plan(noi_dung=[*before[1:], before[0]]))
    assert [(each.became, each.where, each.part) for each in found] == [(Became.CHUYEN, "II.-1", "II.-3")]


def test_a_task_in_text_and_tables_is_told_once_and_a_row_by_its_number() -> None:
    table = {"tieu_de": "Phân công", "bang_nhiem_vu": "phan_cong"}
    hidden = {"viet_thanh_loi": "không", "cac_muc": BODY["noi_dung"]}
    later = copy.deepcopy(hidden)
    later["cac_muc"][1]["den_ngay"] = "2026-09"  # type: ignore[index]
    [found] = differences(plan(noi_dung=hidden, phu_luc=[table]), plan(noi_dung=later, phu_luc=[table]))
    assert (found.where, found.before, found.after) == ("phụ lục, hàng 2", "tháng 6/2026", "tháng 9/2026")


def test_what_steers_is_told_by_its_key_unless_a_side_is_of_word() -> None:
    after = plan(trinh_bay={"co_chu": "13"})
    [found] = differences(plan(), after)
    assert found.says == "kế hoạch: trinh_bay.co_chu đổi “không ghi” thành “13”"
    assert differences(plan(), after, steering=False) == []


def test_the_page_is_whole_by_itself_and_takes_no_text_for_markup() -> None:
    row = Row("II<b>", "đổi", "lời", "<script>alert(1)</script>", "a & b", "…")
    page = as_html([row], "<trước>.yaml", "sau.yaml")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "a &amp; b" in page
    assert not any(sign in page for sign in ("http:", "https:", "src=", "url("))
    assert json.loads(as_json([row])) == [row._asdict()]

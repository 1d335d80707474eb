"""What is said of a table that is too wide is what the page does with it, and the cure that is printed works."""

from io import StringIO

import pytest

from kehoach import validate
from kehoach.document.blocks import Table
from kehoach.document.columns import fitted
from kehoach.document.compose import compose
from kehoach.document.layout import lay_out
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import review
from kehoach.wording.columns import AIR, SMALL
from kehoach.wording.widths import longest_piece
from samples import FRAME

SUM = 12_500_000_000
LONG = "quyhoạchsửdụngđấtđai"


def table(columns, sums=SUM):
    titles = [{"tieu_de": f"Năm {2026 + number}", "kieu": "tien"} for number in range(columns)]
    return {"cot": ["STT", *titles], "hang": [{"nhom": "Nguồn ngân sách"}, [1, *[sums] * columns]]}


def in_an_appendix(inner, **turned):
    appendix = {"tieu_de": "Dự toán", "bang_bieu": inner, **turned}
    return KeHoach.model_validate({**FRAME, "yeu_cau": "Theo Phụ lục.", "phu_luc": [appendix]})


def breaks_a_word(made):
    """Whether a column of the page is narrower than the longest word in it."""
    document = compose(made)
    (appendix,) = document.phu_luc
    layout = lay_out(document, made.trinh_bay.choices())
    layout = layout.turned() if appendix.kho_ngang else layout
    (block,) = (each for each in appendix.blocks if isinstance(each, Table))
    found = fitted(block, layout)
    row = block.rows[-1]
    needs = [longest_piece(cell.text, SMALL) + 2 * found.padding + AIR for cell in row]
    return any(need > has + 0.001 for need, has in zip(needs, found.widths, strict=True))


@pytest.mark.parametrize("turned", [{}, {"kho_ngang": True}])
@pytest.mark.parametrize("sums", [SUM, 1000 * SUM])
def test_the_warning_and_the_page_agree_on_what_fits(turned, sums):
    told = []
    for columns in range(3, 13):
        made = in_an_appendix(table(columns, sums), **turned)
        found = [each for each in review(made) if each.code == "bang_bieu.qua_rong"]
        assert bool(found) == breaks_a_word(made), columns
        told.append(bool(found))
    assert set(told) == {False, True}


@pytest.mark.parametrize("letters", range(4, 48, 4))
def test_a_word_in_a_cell_over_several_columns_fits_or_is_told_of(letters):
    """Columns of sums, between them as much room as the page has; one word lies over two of them."""
    over = [1, {"noi_dung": "n" * letters, "gop_cot": 2}, "", *[SUM] * 3]
    made = in_an_appendix({**table(5), "hang": [over, [2, *[SUM] * 5]]})
    document = compose(made)
    (block,) = (each for each in document.phu_luc[0].blocks if isinstance(each, Table))
    found = fitted(block, lay_out(document, made.trinh_bay.choices()))
    need = longest_piece("n" * letters, SMALL) + 2 * found.padding + AIR
    told = any(each.code == "bang_bieu.qua_rong" for each in review(made))
    assert told == (need > sum(found.widths[1:3]) + 0.001)


def test_the_cure_that_is_printed_works():
    (found,) = (each for each in review(in_an_appendix(table(7))) if each.code == "bang_bieu.qua_rong")
    assert "kho_ngang" in found.hint
    assert found.loc == ("phu_luc", 0, "bang_bieu")
    for cured in (in_an_appendix(table(7), kho_ngang=True), in_an_appendix(table(4))):
        assert not any(each.code == "bang_bieu.qua_rong" for each in review(cured))
    (wider,) = (each for each in review(in_an_appendix(table(12))) if each.code == "bang_bieu.qua_rong")
    assert "kho_ngang" not in wider.hint  # a turned page has no room for it either


def test_a_row_that_lacks_cells_is_no_more_than_its_own_fault():
    text = "noi_dung: {bang_bieu: {cot: [A, B, C], hang: [[1, 2], [1, 2, 3]]}}"
    codes = [each.code for each in validate(StringIO(text))]
    assert "bang.lech_cot" in codes
    assert "bang_bieu.qua_rong" not in codes


def with_tasks(kind, *tasks, **turned):
    appendix = {"tieu_de": "Việc", "bang_nhiem_vu": kind, **turned}
    return KeHoach.model_validate({**FRAME, "yeu_cau": "Theo Phụ lục.", "noi_dung": list(tasks), "phu_luc": [appendix]})


@pytest.mark.parametrize(
    ("words", "end", "wide"), [("Rà soát", "2027-12", 0), (LONG, "2026-06", 0), (LONG, "2027-12", 1)]
)
def test_a_timeline_that_is_too_wide_is_told_where_it_is_asked_for(words, end, wide):
    made = with_tasks("tien_do_thang", {"viec": words, "chu_tri": words, "tu_ngay": "2026-01", "den_ngay": end})
    told = [each for each in review(made) if each.code == "bang_bieu.qua_rong"]
    assert len(told) == breaks_a_word_of_tasks(made) == wide
    assert [each.loc for each in told] == [("phu_luc", 0, "bang_nhiem_vu")] * wide
    assert all("tien_do_quy" in each.hint for each in told)


def breaks_a_word_of_tasks(made):
    document = compose(made)
    layout = lay_out(document, made.trinh_bay.choices())
    (block,) = (each for each in document.phu_luc[0].blocks if isinstance(each, Table))
    found = fitted(block, layout)
    cells = zip(block.rows[-1], found.widths, strict=True)
    return any(longest_piece(cell.text, SMALL) + 2 * found.padding + AIR > has + 0.001 for cell, has in cells)


def test_an_assignment_with_every_label_in_long_words_is_told():
    labels = dict.fromkeys(("dia_diem", "phu_trach", "san_pham", "can_cu", "nguon_kinh_phi"), LONG)
    codes = [
        [each.code for each in review(with_tasks("phan_cong", {"viec": "Rà soát", **more}))].count("bang_bieu.qua_rong")
        for more in ({}, labels)
    ]
    assert codes == [0, 1]

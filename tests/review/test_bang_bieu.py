"""What is said of a table that is too wide is what the page does with it, and the cure that is printed works."""

from io import StringIO

import pytest

from kehoach import validate
from kehoach.document import columns
from kehoach.document.blocks import Table
from kehoach.document.columns import fitted
from kehoach.document.compose import compose
from kehoach.document.layout import lay_out
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import bang_bieu, review
from kehoach.wording.columns import AIR, NARROW_PADDING, SMALL
from kehoach.wording.widths import longest_piece
from samples import FRAME

SUM = 12_500_000_000
LONG = "quyhoạchsửdụngđấtđai"


def table(sums_a_row, sums=SUM):
    titles = [{"tieu_de": f"Năm {2026 + number}", "kieu": "tien"} for number in range(sums_a_row)]
    return {"cot": ["STT", *titles], "hang": [{"nhom": "Nguồn ngân sách"}, [1, *[sums] * sums_a_row]]}


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
    for count in range(3, 13):
        made = in_an_appendix(table(count, sums), **turned)
        found = [each for each in review(made) if each.code == "bang_bieu.qua_rong"]
        assert bool(found) == breaks_a_word(made), count
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


def room_and_need(made):
    """What the page has, and what the columns of its table need at the last: of the widths `fitted` begins with."""
    document = compose(made)
    (block,) = (each for each in document.phu_luc[0].blocks if isinstance(each, Table))
    layout = lay_out(document, made.trinh_bay.choices())
    small = layout._replace(choices={**layout.choices, "co_chu_bang": SMALL})
    return layout.area, sum(columns._measured(block, columns.grid_of(block), small, NARROW_PADDING)[0])


def merged(letters, below):
    """A head of two rows: one word over the columns of sums."""
    sums = len(below) + sum(len(column.get("cot", ["one"])) - 1 for column in below)
    return {"cot": ["STT", {"tieu_de": "n" * letters, "cot": below}], "hang": [[1, *[SUM] * sums]]}


SUMS = [{"tieu_de": f"Năm {year}", "kieu": "tien"} for year in range(2026, 2029)]
SUM_OF_A_GROUP = [{"nhom": "Nguồn", "cac_o": [SUM * 1000]}, [1, *[SUM] * 5]]
TABLES = [
    *(merged(letters, SUMS) for letters in range(4, 100, 8)),
    *(merged(4, [{"tieu_de": "m" * letters, "cot": SUMS}, *SUMS]) for letters in range(4, 84, 8)),
    *({"cot": ["STT", *[{"tieu_de": str(month), "rong": width} for month in range(1, 31)]], "hang": [[1, *["x"] * 30]]}
      for width in ("4mm", "2%", "7mm")),
    {"cot": ["STT", *map(str, range(1, 31))], "hang": [[1, *["x"] * 30]]},
    *({"cot": ["A", "B", *SUMS[:1] * wide], "hang": [{"nhom": "n" * letters, "cac_o": [SUM] * wide}]}
      for wide in (4, 5) for letters in (2, 10, 12, 14, 16, 18, 20, 30)),
    *({**table(5), "hang": SUM_OF_A_GROUP, "danh_so_cot": numbered} for numbered in (True, False)),
    *({"cot": [str(letters) * 6 + "i" * letters, *SUMS[:1] * 5], "hang": [[1, *[SUM] * 5]]} for letters in range(12)),
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_what_a_table_needs_is_what_the_page_needs_titles_groups_and_widths_too(table):
    made = in_an_appendix(table)
    area, need = room_and_need(made)
    assert bang_bieu._need(made.phu_luc[0].bang_bieu) == pytest.approx(need, abs=0.001)
    assert [each.code for each in review(made)].count("bang_bieu.qua_rong") == (need > area)


def test_a_title_over_columns_needs_its_own_width_and_the_padding_of_one_cell():
    padding = 2 * NARROW_PADDING + AIR
    _, need = room_and_need(in_an_appendix(merged(60, SUMS)))
    assert need == pytest.approx(sum(longest_piece(each, SMALL, dam=True) + padding for each in ("STT", "n" * 60)))


def test_among_them_are_tables_that_fit_and_some_that_do_not():
    found = [area >= need for area, need in map(room_and_need, map(in_an_appendix, TABLES))]
    assert set(found) == {True, False}


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

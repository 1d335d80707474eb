"""Width that goes to the column where it removes a line, and is taken where it makes none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.blocks import Table, TableCell
from kehoach.document.columns import CELL_PADDING, column_widths, fitted
from kehoach.document.layout import Layout
from kehoach.rules.nd30 import DEFAULTS
from kehoach.rules.roles import Role
from kehoach.wording.columns import AIR
from kehoach.wording.widths import FACES, count_lines, extent, in_mm, longest_piece, wrap
from kehoach.wording.wrapped import Wrapped

AREA = 165.0
LAYOUT = Layout(DEFAULTS, AREA, 96.0)
WORDS = ["Phòng", "Văn thư", "Lưu trữ", "UBND", "các xã, phường", "lập danh sách học viên", "kiểm tra", "02/02/2026 -"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(2, 5))
    row = st.tuples(*[TEXTS.map(TableCell)] * count)
    head = tuple(TableCell(draw(st.sampled_from(WORDS)), Role.TIEU_DE_COT) for _ in range(count))
    return Table(("*",) * count, (head,), tuple(draw(st.lists(row, min_size=1, max_size=5))))


def lines(table: Table, widths: list[float]) -> list[list[int]]:
    """How many lines each cell of each row takes."""
    return [
        [
            count_lines(cell.text, 12, room - 2 * CELL_PADDING - AIR + 1e-6, dam=cell.role is Role.TIEU_DE_COT)
            for cell, room in zip(row, widths, strict=True)
        ]
        for row in (*table.head, *table.rows)
    ]


@given(tables())
def test_no_cell_takes_a_line_more_and_the_table_stays_as_wide(table: Table) -> None:
    shared, moved = column_widths(table, LAYOUT), fitted(table, LAYOUT).widths
    assert sum(moved) == pytest.approx(AREA)
    before, after = lines(table, shared), lines(table, moved)
    more = [
        (was, now)
        for old, new in zip(before, after, strict=True)
        for was, now in zip(old, new, strict=True)
        if now > was
    ]
    assert more == []


def test_width_goes_from_the_column_with_most_slack_to_where_it_removes_a_line() -> None:
    head = tuple(TableCell(text, Role.TIEU_DE_COT) for text in ("Thời gian", "Nội dung", "Người phụ trách"))
    rows = tuple(
        tuple(map(TableCell, row))
        for row in (
            ("Tuần 1 (22/01)", "Khảo sát kỹ năng ban đầu; nội quy phòng máy tính, cách xin cấp tài khoản", "Cô Nga"),
            ("Tuần 4, 5, 6, 7, 8 (05/3, 12/3, 19/3, 26/3)", "Soạn thảo chung một tài liệu", "Thầy Hồ Văn Tâm"),
        )
    )
    table = Table(("*",) * 3, (head,), rows)
    heights = [max(row) for row in lines(table, column_widths(table, LAYOUT))]
    assert [max(row) for row in lines(table, fitted(table, LAYOUT).widths)] < heights


def test_a_width_that_was_asked_for_is_not_given_away() -> None:
    rows = ((TableCell("Phòng Văn hóa - Xã hội"), TableCell("lập danh sách học viên " * 9)),)
    assert fitted(Table(("100mm", "*"), (), rows), LAYOUT).widths == pytest.approx([100, 65])


@given(TEXTS.filter(bool), st.integers(1, 9))
def test_a_room_is_the_least_in_which_a_text_takes_so_many_lines(text: str, most: int) -> None:
    room = Wrapped(text, FACES[False, False]).room(most) * in_mm(1, 12)
    assert len(wrap(text, 12, room + 1e-6)) <= most
    if room > longest_piece(text, 12):
        assert len(wrap(text, 12, room - 0.01)) > most


@given(TEXTS, st.lists(st.tuples(st.integers(1, 6), st.integers(10, 120)), min_size=2, max_size=9))
def test_lines_and_rooms_are_the_same_whatever_was_asked_for_before(text: str, asked: list[tuple[int, int]]) -> None:
    known = Wrapped(text, FACES[False, False])
    for most, room in asked:
        assert known.room(most) == pytest.approx(Wrapped(text, FACES[False, False]).room(most))
        assert known.lines(room / in_mm(1, 12)) == count_lines(text, 12, float(room))


@given(TEXTS | st.text(" -–\n\u0301aAbĐ", max_size=30), st.booleans())
def test_what_is_measured_once_is_what_is_measured_for_itself(text: str, dam: bool) -> None:
    known = Wrapped(text, FACES[dam, False])
    assert (in_mm(known.piece, 12), in_mm(known.paragraph, 12)) == extent(text, 12, dam=dam)

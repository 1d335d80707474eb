"""The widths of columns that an author chose, from those in a file: what measuring alone does not give."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from kehoach.document.blocks import Document, Table
from kehoach.document.columns import fitted
from kehoach.document.layout import Layout, lay_out
from kehoach.document.tables import MONTH, QUARTER
from kehoach.word.runs import twips
from kehoach.word.together import kept_together

SAME = 0.009  # mm: half a twip, in which Word counts
ROUNDED = 0.3  # mm
BEFORE_STEPS = 3  # columns of a timeline: number, task, unit
MOST_TRIED = 6  # widths of which every choice is tried; of more all are said


def chosen_widths(
    document: Document, choices: Mapping[str, Any], on_page: Sequence[Sequence[float]]
) -> Iterator[tuple[Table, list[str]]]:
    """Yield each table that has other widths than it would be given, with those to be said ("30mm", "20%", "*").

    `on_page` has the widths of the columns of every table in the file, in mm.
    """
    bound = kept_together(document)
    layout = lay_out(bound, choices)
    pages = [(bound.blocks, bound.kho_ngang), *((each.blocks, each.kho_ngang) for each in bound.phu_luc)]
    tables = [
        (block, layout.turned() if is_turned else layout)
        for blocks, is_turned in pages
        for block in blocks
        if isinstance(block, Table)
    ]
    for (table, page), widths in zip(tables, on_page, strict=False):
        if len(table.rong) == len(widths) and not _is_same(table, page, widths):
            yield table, _said(table, page, widths)


def _is_same(table: Table, layout: Layout, on_page: Sequence[float]) -> bool:
    measured = list(map(twips, fitted(table, layout).widths))
    measured[-1] += twips(layout.area) - sum(measured)  # as they are written: they add up
    return measured == list(map(twips, on_page))


def _said(table: Table, layout: Layout, on_page: Sequence[float]) -> list[str]:
    """Return the fewest widths that give those on the page, each in its shortest form; else all in hundredths."""
    for step in (MONTH, QUARTER):
        said = [*["*"] * BEFORE_STEPS, *[step] * (len(on_page) - BEFORE_STEPS)]
        if len(on_page) > BEFORE_STEPS and _is_same(table._replace(rong=tuple(said)), layout, on_page):
            return said
    short = [_short(value, layout.area) for value in on_page]
    if abs(on_page[-1] - on_page[-2 % len(on_page)]) < ROUNDED:  # the last takes what rounding left of the area
        short[-1] = short[-2 % len(short)]
    kinds = list(dict.fromkeys(short))  # columns that are alike are said alike
    sizes = range(1, len(kinds) + 1) if len(kinds) <= MOST_TRIED else (len(kinds),)
    for size in sizes:
        for chosen in combinations(kinds, size):
            said = [text if text in chosen else "*" for text in short]
            if _is_same(table._replace(rong=tuple(said)), layout, on_page):
                return said
    return [f"{value:.2f}mm" for value in on_page]


def _short(value: float, area: float) -> str:
    share = value * 100 / area
    if abs(round(value) - value) < SAME:
        return f"{round(value)}mm"
    if abs(round(share) - share) * area / 100 < SAME:
        return f"{round(share)}%"
    return f"{round(value, 1):g}mm" if abs(round(value, 1) - value) < SAME else f"{value:.2f}mm"

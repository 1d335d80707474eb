"""`kehoach tasks`: who has what to do by when, from one or several plans; as a list, a table or a calendar."""

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import NoProfile, Plans, one_of, plans_only, source_of
from kehoach.errors import InvalidDocument, KehoachError

if TYPE_CHECKING:
    from kehoach.walks.tasks import Listed

FORMATS = ("table", "csv", "xlsx", "ics")


def tasks(
    plans: Plans,
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMATS), help="Dạng của kết quả (nếu không nói: table).")
    ] = "table",
    unit: Annotated[
        str, typer.Option("--don-vi", metavar="TÊN", help="Chỉ việc của đơn vị này, chủ trì hay phối hợp.")
    ] = "",
    within: Annotated[str, typer.Option("--within", metavar="30d", help="Chỉ việc đến hạn trong chừng ấy ngày.")] = "",
    on: Annotated[str, typer.Option("--on", metavar="NGÀY", help="Tính từ ngày này (nếu không nói: hôm nay).")] = "",
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="TỆP", help="Nơi ghi (nếu không nói: đầu ra chuẩn).")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
    no_profile: NoProfile = False,
) -> int:
    """Print the duties on stdout, or the path of the file that is written."""
    one_of("--format", form, FORMATS)
    if form == "table" and output is not None:
        raise KehoachError("bảng chữ chỉ in ra màn hình; ghi tệp thì chọn --format csv, xlsx hoặc ics")
    if form == "xlsx" and output is None and console.is_terminal(sys.stdout):
        raise KehoachError("--format xlsx cần -o TỆP.xlsx, không in ra màn hình được")
    days = _days(within)
    from kehoach.walks import tasks as walk

    day = _day(on)
    listed: list[Listed] = []
    exit_code = 0
    notes: dict[str, None] = {}
    for plan in plans_only(plans):
        try:
            found, note = walk.tasks_of(source_of(plan), profile=not no_profile)
            listed += found
            notes[note] = None
        except InvalidDocument as problem:
            console.findings(problem.diagnostics, "text", err=True)
            exit_code = 1
    for note in filter(None, notes):
        console.talk(note)
    if exit_code:
        return exit_code
    found = walk.chosen(listed, unit=unit, on=day, within=days)
    if not found:
        console.talk("không có việc nào như vậy" if listed else "kế hoạch không có công việc ghi thành dữ liệu (viec:)")
    if form == "table":
        console.result_lines(_lines(walk.rows(found, day)))
        return 0
    content, left_out = walk.content(found, form, day)
    if left_out:
        console.talk(f"{left_out} việc không tính được ngày nên không có trong lịch")
    if output is None:
        console.result_bytes(content)
        return 0
    walk.write_tasks(content, Path(output), force=force)
    console.written(Path(output))
    return 0


def _days(within: str) -> int | None:
    """Return how many days are meant by "30d" or "30"."""
    if not within:
        return None
    found = re.fullmatch(r"(\d{1,4}) ?(?:d|ngày)?", within)
    if not found:
        raise KehoachError(f"--within {within}: viết số ngày, ví dụ --within 30d")
    return int(found[1])


def _day(on: str) -> date:
    if not on:
        return date.today()
    from kehoach.walks.tasks import day_of

    day = day_of(on)
    if day is None:
        raise KehoachError(f"--on {on}: viết đủ ngày, tháng, năm, ví dụ --on 15/01/2026")
    return day


def _lines(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the table as lines for people: when, who, what, and where it is written."""
    _, *body = rows
    return [
        f"{when or '(chưa rõ)':10}  {who or '(chưa giao)'}: {what}" + (f" ({span})" if span else "") + f"  [{place}]"
        for when, what, who, _, span, _, _, place in body
    ]

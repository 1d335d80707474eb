"""`kehoach new`: write a plan to begin with, from what the options or a short interview tell."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kehoach.cli import console, vietnamese
from kehoach.cli.interview import KINDS, LEVELS, Answers, ask_file, interview
from kehoach.cli.plan_file import STDOUT, USUAL_NAME, plan_path, write_schema
from kehoach.cli.plans import NoProfile, one_of
from kehoach.diagnostics import Severity
from kehoach.errors import KehoachError, UnwritableFile
from kehoach.files.looking import look
from kehoach.report.blanks import is_blank, lines_of

if TYPE_CHECKING:
    from kehoach.walks.new import Unit

UNSAID_YEAR = 0  # that of the plan above


class Command(vietnamese.Command):
    """`new`, whose help ends with what a plan may be about."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page; the topics are read only now."""
        from kehoach import pipeline

        told = f"Chủ đề có sẵn lời: {'; '.join(pipeline.topics())}. Việc khác thì có lời chung."
        last, self.epilog = self.epilog, f"{told}\n\n{self.epilog}"
        super().format_help(ctx, formatter)
        self.epilog = last


def new(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[TỆP]",
            help=f"Tệp sẽ tạo (nếu không nói: {USUAL_NAME}); thiếu đuôi .yaml thì được thêm; “-” là đầu ra chuẩn.",
        ),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="TỆP_CŨ",
            help="Kế hoạch năm trước (.yaml, .docx, .doc, .txt): đổi năm, để trống số, ngày, chỗ chưa chắc; nêu hết.",
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level",
            metavar="|".join(LEVELS),
            help="Cấp của cơ quan ban hành; “xã”, “Phường”, “trường học”… cũng được.",
        ),
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option("--topic", metavar="VIỆC", help="Kế hoạch về việc gì, ví dụ “chuyển đổi số”."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="|".join(KINDS), help="Loại kế hoạch (nếu không nói: theo việc, hoặc chung)."),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            metavar="NĂM",
            help="Năm của kế hoạch (nếu không nói: năm nay; với --from: năm sau năm của tệp cũ).",
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option("--agency", metavar="TÊN", help="Tên cơ quan ban hành, ví dụ “Ủy ban nhân dân xã Bình Phú”."),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option("--place", metavar="TÊN", help="Địa danh, ví dụ “Bình Phú” hoặc “phường Bình Phú”."),
    ] = None,
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar="TÊN", help="Đơn vị chủ trì (nếu không nói: đơn vị thường làm việc đó)."),
    ] = None,
    signer: Annotated[str | None, typer.Option("--signer", metavar="TÊN", help="Họ và tên người ký.")] = None,
    under: Annotated[
        str | None,
        typer.Option(
            "--under",
            metavar="TỆP",
            help="Kế hoạch cấp trên (.yaml, .docx): làm căn cứ, việc giao cấp xã thành việc cần phân công.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
    no_profile: NoProfile = False,
) -> int:
    """Print the path of the file on stdout. What is not told is a blank to fill in, never made up."""
    if last is not None:
        from kehoach.cli.renewing import renew

        others = {"level": level, "topic": topic, "kind": kind, "agency": agency, "place": place, "lead": lead}
        others |= {"signer": signer, "under": under}
        return renew(last, file, year, others, force=force, profile=not no_profile)
    said = (file, level, topic, kind, year, agency, place, lead, signer, under)
    this_year = time.localtime().tm_year
    if not force and all(value is None for value in said) and _is_conversation():
        return _converse(this_year, None if no_profile else _unit_beside(USUAL_NAME))
    if unit := None if no_profile else _unit_beside(file or USUAL_NAME, level and _level(level), agency or ""):
        level, agency, place = unit.level, unit.agency, place or unit.place
        unit = unit._replace(said=unit.said - _told({"dia_danh": place != unit.place, "nguoi_ky": signer}))
    if level is None:
        levels = ", ".join(LEVELS)
        raise KehoachError(f"cần --level, cấp của cơ quan ban hành: {levels}\nXem cách dùng: kehoach new --help")
    kind = one_of("--kind", kind, tuple(KINDS)) if kind else ""
    if year is None:
        year = UNSAID_YEAR if under else this_year
    answers = Answers(
        file or USUAL_NAME,
        _level(level),
        kind,
        year,
        agency or "",
        place or "",
        signer or "",
        topic or "",
        lead or "",
        unit,
    )
    return _write(answers, under=under, force=force)


def _level(said: str) -> str:
    """Return the level meant; a plan's own `cap` is read alike."""
    from kehoach import pipeline

    return pipeline.level_of(said) or one_of("--level", said, tuple(LEVELS))


def _told(said: dict[str, object]) -> set[str]:
    """Return the fields that the options say otherwise than the profile."""
    return {key for key, value in said.items() if value}


def _unit_beside(file: str, level: str | None = None, agency: str = "") -> "Unit | None":
    """Return the unit whose profile will hold for the plan, and name the profile; None where it is another agency's."""
    from kehoach import pipeline

    unit = pipeline.unit_in(Path() if file == STDOUT else Path(file).parent)
    if unit and not unit.issues(level, agency):
        console.talk(f"{unit.file}: không dùng hồ sơ đơn vị này, kế hoạch là của cơ quan khác")
        return None
    if unit:
        console.talk(f"{unit.file}: hồ sơ đơn vị của {unit.agency} (không dùng thì thêm --no-profile)")
    return unit


def _converse(this_year: int, unit: "Unit | None") -> int:
    """Ask and write; when that fails only the name is asked for again: the answers took time to type."""
    answers = interview(USUAL_NAME, this_year, _free, unit)
    while True:
        try:
            return _write(answers, force=False)
        except UnwritableFile as error:
            console.failure(str(error))
            answers = answers._replace(file=ask_file(USUAL_NAME, _free))


def _is_conversation() -> bool:
    return console.is_terminal(sys.stdin) and console.is_terminal(sys.stdout)


def _free(file: str) -> Path:
    """Hold a name to be one of a plan that is not there yet."""
    path = plan_path(file)
    if look(path, UnwritableFile) is not None:
        raise UnwritableFile(f"{path}: đã có tệp này, hãy gõ tên khác")
    return path


def _write(answers: Answers, *, under: str | None = None, force: bool) -> int:
    path = None if answers.file == STDOUT else plan_path(answers.file)
    text = _text(answers, under)
    from kehoach import pipeline

    if path is None:
        console.result_bytes(text.encode("utf-8"))
        return 0
    pipeline.begin(text, path, force=force)
    console.written(path)
    failed = write_schema(path)
    found = pipeline.examine(path, profile=answers.unit is not None).diagnostics
    # Of what the options told something may be wrong; blanks are counted, not listed.
    console.findings([each for each in found if each.severity is not Severity.GOI_Y], "text", err=True)
    blanks = [each for each in found if is_blank(each)]
    named = vietnamese.as_argument(str(path))
    console.talk(
        f"còn {len(blanks)} chỗ cần điền, ở {lines_of(blanks)}; mở tệp, thay từng [điền: …] bằng nội dung thật, rồi:\n"
        f"  kehoach validate {named}\n  kehoach render {named}"
    )
    return failed or int(any(each.severity is Severity.LOI for each in found))


def _text(answers: Answers, under: str | None) -> str:
    """Return the plan to begin with, below another one where one is said."""
    _, level, kind, year, agency, place, signer, topic, lead, unit = answers
    if under is None:
        from kehoach import pipeline

        return pipeline.scaffold(
            level=level, kind=kind, year=year, agency=agency, place=place, signer=signer, topic=topic, lead=lead,
            unit=unit,
        )  # fmt: skip
    from kehoach.walks.under import begin_under

    begun = begin_under(
        under, level=level, kind=kind, year=year or None, agency=agency, place=place, signer=signer, topic=topic,
        lead=lead, unit=unit,
    )  # fmt: skip
    told = f"{begun.tasks} việc giao cấp xã, {begun.targets} chỉ tiêu" if begun.tasks else "không thấy việc giao cấp xã"
    console.talk(f"{under}: {told}")
    if begun.spoken_of:
        console.talk(f"{under}: có nhắc đến cấp xã nhưng chưa rõ giao việc, cần đọc lại: {'; '.join(begun.spoken_of)}")
    return begun.text

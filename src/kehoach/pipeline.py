"""The walks through the house: read, validate, compose, write. Each is a few steps; the steps live in the layers.

Layers are imported where a walk needs them, so that `validate` does not pay for Word nor `--version` for anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast, get_args

from kehoach.diagnostics import Diagnostic, Edit, Severity, has_errors
from kehoach.errors import InvalidDocument, KehoachError
from kehoach.files.looking import list_folder
from kehoach.files.reading import MOST_BYTES, Source, read_text
from kehoach.files.writing import nothing, write_all, write_whole

if TYPE_CHECKING:
    from kehoach.document.blocks import Document
    from kehoach.model.ke_hoach import KeHoach


MOST_FINDINGS = 200  # nobody reads more at once


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a plan; `plan` is None when it has errors."""

    plan: "KeHoach | None"
    diagnostics: tuple[Diagnostic, ...]


def examine(source: Source, *, settings: Sequence[str] = (), final: bool = False) -> Examination:
    """Read a plan and find all that is wrong or doubtful in it, in one pass.

    `settings` are values set from outside ("nguoi_ky.ho_ten=Nguyễn Văn An"); `final` asks for a plan with nothing
    left to fill in. Raises UnreadableFile when there is no text to read.
    """
    from kehoach.model.muc import ALIASES
    from kehoach.model.validate import validate_data
    from kehoach.review import review
    from kehoach.source.load import load, with_settings

    text, name = read_text(source)
    try:
        loaded = load(text, name)
        loaded = with_settings(loaded, settings) if settings else loaded
    except InvalidDocument as problem:
        return Examination(None, problem.diagnostics)
    plan, faults, broken = validate_data(loaded.data)
    findings = [*faults, *review(plan, final=final, broken=broken)]
    found = list(loaded.diagnostics)
    for each in findings:
        fix = loaded.fix(each.loc, each.hint, aliases=ALIASES) if isinstance(each.hint, Edit) else None
        found.append(each.at(loaded.place(each.loc, key=each.at_key, aliases=ALIASES), fix))
    found.sort(key=lambda diagnostic: (diagnostic.place, diagnostic.rule))
    failed = has_errors(found)
    if len(found) > MOST_FINDINGS:
        found, rest = found[:MOST_FINDINGS], found[MOST_FINDINGS:]
        gravest = Severity.LOI if has_errors(rest) else rest[0].severity
        found.append(Diagnostic("con_nua", gravest, f"và {len(rest)} điều nữa", rest[-1].place))
    return Examination(None if failed else plan, tuple(found))


def load(source: Source, *, settings: Sequence[str] = ()) -> "KeHoach":
    """Read a plan from a path or an open file.

    Raises UnreadableFile, or InvalidDocument whose `diagnostics` has every fault with its line and column.
    """
    examined = examine(source, settings=settings)
    if examined.plan is None:
        raise InvalidDocument(examined.diagnostics)
    return examined.plan


def validate(source: "Source | KeHoach", *, settings: Sequence[str] = (), final: bool = False) -> list[Diagnostic]:
    """List what is wrong or doubtful in a plan; an empty list means nothing was found, not that all is well.

    A `KeHoach` built in Python is looked at as the YAML that `dump` makes of it.
    """
    from kehoach.model.ke_hoach import KeHoach

    text = StringIO(dump(source)) if isinstance(source, KeHoach) else source
    return list(examine(text, settings=settings, final=final).diagnostics)


def scaffold(
    *,
    level: str,
    kind: str = "",
    year: int,
    agency: str = "",
    place: str = "",
    signer: str = "",
    topic: str = "",
    lead: str = "",
) -> str:
    """Return the YAML of a plan to begin with: real wording for such an agency, `[điền: …]` for what is not told.

    `topic` is what the plan is about; where `kind` is "" it tells the kind too. `lead` is who is in charge. Raises
    KehoachError when there is no such agency.
    """
    from kehoach.document.scaffold import Beginning, kind_of
    from kehoach.document.scaffold import scaffold as fill_in
    from kehoach.model.cap import cap_of
    from kehoach.model.ke_hoach import Mau
    from kehoach.review.ten_co_quan import spelled_out
    from kehoach.source.dump import one_line, scalar

    cap = cap_of(level)
    if cap is None or (kind and kind not in get_args(Mau)):
        raise KehoachError(f"không có cấp “{level}” hoặc loại kế hoạch “{kind}”")
    try:
        told = spelled_out(one_line(agency)), *map(one_line, (place, signer, topic, lead))
        mau = cast("Mau", kind or kind_of(one_line(topic)))
        return fill_in(Beginning(cap, mau, year, *told), scalar)
    except ValueError as problem:
        raise KehoachError(str(problem)) from None


def has_districts(year: int) -> bool:
    """Whether on some day of that year there were districts, and so plans of theirs."""
    from kehoach.law.milestones import LAST_YEAR_OF_DISTRICTS

    return year <= LAST_YEAR_OF_DISTRICTS


def topics() -> list[str]:
    """Return what a new plan may be about with words of its own; any other topic gets general ones."""
    from kehoach.document.topics import topic_names

    return topic_names()


def kind_of(topic: str) -> str:
    """Return the kind of plan that a topic asks for: "thi_dua" of "thi đua", else "chung"."""
    from kehoach.document.scaffold import kind_of as of_subject

    return of_subject(topic)


def level_of(text: str) -> str | None:
    """Return the level that `text` names, "xa" of "Phường"; None if it names none."""
    from kehoach.model.cap import cap_of

    return cap_of(text)


def begin(text: str, path: str | Path, *, force: bool = False) -> Path:
    """Write the YAML of a new plan to `path` and return the path.

    A file that is there is written over only with `force`. Raises UnwritableFile.
    """
    target = Path(path)
    write_whole(target, text.encode("utf-8"), ours=None if force else nothing)
    return target


def json_schema() -> str:
    """Give the JSON Schema (draft-07) of a plan, which tells an editor what a plan may hold, in Vietnamese."""
    from importlib.resources import files

    return files("kehoach.templates").joinpath("kehoach.schema.json").read_text(encoding="utf-8")


def write_schema(path: str | Path, *, force: bool = False) -> Path:
    """Write the JSON Schema to `path`: over an older copy of it, over another file only with `force`.

    Raises UnwritableFile.
    """
    target = Path(path)
    write_whole(target, json_schema().encode("utf-8"), ours=None if force else _is_our_schema)
    return target


def _is_our_schema(file: IO[bytes]) -> bool:
    """Whether a file is a copy of our schema, perhaps of another version."""
    import json

    try:
        data = json.loads(file.read(MOST_BYTES))
    except (ValueError, RecursionError):  # not JSON; nested so deep that it is no schema
        return False
    return isinstance(data, dict) and "kehoach" in str(data.get("description"))


def dump(plan: "KeHoach") -> str:
    """Write `plan` as YAML, in the order a plan is read; `load` of it is `plan` again."""
    from kehoach.model.to_data import to_data
    from kehoach.source.dump import dump as write_yaml

    return write_yaml(to_data(plan))


def to_bytes(plan: "KeHoach") -> bytes:
    """Give the .docx of `plan` as bytes: the same for the same plan, always."""
    from kehoach.document.compose import compose

    return _written(compose(plan), plan)


def render(plan: "KeHoach", path: str | Path, *, force: bool = False, durable: bool = True) -> Path:
    """Write the .docx of `plan` to `path` and return the path.

    A file that kehoach wrote and nobody touched since is written over; for any other `force` is needed. The file is
    complete or not there: it is written under another name first. `durable`: a power cut leaves the old file or the
    new one; who writes thousands, and can do so again, does without the wait. Raises UnwritableFile.
    """
    target = Path(path)
    write_whole(target, to_bytes(plan), ours=None if force else partial(_is_part, 0), durable=durable)
    return target


def render_separately(plan: "KeHoach", path: str | Path, *, force: bool = False) -> list[Path]:
    """Write the plan to `path` and each appendix to a file beside it, "<stem>-phu-luc-1.docx" and so on.

    Each appendix has the information line of its digital signature (PL I.III.1.d). Nothing is written unless all
    may be; a file of another plan that has the name of an appendix may not. Raises UnwritableFile.
    """
    from kehoach.document.compose import compose
    from kehoach.document.separate import separate

    first = Path(path)
    document, appendices = separate(compose(plan), plan)
    targets = [first, *(first.with_stem(f"{first.stem}-phu-luc-{n}") for n in range(1, len(appendices) + 1))]
    parts = enumerate([document, *appendices])
    write_all(
        {target: _written(content, plan, number) for target, (number, content) in zip(targets, parts, strict=True)},
        ours={target: None if force else partial(_is_part, number) for number, target in enumerate(targets)},
    )
    return targets


def _is_part(phu_luc: int, file: IO[bytes]) -> bool:
    """Whether a file is a plan of ours (0) or its nth appendix, untouched since."""
    from kehoach.word.mark import written_as

    return written_as(file) == phu_luc


def stale_appendices(written: Sequence[Path]) -> list[Path]:
    """List the files beside a plan's that are named like further appendices of it: an earlier run had more.

    `written` is what `render_separately` returned. Raises UnreadableFile when the folder cannot be listed.
    """
    first = written[0]
    name = re.compile(rf"{re.escape(first.stem)}-phu-luc-(\d+)\.(docx|pdf)")
    beside = ((name.fullmatch(path.name), path) for path in list_folder(first.parent))
    return sorted(path for match, path in beside if match and int(match[1]) >= len(written))


def _written(document: "Document", plan: "KeHoach", phu_luc: int = 0) -> bytes:
    from kehoach.word.package import Properties
    from kehoach.word.write import write

    day = plan.ngay_ban_hanh
    properties = Properties(
        title=f"Kế hoạch: {' '.join(plan.trich_yeu.split())}",
        author=" - ".join(agency.ten for agency in plan.co_quan),
        date=str(day) if day and day.whole else "",
        phu_luc=phu_luc,
    )
    return write(document, plan.trinh_bay.choices(), properties)


def refuse_foreign_pdf(docx: str | Path, *, force: bool = False) -> None:
    """Raise UnwritableFile when the PDF of `docx` would replace one that is not ours; before anything is written."""
    from kehoach.word.pdf import refuse_foreign

    refuse_foreign(Path(docx).with_suffix(".pdf"), force=force)


def convert_to_pdf(docx: str | Path, *, force: bool = False, timeout: float = 120) -> Path:
    """Write the PDF of a .docx beside it with LibreOffice and return its path; `timeout` is in seconds.

    Raises UnwritableFile when another PDF is there already, KehoachError when LibreOffice is absent or fails.
    """
    return convert_all_to_pdf([docx], force=force, timeout=timeout)[0]


def convert_all_to_pdf(files: Sequence[str | Path], *, force: bool = False, timeout: float = 120) -> list[Path]:
    """Write the PDF of each .docx beside it, in one run of LibreOffice: all of them or none.

    Each PDF is compared with its .docx where `pdf_is_compared()`. Raises UnwritableFile when another PDF is there
    already, KehoachError when LibreOffice is absent or fails or when a PDF lacks text.
    """
    from kehoach.word.pdf import convert

    return convert([Path(docx) for docx in files], force=force, timeout=timeout)


def pdf_is_compared() -> bool:
    """Whether the PDFs are compared with their .docx: it takes the extra `kehoach[pdf]`."""
    from kehoach.word.pdf import can_compare

    return can_compare()

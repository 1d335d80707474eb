"""The walk of a Word file to a plan: recognised, transcribed, such as the model accepts, held to the file again."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from kehoach.diagnostics import Diagnostic, WordPlace, YamlPlace
from kehoach.errors import UnreadableFile

if TYPE_CHECKING:
    from kehoach.document.transcribe import Page, Told, Transcript
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.word.untaken import Untaken

MOST_TEXT = 2_000_000  # characters: 500 pages have half of them
TEXTS = (".txt", ".md", ".markdown")
ZIP = b"PK\x03\x04"
MOST_LOST = 100  # lines that are told one by one
MOST_LISTED = 8  # paragraphs in one finding
PLAN = "Kế hoạch"
TOLD_TOGETHER = {  # what is not lost
    "kieu_chu": "chữ nghiêng, chữ đậm trong câu thành chữ thường",
    "theo_doi": "sửa đổi đang theo dõi được coi là đã chấp nhận",
}


class Imported(NamedTuple):
    """A plan from a Word file.

    Attributes:
        plan: the plan.
        findings: what of the file is no longer as it was, at its paragraph; then what is wrong or doubtful in the plan,
            at the line of the YAML that `kehoach import` writes.
    """

    plan: "KeHoach"
    findings: tuple[Diagnostic, ...]


class Draft(NamedTuple):
    """What `kehoach import` writes: the plan, its YAML, what is told of the file and what of the plan."""

    plan: "KeHoach"
    text: str
    told: tuple[Diagnostic, ...]
    found: tuple[Diagnostic, ...]


def import_docx(source: str | Path | IO[bytes], *, name: str | None = None) -> Imported:
    """Make a plan of a .docx of anybody's, every word of its body in its place.

    `source` is a path or an open binary file, `name` what messages call it; an older .doc is read by way of
    LibreOffice where it is there. Raises UnreadableFile.
    """
    draft = _of_word(source, name, "")
    return Imported(draft.plan, (*draft.told, *draft.found))


def draft_of(file: str | Path, *, target: str = "") -> Draft:
    """Return the plan that a file is, as `kehoach import` writes it; `target` is the name of the YAML file.

    The file's ending says whether it is a text or a Word file. Raises UnreadableFile.
    """
    from kehoach.files.reading import read_text

    if Path(file).suffix.lower() in TEXTS:
        content, name = read_text(file)
        return _of_text(content, name, target)
    return _of_word(file, None, target)


def _of_word(source: str | Path | IO[bytes], name: str | None, target: str) -> Draft:
    from kehoach.document.compose import part_titles, task_titles
    from kehoach.document.transcribe import transcribe
    from kehoach.model.choices import BOUNDS
    from kehoach.walks.word_file import as_docx
    from kehoach.word.reading.opened import open_word
    from kehoach.word.transcribed import written

    document, called, _ = as_docx(source, name)
    opened = open_word(document, called)
    read = written(opened, BOUNDS)
    transcript = transcribe(read.page, part_titles(), task_titles(), is_own=read.is_own, said=read.issuers)
    untaken = [*_gathered(read.untaken)]
    return _finished(read.page, read.kind, transcript, untaken, opened.name, target)


def draft_of_stream(stream: IO[bytes], *, target: str = "") -> Draft:
    """Return the plan that was pasted or piped in: a text, or a whole Word file. Raises UnreadableFile."""
    from kehoach.files.reading import read_text
    from kehoach.word.reading.package import MOST_BYTES

    content, file = read_text(stream, MOST_BYTES)
    if isinstance(content, bytes) and content.startswith(ZIP):
        return _of_word(BytesIO(content), file, target)
    return _of_text(content, file, target)


def _of_text(content: str | bytes, file: str, target: str) -> Draft:
    from kehoach.document.compose import part_titles, task_titles
    from kehoach.document.transcribe import Line, Page, transcribe
    from kehoach.document.transcribe.decision import parted
    from kehoach.document.transcribe.plain import plain
    from kehoach.document.transcribe.record import Told

    read = plain(_decoded(content, file))
    found = parted(read.lines)
    lines = [Line(seen, role) for seen, role in zip(read.lines, found.roles, strict=True)]
    kept = (line for index, line in enumerate(lines) if index not in found.left_out)
    page = Page(tuple(line for line in kept if line.text or line.seen.cell))
    transcript = transcribe(page, part_titles(), task_titles())
    untaken = []
    if found.left_out:
        first, last = (lines[edge(found.left_out)].number for edge in (min, max))
        said = f"không đưa vào kế hoạch: dòng {first} đến dòng {last} là quyết định ban hành kế hoạch"
        untaken.append(Told("nhap.quyet_dinh", said, (first,)))
    if read.emphasised:
        untaken.append(Told("nhap.kieu_chu", "chữ nghiêng, chữ đậm trong câu thành chữ thường", read.emphasised))
    if read.page_numbers:
        untaken.append(Told("nhap.so_trang", "bỏ số trang", read.page_numbers))
    return _finished(page, found.kind, transcript, untaken, file, target, is_text=True)


def _decoded(content: str | bytes, file: str) -> str:
    """Return a text in NFC; raises UnreadableFile for what is none, or in an older encoding."""
    from kehoach.wording.nfc import nfc

    advice = "lưu lại với mã UTF-8 (Notepad: Save As, Encoding: UTF-8)"
    if isinstance(content, bytes):
        encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        try:
            content = content.decode(encoding)
        except UnicodeDecodeError:
            raise UnreadableFile(f"{file}: không phải chữ mã UTF-8; nếu là tệp chữ thì {advice}") from None
    if len(content) > MOST_TEXT:
        raise UnreadableFile(f"{file}: dài hơn {MOST_TEXT // 1_000_000} triệu ký tự, không phải một kế hoạch")
    if "\0" in content[:4096]:
        raise UnreadableFile(f"{file}: không phải tệp chữ")
    try:
        text = nfc(content)
    except ValueError as problem:
        raise UnreadableFile(f"{file}: {problem}") from None
    if not text.strip():
        raise UnreadableFile(f"{file}: không có chữ nào")
    return text


def _finished(
    page: "Page",
    kind: str,
    transcript: "Transcript",
    untaken: "Iterable[Told]",
    file: str,
    target: str,
    *,
    is_text: bool = False,
) -> Draft:
    from kehoach.document.compose import compose
    from kehoach.document.transcribe.held import missing
    from kehoach.document.transcribe.record import Told
    from kehoach.document.transcribe.settled import settled, with_tables
    from kehoach.model.keys import comments
    from kehoach.model.to_data import to_data
    from kehoach.source.written import write_commented

    made = settled(transcript.data)
    if page.widths:
        from kehoach.word.widths import chosen_widths

        made = with_tables(made, chosen_widths(compose(made.plan), made.plan.trinh_bay.choices(), page.widths))
    told = [*transcript.told, *untaken]
    if kind != PLAN:
        told.append(Told("nhap.loai", f"văn bản là “{kind}”, nay thành kế hoạch", (0,)))
    told += [
        Told("nhap.khong_hop", f"{'.'.join(map(str, loc)) or 'kế hoạch'}: {message}", (0,))
        for loc, message in made.removed
    ]
    lost = missing(page, made.plan)
    told += [Told("nhap.mat_chu", f"không có trong kế hoạch: “{text}”", (number,)) for number, text in lost[:MOST_LOST]]
    if len(lost) > MOST_LOST:
        told.append(Told("nhap.mat_chu", f"và {len(lost) - MOST_LOST} dòng nữa", (lost[MOST_LOST][0],)))
    text = write_commented(to_data(made.plan), comments())
    return Draft(
        made.plan, text, tuple(_findings(told, file, page, is_text)), _examined(text, target or "ke-hoach.yaml")
    )


def _gathered(untaken: "Sequence[Untaken]") -> Iterator["Told"]:
    """Yield what is lost, one thing each; what only becomes plain is told together."""
    from kehoach.document.transcribe.record import Told

    together: dict[str, list[int]] = {kind: [] for kind in TOLD_TOGETHER}
    for each in untaken:
        if each.kind in together:
            together[each.kind].append(each.number)
        else:
            yield Told(f"nhap.{each.kind}", f"không đưa được vào kế hoạch: {each.what}", (each.number,))
    for kind, numbers in together.items():
        if numbers:
            yield Told(f"nhap.{kind}", TOLD_TOGETHER[kind], tuple(numbers))


def _findings(told: "Iterable[Told]", file: str, page: "Page", is_text: bool) -> Iterator[Diagnostic]:
    from kehoach.report.codes import CODES

    texts = {line.number: line.text for line in reversed(page.lines)}
    for each in told:
        number = each.numbers[0]
        more = [str(other) for other in each.numbers[1:MOST_LISTED]]
        rest = (
            f" (cả {'dòng' if is_text else 'đoạn'} {', '.join(more)}{'…' if len(each.numbers) > MOST_LISTED else ''})"
            if more
            else ""
        )
        words = texts.get(number, "")
        place = YamlPlace(file, number or 1, 1, words) if is_text else WordPlace(file, number, _excerpt(words))
        yield Diagnostic(each.code, CODES[each.code][1], each.message + rest, place, each.hint)


def _excerpt(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _examined(text: str, target: str) -> tuple[Diagnostic, ...]:
    from kehoach.walks.plan import examine

    stream: Any = StringIO(text)
    stream.name = target
    return examine(stream).diagnostics

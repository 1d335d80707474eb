"""The walk of a Word file: opened, recognised, judged; what it says is put before the rules on plans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import KehoachError, UnreadableFile
from kehoach.files.looking import is_folder, list_folder, look
from kehoach.report.selection import Selection
from kehoach.report.silence import set_aside
from kehoach.rules.loai_van_ban import DANG, DOAN
from kehoach.walks.aside import NOTHING_ASIDE, Aside, aside_for
from kehoach.walks.plan import Examination

if TYPE_CHECKING:
    from kehoach.check.judge import NotEvaluated


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is wrong in a document, and how much of it was looked at.

    Attributes:
        kind: "Kế hoạch", "Công văn" …; "Văn bản của Đảng", "Văn bản của Đoàn thể", "Không rõ loại văn bản".
        findings: by place; an empty tuple means that nothing was found, not that all is well.
        evaluated: codes of the cells of the table and of the rules that were held to the document.
        not_evaluated: codes that could not be, each with the reason.
        aside: what the `kehoach.toml` beside the file sets aside: found, counted and not shown.
    """

    kind: str
    findings: tuple[Diagnostic, ...]
    evaluated: tuple[str, ...]
    not_evaluated: "tuple[NotEvaluated, ...]"
    aside: Aside = NOTHING_ASIDE

    def shown(self, selection: Selection) -> Examination:
        """Return the findings that are shown and those that are not, as of a plan."""
        codes = {each.code for each in self.findings}
        left, _ = set_aside(self.findings, self.aside.reasons, codes)
        shown = tuple(each for each in left if selection.shows(each, codes))
        hidden = tuple(each for each in self.findings if each not in shown)
        return Examination(None, shown, hidden, note=self.aside.note)

    def summary(self) -> str:
        """Say how much was looked at: "Kế hoạch: đã xét 93 quy định, 7 không xét được"."""
        text = f"{self.kind}: đã xét {len(self.evaluated)} quy định"
        return f"{text}, {len(self.not_evaluated)} không xét được" if self.not_evaluated else text


OWN_RULES = {
    DANG: "văn bản của Đảng theo Hướng dẫn 36-HD/VPTW",
    DOAN: "văn bản của đoàn thể theo quy định riêng, Nghị định chỉ áp dụng cho phù hợp (Điều 2 khoản 2)",
}
OLDER = (".doc", ".dot")
MOST_BYTES = 100 * 2**20
MOST_LETTERS = 2_000_000  # 500 pages of plan have one and a half
WORTH_SHARING = 20  # files: a process takes as long to begin as some ten to be read
TIMEOUT = 120  # seconds
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc")
LOCKS = ("~$", ".~")  # what Word and LibreOffice leave beside an open file


def word_files(name: str) -> list[Path]:
    """Return the files that a name on the command line means: a file, those in a folder and below, or of a pattern.

    Raises UnreadableFile when there is none.
    """
    path = Path(name)
    if any(sign in name for sign in "*?[") and look(path) is None:
        from glob import glob

        found = [Path(each) for each in sorted(glob(name, recursive=True)) if _is_word(Path(each))]
    elif is_folder(path):
        found = sorted(_below(path))
    else:
        return [path]
    if not found:
        raise UnreadableFile(f"{name}: không có tệp Word nào (.docx)")
    return found


def _below(folder: Path) -> Iterator[Path]:
    for path in list_folder(folder):
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)
        elif _is_word(path):
            yield path


def _is_word(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(LOCKS)


def check_docx(source: str | Path | IO[bytes], *, name: str | None = None) -> CheckReport:
    """Hold a .docx of anybody's to the decree, as a careful reviewer would.

    `source` is a path or an open binary file, `name` what messages call it. An older .doc is read by way of LibreOffice
    where it is there, and then nothing about looks weighs more than a hint. Raises UnreadableFile.
    """
    from kehoach.check.judge import NotEvaluated, judge
    from kehoach.check.page import Line, Page
    from kehoach.document.recognise import KHONG_RO
    from kehoach.walks.reviewed import reviewed
    from kehoach.word.reading.opened import open_word
    from kehoach.word.recognised import recognise_word, seen, stands_apart

    document, called, is_converted = as_docx(source, name)
    opened = open_word(document, called, apart=stands_apart)
    recognised, role_of = recognise_word(opened)
    if recognised.kind == KHONG_RO:
        reason = "không thấy Quốc hiệu, số ký hiệu hoặc tên loại của văn bản hành chính"
        return CheckReport(recognised.kind, (), (), (NotEvaluated("van_ban", reason),))
    lines = tuple(Line(line, role) for line, role in zip(seen(opened), recognised.roles, strict=True))
    if sum(len(line.text) for line in lines) > MOST_LETTERS:
        raise UnreadableFile(f"{opened.name}: quá dài để xét; hãy chia ra thành nhiều tệp")
    words = reviewed(opened.name, recognised.kind, lines, source)
    if recognised.kind in (DANG, DOAN):
        other = NotEvaluated("van_ban", f"không xét theo Nghị định 30/2020/NĐ-CP: {OWN_RULES[recognised.kind]}")
        return CheckReport(
            recognised.kind, tuple(words.findings), tuple(words.evaluated), (other, *words.left), aside_for(source)
        )
    judged = judge(Page(recognised.kind, opened, role_of, lines))
    order = list(Severity)
    found = [*(_hints(judged.findings) if is_converted else judged.findings), *words.findings]
    found.sort(key=lambda each: (each.place, order.index(each.severity), each.code))
    left = [NotEvaluated("trinh_bay", "tệp .doc được LibreOffice chuyển đổi: cỡ chữ, lề chỉ được gợi ý")]
    evaluated = (*judged.evaluated, *words.evaluated)
    not_evaluated = (*(left if is_converted else []), *judged.not_evaluated, *words.left)
    return CheckReport(recognised.kind, tuple(found), evaluated, not_evaluated, aside_for(source))


def _hints(findings: "Sequence[Diagnostic]") -> "list[Diagnostic]":
    """Return findings with those on looks as hints: another program made the looks."""
    from kehoach.check.judge import RULES

    of_looks = {rule.code for rule in RULES if rule.of_looks}
    return [
        each._replace(severity=Severity.GOI_Y) if each.property or each.code in of_looks else each for each in findings
    ]


def check_all(paths: Sequence[Path]) -> Iterator[CheckReport | KehoachError]:
    """Yield the report of each file in its order, or why it could not be read; many are shared out to all cores."""
    if len(paths) < WORTH_SHARING:
        yield from map(_checked, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor() as pool:
        yield from pool.map(_checked, paths, chunksize=4)


def _checked(path: Path) -> CheckReport | KehoachError:
    try:
        return check_docx(path)
    except KehoachError as problem:
        return problem


def as_docx(source: str | Path | IO[bytes], name: str | None) -> tuple[str | Path | IO[bytes], str | None, bool]:
    """Return what to open, what to call it, and whether it was another format before."""
    from kehoach.files.reading import read_file
    from kehoach.word.reading.kinds import Kind, kind_of

    if not isinstance(source, str | Path) or Path(source).suffix.lower() not in OLDER:
        return source, name, False
    from kehoach.word.libreoffice import program, to_docx

    content = read_file(Path(source), MOST_BYTES)
    kind = kind_of(content)
    if kind not in (Kind.DOC, Kind.HTML) or program() is None:
        return source, name, False
    if kind is Kind.HTML:
        from kehoach.word.web_page import plain_page

        content = plain_page(content)
    suffix = ".html" if kind is Kind.HTML else ".doc"
    return BytesIO(to_docx(content, suffix, timeout=TIMEOUT)), name or str(source), True

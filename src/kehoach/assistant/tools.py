"""The tools themselves, as methods on the folder they are kept in; how they are served is `server`'s to know."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach.assistant.results import Cited, Finding, Verdict, Written, counted
from kehoach.assistant.skill import rules
from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile
from kehoach.files.bounds import within
from kehoach.files.looking import OR_BY_FORCE, is_folder, look
from kehoach.files.writing import BY_FORCE

if TYPE_CHECKING:
    from kehoach.walks.citing import CitedDocument
    from kehoach.walks.plan import Examination

TEXT = "-"  # what a plan handed over as text is called
MOST_TEXT = 1_000_000  # characters of a plan that is handed over as text
MOST_SHOWN = 60_000  # of what is handed back: more than that stands in the file alone
MOST_FOUND = 20  # documents in full
MOST_FINDINGS = 200  # nobody reads more at once; citations neither
MOST_NAME = 1000  # characters of a path


@dataclass(frozen=True)
class Tools:
    """What an assistant may ask for. All paths are of `folder`, which nothing leads out of, a link neither."""

    folder: Path

    def guide(self) -> str:
        """Return how a plan is written: the rules of work, every key a line, a whole plan."""
        from kehoach.walks.editors import compact_schema

        return f"{rules()}\n{compact_schema()}"

    def validate(self, text: str = "", file: str = "", final: bool = False) -> Verdict:
        """Find what is wrong in a plan, given as text or as a file; `final`: as one that is to be signed."""
        with self._kept():
            examined = self._examined(text, file, final)
            return self._verdict(examined, file, self._cited(examined, file))

    def check(self, file: str) -> Verdict:
        """Hold a Word file to the decree."""
        from kehoach.walks.word_file import check_docx

        with self._kept():
            report = check_docx(self._there(file), name=file)
            found = self._findings(report.findings)
            return Verdict(_counts(report.findings), counted(report.findings), found, note=report.summary())

    def render(
        self, output: str, text: str = "", file: str = "", final: bool = False, confirmed: Sequence[str] = ()
    ) -> Written:
        """Write the Word file of a plan, unless it has errors.

        With `final` not either while it names documents that the register does not hold and nobody `confirmed`.
        """
        from kehoach.walks.printing import render

        with self._kept():
            target = self._path(output)
            if target.suffix.lower() != ".docx":
                raise KehoachError(f"{output}: tên tệp Word phải kết thúc bằng .docx")
            examined = self._examined(text, file, final)
            cited = self._cited(examined, file)
            verdict = self._verdict(examined, file, cited)
            known = {_same(name) for name in confirmed}
            unseen = [each.name for each in cited if not each.is_known and _same(each.name) not in known]
            if examined.plan is None:
                return Written("", "chưa ghi tệp nào: kế hoạch còn lỗi", verdict)
            if final and unseen:
                told, more = "; ".join(unseen[:MOST_FOUND]), len(unseen) - MOST_FOUND
                more_told = f" và {more} văn bản nữa" if more > 0 else ""
                return Written("", f"chưa ghi tệp nào: chưa ai xác nhận {told}{more_told}", verdict)
            render(examined.plan, target, final=final)
            return Written(self._name(target), f"đã ghi {self._name(target)}", verdict)

    def import_word(self, file: str, output: str) -> Written:
        """Make a plan of a Word file, or of a text, and write its YAML."""
        from kehoach.files.writing import nothing, write_whole
        from kehoach.walks.importing import draft_of

        with self._kept():
            source, target = self._there(file), self._path(output)
            if target.suffix.lower() not in (".yaml", ".yml"):
                raise KehoachError(f"{output}: tên tệp kế hoạch phải kết thúc bằng .yaml")
            draft = draft_of(source, target=output)
            write_whole(target, draft.text.encode("utf-8"), ours=nothing)
            found = (*draft.told, *draft.found)
            verdict = Verdict(_counts(found), counted(found), self._findings(found))
            shown = draft.text if len(draft.text) <= MOST_SHOWN else ""
            return Written(self._name(target), f"đã ghi {self._name(target)}", verdict, shown)

    def law(self, words: str, on: str = "") -> dict[str, Any]:
        """Look up a document or a former name in the register, as of a day."""
        from kehoach.walks.legal import look_up

        if not words.strip():
            raise KehoachError("cần words: số, tên hoặc chữ trong tên văn bản, tên cơ quan")
        with self._kept():
            answer = look_up(words, on=on or None, folder=self.folder)
            data = answer.data()
            more = max(len(data["documents"]) - MOST_FOUND, 0)
            data["documents"] = data["documents"][:MOST_FOUND]
            return {"answer": list(answer.lines()), "remark": answer.remark(), "more": more, **data}

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Keep to the folder, and say of its files what the assistant calls them."""
        try:
            with within(self.folder):
                yield
        except InvalidDocument as problem:
            raise KehoachError(self._called(str(problem))) from problem
        except KehoachError as problem:
            raise type(problem)(self._called(str(problem))) from problem

    def _called(self, text: str) -> str:
        """Return a message with names as the assistant gave them, and without an option that it has not."""
        for ours in (BY_FORCE, OR_BY_FORCE, f"{self.folder}{os.sep}"):
            text = text.replace(ours, "")
        return text.replace(str(self.folder), "thư mục")

    def _findings(self, found: Sequence[Diagnostic]) -> list[Finding]:
        records = [Finding.of(each) for each in found[:MOST_FINDINGS]]
        return [replace(each, file=self._called(each.file)) for each in records]

    def _examined(self, text: str, file: str, final: bool) -> "Examination":
        from kehoach.walks.plan import examine

        if bool(text) == bool(file):
            raise KehoachError("cần một trong hai: text (lời YAML của kế hoạch) hoặc file (tên tệp)")
        if len(text) > MOST_TEXT:
            raise KehoachError(f"kế hoạch dài hơn {MOST_TEXT} ký tự, không xử lý")
        if not text:
            return examine(self._there(file), final=final)
        return examine(StringIO(text), final=final, beside=self._beside(""))

    def _beside(self, file: str) -> Path:
        """Return the plan's file, or the one that a text would be: the profile and the settings hold for both."""
        return self._path(file or TEXT)

    def _cited(self, examined: "Examination", file: str) -> "Sequence[CitedDocument]":
        from kehoach.settings import register_beside
        from kehoach.walks.citing import cited_documents

        plan = examined.plan or examined.draft
        return cited_documents(plan, lambda: register_beside(self._beside(file))) if plan else ()

    def _verdict(self, examined: "Examination", file: str, cited: "Sequence[CitedDocument]") -> Verdict:
        """Word what was found. What a comment in the plan answers is told too: the assistant may have written it."""
        from kehoach.settings import settings_beside

        aside = settings_beside(self._beside(file)).bo_qua
        answered = [each for each in examined.hidden if each.code not in aside or each.severity is Severity.LOI]
        found = sorted((*examined.diagnostics, *answered), key=lambda each: (each.place, each.code))
        unconfirmed = [each.name for each in cited if not each.is_known]
        return Verdict(
            _counts(found),
            counted(found),
            self._findings(found),
            [Cited(each.name, each.at, each.status, each.is_known) for each in cited[:MOST_FINDINGS]],
            unconfirmed[:MOST_FINDINGS],
            self._called(examined.note),
        )

    def _path(self, name: str) -> Path:
        """Return the path of a name in the folder; a path that leads out of it is refused where it is opened."""
        if len(name) > MOST_NAME:
            raise KehoachError(f"tên tệp dài hơn {MOST_NAME} ký tự, không xử lý")
        return self.folder / name

    def _there(self, name: str) -> Path:
        path = self._path(name)
        if not name:
            raise UnreadableFile("thiếu tên tệp")
        if look(path) is None or is_folder(path):
            raise UnreadableFile(f"{name}: không có tệp này trong thư mục")
        return path

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()


def _counts(found: Sequence[Diagnostic]) -> str:
    errors = counted(found)
    others = len(found) - errors
    if not found:
        return "không thấy lỗi"
    return f"{errors} lỗi, {others} điều khác cần xem" if errors else f"không có lỗi, {others} điều cần xem"

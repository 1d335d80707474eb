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
from kehoach.diagnostics import Diagnostic
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile
from kehoach.files.bounds import within
from kehoach.files.looking import is_folder, look

if TYPE_CHECKING:
    from kehoach.walks.plan import Examination

MOST_TEXT = 1_000_000  # characters of a plan that is handed over as text
MOST_SHOWN = 60_000  # of what is handed back: more than that stands in the file alone
MOST_FOUND = 20  # documents in full
MOST_FINDINGS = 200  # nobody reads more at once


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
            return self._verdict(self._examined(text, file, final), file)

    def check(self, file: str) -> Verdict:
        """Hold a Word file to the decree."""
        from kehoach.walks.word_file import check_docx

        with self._kept():
            path = self._path(file)
            report = check_docx(path, name=file)
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
            verdict = self._verdict(examined, file)
            known = {name.casefold() for name in confirmed}
            unseen = [name for name in verdict.unconfirmed if name.casefold() not in known]
            if examined.plan is None:
                return Written("", "chưa ghi tệp nào: kế hoạch còn lỗi", verdict)
            if final and unseen:
                return Written("", f"chưa ghi tệp nào: chưa ai xác nhận {'; '.join(unseen)}", verdict)
            render(examined.plan, target, final=final)
            return Written(self._name(target), f"đã ghi {self._name(target)}", verdict)

    def import_word(self, file: str, output: str) -> Written:
        """Make a plan of a Word file, or of a text, and write its YAML."""
        from kehoach.files.writing import nothing, write_whole
        from kehoach.walks.importing import draft_of

        with self._kept():
            source, target = self._path(file), self._path(output)
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
        except InvalidDocument:
            raise
        except KehoachError as problem:
            raise type(problem)(self._called(str(problem))) from problem

    def _called(self, text: str) -> str:
        return text.replace(f"{self.folder}{os.sep}", "")

    def _findings(self, found: Sequence[Diagnostic]) -> list[Finding]:
        records = [Finding.of(each) for each in found[:MOST_FINDINGS]]
        return [replace(each, file=self._called(each.file)) for each in records]

    def _examined(self, text: str, file: str, final: bool) -> "Examination":
        from kehoach.walks.plan import examine

        if bool(text) == bool(file):
            raise KehoachError("cần một trong hai: text (lời YAML của kế hoạch) hoặc file (tên tệp)")
        if len(text) > MOST_TEXT:
            raise KehoachError(f"kế hoạch dài hơn {MOST_TEXT} ký tự, không xử lý")
        return examine(StringIO(text) if text else self._there(file), final=final)

    def _verdict(self, examined: "Examination", file: str) -> Verdict:
        from kehoach.settings import register_beside
        from kehoach.walks.citing import cited_documents

        plan = examined.plan or examined.draft
        beside = self._path(file) if file else self.folder / "-"
        named = cited_documents(plan, lambda: register_beside(beside)) if plan else ()
        found = (*examined.diagnostics, *examined.hidden)
        return Verdict(
            _counts(found),
            counted(found),
            self._findings(examined.diagnostics),
            [Cited(each.name, each.at, each.status, each.is_known) for each in named],
            [each.name for each in named if not each.is_known],
            self._called(examined.note),
        )

    def _path(self, name: str) -> Path:
        """Return the path of a name in the folder; a path that leads out of it is refused where it is opened."""
        return self.folder / name

    def _there(self, name: str) -> Path:
        path = self._path(name)
        if look(path) is None or is_folder(path):
            raise UnreadableFile(f"{name}: không có tệp này trong thư mục")
        return path

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)


def _counts(found: Sequence[Diagnostic]) -> str:
    errors = counted(found)
    others = len(found) - errors
    if not found:
        return "không thấy lỗi"
    return f"{errors} lỗi, {others} điều khác cần xem" if errors else f"không có lỗi, {others} điều cần xem"

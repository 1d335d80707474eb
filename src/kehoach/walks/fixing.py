"""The walk of a Word file to a copy whose looks are put right: cured, checked again, and only then written."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Severity, WordPlace
from kehoach.report.selection import Selection
from kehoach.walks.word_copy import WordCopy, WordSource
from kehoach.walks.word_file import CheckReport, check_docx

if TYPE_CHECKING:
    from kehoach.check.cures import Cured, Wanted
    from kehoach.check.page import Page
    from kehoach.word.editing.parts import Edits
    from kehoach.word.reading.opened import Opened

MOST_ROUNDS = 6  # a cure may show another fault: a page put upright has margins to be judged


class Change(NamedTuple):
    """What was changed: of which finding, where (the first paragraph), and what as one sentence."""

    code: str
    place: WordPlace
    message: str

    def __str__(self) -> str:
        return f"{self.place}: đã sửa: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class FixReport:
    """What was changed in the copy, in the order of the paragraphs, and what is still found in it."""

    changes: tuple[Change, ...]
    left: CheckReport


class _Step(NamedTuple):
    """One change as it was made: its cause (what stands or falls together), its finding and its words."""

    cause: str
    code: str
    number: int
    text: str
    message: str

    @classmethod
    def of(cls, cured: "Cured") -> "_Step":
        """Return the change that a cure made."""
        component = cured.component
        return cls(cured.cause, cured.code, component.number, component.text, cured.message)


def fix_docx(
    source: WordSource,
    target: str | Path,
    *,
    force: bool = False,
    selection: Selection = Selection(),  # noqa: B008
) -> FixReport:
    """Write a copy of a .docx whose looks are the nearest that the decree allows; return what was changed and left.

    Only looks are changed, at the paragraphs, runs and sections at fault, and the characters that `check.typography`
    names: never another letter; and only what `selection` shows. Before it is written the copy is checked: none of the
    findings that a change is the cure of remains and none is new, or that change is not made. A file without such a
    finding is copied as it is, to the byte. Raises UnreadableFile, UnwritableFile, and KehoachError for a file that is
    signed or locked.
    """
    from kehoach.word.editing.protected import refuse_locked

    copy = WordCopy(source, target, force=force)
    refuse_locked(copy.opened().package)
    content, steps = _Fixing(copy, selection).result()
    copy.write(content)
    return FixReport(tuple(_told(copy.name, steps)), check_docx(target))


class _Fixing:
    """The search for what can be changed without harm: everything, else as many causes as stand together."""

    def __init__(self, copy: WordCopy, selection: Selection) -> None:
        from kehoach.check.cures import cause

        self._copy = copy
        self._before = check_docx(BytesIO(copy.content), name=copy.name)
        self._hidden = {cause(each.code) for each in self._before.shown(selection).hidden}
        self._letters = letters_of_file(copy.content, copy.name)
        self._best: tuple[bytes, list[_Step]] = (copy.content, [])

    def result(self) -> tuple[bytes, list[_Step]]:
        """Return the content of the copy and what was done to it."""
        causes = [step.cause for step in self._cured(None)[1]]
        self._add([], list(dict.fromkeys(causes)))
        return self._best

    def _add(self, kept: list[str], more: list[str]) -> None:
        """Put `more` right too; where that does harm half of them, so that one that does is found in a few tries."""
        content, steps = self._cured({*kept, *more}) if more else self._best
        if not steps or self._is_right(content, steps):
            kept += more
            self._best = (content, steps) if steps else self._best
        elif len(more) > 1:
            self._add(kept, more[: len(more) // 2])
            self._add(kept, more[len(more) // 2 :])

    def _cured(self, causes: Collection[str] | None) -> tuple[bytes, list[_Step]]:
        """Return the file with its faults of these causes cured (None: all), round by round until none is left."""
        from kehoach.check.cures import cure
        from kehoach.word.editing.parts import Edits
        from kehoach.word.reading.opened import open_word
        from kehoach.word.recognised import stands_apart

        def wanted(cause: str) -> bool:
            return cause not in self._hidden and (causes is None or cause in causes)

        content, steps = self._copy.content, []  # type: bytes, list[_Step]
        for number in range(MOST_ROUNDS):
            page = _page(open_word(BytesIO(content), self._copy.name, apart=stands_apart))
            if page is None:
                break
            edits = Edits(page.opened.package)
            done = [_Step.of(each) for each in cure(page, edits, wanted)]
            if not number:
                done += _retyped(page, edits, wanted)
            if not done:
                break
            steps += done
            content = edits.content()
        return content, steps

    def _is_right(self, content: bytes, steps: Iterable[_Step]) -> bool:
        """Whether what was to be cured is, nothing came instead or grew worse, and no letter is another."""
        after = check_docx(BytesIO(content), name=self._copy.name)
        was, now = Counter(_weighed(self._before)), Counter(_weighed(after))
        codes = {each.code for each in after.findings}
        return (
            self._before.kind == after.kind
            and codes.isdisjoint(step.code for step in steps)
            and all(now[each] <= was[each] for each in now)
            and self._letters == letters_of_file(content, self._copy.name)
        )


def _retyped(page: "Page", edits: "Edits", wanted: "Wanted") -> Iterator[_Step]:
    """Yield what was typed anew."""
    from kehoach.check.typography import retypings
    from kehoach.word.editing.retyped import retype

    for each in retypings(page):
        paragraph = each.paragraph
        if wanted(each.code) and retype(paragraph, each.new):
            edits.touch(paragraph.element)
            yield _Step(each.code, each.code, paragraph.number, paragraph.text, each.message)


def _page(opened: "Opened") -> "Page | None":
    """Return the page recognised; None for what the decree does not speak of."""
    from kehoach.check.page import Line, Page
    from kehoach.document.recognise import DANG, DOAN, KHONG_RO
    from kehoach.word.recognised import recognise_word, seen

    recognised, role_of = recognise_word(opened)
    if recognised.kind in (DANG, DOAN, KHONG_RO):
        return None
    lines = (Line(line, role) for line, role in zip(seen(opened), recognised.roles, strict=True))
    return Page(recognised.kind, opened, role_of, tuple(lines))


def _weighed(report: CheckReport) -> Iterator[tuple[str, Severity]]:
    """Yield each finding's code at its own severity and those below: one that became milder is no new one."""
    order = list(Severity)
    for each in report.findings:
        yield from ((each.code, milder) for milder in order[order.index(each.severity) :])


def letters_of_file(content: bytes, name: str) -> tuple[list[str], list[str]]:
    """Return the letters of the text in their order, and those of the margins, among which a number may move."""
    from kehoach.check.typography import letters_of
    from kehoach.word.reading.opened import open_word

    opened = open_word(BytesIO(content), name)
    text = [letters_of(each.text) for each in (*opened.paragraphs, *opened.notes)]
    return text, sorted(filter(None, (letters_of(each.text) for each in opened.margin_paragraphs)))


def _told(name: str, steps: Sequence[_Step]) -> Iterator[Change]:
    """Yield what was done, once for each cause with all its paragraphs, by the first of them."""
    from kehoach.check.judge import listed
    from kehoach.check.looks import excerpt

    together: dict[tuple[str, str], list[_Step]] = {}
    for step in steps:
        together.setdefault((step.code, step.message), []).append(step)
    for (code, message), same in sorted(together.items(), key=lambda each: each[1][0].number):
        place = WordPlace(name, same[0].number, excerpt(same[0].text))
        yield Change(code, place, message + listed([each.number for each in same]))

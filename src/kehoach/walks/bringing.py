"""One change made in Word, brought into the plan's file: the ways in which it may be said there, each tried.

A way counts when the page that the changed file makes says what Word says, and all else that it said.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kehoach.diagnostics import Fix
from kehoach.errors import InvalidDocument
from kehoach.walks.ways import Fixes, Now, Word, came, came_together, cell_came, changed, gone, row_came

if TYPE_CHECKING:
    from kehoach.compare.lines import Line
    from kehoach.compare.merge import Merge

Judge = Callable[[Now], bool]


class Current:
    """The plan's file, as it becomes with one change after the other."""

    def __init__(self, text: str, name: str, word: Word) -> None:
        """Read the file, into which `word` is brought. Raises InvalidDocument when it is not in order."""
        self._name, self._word = name, word
        self.now = self._read(text)

    def _read(self, text: str) -> Now:
        from pathlib import Path

        from kehoach.compare.lines import lines_of
        from kehoach.compare.page import is_compared
        from kehoach.model.validate import validate_data
        from kehoach.source.load import load
        from kehoach.walks.beside import profile_beside
        from kehoach.walks.plan import layered

        source = load(text, self._name)
        laid, _, _ = layered(source, (), profile_beside(Path(self._name)))
        plan, faults, _broken = validate_data(laid.data, laid.unread)
        if faults or source.unread:
            found = [fault.at(laid.place(fault.loc)) for fault in faults]
            raise InvalidDocument([*source.diagnostics, *found])
        return Now(text, source, plan, [line for line in lines_of(plan) if is_compared(line)])

    def brought(self, each: "Merge", coming: frozenset[int]) -> bool:
        """Whether a change could be brought in, and is in then.

        `coming` are the lines, by identity, that came in Word and are not in the plan: what stands below one of them
        has no place yet.
        """
        here, after = each.here, each.change.after
        if each.change.before is None:
            return after is not None and self._is_placed(after, coming) and self._brought_in(here, after, coming)
        if here is None:
            return False
        if after is None:
            return self._takes(gone(self.now, here), self._without())
        return self._takes(changed(self.now, here, after), self._with(here, after))

    def brought_together(self, found: Iterable["Merge"]) -> list["Merge"]:
        """Return the changes of single lines that could be brought in all at once, and are in then; else none.

        Each by itself takes a reading and a composing of the whole plan.
        """
        fixes: list[Fix] = []
        meant: dict[int, Merge] = {}
        for each in found:
            one, other = each.change.before, each.change.after
            if one is not None and other is not None and each.here is not None and each.here.at:
                sure = [fix for fix in next(iter(changed(self.now, each.here, other)), ()) if fix is not None]
                if sure and all(_are_apart(fix, other) for fix in sure for other in fixes):
                    fixes += sure
                    meant[id(each.here)] = each
        tried = self._tried(fixes)
        if tried is None or len(tried.lines) != len(self.now.lines):
            return []
        for old, new in zip(self.now.lines, tried.lines, strict=True):
            wanted = meant[id(old)].change.after if id(old) in meant else old if old.at else None
            if wanted is not None and not (_is_same(new, wanted) and new.role is old.role):
                return []
        self.now = tried
        return [*meant.values()]

    def _is_placed(self, after: "Line", coming: frozenset[int]) -> bool:
        at = next(index for index, line in enumerate(self._word.lines) if line is after)
        above = self._word.lines[at - 1] if at else None
        return above is None or id(above) not in coming

    def _brought_in(self, above: "Line | None", after: "Line", coming: frozenset[int]) -> bool:
        from kehoach.compare.came import TITLES, piece_of

        lines = self._word.lines
        if after.row:
            row, run = self._word.rows.get(after.row), [line for line in lines if line.row == after.row]
            if all(id(line) in coming for line in run):
                return self._takes(row_came(self.now, above, row), self._below(above, run))
            return self._takes(cell_came(self.now, above, row, after.text), self._below(above, [after]))
        at = next(index for index, line in enumerate(lines) if line is after)
        end = next((index for index in range(at, len(lines)) if id(lines[index]) not in coming), len(lines))
        made = piece_of(lines[at:end], [line.text for line in lines])
        if made is not None:
            size, data = made
            if self._takes(came_together(self.now, above, data, after.role), self._below(above, lines[at : at + size])):
                return True
            if after.role in TITLES:
                return False
        return self._takes(came(self.now, above, after), self._below(above, [after]))

    def _takes(self, ways: Iterable[Fixes], is_right: Judge) -> bool:
        """Whether one of the ways is right; the file is as it says then."""
        for fixes in ways:
            tried = self._tried(fixes)
            if tried is not None and is_right(tried):
                self.now = tried
                return True
        return False

    def _tried(self, fixes: Fixes) -> Now | None:
        """Return what the file would be with these changes, if it can be read and is a plan then."""
        from kehoach.source.update import written

        sure = [fix for fix in fixes if fix is not None]
        if not sure or len(sure) < len(fixes):
            return None
        try:
            return self._read(written(self.now.text, sure))
        except InvalidDocument:
            return None

    def _with(self, here: "Line", after: "Line") -> Judge:
        def is_right(tried: Now) -> bool:
            return self._keeps(tried, here) and any(
                line.role is here.role and _is_same(line, after) for line in tried.lines
            )

        return is_right

    def _without(self) -> Judge:
        said = _counted(filter(_is_said, self.now.lines))
        unwanted = said - _counted(self._word.lines)

        def is_right(tried: Now) -> bool:
            lost = said - _counted(filter(_is_said, tried.lines))
            return bool(lost) and lost <= unwanted

        return is_right

    def _below(self, above: "Line | None", run: Sequence["Line"]) -> Judge:
        """Return the judge of lines that are to stand right below another one, with their marks in Word."""

        def is_right(tried: Now) -> bool:
            if not self._keeps(tried, None):
                return False
            starts = range(len(tried.lines) - len(run) + 1)
            return any(self._stand(tried.lines, at, above, run) for at in starts)

        return is_right

    @staticmethod
    def _stand(lines: Sequence["Line"], at: int, above: "Line | None", run: Sequence["Line"]) -> bool:
        from kehoach.compare.merge import same

        is_long = len(run) > 1
        for line, wanted in zip(lines[at : at + len(run)], run, strict=True):
            is_marked = line.mark.strip()[-1:] == wanted.mark.strip()[-1:]
            if not (same(line, wanted) and is_marked and (line.role is wanted.role or not is_long)):
                return False
        return above is None or at == 0 or same(lines[at - 1], above)

    def _keeps(self, tried: Now, here: "Line | None") -> bool:
        """Whether all that its author says and Word has too still stands, but for the line that is changed."""
        is_task = here is not None and "cong_viec" in here.at  # which tables say too, and a sentence
        own = () if here is None else here.at[: here.at.index("cong_viec")] if is_task else here.at
        held = _counted([line for line in self.now.lines if line.at and not (own and line.at[: len(own)] == own)])
        return not (held & _counted(self._word.lines)) - _counted(tried.lines)


def _are_apart(one: Fix, other: Fix) -> bool:
    return one.end <= other.start or other.end <= one.start


def _is_same(line: "Line", after: "Line") -> bool:
    from kehoach.compare.merge import same

    return same(line, after) and _ends_alike(line, after)


def _is_said(line: "Line") -> bool:
    """Whether a line is more than a number that the program counts in a table."""
    return bool(line.at) or not line.row


def _ends_alike(line: "Line", after: "Line") -> bool:
    from kehoach.compare.merge import is_ended_by_program, tail

    return is_ended_by_program(line, after) or tail(line.text) == tail(after.text)


def _counted(lines: Iterable["Line"]) -> Counter[str]:
    from kehoach.compare.merge import bare

    return Counter(bare(line.text) for line in lines)

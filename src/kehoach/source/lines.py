"""The lines of a YAML file, and what can be said about them: a finding at a place, a line to paste."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic, Fix, Severity, YamlPlace
from kehoach.errors import InvalidDocument
from kehoach.source.dump import quoted
from kehoach.wording.patterns import compiled

Mark = tuple[int, int]  # line and column, both from 0, as the parser counts

# Spaces that look like indentation and are none: no-break, en to hair, zero-width, ideographic.
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"

# A line cut into indentation with dashes, a key (after a dash one of ours: "- Gồm: …" is a sentence), its value, and a
# comment after it.
_LINE = compiled(r"(\s*(- +)*)((?(2)[a-z_]+|\w[\w ]*?):\s+)?(.*?)(\s+#(?:\s.*)?)?\s*")
_LONGEST_HINT = 300  # characters; a longer line is not worth printing twice


_CONTINUES = compiled(r"\s*(?![-#]|[a-z_]+:(?:\s|$))\S")  # a line that may run on from the one above


class Cure(NamedTuple):
    """What to do about a finding, in words, and as a change of the file where there is only one thing to do."""

    hint: str
    fix: Fix | None = None


class Lines:
    """The lines of one file, and findings about them."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file, self.lines = file, lines

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and (self.file, self.lines) == (other.file, other.lines)

    def __hash__(self) -> int:
        return hash(self.file)

    def __getitem__(self, number: int) -> str:
        """Return the line; nothing beyond the end, where the parser may point."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, mark: Mark) -> YamlPlace:
        """Return where an editor shows `mark`; what lies beyond the end is the end."""
        line, column = mark
        if self.lines and line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return YamlPlace(self.file, line + 1, column + 1, self[line])

    def fault(self, rule: str, message: str, mark: Mark, cure: Cure | str = "") -> InvalidDocument:
        """Return what stops the reading, as one error."""
        return InvalidDocument([self._found(rule, Severity.LOI, message, mark, cure)])

    def doubt(self, rule: str, message: str, mark: Mark, cure: Cure | str) -> Diagnostic:
        """Return what YAML reads, though hardly as it was meant."""
        return self._found(rule, Severity.CANH_BAO, message, mark, cure)

    def _found(self, rule: str, severity: Severity, message: str, mark: Mark, cure: Cure | str) -> Diagnostic:
        hint, fix = cure if isinstance(cure, Cure) else (cure, None)
        return Diagnostic(f"yaml.{rule}", severity, message, self.place(mark), hint, fix=fix)

    def parts(self, number: int) -> tuple[str, str, str, str]:
        """Return the indentation with dashes, key, value and comment of a line; empty if it is too long to show."""
        match = _LINE.fullmatch(self[number]) if len(self[number]) <= _LONGEST_HINT else None
        return (match[1], match[3] or "", match[4], match[5] or "") if match else ("", "", "", "")

    def quoting(self, number: int, advice: str = "đặt cả câu trong ngoặc kép", *, first: int | None = None) -> Cure:
        """Return advice to quote the value that begins on a line (or on `first`, an earlier one), with what to type."""
        begin = number if first is None else first
        last = max(begin, number)
        head, key, value, comment = self.parts(begin)
        while value and not comment and self._runs_on(begin, last + 1):
            last += 1
        for below in range(begin + 1, last + 1):
            value, comment = f"{value} {self[below].strip()}", ""
        if not value or len(value) > _LONGEST_HINT:
            return Cure(advice)
        return self.writing(begin, f"{head}{key}{quoted(value)}{comment}", advice, last=last)

    def _runs_on(self, first: int, number: int) -> bool:
        line = self[number]
        return bool(_CONTINUES.match(line)) and _indent(line) > _indent(self[first])

    def writing(self, number: int, line: str, advice: str, *, last: int | None = None) -> Cure:
        """Return advice with what to write for a line (up to another, `last`), unless it is too long to print."""
        end = number if last is None else last
        fix = Fix((number + 1, 1), (end + 1, len(self[end]) + 1), line)
        return Cure(f"{advice}: {line.strip()}" if len(line) <= _LONGEST_HINT else advice, fix)

    def offering(self, number: int, advice: str) -> str:
        """Return advice that is for the author to decide on; if it is a text, with the line to write."""
        return self.quoting(number, advice).hint


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def at(mark: Any) -> Mark:
    """Return a parser's mark as a pair."""
    return (mark.line, mark.column)


def shown(text: str) -> str:
    """Return a text short enough to stand in a message."""
    return text if len(text) <= 60 else f"{text[:59]}…"

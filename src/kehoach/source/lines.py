"""The lines of a YAML file, and what can be said about them: a finding at a place, a line to paste."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace
from kehoach.errors import InvalidDocument
from kehoach.source.dump import quoted

Mark = tuple[int, int]  # line and column, both from 0, as the parser counts

# Spaces that look like indentation and are none: no-break, en to hair, zero-width, ideographic.
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"

# A line cut into indentation with dashes, a key of ours, its value, and a comment after it.
_LINE = re.compile(r"(\s*(?:- +)*)([a-z_]+:\s+)?(.*?)(\s+#(?:\s.*)?)?\s*")
_LONGEST_HINT = 300  # characters; a longer line is not worth printing twice


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one file, and findings about them."""

    file: str
    lines: Sequence[str]

    def __getitem__(self, number: int) -> str:
        """The line; nothing beyond the end, where the parser may point."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, mark: Mark) -> YamlPlace:
        """Where an editor shows `mark`; what lies beyond the end is the end."""
        line, column = mark
        if self.lines and line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return YamlPlace(self.file, line + 1, column + 1, self[line])

    def fault(self, rule: str, message: str, mark: Mark, hint: str = "") -> InvalidDocument:
        """What stops the reading, as one error."""
        return InvalidDocument([Diagnostic(f"yaml.{rule}", Severity.LOI, message, self.place(mark), hint)])

    def doubt(self, rule: str, message: str, mark: Mark, hint: str) -> Diagnostic:
        """What YAML reads, though hardly as it was meant."""
        return Diagnostic(f"yaml.{rule}", Severity.CANH_BAO, message, self.place(mark), hint)

    def parts(self, number: int) -> tuple[str, str, str, str]:
        """Indentation with dashes, key, value and comment of a line; empty if it is too long to show."""
        match = _LINE.fullmatch(self[number]) if len(self[number]) <= _LONGEST_HINT else None
        head, key, value, comment = match.groups(default="") if match else ("", "", "", "")
        return head, key, value, comment

    def quoting(self, number: int, advice: str = "đặt cả câu trong ngoặc kép") -> str:
        """Advice to quote the value on a line, with the line to paste."""
        head, key, value, comment = self.parts(number)
        return f"{advice}: {head.lstrip()}{key}{quoted(value)}{comment}" if value else advice

    def pasting(self, line: str, advice: str) -> str:
        """Advice with a line to paste, unless it is too long to print."""
        return f"{advice}: {line.strip()}" if len(line) <= _LONGEST_HINT else advice


def at(mark: Any) -> Mark:
    """A parser's mark as a pair."""
    return (mark.line, mark.column)


def shown(text: str) -> str:
    """A text short enough to stand in a message."""
    return text if len(text) <= 60 else f"{text[:59]}…"

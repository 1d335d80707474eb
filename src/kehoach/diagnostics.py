"""One thing wrong, or doubtful, at one place: what every check gives and every report prints."""

from enum import StrEnum
from re import Match
from typing import NamedTuple, Self


class Severity(StrEnum):
    """How grave a finding is. Only what contradicts the decree's own words, or cannot be read, is an error."""

    LOI = "lỗi"
    CANH_BAO = "cảnh báo"
    GOI_Y = "gợi ý"


class YamlPlace(NamedTuple):
    """A place in a YAML file; line and column count from 1, columns in characters, as editors do."""

    file: str
    line: int
    column: int
    text: str = ""  # the line itself, for the caret below it

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class WordPlace(NamedTuple):
    """A place in a .docx: the paragraph's number, counted from 1 through tables too (0: the page), and its words."""

    file: str
    paragraph: int
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.file}: đoạn {self.paragraph}" if self.paragraph else f"{self.file}: trang"


class DataPlace(NamedTuple):
    """A place among values given in Python: the model's name, and the way from it to the value."""

    model: str
    loc: "Loc"
    line: int = 0  # of no file
    column: int = 0

    @property
    def file(self) -> str:
        """What stands for a file's name."""
        return str(self)

    def __str__(self) -> str:
        return self.model + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.loc)


Point = tuple[int, int]  # line and column of a file, both from 1, as editors count


class Fix(NamedTuple):
    """An exact cure: from `start` up to, not including, `end` of the file `text` is to stand."""

    start: Point
    end: Point
    text: str

    def applied(self, lines: list[str]) -> list[str]:
        """Return the lines of the file once it is cured."""
        (first, begin), (last, stop) = self.start, self.end
        below = lines[last - 1][stop - 1 :] if last <= len(lines) else ""
        changed = f"{lines[first - 1][: begin - 1]}{self.text}{below}"
        return [*lines[: first - 1], *changed.split("\n"), *lines[last:]]


class Edit(NamedTuple):
    """An exact cure of a text of the plan, printed as it is: from `start` up to `end` of `old`, `new` is to stand.

    A source turns it into a `Fix` of the file. Spaces are not counted there, since folding and joining change them:
    a piece begins and ends with other characters.
    """

    old: str
    new: str
    start: int = 0
    end: int | None = None  # None: to the end of `old`
    says: str = ""  # the hint, where "viết" and the new text are not enough

    @classmethod
    def of(cls, found: Match[str], new: str, says: str = "") -> Self:
        """Return the cure that puts `new` in place of what was found."""
        return cls(found.string, new, *found.span(), says)

    @property
    def piece(self) -> str:
        """The characters that are replaced."""
        return self.old[self.start : self.end]

    def __str__(self) -> str:
        return self.says or (f"viết {self.new}" if self.new else f"bỏ “{self.piece}”")


class Diagnostic(NamedTuple):
    """What is wrong, where, how to mend it and where that is written."""

    code: str  # words joined by points: "can_cu.thieu_so"
    severity: Severity
    message: str  # one sentence without its full stop
    place: YamlPlace | WordPlace | DataPlace
    hint: str = ""  # what to write instead
    clause: str = ""  # the clause, and the decree's words where they help
    fix: Fix | None = None  # what an exact hint says, as data
    component: str = ""  # of a page: the role at fault
    property: str = ""  # and what of its looks

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.message} [{self.code}]"


Loc = tuple[str | int, ...]  # the way to a value in a plan: ("nguoi_ky", 0, "ho_ten")


class Finding(NamedTuple):
    """A diagnostic that does not know its file yet: `loc` says where in the plan's data it belongs."""

    loc: Loc
    code: str
    severity: Severity
    message: str
    hint: str | Edit = ""  # what to decide, or an exact cure
    clause: str = ""
    at_key: bool = False  # it is the key's place that is meant, not the value's

    def at(self, place: YamlPlace | DataPlace, fix: Fix | None = None) -> Diagnostic:
        """Put the finding at its place in a file or among values, and its cure too, where the source could find one."""
        return Diagnostic(self.code, self.severity, self.message, place, str(self.hint), self.clause, fix)


def has_errors(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...]) -> bool:
    """Whether one of `diagnostics` is an error."""
    return any(diagnostic.severity is Severity.LOI for diagnostic in diagnostics)

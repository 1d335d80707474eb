"""One thing wrong, or doubtful, at one place: what every check gives and every report prints."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is. Only what contradicts the decree's own words, or cannot be read, is an error."""

    LOI = "lỗi"
    CANH_BAO = "cảnh báo"
    GOI_Y = "gợi ý"


@dataclass(frozen=True, slots=True, order=True)
class YamlPlace:
    """A place in a YAML file; line and column count from 1, columns in characters, as editors do."""

    file: str
    line: int
    column: int
    text: str = ""  # the line itself, for the caret below it

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class WordPlace:
    """A place in a .docx: the paragraph's number, counted from 1 through tables too (0: the page), and its words."""

    file: str
    paragraph: int
    excerpt: str = ""

    def __str__(self) -> str:
        return f"{self.file}: đoạn {self.paragraph}" if self.paragraph else f"{self.file}: trang"


@dataclass(frozen=True, slots=True, order=True)
class DataPlace:
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


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong, where, how to mend it and where that is written."""

    rule: str  # words joined by points: "can_cu.thieu_so"
    severity: Severity
    message: str  # one sentence without its full stop
    place: YamlPlace | WordPlace | DataPlace
    hint: str = ""  # what to write instead
    citation: str = ""  # the clause, and the decree's words where they help

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.message} [{self.rule}]"


Loc = tuple[str | int, ...]  # the way to a value in a plan: ("nguoi_ky", 0, "ho_ten")


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic that does not know its file yet: `loc` says where in the plan's data it belongs."""

    loc: Loc
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    citation: str = ""
    at_key: bool = False  # it is the key's place that is meant, not the value's

    def at(self, place: YamlPlace | DataPlace) -> Diagnostic:
        """Put the finding at its place in a file, or among values."""
        return Diagnostic(self.rule, self.severity, self.message, place, self.hint, self.citation)


def has_errors(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...]) -> bool:
    """Tell whether one of `diagnostics` is an error."""
    return any(diagnostic.severity is Severity.LOI for diagnostic in diagnostics)

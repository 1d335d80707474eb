"""All syntax faults of a file in one run: after each the lines are mended in memory, and read again.

A fault with an exact cure is cured. Any other is left out: the value it is about, else the whole top-level field. Lines
keep their numbers, so that all places are those of the file. What goes wrong on a line that was mended may be our own
doing: nothing is said of it.
"""

import re
from collections.abc import Iterator, Sequence

from ruamel.yaml.error import MarkedYAMLError

from kehoach.diagnostics import Diagnostic, Fix, Severity, YamlPlace
from kehoach.errors import InvalidDocument
from kehoach.source.accidents import explain, starts_a_token
from kehoach.source.lines import ODD_SPACES, Lines
from kehoach.source.reader import MOST_NODES, Reader, events
from kehoach.wording.patterns import compiled

MOST_FAULTS = 20
_READ_AGAIN = 400_000  # characters, all readings after the first: a plan of 300 lines, twenty times

_ENDS = {"yaml.qua_lon", "yaml.qua_sau"}  # no file of a plan; the rest is not looked at
_SEVERAL_CURES = {"yaml.nhay_chua_dong"}  # a quote may be meant to close further on than the hint has it
_OF_A_VALUE = {
    "yaml.cho_thay",
    "yaml.gach_cung_dong",
    "yaml.hai_cham",
    "yaml.hai_cham_trong_ngoac",
    "yaml.ky_tu_dau",
    "yaml.neo",
    "yaml.ngoac_vuong",
    "yaml.nhay_chua_dong",
    "yaml.the_kieu",
    "yaml.thua_chu",
}

_OF_LINES = {"yaml.cu_phap", "yaml.thieu_khoa", "yaml.thut_dong", "yaml.trung_khoa"}  # about a line among others

_FIELD = compiled(r"[\w\"'][^:]*:")  # where a top-level field begins, perhaps with no space after its colon
_HEAD = compiled(r"((?: *- )* *)([a-z_]+:(?=\s))?")
_NAME = compiled(rf"[\s\-{ODD_SPACES}]*(?:([^\W\d][\w .-]*?) *(?::|$)|([a-z_]+)\b)")
_CLOSING = compiled(r"\s*[\]}]")


class Reading:
    """A file read to its end, across its faults.

    `reader` is None where the end was not reached. `faults` are in the order in which they were found.
    """

    def __init__(self, lines: Lines, most: int = MOST_NODES) -> None:
        self.lines = lines
        self._most = most
        self.faults: list[Diagnostic] = []
        self.reader: Reader | None = None
        self._now = list(lines.lines)
        self._changed: set[int] = set()  # lines that were mended or left out, from 0

    def run(self, text: str) -> None:
        """Read `text`, which is the lines; mend and read again until there are no faults, or too many."""
        left = _READ_AGAIN
        while True:
            reader = Reader(Lines(self.lines.file, self._now), self.lines, self._most)
            fault = _first_fault(reader, text)
            if fault is None:
                self.reader = reader
                return
            if not self._passes(fault, reader):
                return
            text = "\n".join([*self._now, ""])
            left -= len(text)
            if left < 0 or len(self.faults) >= MOST_FAULTS:
                last = max(found.place for found in self.faults)
                message = "sau dòng này có thể còn lỗi nữa: sửa các lỗi đã nêu rồi kiểm tra lại"
                self.faults.append(Diagnostic("con_nua", Severity.LOI, message, last))
                return

    def mark(self, fault: Diagnostic) -> None:
        """Note a fault whose line is read otherwise than it is written."""
        self.faults.append(fault)
        self._changed.add(line_of(fault))

    def touched(self) -> frozenset[int]:
        """Return all lines, from 0, of the top-level fields of which a line was mended or left out."""
        found: set[int] = set()
        for number in sorted(self._changed):
            if number not in found:
                found.update(_field(self.lines.lines, number, number))
        return frozenset(found)

    def _passes(self, fault: Diagnostic, reader: Reader) -> bool:
        """Note a fault, if it is the file's own, and mend its lines. Whether there is something to read after it."""
        number, since = line_of(fault), reader.in_brackets_since
        about = range(fault.fix.start[0] - 1, fault.fix.end[0]) if fault.fix else range(number, number + 1)
        ours = number in self._changed or not self._changed.isdisjoint(about) or self._may_follow(fault)
        if ours or (self._changed and _CLOSING.match(self._now[number])):  # what closes brackets that were left out
            return self._leave_out(_field(self.lines.lines, number, number if since is None else since))
        self.faults.append(fault)
        if fault.code in _ENDS:
            return False
        if fault.code == "yaml.nhieu_van_ban":
            return self._leave_out(range(number, len(self._now)))
        if self._now[number].startswith("%"):  # quoted it would be a text above the "---" that ends directives
            return self._leave_out(range(number, number + 1))
        if not reader.is_of_fields and (above := self._above_fields()) and not fault.fix:
            return self._leave_out(above)
        if since is None or since == number:  # else the line is a piece of what stands in brackets
            if fault.fix and fault.code not in _SEVERAL_CURES:
                return self._apply(fault.fix)
            if fault.code in _OF_A_VALUE:
                return self._leave_out_value(number)
            if fault.code == "yaml.trung_khoa" and (begins := re.fullmatch(" *", self._before(fault))):
                return self._leave_out(_with_deeper(self._now, number, len(begins[0])))
        return self._leave_out(_field(self.lines.lines, number, number if since is None else since))

    def _may_follow(self, fault: Diagnostic) -> bool:
        """Whether a line that does not fit may have fitted before one beside or around it was mended."""
        lines, number = self.lines.lines, line_of(fault)
        indent = _indent(lines[number])
        while fault.code in _OF_LINES and number and not _FIELD.match(lines[number]):
            number -= 1
            if number in self._changed:
                return True
            if lines[number].strip() and _indent(lines[number]) < indent:
                break
        return False

    def _above_fields(self) -> range:
        """Return the lines before the first field if there is text in them that is no comment."""
        first = next((number for number, line in enumerate(self._now) if _FIELD.match(line)), 0)
        return range(first if any(line.strip() and line[0] != "#" for line in self._now[:first]) else 0)

    def _before(self, fault: Diagnostic) -> str:
        assert isinstance(fault.place, YamlPlace)
        return self._now[line_of(fault)][: fault.place.column - 1]

    def _apply(self, fix: Fix) -> bool:
        first, last = fix.start[0] - 1, fix.end[0] - 1
        fixed = fix.applied(self._now)
        missing = len(self._now) - len(fixed)
        self._now = [*fixed[: last + 1 - missing], *[""] * missing, *fixed[last + 1 - missing :]]
        self._changed.update(range(first, last + 1))
        return True

    def _leave_out_value(self, number: int) -> bool:
        head = _HEAD.match(self._now[number])
        assert head is not None  # it matches the empty text
        indent = len(head[1]) if head[2] else _indent(self._now[number])
        kept = head[0].rstrip()
        going_on = self._leave_out(_with_deeper(self._now, number, indent))
        self._now[number] = kept
        return going_on

    def _leave_out(self, numbers: range) -> bool:
        """Whether there was anything to leave out: if not, reading again would bring the same."""
        written = any(self._now[number].strip() for number in numbers)
        self._now[numbers.start : numbers.stop] = [""] * len(numbers)
        self._changed.update(numbers)
        return written


def line_of(fault: Diagnostic) -> int:
    """Return the line of a finding in a file, from 0."""
    assert isinstance(fault.place, YamlPlace)
    return fault.place.line - 1


def names(lines: Sequence[str]) -> Iterator[str]:
    """Yield what may be keys in lines that could not be read, as they are written there."""
    for line in lines:
        if found := _NAME.match(line):
            yield found[1] or found[2]


def _first_fault(reader: Reader, text: str) -> Diagnostic | None:
    lines = reader.lines
    try:
        for number, line in enumerate(lines.lines):
            if line.startswith("%"):  # a directive, or a text that would be one
                raise starts_a_token(lines, (number, 0))
        try:
            for event in events(text):
                reader.take(event)
        except MarkedYAMLError as error:
            raise explain(error, lines, reader.last_quoted) from None
    except InvalidDocument as found:
        return found.diagnostics[0]
    return None


def _field(lines: Sequence[str], number: int, since: int) -> range:
    """Return the lines of the top-level fields from line `since` to line `number`."""
    first = next((before for before in range(since, 0, -1) if _FIELD.match(lines[before])), 0)
    after = range(number + 1, len(lines))
    return range(first, next((below for below in after if _FIELD.match(lines[below])), len(lines)))


def _with_deeper(lines: Sequence[str], number: int, indent: int) -> range:
    """Return a line and those below it that are indented deeper than `indent`."""
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
        end += 1
    return range(number, end)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

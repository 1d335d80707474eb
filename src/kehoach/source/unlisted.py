"""Items typed or pasted as Word shows them, "•" or "1." before each: YAML joins such lines to one sentence."""

from collections.abc import Sequence

from kehoach.diagnostics import Diagnostic, Fix
from kehoach.source.dump import scalar
from kehoach.source.lines import ODD_SPACES, Cure, Lines, Mark
from kehoach.wording.enumeration import typed_mark
from kehoach.wording.patterns import compiled

_TIGHT_DASH = compiled(rf"(?P<dau>-)[{ODD_SPACES}]*(?P<chu>[^\s-].*)")
_BULLET_OF_A_FONT = compiled(r"(?P<dau>[\ue000-\uf8ff])\s*(?P<chu>\S.*)")  # what Word's bullets become


def unlisted(lines: Lines, start: Mark, end: Mark) -> Diagnostic | None:
    """Return the doubt about a text below its key whose lines are items; None for any other text."""
    first, indent = start
    if first == end[0] or lines[first][:indent].strip():
        return None
    read = [_item(line.strip()) for line in lines.lines[first : end[0] + 1]]
    items = [each for each in read if each]
    if read[0] is None or len(items) < 2:
        return None
    mark = f"“{items[0][0]}”" if items[0][0].isprintable() else "đầu dòng của Word"
    message = f"{len(items)} dòng có dấu {mark} ở đầu bị nối thành một câu, vì dấu này không mở một mục của danh sách"
    advice = f"bắt đầu mỗi dòng bằng “- ” (gạch nối, dấu cách) thay cho dấu {mark}"
    if len(items) < len(read):
        return lines.doubt("gach_dau_dong", message, start, f"{advice}; dòng viết tiếp thì thụt sâu hơn dấu “- ”")
    fix = Fix((first + 1, 1), (end[0] + 1, len(lines[end[0]]) + 1), _listed(items, indent))
    return lines.doubt("gach_dau_dong", message, start, Cure(advice, fix))


def _item(line: str) -> tuple[str, str] | None:
    """Return the mark that a line begins with and the words after it; None if it has none, or nothing after it."""
    if found := _TIGHT_DASH.fullmatch(line) or _BULLET_OF_A_FONT.fullmatch(line):
        return found["dau"], found["chu"]
    marked = typed_mark(line.replace("\t", " "))
    return marked if marked and marked[1].strip() else None


def _listed(items: Sequence[tuple[str, str]], indent: int) -> str:
    return "\n".join(f"{' ' * indent}- {scalar(words.strip())}" for _, words in items)

"""The walk of edits made in Word back into the plan: three sides compared, each change tried before it is offered."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.files.reading import read_file
from kehoach.files.writing import write_whole

if TYPE_CHECKING:
    from kehoach.compare.lines import Line
    from kehoach.compare.merge import Merge
    from kehoach.diagnostics import Loc
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.source.layers import Source
    from kehoach.word.reading.opened import Opened

MOST_CHANGES = 200
NO_BASE = "tệp không mang theo bản gốc, so hai bên: tệp Word và kế hoạch hiện nay"
OTHER_BASE = "bản gốc trong tệp không đọc được, so hai bên: tệp Word và kế hoạch hiện nay"


class Taken(NamedTuple):
    """A change in Word: what it is in words, and what became of it.

    Attributes:
        says: "II.2.b: đổi “…” thành “…”".
        fate: "" where it is brought in, else why it is not.
        conflict: what the plan says there now, where it was changed on both sides.
    """

    says: str
    fate: str = ""
    conflict: str = ""


class Update(NamedTuple):
    """What came back from Word.

    Attributes:
        taken: the changes that can be brought in, all of them in `text`.
        left: those that cannot, and those in conflict.
        notes: what else is to be told: no base, looks that are not taken.
        text: the plan's file with the changes.
        before: the file as it is.
    """

    taken: tuple[Taken, ...]
    left: tuple[Taken, ...]
    notes: tuple[str, ...]
    text: str
    before: str


def update_from(docx: str | Path, plan: str | Path) -> Update:
    """Return what was changed in a Word file since it was made of a plan; nothing is written.

    Raises UnreadableFile, or InvalidDocument when the plan itself is not in order.
    """
    from kehoach.compare.lines import lines_of
    from kehoach.compare.page import is_compared, lines_of_page
    from kehoach.model.choices import BOUNDS
    from kehoach.word.reading.opened import open_word
    from kehoach.word.transcribed import written

    before = _text(plan)
    current = _Current(before, str(plan))
    opened = open_word(docx)
    read = written(opened, BOUNDS)
    base, notes = _base(opened)
    if read.untaken:
        numbers = ", ".join(str(each.number) for each in read.untaken[:8])
        notes.append(f"cách trình bày, hình vẽ thêm trong Word không đưa vào kế hoạch: đoạn {numbers}")
    theirs = lines_of_page(read.page.lines)
    first = lines_of(base) if base is not None else current.lines
    first = [line for line in first if is_compared(line)]
    taken: list[Taken] = []
    left: dict[str, Taken] = {}
    for _ in range(MOST_CHANGES):
        step = _next(first, current, theirs, left, lone=base is None)
        if step is None:
            break
        taken.append(step)
    return Update(tuple(taken), tuple(left.values()), tuple(notes), current.text, before)


def write_update(plan: str | Path, update: Update) -> Path:
    """Write the plan's file with the changes in it. Raises UnwritableFile when it is another than the one compared."""
    path = Path(plan)
    if _text(plan) != update.before:
        raise UnreadableFile(f"{path}: tệp vừa bị sửa ở nơi khác, hãy chạy lại")
    write_whole(path, update.text.encode("utf-8"), ours=None)
    return path


def _text(plan: str | Path) -> str:
    try:
        return read_file(Path(plan)).decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{plan}: tệp kế hoạch không phải mã UTF-8") from None


class _Current:
    """The plan's file as it is, and as it becomes with one change after the other."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.text = text
        self.source, self.plan = self._read(text)
        self.lines = self._lines(self.plan)

    def _read(self, text: str) -> tuple["Source", "KeHoach"]:
        from kehoach.model.validate import validate_data
        from kehoach.source.load import load
        from kehoach.walks.beside import profile_beside
        from kehoach.walks.plan import layered

        source = load(text, self.name)
        laid, _, _ = layered(source, (), profile_beside(Path(self.name)))
        plan, faults, _broken = validate_data(laid.data, laid.unread)
        if faults or source.unread:
            found = [fault.at(laid.place(fault.loc)) for fault in faults]
            raise InvalidDocument([*source.diagnostics, *found])
        return source, plan

    @staticmethod
    def _lines(plan: "KeHoach") -> list["Line"]:
        from kehoach.compare.lines import lines_of
        from kehoach.compare.page import is_compared

        return [line for line in lines_of(plan) if is_compared(line)]

    def way(self, loc: "Loc") -> "Loc":
        """Return the way in the file to what is deepest on the way in the plan."""
        from kehoach.model.muc import ALIASES

        return self.source.way(loc, aliases=ALIASES)

    def tried(self, fixes: Sequence[Any]) -> tuple[str, "Source", "KeHoach", list["Line"]] | None:
        """Return the file with these changes, if it can be read and is a plan then."""
        from kehoach.source.update import written

        if not fixes or None in fixes:
            return None
        text = written(self.text, fixes)
        try:
            source, plan = self._read(text)
        except InvalidDocument:
            return None
        return text, source, plan, self._lines(plan)

    def become(self, state: tuple[str, "Source", "KeHoach", list["Line"]]) -> None:
        """Take a state that was tried for the present one."""
        self.text, self.source, self.plan, self.lines = state


def _next(
    base: Sequence["Line"], current: _Current, theirs: Sequence["Line"], left: dict[str, Taken], *, lone: bool
) -> Taken | None:
    """Bring in the next change that can be; what cannot is put into `left`. None when there is no other."""
    from kehoach.compare.merge import merged
    from kehoach.compare.said import says as said

    first = current.lines if lone else base
    for each in merged(first, current.lines, theirs):
        says = said(each)
        if says in left:
            continue
        if each.conflict is not None:
            left[says] = Taken(says, "sửa ở cả hai bên, không tự chọn", each.conflict.text or "(đã bỏ)")
            continue
        for state in _ways(each, current, theirs):
            current.become(state)
            return Taken(says)
        left[says] = Taken(says, _why(each))
    return None


def _ways(each: "Merge", current: _Current, theirs: Sequence["Line"]) -> Iterator[Any]:
    """Yield the states of the plan in which it says what Word says."""
    from kehoach.compare.changes import Kind
    from kehoach.compare.merge import bare, same
    from kehoach.compare.values import new_item, puts
    from kehoach.source.update import add, drop, put

    here, after = each.here, each.change.after
    if each.change.kind is Kind.DOI and here is not None and after is not None:
        for group in puts(current.source.data, current.way(here.at), here, after.text):
            state = current.tried([put(current.source, one.way, one.value) for one in group])
            if state and any(line.at == here.at and same(line, after) for line in state[3]):
                yield state
    elif each.change.kind is Kind.BO and here is not None:
        gone = {bare(line.text) for line in current.lines} - {bare(line.text) for line in theirs}
        for way in _items(current.way(here.at)):
            state = current.tried([drop(current.source, way)])
            if state and len(lost := _lost(current.lines, state[3])) > 0 and lost <= gone:
                yield state
    elif after is not None and (value := new_item(after)) is not None:
        for way in _places(current, here, after):
            state = current.tried([add(current.source, way, value)])
            if state and _stands_below(state[3], here, after):
                yield state


def _items(way: "Loc") -> Iterator["Loc"]:
    """Yield the ways to the items of lists that a value stands in, the innermost first."""
    for end in range(len(way), 0, -1):
        if isinstance(way[end - 1], int):
            yield way[:end]


def _places(current: _Current, here: "Line | None", after: "Line") -> Iterator["Loc"]:
    """Yield where a line that came may become an item: below the one above it."""
    from kehoach.rules.roles import Role

    lists = {Role.DANH_SACH_NOI_NHAN: "noi_nhan", Role.CAN_CU: "can_cu"}
    if name := lists.get(after.role):
        index = int(here.at[1]) + 1 if here is not None and here.at[:1] == (name,) and len(here.at) > 1 else 0
        yield (name, index)
        return
    for way in _items(current.way(here.at if here is not None else ())):
        yield (*way[:-1], int(way[-1]) + 1)


def _lost(before: Sequence["Line"], after: Sequence["Line"]) -> set[str]:
    from kehoach.compare.merge import bare

    return {bare(line.text) for line in before} - {bare(line.text) for line in after}


def _stands_below(lines: Sequence["Line"], here: "Line | None", after: "Line") -> bool:
    """Whether what came stands right below the line that it came below, with the mark that it has in Word."""
    from kehoach.compare.merge import same

    for index, line in enumerate(lines):
        if same(line, after) and line.mark.strip()[-1:] == after.mark.strip()[-1:]:
            return here is None or index == 0 or not here.at or same(lines[index - 1], here)
    return False


def _why(each: "Merge") -> str:
    line = each.here or each.change.before
    if line is not None and not line.at:
        return "chữ này do chương trình viết, không có trong tệp kế hoạch"
    return "chưa tự đưa vào được, hãy sửa tay trong tệp kế hoạch"


def _base(opened: "Opened") -> tuple["KeHoach | None", list[str]]:
    """Return the plan that a file carries, and what is to be told where it has none."""
    from kehoach.model.validate import validate_data
    from kehoach.source.load import load
    from kehoach.word.carried import carried_in

    text = carried_in(opened.package)
    if text is None:
        return None, [NO_BASE]
    try:
        loaded = load(text, "bản gốc")
    except (InvalidDocument, UnreadableFile):
        return None, [OTHER_BASE]
    plan, faults, _broken = validate_data(loaded.data, loaded.unread)
    return (None, [OTHER_BASE]) if faults or loaded.unread else (plan, [])

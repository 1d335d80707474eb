"""The walk of edits made in Word back into the plan: three sides compared, each change tried before it is offered."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import InvalidDocument, UnreadableFile
from kehoach.files.reading import read_file
from kehoach.files.writing import write_whole

if TYPE_CHECKING:
    from kehoach.compare.lines import Line
    from kehoach.compare.merge import Merge
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.walks.bringing import Current
    from kehoach.word.reading.opened import Opened
    from kehoach.word.untaken import Untaken

Key = tuple[str, int]
MOST_CHANGES = 200
MOST_NOTES, MOST_LISTED = 30, 8
NO_BASE = "tệp không mang theo bản gốc, so hai bên: tệp Word và kế hoạch hiện nay"
TOO_MANY = f"đã đưa vào {MOST_CHANGES} chỗ, hãy chạy lại để đưa nốt"
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
    from kehoach.compare.page import is_compared, lines_of_page, rows_of_page
    from kehoach.model.choices import BOUNDS
    from kehoach.walks.bringing import Current
    from kehoach.walks.foreign_page import as_plan
    from kehoach.walks.ways import Word
    from kehoach.word.reading.opened import open_word
    from kehoach.word.transcribed import written

    before = _text(plan)
    opened = open_word(docx)
    read = written(opened, BOUNDS)
    base, notes = _base(opened)
    notes += _untaken(read.untaken, base, opened)
    first = None if base is None else [line for line in lines_of(base) if is_compared(line)]
    if base is not None or read.is_own:
        word, capitals = Word(lines_of_page(read.page.lines), rows_of_page(read.page.lines)), None
    else:
        word, capitals = as_plan(docx), "\n".join(line.text for line in read.page.lines if line.text.isupper())
    current = Current(before, str(plan), word)
    taken, left = _settled(first, current, word.lines, capitals)
    return Update(tuple(taken), tuple(left), tuple(notes), current.now.text, before)


def _untaken(found: Sequence["Untaken"], base: "KeHoach | None", opened: "Opened") -> Iterator[str]:
    """Yield what of the Word file is in no plan, in place; what only looks otherwise by what it is."""
    for each in [each for each in found if each.kind != "kieu_chu"][:MOST_NOTES]:
        place = f"đoạn {each.number}" if each.number else "lề trang"
        yield f"{place}: {each.what}{'' if each.kind == 'theo_doi' else ' (không đưa vào kế hoạch)'}"
    looks: dict[str, list[int]] = {}
    for number, what in _looks(base, opened):
        looks.setdefault(what, []).append(number)
    told = {number for numbers in looks.values() for number in numbers}
    for each in found:
        if each.kind == "kieu_chu" and each.number not in told:
            looks.setdefault("chữ đậm, chữ nghiêng", []).append(each.number)
    for what, numbers in [*looks.items()][:MOST_NOTES]:
        listed = ", ".join(map(str, numbers[:MOST_LISTED]))
        more = f" và {len(numbers) - MOST_LISTED} đoạn nữa" if len(numbers) > MOST_LISTED else ""
        yield f"{what} sửa trong Word không đưa vào kế hoạch: đoạn {listed}{more}"


def _looks(base: "KeHoach | None", opened: "Opened") -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that look otherwise than when they were printed, and in what."""
    from kehoach.walks.printing import to_bytes
    from kehoach.word.reading.opened import open_word
    from kehoach.word.relooked import relooked

    if base is not None:
        for each in relooked(open_word(BytesIO(to_bytes(base))), opened):
            yield each.number, ", ".join(each.what)


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


def _settled(
    base: Sequence["Line"] | None, current: "Current", theirs: Sequence["Line"], capitals: str | None
) -> tuple[list[Taken], list[Taken]]:
    """Bring in what can be, knot by knot; return what is in and what is not.

    Without a base two sides are compared. `capitals` is what a file of others prints in capitals.
    """
    from kehoach.compare.knots import knots
    from kehoach.compare.merge import merged
    from kehoach.compare.said import says
    from kehoach.walks.foreign_page import is_guess

    def pending() -> list["Merge"]:
        found = merged(current.now.lines if base is None else base, current.now.lines, theirs)
        return [each for each in found if capitals is None or not is_guess(each, capitals)]

    alone = [knot[0] for knot in knots(pending()) if len(knot) == 1 and knot[0].conflict is None]
    taken = [Taken(says(each)) for each in current.brought_together(alone)]
    refused: dict[Key, str] = {}  # of each change why it is not brought in
    steps = 0
    while left := pending():
        knot = next((each for each in knots(left) if any(_key(one) not in refused for one in each)), None)
        if knot is None:
            break
        if steps == MOST_CHANGES:
            refused = {_key(each): refused.get(_key(each), TOO_MANY) for each in left}
            break
        steps += 1
        begun, came, own = current.now, [], {_key(each) for each in knot}
        found: Sequence[Merge] = knot
        while found and all(each.conflict is None for each in found):
            coming = frozenset(id(each.change.after) for each in left if each.change.before is None)
            step = next((each for each in found if current.brought(each, coming)), None)
            if step is None:
                break
            still = pending()
            done = [each for each in left if _key(each) not in map(_key, still)]
            came += [Taken(says(each)) for each in done if each is step or not _follows(each)]
            left, found = still, [each for each in still if _key(each) in own]
        if found:
            current.now = begun
            refused |= {_key(each): _why(each, found) for each in knot}
        else:
            taken += came
    return taken, [Taken(says(each), refused[_key(each)], _against(each)) for each in left]


def _follows(each: "Merge") -> bool:
    """Whether a change is of a line that the program writes after what the plan says elsewhere."""
    return (
        each.change.after is not None and each.here is not None and each.change.before is not None and not each.here.at
    )


def _against(each: "Merge") -> str:
    """Return what the plan says now of a change in conflict."""
    return "" if each.conflict is None else each.conflict.text or "(đã bỏ)"


def _key(each: "Merge") -> Key:
    """Return by what a change is known again when others have come in."""
    after, before = each.change.after, each.change.before
    return ("", id(after)) if after is not None else (before.text if before else "", 0)


def _why(each: "Merge", stuck: Sequence["Merge"]) -> str:
    """Return why a change is not brought in; `stuck` are those at which it and what belongs to it failed."""
    if each.conflict is not None:
        return "sửa ở cả hai bên, không tự chọn"
    if _key(each) not in map(_key, stuck):
        return "chữ ở đây đi cùng chỗ khác chưa đưa vào được, hãy sửa tay trong tệp kế hoạch"
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

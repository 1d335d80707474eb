"""A long address does not stretch the line above it: that line is ended by hand, and joined again on reading.

The text is justified (PL I.II.6.e), and a line break parts nothing of the address, as a hyphen or a space without width
would when somebody copies it. `w:doNotExpandShiftReturn` among the settings (`w:compat`) leaves
the ended line as wide as its words.
"""

from collections.abc import Iterator

from kehoach.document.blocks import Paragraph
from kehoach.document.layout import Layout
from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick
from kehoach.rules.roles import Role
from kehoach.wording.kept import kept
from kehoach.wording.patterns import compiled
from kehoach.wording.widths import width

# Their texts are of one line in a plan: a line break in them is never an author's.
RUNNING = frozenset(
    {
        Role.CAN_CU, Role.LOI_VAN, Role.NOI_DUNG_KHOAN, Role.NOI_DUNG_DIEM, Role.GACH_DAU_DONG, Role.CONG_DAU_DONG,
    }
)  # fmt: skip
STRETCH = 3.0  # mm by which each space of a line may grow; a space is 1.2 mm wide
_LONG = compiled(r" [^ ]{20}")  # of shorter words no line is left so empty; where a word begins, which is soon found


def lines_ended(paragraph: Paragraph, layout: Layout) -> str:
    """Return the text of a paragraph with a line feed where a line would be stretched."""
    text = paragraph.text
    if paragraph.role not in RUNNING or not _has_long(text) or "\n" in text:
        return text
    return "".join(_pieces(text, paragraph.role, layout))


@kept
def _has_long(text: str) -> bool:
    return _LONG.search(f" {text}") is not None


def _pieces(text: str, role: Role, layout: Layout) -> Iterator[str]:
    """Yield the words with what stands before each: nothing, a space or a line feed."""
    size, nghieng = layout.size(role), bool(pick(role, p.CHU_NGHIENG, layout.choices))
    space = width(" ", size, nghieng=nghieng)
    left = layout.area - float(pick(role, p.LUI_DAU_DONG, layout.choices))
    gaps = -1  # between the words of a line
    for word in text.split(" "):
        begin, *_ = word.partition("-")  # a line may end after a hyphen
        if gaps >= 0 and width(begin, size, nghieng=nghieng) + space > left:
            yield "\n" if gaps and left > STRETCH * gaps else " "
            left, gaps = layout.area, -1
        elif gaps >= 0:
            yield " "
            left -= space
        yield word
        left -= width(word, size, nghieng=nghieng)
        gaps += 1


def lines_joined(role: Role, text: str) -> str:
    """Return a text that was read, as it was before `lines_ended`."""
    return text.replace("\n", " ") if role in RUNNING else text

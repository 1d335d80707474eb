"""Which paragraphs are headings, and on which level: for Word's navigation pane and for what makes HTML of a .docx.

A component that is a heading has a style of its own for each level, based on Word's "heading 1" … "heading 5", and the
looks of the component on all of them. Both are named here alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from kehoach.document.blocks import Block, Paragraph
from kehoach.rules.roles import Role
from kehoach.wording.enumeration import parse_mark

# The decree's order is Phần, mục, khoản (PL I.V.6); a khoản may be 1., 1.1. or 1.1.1. The first level is the usual one.
LEVELS: Mapping[Role, range] = MappingProxyType(
    {
        Role.TU_PHAN: range(1, 2),
        Role.TU_PHU_LUC: range(1, 2),
        Role.TIEU_DE_MUC: range(1, 3),
        Role.TIEU_DE_KHOAN: range(2, 6),
    }
)
DEEPEST = max(levels[-1] for levels in LEVELS.values())
_KHOAN = frozenset({Role.TIEU_DE_KHOAN, Role.NOI_DUNG_KHOAN})
_RANKS = {Role.TU_PHAN: 0, Role.TU_PHU_LUC: 0, Role.TIEU_DE_MUC: 1, Role.TIEU_DE_KHOAN: 2, Role.NOI_DUNG_KHOAN: 2}


def style_id(role: Role, level: int) -> str:
    """Return the id of the style that a heading has on this level, 1 being the highest."""
    return role.value if level == LEVELS[role][0] else f"{role.value}_{level}"


def style_name(role: Role, level: int) -> str:
    """Return its name, by which it is known when another program saved the file."""
    return role.ten if level == LEVELS[role][0] else f"{role.ten} (cấp {level})"


def mammoth_map() -> str:
    """Return what tells mammoth, which makes HTML of a .docx, the level of each style.

    It goes by the style's own name or id and not by what that is based on, but reads a part `mammoth/style-map`.
    """
    styles = ((style_name(role, level), level) for role, levels in LEVELS.items() for level in levels)
    return "".join(f"p[style-name='{name}'] => h{level}:fresh\n" for name, level in styles)


def heading_styles(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Yield the index and the style id of each heading among the blocks of a plan or an appendix.

    Its level is how many headings it stands below; a khoản without a title is none, but ends the one before it.
    """
    above: list[int] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.role not in _RANKS:
            continue
        rank = _rank(block)
        above = [each for each in above if each < rank]
        if levels := LEVELS.get(block.role):
            above.append(rank)
            yield index, style_id(block.role, min(max(len(above), levels[0]), levels[-1]))


def _rank(paragraph: Paragraph) -> int:
    """Return how deep a piece stands in the decree's order; 1.1. is deeper than 1. by a number."""
    numbered = paragraph.role in _KHOAN and parse_mark(paragraph.text)
    return _RANKS[paragraph.role] + (len(numbered[1]) - 1 if numbered else 0)

"""The sizes of Quốc hiệu, Tiêu ngữ and the date go up and down together (PL I.V, footnote 1)."""

from collections.abc import Mapping

from kehoach.rules import properties as p
from kehoach.rules.nd30 import pick, requirement
from kehoach.rules.roles import Role
from kehoach.word.looks.components import Component
from kehoach.word.reading.paragraphs import WordParagraph

TOGETHER = (Role.QUOC_HIEU, Role.TIEU_NGU, Role.DIA_DANH_THOI_GIAN)
SETS = ("lon", "nho")  # 13-14-14 and 12-13-13, as the table's choice calls them


def sizes_together(found: list[Component]) -> Mapping[Role, float]:
    """Return the sizes that the three are to have; {} where the nearest to each already go together, or one lacks."""
    firsts = {each.role: each for each in reversed(found) if each.role in TOGETHER}
    if len(firsts) < len(TOGETHER):
        return {}
    met = {role: _size(component) for role, component in firsts.items()}
    needed = {role: requirement(role, p.CO_CHU) for role in TOGETHER}
    nearest = {
        role: size if needed[role].allows(size) else needed[role].constraint.nearest(size) for role, size in met.items()
    }
    allowed = [{role: pick(role, p.CO_CHU, {"co_chu_dau": each}) for role in TOGETHER} for each in SETS]
    in_sets = all(nearest[role] in {each[role] for each in allowed} for role in TOGETHER)
    if nearest in allowed or not in_sets:  # a size between, 13.5, is nobody's fault
        return {}
    return min(allowed, key=lambda each: sum(abs(each[role] - met[role]) for role in TOGETHER))


def _size(component: Component) -> float:
    paragraph: WordParagraph = component.seen_as[WordParagraph]
    return paragraph.visible_runs[0].letters.size

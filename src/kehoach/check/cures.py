"""Faults of looks cured: the nearest value that the table allows, written by the lens that read the wrong one.

Always at the paragraph, the run or the section itself, never in a style, which others may share. What the decree only
hints at, and letters of a font that is an encoding are left as they are.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kehoach.check.bo_tri import MIXED
from kehoach.check.bo_tri import TEXT as INDENTED
from kehoach.check.header_sizes import TOGETHER, sizes_together
from kehoach.check.looks import Fault, faults, observe
from kehoach.check.page import Page
from kehoach.check.weights import LETTERS, TEXT, counts, weight
from kehoach.diagnostics import Severity
from kehoach.rules import properties as p
from kehoach.rules.constraints import NOTHING, Observed, OneOf, SameAs
from kehoach.rules.nd30 import requirement
from kehoach.rules.properties import Property
from kehoach.rules.roles import Role
from kehoach.word.editing.page_numbers import hide_first, move_to_top
from kehoach.word.editing.parts import Edits
from kehoach.word.editing.redrawn import redraw
from kehoach.word.looks.components import Component, components
from kehoach.word.looks.lenses import LENSES, RuledLine
from kehoach.word.looks.page import Page as Section
from kehoach.word.looks.tree import child, set_value
from kehoach.word.reading.paragraphs import WordParagraph
from kehoach.word.reading.runs import Run
from kehoach.word.reading.xml import Element, W

FLOWING = (p.CANH_LE, p.LUI_DAU_DONG, p.CACH_DOAN, p.CACH_DONG)
LENGTHS = (p.DO_DAI_KE, p.DO_LECH_KE)
# Fonts whose letters are not what their codes say: Times New Roman would print something else.
ENCODINGS = (".vn", "vni", "vn", "symbol", "wingdings", "webdings", "marlett", "mt extra")

# The rules on the sizes of the header and on first lines: what is allowed by itself is not beside the others.
SIZES, INDENTS = "bo_tri.bo_co_chu", "bo_tri.lui_dau_dong"

Wanted = Callable[[str], bool]  # by cause


class Cured(NamedTuple):
    """One change: of which finding, of what, what it was and what it is."""

    code: str
    component: Component
    prop: Property[Any]
    was: Any
    now: Any

    @property
    def cause(self) -> str:
        """What stands or falls with it."""
        return cause(self.code)

    @property
    def message(self) -> str:
        """What was changed, as a user reads it."""
        return f"{self.component.role.ten}: {self.prop.label} {self.prop.show(self.was)} → {self.prop.show(self.now)}"


def cause(code: str) -> str:
    """Return what findings are cured together: what flows through the text, the sizes of the header."""
    role, _, name = code.rpartition(".")
    if name == p.CO_CHU.name and role in TOGETHER:
        return SIZES
    return name if role in TEXT and name in {prop.name for prop in FLOWING} else code


def cure(page: Page, edits: Edits, wanted: Wanted) -> list[Cured]:
    """Put the looks right that are at fault in the trees of `page`; return what was changed, [] once nothing is left.

    What depends on another component's looks waits until these are right: call again on the file opened anew.
    """
    found = list(components(page.opened, page.role_of))
    weighed = [(each, grave) for each in faults(found) if (grave := weight(each)) is not None]
    causes = {cause(each.code) for each, grave in weighed if grave is not Severity.GOI_Y}
    faulty = [each for each, _ in weighed if cause(each.code) in causes and wanted(cause(each.code))]
    sizes = sizes_together(found) if wanted(SIZES) else {}
    own = [each for each in faulty if not isinstance(each.needed.constraint, SameAs)]
    done = list(_cured(own, found, sizes, edits))
    done += _brought_together(found, sizes, {each.component.role for each in own if each.prop is p.CO_CHU}, edits)
    done += _one_indent(found, edits) if wanted(INDENTS) else ()
    return done or list(_cured([each for each in faulty if each not in own], found, {}, edits))


def _cured(
    faulty: Sequence[Fault], found: list[Component], sizes: Mapping[Role, float], edits: Edits
) -> Iterator[Cured]:
    observed = observe(found)
    for fault in faulty:
        role, prop, was = fault.component.role, fault.prop, fault.wrong[0]
        together = sizes.get(role) if prop is p.CO_CHU else None
        now = together or _due(fault, was, found, observed.get(prop, NOTHING))
        changed = _write(fault, now)
        for element in changed:
            edits.touch(element)
        if changed:
            yield Cured(fault.code, fault.component, prop, was, now)


def _brought_together(
    found: list[Component], sizes: Mapping[Role, float], faulty: set[Role], edits: Edits
) -> Iterator[Cured]:
    """Put right the sizes of the header that are allowed by themselves and do not go with the others."""
    for component in found:
        now = sizes.get(component.role)
        if now is None or component.role in faulty:
            continue
        paragraph: WordParagraph = component.seen_as[WordParagraph]
        was = paragraph.visible_runs[0].letters.size
        if was == now:
            continue
        for element in _write_letters(paragraph, p.CO_CHU, now, (was,)):
            edits.touch(element)
            yield Cured(SIZES, component, p.CO_CHU, was, now)


def _one_indent(found: list[Component], edits: Edits) -> Iterator[Cured]:
    """Bring the few whose first line is indented otherwise to what most have; both are allowed by themselves."""
    allowed = requirement(Role.LOI_VAN, p.LUI_DAU_DONG).constraint
    assert isinstance(allowed, OneOf)
    alike: dict[float, list[Component]] = {value: [] for value in allowed.values}
    for component in found:
        paragraph = component.seen_as.get(WordParagraph)
        if component.role in INDENTED and paragraph and paragraph.cell is None and not paragraph.in_box:
            for value, those in alike.items():
                if abs(paragraph.looks.first_line - value) <= p.LUI_DAU_DONG.tolerance:
                    those.append(component)
    *few, most = sorted(alike, key=lambda value: len(alike[value]))
    for value in few:
        for component in alike[value] if len(alike[value]) >= MIXED else ():
            edits.touch(_write_flow(component.seen_as[WordParagraph], p.LUI_DAU_DONG, most)[0])
            yield Cured(INDENTS, component, p.LUI_DAU_DONG, value, most)


def _due(fault: Fault, value: Any, found: list[Component], observed: Observed) -> Any:
    """Return the nearest allowed value; where the author chose one for the whole document, that one."""
    constraint = fault.needed.constraint
    if isinstance(constraint, OneOf) and constraint.choice:
        chosen = Counter(
            allowed
            for each in found
            if each.role in TEXT
            for met in LENSES[fault.prop].read(each.seen_as[WordParagraph])
            for allowed in constraint.values
            if abs(met - allowed) <= fault.prop.tolerance
        )
        if chosen:
            return chosen.most_common(1)[0][0]
    return constraint.nearest(value, observed)


def _write(fault: Fault, value: Any) -> list[Element]:
    """Write a value where the fault is; return an element of each part that was changed, [] where nothing was."""
    prop, seen = fault.prop, fault.component.seen_as
    if Section in seen:
        return _write_page(seen[Section], prop, value)
    paragraph: WordParagraph | None = seen.get(WordParagraph)
    if paragraph is None:
        return _redrawn(seen[RuledLine], value) if prop is p.DO_DAI_KE else []
    if prop is p.IN_HOA:
        return _show_capitals(paragraph, value)
    if prop in LETTERS:
        return _write_letters(paragraph, prop, value, fault.wrong)
    if prop in FLOWING:
        return _write_flow(paragraph, prop, value)
    if prop in LENGTHS and not paragraph.visible_runs:
        LENSES[prop].write(seen[RuledLine], value)
        return [paragraph.element]
    return []


def _redrawn(line: RuledLine, ratio: float) -> list[Element]:
    """Draw a line that is a shape as long as it is to be; one made of characters is left."""
    is_done = line.shape is not None and redraw(line.shape, ratio * line.text_width_mm)
    return [line.element] if is_done else []


def _write_page(page: Section, prop: Property[Any], value: Any) -> list[Element]:
    if prop is p.VI_TRI_SO_TRANG:
        return move_to_top(page)
    if prop is p.AN_SO_TRANG_DAU:
        return hide_first(page)
    LENSES[prop].write(page, value)
    return [page.section.element]


class _OneRun(NamedTuple):
    """A paragraph as a lens of letters asks for it, of a single run."""

    visible_runs: Sequence[Run]


def _write_letters(paragraph: WordParagraph, prop: Property[Any], value: Any, wrong: Sequence[Any]) -> list[Element]:
    """Write a value into the runs that count and have a wrong one."""
    lens = LENSES[prop]
    runs = [run for run in filter(counts, paragraph.visible_runs) if set(lens.read(_OneRun([run]))) & set(wrong)]
    if prop is p.PHONG_CHU and any(font.lower().startswith(ENCODINGS) for run in runs for font in run.used_fonts):
        return []
    for run in runs:
        lens.write(run.element, value)
    return [run.element for run in runs[:1]]


def _write_flow(paragraph: WordParagraph, prop: Property[Any], value: Any) -> list[Element]:
    looks, element = paragraph.looks, paragraph.element
    if prop is p.LUI_DAU_DONG and looks.first_line < 0:  # what hung begins at the left margin from now on
        indent = child(child(element, "pPr"), "ind")
        for name in ("start", "startChars", "leftChars"):
            indent.attrib.pop(W + name, None)
        indent.set(W + "left", "0")
    LENSES[prop].write(element, value)
    if prop is p.CACH_DOAN and looks.is_contextual:
        set_value(child(element, "pPr"), "contextualSpacing", "0")
    return [element]


def _show_capitals(paragraph: WordParagraph, value: bool) -> list[Element]:
    """Show capitals, or show them no longer; what is typed stays, so that capitals that are typed cannot be helped."""
    changed = [run for run in paragraph.visible_runs if run.letters.caps != value and run.text.upper() != run.text]
    for run in changed:
        set_value(child(run.element, "rPr"), "caps", None if value else "0")
    return [run.element for run in changed[:1]]

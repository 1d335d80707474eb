"""Each paragraph knows which value of the plan its words are from."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from hypothesis import given

from kehoach.diagnostics import Loc
from kehoach.document.compose import compose
from kehoach.document.separate import separate
from kehoach.model.base import Part
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import key
from kehoach.model.keys.row import Use
from kehoach.review.places import BODY
from kehoach.review.places import texts as typed
from kehoach.wording.dates import Ngay
from kehoach.wording.money import format_tien
from strategies import plans


def letters(text: str) -> str:
    folded = unicodedata.normalize("NFC", text.upper().casefold())
    return "".join(char for char in folded if char.isalnum())


def value(plan: KeHoach, loc: Loc) -> Any:
    here: Any = plan
    for step in loc:
        if step != "nhiem_vu":  # a key an author may write for `cac_muc` or `doan` of a unit
            here = here[step] if isinstance(step, int) else getattr(here, step)
    return here


def words(value: Any, name: str = "") -> Iterator[str]:
    """Yield the words that a value has on the page, whatever the form it is printed in."""
    match value:
        case str():
            yield from value.split()
        case Ngay() if value.whole:
            yield str(value.nam)
        case int() if name == "kinh_phi":
            yield format_tien(value)
        case int():
            yield str(value)
        case tuple():
            yield from (word for each in value for word in words(each))
        case Part():
            for field in type(value).model_fields:
                if key(type(value), field).use is Use.PRINTED:
                    yield from words(getattr(value, field))


@given(plans)
def test_a_paragraph_has_the_words_of_the_value_it_is_from(plan: KeHoach) -> None:
    printed: dict[Loc, list[str]] = defaultdict(list)
    document, appendices = separate(compose(plan), plan)
    for each in [document, *appendices]:
        for paragraph in each.paragraphs():
            if paragraph.at:
                printed[paragraph.at].append(letters(paragraph.text))
    assert printed
    for loc, texts in printed.items():
        own = {letters(word) for word in words(value(plan, loc), str(loc[-1]))} - {""}
        if own and loc[-1] not in ("quyen_han", "luu"):
            assert [word for word in own if word not in "".join(texts)] == [], (loc, texts)
            # A value on several lines (a name, an address) has something on each of them.
            assert [text for text in texts if text and not any(word in text for word in own)] == [], (loc, texts)


@given(plans)
def test_every_text_of_the_body_is_where_a_paragraph_says_it_is(plan: KeHoach) -> None:
    """No sentence, title or cell that is printed as it was typed is without its place."""
    known = {paragraph.at for paragraph in compose(plan).paragraphs()}
    without = [
        loc
        for loc, text in typed(plan)
        if loc[0] in BODY and "cong_viec" not in loc and text and loc not in known
        if "theo" not in loc  # the place in a plan from above, which is compared and not printed
        if not ((loc[0] in ("mo_dau", "ket_thuc") or loc[-1] == "tieu_de") and text == "không")
    ]
    assert without == []

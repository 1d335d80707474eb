"""Everything an author may write is described, in Vietnamese, with examples that are right."""

import re
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic import TypeAdapter

from kehoach.model.base import Part
from kehoach.model.ke_hoach import DongBoCuc, KeHoach
from kehoach.model.keys import KEYS, key
from kehoach.model.muc import Muc
from kehoach.model.trinh_bay import TrinhBay


def models(model: type[Part] = KeHoach) -> set[type[Part]]:
    """The model and all models that its fields hold."""
    found, ahead = set(), [model]
    while ahead:
        each = ahead.pop()
        if each not in found:
            found.add(each)
            ahead += [inner for field in each.model_fields.values() for inner in held(field.annotation)]
    return found


def held(annotation: Any) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [model for inner in get_args(annotation) for model in held(inner)]


def own_fields(model: type[Part]) -> list[str]:
    """The fields that are not told of at another model: a plan has those of the documents that it is one of."""
    inherited = {
        name for base in models() if issubclass(model, base) and model is not base for name in base.model_fields
    }
    return [name for name in model.model_fields if name not in inherited]


def literals(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [value for inner in get_args(annotation) for value in literals(inner)]


def test_every_field_of_every_model_is_described_and_nothing_else() -> None:
    assert {model: list(fields) for model, fields in KEYS.items()} == {model: own_fields(model) for model in models()}


def test_every_value_of_a_closed_list_is_described_and_nothing_else() -> None:
    several = {(DongBoCuc, "gom"), *((model, "quyen_han") for model in models())}  # told as a whole
    closed = {
        (model, name): found
        for model in models()
        for name in own_fields(model)
        if (model, name) not in several and (found := literals(model.model_fields[name].annotation))
    }
    by_validator = {(TrinhBay, "co_chu_dau"): ["nho", "lon"]}
    assert {
        (model, name): list(row.values) for model, rows in KEYS.items() for name, row in rows.items() if row.values
    } == closed | by_validator


def test_a_description_is_one_short_sentence_with_its_clause_at_the_end() -> None:
    odd = [
        (model.__name__, name)
        for model, fields in KEYS.items()
        for name, told in fields.items()
        if not re.fullmatch(r"(\w|\[|“).{2,170}\.", told.sentence)
        or (re.search(r"PL I|Điều 13", told.sentence) and not told.sentence.endswith(")."))
        or not re.fullmatch(r"[A-ZĐ][\w,]*( [\w,]+)*", told.title)
    ]
    assert odd == []


def test_a_field_is_described_where_it_is_inherited_from() -> None:
    assert key(DongBoCuc, "tieu_de") is KEYS[Muc]["tieu_de"]


def typed(data: Any) -> Any:
    """As `source` gives it: every scalar is text."""
    if isinstance(data, dict):
        return {key: typed(value) for key, value in data.items()}
    return [typed(each) for each in data] if isinstance(data, list) else str(data)


@pytest.mark.parametrize(
    ("model", "name"),
    [(model, name) for model, fields in KEYS.items() for name, told in fields.items() if told.examples],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_the_examples_are_right(model: type[Part], name: str) -> None:
    field = model.model_fields[name]
    validator = TypeAdapter(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
    for example in key(model, name).examples:
        validator.validate_python(typed(example))

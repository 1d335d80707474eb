"""The walk of `kehoach explain`: the page of every code that a finding may bear, from what declares each."""

from collections.abc import Iterator, Sequence
from functools import cache

from kehoach.diagnostics import Severity
from kehoach.errors import KehoachError
from kehoach.report.page import Page
from kehoach.report.selection import advice, belongs

OF_RULES = "Nội dung văn bản"
OF_LOOKS = "Thể thức trên trang in"
OF_PAGES = "Chữ và thứ tự trên trang in"
OF_VALUES = "Trường và giá trị"
OF_YAML = "Cách gõ tệp YAML"
OF_PROGRAM = "Lời của chương trình"
ANY_FIELD = "TRƯỜNG"  # stands for the name of any field


@cache
def pages() -> tuple[Page, ...]:
    """Return the pages of all codes, chapter by chapter; TRƯỜNG.dang is the page of each field's."""
    return (*_of_rules(), *_of_looks(), *_of_pages(), *_of_values(), *_of_yaml(), *_of_program())


def page_of(code: str) -> Page | None:
    """Return the page of a code; None where there is no such code."""
    for page in pages():
        if page.code == code:
            return page
    field, _, kind = code.rpartition(".")
    general = next((page for page in pages() if page.code == f"{ANY_FIELD}.{kind}"), None)
    return general._replace(code=code) if general and field in _fields() else None


@cache
def all_codes() -> tuple[str, ...]:
    """Return every code that a finding may bear, each field's too."""
    told = [page.code for page in pages()]
    kinds = [code.removeprefix(ANY_FIELD) for code in told if code.startswith(f"{ANY_FIELD}.")]
    own = [code for code in told if not code.startswith(f"{ANY_FIELD}.")]
    return tuple(dict.fromkeys([*own, *(field + kind for field in _fields() for kind in kinds)]))


@cache
def renamed() -> dict[str, str]:
    """Return the new code of each that was in use in an earlier version."""
    return {old: page.code for page in pages() for old in page.formerly}


def explained(names: Sequence[str]) -> list[Page]:
    """Return the pages of codes and families of codes, all pages where no name is given.

    Raises:
        KehoachError: a name is neither; the message has the new name of an old code, or the nearest.
    """
    if not names:
        return list(pages())
    found: list[Page] = []
    for name in names:
        page = page_of(name)
        family = [page] if page else [each for each in pages() if belongs(each.code, name)]
        if not family:
            told = advice(name, all_codes(), renamed()) or f"“{name}” chỉ có các mã như {name}.dang, {name}.thieu"
            raise KehoachError(told)
        found += family
    return found


def _of_rules() -> Iterator[Page]:
    from kehoach.review import RULES
    from kehoach.review.rule import Stage
    from kehoach.rules.loai_van_ban import ANY

    for rule in RULES:
        kinds = "mọi loại" if rule.of == ANY else ", ".join(sorted(rule.of))
        stage = "" if rule.stage is Stage.ALWAYS else rule.stage
        yield Page(
            rule.code, OF_RULES, rule.title, (rule.level,), rule.clause, "", kinds, stage, rule.wrong, rule.right,
            rule.formerly,
        )  # fmt: skip


def _of_looks() -> Iterator[Page]:
    from kehoach.check.looks import SEVERITIES
    from kehoach.rules.nd30 import BANG, PHONG_CHU, cells

    for role in BANG:
        for prop, stated in cells(role).items():
            needs = list(dict.fromkeys(str(needed) for _, needed in stated))
            levels = tuple(level for level in Severity if level in {SEVERITIES[needed.level] for _, needed in stated})
            clauses = dict.fromkeys(f"PL I.{each.clause}" for each, _ in stated if each.clause)
            quotes = dict.fromkeys(each.quote for each, _ in stated if each.quote and each != PHONG_CHU)
            title = f"{role.ten} có {'; '.join(needs)}"
            code = f"{role.value}.{prop.name}"
            yield Page(code, OF_LOOKS, title, levels, "; ".join(clauses), "; ".join(quotes), "mọi loại")


def _of_pages() -> Iterator[Page]:
    from kehoach.check.judge import RULES
    from kehoach.rules.loai_van_ban import ANY

    for rule in RULES:
        kinds = "mọi loại" if rule.of == ANY else ", ".join(sorted(rule.of))
        yield Page(rule.code, OF_PAGES, rule.title, (rule.level,), rule.clause, kinds=kinds)


def _of_values() -> Iterator[Page]:
    from kehoach.model.codes import CODES, OF_ANY_FIELD

    general = {f"{ANY_FIELD}.{kind}": told for kind, told in OF_ANY_FIELD.items()}
    for code, told in (CODES | general).items():
        former = ("noi_dung.qua_nhieu_diem",) if code == "muc.qua_nhieu_diem" else ()
        yield Page(
            code, OF_VALUES, told.title, (Severity.LOI,), told.clause, wrong=told.wrong, right=told.right,
            formerly=former,
        )  # fmt: skip


def _of_yaml() -> Iterator[Page]:
    from kehoach.source.codes import CODES

    for code, told in CODES.items():
        yield Page(code, OF_YAML, told.title, told.levels, wrong=told.wrong, right=told.right)


def _of_program() -> Iterator[Page]:
    from kehoach.report.codes import CODES

    for code, (title, level) in CODES.items():
        yield Page(code, OF_PROGRAM, title, (level,))


@cache
def _fields() -> tuple[str, ...]:
    """Return the names of all fields that a plan has anywhere."""
    from kehoach.model.keys import KEYS

    named = [name for model, rows in KEYS.items() for name in (*rows, *model.model_fields)]
    return tuple(dict.fromkeys([*named, "nhiem_vu", "ke_hoach"]))

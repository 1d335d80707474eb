"""What the table says of YAML's accidents is true: every code is in it, and every example has what it is said to."""

import ast

import pytest

from kehoach.diagnostics import Diagnostic
from kehoach.errors import InvalidDocument
from kehoach.source.codes import CODES
from kehoach.source.load import load
from kehoach.source.set_values import with_settings

SHOWN = [(code, told) for code, told in CODES.items() if told.wrong]


def found_in(example: str) -> list[Diagnostic]:
    try:
        if example.startswith("--set "):
            return list(with_settings(load("mau: chung", ""), [example.removeprefix("--set ")]).diagnostics)
        return list(load(example, "").diagnostics)
    except InvalidDocument as error:
        return list(error.diagnostics)


def codes_in(tree):
    """The codes that a module's text has for faults and doubts; a name in their place stands for a table beside it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0] if node.args else None
            if called in ("fault", "doubt") and isinstance(first, ast.Constant):
                yield f"yaml.{first.value}"
            if called == "Diagnostic" and isinstance(first, ast.Constant):
                yield first.value
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "rule":
            yield from (f"yaml.{each.value}" for each in ast.walk(node.value) if is_code(each))


def is_code(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 1


def test_every_code_that_the_source_has_is_in_the_table_and_no_other(root):
    files = (root / "src" / "kehoach" / "source").glob("*.py")
    said = {code for file in files for code in codes_in(ast.parse(file.read_text(encoding="utf-8")))}
    assert sorted(said ^ CODES.keys()) == ["con_nua"]  # which the walk of a plan says too


def test_only_what_is_too_long_has_no_example():
    assert CODES.keys() - dict(SHOWN).keys() == {"yaml.qua_lon"}


@pytest.mark.parametrize(("code", "told"), SHOWN, ids=[code for code, _ in SHOWN])
def test_the_wrong_example_has_the_fault_at_its_level_and_the_right_one_has_none(code, told):
    assert (code, True) in [(found.code, found.severity in told.levels) for found in found_in(told.wrong)]
    assert found_in(told.right) == []

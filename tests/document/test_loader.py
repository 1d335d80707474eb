"""Compiled templates are kept beside their sources, and never instead of them."""

import sys
from pathlib import Path

import kehoach.templates
import pytest

from kehoach.document import loader


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that stands for the templates, with one of them."""
    (tmp_path / "cau.j2").write_text("Kính {{ ten }}", encoding="utf-8")
    monkeypatch.setattr(kehoach.templates, "__path__", [str(tmp_path)])
    monkeypatch.setattr(kehoach.templates, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def said() -> str:
    return loader.environment().get_template("cau.j2").render(ten="An")


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*"))


def test_a_template_is_compiled_once(folder, monkeypatch):
    assert said() == "Kính An"
    (cache,) = kept(folder)
    monkeypatch.setattr("jinja2.Environment.compile", None)  # who compiles again fails
    assert said() == "Kính An"
    assert kept(folder) == [cache]


def test_an_edited_template_is_honoured(folder):
    said()
    (folder / "cau.j2").write_text("Gửi {{ ten }}", encoding="utf-8")
    assert said() == "Gửi An"


def test_another_version_keeps_its_own(folder, monkeypatch):
    said()
    monkeypatch.setattr(loader, "_SUFFIX", ".khac.cache")
    said()
    assert len(kept(folder)) == 2


def test_damaged_byte_code_is_made_anew(folder):
    said()
    (cache,) = kept(folder)
    cache.write_bytes(cache.read_bytes()[:-5])
    assert said() == "Kính An"


def test_nothing_is_kept_where_python_keeps_nothing(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said() == "Kính An"
    assert kept(folder) == []


def test_a_folder_that_cannot_be_written_is_no_fault(folder):
    (folder / "__pycache__").write_text("not a folder", encoding="utf-8")
    assert said() == "Kính An"

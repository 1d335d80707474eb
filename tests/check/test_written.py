"""Files as real offices make them, written as text: in each every fault is found, where it stands, and nothing else."""

from pathlib import Path

import pytest

import kehoach
from check.written import stream, write

CASES = sorted((Path(__file__).parent.parent / "cases" / "check").glob("*.txt"))


def made(path):
    return write(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_fault_of_a_file_is_found_in_its_place_and_nothing_else(path):
    page = made(path)
    found = [
        (each.severity.value, each.code, each.place.excerpt[:12]) for each in kehoach.check_docx(stream(page)).findings
    ]
    due = [
        (each.level, each.code, "" if each.code.startswith("duong_ke") else plain(each.text)[:12]) for each in page.due
    ]
    assert sorted(found) == sorted(due)


def plain(text):
    for sign in ("**", "//", "^^"):
        text = text.replace(sign, "")
    return " ".join(text.partition("⏎")[0].replace("→", " ").split())


def test_there_are_enough():
    pages = [made(path) for path in CASES]
    assert len(pages) >= 15
    assert sum(len(page.due) for page in pages) >= 60
    assert sum(page.allowed for page in pages) >= 40

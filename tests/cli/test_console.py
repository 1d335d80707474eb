"""Findings reach a person, a program and GitHub whole, and never give orders to the terminal."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.cli.console import findings
from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.report.characters import visible
from kehoach.report.github import as_github
from kehoach.report.json import as_json
from kehoach.report.text import as_text


def finding(text: str = "", column: int = 1, message: str = "sai", **more: str) -> Diagnostic:
    return Diagnostic("can_cu.sai", Severity.LOI, message, YamlPlace("a.yaml", 3, column, text), **more)


def caret_of(text: str, column: int) -> tuple[str, str]:
    """The source line as shown up to the caret, and the piece at the caret."""
    _, line, caret = as_text(finding(text, column)).split("\n")
    return line, caret


def columns(text: str) -> int:
    wide = {"W": 2, "F": 2}
    return sum(
        0 if unicodedata.category(char) in ("Mn", "Me") else wide.get(unicodedata.east_asian_width(char), 1)
        for char in text
    )


def test_a_finding_is_one_line_to_grep_then_the_source_the_remedy_and_the_clause() -> None:
    shown = as_text(finding("  can_cu: x", 3, hint="viết y", clause="Phụ lục I, II.6"))
    assert shown == (
        "a.yaml:3:3: lỗi: sai [can_cu.sai]\n      can_cu: x\n      ^\n    cách sửa: viết y\n    căn cứ: Phụ lục I, II.6"
    )


def test_a_remedy_of_several_lines_stays_below_its_word() -> None:
    assert as_text(finding(hint="viết:\n- a: b")) == (
        "a.yaml:3:1: lỗi: sai [can_cu.sai]\n    cách sửa: viết:\n        - a: b"
    )


def test_a_place_in_word_has_its_first_words_below() -> None:
    found = Diagnostic("loi_van.co_chu", Severity.CANH_BAO, "sai", WordPlace("a.docx", 14, "Thực hiện"))
    assert as_text(found) == "a.docx: đoạn 14: cảnh báo: sai [loi_van.co_chu]\n    “Thực hiện”"


@pytest.mark.parametrize(
    ("text", "column", "blanks"),
    [
        ("abc: x", 6, 5),
        ("abc", 99, 3),
        ("\tx", 2, 4),
        ("中文: x", 5, 6),
        (unicodedata.normalize("NFD", "tiêu đề: x"), 13, 9),
        ("e\u0302\u0301x", 3, 0),  # on a mark: below its letter
        ("\x1bx", 2, 1),
        ("\u202ex", 2, 6),
    ],
)
def test_the_caret_stands_below_what_the_reader_sees(text: str, column: int, blanks: int) -> None:
    _, caret = caret_of(text, column)
    assert caret == "    " + " " * blanks + "^"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1), st.data())
def test_a_clipped_line_fits_and_keeps_what_the_caret_shows(filler: str, data: st.DataObject) -> None:
    before, after = data.draw(st.integers(0, 150)), data.draw(st.integers(0, 150))
    text = (filler * 200)[:before] + "Ж" + (filler * 200)[:after]
    line, caret = caret_of(text, before + 1)
    at, seen = len(caret) - 1, ""
    for char in line:
        if columns(seen) == at and char == "Ж":
            break
        seen += char
    else:
        pytest.fail(f"nothing at the caret: {line!r}")
    assert columns(line) <= 4 + 100


def test_a_long_line_of_marks_alone_is_no_trouble() -> None:
    line, caret = caret_of("a" + "\u0301" * 200_000, 150_000)
    assert (line[4], caret) == ("a", "    ^")


@given(st.text())
def test_nothing_that_commands_a_terminal_passes(text: str) -> None:
    shown = [
        visible(text),
        as_github(finding(text, message=text, hint=text)),
        as_text(finding(text, message=text)),
    ]
    for line in shown:
        assert {unicodedata.category(char) for char in line.replace("\n", "")}.isdisjoint(
            {"Cc", "Cf", "Cs", "Zl", "Zp"}
        )


def test_hidden_characters_are_shown() -> None:
    assert visible("\x1b[31m\r\u202e\u200b\udc80 \u00a0ệ") == "␛[31m␍\\u202e\\u200b\\udc80 \u00a0ệ"


@given(st.text(), st.text())
def test_json_gives_back_every_word_and_holds_no_control_characters(message: str, hint: str) -> None:
    text = as_json([finding(message=message, hint=hint)])
    (record,) = json.loads(text)
    assert (record["message"], record["hint"]) == (message, hint)
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in text.replace("\n", ""))


def test_json_has_the_agreed_fields_in_vietnamese_letters() -> None:
    text = as_json([finding(message="thiếu số")])
    assert "thiếu số" in text
    assert json.loads(text) == [
        {
            "file": "a.yaml",
            "line": 3,
            "column": 1,
            "code": "can_cu.sai",
            "severity": "loi",
            "message": "thiếu số",
            "hint": "",
            "clause": "",
            "fix": None,
            "component": None,
            "property": None,
            "paragraph": None,
            "excerpt": None,
        }
    ]


def test_json_of_a_place_in_word_keeps_the_paragraph_in_the_sentence() -> None:
    (record,) = json.loads(as_json([Diagnostic("a.b", Severity.GOI_Y, "sai", WordPlace("a.docx", 14, "Nơi nhận"))]))
    assert (record["line"], record["message"], record["severity"]) == (None, "đoạn 14: sai", "goi_y")
    assert (record["paragraph"], record["excerpt"]) == (14, "Nơi nhận")


def test_nothing_found_is_an_empty_list() -> None:
    assert as_json([]) == "[]"


def test_github_gets_its_own_escapes() -> None:
    found = Diagnostic("a.b", Severity.CANH_BAO, "100%: a,\nb", YamlPlace("thư mục/a,b:c.yaml", 2, 4), hint="viết c")
    assert as_github(found) == (
        "::warning file=thư mục/a%2Cb%3Ac.yaml,line=2,col=4,title=a.b::100%25: a,%0Ab%0Acách sửa: viết c"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.LOI, "error"), (Severity.CANH_BAO, "warning"), (Severity.GOI_Y, "notice")],
)
def test_github_has_a_word_for_each_severity(severity: Severity, command: str) -> None:
    found = Diagnostic("a.b", severity, "sai", YamlPlace("a.yaml", 0, 0))
    assert as_github(found) == f"::{command} file=a.yaml,title=a.b::sai"


def test_findings_come_by_place_and_none_twice(capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = (
        Diagnostic("a.b", Severity.LOI, "sai", YamlPlace("a.yaml", line, column))
        for line, column in [(2, 9), (10, 1), (10, 4)]
    )
    findings([third, second, first, second], "text", err=False)
    assert capsys.readouterr().out.splitlines() == [
        "a.yaml:2:9: lỗi: sai [a.b]",
        "a.yaml:10:1: lỗi: sai [a.b]",
        "a.yaml:10:4: lỗi: sai [a.b]",
    ]

"""Typer's English does not reach the clerk, and what is misspelt gets a suggestion."""

import re

import pytest
import typer

from kehoach.cli.vietnamese import did_you_mean, usage_error

WORDS = """
a all an and any are argument arguments available be been can cannot choose choices command commands
could create default directory does display error exit existing false file files find for force from
given got has help if in input invalid is it list may message missing must name no not of off on
option options or output path paths possible print program range read required requires run same see
should show string such takes text than that the then there these this to true try unexpected usage
use used user value values version warning was when which will with without write yes you your
"""
ENGLISH = set(WORDS.split())
# Literal values and names of options, which are English by decision.
LITERAL = re.compile(r"--?[a-z][a-z-]*|text\|json\|github|nếu không nói: text|(?<=Lệnh: )new|(?<=kehoach )new")


@pytest.mark.parametrize(
    "args", [(), ("--help",), ("-h",), ("render", "--help"), ("validate", "-h"), ("new", "-h"), ("schema", "-h")]
)
def test_help_is_wholly_vietnamese(run, args: tuple[str, ...]) -> None:
    result = run(*args)
    page = LITERAL.sub("", " ".join(result.stdout.split()))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Cách dùng: kehoach" in page
    assert {word for word in re.findall(r"[^\W\d_]+", page.lower()) if word in ENGLISH} == set()


@pytest.mark.parametrize("command", ["render", "validate"])
def test_help_names_every_option_and_says_what_it_does(run, command: str) -> None:
    page = run(command, "--help").stdout
    for option in ["--final", "--set duong.dan=gia_tri", "--format", "--fail-level", "-h, --help"]:
        assert re.search(rf"^  {re.escape(option)}\S*(\s+\S*)*?\s+[A-ZĐ]\w+", page, re.MULTILINE), option


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["rendr"], "lỗi: không có lệnh 'rendr'; ý bạn là 'render'?\nXem cách dùng: kehoach --help\n"),
        (["xyz"], "lỗi: không có lệnh 'xyz'\nXem cách dùng: kehoach --help\n"),
        (
            ["ke-hoach.yaml"],
            "lỗi: không có lệnh 'ke-hoach.yaml'; viết: kehoach render ke-hoach.yaml\nXem cách dùng: kehoach --help\n",
        ),
        (
            ["render", "--forse", "a.yaml"],
            "lỗi: không có tùy chọn '--forse'; ý bạn là '--force'?\nXem cách dùng: kehoach render --help\n",
        ),
        (
            ["render", "-x", "a.yaml"],
            "lỗi: không có tùy chọn '-x'\nXem cách dùng: kehoach render --help\n",
        ),
        (
            ["render", "a.yaml", "-o"],
            "lỗi: tùy chọn '-o' cần một giá trị đi sau\nXem cách dùng: kehoach render --help\n",
        ),
        (
            ["validate", "--final=1", "a.yaml"],
            "lỗi: tùy chọn '--final' không nhận giá trị\nXem cách dùng: kehoach validate --help\n",
        ),
        (
            ["--version=1"],
            "lỗi: tùy chọn '--version' không nhận giá trị\nXem cách dùng: kehoach --help\n",
        ),
        (["render"], "lỗi: thiếu tham số TỆP\nXem cách dùng: kehoach render --help\n"),
        (
            ["validate", "a.yaml", "--format", "jsn"],
            "lỗi: --format không nhận 'jsn', chỉ nhận: text, json, github, sarif; ý bạn là 'json'?\n",
        ),
        (
            ["validate", "a.yaml", "--fail-level", "cảnh báo"],
            "lỗi: --fail-level không nhận 'cảnh báo', chỉ nhận: loi, canh_bao, goi_y; ý bạn là 'canh_bao'?\n",
        ),
    ],
)
def test_a_wrong_command_line_is_explained_in_vietnamese(run, args: list[str], sentence: str) -> None:
    result = run(*args)
    assert (result.stderr, result.stdout, result.exit_code) == (sentence, "", 2)


def test_a_misspelt_option_cannot_smuggle_escapes_into_the_terminal(run) -> None:
    assert run("render", "--\x1b[31mforce").stderr.startswith("lỗi: không có tùy chọn '--␛[31mforce'")


def test_errors_of_typer_that_no_command_of_ours_raises_yet_are_vietnamese_too() -> None:
    assert usage_error(typer.BadParameter("not a valid integer")) == "giá trị của tham số không dùng được"
    assert usage_error(typer.TyperException("boom")) == "dòng lệnh viết chưa đúng"


@pytest.mark.parametrize("word", ["noi-nhan", "nơi nhận", "NOI_NHAN", "noi_nha", "nơi_nhận"])
def test_a_suggestion_sees_past_accents_and_capitals(word: str) -> None:
    assert did_you_mean(word, ["can_cu", "noi_nhan"]) == "; ý bạn là 'noi_nhan'?"


def test_nothing_near_is_no_suggestion() -> None:
    assert did_you_mean("xyz", ["can_cu", "noi_nhan"]) == ""

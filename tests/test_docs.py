"""The guides tell what the program does: nothing less, nothing else."""

import importlib
import io
import re
import shlex
import sys
import tomllib
from glob import glob
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kehoach.cli import app
from kehoach.cli.commands import COMMANDS
from kehoach.diagnostics import Severity
from kehoach.model.keys import KEYS
from kehoach.model.schema import UNWRITTEN
from kehoach.pipeline import examine
from kehoach.rules.nd30 import ND30
from kehoach.rules.properties import ALL
from kehoach.source.dump import dump
from kehoach.source.load import load

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ["README.vi.md", "docs/yaml.md", "docs/cli.md", "docs/the-thuc.md", "docs/thuat-ngu.md", "docs/quy-tac.md"]
ALL_GUIDES = [
    *GUIDES,
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in GUIDES),
]
NAMES = sorted(COMMANDS)


def text(page):
    return (ROOT / page).read_text(encoding="utf-8")


def by_hand(page):
    """A page without what make_docs.py writes into it."""
    return re.sub(r"^<!-- made: .*?^<!-- end -->$", "", text(page), flags=re.MULTILINE | re.DOTALL)


def blocks(page, *languages):
    fence = rf"^```(?:{'|'.join(languages)})\n(.*?)^```$"
    return re.findall(fence, page, re.MULTILINE | re.DOTALL)


def options(name):
    """A command's options as its own help lists them."""
    printed = CliRunner().invoke(app, [name, "--help"] if name else ["--help"]).stdout
    return set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", printed.split("Tùy chọn:")[1]))


@pytest.fixture(scope="module")
def make_docs():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "scripts")
        yield importlib.import_module("make_docs")
        for name in [name for name in sys.modules if name == "make_docs" or name.partition(".")[0] == "pages"]:
            del sys.modules[name]


# What is generated


@pytest.mark.parametrize("page", GUIDES)
def test_the_generated_parts_are_fresh(make_docs, page):
    """If not: python scripts/make_docs.py."""
    assert text(page) == make_docs.filled(text(page))


def test_every_page_with_generated_parts_says_by_which_command_they_are_made(make_docs):
    assert list(make_docs.PAGES) == GUIDES
    lines = {page: text(page).splitlines()[0] for page in ALL_GUIDES if "<!-- made:" in text(page)}
    assert list(lines) == GUIDES
    assert {line for line in lines.values() if "python scripts/make_docs.py" not in line} == set()


def test_everything_that_can_be_generated_is_somewhere(make_docs):
    asked = [found.split(" ")[0] for page in GUIDES for found in re.findall(r"^<!-- made: (.+) -->$", text(page), re.M)]
    assert set(asked) == set(make_docs.MAKERS)
    assert all(text(page).count("<!-- made: ") == text(page).count("<!-- end -->") for page in GUIDES)


# Commands


def test_every_command_has_its_help_in_the_guide():
    sections = re.findall(r"^## kehoach ?(\w*)$", text("docs/cli.md"), re.MULTILINE)
    assert sorted(sections) == ["", *NAMES]
    assert sorted(re.findall(r"^<!-- made: help ?(\w*) -->$", text("docs/cli.md"), re.MULTILINE)) == ["", *NAMES]


@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_option_is_in_the_guide(name):
    section = re.split(r"^## ", text("docs/cli.md"), flags=re.MULTILINE)
    [page] = [each for each in section if each.startswith(f"kehoach {name}".strip() + "\n")]
    assert options(name) - set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", page)) == set()
    assert options(name) >= {"--help"}


@pytest.mark.parametrize("page", ["README.md", "docs/cli.md"])
def test_every_command_is_in_the_table_of_commands(page):
    assert sorted(re.findall(r"^\| \[?`kehoach (\w+)`", text(page), re.MULTILINE)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_examples(name):
    lines = [line for block in blocks(by_hand("docs/cli.md"), "shell") for line in block.splitlines()]
    assert len([line for line in lines if line.startswith(f"kehoach {name}")]) >= 2


def shown_commands():
    for page in ALL_GUIDES:
        for block in blocks(text(page), "shell", "sh"):
            yield from (line for line in block.splitlines() if line.startswith("kehoach "))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(line, marks=pytest.mark.needs("soffice") if "--pdf" in line else ())
        for line in dict.fromkeys(shown_commands())
        if line != "kehoach new"  # asks, and so is told apart below
    ],
)
def test_every_command_that_is_shown_can_be_given(line, tmp_path, monkeypatch):
    [plan] = blocks(text("README.md"), "yaml")
    (tmp_path / "ke-hoach.yaml").write_text(plan, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    if "xa.csv" in line:
        (tmp_path / "xa.csv").write_text("xã,nguoi_ky.ho_ten\nAn Phú,Lê Hà\nTân Phú,Vũ Nam\n", encoding="utf-8")
    if "xa.yaml --under" in line and " new " not in line:
        (tmp_path / "xa.yaml").write_text(plan, encoding="utf-8")
    if "tinh.yaml" in line:
        (tmp_path / "tinh.yaml").write_text(plan, encoding="utf-8")
    if "ke-hoach.docx" in line:
        CliRunner().invoke(app, ["render", "ke-hoach.yaml"])
    if "--folder" in line:
        (tmp_path / "Kế hoạch 2026").mkdir()
    if " new " in line and "--from" not in line:
        (tmp_path / "ke-hoach.yaml").unlink()
    words = [word for typed in shlex.split(line)[1:] for word in (sorted(glob(typed)) if "*" in typed else [typed])]
    result = CliRunner().invoke(app, words)
    # The README's plan is a draft: it cannot be signed before it has its number and its day.
    expected = 1 if "--final" in line and "--set" not in line else 0
    assert result.exit_code == expected, result.output


def test_the_exit_codes_are_told():
    assert re.findall(r"^\| (\d+) \|", text("docs/cli.md"), re.MULTILINE) == ["0", "1", "2", "130"]


# Keys and words


def test_every_key_that_may_be_written_is_told_of_with_an_example():
    rows = {model.__name__: [] for model in KEYS}
    for model, made in re.findall(r"^<!-- made: keys (\w+) -->(.*?)^<!-- end", text("docs/yaml.md"), re.M | re.S):
        rows[model] = re.findall(r"^\| `(\w+)` \|", made, re.MULTILINE)
    rows["Muc"].remove("nhiem_vu")
    assert rows == {
        model.__name__: [name for name in fields if (model, name) not in UNWRITTEN] for model, fields in KEYS.items()
    }
    shown = set(re.findall(r"(\w+):(?: |$)", "\n".join(blocks(text("docs/yaml.md"), "yaml")), re.MULTILINE))
    assert {name for names in rows.values() for name in names} - shown == set()


def test_every_value_of_a_closed_list_is_told_of():
    page = text("docs/yaml.md")
    assert [
        value for rows in KEYS.values() for row in rows.values() for value in row.values if f"`{value}`: " not in page
    ] == []


def fragments():
    """The YAML that is written by hand: each block is a part of a plan."""
    for page in GUIDES:
        for number, block in enumerate(blocks(by_hand(page), "yaml", "yml"), start=1):
            yield pytest.param(block, id=f"{page}-{number}")


@pytest.mark.parametrize("block", [*fragments()])
def test_the_yaml_that_is_shown_is_right(block):
    [plan] = blocks(text("README.md"), "yaml")
    data = {**load(plan, "").data, **load(block, "").data}
    found = examine(io.StringIO(dump(data))).diagnostics
    assert [str(each) for each in found if each.severity is Severity.LOI] == []


def test_every_component_is_told_of_with_its_sentences():
    page = text("docs/the-thuc.md")
    unwrapped = re.sub(r"\n +", " ", page)
    assert re.findall(r"^### (.+)\n\n`(\w+)`$", page, re.MULTILINE) == [(role.ten, role.value) for role in ND30]
    assert [each.quote for specs in ND30.values() for each in specs if each.quote not in unwrapped] == []


def test_the_glossary_is_complete_and_knows_nothing_else():
    english = tomllib.loads(text("scripts/pages/english.toml"))
    keys = {name: row.english for rows in KEYS.values() for name, row in rows.items()}
    values = {
        f"{key}: {value}"
        for rows in KEYS.values()
        for key, row in rows.items()
        for value in row.values
        if re.fullmatch("[a-z_]+", value)
    }
    assert {kind: set(words) for kind, words in english.items()} == {
        "components": {role.value for role in ND30},
        "values": values,
        "properties": {prop.name for prop in ALL},
    }
    page = text("docs/thuat-ngu.md")
    lines = [
        (name, word)
        for words in (*english.values(), keys)
        for name, word in words.items()
        if f"| `{name}` | " not in page
    ]
    assert lines == []


# Links and paths


def anchors(page):
    """The names GitHub gives to headings."""
    titles = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower().replace("`", "")).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", ALL_GUIDES)
def test_every_link_leads_somewhere(page):
    dead = []
    for target, _, anchor in (link.partition("#") for link in re.findall(r"\]\((?!https?://)([^)\s]+)\)", text(page))):
        path = (ROOT / page).parent / target if target else ROOT / page
        if not path.exists() or (anchor and anchor not in anchors(path.relative_to(ROOT) if target else page)):
            dead.append(f"{target}#{anchor}")
    assert dead == []


def test_the_architecture_names_every_directory_and_only_what_is_there(tracked):
    page = text("docs/architecture.md")
    linked = {(ROOT / "docs" / link).resolve() for link in re.findall(r"\]\(([^)#\s]+)\)", page)}
    named = {path.relative_to(ROOT) for path in linked}
    layers = {path.parent for path in tracked if path.match("src/kehoach/*/__init__.py")}
    top = {Path(path.parts[0]) for path in tracked if len(path.parts) > 1 and not path.parts[0].startswith(".")}
    assert layers
    assert sorted((layers | top) - named - {Path("src"), Path("docs")}) == []
    assert [str(path) for path in named if not (ROOT / path).exists()] == []


def test_each_picture_is_small_and_shown(tracked):
    pictures = [path for path in tracked if path.match("docs/anh/*")]
    assert [str(path) for path in pictures if (ROOT / path).stat().st_size > 120 * 1024] == []
    assert [path.name for path in pictures if not any(f"anh/{path.name})" in text(page) for page in ALL_GUIDES)] == []


def test_an_unknown_region_is_an_error(make_docs):
    with pytest.raises(KeyError):
        make_docs.filled("<!-- made: nothing -->\n<!-- end -->\n")

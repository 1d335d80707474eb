"""A file of ours that another program saved: the styles have other ids, half the measures stand elsewhere."""

import re
import subprocess

import pytest
from hypothesis import given, settings

import kehoach
from kehoach.check.looks import looks
from kehoach.word.looks.components import components
from kehoach.word.reading.opened import open_word
from samples import EXAMPLES, with_appendices
from strategies import plans

pytestmark = pytest.mark.needs("soffice")


DRAWN = 8  # plans that Hypothesis drew; fifty were saved by hand, which takes half a minute


def drawn_plans():
    """The last plans that Hypothesis draws, which are the richest, the same each time."""
    found = []

    @given(plans)
    @settings(max_examples=40, derandomize=True, database=None)
    def keep(plan):
        found.append(plan)

    keep()
    return found[-DRAWN:]


@pytest.fixture(scope="module")
def resaved(tmp_path_factory):
    """Every example and some plans as they were written and as LibreOffice saved them: pairs of paths."""
    ours, theirs, profile = (tmp_path_factory.mktemp(name) for name in ("ours", "theirs", "profile"))
    examples = {name: kehoach.load(path) for name, path in EXAMPLES.items()}
    drawn = {f"drawn-{number}": plan for number, plan in enumerate(drawn_plans())}
    written = [
        kehoach.render(plan, ours / f"{name}.docx")
        for name, plan in {"phu-luc": with_appendices(), **examples, **drawn}.items()
    ]
    command = [
        "soffice",
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    subprocess.run([*command, "--outdir", theirs, *written], check=True, capture_output=True, timeout=300)
    return [(path, theirs / path.name) for path in written]


def test_the_ids_of_the_styles_are_others(resaved):
    for ours, theirs in resaved:
        ids = [{paragraph.style_id for paragraph in open_word(path).paragraphs} - {""} for path in (ours, theirs)]
        assert ids[0]
        assert ids[0] & ids[1] == set()


@pytest.fixture
def examples(resaved):
    """Those without appendices, whose paragraphs keep their numbers."""
    return [(ours, theirs) for ours, theirs in resaved if ours.stem in EXAMPLES]


def test_every_component_is_seen_again(examples):
    for ours, theirs in examples:
        # LibreOffice writes another page number into the field.
        seen = [
            [(each.role, each.number, each.number and each.text) for each in components(open_word(path))]
            for path in (ours, theirs)
        ]
        assert seen[1] == seen[0]


def test_every_heading_keeps_its_level(examples):
    for ours, theirs in examples:
        levels = [[each.looks.outline_level for each in open_word(path).paragraphs] for path in (ours, theirs)]
        assert any(level is not None for level in levels[0])
        assert levels[1] == levels[0]


def test_no_look_is_faulted(resaved):
    assert [str(fault) for pair in resaved for path in pair for fault in looks(path)] == []


def test_the_checker_finds_nothing_that_was_not_there(resaved):
    for ours, theirs in resaved:
        before, after = (kehoach.check_docx(path) for path in (ours, theirs))
        assert [told(each) for each in after.findings] == [told(each) for each in before.findings], ours.stem
        assert after.kind == before.kind


def told(found):
    """A finding without its file and paragraphs: LibreOffice puts the break before an appendix into the paragraph above."""
    return re.sub(r" \(\d+ đoạn: [\d–, …]+\)", "", str(found).split(": ", 2)[2])

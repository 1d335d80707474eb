"""A file of ours that another program saved: the styles have other ids, half the measures stand elsewhere."""

import subprocess

import pytest

import kehoach
from kehoach.check.looks import looks
from kehoach.word.looks.components import components
from kehoach.word.reading.opened import open_word

pytestmark = pytest.mark.needs("soffice")


@pytest.fixture(scope="module")
def resaved(root, tmp_path_factory):
    """Every example as it was written and as LibreOffice saved it: pairs of paths."""
    ours, theirs, profile = (tmp_path_factory.mktemp(name) for name in ("ours", "theirs", "profile"))
    written = [ours / f"{path.stem}.docx" for path in sorted((root / "examples").glob("*.yaml"))]
    for path in written:
        kehoach.render(kehoach.load(root / "examples" / f"{path.stem}.yaml"), path)
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


def test_every_component_is_seen_again(resaved):
    for ours, theirs in resaved:
        # LibreOffice writes another page number into the field.
        seen = [
            [(each.role, each.number, each.number and each.text) for each in components(open_word(path))]
            for path in (ours, theirs)
        ]
        assert seen[1] == seen[0]


def test_every_heading_keeps_its_level(resaved):
    for ours, theirs in resaved:
        levels = [[each.looks.outline_level for each in open_word(path).paragraphs] for path in (ours, theirs)]
        assert any(level is not None for level in levels[0])
        assert levels[1] == levels[0]


def test_no_look_is_faulted(resaved):
    assert [str(fault) for pair in resaved for path in pair for fault in looks(path)] == []


def test_the_checker_finds_nothing_that_was_not_there(resaved):
    for ours, theirs in resaved:
        before, after = (kehoach.check_docx(path) for path in (ours, theirs))
        assert [str(each).split(": ", 2)[2] for each in after.findings] == [
            str(each).split(": ", 2)[2] for each in before.findings
        ]
        assert after.kind == before.kind

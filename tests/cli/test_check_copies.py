"""`kehoach check --annotate`: what is written where, and what is refused."""

from pathlib import Path

import pytest

from check.test_annotated import faulty
from word.editing.test_comments import spoken


def test_the_command_writes_the_copy_and_tells_the_findings_as_ever(run):
    Path("cu.docx").write_bytes(faulty())
    result = run("check", "cu.docx", "--annotate", "ra.docx")
    assert (result.exit_code, result.stdout) == (1, run("check", "cu.docx").stdout)
    assert "ra.docx: đã ghi 1 chú thích" in result.stderr
    assert len(spoken(Path("ra.docx").read_bytes())) == 1
    assert "--force" in run("check", "cu.docx", "--annotate", "ra.docx").stderr
    assert run("check", "cu.docx", "--annotate", "ra.docx", "--force").exit_code == 1
    assert run("check", "cu.docx", "--annotate", "cu.docx", "--force").exit_code == 2


def test_only_what_is_shown_has_a_comment(run):
    Path("cu.docx").write_bytes(faulty(0, 1))
    run("check", "cu.docx", "--annotate", "ra.docx", "--ignore", "trang.le_tren")
    [words] = spoken(Path("ra.docx").read_bytes()).values()
    assert "[trang.le_duoi]" in words


@pytest.mark.parametrize("extra", [["--annotate", "ra.docx", "khac.docx"], ["--force"]])
def test_what_cannot_go_well_is_refused_before_anything_is_written(run, extra):
    Path("cu.docx").write_bytes(faulty())
    Path("khac.docx").write_bytes(faulty())
    assert run("check", "cu.docx", *extra).exit_code == 2
    assert not Path("ra.docx").exists()

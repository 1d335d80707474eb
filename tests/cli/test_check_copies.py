"""`kehoach check --annotate` and `--fix`: what is written where, what is told of it, and what is refused."""

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


@pytest.mark.parametrize(
    "extra",
    [
        ["--annotate", "ra.docx", "khac.docx"],
        ["--fix", "-o", "ra.docx", "khac.docx"],
        ["--force"],
        ["--fix"],
        ["-o", "ra.docx"],
        ["--fix", "-o", "ra.docx", "--annotate", "ra-2.docx"],
        ["--fix", "-o", "cu.docx", "--force"],
        ["--fix", "-o", "ra.doc"],
    ],
)
def test_what_cannot_go_well_is_refused_before_anything_is_written(run, extra):
    Path("cu.docx").write_bytes(faulty())
    Path("khac.docx").write_bytes(faulty())
    assert run("check", "cu.docx", *extra).exit_code == 2
    assert not Path("ra.docx").exists()


def test_the_fixed_copy_is_written_each_change_is_told_and_what_is_left_is_the_result(run):
    content = faulty(0, 68)  # a margin, and "Nơi nhận" without its colon
    Path("cu.docx").write_bytes(content)
    result = run("check", "cu.docx", "--fix", "-o", "ra.docx")
    assert "cu.docx: trang: đã sửa: Trang giấy: lề trên 17,99 mm → 20 mm [trang.le_tren]" in result.stderr
    assert "ra.docx: đã ghi bản sửa 1 điều; còn lại:" in result.stderr
    assert (result.exit_code, result.stdout) == (1, run("check", "ra.docx").stdout)
    assert "the_thuc.tu_noi_nhan" in result.stdout
    assert "trang.le_tren" not in result.stdout
    assert Path("cu.docx").read_bytes() == content


def test_once_all_is_cured_the_exit_code_is_0(run):
    Path("cu.docx").write_bytes(faulty())
    result = run("check", "cu.docx", "--fix", "-o", "ra.docx", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    again = run("check", "ra.docx", "--fix", "-o", "ra-2.docx")
    assert "ra-2.docx: đã chép nguyên tệp, không sửa gì" in again.stderr
    assert Path("ra.docx").read_bytes() == Path("ra-2.docx").read_bytes()


def test_a_rule_that_is_ignored_is_not_cured(run):
    Path("cu.docx").write_bytes(faulty(0, 1))
    result = run("check", "cu.docx", "--fix", "-o", "ra.docx", "--ignore", "trang.le_tren")
    assert "trang.le_duoi" in result.stderr
    assert "trang.le_tren" not in result.stderr + result.stdout


@pytest.mark.parametrize("options", [["--fix", "-o"], ["--annotate"]])
def test_a_file_that_cannot_be_copied_is_named_and_not_its_copy(run, options, tmp_path):
    doc = tmp_path / "cu.doc"
    doc.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le"))
    result = run("check", str(doc), *options, str(tmp_path / "ra.docx"))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"lỗi: {doc}: đây là tệp Word 97–2003 (.doc); hãy mở bằng Word")
    assert not (tmp_path / "ra.docx").exists()

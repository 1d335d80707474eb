"""`kehoach check`: which files it takes, what it says of them, and its exit codes."""

import json

import pytest

import kehoach
from samples import plan


@pytest.fixture
def right(tmp_path):
    return kehoach.render(plan("xa-an-phu-2026"), tmp_path / "dung.docx")


@pytest.fixture
def wrong(tmp_path):
    """A page with a fault by the decree's own words."""
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(kehoach.to_bytes(plan("xa-an-phu-2026")))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace("Nơi nhận:".encode(), "Nơi nhận".encode())
            new.writestr(name, content)
    path = tmp_path / "sai.docx"
    path.write_bytes(out.getvalue())
    return path


def test_a_right_page_is_said_to_be_looked_at_and_ends_with_0(run, right):
    result = run("check", str(right))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Kế hoạch: đã xét" in result.stderr
    assert "không thấy lỗi" in result.stderr


def test_a_fault_is_told_with_its_words_its_cure_and_its_clause(run, wrong):
    result = run("check", str(wrong))
    assert result.exit_code == 1
    assert "lỗi: sau từ “Nơi nhận” thiếu dấu hai chấm [the_thuc.tu_noi_nhan]" in result.stdout
    assert "cách sửa: viết “Nơi nhận:”" in result.stdout
    assert "Mục II khoản 9 điểm d" in result.stdout


def test_a_folder_means_the_word_files_in_it_without_those_of_open_documents(run, right, wrong):
    (right.parent / "~$dung.docx").write_bytes(b"")
    (right.parent / "ghi-chu.txt").write_text("x")
    result = run("check", str(right.parent), "--format", "json")
    assert {record["file"] for record in json.loads(result.stdout)} == {str(wrong)}
    assert "2 tệp: 1 lỗi" in result.stderr
    assert "the_thuc.tu_noi_nhan (1 tệp)" in result.stderr


@pytest.mark.usefixtures("right", "wrong")
def test_a_pattern_means_the_files_it_fits(run):
    assert run("check", "d*.docx").exit_code == 0
    assert run("check", "s*.docx").exit_code == 1
    assert run("check", "z*.docx").exit_code == 2


def test_findings_that_are_not_shown_are_counted(run, wrong):
    result = run("check", str(wrong), "--ignore", "the_thuc")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "không nêu: 1 lỗi" in result.stderr


def test_what_is_no_word_file_does_not_stop_the_others(run, right):
    (right.parent / "bang.docx").write_text("<html><body>x</body></html>")
    result = run("check", "bang.docx", str(right))
    assert result.exit_code == 2
    assert "bang.docx" in result.stderr
    assert "dung.docx: Kế hoạch" in result.stderr


def test_many_files_are_shared_out_and_told_in_their_order(run, right, wrong):
    folder = right.parent / "nhieu"
    folder.mkdir()
    for number in range(24):
        (folder / f"{number:02}.docx").write_bytes((wrong if number % 2 else right).read_bytes())
    (folder / "05.docx").write_bytes(b"")
    result = run("check", "nhieu", "--format", "json")
    files = [record["file"] for record in json.loads(result.stdout) if record["code"] == "the_thuc.tu_noi_nhan"]
    assert files == sorted(files)
    assert len(files) == 11
    assert result.exit_code == 2

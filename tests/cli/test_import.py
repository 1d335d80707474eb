"""`kehoach import`: where the plan goes, what is told, and its exit codes."""

import pytest

import kehoach
from samples import plan


@pytest.fixture
def page(tmp_path):
    return kehoach.render(plan("xa-an-phu-2026"), tmp_path / "nam-truoc.docx")


def test_the_plan_stands_beside_the_file_with_its_schema(run, page):
    result = run("import", str(page))
    target = page.with_suffix(".yaml")
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    assert kehoach.load(target).trich_yeu == plan("xa-an-phu-2026").trich_yeu
    assert (page.parent / "kehoach.schema.json").is_file()
    assert f"kehoach validate {target}" in result.stderr


def test_a_file_that_is_there_is_not_written_over(run, page):
    target = page.with_suffix(".yaml")
    target.write_text("của tôi", encoding="utf-8")
    assert run("import", str(page)).exit_code == 2
    assert target.read_text(encoding="utf-8") == "của tôi"
    assert run("import", str(page), "--force").exit_code == 0
    assert kehoach.load(target)


def test_a_name_may_be_given_without_its_ending(run, page):
    assert run("import", str(page), "-o", "nam-nay").stdout == "nam-nay.yaml\n"


def test_what_is_pasted_comes_out_on_stdout(run):
    result = run("import", "-", stdin="KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC TIÊU\nMỗi thôn trồng mười cây.\n")
    assert "trich_yeu: Trồng cây năm 2026" in result.stdout
    assert "muc_tieu: Mỗi thôn trồng mười cây." in result.stdout


def test_a_plan_is_no_page(run):
    result = run("import", "ke-hoach.yaml")
    assert (result.exit_code, "đã là tệp kế hoạch" in result.stderr) == (2, True)


def test_a_file_that_cannot_be_read_says_why(run, tmp_path):
    (tmp_path / "anh.docx").write_bytes(b"%PDF-1.7")
    result = run("import", "anh.docx")
    assert (result.exit_code, "PDF" in result.stderr) == (2, True)

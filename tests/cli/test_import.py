"""`kehoach import`: where the plan goes, what is told, and its exit codes."""

import zipfile

import pytest

import kehoach
from samples import EXAMPLES, plan


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


@pytest.fixture
def edited(tmp_path, run):
    """A plan, and its page in which somebody changed a word."""
    text = EXAMPLES["xa-an-phu-2026"].read_text(encoding="utf-8")
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    assert run("render", "p.yaml").exit_code == 0
    with zipfile.ZipFile("p.docx") as old, zipfile.ZipFile("sua.docx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            is_page = name == "word/document.xml"  # the plan that the file carries stays as it was
            new.writestr(name, content.replace("người cao tuổi".encode(), "người già".encode()) if is_page else content)
    return text


def test_an_edit_is_shown_and_nothing_written_unasked(run, edited, tmp_path):
    for options, code in ((["--dry-run"], 0), ([], 1)):
        result = run("import", "sua.docx", "--into", "p.yaml", *options)
        assert (result.exit_code, result.stdout) == (
            code,
            "I.2.-2: đổi “người cao tuổi, người” thành “người già, người”\n",
        )
        assert (tmp_path / "p.yaml").read_text(encoding="utf-8") == edited


def test_with_yes_the_changed_words_are_written(run, edited, tmp_path):
    result = run("import", "sua.docx", "--into", "p.yaml", "--yes")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "p.yaml")
    assert (tmp_path / "p.yaml").read_text(encoding="utf-8") == edited.replace("người cao tuổi", "người già")


@pytest.mark.usefixtures("edited")
def test_an_untouched_page_has_nothing_to_bring_back(run):
    result = run("import", "p.docx", "--into", "p.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "không có chữ nào khác" in result.stderr


@pytest.mark.usefixtures("edited")
@pytest.mark.parametrize("option", ["--final", "--no-source"])
def test_what_is_signed_or_asked_so_carries_no_plan(run, option):
    assert run("render", "p.yaml", "--force", option).exit_code == 0
    with zipfile.ZipFile("p.docx") as package:
        assert "customXml/item1.xml" not in package.namelist()


def test_options_that_do_not_go_together_are_refused(run):
    for options in (["--yes"], ["--dry-run"], ["--into", "p.yaml", "-o", "q.yaml"]):
        assert run("import", "a.docx", *options).exit_code == 2

"""`kehoach render` writes where a clerk expects it, and refuses beforehand what cannot go well."""

import errno
import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("pipeline")


def write(name: str, text: str = "trich_yeu: a\n") -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def files() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file() and path.suffix != ".yaml")


def test_the_word_file_stands_beside_the_plan_and_its_path_is_the_result(run) -> None:
    result = run("render", write("kế hoạch/Năm 2026.1.yaml"))
    assert (result.stdout, result.stderr, result.exit_code) == (
        f"{Path('kế hoạch/Năm 2026.1.docx')}\n",
        "",
        0,
    )
    assert files() == ["kế hoạch/Năm 2026.1.docx"]


def test_warnings_are_talk_and_do_not_hinder(run) -> None:
    result = run("render", write("a.yaml", "cảnh báo: b"))
    assert (result.stdout, result.exit_code) == ("a.docx\n", 0)
    assert result.stderr.startswith("a.yaml:1:3: cảnh báo: cảnh báo: b [thu.nghiem]\n")
    assert result.stderr.endswith("\na.yaml: 1 cảnh báo\n")


def test_a_plan_with_errors_is_not_written(run) -> None:
    result = run("render", write("a.yaml", "lỗi: b"))
    assert (result.stdout, result.exit_code, files()) == ("", 1, [])
    assert result.stderr.endswith("\na.yaml: 1 lỗi; chưa tạo tệp Word\n")


def test_fail_level_concerns_the_exit_code_only(run) -> None:
    result = run("render", write("a.yaml", "gợi ý: b"), "--fail-level", "goi_y")
    assert (result.exit_code, files()) == (1, ["a.docx"])


def test_output_already_there_is_kept_unless_forced(run) -> None:
    write("a.docx", "của tôi")
    refused = run("render", write("a.yaml"))
    assert (refused.exit_code, Path("a.docx").read_text(encoding="utf-8")) == (2, "của tôi")
    assert "'a.docx' đã có" in refused.stderr
    assert run("render", "a.yaml", "--force").exit_code == 0
    assert Path("a.docx").read_text(encoding="utf-8") == "trich_yeu: a\n"


@pytest.mark.parametrize(
    ("output", "written"),
    [
        ("b.docx", "b.docx"),
        ("B.DOCX", "B.DOCX"),
        ("co-san", "co-san/a.docx"),
        ("co-san/", "co-san/a.docx"),
        ("mới/trong/", "mới/trong/a.docx"),
        ("co-san/b.docx", "co-san/b.docx"),
    ],
)
def test_output_is_a_file_or_a_folder(run, output: str, written: str) -> None:
    Path("co-san").mkdir()
    result = run("render", write("a.yaml"), "-o", output)
    assert (result.stdout, files(), result.exit_code) == (f"{Path(written)}\n", [written], 0)


def test_several_plans_go_to_a_folder_and_a_bad_one_does_not_stop_the_others(run) -> None:
    result = run("render", write("a.yaml"), write("b.yaml", "lỗi: x"), write("c.yaml"), "-o", "ra/")
    assert (files(), result.exit_code) == (["ra/a.docx", "ra/c.docx"], 1)
    assert result.stdout.split() == [str(Path("ra/a.docx")), str(Path("ra/c.docx"))]
    assert result.stderr.endswith("\n3 tệp: 1 lỗi; đã tạo 2/3 tệp Word\n")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["a.yaml", "b/a.yaml", "-o", "ra/"], "'a.yaml' và 'b/a.yaml' sẽ cùng ghi ra một tệp: 'ra/a.docx'"),
        (["a.yaml", "./a.yaml"], "'a.yaml' và './a.yaml' sẽ cùng ghi ra một tệp: 'a.docx'"),
        (
            ["a.yaml", "b/a.yaml", "-o", "ra.docx"],
            "có 2 kế hoạch nên -o phải là thư mục; để tạo thư mục mới, viết '-o ra.docx/'",
        ),
        (["a.yaml", "-o", "a.pdf"], "a.pdf: -o là tên tệp Word (.docx); muốn có PDF thì thêm --pdf"),
        (["a.yaml", "-o", "a.doc"], "a.doc: tên tệp ra phải có đuôi .docx (thư mục thì có '/' ở cuối)"),
        (["a.yaml", "-o", "a.yaml", "--force"], "a.yaml: tên tệp ra phải có đuôi .docx"),
        (["-"], "kế hoạch đọc từ đầu vào chuẩn cần tên tệp ra: thêm -o TỆP.docx, hoặc -o -"),
        (["-", "-o", "b"], "kế hoạch đọc từ đầu vào chuẩn cần tên tệp ra: thêm -o TỆP.docx, hoặc -o -"),
        (["-", "a.yaml", "-o", "b"], "'-' (đầu vào chuẩn) phải đứng một mình, không cùng tệp khác"),
        (
            ["a.yaml", "b/a.yaml", "-o", "-"],
            "-o - chỉ ghi được một kế hoạch; với nhiều kế hoạch, -o phải là thư mục",
        ),
        (["a.yaml", "-o", "-", "--pdf"], "--pdf cần một tệp trên đĩa, không dùng cùng -o -"),
    ],
)
def test_what_cannot_go_well_is_refused_before_anything_is_written(run, pipeline, args, sentence) -> None:
    write("a.yaml")
    write("b/a.yaml")
    result = run("render", *args, stdin="trich_yeu: a")
    assert result.stderr.startswith(f"lỗi: {sentence}")
    assert (result.exit_code, result.stdout, files()) == (2, "", [])
    assert pipeline.finals == []


def test_a_folder_or_a_word_file_given_as_plan_is_said_to_be_one(run) -> None:
    write("kho/b.yaml")
    write("c.docx")
    assert run("render", "kho").stderr.startswith("lỗi: kho: đây là thư mục")
    assert run("render", "./").stderr.startswith("lỗi: ./: đây là thư mục")
    assert run("render", "c.docx").stderr.startswith("lỗi: c.docx: đây là văn bản đã soạn")


def test_a_mistyped_folder_of_a_file_is_not_made(run) -> None:
    result = run("render", write("a.yaml"), "-o", "khong/co/b.docx")
    assert (result.exit_code, Path("khong").exists()) == (2, False)


def test_a_file_in_the_way_of_the_folder_is_told(run) -> None:
    write("ra")
    result = run("render", write("a.yaml"), "-o", "ra/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "lỗi: ra/a.docx: không ghi được (một phần của đường dẫn không phải thư mục)\n"


def test_stdin_to_stdout_is_a_filter(run) -> None:
    result = run("render", "-", "-o", "-", stdin="nội dung")
    assert (result.stdout_bytes, result.stderr, result.exit_code) == ("nội dung".encode(), "", 0)


def test_stdin_to_a_file(run) -> None:
    assert run("render", "-", "-o", "b.docx", stdin="a").stdout == "b.docx\n"


def test_errors_leave_stdout_empty_for_the_next_program(run) -> None:
    assert run("render", "-", "-o", "-", stdin="lỗi: a").stdout_bytes == b""


def test_pdf_is_told_as_a_second_result(run) -> None:
    assert run("render", write("a.yaml"), "--pdf").stdout == "a.docx\na.pdf\n"


def test_a_pdf_that_nothing_could_compare_is_told(run, pipeline) -> None:
    assert "đối chiếu" not in run("render", write("a.yaml"), "--pdf").stderr
    pipeline.compares_pdf = False
    result = run("render", write("b.yaml"), "--pdf")
    assert (result.stdout, result.exit_code) == ("b.docx\nb.pdf\n", 0)
    assert result.stderr.startswith("b.pdf: chưa đối chiếu với tệp Word")


def test_without_libreoffice_the_word_file_is_there_all_the_same(run, pipeline) -> None:
    pipeline.without_libreoffice = True
    result = run("render", write("a.yaml"), "--pdf")
    assert (result.stdout, result.exit_code, files()) == ("a.docx\n", 2, ["a.docx"])
    assert result.stderr == "lỗi: a.yaml: không tìm thấy LibreOffice\n"


def test_settings_and_final_reach_the_examination(run, pipeline) -> None:
    run("render", write("a.yaml"), "--set", "so_van_ban=5", "--final")
    assert (pipeline.settings, pipeline.finals) == ([("so_van_ban=5",)], [True])


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (OSError(errno.EMFILE, "Too many open files", "/x"), "/x: không làm được (đang mở quá nhiều tệp)"),
        (OSError(9999, "unheard of"), "không làm được (hệ thống báo lỗi số 9999)"),
        (MemoryError(), "không làm được (không đủ bộ nhớ)"),
    ],
)
def test_trouble_of_the_machine_is_a_sentence_wherever_it_strikes(run, pipeline, trouble, sentence) -> None:
    pipeline.bug = trouble
    result = run("render", write("a.yaml"))
    assert (result.stderr, result.exit_code) == (f"lỗi: {sentence}\n", 2)


def test_one_file_is_waited_for_and_many_are_not(run, pipeline) -> None:
    run("render", write("a.yaml"))
    run("render", write("b.yaml"), write("c.yaml"))
    assert pipeline.durable == [True, False, False]


def test_json_stands_alone_on_stderr(run) -> None:
    result = run("render", write("a.yaml", "gợi ý: b"), "khong-co.yaml", "--format", "json")
    assert [record["code"] for record in json.loads(result.stderr)] == ["thu.nghiem", "khong_lam_duoc"]
    assert (result.stdout, result.exit_code) == ("a.docx\n", 2)
    assert json.loads(run("render", "a.yaml", "--force", "--set", "x=y", "--format", "json").stderr) != []
    assert json.loads(run("render", write("c.yaml"), "--format", "json").stderr) == []

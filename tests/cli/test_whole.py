"""The command line on the real pipeline: a plan comes in as a clerk writes it, a Word file comes out."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

PLAN = """\
mau: tuyen_truyen
co_quan:
  cap: xa
  ten: Ủy ban nhân dân xã An Phú
  viet_tat: UBND
dia_danh: An Phú
ngay_ban_hanh: 2026-01
trich_yeu: Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú
muc_dich:
  - Nâng cao nhận thức của cán bộ, công chức và người dân
noi_dung:
  - Tuyên truyền về thủ tục hành chính
to_chuc_thuc_hien:
  - don_vi: Văn phòng HĐND và UBND
    nhiem_vu:
      - Chủ trì triển khai Kế hoạch này
noi_nhan:
  - UBND tỉnh
luu: [VT]
nguoi_ky:
  chuc_vu: Phó Chủ tịch
  ho_ten: Nguyễn Văn An
"""


def write(name: str, text: str = PLAN) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_sound_plan_has_no_errors(run) -> None:
    result = run("validate", write("ke-hoach.yaml"))
    assert (result.exit_code, " lỗi: " in result.stdout) == (0, False)


def test_a_misspelt_key_is_shown_at_its_place_with_the_right_one(run) -> None:
    result = run("validate", write("a.yaml", PLAN.replace("dia_danh:", "dia_dang:")), "--format", "json")
    (found,) = [record for record in json.loads(result.stdout) if record["severity"] == "loi"]
    assert (found["file"], found["line"], found["column"], result.exit_code) == ("a.yaml", 6, 1, 1)
    assert "dia_danh" in found["hint"]


def test_the_caret_stands_below_the_misspelt_key(run) -> None:
    result = run("validate", write("a.yaml", PLAN.replace("  viet_tat:", "  viet_tac:")))
    assert "\n      viet_tac: UBND\n      ^\n" in result.stdout


def test_a_file_in_another_encoding_is_told_so(run) -> None:
    Path("a.yaml").write_bytes(PLAN.encode("utf-16"))
    result = run("validate", "a.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("lỗi: a.yaml: tệp lưu bằng mã UTF-16")


def test_a_value_may_be_set_from_outside(run) -> None:
    bad = run("validate", write("a.yaml"), "--set", "khong_co=1")
    assert (bad.exit_code, "khong_co" in bad.stdout) == (1, True)
    assert run("validate", "a.yaml", "--set", "nguoi_ky.ho_ten=Trần Thị Bình").exit_code == 0


def test_a_plan_becomes_a_word_file_as_often_as_one_likes(run) -> None:
    write("Kế hoạch số 1.yaml")
    for _ in range(2):
        result = run("render", "Kế hoạch số 1.yaml")
        assert (result.stdout, result.exit_code) == ("Kế hoạch số 1.docx\n", 0)
    assert "word/document.xml" in zipfile.ZipFile("Kế hoạch số 1.docx").namelist()


def test_a_word_file_of_somebody_else_is_kept(run) -> None:
    Path("a.docx").write_bytes(b"mine")
    result = run("render", write("a.yaml"))
    assert (result.exit_code, Path("a.docx").read_bytes()) == (2, b"mine")
    assert "--force" in result.stderr


def test_a_plan_from_stdin_is_a_word_file_on_stdout(run) -> None:
    result = run("render", "-", "-o", "-", stdin=PLAN)
    assert "word/document.xml" in zipfile.ZipFile(BytesIO(result.stdout_bytes)).namelist()


def test_a_plan_named_like_an_appendix_of_another_is_refused_before_anything_is_written(tmp_path, run) -> None:
    for name in ("a.yaml", "a-phu-luc-1.yaml"):
        (tmp_path / name).write_text("noi_dung: a", encoding="utf-8")
    files = [str(tmp_path / "a.yaml"), str(tmp_path / "a-phu-luc-1.yaml")]
    result = run("render", *files, "--separate-appendices")
    assert (result.exit_code, "trùng tên với một phụ lục" in result.stderr) == (2, True)
    assert list(tmp_path.glob("*.docx")) == []


def test_appendices_of_an_earlier_run_are_pointed_out(run) -> None:
    one = PLAN.replace("thủ tục hành chính\n", "thủ tục hành chính (theo Phụ lục kèm theo)\n")
    two = PLAN.replace("thủ tục hành chính\n", "thủ tục (theo Phụ lục I, Phụ lục II kèm theo)\n")
    write("a.yaml", two + "phu_luc: [{tieu_de: Một, doan: a.}, {tieu_de: Hai, doan: b.}]\n")
    assert run("render", "a.yaml", "--separate-appendices").exit_code == 0
    write("a.yaml", one + "phu_luc: [{tieu_de: Một, doan: a.}]\n")
    sentence = "'a-phu-luc-2.docx' không phải phụ lục của lần tạo này, có thể còn lại từ lần trước"
    result = run("render", "a.yaml", "--separate-appendices")
    assert (result.exit_code, result.stdout) == (0, "a.docx\na-phu-luc-1.docx\n")
    assert f"a.yaml: cảnh báo: {sentence}; xóa tệp này nếu không dùng nữa\n" in result.stderr
    told = json.loads(run("render", "a.yaml", "--separate-appendices", "--format", "json").stderr)
    assert [found["message"] for found in told if found["code"] == "phu_luc.con_lai"] == [sentence]
    assert run("render", "a.yaml", "--separate-appendices", "--fail-level", "canh_bao").exit_code == 1

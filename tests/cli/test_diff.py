"""`kehoach diff` tells what is different in two plans, YAML or Word, and writes a page of it."""

import json
from pathlib import Path

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã Mỹ Lâm}
so_van_ban: 9
ngay_ban_hanh: 2026-03-02
trich_yeu: Phòng, chống thiên tai năm 2026
noi_dung: [Dọn kênh tiêu trước ngày 31/5/2026., Đắp đê bao.]
noi_nhan: [UBND tỉnh, Trưởng các thôn]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn Hòa}
"""


def files(run) -> None:
    Path("a.yaml").write_text(PLAN, encoding="utf-8")
    changed = PLAN.replace("31/5", "15/6").replace("UBND tỉnh, ", "UBND tỉnh, Công an xã, ")
    Path("b.yaml").write_text(changed, encoding="utf-8")
    run("render", "b.yaml")


TOLD = ["I.-1: đổi “ngày 31/5/2026.” thành “ngày 15/6/2026.”", "nơi nhận: thêm “Công an xã”"]


def test_differences_are_a_line_each_and_the_exit_code_says_that_there_are_some(run) -> None:
    files(run)
    result = run("diff", "a.yaml", "b.yaml")
    assert (result.exit_code, result.stdout.splitlines(), result.stderr) == (1, TOLD, "")


def test_a_word_file_is_told_from_a_plan_in_the_same_terms(run) -> None:
    files(run)
    assert run("diff", "a.yaml", "b.docx").stdout.splitlines() == TOLD
    same = run("diff", "b.yaml", "b.docx")
    assert (same.exit_code, same.stdout.strip(), same.stderr) == (0, "", "hai kế hoạch không khác nhau\n")


def test_programs_get_json_and_people_a_page(run) -> None:
    files(run)
    rows = json.loads(run("diff", "a.yaml", "b.yaml", "--format", "json").stdout)
    assert [(row["where"], row["became"], row["what"]) for row in rows] == [
        ("I.-1", "đổi", "thời gian"),
        ("nơi nhận", "thêm", "nơi nhận"),
    ]
    result = run("diff", "a.yaml", "b.yaml", "--format", "html", "-o", "khac.html")
    assert result.stdout == "khac.html\n"
    assert "<ins>Công an xã</ins>" in Path("khac.html").read_text(encoding="utf-8")
    assert run("diff", "a.yaml", "b.yaml", "--format", "html", "-o", "khac.html").exit_code == 2


def test_a_plan_that_is_none_is_an_error(run) -> None:
    files(run)
    assert run("diff", "a.yaml", "khong-co.yaml").exit_code == 2
    Path("hong.yaml").write_text("trich_yeu: [", encoding="utf-8")
    result = run("diff", "a.yaml", "hong.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith("lỗi: hong.yaml:1:13: trong [ ]")
    assert result.stderr.endswith("kế hoạch này còn 1 lỗi, sửa trước: kehoach validate hong.yaml\n")
    Path("don-vi.yaml").write_text("co_quan: {cap: xa, ten: Ủy ban nhân dân xã Mỹ Lâm}\n", encoding="utf-8")
    assert run("diff", "a.yaml", "don-vi.yaml").stderr == "lỗi: don-vi.yaml: đây là hồ sơ đơn vị, không phải kế hoạch\n"

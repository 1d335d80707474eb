"""A plan below another: begun with what the one above gives to do, then held to it."""

import json
import re
from pathlib import Path

import pytest

PARENT = """\
co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Bình An}
so_van_ban: 45
ngay_ban_hanh: 2026-02-03
trich_yeu: Phòng, chống thiên tai năm 2026 trên địa bàn tỉnh
noi_dung:
  - {viec: Dọn kênh tiêu, chu_tri: Sở Xây dựng, phoi_hop: "UBND các xã, phường", den_ngay: 2026-05-31}
  - Sở Y tế hướng dẫn UBND các xã, phường.
to_chuc_thuc_hien:
  - {don_vi: "UBND các xã, phường", nhiem_vu: [Lập đội xung kích trước ngày 15/4/2026., Báo cáo hằng tháng.]}
noi_nhan: [UBND các xã]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Bùi Đức Thịnh}
"""
BELOW = ("--level", "xa", "--agency", "UBND xã Mỹ Lâm")


def test_a_plan_below_another_begins_with_what_it_gives_to_do(run) -> None:
    Path("tinh.yaml").write_text(PARENT, encoding="utf-8")
    result = run("new", "xa.yaml", "--under", "tinh.yaml", *BELOW)
    assert (result.exit_code, result.stdout) == (0, "xa.yaml\n"), result.stderr
    assert "tinh.yaml: 3 việc giao cấp xã, 0 chỉ tiêu\n" in result.stderr
    assert "chưa rõ giao việc, cần đọc lại: I.-2\n" in result.stderr
    text = Path("xa.yaml").read_text(encoding="utf-8")
    assert re.findall(r"theo: (.+)", text) == ["I.-1", "II.1.-1", "II.1.-2"]
    assert "so_ky_hieu: 45/KH-UBND" in text
    assert "den_ngay: 2026-05-31" in text
    assert "UBND [điền" not in text
    assert run("render", "xa.yaml").exit_code == 0


def test_a_plan_in_word_gives_the_same_as_its_yaml(run) -> None:
    Path("tinh.yaml").write_text(PARENT, encoding="utf-8")
    run("render", "tinh.yaml")
    of_yaml, of_word = (run("new", "-", "--under", f"tinh.{end}", *BELOW).stdout for end in ("yaml", "docx"))
    assert re.findall(r"theo: (.+)", of_word) == re.findall(r"theo: (.+)", of_yaml)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--under", "tinh.yaml", "--level", "so"), "--under lập kế hoạch của cấp xã"),
        (("--under", "khong-co.yaml", "--level", "xa"), "không có tệp"),
    ],
)
def test_what_cannot_be_begun_below_another_is_told(run, options, told) -> None:
    Path("tinh.yaml").write_text(PARENT, encoding="utf-8")
    result = run("new", "xa.yaml", *options)
    assert (result.exit_code, [*Path().iterdir()]) == (2, [Path("tinh.yaml")])
    assert told in result.stderr


# Held to it

ABOVE = """\
co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Bình An}
trich_yeu: Phòng, chống thiên tai năm 2026
noi_dung: [{viec: Dọn kênh tiêu, chu_tri: UBND các xã, den_ngay: 2026-05-31}, Giao UBND các xã trực ban.]
noi_nhan: [UBND các xã]
nguoi_ky: {chuc_vu: Chủ tịch}
"""


def test_what_a_plan_from_above_gives_is_counted(run) -> None:
    Path("tinh.yaml").write_text(ABOVE, encoding="utf-8")
    run("new", "xa.yaml", "--under", "tinh.yaml", "--level", "xa", "--agency", "UBND xã Mỹ Lâm")
    result = run("validate", "xa.yaml", "--under", "tinh.yaml", "--select", "theo")
    assert (result.exit_code, result.stdout) == (0, "")
    counted = "2 việc, chỉ tiêu giao cấp xã: 2 đã có (theo), 0 có thể đã có, 0 chưa có"
    assert f"xa.yaml: tinh.yaml: {counted}\n" in result.stderr


def test_a_wrong_name_a_late_day_and_what_is_left_are_told_at_their_lines(run) -> None:
    Path("tinh.yaml").write_text(ABOVE, encoding="utf-8")
    run("new", "xa.yaml", "--under", "tinh.yaml", "--level", "xa", "--agency", "UBND xã Mỹ Lâm")
    text = Path("xa.yaml").read_text(encoding="utf-8")
    Path("xa.yaml").write_text(text.replace("2026-05-31", "2026-06-30").replace("theo: I.-2", "theo: V.7"), "utf-8")
    lines = text.splitlines()
    result = run("validate", "xa.yaml", "--under", "tinh.yaml", "--select", "theo", "--format", "json")
    told = {each["code"]: lines[each["line"] - 1].strip() for each in json.loads(result.stdout)}
    assert told == {"theo.tre_han": "den_ngay: 2026-05-31", "theo.khong_co": "theo: I.-2", "theo.chua_co": "noi_dung:"}

"""`kehoach law` says how a document stands on a day, what took its place, and how to cite it."""

import io
import json
import re
from pathlib import Path

import pytest

import kehoach

OWN = """[[van_ban]]
loai = "Nghị quyết"
so_ky_hieu = "12/2026/NQ-HĐND"
ngay = 2026-07-10
co_quan = "Hội đồng nhân dân tỉnh Bình An"
trich_yeu = "quy định mức chi cho công tác cải cách hành chính"
hieu_luc_tu = 2026-08-01
nguon = ["Công báo tỉnh"]
"""


def test_a_replaced_law_is_told_with_what_took_its_place(run) -> None:
    result = run("law", "11/2022/qh15", "--on", "26/11/2026")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Luật Thanh tra số 11/2022/QH15\n"
        "    ngày 26/11/2026: đã được thay thế từ 01/7/2025 (theo dữ liệu đến 26/11/2026)\n"
        "    thay bằng: Luật Thanh tra số 84/2025/QH15\n"
        "    chưa kiểm chứng: ngày ban hành; đối chiếu trước khi dùng\n"
        "    viện dẫn: Luật Thanh tra ngày 14 tháng 11 năm 2022\n"
        "    trong can_cu:\n"
        "        - loai: Luật\n"
        "          ten: Thanh tra\n"
        "          ngay: 2022-11-14\n"
    )


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2023-06-30", "chưa có hiệu lực, có từ 01/7/2023"),
        ("2025-06-30", "còn hiệu lực từ 01/7/2023"),
        ("2025-07-01", "đã được thay thế từ 01/7/2025"),
    ],
)
def test_the_status_is_that_of_the_day(run, day: str, status: str) -> None:
    assert f": {status} (" in run("law", "Luật Thanh tra ngày 14 tháng 11 năm 2022", "--on", day).stdout


def test_of_many_documents_each_has_a_line(run) -> None:
    result = run("law", "quy định chi tiết")
    assert all(": " in line and not line.startswith(" ") for line in result.stdout.splitlines())
    assert result.stderr.endswith("theo dữ liệu đến 26/11/2026; gõ số hoặc thêm chữ để xem đủ\n")


def test_what_is_not_known_is_said(run) -> None:
    lines = run("law", "335/2025/NĐ-CP").stdout.splitlines()
    assert "    vì: dữ liệu không có ngày bắt đầu hiệu lực" in lines
    assert "    viện dẫn còn thiếu: trích yếu" in lines


def test_of_what_the_register_does_not_hold_nothing_is_claimed(run) -> None:
    result = run("law", "1/2099/NĐ-CP")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nên không nói gì về hiệu lực" in result.stderr


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("so ke hoach va dau tu", "Sở Kế hoạch và Đầu tư: từ 01/3/2025 là Sở Tài chính (theo dữ liệu đến 26/11/2026)"),
        ("Hà Giang", "tỉnh Hà Giang: từ 01/7/2025 là tỉnh Tuyên Quang (theo dữ liệu đến 26/11/2026)"),
        ("dong nai", "tỉnh Đồng Nai: từ 30/4/2026 là thành phố Đồng Nai (theo dữ liệu đến 26/11/2026)"),
        ("thị trấn", "thị trấn: từ 01/7/2025 không còn tên này (theo dữ liệu đến 26/11/2026)"),
    ],
)
def test_former_names_are_told_too(run, words: str, line: str) -> None:
    assert line in run("law", words, "--on", "2026-11-26").stdout.splitlines()


def test_a_name_is_not_former_before_its_day(run) -> None:
    assert run("law", "Hà Giang", "--on", "2025-06-30").exit_code == 1


def test_json_holds_all_of_it(run) -> None:
    record = json.loads(run("law", "11/2022/QH15", "--on", "2026-11-26", "--format", "json").stdout)
    assert (record["on"], record["data_until"], record["own_file"], record["names"]) == (
        "2026-11-26",
        "2026-11-26",
        None,
        [],
    )
    [document] = record["documents"]
    assert document["so_ky_hieu"] == "11/2022/QH15"
    assert (document["status"], document["since"], document["successors"]) == (
        "da_thay_the",
        "2025-07-01",
        ["84/2025/QH15"],
    )
    assert (document["ngay"], document["chua_kiem_chung"], document["sure"]) == ("2022-11-14", ["ngay"], True)


def test_the_entry_it_prints_is_a_basis_without_fault(root) -> None:
    """The cure works: pasted into a plan, the entry is what the decree wants."""
    entries = [kehoach.look_up(number).data()["documents"][0]["yaml"] for number in ("84/2025/QH15", "30/2020/NĐ-CP")]
    plan = (root / "examples" / "xa-an-phu-2026.yaml").read_text(encoding="utf-8")
    pasted = re.sub(r"(?<=^can_cu:\n)(?:[ #-].*\n|\n)+?(?=^\w)", "".join(entries), plan, flags=re.MULTILINE)
    assert "30/2020/NĐ-CP" in pasted
    assert kehoach.validate(io.StringIO(plan)) == kehoach.validate(io.StringIO(pasted)) == []


def test_a_units_own_documents_are_found_from_a_folder_below(run, monkeypatch) -> None:
    Path("kehoach.toml").write_text('van_ban = "rieng.toml"\n', encoding="utf-8")
    Path("rieng.toml").write_text(OWN, encoding="utf-8")
    Path("a/b").mkdir(parents=True)
    monkeypatch.chdir("a/b")
    result = run("law", "muc", "chi", "--on", "2026-11-26")
    assert result.stdout.startswith("Nghị quyết số 12/2026/NQ-HĐND quy định mức chi cho công tác cải cách hành chính\n")
    assert result.stderr.startswith("có thêm văn bản của đơn vị: ")
    assert result.stderr.rstrip().endswith("rieng.toml")


@pytest.mark.parametrize(
    ("settings", "own", "told"),
    [
        (
            'van_ban = "rieng.toml"',
            OWN.replace("2026-07-10", "2026-09-10"),
            "rieng.toml: văn bản 12/2026/NQ-HĐND: ngày phải theo",
        ),
        ('van_ban = "rieng.toml"', OWN[:40], "rieng.toml: không phải TOML, sai ở cuối tệp"),
        ('van_ban = "khac.toml"', OWN, "khac.toml: không có tệp này"),
        ("van_ban = 3", OWN, "kehoach.toml: van_ban phải là đường dẫn"),
        ('vanban = "rieng.toml"', OWN, "kehoach.toml: không có thiết đặt vanban; có: van_ban, bo_qua"),
        ("van_ban\n", OWN, "kehoach.toml: không phải TOML, sai ở dòng 1, cột 8"),
    ],
)
def test_a_fault_in_a_units_file_is_told_and_nothing_is_answered(run, settings: str, own: str, told: str) -> None:
    Path("kehoach.toml").write_text(settings, encoding="utf-8")
    Path("rieng.toml").write_text(own, encoding="utf-8")
    result = run("law", "30/2020/NĐ-CP")
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize("day", ["2026", "31/02/2026", "mai"])
def test_a_day_that_is_none_is_refused(run, day: str) -> None:
    result = run("law", "30/2020/NĐ-CP", "--on", day)
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_is_no_question_is_refused_at_once(run) -> None:
    result = run("law", "Luật " * 1000)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "chữ cần tìm quá dài" in result.stderr


def test_no_module_bears_the_name_of_a_public_function(root) -> None:
    """A submodule once imported is an attribute of `kehoach`, and the function of that name could not win."""
    modules = {path.stem for path in (root / "src" / "kehoach").iterdir()}
    assert modules & set(kehoach.__all__) == set()

"""What is said of a document that is no longer in force: since when, what took its place, and a cure that works."""

import io
from pathlib import Path

import pytest

import kehoach
from kehoach.diagnostics import Edit
from kehoach.source.dump import dump
from review.conftest import GOOD
from review.test_rules import NEW, OLD, can_cu, doan

OWN = """
[[van_ban]]
loai = "Kế hoạch"
so_ky_hieu = "9/KH-UBND"
ngay = 2025-01-05
co_quan = "Ủy ban nhân dân tỉnh Bình An"
trich_yeu = "về thí điểm"
hieu_luc_tu = 2025-01-05
het_hieu_luc = 2025-12-31
nguon = ["tệp của đơn vị"]
"""


def test_what_took_its_place_and_the_age_of_the_data_are_told(find):
    [found] = [each for each in find(can_cu(OLD)) if each.code == "hieu_luc.het"]
    assert found.message == (
        "Nghị định số 61/2018/NĐ-CP đã hết hiệu lực từ 01/7/2025, được thay bằng Nghị định số 118/2025/NĐ-CP "
        "(theo dữ liệu đến 26/11/2026)"
    )
    assert isinstance(found.hint, Edit)
    assert found.hint.new == NEW


@pytest.mark.parametrize("lead", ["", "Căn cứ "])
@pytest.mark.parametrize("end", ["", ";"])
def test_the_cure_puts_the_new_citation_in_and_nothing_is_left_to_say(find, lead, end):
    [found] = [each for each in find(can_cu(f"{lead}{OLD}{end}")) if each.code == "hieu_luc.het"]
    cured = found.hint.old[: found.hint.start] + found.hint.new + found.hint.old[found.hint.end :]
    assert cured == f"{lead}{NEW}{end}"
    assert find(can_cu(cured)) == []


def test_where_the_new_one_is_cited_already_the_old_one_goes(find):
    [found] = [each for each in find(can_cu(NEW, OLD)) if each.code == "hieu_luc.het"]
    assert found.hint == "bỏ căn cứ này, đã có Nghị định số 118/2025/NĐ-CP"


def test_what_more_was_typed_is_not_put_at_risk(find):
    [found] = [each for each in find(can_cu(f"{OLD} (sau đây gọi là Nghị định 61)")) if each.code == "hieu_luc.het"]
    assert found.hint == f"viết {NEW}"


def test_the_text_is_told_once_of_a_document(find):
    found = find(doan(f"Theo {OLD}; hồ sơ theo Nghị định số 61/2018/NĐ-CP."))
    assert [each.code for each in found if each.code.startswith("hieu_luc")] == ["hieu_luc.het"]


@pytest.mark.parametrize(
    "changes",
    [
        {"trich_yeu": "Tổng kết thi hành Luật Thanh tra năm 2022", **doan("Theo Luật Thanh tra năm 2022.")},
        {"trich_yeu": "Tổng kết thi hành Luật Thanh tra", **can_cu("Luật Thanh tra ngày 14 tháng 11 năm 2022")},
        doan("Rà soát văn bản ban hành theo Luật Thanh tra năm 2022."),
        doan("Sơ kết Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về một cửa."),
        can_cu("Nghị định số 999/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về việc khác"),
        can_cu("Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2025 của Thủ tướng Chính phủ về việc khác"),
    ],
)
def test_what_was_and_what_is_not_known_is_left_alone(find, changes):
    assert [each for each in find(changes) if each.code.startswith("hieu_luc")] == []


def test_a_units_own_documents_are_looked_at_beside_its_plans(tmp_path: Path):
    entry = "Kế hoạch số 9/KH-UBND ngày 05 tháng 01 năm 2025 của UBND tỉnh Bình An về thí điểm"
    plan = tmp_path / "plan.yaml"
    plan.write_text(dump(GOOD | can_cu(entry)), encoding="utf-8")
    assert [each.code for each in kehoach.validate(plan)] == []
    (tmp_path / "kehoach.toml").write_text('van_ban = "rieng.toml"\n', encoding="utf-8")
    (tmp_path / "rieng.toml").write_text(OWN, encoding="utf-8")
    assert [each.code for each in kehoach.validate(plan)] == ["hieu_luc.het"]
    assert [each.code for each in kehoach.validate(io.StringIO(plan.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    ("day", "code"), [("2025", "nghi_het"), ("2025-07", "het"), ("2026", "het"), ("2025-06", None), (None, "het")]
)
def test_of_a_date_not_yet_whole_only_what_holds_all_along_is_sure(find, day, code):
    found = find(can_cu(OLD) | {"ngay_ban_hanh": day})
    assert [each.code for each in found if each.code.startswith("hieu_luc")] == ([f"hieu_luc.{code}"] if code else [])


def test_each_place_that_names_a_document_is_judged_by_its_own_sentence(find):
    found = find(doan(f"Theo “Kế hoạch thực hiện {OLD}” của tỉnh. Thực hiện {OLD}."))
    assert "hieu_luc.het" in [each.code for each in found]

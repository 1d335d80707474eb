"""The register: its facts can be true together, and are found by number, by name and date, by words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.law.documents import plain_name, register
from kehoach.law.records import faults_of_sense, faults_of_shape
from kehoach.law.status import Status, day_to_judge, standing, successors
from kehoach.wording.citations import Citation, format_citation
from kehoach.wording.dates import Ngay, parse_ngay


def numbers(documents):
    return [each.so_ky_hieu for each in documents]


def test_the_register_has_no_fault(make_law, ours):
    """No circles, days in order, successors known, a source for each, no number twice, citations that are read back."""
    records = make_law.read("van_ban")["van_ban"]
    assert len(records) > 200
    assert list(faults_of_shape(records)) == []
    assert list(faults_of_sense(list(ours), ours)) == []
    assert len(list(ours)) == len(records)


def test_nothing_in_the_register_is_later_than_its_own_day_but_what_is_to_come_into_force(ours):
    assert [each for each in ours if each.ngay and each.ngay > ours.data_until] == []


@pytest.mark.parametrize("typed", ["30/2020/NĐ-CP", "30/2020/nđ-cp", " 30/2020/NĐ - CP "])
def test_a_number_is_found_however_it_is_typed(ours, typed):
    assert ours.by_number(typed).trich_yeu == "về công tác văn thư"


def test_a_number_of_another_kind_is_another_document(ours):
    assert ours.by_number("30/2020/NĐ-CP", loai="Nghị định") == ours.by_number("30/2020/NĐ-CP")
    assert ours.by_number("30/2020/NĐ-CP", loai="Thông tư") is None


def test_a_number_without_a_year_is_given_anew_each_year(ours):
    assert ours.by_number("71/NQ-CP", Ngay(2025, 4, 1)) is not None
    assert ours.by_number("71/NQ-CP", Ngay(2026, 4, 1)) is None
    # With the year in it, another day is a wrong day of the same document.
    assert ours.by_number("30/2020/NĐ-CP", Ngay(2021, 3, 5)) is not None


@pytest.mark.parametrize(
    ("ten", "ngay", "found"),
    [
        ("Thanh tra", None, ["84/2025/QH15", "11/2022/QH15", "56/2010/QH12"]),
        ("thanh  tra", Ngay(2022, 11, 14), ["11/2022/QH15"]),
        ("Thanh tra", Ngay(2022), ["11/2022/QH15"]),
        ("Thanh tra", Ngay(2022, 11, 15), []),
        ("Thanh", None, []),
    ],
)
def test_a_law_is_found_by_name_and_date(ours, ten, ngay, found):
    assert numbers(ours.by_name("Luật", ten, ngay)) == found


def test_each_document_is_found_by_its_own_citation(ours):
    cited = [each for each in ours if each.ngay and (each.ten or each.trich_yeu)]
    assert len(cited) > 200
    assert [each.so_ky_hieu for each in cited if ours.of(each.citation) != each] == []


LAW_NAMES = sorted({plain_name(f"{each.loai} {each.ten}") for each in register() if each.ten})
AS_TYPED = (str, str.upper, str.title, lambda name: name.replace(" ", "  "), lambda name: name.replace(" ", "\xa0"))


@settings(max_examples=60)
@given(
    st.sampled_from(LAW_NAMES),
    st.sampled_from(AS_TYPED),
    st.sampled_from(["", "theo ", "Bộ", "pháp luật về ", "“"]),
    st.sampled_from(["", " năm 2025", ", pháp luật", "x", "”"]),
)
def test_the_quick_look_for_laws_misses_none(name, typed, before, following):
    text = before + typed(name) + following
    named = [each for each in LAW_NAMES if each in plain_name(text)]
    words = "|".join(r"\s+".join(map(re.escape, each.split())) for each in sorted(named, key=len, reverse=True))
    sought = re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE)
    assert [each.span() for each in register().laws_in(text)] == [each.span() for each in sought]


def test_a_law_of_which_the_name_is_not_known_is_in_no_text(ours):
    nameless = [each for each in ours if each.loai == "Luật" and not each.ten]
    assert nameless
    assert list(ours.laws_in("Phổ biến pháp luật năm 2025; Luật này; Luật số 90/2025/QH15.")) == []
    assert [ours.by_number(each.so_ky_hieu) for each in nameless] == nameless


def test_a_law_without_a_date_is_not_guessed(ours):
    assert ours.of(Citation("Luật", ten="Thanh tra")) is None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["mot", "cua"], "118/2025/NĐ-CP"),
        (["một cửa"], "118/2025/NĐ-CP"),
        (["luat", "thanh", "tra"], "84/2025/QH15"),
        (["van thu"], "30/2020/NĐ-CP"),
        (["30/2020/nđ-cp"], "30/2020/NĐ-CP"),
    ],
)
def test_words_find_documents_with_or_without_accents(ours, words, first):
    assert numbers(ours.search(words))[0] == first


def test_a_word_with_accents_finds_only_itself(ours):
    assert ours.search(["căn cước"]) != []
    assert ours.search(["cân cuốc"]) == []
    assert ours.search([]) == ours.search([" , "]) == []


@pytest.mark.parametrize(
    ("number", "day", "status", "since"),
    [
        ("11/2022/QH15", "2022-11-13", Status.CHUA_CO_HIEU_LUC, "2023-07-01"),
        ("11/2022/QH15", "2023-06-30", Status.CHUA_CO_HIEU_LUC, "2023-07-01"),
        ("11/2022/QH15", "2023-07-01", Status.CON_HIEU_LUC, "2023-07-01"),
        ("11/2022/QH15", "2025-06-30", Status.CON_HIEU_LUC, "2023-07-01"),
        ("11/2022/QH15", "2025-07-01", Status.DA_THAY_THE, "2025-07-01"),
        ("07/2026/QH16", "2026-11-26", Status.CHUA_CO_HIEU_LUC, "2027-01-01"),
        ("45/2020/NĐ-CP", "2026-11-26", Status.KHONG_RO, None),  # the day it came into force is not known
        ("90/2020/NĐ-CP", "2024-11-26", Status.CON_HIEU_LUC, "2020-08-20"),
        ("90/2020/NĐ-CP", "2026-11-26", Status.KHONG_RO, None),  # replaced in parts
    ],
)
def test_the_status_on_a_day(ours, number, day, status, since):
    found = standing(ours.by_number(number), parse_ngay(day), ours)
    assert (found.status, found.since) == (status, since and parse_ngay(since))
    assert bool(found.reason) == (status is Status.KHONG_RO)


def test_a_replacement_that_one_source_tells_of_is_not_sure(ours):
    on = ours.data_until
    assert standing(ours.by_number("61/2018/NĐ-CP"), on, ours).is_sure
    assert not standing(ours.by_number("107/2021/NĐ-CP"), on, ours).is_sure


@pytest.mark.parametrize(
    ("number", "day", "found"),
    [
        ("77/2015/QH13", "2025-05-01", ["65/2025/QH15"]),
        ("77/2015/QH13", "2026-11-26", ["72/2025/QH15"]),
        ("61/2018/NĐ-CP", "2026-11-26", ["118/2025/NĐ-CP"]),
        ("118/2025/NĐ-CP", "2026-11-26", []),
    ],
)
def test_the_chain_of_successors_ends_in_what_stands_on_the_day(ours, number, day, found):
    assert numbers(successors(ours.by_number(number), parse_ngay(day), ours)) == found


def test_the_citation_is_the_one_the_decree_wants(ours):
    law, decree = ours.by_number("84/2025/QH15"), ours.by_number("118/2025/NĐ-CP")
    assert format_citation(law.citation) == "Luật Thanh tra ngày 25 tháng 6 năm 2025"
    assert format_citation(decree.citation) == (
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế "
        "một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia"
    )


@pytest.mark.parametrize(
    ("ngay", "day"),
    [
        (None, "2026-11-26"),
        (Ngay(2025, 5, 1), "2025-05-01"),
        (Ngay(2025), "2025-12-31"),
        (Ngay(2026), "2026-11-26"),
        (Ngay(2027), "2027-01-01"),
    ],
)
def test_a_document_is_judged_by_its_own_date_never_by_the_clock(ours, ngay, day):
    assert day_to_judge(ngay, ours) == parse_ngay(day)

"""What is no plan is refused before it costs anything, and work that many rules share is done once."""

import unicodedata

import pytest

from kehoach.errors import InvalidDocument
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.once import once
from kehoach.model.whole import MOST_TASK_ROWS
from kehoach.pipeline import to_bytes
from kehoach.report import characters
from kehoach.review import mentions, review
from kehoach.source.load import load
from kehoach.source.set_values import with_settings
from kehoach.word.package import _styles_member
from kehoach.wording.nfc import MOST_MARKS, nfc

PLAN = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Bồi dưỡng kỹ năng số",
    "noi_dung": ["Mở lớp."],
    "noi_nhan": "UBND tỉnh",
    "nguoi_ky": {"chuc_vu": "Chủ tịch"},
}


def plan(**parts: object) -> KeHoach:
    return KeHoach.model_validate(PLAN | parts)


# Tables made of tasks


def with_tables(tasks: int, tables: int) -> dict[str, object]:
    section = {"tieu_de": "Tiến độ", "bang_nhiem_vu": "tien_do_thang"}
    return {"noi_dung": [{"viec": "Mở lớp"}] * tasks, "to_chuc_thuc_hien": [section] * tables}


def test_tables_made_of_tasks_have_as_many_rows_as_a_plan_may_have() -> None:
    assert plan(**with_tables(MOST_TASK_ROWS // 5, 5)).to_chuc_thuc_hien.has_table  # type: ignore[union-attr]


def test_more_of_them_are_refused_however_deep_they_stand() -> None:
    with pytest.raises(InvalidDocument, match="qua_nhieu"):
        plan(**with_tables(MOST_TASK_ROWS // 5 + 1, 5))
    half = {"doan": "Gồm:", "cac_muc": [{"viec": "Mở lớp"}] * (MOST_TASK_ROWS // 2 + 1)}
    with pytest.raises(InvalidDocument, match="qua_nhieu"):
        plan(noi_dung=[{"tieu_de": "Một", "cac_muc": [half, half]}], to_chuc_thuc_hien={"bang_nhiem_vu": "phan_cong"})


# Marks over a letter

MANY = "a" + "\u0301\u0323" * (MOST_MARKS // 2) + "\u0301"


@pytest.mark.parametrize("value", [MANY, f'"{MANY}"', '"a' + "\\u0301" * 31 + '"', f"[điền: {MANY}]", f"{{{MANY}: a}}"])
def test_more_marks_than_any_language_writes_are_refused_at_their_place(value: str) -> None:
    [told] = load(f"a: 1\nb: {value}\n", "ke-hoach.yaml").diagnostics
    assert (told.code, getattr(told.place, "line", 0)) == ("yaml.ky_tu_la", 2)


def test_they_are_refused_in_settings_and_in_plans_built_in_python() -> None:
    with pytest.raises(InvalidDocument, match="quá 30 dấu"):
        with_settings(load("a: 1\n", "ke-hoach.yaml"), [f"a={MANY}"])
    with pytest.raises(InvalidDocument, match="quá 30 dấu"):
        plan(trich_yeu=MANY)


@pytest.mark.parametrize(
    "text",
    ["a" + "\u0301" * MOST_MARKS, "ế" * 100, "e\u0302\u0301" * 100, "…" * 100, "•–→" * 50, "…" + "\u0301" * MOST_MARKS],
)
def test_what_people_write_is_brought_to_nfc(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("before", range(1, 2 * MOST_MARKS + 3))
def test_marks_are_counted_wherever_they_stand(before: int) -> None:
    text = "a" * before + "\u0301" * MOST_MARKS + "a" * before
    assert nfc(text) == unicodedata.normalize("NFC", text)
    with pytest.raises(ValueError, match="quá 30 dấu"):
        nfc("a" * before + "\u0301" * (MOST_MARKS + 1))


# Lines of a million characters


def test_of_a_long_line_only_what_is_near_the_column_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    shown_as = characters.shown_as
    monkeypatch.setattr(characters, "shown_as", lambda char: looked_at.append(char) or shown_as(char))
    line, caret = characters.clip("chữ " * 250_000, 500_001, 100)
    assert (len(line), line[caret], line[0], line[-1]) == (100, "c", "…", "…")
    assert len(looked_at) < 20 * 100


# Texts that name thousands of documents


def test_for_quotes_no_more_is_looked_at_than_a_citation_is_long() -> None:
    near, far = "x" * (mentions.LONGEST - 1), "x" * mentions.LONGEST
    assert [mentions.in_quotes(f"“{between}", len(between) + 1) for between in (near, far)] == [True, False]


# Caches


def test_styles_of_many_margins_are_not_all_kept() -> None:
    for tenth in range(40):
        to_bytes(plan(trinh_bay={"le_trai": 30 + tenth / 10}))
    assert _styles_member.cache_info().currsize <= 16


def test_what_is_gathered_once_is_gathered_for_the_plan_asked_about() -> None:
    asked: list[str] = []

    @once
    def gathered(of: KeHoach) -> str:
        asked.append(of.trich_yeu)
        return of.trich_yeu

    one, other = plan(trich_yeu="Một"), plan(trich_yeu="Hai")
    assert [gathered(each) for each in (one, one, other, other, one)] == ["Một", "Một", "Hai", "Hai", "Một"]
    assert asked == ["Một", "Hai", "Một"]


def test_citations_are_parsed_no_more_often_than_twice_however_many_rules_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = mentions.parse_citation
    monkeypatch.setattr(mentions, "parse_citation", lambda text: parsed.append(text) or parse(text))
    texts = [f"Theo Kế hoạch số {number}/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh." for number in range(1, 51)]
    list(review(plan(noi_dung=texts)))
    assert len(parsed) <= 2 * len(texts)

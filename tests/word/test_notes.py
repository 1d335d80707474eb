"""Footnotes: typed at the words they belong to, real ones in Word, and back."""

import io
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

from kehoach import KeHoach, check_docx, to_bytes
from kehoach.document.compose import compose
from kehoach.review import review
from kehoach.word.read import read
from kehoach.word.reading.xml import W
from kehoach.wording.capitals import in_capitals
from kehoach.wording.notes import near_notes, split_notes
from samples import FRAME

PLAN: dict[str, Any] = FRAME | {
    "noi_dung": {
        "tieu_de": "Nội dung[chú thích: Theo Kế hoạch năm 2025.]",
        "doan": "Theo hướng dẫn[chú thích: Ban hành ngày 05/01/2026 & còn hiệu lực.] của UBND tỉnh.",
        "bang_bieu": {"cot": ["STT", "Việc"], "hang": [["1", "Mở lớp[chú thích: Cho cán bộ.]"]]},
        "doan_sau": "Hết.",
    },
    "phu_luc": [{"tieu_de": "Danh mục", "doan": "Theo Phụ lục[chú thích: Ở phụ lục.] này."}],
    "ket_thuc": "Thực hiện theo Phụ lục kèm theo.",
}


def part(name: str) -> Any:
    return etree.fromstring(ZipFile(io.BytesIO(to_bytes(KeHoach.model_validate(PLAN)))).read(f"word/{name}.xml"))


def test_notes_are_numbered_in_the_order_of_the_page_and_their_words_leave_the_text() -> None:
    references = [each.get(f"{W}id") for each in part("document").iter(f"{W}footnoteReference")]
    notes = {
        note.get(f"{W}id"): "".join(text.text for text in note.iter(f"{W}t")).strip() for note in part("footnotes")
    }
    assert [notes[number] for number in references] == [
        "Theo Kế hoạch năm 2025.", "Ban hành ngày 05/01/2026 & còn hiệu lực.", "Cho cán bộ.", "Ở phụ lục.",
    ]  # fmt: skip
    assert "chú thích" not in "".join(text.text for text in part("document").iter(f"{W}t"))
    assert sorted(set(notes) - set(references)) == ["-1", "0"]  # the separators


def test_what_is_written_is_read_and_has_no_finding() -> None:
    made = KeHoach.model_validate(PLAN)
    again = read(io.BytesIO(to_bytes(made)))
    assert [each.text for each in again.paragraphs()] == [each.text for each in compose(made).paragraphs()]
    assert check_docx(io.BytesIO(to_bytes(made))).findings == ()


def test_a_note_stays_as_it_is_in_a_title_in_capitals() -> None:
    assert in_capitals("Nội dung[chú thích: Theo Luật.] chính") == "NỘI DUNG[chú thích: Theo Luật.] CHÍNH"


def test_stretches_and_notes_are_told_apart_a_blank_in_a_note_too() -> None:
    said = "a[chú thích: b [điền: số] c.] d[chú thích: e]"
    assert [*split_notes(said)] == [("a", "b [điền: số] c."), (" d", "e"), ("", None)]


@pytest.mark.parametrize(
    "typed", ["[Chú thích: a]", "[chu thich: a]", "[chú thích a]", "[chú thích: ]", "[cước chú: a]"]
)
def test_what_is_meant_as_a_note_and_is_none_is_told(typed: str) -> None:
    assert [*near_notes(f"Theo {typed} này [1], [điền: số].")] == [typed]
    found = review(KeHoach.model_validate(FRAME | {"noi_dung": {"doan": f"Theo {typed} này."}}))
    assert "chu_thich.sai_dang" in [each.code for each in found]


@pytest.mark.parametrize(
    "content",
    [
        {"noi_dung": "A.", "luu": ["VT[chú thích: a.]"]},
        {"noi_dung": {"bang_bieu": {"cot": ["A[chú thích: a.]"], "hang": [["1"]]}}},
    ],
)
def test_where_word_has_no_notes_it_is_told(content: dict[str, Any]) -> None:
    assert "chu_thich.sai_cho" in [each.code for each in review(KeHoach.model_validate(FRAME | content))]

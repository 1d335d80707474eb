"""What a PDF lacks of its .docx: told paragraph by paragraph, and nothing that is there."""

import pytest

from kehoach.word.printed import missing
from small_files import docx, pdf


def test_nothing_is_missing_where_all_is_printed() -> None:
    assert missing(docx("Mot hai ba", "Bon"), pdf(["Mot hai", "ba", "Bon"])) == []


def test_a_paragraph_that_is_not_printed_is_missing() -> None:
    assert missing(docx("Mot", "Hai", "Ba"), pdf(["Mot", "Ba"])) == ["Hai"]


def test_what_stands_twice_in_the_file_must_be_printed_twice() -> None:
    assert missing(docx("Mot", "Hai", "Mot"), pdf(["Mot", "Hai"])) == ["Mot"]


def test_words_in_another_order_are_not_the_paragraph() -> None:
    assert missing(docx("Mot hai"), pdf(["hai Mot"])) == ["Mot hai"]


def test_a_text_is_not_found_inside_a_longer_word() -> None:
    assert missing(docx("12", "1"), pdf(["12"])) == ["1"]


def test_half_a_paragraph_is_not_enough() -> None:
    assert missing(docx("Mot hai ba bon"), pdf(["Mot hai"])) == ["Mot hai ba bon"]


def test_a_paragraph_may_go_on_overleaf() -> None:
    assert missing(docx("Mot hai", "Ba"), pdf(["Mot"], ["2", "hai", "Ba"])) == []


def test_the_number_of_a_page_is_no_text_of_the_file() -> None:
    assert missing(docx("Mot", "2"), pdf(["Mot"], ["2"])) == ["2"]
    assert missing(docx("Mot", "2"), pdf(["Mot"], ["2", "2"])) == []


TABLE = [["So", "Viec"], ["1", "Lam mot viec dai hon"], ["2", "Nghi"]]


def test_a_row_may_go_on_overleaf_below_the_head_that_is_repeated() -> None:
    printed = pdf(["So", "Viec", "1", "Lam mot"], ["2", "So", "Viec", "viec dai hon", "2", "Nghi"])
    assert missing(docx(TABLE), printed) == []


def test_a_repeated_head_does_not_stand_for_a_paragraph_of_the_same_words() -> None:
    printed = pdf(["So", "Viec", "1", "Lam mot viec dai hon"], ["2", "So", "Viec", "2", "Nghi"])
    assert missing(docx(TABLE, "Viec"), printed) == ["Viec"]


def test_rows_that_vanish_are_missing_cell_by_cell() -> None:
    assert missing(docx(TABLE, "Het"), pdf(["So", "Viec", "1", "Lam mot viec dai hon"], ["2", "Het"])) == ["2", "Nghi"]


def test_what_stands_in_the_margins_counts() -> None:
    assert missing(docx("Mot", header="Luu hanh"), pdf(["Mot"])) == ["Luu hanh"]


def test_what_stands_beyond_the_edge_of_the_page_is_not_printed() -> None:
    assert missing(docx("Mot"), pdf(["Mot"], left=650)) == ["Mot"]


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ValueError):
        missing(docx("Mot"), b"%PDF-1.4 and nothing more")

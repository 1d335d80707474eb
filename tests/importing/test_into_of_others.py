"""A Word file of others, imported, then edited in Word: what importing evened out is no edit, what was edited is."""

import difflib

import pytest

import foreign
from kehoach.walks.importing import draft_of
from kehoach.walks.updating import update_from

BORDERS = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
) + "</w:tblBorders>"  # fmt: skip
CENTRED, BOLD = '<w:jc w:val="center"/>', "<w:b/>"
HEAD = foreign.table(
    foreign.row(
        foreign.p("BAN NÔNG TRƯỜNG SÔNG LÔ", CENTRED, BOLD) + foreign.p("***", CENTRED),
        foreign.p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", CENTRED, BOLD)
        + foreign.p("Độc lập – Tự do – Hạnh phúc", CENTRED, BOLD),
    ),
    foreign.row(foreign.p("Số:  5  /KH-NTSL", CENTRED), foreign.p("Sông Lô, ngày 2 tháng 1 năm 2026", CENTRED)),
)
BODY = (
    foreign.p("KẾ HOẠCH", CENTRED, BOLD)
    + foreign.p("TRỒNG CÂY NĂM 2026", CENTRED, BOLD)
    + foreign.p("I/ MỤC ĐÍCH", "", BOLD)
    + foreign.p("- Phủ xanh đồi trọc .")
    + foreign.p("+ Giữ đất cho ruộng ;")
    + foreign.p("II/ PHÂN CÔNG", "", BOLD)
    + foreign.table(
        foreign.row(*[foreign.p(text, CENTRED, BOLD) for text in ("Việc", "Người làm")]),
        foreign.row(foreign.p("Đào hố"), foreign.p("Đội 1")),
        foreign.row(foreign.p("Tưới cây"), foreign.p("Đội 2")),
        properties=BORDERS,
    )
    + foreign.p("Trên đây là kế hoạch trồng cây.")
)


@pytest.fixture
def file(tmp_path):
    word, plan = tmp_path / "cu.docx", tmp_path / "cu.yaml"
    word.write_bytes(foreign.docx(HEAD + BODY))
    plan.write_text(draft_of(word).text, encoding="utf-8")
    return word, plan


def edit(word, *changes):
    body = BODY
    for old, new in changes:
        assert body.count(old) == 1
        body = body.replace(old, new)
    word.write_bytes(foreign.docx(HEAD + body))


def changed(before, after):
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_file_that_nobody_touched_is_no_edit(file):
    word, plan = file
    update = update_from(word, plan)
    assert (update.taken, update.left) == ((), ())


def test_what_was_edited_comes_back_and_nothing_else(file):
    word, plan = file
    edit(word, ("- Phủ xanh đồi trọc .", "- Phủ xanh mọi đồi trọc ."), ("Đội 2", "Đội 3"))
    update = update_from(word, plan)
    assert len(update.taken) == 2
    assert [line.split("- ")[-1].strip() for line in changed(update.before, update.text) if line[0] == "+"] == [
        "doan: Phủ xanh mọi đồi trọc .",
        "Đội 3",
    ]


def test_a_blank_that_the_author_filled_and_capitals_that_they_gave_stay(file):
    word, plan = file
    text = plan.read_text(encoding="utf-8")
    typed = text.replace("[điền: Ban Nông Trường Sông Lô]", "Ban Nông trường Sông Lô").replace(
        "Trồng cây năm 2026", "Trồng Cây năm 2026"
    )
    assert len(changed(text, typed)) == 4
    plan.write_text(typed, encoding="utf-8")
    update = update_from(word, plan)
    assert (update.taken, update.left) == ((), ())

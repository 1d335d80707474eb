"""What the pages look like when they are printed: LibreOffice lays them out, pdftotext says where each word stands."""

import shutil
import subprocess
from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from kehoach import render
from kehoach.document.compose import compose
from kehoach.rules.roles import Role
from kehoach.word.printed import missing
from samples import (
    NAMES,
    SENTENCE,
    TABLES,
    WITH_APPENDICES,
    issued_jointly,
    nearly_full,
    plan,
    sent_to_many,
    with_table,
    with_titles,
)

pytestmark = pytest.mark.needs("soffice", "pdftotext", "Liberation Serif")

MM = 72 / 25.4
TOP, BOTTOM, LEFT, RIGHT = 20 * MM, 20 * MM, 30 * MM, 15 * MM
SLIP = 1.0  # points by which a letter may stand out of its box

# Plans that fill a page line by line, past where the signature still fits and past the page's end, with last words of
# one line, of a usual length and of half a page.
CLOSINGS = {1: range(14, 27), 5: range(10, 25, 2), 25: range(1, 14, 3)}
FILLED = {f"{words}-{lines}": (lines, " ".join([SENTENCE] * words)) for words in CLOSINGS for lines in CLOSINGS[words]}


# Tables slid down line by line, past where a page ends after their head, after each row and within the tall ones.
SLID = {
    f"{kind}-{head}-{lines}": with_table(rows, lines, double=head == "double", closing=lines % 3 > 0)
    for kind, rows in TABLES.items()
    for head, steps in (("single", range(12, 24)), ("double", range(9, 26, 4)))
    for lines in steps
}

# The same for what stands at the end of a plan by several bodies, for long lists, and for titles.
JOINT = {f"joint-{count}-{lines}": (count, lines) for count in (2, 3) for lines in (4, 9, 12, 15, 18)}
MANY = {f"many-{count}-{lines}": (count, lines) for count in (9, 16, 28) for lines in (6, 12, 17, 20)}
# Past each line of what stands below two titles. (After 9 lines LibreOffice 7.4 leaves a title behind that has keepNext.)
TITLED = [f"titles-{lines}" for lines in range(10, 19)]
GROWN = (
    {name: issued_jointly(*made) for name, made in JOINT.items()}
    | {name: sent_to_many(*made) for name, made in MANY.items()}
    | {name: with_titles(int(name.removeprefix("titles-"))) for name in TITLED}
)


class Word(NamedTuple):
    """A printed word and its box, in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self):
        return (self.left + self.right) / 2

    @property
    def baseline(self):
        """What letters stand on; Liberation Serif reaches 0.891 of its size above it and 0.216 below."""
        return self.top + (self.bottom - self.top) * 0.891 / (0.891 + 0.216)


class Page(NamedTuple):
    """A page and its words in reading order."""

    width: float
    height: float
    words: list[Word]

    def find(self, text):
        """The words of `text` where they follow one another on the page; [] where they do not."""
        wanted = text.split()
        printed = [word.text for word in self.words]
        for start in range(len(printed) - len(wanted) + 1):
            if printed[start : start + len(wanted)] == wanted:
                return self.words[start : start + len(wanted)]
        return []

    @property
    def number(self):
        """The figures in the top margin."""
        return [word for word in self.words if word.bottom < TOP and word.text.isdigit()]

    def lines(self):
        """The words of each line, from above: one style, one top."""
        found = defaultdict(list)
        for word in self.words:
            found[round(word.top)].append(word)
        return [found[top] for top in sorted(found)]


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """A folder with every plan as .docx and PDF. One start of LibreOffice for all of them: that is what takes long."""
    folder = tmp_path_factory.mktemp("pages")
    plans = (
        {name: plan(name) for name in NAMES}
        | {name: nearly_full(*filled) for name, filled in FILLED.items()}
        | SLID
        | GROWN
    )
    files = [str(render(each, folder / f"{name}.docx")) for name, each in plans.items()]
    profile = (folder / "profile").as_uri()
    command = [shutil.which("soffice"), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, capture_output=True, timeout=180, check=True, stdin=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="session")
def pages(printed):
    """The pages of every plan by name."""
    return {name: read_pages(printed / f"{name}.pdf") for name in [*NAMES, *FILLED, *SLID, *GROWN]}


def read_pages(pdf):
    printed = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout
    html = "{http://www.w3.org/1999/xhtml}"
    return [
        Page(
            float(page.get("width")),
            float(page.get("height")),
            [
                Word(each.text, *(float(each.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
                for each in page.iter(f"{html}word")
            ],
        )
        for page in ElementTree.fromstring(printed).iter(f"{html}page")
    ]


def texts(name, role):
    """What a plan prints in a role, in the plan itself and not in its appendices."""
    return [paragraph.text for paragraph in the_plan(name).paragraphs() if paragraph.role is role and paragraph.text]


def the_plan(name):
    grown = GROWN | SLID
    return compose(nearly_full(*FILLED[name]) if name in FILLED else grown[name] if name in grown else plan(name))


def level(words, others):
    """Whether two texts stand on one line, whatever their sizes."""
    return abs(words[0].baseline - others[0].baseline) <= SLIP


def on_one_line(words):
    return len({word.top for word in words}) == 1


ATTACHED = {
    "bo-noi-vu-2026-kem-quyet-dinh",
    "tinh-binh-an-2026-kem-quyet-dinh",
}  # issued with a decision: neither number nor signature of its own
NUMBERED = [name for name in NAMES if name not in ATTACHED]
SIGNED = [*NUMBERED, *FILLED]

# Pages of a plan and of each of its appendices.
PAGES = {
    "bo-noi-vu-2026-kem-quyet-dinh": [2],
    "huyen-kim-dong-2021": [4],
    "phu-luc": [1, 3, 1, 1],
    "phuong-an-hai-2026": [3],
    "so-khcn-2026": [2, 1],
    "so-noi-vu-2026": [3, 1],
    "thi-dua-2022-2025": [4],
    "tinh-binh-an-2026": [3, 2, 2, 1],
    "tinh-binh-an-2026-kem-quyet-dinh": [4],
    "tinh-quang-nam-2021-2025": [5],
    "tp-hue-2020": [3],
    "truong-thcs-2026": [3],
    "xa-an-phu-2026": [4],
    "xa-hai-duong-2021": [3],
}


def sections(pages):
    """The pages of the plan and of each appendix: a page without a number begins one."""
    found = []
    for page in pages:
        if not page.number:
            found.append([])
        found[-1].append(page)
    return found


# -- nothing is lost ----------------------------------------------------------------------------------------------------


def test_every_paragraph_and_cell_of_the_file_is_printed_as_often_as_it_stands_there(printed):
    files = sorted(printed.glob("*.docx"))
    assert len(files) == len(NAMES) + len(FILLED) + len(SLID) + len(GROWN)
    lost = {file.stem: missing(file.read_bytes(), file.with_suffix(".pdf").read_bytes()) for file in files}
    assert {name: texts for name, texts in lost.items() if texts} == {}


# -- pages --------------------------------------------------------------------------------------------------------------


def test_the_plans_have_as_many_pages_as_expected(pages):
    assert {name: [len(section) for section in sections(pages[name])] for name in NAMES} == PAGES


@pytest.mark.parametrize("name", [*NAMES, *FILLED])
def test_pages_are_numbered_from_2_in_the_middle_of_the_top_margin(pages, name):
    for section in sections(pages[name]):
        for number, page in enumerate(section[1:], start=2):
            assert [word.text for word in page.number] == [str(number)]
            assert page.number[0].middle == pytest.approx((LEFT + page.width - RIGHT) / 2, abs=SLIP)


@pytest.mark.parametrize("name", NAMES)
def test_each_appendix_begins_a_page_that_shows_no_number(pages, name):
    document = the_plan(name)
    found = sections(pages[name])
    assert len(found) == 1 + len(document.phu_luc)
    for appendix, section in zip(document.phu_luc, found[1:], strict=True):
        assert [word.text for word in section[0].words[:2]] == ["Phụ", "lục"]
        assert {page.width > page.height for page in section} == {appendix.kho_ngang}
    assert not any(page.width > page.height for page in found[0])


def test_a_turned_page_is_among_them(pages):
    assert [section[0].width > section[0].height for section in sections(pages[WITH_APPENDICES])] == [0, 0, 1, 0]


@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_empty(pages, name):
    assert [page for page in pages[name] if len(page.words) < 10] == []


@pytest.mark.parametrize("name", [*NAMES, *FILLED])
def test_everything_stands_within_the_margins(pages, name):
    # What belongs into the margins: the page number, how far a document may go (ô 11), the address (ô 13).
    document = the_plan(name)
    first = pages[name][0]
    for page in pages[name]:
        top = TOP if page is not first or not document.le_tren else 0
        bottom = page.height - (BOTTOM if page is not first or not document.le_duoi else 0)
        box = (LEFT - SLIP, top - SLIP, page.width - RIGHT + SLIP, bottom + SLIP)
        outside = [
            word.text
            for word in page.words
            if word not in page.number
            if word.left < box[0] or word.top < box[1] or word.right > box[2] or word.bottom > box[3]
        ]
        assert outside == []


def test_the_head_of_a_table_is_repeated_and_its_rows_stay_whole(pages):
    appendix = sections(pages[WITH_APPENDICES])[1]
    assert [len(page.find("Chỉ tiêu")) for page in appendix] == [2] * len(appendix)
    rows = [page.find(f"{number} Tỷ lệ") for page in appendix for number in range(1, 41)]
    assert len([row for row in rows if row]) == 40


# -- the head -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_quoc_hieu_and_tieu_ngu_stand_on_one_line_each(pages, name):
    for text in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"):
        words = pages[name][0].find(text)
        assert words
        assert on_one_line(words)


@pytest.mark.parametrize("name", NAMES)
def test_the_names_of_the_agencies_are_level_with_quoc_hieu(pages, name):
    first = next(paragraph for row in the_plan(name).blocks[0].rows for cell in row for paragraph in cell)
    words = pages[name][0].find(first.text)
    assert level(words, pages[name][0].find("CỘNG HÒA"))


@pytest.mark.parametrize("name", NUMBERED)
def test_number_and_date_share_a_line(pages, name):
    number, date = (pages[name][0].find(texts(name, role)[0]) for role in (Role.SO_KY_HIEU, Role.DIA_DANH_THOI_GIAN))
    assert on_one_line(number)
    assert on_one_line(date)
    assert level(number, date)
    assert number[-1].right < date[0].left


@pytest.mark.parametrize("name", NAMES)
def test_the_words_ke_hoach_stand_in_the_middle_of_the_text_area(pages, name):
    words = pages[name][0].find("KẾ HOẠCH")
    middle = (words[0].left + words[-1].right) / 2
    assert middle == pytest.approx((LEFT + pages[name][0].width - RIGHT) / 2, abs=SLIP)


# -- the signatures -----------------------------------------------------------------------------------------------------


def signature_page(pages, name):
    """The last page of the plan itself, and how many lines of it stand above the signatures."""
    page = sections(pages[name])[0][-1]
    begin = min(page.find(text)[0].top for text in [*texts(name, Role.QUYEN_HAN)[:1], "Nơi nhận:"] if page.find(text))
    return page, [line for line in page.lines() if line[0].bottom < begin and line[0] not in page.number]


@pytest.mark.parametrize("name", SIGNED)
def test_the_signatures_are_on_one_page(pages, name):
    page, _ = signature_page(pages, name)
    roles = (Role.QUYEN_HAN, Role.CHUC_VU, Role.HO_TEN, Role.TU_NOI_NHAN)
    assert [text for role in roles for text in texts(name, role) if not page.find(text)] == []


@pytest.mark.parametrize("name", SIGNED)
def test_two_lines_at_least_stand_above_the_signatures(pages, name):
    _, lines = signature_page(pages, name)
    assert len(lines) >= 2


@pytest.mark.parametrize("words", CLOSINGS)
def test_among_these_plans_the_signatures_went_to_another_page(pages, words):
    counts = [len(pages[f"{words}-{lines}"]) for lines in CLOSINGS[words]]
    assert counts == sorted(counts)
    assert set(counts) == {1, 2}


@pytest.mark.parametrize("name", SIGNED)
def test_noi_nhan_is_level_with_the_first_line_of_authority(pages, name):
    page, _ = signature_page(pages, name)
    [first, *_] = texts(name, Role.QUYEN_HAN) or texts(name, Role.CHUC_VU)
    label = page.find("Nơi nhận:")
    assert level(label, page.find(first))
    assert label[0].left == pytest.approx(LEFT, abs=SLIP)


@pytest.mark.parametrize("name", SIGNED)
def test_there_is_room_for_the_signature(pages, name):
    """About 30 mm between the last line of the office and the name (ô 7c)."""
    page, _ = signature_page(pages, name)
    above = texts(name, Role.CHUC_VU) or texts(name, Role.QUYEN_HAN)
    gap = page.find(texts(name, Role.HO_TEN)[0])[0].top - page.find(above[0])[0].bottom
    assert 25 * MM <= gap <= 40 * MM


def page_of(pages, text):
    """The number of the only page a text stands on."""
    [number] = [number for number, page in enumerate(pages) if page.find(text)]
    return number


@pytest.mark.parametrize("name", JOINT)
def test_the_names_of_joint_signers_are_level_on_one_page(pages, name):
    names = texts(name, Role.HO_TEN)
    [number] = {page_of(pages[name], text) for text in names}
    page = pages[name][number]
    assert [text for text in names if not level(page.find(text), page.find(names[0]))] == []
    assert page.find("Nơi nhận:")
    assert page.find("./.") or any(word.text.endswith("./.") for word in page.words)


@pytest.mark.parametrize("name", MANY)
def test_a_long_list_of_recipients_goes_on_with_two_of_them_at_least_before_luu(pages, name):
    begun, ended = (page_of(pages[name], text) for text in ("Nơi nhận:", "- Lưu: VT."))
    assert page_of(pages[name], texts(name, Role.HO_TEN)[0]) == begun
    listed = [sum(len(page.find(text)) > 0 for text in texts(name, Role.DANH_SACH_NOI_NHAN)) for page in pages[name]]
    assert sum(listed) == len(texts(name, Role.DANH_SACH_NOI_NHAN))
    assert begun == ended or listed[ended] >= 3


def test_among_these_plans_a_list_went_on_and_names_went_to_another_page(pages):
    assert {page_of(pages[name], "- Lưu: VT.") - page_of(pages[name], "Nơi nhận:") for name in MANY} == {0, 1}
    assert {len(pages[name]) for name in JOINT} == {1, 2}


# -- titles and tables ----------------------------------------------------------------------------------------------------


TITLES = frozenset({Role.TIEU_DE_MUC, Role.TIEU_DE_KHOAN, Role.TU_PHAN, Role.TIEU_DE_PHAN, Role.TIEU_DE_BANG})
INTRODUCES = "Nhiệm vụ theo bảng:"


def last_lines(pages):
    """The words of the last line of each page but the last one."""
    return [" ".join(word.text for word in page.lines()[-1]) for page in pages[:-1]]


@pytest.mark.parametrize("name", [*NAMES, *FILLED, *SLID, *GROWN])
def test_no_page_ends_with_a_title_or_with_what_introduces_a_table(pages, name):
    titles = {text.split("\n")[-1] for role in TITLES for text in texts(name, role)}
    titles |= {INTRODUCES, "a) Cách làm"}
    assert [line for line in last_lines(pages[name]) if line in titles] == []


# Below a row of half a page that may be split, and no closing words, LibreOffice leaves the signatures alone.
@pytest.mark.parametrize("name", [*FILLED, *(name for name in SLID if "tall" not in name), *JOINT, *TITLED])
def test_every_page_has_words_of_the_text(pages, name):
    pairs = {
        pair for text in [*texts(name, Role.LOI_VAN), *texts(name, Role.O_BANG)] for pair in pairwise(text.split())
    }
    printed = [set(pairwise(word.text for word in page.words)) for page in pages[name]]
    assert [number for number, found in enumerate(printed) if not pairs & found] == []


def test_among_these_plans_a_page_ends_before_each_kind_of_title(pages):
    begun = {pages[name][1].lines()[1][0].text for name in TITLED}
    assert len(begun) >= 3  # with a khoản, with another one, with what stands below

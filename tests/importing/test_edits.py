"""A page edited as people edit in Word: paragraphs cut in two, joined, moved, added; rows; titles; what was left blank."""

import copy
import difflib
import io
from collections import Counter

import docx
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
import samples
from kehoach.compare.lines import lines_of
from kehoach.compare.merge import bare
from kehoach.compare.page import lines_of_page
from kehoach.model.choices import BOUNDS
from kehoach.walks.either import plan_in
from kehoach.walks.updating import update_from
from kehoach.word.reading.opened import open_word
from kehoach.word.transcribed import written

PLAN = """\
mau: chung
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
trich_yeu: Trồng cây đầu xuân năm 2026
muc_dich: # vì sao
  - Phủ xanh đồi trọc.
  - Giữ đất, giữ nước cho ruộng.
noi_dung:
  - tieu_de: Chuẩn bị
    cac_muc:
      - Chọn giống cây bóng mát.
      - Đào hố trước mười ngày.
  - tieu_de: Số cây
    bang_bieu:
      cot: [Thôn, Số cây, Ghi chú]
      hang:
        - [Thôn Đông, "100", ""]
        - [Thôn Tây, "200", xa đường]
kinh_phi: Ngân sách xã chi trả tiền giống và tiền công. # đã duyệt
to_chuc_thuc_hien:
  - don_vi: Đoàn Thanh niên
    nhiem_vu: Ra quân trồng cây.
  - don_vi: Các thôn
    nhiem_vu: Chăm sóc cây sau khi trồng.
noi_nhan: [UBND tỉnh, Các thôn]
nguoi_ky:
  chuc_vu: Chủ tịch
"""


class Page:
    """The Word file of a plan, while it is edited."""

    def __init__(self, text):
        self._file = docx.Document(io.BytesIO(kehoach.to_bytes(kehoach.load(io.StringIO(text)), carry=True)))
        self.paragraphs = [each for each in self._file.element.body.iter(qn("w:p")) if words(each).strip()]
        self.rows = [*self._file.element.body.iter(qn("w:tr"))]

    def __getitem__(self, some):
        return next(each for each in self.paragraphs if some in words(each))

    def say(self, some, new):
        say(self[some], new)

    def take_out(self, *some):
        for each in some:
            self[each].getparent().remove(self[each])

    def put_below(self, some, *new, like=()):
        """Paragraphs that came below one, each with the looks of another, or of that one."""
        place = self[some]
        for text, looks in zip(new, like or [some] * len(new), strict=True):
            added = copy.deepcopy(self[looks])
            say(added, text)
            place.addnext(added)
            place = added

    def row(self, some):
        return next(each for each in self.rows if any(some in words(paragraph) for paragraph in each.iter(qn("w:p"))))

    def save(self, file):
        self._file.save(file)


def words(paragraph):
    text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
    return text.replace("\u00a0", " ").replace("\u2060", "")


def say(paragraph, new):
    for run in paragraph.findall(qn("w:r"))[1:]:
        paragraph.remove(run)
    run = paragraph.find(qn("w:r"))
    if run is None:
        run = paragraph.makeelement(qn("w:r"))
        paragraph.append(run)
    for each in [each for each in run if each.tag != qn("w:rPr")]:
        run.remove(each)
    text = run.makeelement(qn("w:t"))
    text.text = new
    run.append(text)


def came_back(tmp_path, edit, text=PLAN):
    """What became of the plan's file: its lines that came and went, and what was told to be left."""
    file, word = tmp_path / "p.yaml", tmp_path / "p.docx"
    file.write_text(text, encoding="utf-8")
    page = Page(text)
    edit(page)
    page.save(word)
    update = update_from(word, file)
    lines = difflib.ndiff(text.splitlines(), update.text.splitlines())
    return [each for each in lines if each[0] in "+-"], [each.says for each in update.left]


def test_two_that_came_below_each_other_keep_their_order(tmp_path):
    changed = came_back(tmp_path, lambda page: page.put_below("Đào hố", "- Mua phân bón.", "- Thuê xe."))
    assert changed == (["+       - Mua phân bón.", "+       - Thuê xe."], [])


def test_a_first_item_stands_above_the_others(tmp_path):
    changed = came_back(tmp_path, lambda page: page.put_below("1. Chuẩn bị", "- Họp dân.", like=["Chọn giống"]))
    assert changed == (["+       - Họp dân."], [])


def test_what_moved_is_in_its_new_place_alone(tmp_path):
    changed = came_back(tmp_path, lambda page: page["Chọn giống"].addprevious(page["Đào hố"]))
    assert changed == (["+       - Đào hố trước mười ngày.", "-       - Đào hố trước mười ngày."], [])


def test_a_paragraph_cut_in_two_is_two_paragraphs(tmp_path):
    def cut(page):
        page.put_below("Ngân sách xã", "tiền giống và tiền công.")
        page.say("Ngân sách xã", "Ngân sách xã chi trả")

    assert came_back(tmp_path, cut) == (
        [
            "- kinh_phi: Ngân sách xã chi trả tiền giống và tiền công. # đã duyệt",
            "+ kinh_phi: |- # đã duyệt",
            "+   Ngân sách xã chi trả",
            "+ ",
            "+   tiền giống và tiền công.",
        ],
        [],
    )


def test_of_a_line_cut_in_two_none_is_taken_where_the_other_has_no_place(tmp_path):
    def cut(page):
        page.put_below("Nơi nhận", "và gửi kèm theo")
        page.say("Chăm sóc cây", "Chăm sóc cây")
        page.put_below("CHỦ TỊCH", "sau khi trồng.")

    changed, left = came_back(tmp_path, cut)
    assert changed == []
    assert len(left) == 3


def test_two_paragraphs_made_one_are_one(tmp_path):
    def join(page):
        page.say("Chọn giống", "- Chọn giống cây bóng mát. Đào hố trước mười ngày.")
        page.take_out("- Đào hố")

    assert came_back(tmp_path, join) == (
        [
            "+       - Chọn giống cây bóng mát. Đào hố trước mười ngày.",
            "-       - Chọn giống cây bóng mát.",
            "-       - Đào hố trước mười ngày.",
        ],
        [],
    )


def test_a_row_that_came_is_written_as_those_beside_it(tmp_path):
    def add(page):
        row = copy.deepcopy(page.row("Thôn Đông"))
        for paragraph, text in zip(row.iter(qn("w:p")), ["Thôn Nam, ven sông", "150", "mới"], strict=True):
            say(paragraph, text)
        page.row("Thôn Đông").addnext(row)

    assert came_back(tmp_path, add) == (['+         - ["Thôn Nam, ven sông", 150, mới]'], [])


def test_a_row_that_went_is_gone_and_an_emptied_cell_is_empty(tmp_path):
    def remove(page):
        page.row("Thôn Đông").getparent().remove(page.row("Thôn Đông"))
        say(page["xa đường"], "")

    assert came_back(tmp_path, remove) == (
        [
            '-         - [Thôn Đông, "100", ""]',
            '+         - [Thôn Tây, "200", ""]',
            '-         - [Thôn Tây, "200", xa đường]',
        ],
        [],
    )


def test_an_empty_cell_may_be_filled(tmp_path):
    changed = came_back(tmp_path, lambda page: say([*page.row("Thôn Đông").iter(qn("w:p"))][2], "đất tốt"))
    assert changed == (
        ['-         - [Thôn Đông, "100", ""]', '+         - [Thôn Đông, "100", đất tốt]'],
        [],
    )


def test_a_row_of_the_table_of_tasks_is_one_more_task(tmp_path):
    task = "    - {viec: Ra quân, chu_tri: Đoàn xã, den_ngay: 15/02/2026}"
    tasks = "noi_dung:\n  bang_nhiem_vu: phan_cong\n  viet_thanh_loi: không\n  cac_muc:\n"
    text = PLAN.replace("noi_dung:\n", f"noi_dung: {{doan: Như sau.}}\ngiai_phap:\n{tasks[10:]}{task}\nhinh_thuc:\n")

    def add(page):
        row = copy.deepcopy(page.row("Ra quân"))
        cells = list(row.iter(qn("w:p")))
        for paragraph, said in zip(cells, ["2", "Tổng kết", "Văn phòng", "", "Đến 20/6/2026"], strict=False):
            say(paragraph, said)
        page.row("Ra quân").addnext(row)

    changed, left = came_back(tmp_path, add, text)
    assert left == []
    assert changed == ["+     - viec: Tổng kết", "+       chu_tri: Văn phòng", "+       den_ngay: 20/6/2026"]


def test_the_usual_opening_and_closing_may_be_said_otherwise(tmp_path):
    def rewrite(page):
        page.say("ban hành Kế hoạch", "Xã xây dựng Kế hoạch như sau:")
        page.take_out("Trên đây là")
        page.say("Trong quá trình", "Đề nghị các thôn thực hiện./.")

    assert came_back(tmp_path, rewrite) == (
        ['+ mo_dau: "Xã xây dựng Kế hoạch như sau:"', "+ ket_thuc: Đề nghị các thôn thực hiện"],
        [],
    )


def test_the_usual_title_of_a_part_may_be_another(tmp_path):
    changed = came_back(tmp_path, lambda page: page.say("I. MỤC ĐÍCH", "I. MỤC ĐÍCH, Ý NGHĨA"))
    assert changed == (["+   tieu_de: Mục đích, ý nghĩa", "+   cac_muc:"], [])


def test_a_unit_and_what_it_is_to_do_come_together(tmp_path):
    def add(page):
        page.put_below("Ra quân", "2. Công an xã", "Giữ trật tự.", like=["1. Đoàn Thanh niên", "Ra quân"])
        page.say("2. Các thôn", "3. Các thôn")

    assert came_back(tmp_path, add) == (["+   - don_vi: Công an xã", "+     nhiem_vu: Giữ trật tự."], [])


def test_a_section_that_came_has_a_place_in_the_outline(tmp_path):
    def add(page):
        page.put_below("Ngân sách xã", "IV. KHEN THƯỞNG", "Khen vào cuối năm.", like=["KINH PHÍ", "Ngân sách xã"])
        page.say("IV. TỔ CHỨC", "V. TỔ CHỨC THỰC HIỆN")

    changed, left = came_back(tmp_path, add)
    assert left == []
    assert changed[0] == "+ bo_cuc:"
    assert "+   - tieu_de: Khen thưởng" in changed
    assert "+     doan: Khen vào cuối năm." in changed


def test_what_stands_under_a_title_without_a_place_is_not_put_under_another(tmp_path):
    def add(page):
        page.put_below("CHỦ TỊCH", "V. KHEN THƯỞNG", "Khen vào cuối năm.", like=["KINH PHÍ", "Ngân sách xã"])

    changed, left = came_back(tmp_path, add)
    assert changed == []
    assert len(left) == 2


def test_a_section_that_went_is_gone(tmp_path):
    def remove(page):
        page.take_out("KINH PHÍ", "Ngân sách xã")
        page.say("IV. TỔ CHỨC", "III. TỔ CHỨC THỰC HIỆN")

    assert came_back(tmp_path, remove) == (
        ["- kinh_phi: Ngân sách xã chi trả tiền giống và tiền công. # đã duyệt"],
        [],
    )


def test_what_a_draft_left_blank_is_filled(tmp_path):
    def fill(page):
        page.say("Số:", "Số: 15/KH-UBND")
        page.say("An Phú, ngày", "An Phú, ngày 20 tháng 02 năm 2026")
        [*_, name] = page["CHỦ TỊCH"].getparent().iter(qn("w:p"))
        say(name, "Trần Văn Bách")

    assert came_back(tmp_path, fill) == (
        ["+ so_van_ban: 15", "+ ngay_ban_hanh: 2026-02-20", "+   ho_ten: Trần Văn Bách"],
        [],
    )


def test_another_end_mark_is_the_authors_too(tmp_path):
    changed = came_back(tmp_path, lambda page: page.say("Chọn giống", "- Chọn giống cây bóng mát;"))
    assert changed == (
        ["-       - Chọn giống cây bóng mát.", "+       - Chọn giống cây bóng mát;"],
        [],
    )


def test_a_summary_broken_into_two_lines_is_the_same(tmp_path):
    def cut(page):
        page.put_below("Trồng cây đầu xuân", "năm 2026")
        page.say("Trồng cây đầu xuân", "Trồng cây đầu xuân")

    assert came_back(tmp_path, cut) == ([], [])


def test_many_lines_that_are_all_changed_are_changed_one_by_one(tmp_path):
    items = "".join(f"      - Việc thứ {number} cần làm trong năm.\n" for number in range(101))
    text = PLAN.replace("      - Đào hố trước mười ngày.\n", items)

    def change(page):
        for number in range(101):
            page.say(f"thứ {number} cần", f"- Việc thứ {number} cần làm ngay trong năm.")

    changed, left = came_back(tmp_path, change, text)
    assert left == []
    assert [line for line in changed if line[0] == "+"] == [
        f"+       - Việc thứ {number} cần làm ngay trong năm." for number in range(101)
    ]


KINDS = ("word", "add", "cut", "remove", "move", "row")


def edited(page, kind, place):
    """Edit one paragraph or row, as `place`, a number as large as one likes, says."""
    paragraph = page.paragraphs[place % len(page.paragraphs)]
    if paragraph.getparent() is None:  # taken out by an edit before
        return
    said = words(paragraph).split(" ")
    half = len(said) // 2
    match kind:
        case "word":
            say(paragraph, " ".join([*said[:half], "khác", *said[half:]]))
        case "add" | "cut":
            page_text = " ".join(said[half:]) if kind == "cut" else "Một câu mới của người sửa"
            added = copy.deepcopy(paragraph)
            say(added, page_text)
            paragraph.addnext(added)
            if kind == "cut" and half:
                say(paragraph, " ".join(said[:half]))
        case "remove" if paragraph.getparent().tag == qn("w:body"):
            paragraph.getparent().remove(paragraph)
        case "move" if paragraph.getparent().tag == qn("w:body"):
            other = page.paragraphs[(place + 3) % len(page.paragraphs)]
            if other.getparent() is not None:
                other.addnext(paragraph)
        case "row":
            row = page.rows[place % len(page.rows)]
            row.addnext(copy.deepcopy(row))


def counted(lines):
    return Counter(bare(line.text) for line in lines)


@settings(max_examples=6)
@given(
    st.sampled_from(["xa-an-phu-2026", "thi-dua-2022-2025", "bo-noi-vu-2026-kem-quyet-dinh", "truong-thcs-2026"]),
    st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 500)), min_size=1, max_size=3),
)
def test_nothing_that_both_sides_say_is_lost(tmp_path_factory, name, edits):
    text = samples.EXAMPLES[name].read_text(encoding="utf-8")
    page = Page(text)
    for kind, place in edits:
        edited(page, kind, place)
    folder = tmp_path_factory.mktemp("p")
    file, word = folder / "p.yaml", folder / "p.docx"
    file.write_text(text, encoding="utf-8")
    page.save(word)
    update = update_from(word, file)
    file.write_text(update.text, encoding="utf-8")
    theirs = counted(lines_of_page(written(open_word(word), BOUNDS).page.lines))
    before = counted(line for line in lines_of(kehoach.load(io.StringIO(text))) if line.at)
    assert (before & theirs) - counted(lines_of(plan_in(file))) == Counter()
    if not update.taken:
        assert update.text == text

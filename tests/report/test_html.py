"""The page for a browser: one file that loads nothing, in which the words of others are words and nothing else."""

import re
from html.parser import HTMLParser

from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.report.html import POLICY, Told, as_html

EVIL = '<script src="//x.vn/a.js">alert(1)</script>\'"&amp;\x1b[31m\u202e<img onerror=x>'
FOUND = [
    Diagnostic("trang.le_trai", Severity.LOI, "lề 20 mm", WordPlace("a.docx", 0), clause="PL I.I.4\n“lề trái”"),
    Diagnostic("noi_nhan.trung", Severity.CANH_BAO, "hai lần", WordPlace("a.docx", 14, "- UBND tỉnh;"), "bỏ một"),
    Diagnostic("noi_nhan.trung", Severity.CANH_BAO, "hai lần", WordPlace("b.docx", 3, "- Sở Y tế;"), "bỏ một"),
]
TOLD = [
    Told("a.docx", "Kế hoạch: đã xét 90 quy định", ["phu_luc.so: không thấy Phụ lục"]),
    Told("b.docx"),
    Told("c.docx"),
]


class Page(HTMLParser):
    """What a browser makes of it: the words of each cell, the tags in order, what they name."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.named, self.cells, self.words = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.named += [
            (name, value) for name, value in attrs if name in ("src", "href", "action", "data") or name[:2] == "on"
        ]
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)
        if "td" in self.open or "th" in self.open:
            self.cells[-1] += data


def test_each_finding_stands_in_the_table_of_its_file():
    cells = Page(as_html(FOUND, TOLD)).cells
    at = cells.index("đoạn 14")
    assert cells[at - 1 : at + 3] == ["cảnh báo", "đoạn 14", "hai lần- UBND tỉnh;noi_nhan.trung", "bỏ một"]
    at = cells.index("trang")
    assert cells[at - 1 : at + 4] == ["lỗi", "trang", "lề 20 mmtrang.le_trai", "", "PL I.I.4“lề trái”"]


def test_several_files_have_a_table_of_files_and_one_of_rules_before_them():
    cells = Page(as_html(FOUND, TOLD)).cells
    assert cells[:24] == [
        "Tệp", "Lỗi", "Cảnh báo", "Gợi ý", "a.docx", "1", "1", "", "b.docx", "", "1", "", "c.docx", "", "", "",
        "Quy định", "Mức", "Số lần", "Số tệp", "noi_nhan.trung", "cảnh báo", "2", "2",
    ]  # fmt: skip
    assert "Tệp" not in Page(as_html(FOUND[:2], TOLD[:1])).cells


def test_each_link_leads_to_a_file_of_the_page():
    text = as_html(FOUND, TOLD)
    links = [value for name, value in Page(text).named if name == "href"]
    assert links == ["#tep-1", "#tep-2", "#tep-3"]
    assert re.findall(r'id="(tep-\d)"', text) == ["tep-1", "tep-2", "tep-3"]


def test_it_loads_nothing_and_runs_nothing():
    text = as_html(FOUND, TOLD)
    page = Page(text)
    assert set(page.tags).isdisjoint({"script", "link", "img", "iframe", "object", "base", "form"})
    assert not re.search(r"url\(|@import|https?:|//", text)
    assert POLICY in text
    assert "default-src 'none'" in POLICY


def test_words_of_others_are_words():
    plain = as_html([Diagnostic("a.b", Severity.LOI, "x", WordPlace("t", 1, "x"), "x", "x")], [Told("t", "x", ["x"])])
    evil = as_html(
        [Diagnostic(EVIL, Severity.LOI, EVIL, WordPlace(EVIL, 1, EVIL), EVIL, EVIL)], [Told(EVIL, EVIL, [EVIL])]
    )
    assert Page(evil).tags == Page(plain).tags
    assert Page(evil).named == Page(plain).named == []
    assert "\x1b" not in evil
    assert "\u202e" not in evil
    assert "".join(Page(evil).words).count("<script src=") == 8


def test_a_finding_of_yaml_stands_at_its_line():
    found = Diagnostic("noi_nhan.trung", Severity.CANH_BAO, "hai lần", YamlPlace("a.yaml", 7, 3, "  - UBND tỉnh"))
    assert Page(as_html([found], [])).cells[5:8] == ["cảnh báo", "dòng 7", "hai lần- UBND tỉnhnoi_nhan.trung"]

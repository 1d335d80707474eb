"""load: text becomes data with places; what is wrong is told in Vietnamese, once, where it stands."""

import subprocess
import sys
from contextlib import contextmanager
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.diagnostics import Severity, YamlPlace
from kehoach.errors import InvalidDocument, KehoachError, UnreadableFile
from kehoach.source import reader
from kehoach.source.load import load
from kehoach.source.read_on import MOST_FAULTS
from kehoach.source.set_values import with_settings

PARSERS = {"libyaml": reader.CParser, "pure Python": None}


@contextmanager
def reading_with(name):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "CParser", PARSERS[name])
        yield


@pytest.fixture(params=PARSERS)
def parser(request):
    with reading_with(request.param):
        yield request.param


@pytest.fixture
def fault(parser):  # noqa: ARG001
    """The one error of a text of which something cannot be read."""

    def find(text):
        (diagnostic,) = errors_of(text)
        assert works(text, diagnostic)
        return diagnostic

    return find


def errors_of(text):
    """Return what keeps a text from being read, wholly or in part."""
    return [found for found in told_of(text) if found.severity is Severity.LOI]


def works(text, diagnostic):
    """Whether the cure, if there is one, takes the finding away; what is found then was hidden behind it, below."""
    if diagnostic.fix is None:
        return True
    rest = told_of("\n".join(diagnostic.fix.applied(text.split("\n"))))
    return all(found.place.line > diagnostic.place.line for found in rest)


def told_of(text):
    try:
        return list(load(text, "a.yaml").diagnostics)
    except InvalidDocument as error:
        return list(error.diagnostics)


@pytest.fixture
def doubt(parser):  # noqa: ARG001
    """The one warning on a text that can be read."""

    def find(text):
        (diagnostic,) = load(text, "a.yaml").diagnostics
        assert diagnostic.severity is Severity.CANH_BAO
        assert works(text, diagnostic)
        return diagnostic

    return find


def told(diagnostic):
    """Rule, line and column."""
    return (diagnostic.code, diagnostic.place.line, diagnostic.place.column)


# --- data and places


def test_both_parsers_are_at_hand():
    assert PARSERS["libyaml"] is not None


@pytest.mark.usefixtures("parser")
def test_every_scalar_is_text_and_only_an_empty_one_a_tilde_or_null_is_none():
    text = "a: 08\nb: yes\nc: 2025-01-05\nd:\ne: ~\nf: null\ng: ''\nh: \"~\"\ni: 1.0\nj: [1, ~]\nk: Null\n"
    assert load(text, "x").data == {
        "a": "08",
        "b": "yes",
        "c": "2025-01-05",
        "d": None,
        "e": None,
        "f": None,
        "g": "",
        "h": "~",
        "i": "1.0",
        "j": ["1", None],
        "k": "Null",
    }


@pytest.mark.usefixtures("parser")
def test_text_is_nfc_and_columns_are_those_of_the_editor():
    decomposed = normalize("NFD", "Ủy ban")
    source = load(f"a: [{decomposed}, x]\n", "x")
    assert source.data == {"a": ["Ủy ban", "x"]}
    assert source.place(("a", 1)).column == len(f"a: [{decomposed}, ") + 1


@pytest.mark.usefixtures("parser")
def test_a_place_is_that_of_the_value_or_of_its_key():
    source = load("# đầu tệp\nco_quan:\n  ten: UBND 😀\n  ghi_chu:\nnoi_nhan:\n  - Sở\n  - ten: VP\n", "x.yaml")
    places = {
        (): (2, 1),
        ("co_quan",): (3, 3),
        ("co_quan", "ten"): (3, 8),
        ("co_quan", "ghi_chu"): (4, 11),
        ("noi_nhan", 0): (6, 5),
        ("noi_nhan", 1): (7, 5),
        ("noi_nhan", 1, "ten"): (7, 10),
    }
    assert {path: (source.place(path).line, source.place(path).column) for path in places} == places
    assert source.place(("co_quan", "ten"), key=True) == YamlPlace("x.yaml", 3, 3, "  ten: UBND 😀")
    assert source.place(("noi_nhan", 0), key=True).column == 5


def test_steps_that_the_file_does_not_have_are_passed_over():
    source = load("yeu_cau:\n  - một\n  - hai\nphu_luc:\n  tieu_de: Biểu\n", "x")
    assert source.place(("yeu_cau", "cac_muc", 1, "doan", 0)).line == 3
    assert source.place(("phu_luc", 0, "tieu_de")).line == 5
    assert source.place(("nguoi_ky", "ho_ten")) == source.place(())


@pytest.mark.usefixtures("parser")
def test_a_blank_to_be_filled_in_is_text_though_it_looks_like_a_list():
    text = normalize("NFD", "ho_ten: [điền: họ, tên]\nnoi_nhan:\n  - [điền]\n  - [Điền tên]\nso: [diền: x]\n")
    source = load(text, "x")
    assert source.data == {"ho_ten": "[điền: họ, tên]", "noi_nhan": ["[điền]", "[Điền tên]"], "so": [{"diền": "x"}]}
    assert source.diagnostics == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.usefixtures("parser")
def test_every_line_end_and_the_byte_order_mark_are_accepted(end):
    source = load(f"\ufeffa: b{end}c: d{end}".encode(), "x")
    assert (source.data, source.lines, source.place(("c",)).line) == (
        {"a": "b", "c": "d"},
        ("a: b", "c: d"),
        2,
    )


# --- the accidents of Vietnamese text


def test_a_tab_is_no_indentation(fault):
    assert told(fault("co_quan:\n\tten: x\n")) == ("yaml.tab", 2, 1)
    assert told(fault("noi_nhan:\n  - x\n\t- y\n")) == ("yaml.tab", 3, 1)


def test_a_colon_in_a_sentence_gets_the_quoted_line_to_paste(fault):
    assert fault("Trích yếu 1: Tuyên truyền: năm 2026\n").hint.endswith(': Trích yếu 1: "Tuyên truyền: năm 2026"')
    found = fault("trich_yeu: Tuyên truyền: năm 2026\n")
    assert told(found) == ("yaml.hai_cham", 1, 24)
    assert found.hint.endswith(': trich_yeu: "Tuyên truyền: năm 2026"')
    assert fault("yeu_cau:\n  - Gồm: Đất đai: nhà  # ý 2\n").hint.endswith(': - "Gồm: Đất đai: nhà"  # ý 2')
    assert fault("trich_yeu: Tuyên truyền\n  cải cách: năm\n").hint.endswith('trich_yeu: "Tuyên truyền cải cách: năm"')
    assert fault('a: Thi đua "tốt": x\n').hint.endswith("a: 'Thi đua \"tốt\": x'")


@pytest.mark.usefixtures("parser")
def test_an_item_that_ends_in_a_colon_or_has_one_is_left_to_the_model():
    source = load("- Thành phần gồm:\n- Nội dung chủ yếu như: Đất đai, xây dựng\n", "x")
    assert source.data == [{"Thành phần gồm": None}, {"Nội dung chủ yếu như": "Đất đai, xây dựng"}]
    assert source.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("a:\tx", "x"), ("a: x\ty", "x\ty"), ("a: x \t y\t", "x \t y"), ("a: x\t# z", "x"), ("a: 'x\ty'", "x\ty")],
)
@pytest.mark.usefixtures("parser")
def test_a_tab_within_a_line_is_white_space_to_both_parsers(text, value):
    assert load(f"{text}\nb: c\n", "x").data == {"a": value, "b": "c"}


def test_a_comma_that_may_have_split_a_name_is_doubted(doubt):
    found = doubt("don_vi: [Phòng Kinh tế, Hạ tầng và Đô thị]\n")
    assert told(found) == ("yaml.dau_phay", 1, 9)
    assert found.hint.endswith(': "Phòng Kinh tế, Hạ tầng và Đô thị"')
    assert told(doubt("noi_nhan: [UBND tỉnh, Phòng Văn hóa, thể thao]\n")) == ("yaml.dau_phay", 1, 11)


@pytest.mark.parametrize(
    "text",
    [
        "[VT, VHXH]",
        '["Phòng A, B", C]',
        "[Phòng Kinh tế]",
        "['a b', 'c d']",
        "[UBND tỉnh, Công an xã]",
        "[STT, Tên lớp, Thời gian]",
        "[STT, Số lượng, Nội dung và mục tiêu]",
        "[Phòng Kinh tế, Công an và Ban Chỉ huy quân sự xã]",
        "[Sở Nội vụ, Sở Văn hóa và Thể thao]",
    ],
)
@pytest.mark.usefixtures("parser")
def test_a_list_in_which_no_name_was_cut_is_not_doubted(text):
    assert load(f"luu: {text}\n", "x").diagnostics == ()


@pytest.mark.parametrize(
    ("text", "column", "lost", "pasted"),
    [
        ("a: Thi đua #AnPhú xanh\n", 12, "#AnPhú xanh", 'a: "Thi đua #AnPhú xanh"'),
        ("a: #AnPhú\nb: x\n", 4, "#AnPhú", 'a: "#AnPhú"'),
        ("- Số nhà #12\n", 10, "#12", '- "Số nhà #12"'),
    ],
)
def test_words_lost_behind_a_hash_are_shown(doubt, text, column, lost, pasted):
    found = doubt(text)
    assert told(found) == ("yaml.thang_ghi_chu", 1, column)
    assert (lost in found.message, found.hint.endswith(f": {pasted}")) == (True, True)


@pytest.mark.usefixtures("parser")
def test_a_comment_with_a_space_or_on_a_line_of_its_own_is_a_comment():
    text = '#dòng đầu\na: x  # ghi chú\n#b: y\nc: "x" #y\nd: # z\n  - C#\n'
    assert load(text, "x").diagnostics == ()


def test_curly_quotes_round_a_text_will_be_printed(doubt):
    found = doubt("trich_yeu: “Tuyên truyền”\n")
    assert told(found) == ("yaml.nhay_cong", 1, 12)
    assert found.hint.endswith(": trich_yeu: Tuyên truyền")


@pytest.mark.parametrize("text", ["“A” và “B”", "Phong trào “Dân vận khéo”", '"“A”"'])
@pytest.mark.usefixtures("parser")
def test_curly_quotes_within_a_text_are_prose(text):
    assert load(f"- {text}\n", "x").diagnostics == ()


@pytest.mark.parametrize("text", ['a: "chưa đóng\nb: c\n', 'a: "chưa đóng\nb: "c"\n', 'a: "chưa đóng\n...\n'])
def test_a_quote_left_open_is_told_where_it_opens(fault, text):
    found = fault(text)
    assert told(found) == ("yaml.nhay_chua_dong", 1, 4)
    assert found.hint.endswith(': a: "chưa đóng"')


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("%x", "ky_tu_dau"),
        ("@x y", "ky_tu_dau"),
        ("`x`", "ky_tu_dau"),
        ("> 5 tỷ", "ky_tu_dau"),
        ("| x", "ky_tu_dau"),
        ("]x", "ky_tu_dau"),
        (", x", "ky_tu_dau"),
        ("*Ghi chú", "neo"),
        ("* Ghi chú: x", "neo"),
        ("&a x", "neo"),
        ("& x", "neo"),
        ("!x y", "the_kieu"),
        ("!!str x", "the_kieu"),
        ("! x", "the_kieu"),
    ],
)
@pytest.mark.parametrize("head", ["a: ", "- "])
def test_a_text_that_starts_with_a_sign_of_yaml_gets_the_quoted_line(fault, head, value, rule):
    found = fault(f"{head}{value}\n")
    assert told(found) == (f"yaml.{rule}", 1, 4 if head == "a: " else 3)
    assert found.hint.endswith(f': {head}"{value}"')


def test_a_line_that_starts_with_a_percent_sign_is_no_directive(fault):
    assert told(fault("%YAML 1.3\n---\na: b\n")) == ("yaml.ky_tu_dau", 1, 1)


@pytest.mark.parametrize(
    ("line", "rule", "pasted"),
    [
        ("- [1] Luật", "thua_chu", '- "[1] Luật"'),
        ("ho_ten: [điền: số] người", "thua_chu", 'ho_ten: "[điền: số] người"'),
        ('a: "Tuyên truyền" năm 2026', "thua_chu", "a: '\"Tuyên truyền\" năm 2026'"),
        ("a: [x, y", "ngoac_vuong", 'a: "[x, y"'),
        ("a: {x", "ngoac_vuong", 'a: "{x"'),
        ("a: - x", "gach_cung_dong", 'a: "- x"'),
    ],
)
def test_brackets_quotes_and_dashes_that_open_a_text_get_the_quoted_line(fault, line, rule, pasted):
    found = fault(f"{line}\n")
    assert (found.code, found.hint.endswith(f": {pasted}")) == (f"yaml.{rule}", True)


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a:\n  b: c\n d: e\n", (3, 2), "nếu cùng cấp với dòng 2 thì thụt 2 dấu cách"),
        ("a:\n  - b: c\n   d: e\n", (3, 4), "nếu cùng cấp với dòng 2 thì thụt 4 dấu cách"),
        ("a:\n  - b\n - c\n", (3, 2), "nếu cùng cấp với dòng 2 thì thụt 2 dấu cách"),
        ("a: b\n c: d\n", (2, 2), "thẳng hàng"),
        ("- a\nb: c\n", (2, 1), "mỗi mục của danh sách"),
    ],
)
def test_a_key_out_of_line_is_told_how_far_to_indent(fault, text, place, hint):
    found = fault(text)
    assert told(found) == ("yaml.thut_dong", *place)
    assert hint in found.hint


def test_an_item_swallowed_by_the_line_above_is_doubted(doubt):
    assert told(doubt("a:\n  - Sở Y tế\n    - Phòng khám\n")) == ("yaml.thut_dong", 3, 5)


def test_a_dash_without_its_space_is_text(fault, doubt):
    found = doubt("noi_nhan:\n  - UBND\n  - -Sở Y tế\n")
    assert (told(found), found.hint[-11:]) == (("yaml.thieu_dau_cach", 3, 5), ": - Sở Y tế")
    found = fault("- UBND\n-Sở Y tế\n- x\n")
    assert (told(found), found.hint) == (("yaml.thieu_dau_cach", 2, 2), "viết: - Sở Y tế")
    found = fault("- UBND\n– Sở Y tế\n- x\n")
    assert (told(found), found.hint) == (("yaml.gach_dau_dong", 2, 1), "viết: - Sở Y tế")


@pytest.mark.parametrize("text", ["a:Sở\nb: c\n", "b: c\na:Sở\n", "b: c\na:\u00a0Sở\n", "a:\u3000Sở\nb: c\n"])
def test_a_colon_without_its_space_gets_the_line_to_paste(fault, text):
    found = fault(text)
    assert (found.code, found.hint) == ("yaml.thieu_dau_cach", "viết: a: Sở")


@pytest.mark.parametrize("space", ["\u00a0", "\u3000", "\u2003", "\u200b"])
@pytest.mark.parametrize("text", ["a:\n{0}b: c\n", "a:\n{0}{0}- b\n  - c\n", "a: x\n{0}b: c\n"])
def test_a_space_that_is_none_is_no_indentation(fault, text, space):
    assert told(fault(text.format(space))) == ("yaml.thut_dong_la", 2, 1)


@pytest.mark.parametrize("text", ["a: b\ntrich_yeu Chuyển đổi\nc: d\n", "a: b\ntrich_yeu：Chuyển đổi\nc: d\n"])
def test_a_key_without_its_colon_gets_the_line_to_paste(fault, text):
    found = fault(text)
    assert (told(found), found.hint) == (("yaml.thieu_khoa", 2, 1), "viết: trich_yeu: Chuyển đổi")


def test_a_star_with_a_space_is_a_bullet_and_no_alias(fault):
    found = fault("a:\n  * Sở Y tế\n")
    assert (told(found), found.hint) == (("yaml.gach_dau_dong", 2, 3), "viết: - Sở Y tế")
    assert fault("a:\n  *Sở Y tế\n").code == "yaml.neo"


def test_a_line_without_key_or_dash_is_told(fault):
    assert told(fault("Tuyên truyền\n# ghi chú\nc: d\n")) == ("yaml.thieu_khoa", 1, 1)
    assert told(fault("a:Tuyên truyền\n# ghi chú\nc: d\n")) == ("yaml.thieu_dau_cach", 1, 3)
    assert told(fault("a: b\nTuyên truyền\nc: d\n")) == ("yaml.thieu_khoa", 2, 1)


def test_a_backslash_in_double_quotes_is_told(fault):
    assert fault('a: "x\\.y"\n').code == "yaml.thoat_chu"


# --- what YAML has and a plan has not


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("a: &x 1\n", "neo", (1, 4)),
        ("*a : b\n", "neo", (1, 1)),
        ("a: &x [1]\n", "neo", (1, 4)),
        ("a: !x {b: c}\n", "the_kieu", (1, 4)),
        ("a: 1\nb: 2\na: 3\n", "trung_khoa", (3, 1)),
        ("x: {a: 1, a: 2}\n", "trung_khoa", (1, 11)),
        ("ộ: 1\no\u0323\u0302: 2\n", "trung_khoa", (2, 1)),
        ("a: b\n---\nc: d\n", "nhieu_van_ban", (2, 1)),
        ("a: b\n...\nc: d\n", "nhieu_van_ban", (3, 1)),
        ("? [a]\n: b\n", "khoa_phuc_tap", (1, 3)),
        ("{a: b}: c\n", "khoa_phuc_tap", (1, 1)),
        ("<<: {a: b}\n", "gop_khoa", (1, 1)),
        ("? \n: x\n", "thieu_khoa", None),
        ('a: "\\0"\n', "ky_tu_la", (1, 4)),
        ("a: b\nc: \x07\n", "ky_tu_la", (2, 4)),
        ("a: b\nc: x\u2028y\n", "ky_tu_la", (2, 5)),
        ("a: \x00", "ky_tu_la", (1, 4)),
        ("", "trong", (1, 1)),
        ("# chỉ có ghi chú\n", "trong", (1, 1)),
    ],
)
def test_what_a_plan_has_no_need_of_is_refused_with_its_place(fault, text, rule, place):
    found = fault(text)
    assert found.code == f"yaml.{rule}"
    assert place in (None, (found.place.line, found.place.column))


def test_a_second_key_names_the_line_of_the_first(fault):
    assert "dòng 1" in fault("a: 1\nb: 2\na: 3\n").message


def test_an_empty_file_gets_advice(fault):
    assert "kehoach new" in fault("").hint


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("a: Kế hoạch".encode("utf-16"), "UTF-16"),
        ("a: Kế hoạch".encode("utf-16-le"), "UTF-16"),
        ("a: b\nc: Pho\u0300ng Nội".encode("cp1258", "replace"), "dòng 2"),
        (b"a: K\xd5 ho\xb9ch", "TCVN3"),
        (b"PK\x03\x04\x14\x00", "Word"),
    ],
)
def test_a_file_that_is_not_utf_8_is_unreadable_and_says_what_to_do(content, word):
    with pytest.raises(UnreadableFile, match=word):
        load(content, "a.yaml")


# --- hostile input


HOSTILE = {
    "dashes": "- " * 100_000,
    "brackets": "[" * 200_000,
    "braces": "{a: " * 50_000,
    "question marks": "? " * 100_000,
    "steps": "\n".join(" " * depth + "-" for depth in range(600)),
    "laughs": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(60)),
    "items": "[" + "a," * 60_000 + "]",
    "bangs": "!" * 200_000,
    "quotes": "'" * 199_999,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.usefixtures("parser")
def test_hostile_text_is_refused(name):
    found = errors_of(HOSTILE[name])
    assert 1 <= len(found) <= MOST_FAULTS + 1
    assert all(each.message for each in found)


@pytest.mark.parametrize("content", ["x" * 20_000_000, b"- x\n" * 5_000_000], ids=["text", "bytes"])
def test_a_huge_file_is_not_even_read(content):
    with pytest.raises(UnreadableFile, match="MB"):
        load(content, "a.yaml")


def test_hostile_text_does_not_crash_the_process():
    code = (
        "from kehoach.source.load import load\n"
        "try: load('- ' * 100_000, 'x')\n"
        "except Exception as error: print(type(error).__name__)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "InvalidDocument"


PIECES = st.sampled_from(
    [
        *[
            "a",
            "b",
            "điền",
            "x y",
            " ",
            "  ",
            "\n",
            "\n  ",
            "\n- ",
            "- ",
            ": ",
            ":",
            "#",
            " #a",
            "-",
            "\t",
            "\r",
        ],
        *[
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            '"',
            "\\",
            "\\u00",
            "|",
            ">",
            "|-\n",
            "|2",
            "%",
            "@",
            "`",
            "&a ",
            "*a",
            "!",
        ],
        *["!!str ", "? ", "---", "\n---\n", "...", "~", "<<", "%YAML 1.3\n", "“", "”", "e\u0301", "😀"],
        *["\u00a0", "\u3000", "\ufeff"],
    ]
)


def _load_or_refuse(text, parser):
    """What is read, or nothing; any other exception fails the test."""
    with reading_with(parser):
        try:
            return load(text, "x")
        except KehoachError:
            return None


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(), st.sampled_from(list(PARSERS)))
def test_any_text_is_read_or_refused_and_nothing_else(text, parser):
    source = _load_or_refuse(text, parser)
    if source is not None:
        assert all(source.place(path) for path in source.spots)


@given(st.binary(max_size=200), st.sampled_from(list(PARSERS)))
def test_any_bytes_are_read_or_refused_and_nothing_else(content, parser):
    _load_or_refuse(content, parser)


# --- values from the command line


SOURCE = "so_van_ban: 1\nnguoi_ky:\n  ho_ten: A\nnoi_nhan:\n  - x\n  - ten: y\nluu:\n"


@pytest.mark.parametrize(
    ("setting", "path", "value"),
    [
        ("so_van_ban=12", ("so_van_ban",), "12"),
        ("so_van_ban=", ("so_van_ban",), None),
        ("nguoi_ky.chuc_vu=Chủ tịch = x", ("nguoi_ky", "chuc_vu"), "Chủ tịch = x"),
        ("nguoi_ky=Nguyễn Văn A", ("nguoi_ky",), "Nguyễn Văn A"),
        ("noi_nhan.0=UBND", ("noi_nhan", 0), "UBND"),
        ("noi_nhan.1.de=báo cáo", ("noi_nhan", 1, "de"), "báo cáo"),
        ("luu.a.b=x", ("luu", "a", "b"), "x"),
        ("trinh_bay.co_chu=13", ("trinh_bay", "co_chu"), "13"),
        ("dia_danh=o\u0323\u0302", ("dia_danh",), "ộ"),
    ],
)
def test_a_setting_is_seen_at_its_path_and_the_rest_stays(setting, path, value):
    before = load(SOURCE, "x")
    after = with_settings(before, [setting])
    found = after.data
    for step in path:
        found = found[step]
    assert found == value
    assert after.place(path) == YamlPlace("--set", 1, 1, setting)
    assert after.place(path, key=True) == YamlPlace("--set", 1, 1, setting)
    assert before.data == load(SOURCE, "x").data
    others = [kept for kept in before.spots if kept[: len(path)] != path]
    assert [after.place(kept) for kept in others] == [before.place(kept) for kept in others]


def test_the_later_of_two_settings_holds_and_is_named():
    after = with_settings(load(SOURCE, "x"), ["a.b=1", "a.c=2", "nguoi_ky=x", "a.b=3", "so_van_ban=5"])
    assert after.data["a"] == {"b": "3", "c": "2"}
    assert [after.place(path).line for path in [("a",), ("a", "b"), ("a", "c"), ("nguoi_ky", "ho_ten")]] == [
        1,
        4,
        2,
        3,
    ]
    again = with_settings(after, ["a.c=6"])
    assert [again.place(path).line for path in [("a", "b"), ("a", "c")]] == [4, 1]


@pytest.mark.parametrize(
    "setting",
    [
        "",
        "so_van_ban",
        "=x",
        "a..b=x",
        ".a=x",
        "so_van_ban.a=x",
        "noi_nhan.2=x",
        "noi_nhan.-1=x",
        "noi_nhan.a=x",
        "a=\x00",
        "a=\udc80",
        ".".join("a" * 40) + "=x",
        "noi_nhan.٠=x",
        "noi_nhan.99999999999999999999=x",
    ],
)
def test_a_setting_that_cannot_be_made_is_refused_at_its_place(setting):
    with pytest.raises(InvalidDocument) as caught:
        with_settings(load(SOURCE, "x"), ["so_van_ban=1", setting])
    (found,) = caught.value.diagnostics
    assert (found.severity, found.code) == (Severity.LOI, "yaml.dat_gia_tri")
    assert found.place == YamlPlace("--set", 2, 1, setting)


@pytest.mark.parametrize("mark", ["", " |", " >"])
def test_paragraphs_pasted_one_a_line_are_asked_about(mark):
    text = f"a:{mark}\n  Bám sát chỉ đạo.\n  Phân công rõ người.\n"
    (found,) = load(text, "x").diagnostics
    assert (*told(found), found.severity) == ("yaml.noi_dong", 3, 3, Severity.GOI_Y)
    assert load(text.replace("đạo.", "đạo của"), "x").diagnostics == ()


def test_paragraphs_pasted_between_quotes_are_asked_about():
    (found,) = load('a: "Bám sát chỉ đạo.\n  Phân công rõ người."\n', "x").diagnostics
    assert told(found) == ("yaml.noi_dong", 2, 3)
    assert load('a: "Bám sát chỉ đạo của\n  Phân công."\n', "x").diagnostics == ()
    assert load('a: "Bám sát chỉ đạo.\n\n  Phân công rõ người."\n', "x").diagnostics == ()


def test_line_ends_that_no_keyboard_has_are_shown_with_their_cure(doubt):
    found = doubt('a: "Một \\\\L\\Lhai"\n')
    assert (*told(found), found.fix.text) == ("yaml.ngat_dong_la", 1, 12, "\\n")

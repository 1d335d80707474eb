"""All syntax faults of a file are told in one run, each where it stands, and none that the mending brought."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.diagnostics import Severity
from kehoach.errors import InvalidDocument
from kehoach.source import reader
from kehoach.source.load import load
from kehoach.source.read_on import MOST_FAULTS

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.yaml"))]

# What typists do, as a line at the end of a field that is a list of texts or has keys: its code, and the column.
IN_A_LIST = {
    "- Gồm: đất: nhà": "hai_cham",
    '- "Chưa đóng': "nhay_chua_dong",
    '- "Đã đóng" rồi': "thua_chu",
    "- [a, b": "ngoac_vuong",
    "- *Ghi chú": "neo",
    "- @ Chợ": "ky_tu_dau",
    "- !gấp": "the_kieu",
    "– Công an xã": "gach_dau_dong",
    "-Công an xã": "thieu_dau_cach",
    "\t- Công an": "tab",
    "\u00a0\u00a0- Công an": "thut_dong_la",
}
LIST = "{}:\n  - Một.\n  {}\n"
OTHERS = {
    "{}: Năm: 2026: x\n": ("hai_cham", 0),
    "{}:Năm\n": ("thieu_dau_cach", 0),
    "{}: 'chưa\n": ("nhay_chua_dong", 0),
    '{}: "a\\.b"\n': ("thoat_chu", 0),
    "{}: {{a: b\n": ("ngoac_vuong", 0),
    "{}:\n  a: b\n c: d\n": ("thut_dong", 2),
    '{}:\n  a: b\n c: "d"\n': ("thut_dong", 2),
    "{}:\n  - a\n  b: [c, d]\n": ("thut_dong", 2),
    "{}:\n  a: b\n  a: c\n": ("trung_khoa", 2),
    "{}:\n  a: b\n  Chữ\n": ("thieu_khoa", 2),
    "{}:\n  - a: - b\n": ("gach_cung_dong", 1),
    "{}: a\x07b\n": ("ky_tu_la", 0),
}
KINDS = {
    LIST.replace("  {}\n", f"{line if line[0] in chr(9) + chr(160) else '  ' + line}\n"): (code, 2)
    for line, code in IN_A_LIST.items()
} | OTHERS


@st.composite
def broken_files(draw):
    """An example with faulty fields put between its own, and where each fault stands."""
    fields = fields_of(draw(st.sampled_from(EXAMPLES)))
    count = draw(st.integers(1, 6))
    kinds = draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=count, max_size=count))
    places = sorted(draw(st.lists(st.integers(0, len(fields)), min_size=count, max_size=count)))
    text, expected = "", set()
    for number, field in enumerate([*fields, ""]):
        for nth, (place, kind) in enumerate(zip(places, kinds, strict=True)):
            if place == number:
                code, below = KINDS[kind]
                expected.add((text.count("\n") + below + 1, f"yaml.{code}"))
                text += kind.format(f"sai_{'abcdef'[nth]}")
        text += field
    return text, expected


def fields_of(text):
    """The top-level fields of a file, each with the lines up to the next."""
    fields = [""]
    for line in text.splitlines(keepends=True):
        if line[0].isalpha():
            fields.append("")
        fields[-1] += line
    return fields


def errors_of(text):
    try:
        found = load(text, "a.yaml").diagnostics
    except InvalidDocument as error:
        found = error.diagnostics
    return {(each.place.line, each.code) for each in found if each.severity is Severity.LOI}


@pytest.fixture(params=["libyaml", "pure Python"])
def parser(request, monkeypatch):
    if request.param != "libyaml":
        monkeypatch.setattr(reader, "CParser", None)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("parser")
def test_each_kind_of_fault_is_told_alone(kind):
    code, below = KINDS[kind]
    assert errors_of(kind.format("a") + "b: c\n") == {(below + 1, f"yaml.{code}")}


@given(broken_files())
@example(("a:Năm\n# Tỉnh: xã\nb: {a: b\n", {(1, "yaml.thieu_dau_cach"), (3, "yaml.ngoac_vuong")}))
@example(("a:Năm\n# Tỉnh: xã\nb: 'chưa\n", {(1, "yaml.thieu_dau_cach"), (3, "yaml.nhay_chua_dong")}))
@example(('a:Năm\n# Tỉnh: xã\nb: "đúng"\n', {(1, "yaml.thieu_dau_cach")}))
def test_faults_in_different_fields_are_all_told_and_no_others(file):
    text, expected = file
    assert errors_of(text) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "CParser", None)
        assert errors_of(text) == expected


def test_reading_on_ends_and_says_so():
    """Fifty faults would be fifty readings; and a large file is not read again at all."""
    many = "".join(f"a{number}: x: y\n" for number in range(50))
    assert errors_of(many) == {
        *[(number, "yaml.hai_cham") for number in range(1, MOST_FAULTS + 1)],
        (MOST_FAULTS, "con_nua"),
    }
    large = "a: x: y\nb: x: y\n" + "".join(f"c{number}: {'chữ ' * 5000}\n" for number in range(30))
    assert sorted(errors_of(large)) == [(1, "con_nua"), (1, "yaml.hai_cham")]


@pytest.mark.usefixtures("parser")
def test_what_closes_a_bracket_that_was_left_out_is_no_fault():
    assert errors_of("a: {\nb: @,\nc: d\n}\ne: f\n") == {(2, "yaml.ky_tu_dau")}


@pytest.mark.usefixtures("parser")
def test_the_fields_without_a_fault_are_read_and_the_others_left_out():
    source = load("a: 1\nb: x: y\nnơi nhận:\n  ten: [a\nc: 3\n", "a.yaml")
    assert source.data == {"a": "1", "c": "3"}
    assert source.unread == {"b", "nơi nhận", "ten"}
    assert source.place(("c",), key=True).line == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:  b: x\n  c: y\nd: z: z\n", {(1, "yaml.hai_cham"), (3, "yaml.hai_cham")}),
        ("a:\n  - b: c  - d: e\n    f: g\n    d: h\n", {(2, "yaml.hai_cham")}),
        ("a:\n  @- b: c\n    d:\n      - e\n", {(2, "yaml.ky_tu_dau")}),
        ("- lời\na: b\nc: d\ne: f\n", {(2, "yaml.thut_dong")}),
        ("a:\n  - x: y: z\n  - b: c\n    b: d\n", {(2, "yaml.hai_cham"), (4, "yaml.trung_khoa")}),
    ],
)
@pytest.mark.usefixtures("parser")
def test_one_slip_is_one_fault_and_two_are_two(text, expected):
    assert errors_of(text) == expected

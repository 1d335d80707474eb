"""A plan to begin with is valid as it stands, right for its level and year, and makes nothing up."""

import io
import re
from itertools import pairwise, product
from typing import get_args
from unicodedata import normalize

import pytest
from hypothesis import assume, given

from kehoach.document.scaffold import Beginning, scaffold
from kehoach.errors import KehoachError
from kehoach.model.cap import Cap
from kehoach.model.ke_hoach import Mau
from kehoach.pipeline import examine, load, to_bytes
from kehoach.pipeline import scaffold as begin
from kehoach.source.dump import scalar
from kehoach.source.load import load as read_yaml
from strategies import texts

YEARS = (2020, 2024, 2025, 2026)
CASES = [
    (level, kind, year)
    for level, kind, year in product(get_args(Cap), get_args(Mau), YEARS)
    if level != "huyen" or year <= 2025
]
every_case = pytest.mark.parametrize(("level", "kind", "year"), CASES)

# Days on which laws were passed; the rest of what a plan counts is its author's.
KNOWN_DAYS = ("2003-11-26", "2015-06-19", "2022-06-15", "2025-06-16", "2026-04-23")
LAWS_OF_2025 = "[điền: ngày 19 tháng 6 năm 2015, hoặc ngày 19 tháng 02 năm 2025 nếu ký từ 01/3/2025]"
DISTRICT = re.compile(r"(?<!\w)(?:huyện|quận|thị xã|thị trấn)(?!\w)", re.IGNORECASE)


def written(**known):
    return begin(**{"level": "xa", "kind": "tuyen_truyen", "year": 2026, "topic": "cải cách hành chính"} | known)


def without_comments(text):
    return re.sub(r"^ *#.*$", "", text, flags=re.MULTILINE)


@every_case
def test_a_new_plan_has_nothing_to_mend_but_its_blanks_and_becomes_a_word_file(level, kind, year):
    text = written(level=level, kind=kind, year=year)
    examination = examine(io.StringIO(text))
    assert {found.code for found in examination.diagnostics} == {"hoan_thien.cho_trong"}
    assert to_bytes(examination.plan).startswith(b"PK")


@every_case
def test_a_new_plan_has_no_number_of_its_own(level, kind, year):
    text = without_comments(written(level=level, kind=kind, year=year))
    for known in (LAWS_OF_2025, *KNOWN_DAYS, str(year)):
        text = text.replace(known, "")
    assert re.findall(r"\d", text) == []


@every_case
def test_districts_are_named_only_where_there_were_any(level, kind, year):
    text = written(level=level, kind=kind, year=year)
    assert bool(DISTRICT.search(text)) == (level == "huyen" or (year < 2025 and level in ("tinh", "xa", "phong")))


@every_case
def test_the_signer_the_issuer_and_the_number_are_left_to_the_author(level, kind, year):
    plan = load(io.StringIO(written(level=level, kind=kind, year=year)))
    assert "[điền: " in plan.co_quan[0].ten
    assert plan.nguoi_ky[0].ho_ten == "[điền: họ và tên người ký]"
    assert plan.nguoi_ky[0].chuc_vu.startswith("[điền: ")
    assert (plan.so_van_ban, str(plan.ngay_ban_hanh)) == (None, str(year))


@every_case
def test_text_stands_in_block_style_below_a_line_for_each_editor(level, kind, year):
    lines = written(level=level, kind=kind, year=year).splitlines()
    assert lines[:2] == [
        "# yaml-language-server: $schema=kehoach.schema.json",
        "# $schema: kehoach.schema.json",
    ]
    assert [line for line in lines if re.match(r"[ \-]*(?:\w+: )?[\[{]", line)] == []
    assert [line for line in lines if line != line.rstrip() or "\t" in line] == []
    assert [pair for pair in pairwise(lines) if pair == ("", "")] == []


def units(**known):
    plan = load(io.StringIO(written(**known)))
    return [unit.don_vi for unit in plan.to_chuc_thuc_hien.cac_muc]


@pytest.mark.parametrize(
    ("noun", "economy", "villages"),
    [
        ("xã", "Phòng Kinh tế", "Trưởng các thôn"),
        ("phường", "Phòng Kinh tế, Hạ tầng và Đô thị", "Tổ trưởng các tổ dân phố"),
        ("đặc khu", "Phòng Kinh tế", "Trưởng các thôn, tổ trưởng các tổ dân phố"),
    ],
)
def test_a_commune_a_ward_and_a_special_zone_have_their_own_bodies(noun, economy, villages):
    assert units(place=f"{noun} An Phú") == [
        "Phòng Văn hóa - Xã hội",
        "Văn phòng HĐND và UBND",
        f"Trung tâm Phục vụ hành chính công {noun}",
        economy,
        f"Công an {noun}",
        f"Các cơ quan, đơn vị khác thuộc {noun}",
        villages,
        f"Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam {noun}",
    ]


def test_before_two_levels_a_commune_had_posts_not_divisions():
    named = units(year=2024)
    assert [name for name in named if name.startswith("Phòng")] == []
    assert named[0] == "Công chức Văn phòng - Thống kê"


def test_only_the_special_zone_of_phu_quoc_has_the_divisions_of_a_ward():
    assert "Phòng Kinh tế, Hạ tầng và Đô thị" in units(place="đặc khu Phú Quốc")
    assert "Phòng Kinh tế" in units(place="đặc khu Phú Quý")


@pytest.mark.parametrize(
    ("year", "level", "day"),
    [
        (2020, "xa", "2015-06-19"),
        (2024, "tinh", "2015-06-19"),
        (2025, "xa", "2025-06-16"),
        (2026, "tinh", "2025-06-16"),
    ],
)
def test_the_law_on_local_government_is_that_of_the_year(year, level, day):
    (law, _) = load(io.StringIO(written(level=level, year=year))).can_cu
    assert (law.ten, str(law.ngay)) == ("Tổ chức chính quyền địa phương", day)


@pytest.mark.parametrize(("year", "has_levels"), [(2020, False), (2024, True), (2026, True)])
def test_online_services_are_whole_or_partial_since_they_are_called_so(year, has_levels):
    assert ("trực tuyến toàn trình, một phần" in written(year=year)) == has_levels


@pytest.mark.parametrize(
    ("known", "ten", "chu_quan", "dia_danh"),
    [
        ({"place": "An Phú"}, "Ủy ban nhân dân xã An Phú", (), None),
        ({"place": "phường Hồng Gai"}, "Ủy ban nhân dân phường Hồng Gai", (), None),
        ({"place": "Phường Điện Biên Phủ"}, "Ủy ban nhân dân Phường Điện Biên Phủ", (), "Phường Điện Biên Phủ"),
        ({"agency": "UBND xã An Phú"}, "Ủy ban nhân dân xã An Phú", (), None),
        ({"agency": "Ủy ban nhân dân phường"}, "Ủy ban nhân dân phường [điền: tên phường]", (), None),
        ({"agency": "UBND phường", "place": "phường Hồng Gai"}, "Ủy ban nhân dân phường Hồng Gai", (), None),
        ({"level": "tinh", "place": "Lào Cai"}, "Ủy ban nhân dân tỉnh Lào Cai", (), None),
        ({"level": "tinh", "place": "Huế"}, "Ủy ban nhân dân thành phố Huế", (), None),
        ({"level": "tinh", "agency": "UBND Thành phố Hồ Chí Minh"}, "Ủy ban nhân dân Thành phố Hồ Chí Minh", (), None),
        ({"level": "huyen", "year": 2024, "place": "thị xã Hương Trà"}, "Ủy ban nhân dân thị xã Hương Trà", (), None),
        ({"level": "so", "agency": "Sở Nội vụ", "place": "Lào Cai"}, "Sở Nội vụ", ("UBND tỉnh Lào Cai",), "Lào Cai"),
        (
            {"level": "so", "agency": "Sở Nội vụ", "place": "tỉnh Lào Cai"},
            "Sở Nội vụ", ("UBND tỉnh Lào Cai",), "Lào Cai",
        ),
        (
            {"level": "phong", "agency": "Phòng Kinh tế xã An Phú"},
            "Phòng Kinh tế xã An Phú", ("UBND xã An Phú",), "An Phú",
        ),
        (
            {"level": "phong", "agency": "Phòng Kinh tế", "place": "An Phú"},
            "Phòng Kinh tế", ("UBND [điền: xã, phường hoặc đặc khu và tên]",), "An Phú",
        ),
        (
            {"level": "don_vi", "agency": "Trường Mầm non Hoa Sen", "place": "An Phú"},
            "Trường Mầm non Hoa Sen", ("[điền: cơ quan chủ quản]",), "An Phú",
        ),
    ],
)  # fmt: skip
def test_what_is_told_once_is_said_wherever_it_belongs(known, ten, chu_quan, dia_danh):
    plan = load(io.StringIO(written(**known)))
    agency = plan.co_quan[0]
    assert (agency.ten, agency.chu_quan, plan.dia_danh) == (ten, chu_quan, dia_danh)


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"level": "huyen"}, "từ 01/7/2025 không còn cấp huyện: chọn năm 2025 hoặc năm trước đó, hoặc chọn cấp khác"),
        ({"year": 2019}, "Nghị định 30/2020/NĐ-CP có hiệu lực từ ngày 05/3/2020: chọn năm 2020 trở về sau"),
        (
            {"agency": "Ủy ban nhân dân tỉnh Lào Cai"},
            "“Ủy ban nhân dân tỉnh Lào Cai” không đúng cấp: cần tên của xã, phường, đặc khu",
        ),
        ({"place": "thị trấn Sịa"}, "“thị trấn Sịa” không đúng cấp: cần tên của xã, phường, đặc khu"),
        ({"year": 9999}, "năm 9999 ngoài khoảng 1945-2100"),
        ({"signer": "An\x1b[31m"}, "có ký tự không in được (U+001B), hãy gõ lại"),
        ({"level": "to"}, "không có cấp “to” hoặc loại kế hoạch “tuyen_truyen”"),
    ],
)
def test_an_agency_that_cannot_be_is_refused(known, sentence):
    with pytest.raises(KehoachError) as refusal:
        written(**known)
    assert str(refusal.value) == sentence


@given(texts)
def test_any_name_is_read_back_as_it_was_told(name):
    try:
        text = written(signer=name)
    except KehoachError:
        assume(False)
    assert read_yaml(text, "x").data["nguoi_ky"]["ho_ten"] == " ".join(normalize("NFC", name).split())


@pytest.mark.parametrize("name", ['Nguyễn "Tý": An', "#1", "- An", "[điền: tên]", "a: b", "'", "null", "&x", "“An”"])
@pytest.mark.parametrize("level", get_args(Cap))
def test_an_odd_name_of_an_agency_is_read_back_as_it_was_told(level, name):
    text = scaffold(Beginning(level, "chung", 2025, co_quan=name), scalar)
    assert load(io.StringIO(text)).co_quan[0].ten == name

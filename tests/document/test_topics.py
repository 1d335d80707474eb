"""A new plan speaks of its topic, for every office: valid, nothing said twice, nothing of another topic, a page."""

import io
import re
from collections import Counter
from itertools import product
from typing import get_args

import pytest

from kehoach.document.topics import split_kind, topic, topic_names
from kehoach.model.ke_hoach import Mau
from kehoach.model.to_data import to_data
from kehoach.pipeline import examine, load, scaffold, to_bytes

OFFICES = [
    ("xa", "Ủy ban nhân dân xã An Phú"),
    ("tinh", "Ủy ban nhân dân tỉnh Lào Cai"),
    ("bo", "Bộ Nội vụ"),
    ("bo", "Văn phòng Chính phủ"),
    ("bo", "Kiểm toán nhà nước"),
    ("so", "Sở Công Thương"),
    ("so", "Thanh tra tỉnh Lào Cai"),
    ("phong", "Phòng Kinh tế xã An Phú"),
    ("don_vi", "Trường Mầm non Hoa Sen"),
    ("don_vi", "Trường Trung học cơ sở An Phú"),
    ("don_vi", "Trạm Y tế xã An Phú"),
    ("don_vi", ""),
]
TOPICS = [*topic_names(), "an toàn giao thông", "hưởng ứng Ngày Pháp luật Việt Nam", ""]
NAMES = {"co_quan", "can_cu", "chu_tri", "don_vi", "noi_nhan", "nguoi_ky", "luu", "ky_han", "san_pham"}
REFORM = "cải cách hành chính"


def sentences(data):
    """Yield what the plan says in prose, a sentence or a clause at a time."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in NAMES:
                yield from sentences(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from sentences(value)
    elif isinstance(data, str):
        yield from (piece.strip(" .;") for piece in re.split(r"(?<=[.;]) ", data))


def begun(level, agency, **known):
    return scaffold(level=level, agency=agency, year=2026, place="" if level in ("xa", "tinh") else "Lào Cai", **known)


@pytest.mark.parametrize(("level", "agency"), OFFICES)
def test_a_plan_on_any_topic_is_whole_and_speaks_of_nothing_else(level, agency):
    for kind, subject in product(get_args(Mau), TOPICS):
        text = begun(level, agency, kind=kind, topic=subject)
        examination = examine(io.StringIO(text))
        assert {found.code for found in examination.diagnostics} == {"hoan_thien.cho_trong"}, (kind, subject)
        said = Counter(piece for piece in sentences(to_data(examination.plan)) if len(piece.split()) > 3)
        assert [piece for piece, times in said.items() if times > 1] == [], (kind, subject)
        without_comments = re.sub(r"^ *#.*$", "", text, flags=re.MULTILINE)
        assert (REFORM in without_comments) == (subject == REFORM), (kind, subject)
        assert subject.split(",")[0].lower() in without_comments.lower(), (kind, subject)
        assert to_bytes(examination.plan).startswith(b"PK")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("PCCC", "phòng cháy, chữa cháy và cứu nạn, cứu hộ"),
        ("phong chay chua chay", "phòng cháy, chữa cháy và cứu nạn, cứu hộ"),
        ("Phòng chống thiên tai", "phòng, chống thiên tai và tìm kiếm cứu nạn"),
        ("THI ĐUA", "thi đua, khen thưởng"),
        ("chuyển đổi số", "chuyển đổi số"),
    ],
)
def test_a_topic_is_known_however_it_is_typed(said, meant):
    assert (topic(said).ten, bool(topic(said).data)) == (meant, True)


@pytest.mark.parametrize(
    ("said", "ten", "viec", "own_words"),
    [
        ("An toàn giao thông", "an toàn giao thông", "thực hiện công tác an toàn giao thông", False),
        ("Đề án 06", "Đề án 06", "thực hiện Đề án 06", False),
        ("Tết Nguyên đán", "Tết Nguyên đán", "tổ chức Tết Nguyên đán", False),
        ("bảo hiểm y tế", "bảo hiểm y tế", "thực hiện công tác bảo hiểm y tế", False),
        ("Xây dựng nông thôn mới", "xây dựng nông thôn mới", "xây dựng nông thôn mới", False),
        ("Chuyển đổi số ngành giáo dục", "chuyển đổi số ngành giáo dục", "thực hiện công tác chuyển đổi số ngành giáo dục", True),
    ],
)  # fmt: skip
def test_the_author_s_own_words_stay(said, ten, viec, own_words):
    found = topic(said)
    assert (found.ten, found.viec, bool(found.data)) == (ten, viec, own_words)


@pytest.mark.parametrize(
    ("said", "kind", "subject"),
    [
        ("Tuyên truyền an toàn giao thông năm 2026", "tuyen_truyen", "an toàn giao thông"),
        ("Kế hoạch phát động phong trào thi đua yêu nước", "thi_dua", "yêu nước"),
        ("công tác dân vận", "", "dân vận"),
        ("tuyển sinh năm học 2026 - 2027", "", "tuyển sinh"),
    ],
)
def test_a_subject_may_name_its_kind_of_plan(said, kind, subject):
    assert split_kind(said) == (kind, subject)


def test_what_follows_emulation_is_said_as_it_stands():
    for said in ("thi đua yêu nước", "phong trào thi đua Dân vận khéo"):
        text = begun("xa", "Ủy ban nhân dân xã An Phú", topic=said)
        bare = said.removeprefix("phong trào ")
        assert f"trich_yeu: Phát động phong trào {bare} năm 2026 trên địa bàn xã An Phú\n" in text


def test_a_school_speaks_of_pupils_and_its_school_year():
    text = begun("don_vi", "Trường Trung học cơ sở An Phú", topic="chuyển đổi số")
    for words in ("năm học 2026 - 2027", "tổ chuyên môn", "cha mẹ học sinh", "Giáo viên chủ nhiệm"):
        assert words in text, words
    assert "trẻ" in begun("don_vi", "Trường Mầm non Hoa Sen", topic="tuyển sinh")


@pytest.mark.parametrize(
    ("agency", "called"),
    [
        ("Thanh tra tỉnh Lào Cai", "Chánh Thanh tra, các Phó Chánh Thanh tra"),
        ("Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "Chánh Văn phòng, các Phó Chánh Văn phòng"),
        ("Ban Dân tộc tỉnh Lào Cai", "Trưởng ban, các Phó Trưởng ban"),
        ("Sở Công Thương", "Giám đốc, các Phó Giám đốc Sở"),
    ],
)
def test_an_agency_is_called_what_it_is(agency, called):
    text = begun("so", agency, topic="chuyển đổi số")
    assert f"\n  - {called}\n" in text
    assert bool(re.search(r"\bSở\b", text)) == agency.startswith("Sở")


@pytest.mark.parametrize(("year", "head"), [(2025, "Trưởng trạm"), (2026, "Giám đốc")])
def test_the_head_of_a_health_station_is_a_director_since_2026(year, head):
    text = scaffold(level="don_vi", agency="Trạm Y tế xã An Phú", year=year)
    assert f'chuc_vu: "[điền: {head} hoặc Phó {head}]"' in text


def test_who_is_in_charge_is_asked_once_and_said_everywhere():
    unknown = begun("xa", "Ủy ban nhân dân xã An Phú", topic="an toàn giao thông")
    assert unknown.count("[điền: đơn vị chủ trì]") == 1
    assert unknown.count("[điền: việc") == 1
    told = load(io.StringIO(begun("xa", "Ủy ban nhân dân xã An Phú", topic="an toàn giao thông", lead="Công an xã")))
    assert told.to_chuc_thuc_hien.cac_muc[0].don_vi == "Công an xã"
    known = begun("xa", "Ủy ban nhân dân phường Hồng Gai", topic="pccc")
    assert "        chu_tri: Công an phường\n" in known


@pytest.mark.parametrize(
    ("subject", "year", "days"),
    [
        ("pccc", 2024, ["2001-06-29"]),
        ("pccc", 2026, ["2024-11-29"]),
        ("thu ngân sách", 2025, ["2015-06-25"]),
        ("thu ngân sách", 2026, ["2025-06-25"]),
        ("thi đua", 2026, ["2022-06-15", "2026-04-23"]),
    ],
)
def test_the_laws_are_those_in_force_at_the_end_of_the_year(subject, year, days):
    plan = load(io.StringIO(scaffold(level="don_vi", topic=subject, year=year)))
    assert [str(law.ngay) for law in plan.can_cu if law.loai == "Luật"] == days

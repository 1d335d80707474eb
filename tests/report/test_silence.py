"""A comment answers a finding at its line, and no error becomes less of one."""

import io

import pytest

import kehoach
from kehoach.errors import InvalidDocument
from kehoach.walks.plan import Examination, examine

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
ngay_ban_hanh: 2026-01-15
trich_yeu: Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú
noi_dung: Mở lớp tập huấn.
noi_nhan:
  - UBND tỉnh
  - UBND tỉnh
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
TWICE = "noi_nhan.trung"
CAPITALS = "trich_yeu.go_in_hoa"


def look(text: str, **options: object) -> Examination:
    return examine(io.StringIO(text), **options)  # type: ignore[arg-type]


def told(text: str, **options: object) -> list[tuple[int, str]]:
    return [
        (found.place.line, found.code) for found in look(text, **options).diagnostics if is_of_this_test(found.code)
    ]


def is_of_this_test(code: str) -> bool:
    return code in (TWICE, CAPITALS) or code.startswith("bo_qua")


def after(line: str, comment: str, plan: str = PLAN) -> str:
    """The plan with a comment behind the last line that ends so."""
    before, _, rest = plan.rpartition(line)
    return f"{before}{line} # kehoach: {comment}{rest}"


def test_a_comment_on_the_line_or_alone_above_it_answers_a_finding() -> None:
    assert told(PLAN) == [(7, TWICE)]
    behind = look(after("- UBND tỉnh", "bo-qua noi_nhan.trung gửi hai bản"))
    assert ([each.code for each in behind.hidden], told(after("- UBND tỉnh", f"bo-qua {TWICE}"))) == ([TWICE], [])
    above = PLAN.replace("  - UBND tỉnh\nng", f"  # kehoach: bo-qua {TWICE}\n\n  # ghi chú\n  - UBND tỉnh\nng")
    assert told(above) == []


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("bo-qua noi_nhan.trung", "bo_qua.thua"),
        ("bo-qua noi_nhan.trugn", "bo_qua.ma_la"),
        ("bo-qua trung_noi_nhan.x", "bo_qua.ma_la"),
        ("bo-qua noi_nhan", "bo_qua.ma_la"),
        ("bỏ qua noi_nhan.trung", "bo_qua.cach_viet"),
        ("bo-qua", "bo_qua.cach_viet"),
    ],
)
def test_a_comment_that_answers_nothing_is_told(comment: str, code: str) -> None:
    assert told(after("noi_dung: Mở lớp tập huấn.", comment)) == [(4, code), (7, TWICE)]


def test_an_old_code_is_told_its_new_name() -> None:
    found = look(after("tập huấn.", "bo-qua cho_trong.chua_dien")).diagnostics
    assert "mã “cho_trong.chua_dien” nay là “hoan_thien.cho_trong”" in [
        each.message.partition(": ")[2] for each in found if each.code == "bo_qua.ma_la"
    ]


def test_a_comment_for_the_final_document_is_not_idle_in_a_draft() -> None:
    answered = after("noi_dung: Mở lớp tập huấn.", "bo-qua hoan_thien.con_cho_trong")
    assert told(answered) == [(7, TWICE)]
    assert told(answered, final=True) == [(4, "bo_qua.thua"), (7, TWICE)]


def test_nothing_is_idle_while_fields_are_at_fault() -> None:
    broken = after("noi_dung: Mở lớp tập huấn.", "bo-qua noi_nhan.trung").replace("2026-01-15", "hôm nay")
    assert told(broken) == [(7, TWICE)]


@pytest.mark.parametrize(
    "text",
    [
        'mo_dau: "Như sau # kehoach: bo-qua a.b"\n',
        "mo_dau: 'Như sau\n  # kehoach: bo-qua a.b'\n",
        "mo_dau: |\n  Như sau\n  # kehoach: bo-qua a.b\n",
        "mo_dau: >-\n  # kehoach: bo-qua a.b\n\n  Như sau\n",
        "mo_dau: Như sau# kehoach:bo-qua a.b\n",
    ],
)
def test_what_is_text_to_yaml_is_no_comment(text: str) -> None:
    assert told(PLAN + text) == [(7, TWICE)]


@pytest.mark.parametrize(
    "text",
    [
        "mo_dau: | # kehoach: bo-qua a.b\n  Như sau.\n",
        "mo_dau: |\n  Như sau.\n# kehoach: bo-qua a.b\n",
        "mo_dau: 'Như sau' # kehoach: bo-qua a.b\n",
        "luu: [VT, # kehoach: bo-qua a.b\n  VHXH]\n",
    ],
)
def test_what_is_a_comment_to_yaml_is_one(text: str) -> None:
    assert "bo_qua.ma_la" in [code for _, code in told(PLAN + text)]


def test_an_error_that_is_answered_or_not_asked_for_is_an_error_all_the_same() -> None:
    wrong = PLAN.replace("Tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã An Phú", "TUYÊN TRUYỀN CẢI CÁCH")
    answered = after("CẢI CÁCH", f"bo-qua {CAPITALS}", wrong)
    examined = look(answered)
    assert (examined.plan, [each.code for each in examined.hidden]) == (None, [CAPITALS])
    assert examined.draft is not None
    with pytest.raises(InvalidDocument) as caught:
        kehoach.load(io.StringIO(answered))
    assert CAPITALS in [each.code for each in caught.value.diagnostics]
    assert CAPITALS in [each.code for each in kehoach.validate(io.StringIO(answered))]


def test_a_fault_of_a_value_cannot_be_answered() -> None:
    wrong = after("hôm nay", "bo-qua ngay_ban_hanh.dang", PLAN.replace("2026-01-15", "hôm nay"))
    examined = look(wrong)
    assert (examined.plan, examined.draft, examined.hidden) == (None, None, ())
    assert {"ngay_ban_hanh.dang", "bo_qua.ma_la"} <= {each.code for each in examined.diagnostics}


def test_rules_that_need_a_broken_field_are_said_to_be_passed_over() -> None:
    examined = look(PLAN.replace("Tuyên truyền cải", '"" # cải'))
    assert examined.broken == ("trich_yeu",)
    assert CAPITALS in examined.passed_over
    assert TWICE not in examined.passed_over
    assert look(PLAN).passed_over == ()

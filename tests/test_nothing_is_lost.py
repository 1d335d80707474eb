"""Nothing typed is lost: each key of each part, wherever it stands, in all pairs and in what Hypothesis makes of them."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given

from kehoach.document.compose import compose
from kehoach.document.separate import separate
from kehoach.model.bang_bieu import BangBieu, Cot, Hang
from kehoach.model.base import Part
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import DongBoCuc, KeHoach
from kehoach.model.keys import KEYS
from kehoach.model.keys.row import Use
from kehoach.model.muc import Muc
from kehoach.model.validate import validate_data
from kehoach.model.van_ban import CanCu, CoQuan, KemTheo, NguoiKy, NoiNhan, PhuLuc
from kehoach.wording.dates import format_thoi_gian
from kehoach.wording.money import format_tien
from kehoach.wording.numbers import format_so_van_ban
from kehoach.wording.periods import format_khoang
from strategies import TAG, Author, keys, leaves, plan_data, required


def letters(text: str) -> str:
    folded = unicodedata.normalize("NFC", text.upper().casefold())
    return "".join(char for char in folded if char.isalnum())


def page(plan: KeHoach) -> str:
    return letters(" ".join(paragraph.text for paragraph in compose(plan).paragraphs()))


def lost(data: dict[str, Any]) -> list[tuple[str, str]]:
    """The texts of a plan that do not stand on its page word by word, each with its key."""
    plan = KeHoach.model_validate(data)
    there = page(plan)
    set_by_hand = {agency.ten for agency in plan.co_quan if agency.dong}  # the lines spell the name
    return [
        (key, text)
        for key, text in leaves(data)
        if TAG.search(text) or key in ("do_khan", "pham_vi_luu_hanh")
        if not (key == "ten" and " ".join(text.split()) in set_by_hand)
        if not all(letters(word) in there for word in text.split())
    ]


@given(plan_data())
def test_nothing_typed_is_lost(data: dict[str, Any]) -> None:
    assert lost(data) == []


@given(plan_data())
def test_what_is_printed_in_other_words_is_on_the_page(data: dict[str, Any]) -> None:
    plan = KeHoach.model_validate(data)
    there = page(plan)
    assert [value for value in formatted(plan) if letters(value) not in there] == []


def formatted(value: Any) -> Iterator[str]:
    """Yield what dates, sums and numbers must look like on the page."""
    match value:
        case KeHoach(kem_theo_quyet_dinh=None):
            yield from (format_so_van_ban(value.so_van_ban),) if value.so_van_ban else ()
            yield format_thoi_gian(value.ngay_ban_hanh)
            yield str(value.so_ban or "")
        case CongViec():
            yield format_khoang(value.tu_ngay, value.den_ngay, value.ky_han)
            yield format_tien(value.kinh_phi) if value.kinh_phi else ""
        case CanCu(ngay=day) if day and day.whole:
            yield format_thoi_gian(day)
        case KemTheo(ngay=day) if day and day.whole:
            yield format_thoi_gian(day)
    if isinstance(value, Part):
        for name in type(value).model_fields:
            yield from formatted(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from formatted(item)


FRAME: dict[str, Any] = {
    "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
    "trich_yeu": "Tuyên truyền năm 2026",
    "noi_nhan": ["UBND tỉnh"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
}
TABLE = {"tieu_de": "Bảng", "bang_nhiem_vu": "phan_cong"}
BODY = FRAME | {"noi_dung": "Nội dung."}

# Where a part may stand: each place makes a plan of it.
PLACES: dict[str, tuple[type[Part], Callable[[Any], dict[str, Any]]]] = {
    "a part": (Muc, lambda muc: FRAME | {"noi_dung": muc}),
    "one of the parts of a section": (Muc, lambda muc: BODY | {"hinh_thuc": muc}),
    "a part without a heading": (Muc, lambda muc: FRAME | {"noi_dung": muc | {"tieu_de": "không"}}),
    "a part without a heading, in a line": (
        Muc,
        lambda muc: FRAME | {"noi_dung": muc | {"tieu_de": "không"}, "bo_cuc": [{"gom": "noi_dung", "danh_dau": "1."}]},
    ),
    "a line without a heading": (
        DongBoCuc, lambda line: BODY | {"bo_cuc": [line | {"tieu_de": "không", "gom": "noi_dung"}]}
    ),
    "a line without a heading, of two parts": (
        DongBoCuc,
        lambda line: BODY | {"kinh_phi": "Không.", "bo_cuc": [line | {"tieu_de": "không", "gom": "noi_dung, kinh_phi"}]},
    ),
    "a piece": (Muc, lambda muc: FRAME | {"noi_dung": [muc, "Việc khác."]}),
    "a piece below a piece": (Muc, lambda muc: FRAME | {"noi_dung": [{"tieu_de": "Mục", "cac_muc": [muc]}]}),
    "a task left to a table": (
        Muc, lambda muc: FRAME | {"noi_dung": {"viet_thanh_loi": "không", "cac_muc": [muc]}, "phu_luc": [TABLE]}
    ),
    "a task left to no table": (Muc, lambda muc: FRAME | {"noi_dung": {"viet_thanh_loi": "không", "cac_muc": [muc]}}),
    "a task of a line left to no table": (
        Muc,
        lambda muc: BODY
        | {"bo_cuc": [{"gom": "noi_dung"}, {"tieu_de": "Mục", "viet_thanh_loi": "không", "cac_muc": [muc]}]},
    ),
    "a part below a line that has its own content": (
        Muc, lambda muc: FRAME | {"noi_dung": muc, "bo_cuc": [{"gom": "noi_dung", "doan_sau": "Đoạn."}]}
    ),
    "a line with content of its own": (DongBoCuc, lambda line: BODY | {"bo_cuc": [{"gom": "noi_dung"}, line]}),
    "a line that takes in a part": (DongBoCuc, lambda line: BODY | {"bo_cuc": [line | {"gom": "noi_dung"}]}),
    "a line that takes in a titled part": (
        DongBoCuc, lambda line: BODY | {"noi_dung": {"tieu_de": "Mục"}, "bo_cuc": [line | {"gom": "noi_dung"}]}
    ),
    "a line whose part is absent": (
        DongBoCuc, lambda line: BODY | {"bo_cuc": [{"gom": "noi_dung"}, line | {"gom": "kinh_phi"}]}
    ),
    "a line in a Phần": (
        DongBoCuc, lambda line: BODY | {"phan": [{"tieu_de": "Phần", "bo_cuc": [line | {"gom": "noi_dung"}]}]}
    ),
    "an appendix": (PhuLuc, lambda appendix: BODY | {"phu_luc": [appendix, "Hai."]}),
    "a piece of an appendix": (Muc, lambda muc: BODY | {"phu_luc": [{"tieu_de": "Phụ", "cac_muc": [muc]}]}),
    "an agency": (CoQuan, lambda agency: BODY | {"co_quan": agency}),
    "a joint agency": (CoQuan, lambda agency: BODY | {"co_quan": [FRAME["co_quan"], agency]}),
    "a legal basis": (CanCu, lambda entry: BODY | {"can_cu": [entry]}),
    "a law": (CanCu, lambda entry: BODY | {"can_cu": [entry | {"loai": "Luật"}]}),
    "a recipient": (NoiNhan, lambda entry: BODY | {"noi_nhan": [entry]}),
    "a signer": (NguoiKy, lambda signer: BODY | {"nguoi_ky": signer}),
    "a joint signer": (NguoiKy, lambda signer: BODY | {"nguoi_ky": [signer, signer]}),
    "a decision": (KemTheo, lambda decision: {k: v for k, v in BODY.items() if k not in ("noi_nhan", "nguoi_ky")} | {"kem_theo_quyet_dinh": decision}),
    "a table": (BangBieu, lambda table: FRAME | {"noi_dung": {"bang_bieu": table}}),
    "a column": (Cot, lambda column: FRAME | {"noi_dung": {"bang_bieu": {"cot": [column, "B"], "hang": [["1", "2"]]}}}),
    "a row": (Hang, lambda row: FRAME | {"noi_dung": {"bang_bieu": {"cot": ["A"], "hang": [row]}}}),
    "a plan": (KeHoach, lambda plan: FRAME | plan),
    "a plan of one part": (KeHoach, lambda plan: BODY | plan),
    "a plan issued with a decision": (
        KeHoach,
        lambda plan: {k: v for k, v in BODY.items() if k not in ("noi_nhan", "nguoi_ky")} | {"kem_theo_quyet_dinh": {"co_quan": "UBND xã"}} | plan,
    ),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_every_pair_of_keys_is_printed_or_refused_at_its_place(place: str) -> None:
    model, plan_of = PLACES[place]
    free = [name for name in keys(model) if name not in required(model)]
    failed = []
    for pair in [(), *combinations(free, 1), *combinations(free, 2)]:
        data = plan_of(Author(lambda options: options[0], lambda: "Lời").keys(model, [*required(model), *pair], 3))
        plan, faults, _ = validate_data(data)
        if faults:
            failed += [(pair, fault.code) for fault in faults if not fault.loc and fault.code not in WHOLE]
        else:
            failed += [(pair, key, text) for key, text in lost(data)]
            compose(plan)
    assert failed == []


# What is wrong with the plan as a whole, at no key of it.
WHOLE = {"ke_hoach.khong_noi_dung", "bang_nhiem_vu.khong_viec"}


def test_every_key_says_what_becomes_of_it() -> None:
    found: set[type[Part]] = set()
    ahead: list[type[Part]] = [KeHoach]
    while ahead:
        model = ahead.pop()
        if model not in found:
            found.add(model)
            ahead += [part for each in model.model_fields.values() for part in held(each.annotation)]
    inherited = {
        model: {name for base in model.__mro__[1:] if base in found for name in base.model_fields} for model in found
    }
    assert {model: set(rows) for model, rows in KEYS.items()} == {
        model: set(model.model_fields) - inherited[model] for model in found
    }
    for model, rows in KEYS.items():
        for name, row in rows.items():
            assert (row.use is Use.HOLDS) == bool(held(model.model_fields[name].annotation)), (model, name)


def held(annotation: Any) -> list[type[Part]]:
    from typing import get_args

    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [model for inner in get_args(annotation) for model in held(inner)]


@given(plan_data())
def test_the_time_of_signing_stands_on_appendices_in_files_of_their_own(data: dict[str, Any]) -> None:
    plan = KeHoach.model_validate(data)
    if plan.thoi_gian_ky:
        _, alone = separate(compose(plan), plan)
        assert alone
        assert all("15/01/2026; 14:05:33" in "".join(p.text for p in each.paragraphs()) for each in alone)

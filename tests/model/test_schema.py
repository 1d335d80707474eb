"""The JSON Schema knows the models' keys, all of them, and tells right from wrong as the model does.

An editor reads a file as YAML 1.2, with numbers and truth values in it; the program reads every scalar as text. So
both are given the same file, each in its own way.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

import kehoach
from kehoach.diagnostics import has_errors
from kehoach.errors import InvalidDocument
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.keys import KEYS
from kehoach.model.messages import keys_at
from kehoach.model.schema import SNIPPETS, as_text, build, held, keys
from kehoach.model.validate import validate_data
from kehoach.model.van_ban import CoQuan
from kehoach.pipeline import scaffold
from kehoach.source.dump import dump
from kehoach.source.load import load
from strategies import plan_data

SCHEMA = json.loads(as_text())
VALIDATOR = Draft7Validator(SCHEMA)


class Constructor(SafeConstructor):
    """YAML 1.2 has no dates: to an editor they are texts."""


Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def fits_schema(text: str) -> bool:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Constructor
    return VALIDATOR.is_valid(yaml.load(text))


def fits_model(text: str) -> bool:
    try:
        source = load(text, "ke-hoach.yaml")
    except InvalidDocument:
        return False
    return not has_errors(source.diagnostics) and not validate_data(source.data).faults


# What is shipped


def test_the_committed_schema_is_fresh() -> None:
    """If not: python scripts/make_schema.py."""
    assert kehoach.json_schema() == as_text()


def test_it_is_a_schema_of_draft_7() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMA)
    assert build() == SCHEMA


def test_every_definition_is_used_and_every_use_defined() -> None:
    used = set(re.findall(r'"#/[$]defs/([^"]+)"', as_text()))
    assert used == set(SCHEMA["$defs"])


# Keys


def test_a_key_has_a_form_of_its_own_unless_it_holds_keys() -> None:
    assert [
        (model.__name__, name)
        for model, rows in KEYS.items()
        for name, row in rows.items()
        if (row.form is None) != bool(held(model.model_fields[name].annotation))
    ] == []


def test_an_editor_offers_the_keys_that_validate_names() -> None:
    assert list(SCHEMA["properties"]) == keys_at(())
    for loc in [("co_quan",), ("can_cu", 0), ("noi_dung",), ("bo_cuc", 0), ("phu_luc", 0), ("trinh_bay",)]:
        (field, *_) = loc
        shape = SCHEMA["$defs"][f"KeHoach.{field}"]
        if "properties" not in shape:
            elsewhere = shape["items"] if "items" in shape else shape["allOf"][0]
            shape = SCHEMA["$defs"][elsewhere["$ref"].rsplit("/", 1)[1]]
        assert list(shape["properties"]) == keys_at(loc)


def test_everything_an_editor_shows_is_told_in_vietnamese() -> None:
    fields = [shape for name, shape in SCHEMA["$defs"].items() if "." in name]
    assert [shape for shape in fields if not (shape["title"] and shape["description"])] == []


def test_a_key_is_never_written_without_its_colon() -> None:
    """yaml-language-server forgets it for a field of which it knows neither a value nor a shape."""
    known = {"examples", "enum", "defaultSnippets", "properties", "items"}
    assert [name for name, shape in SCHEMA["$defs"].items() if "." in name and not known & shape.keys()] == []


def test_there_are_snippets_for_an_item_a_task_a_citation_and_a_recipient() -> None:
    first = {model.__name__: [next(iter(body)) for body in bodies.values()] for model, bodies in SNIPPETS.items()}
    assert first == {"Muc": ["tieu_de", "don_vi", "viec"], "CanCu": ["loai", "loai"], "NoiNhan": ["ten"]}
    assert {
        model for model, bodies in SNIPPETS.items() for body in bodies.values() if body.keys() - set(keys(model))
    } == set()


# Right and wrong


def examples() -> list[Path]:
    return sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_the_examples_fit_both(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert (fits_schema(text), fits_model(text)) == (True, True)


@pytest.mark.parametrize("kind", list(KEYS[KeHoach]["mau"].values))
@pytest.mark.parametrize("level", list(KEYS[CoQuan]["cap"].values))
def test_a_new_plan_fits_both(level: str, kind: str) -> None:
    text = scaffold(level=level, kind=kind, year=2024)
    assert (fits_schema(text), fits_model(text)) == (True, True)


@settings(max_examples=40)
@given(plan_data())
def test_what_fits_the_model_fits_the_schema(data: dict[str, Any]) -> None:
    text = dump(data)
    assert (fits_schema(text), fits_model(text)) == (True, True)


PLAN = """\
mau: chung
co_quan:
  cap: xa
  ten: Ủy ban nhân dân xã An Phú
ngay_ban_hanh: 2026-01-15
trich_yeu: Tuyên truyền cải cách hành chính năm 2026
can_cu:
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
noi_dung:
  - Việc thứ nhất.
noi_nhan:
  - UBND tỉnh
nguoi_ky:
  ho_ten: Nguyễn Văn An
"""


def changed(old: str, new: str) -> str:
    assert PLAN.count(old) == 1
    return PLAN.replace(old, new)


def with_lines(lines: str) -> str:
    return PLAN + lines


def with_item(lines: str) -> str:
    return changed("  - Việc thứ nhất.\n", f"  - Việc thứ nhất.\n{lines}")


def with_row(row: str) -> str:
    return with_item(
        f"  - doan: a\n    bang_bieu:\n      cot: [A, {{tieu_de: B, rong: 20%}}]\n      hang:\n        - {row}\n"
    )


ATTACHED = "kem_theo_quyet_dinh: {co_quan: UBND xã An Phú}\n"

RIGHT = {
    "as it is": PLAN,
    "a number without its value": with_lines("so_van_ban:\n"),
    "a number with zeros": with_lines("so_van_ban: 008\n"),
    "every choice without its value": with_lines("do_khan:\nban_phat_hanh:\ntrinh_bay:\n  co_chu_dau:\n  co_chu:\n"),
    "a blank": changed("Nguyễn Văn An", "[điền: họ tên, học vị]"),
    "a blank without a colon": changed("Nguyễn Văn An", "[điền họ tên]"),
    "a blank as an item": with_item("  - [điền: việc thứ hai]\n"),
    "a blank as a recipient": changed("- UBND tỉnh", "- [điền: nơi nhận]"),
    "a sentence with a colon": with_item("  - Các lĩnh vực như: Đất đai, xây dựng\n"),
    "a sentence that leads to a list": with_item("  - Gồm các việc sau:\n      - Một\n      - Hai\n"),
    "a recipient with a colon": changed("- UBND tỉnh", "- UBND tỉnh: báo cáo"),
    "one recipient without a list": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan: UBND tỉnh"),
    "one recipient as a mapping": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan: {ten: UBND tỉnh, de: báo cáo}"),
    "signers": changed("nguoi_ky:\n  ho_ten", "nguoi_ky:\n  - quyen_han: TM, KT\n    ho_ten"),
    "an empty signature": changed("nguoi_ky:\n  ho_ten: Nguyễn Văn An", "nguoi_ky: {}"),
    "a head who signs as such": with_lines("  quyen_han: []\n"),
    "bases as lines of a text": changed("can_cu:\n  - Căn", "can_cu: |\n  Luật A\n  Căn"),
    "a base in parts": changed("- Căn cứ Luật Tổ chức", "- {loai: Luật, ten: A, ngay: 2025}\n  - Luật B"),
    "the date as a year": changed("2026-01-15", "2026"),
    "the date as a month": changed("2026-01-15", "01/2026"),
    "the date as it is spoken": changed("2026-01-15", "ngày 5 tháng 01 năm 2026"),
    "the date in quotes": changed("2026-01-15", '"15/01/2026"'),
    "texts that look like something else": with_lines("dia_danh: 12\nnguoi_soan_thao: true\n"),
    "content as text": changed("noi_dung:\n  - Việc thứ nhất.", "noi_dung: |\n  Một\n  đoạn.\n\n  Đoạn hai."),
    "marks without quotes": changed(":\n  - Việc thứ nhất.", ":\n  danh_dau: 1.\n  cac_muc: [Một]"),
    "a unit and its one task": with_item("  - don_vi: Phòng A\n    nhiem_vu: Làm\n"),
    "a unit whose tasks are to be written": with_item("  - don_vi: Phòng A\n    nhiem_vu:\n"),
    "a task": with_item("  - viec: Làm\n    phoi_hop: B\n    den_ngay: 3/2026\n    kinh_phi: 1.500.000\n"),
    "a sum as a number": with_item("  - viec: Làm\n    kinh_phi: 1500000\n"),
    "sums with their separators": with_item(
        "".join(
            f"  - viec: Làm\n    kinh_phi: {kinh_phi}\n"
            for kinh_phi in ("0", "1,500,000", "1 500 000 đ", "05 triệu", "2.4 tỷ", "1.500 triệu", "1,234.5 nghìn")
        )
    ),
    "a rounded sum": with_item("  - viec: Làm\n    kinh_phi: 1,5 Triệu Đồng\n"),
    "an empty cell": with_row("[1, ~]"),
    "a cell in quotes with nothing in it": with_row("[1, '']"),
    "a group": with_row("nhom: Nhóm"),
    "a table as numbers": with_row("[1, 2.5]"),
    "a row as a mapping": with_row("{cac_o: [a, b], to_nen: Có}"),
    "a merged cell": with_row("[{noi_dung: a, gop_cot: 2}, '']"),
    "a shaded cell without words": with_row("[{to_nen: true}, '']"),
    "a cell that YAML took for keys, and a blank": with_row("[{Các lĩnh vực: đất đai}, [điền: số]]"),
    "an outline": with_lines("bo_cuc:\n  - tieu_de: A\n    gom: noi_dung\n  - tieu_de: B\n    doan: b\n"),
    "an attached plan": changed("ngay_ban_hanh: 2026-01-15\n", "").split("noi_nhan")[0] + ATTACHED,
    "an attached plan, as it is dumped": changed("ngay_ban_hanh: 2026-01-15\n", "").split("noi_nhan")[0]
    + ATTACHED
    + "noi_nhan: []\nnguoi_ky: []\n",
    "an appendix": with_lines("phu_luc: {tieu_de: A, bang_bieu: {cot: [B]}, kho_ngang: Có}\n"),
    "appendices": with_lines("phu_luc:\n  - {tieu_de: A, bang_bieu: {cot: [B]}, kho_ngang: true}\n  - c\n"),
    "urgency in capitals": with_lines("do_khan: HỎA TỐC\n"),
    "sizes": with_lines("trinh_bay: {co_chu: 13.5, lui_dau_dong: 12.7, le_tren: 20 mm, cach_doan: '6'}\n"),
    "within the tolerance": with_lines("trinh_bay: {le_tren: 19.7, lui_dau_dong: 10.3, co_chu_bang: 11}\n"),
    "the longest name": with_lines(f"dia_danh: {'a' * 300}\n"),
    "no lead and no close": with_lines("mo_dau: không\nket_thuc: ''\n"),
}

WRONG = {
    "an unknown key": with_lines("dia_dang: An Phú\n"),
    "an accented key": with_lines("Nơi gửi: An Phú\n"),
    "a secret": with_lines("do_mat: mật\n"),
    "a key of long ago, without a value": with_lines("kinh_gui:\n"),
    "no subject": changed("trich_yeu: Tuyên truyền cải cách hành chính năm 2026\n", ""),
    "an empty subject": changed("Tuyên truyền cải cách hành chính năm 2026", ""),
    "a blank subject": changed("Tuyên truyền cải cách hành chính năm 2026", "' '"),
    "a subject that is a list": changed("Tuyên truyền cải cách hành chính năm 2026", "[một, hai]"),
    "no issuer": changed("co_quan:\n  cap: xa\n  ten: Ủy ban nhân dân xã An Phú\n", ""),
    "an issuer that is a text": changed(":\n  cap: xa\n  ten: Ủy ban nhân dân xã An Phú", ": UBND xã"),
    "a name that is a story": with_lines(f"dia_danh: {'a' * 301}\n"),
    "such a name in a list": changed("xa\n", f"xa\n  chu_quan: [{'a' * 301}]\n"),
    "no issuer in the list": changed(":\n  cap: xa\n  ten: Ủy ban nhân dân xã An Phú", ": []"),
    "an issuer without a level": changed("  cap: xa\n", ""),
    "a level that there is not": changed("cap: xa", "cap: lang"),
    "an empty level": changed("cap: xa", "cap:"),
    "a kind that there is not": changed("mau: chung", "mau: khac"),
    "no recipients": changed("noi_nhan:\n  - UBND tỉnh\n", ""),
    "recipients that are none": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan: []"),
    "recipients in quotes with nothing in them": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan: ''"),
    "recipients left empty": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan:"),
    "a recipient without a name": changed("- UBND tỉnh", "- {de: báo cáo}"),
    "one recipient without a name": changed("noi_nhan:\n  - UBND tỉnh", "noi_nhan: {de: báo cáo}"),
    "an empty item": changed("- UBND tỉnh", "- UBND tỉnh\n  -"),
    "no signer": changed("nguoi_ky:\n  ho_ten: Nguyễn Văn An\n", ""),
    "a signer that is a text": changed("nguoi_ky:\n  ho_ten: Nguyễn Văn An", "nguoi_ky: Nguyễn Văn An"),
    "four signers": changed("nguoi_ky:\n  ho_ten: Nguyễn Văn An", "nguoi_ky: [{}, {}, {}, {}]"),
    "a way to sign that there is not": with_lines("  quyen_han: [KT, TM]\n"),
    "such a way as a text": with_lines("  quyen_han: KT, TM\n"),
    "no content": changed("noi_dung:\n  - Việc thứ nhất.\n", ""),
    "content left empty": changed("noi_dung:\n  - Việc thứ nhất.", "noi_dung:"),
    "a date that is none": changed("2026-01-15", "15-01-2026"),
    "a month that there is not": changed("2026-01-15", "2026-13"),
    "a day that there is not": changed("2026-01-15", "32/01/2026"),
    "a year of long ago": changed("2026-01-15", "1944"),
    "a year of the far future": changed("2026-01-15", "01/2101"),
    "a blank date": changed("2026-01-15", "[điền: ngày]"),
    "a number with its symbol": with_lines("so_van_ban: 12/KH-UBND\n"),
    "number nought": with_lines("so_van_ban: 0\n"),
    "a base without its kind": changed("- Căn cứ Luật", "- ten: Luật A\n  - Luật"),
    "a list typed by hand": changed("noi_dung:\n  - Việc thứ nhất.", "noi_dung: |\n  Gồm:\n  - một\n  - hai"),
    "an item without words": with_item("  - cac_muc: [a]\n"),
    "a list right in a list": with_item("  - - a\n    - b\n"),
    "an empty text as an item": with_item("  - ''\n"),
    "a misspelt key in an item": with_item("  - tieu_de: a\n    cac_mục: [b]\n"),
    "tasks that are a mapping": with_item("  - don_vi: A\n    nhiem_vu: {viec: a}\n"),
    "partners that are a mapping": with_item("  - viec: A\n    phoi_hop: {ten: a}\n"),
    "a task without its deed": with_item("  - tieu_de: A\n    chu_tri: B\n"),
    "a sum that is none": with_item("  - viec: Làm\n    kinh_phi: mười đồng\n"),
    "a mark that there is not": changed(":\n  - Việc thứ nhất.", ":\n  danh_dau: '*'\n  cac_muc: [Một]"),
    "two pairs that are no keys": with_item("  - Phòng A: một\n    Phòng B: hai\n"),
    "a mapping after a sentence": with_item("  - Các việc:\n      tieu_de: a\n"),
    "a table without columns": with_item("  - doan: a\n    bang_bieu: {hang: [[1]]}\n"),
    "columns that are a text": with_item("  - doan: a\n    bang_bieu: {cot: STT}\n"),
    "a width that is none": with_item("  - doan: a\n    bang_bieu: {cot: [{tieu_de: A, rong: rộng}]}\n"),
    "no width at all": with_item("  - doan: a\n    bang_bieu: {cot: [{tieu_de: A, rong: 0}]}\n"),
    "a cell that is a list": with_row("[1, [2]]"),
    "neither yes nor no": with_lines("phu_luc: {tieu_de: A, doan: b, kho_ngang: ngang}\n"),
    "an outline that is a text": with_lines("bo_cuc: noi_dung\n"),
    "an outline of parts that there are not": with_lines("bo_cuc: [{gom: [noi_dung, ket_luan]}]\n"),
    "a decision without its issuer": with_lines("kem_theo_quyet_dinh: {so_ky_hieu: 1/QĐ}\n"),
    "urgency that there is not": with_lines("do_khan: rất khẩn\n"),
    "a moment that is a day": with_lines("thoi_gian_ky: 2026-01-15\n"),
    "settings that are a list": with_lines("trinh_bay: [14]\n"),
    "too large a size": with_lines("trinh_bay: {co_chu: 15}\n"),
    "too small a margin": with_lines("trinh_bay: {le_tren: 19.6}\n"),
    "an indent between the two": with_lines("trinh_bay: {lui_dau_dong: 11}\n"),
    "too small a gap": with_lines("trinh_bay: {cach_doan: 5}\n"),
    "a size in words": with_lines("trinh_bay: {co_chu: to}\n"),
    "a header size that there is not": with_lines("trinh_bay: {co_chu_dau: vừa}\n"),
}

# What `validate` finds and the schema does not say, and why not.
UNSAID = {
    "the calendar": changed("2026-01-15", "30/02/2026"),
    "a number in quotes has no size to JSON Schema": with_lines("trinh_bay: {co_chu: '15'}\n"),
    "1.5 in an editor is 1.500, a sum, and 1.5, which is none": with_item("  - viec: Làm\n    kinh_phi: 1.5\n"),
    "between keys: one title, not two": with_item("  - {tieu_de: a, don_vi: b}\n"),
    "between keys: tasks under one name": with_item("  - {don_vi: a, nhiem_vu: [b], cac_muc: [c]}\n"),
    "between keys: a base as text or in parts": changed("- Căn", "- {nguyen_van: a, loai: b}\n  - Căn"),
    "between dates: first to last": with_item("  - {viec: a, tu_ngay: 2026-03, den_ngay: 2026-02}\n"),
    "between parts: all are in the outline": with_lines("bo_cuc: [{tieu_de: A, doan: b}]\n"),
    "between parts: none is there twice": with_lines("bo_cuc: [{gom: [noi_dung, noi_dung]}]\n"),
    "between parts: one outline": with_lines(
        "bo_cuc: [{gom: noi_dung}]\nphan: [{tieu_de: a, bo_cuc: [{gom: muc_dich}]}]\n"
    ),
    "between keys: a section has parts or content": with_lines("bo_cuc: [{gom: noi_dung}, {tieu_de: a}]\n"),
    "between rows: as many cells as columns": with_row("[1, 2, 3]"),
    "between keys: what the decision has": with_lines("kem_theo_quyet_dinh: {co_quan: UBND xã}\n"),
    "between keys: a turned page has a table": with_lines("phu_luc: {tieu_de: A, doan: b, kho_ngang: Có}\n"),
    "content that is there and empty": changed("noi_dung:\n  - Việc thứ nhất.", "noi_dung: []"),
    "words that are there and empty": with_item("  - {doan: '', tieu_de: }\n"),
    "a blank, a list to an editor, where a list must be": changed("\n  - Việc thứ nhất.", "\n  cac_muc: [điền: việc]"),
    "letters run out": changed(":\n  - Việc thứ nhất.", f":\n  danh_dau: a)\n  cac_muc: [{', '.join('a' * 30)}]"),
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_right_is_right_to_both(text: str) -> None:
    assert (fits_schema(text), fits_model(text)) == (True, True)


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_wrong_is_wrong_to_both(text: str) -> None:
    assert (fits_schema(text), fits_model(text)) == (False, False)


@pytest.mark.parametrize("text", UNSAID.values(), ids=UNSAID)
def test_some_things_are_for_validate_alone_to_say(text: str) -> None:
    assert (fits_schema(text), fits_model(text)) == (True, False)

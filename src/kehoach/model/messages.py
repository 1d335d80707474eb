"""pydantic's error types, each as a Vietnamese sentence. Its English is never read: types are its stable interface."""

import difflib
import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from kehoach.diagnostics import Finding, Loc, Severity
from kehoach.model.base import plain
from kehoach.model.cong_viec import CongViec
from kehoach.model.english import meant_by
from kehoach.model.ke_hoach import KeHoach
from kehoach.model.muc import Muc
from kehoach.wording.citations import LAWS

LOI = Severity.LOI

EXAMPLES = {
    "co_quan": "co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
    "cap": "cap: xa   (tinh | xa | so | phong | don_vi | huyen)",
    "ten": "ten: Ủy ban nhân dân xã An Phú",
    "trich_yeu": "trich_yeu: Tuyên truyền cải cách hành chính năm 2026",
    "noi_nhan": "noi_nhan: rồi mỗi nơi một dòng, bắt đầu bằng “- ”",
    "nguoi_ky": "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}",
}

# Keys people try, and why they are not there.
REFUSED = {
    "do_mat": "văn bản mật không soạn trên máy có nối mạng, không soạn bằng công cụ này (Luật Bảo vệ bí mật nhà nước)",
    "kinh_gui": "kế hoạch không có “Kính gửi”: chỉ Tờ trình, Báo cáo, Công văn có (Phụ lục I, Phần I, II.9.b)",
}

SENTENCES: dict[str, Callable[[dict[str, Any], Loc], tuple[str, str, str]]] = {
    "de_trong": lambda _, loc: (f"{named(loc)} để trống", example(loc), ""),
    "ky_tu": lambda c, loc: (
        f"{named(loc)} có ký tự không in được ({c['ky_tu']})", "xóa ký tự đó rồi gõ lại đoạn chữ", ""
    ),
    "qua_nhieu_dau": lambda c, loc: (f"{named(loc)} {c['ly_do']}", "xóa chữ đó rồi gõ lại", ""),
    "string_type": lambda _, loc: (
        f"{named(loc)} phải là một dòng chữ",
        "nếu câu có dấu hai chấm hoặc bắt đầu bằng dấu lạ, đặt cả câu trong ngoặc kép", "",
    ),
    "tuple_type": lambda _, loc: (f"{named(loc)} phải là danh sách", "mỗi mục một dòng, bắt đầu bằng “- ”", ""),
    "model_type": lambda _, loc: (f"{named(loc)} phải là một nhóm trường", example(loc), ""),
    "literal_error": lambda c, loc: one_of(loc, re.findall(r"'([^']*)'", c["expected"])),
    "chon": lambda c, loc: one_of(loc, c["cac_gia_tri"]),
    "too_short": lambda _, loc: (f"{named(loc)} chưa có mục nào", example(loc), ""),
    "string_too_long": lambda c, loc: (
        f"{named(loc)} dài quá {c['max_length']} ký tự", "đây là một tên, không phải một đoạn văn", ""
    ),
    "too_long": lambda c, loc: (f"{named(loc)} có quá {c['max_length']} mục", "", ""),
    "ngay": lambda c, loc: (f"{named(loc)}: {c['ly_do']}", "viết 2026-01-05, 05/01/2026, 2026-01 hoặc 2026", ""),
    "thoi_diem": lambda c, loc: (f"{named(loc)}: {c['ly_do']}", "", "PL I.III.1.d"),
    "so_van_ban": lambda c, loc: (
        f"{named(loc)}: {c['ly_do']}", "chỉ ghi số thứ tự, ví dụ 5; ký hiệu lấy từ co_quan.viet_tat", "PL I.II.3.a"
    ),
    "trinh_bay.ngoai_quy_dinh": lambda c, loc: (
        f"{named(loc)} là {c['gia_tri']}, phải theo quy định: {c['yeu_cau']}", "", c["dieu_khoan"]
    ),
    "muc.hai_tieu_de": lambda _, __: ("một mục chỉ có một trong hai: tieu_de hoặc don_vi", "", ""),
    "muc.hai_nhiem_vu": lambda c, __: (f"nhiem_vu và {c['khoa']} là một: chỉ viết một trong hai", "", ""),
    "muc.qua_nhieu_cap": lambda c, _: (
        f"các mục lồng nhau quá {c['nhieu_nhat']} cấp", "đưa các ý bên trong ra ngoài", "PL I.II.6.d"
    ),
    "recursion_loop": lambda _, loc: (f"{named(loc)} lồng nhau quá sâu", "đưa các ý bên trong ra ngoài", ""),
    "muc.khong_loi": lambda _, __: (
        "có mục con không có lời nào để đánh số", "thêm tieu_de, hoặc đưa các ý bên trong ra ngoài một bậc", ""
    ),
    "muc.qua_nhieu_diem": lambda c, _: (
        f"quá {c['nhieu_nhat']} điểm: bảng chữ cái đánh dấu a), b), c)… đã hết", "chia thành nhiều khoản", "PL I.II.6.đ"
    ),
    "can_cu.hai_cach": lambda _, __: (
        "một căn cứ viết nguyên văn hoặc viết từng phần, không viết cả hai",
        "bỏ nguyen_van hoặc bỏ các trường còn lại", "",
    ),
    "can_cu.thieu_loai": lambda _, __: (
        "căn cứ chưa ghi loại văn bản", "thêm loai, ví dụ loai: Nghị định", "PL I.II.6.a"
    ),
    "can_cu.khong_in": lambda c, _: _misplaced(c["loai"], c["truong"]),
    "co_quan.dong_khac_ten": lambda _, __: (
        "dong phải là ten chia thành các dòng: chữ ở hai chỗ khác nhau",
        "viết lại dong cho đủ các chữ của ten (được viết tắt, viết hoa), hoặc bỏ dong", "PL I.II.2",
    ),
    "nguoi_ky.quyen_han": lambda c, _: (
        f"không có cách ký [{c['quyen_han']}]",
        "các cách ký: [TM], [KT], [TL], [TUQ], [Q], [TM, KT], [TM, Q], [TL, KT], [TL, Q], []; bỏ trống để tự suy ra",
        "Điều 13; PL I.II.7.b",
    ),
    "bang.rong": lambda c, _: (
        f"“{c['gia_tri']}” không phải chiều rộng cột",
        "viết theo mm (30) hoặc phần trăm (20%), hoặc bỏ trống để tự tính", "",
    ),
    "bang.hang": lambda _, __: ("hang phải là danh sách các hàng", "mỗi hàng một dòng: - [1, Nội dung, …]", ""),
    "bang.nhom_va_o": lambda _, __: (
        "một hàng là tên nhóm (nhom) hoặc là các ô (cac_o), không viết cả hai",
        "tách thành hai hàng: - nhom: …, rồi hàng dưới - [ô, ô, …]", "",
    ),
    "bang.qua_nhieu_cot": lambda c, _: (f"bảng có quá {c['nhieu_nhat']} cột, Word không nhận", "", ""),
    "bang.tieu_de_sau": lambda _, __: ("tiêu đề cột chồng quá ba tầng", "bớt một tầng cot", ""),
    "bang.lech_cot": lambda c, _: (
        f"hàng {c['hang']} có {c['so_o']} ô, bảng có {c['so_cot']} cột",
        "ô trống vẫn phải giữ chỗ; ô có dấu phẩy phải đặt trong ngoặc kép", "",
    ),
    "co_khong": lambda c, loc: (f"{named(loc)}: {c['ly_do']}", "", ""),
    "so_tien": lambda c, loc: (f"{named(loc)}: {c['ly_do']}", "", ""),
    "cong_viec.nguoc_ngay": lambda _, __: ("den_ngay đứng trước tu_ngay", "kiểm tra lại hai ngày", ""),
    "bang_nhiem_vu.qua_dai": lambda c, _: (
        f"bảng {c['bang']} trải {c['thang']} tháng, không đủ chỗ trên trang",
        "dùng tien_do_quy, hoặc xem lại năm của tu_ngay và den_ngay", "",
    ),
    "dia_chi.dai": lambda c, _: (
        f"dia_chi có {c['so_dong']} dòng, chân trang thứ nhất không đủ chỗ",
        f"viết gọn trong {c['nhieu_nhat']} dòng", "PL I.III.4",
    ),
    "bang_nhiem_vu.qua_nhieu_nhom": lambda c, _: (
        f"bảng từ công việc có quá {c['nhieu_nhat']} nhóm, số La Mã không đánh số hết", "gộp bớt các mục có tiêu đề", ""
    ),
    "thoi_gian_ky.khong_phu_luc": lambda _, __: (
        "thoi_gian_ky chỉ in ở phụ lục nằm trong tệp riêng; kế hoạch này không có phụ lục", "bỏ thoi_gian_ky",
        "PL I.III.1.d",
    ),
    "bang_nhiem_vu.qua_nhieu": lambda c, _: (
        f"{c['bang']} bảng lập từ các nhiệm vụ sẽ có {c['hang']} hàng, không phải một kế hoạch",
        "mỗi loại bảng chỉ lập một lần: bỏ bớt bang_nhiem_vu", "",
    ),
    "bang_nhiem_vu.khong_viec": lambda _, __: (
        "có bang_nhiem_vu nhưng kế hoạch chưa có nhiệm vụ nào", "viết nhiệm vụ bằng viec:, chu_tri:, den_ngay: …", ""
    ),
    "cong_viec.khong_hien": lambda _, __: (
        "có nhiệm vụ không viết thành lời (viet_thanh_loi: không) mà cũng không có bảng nào in ra",
        "thêm bang_nhiem_vu: phan_cong vào một mục hoặc một phụ lục", "",
    ),
    "ke_hoach.rong": lambda c, _: (f"{c['path'][0]} để trống", example(c["path"]), "PL I.II.7; II.9"),
    "phu_luc.kho_ngang": lambda _, __: (
        "trang nằm ngang chỉ dùng khi có bảng, biểu; phụ lục này không có", "bỏ kho_ngang", "PL I.I.2"
    ),
    "phu_luc.danh_dau": lambda _, __: (
        "“1.1” cần số của mục cha, phụ lục không có số ấy", "dùng “1.” ở phụ lục; “1.1” chỉ dùng trong một mục con", ""
    ),
    "kem_theo.thua": lambda c, _: (
        f"kế hoạch ban hành kèm theo quyết định không có: {c['truong']}",
        "bỏ đi; các phần này nằm ở quyết định", "Mẫu 1.3",
    ),
    "bo_cuc.hai_cach": lambda _, __: (
        "đã chia thành phan thì không dùng bo_cuc ở ngoài", "đưa bo_cuc vào trong từng phan", "PL I.II.6.đ"
    ),
    "bo_cuc.tieu_de_khong_phan": lambda c, _: (
        f"mục “{c['tieu_de']}” không in ra: kế hoạch không có phần nào trong {c['phan']}",
        f"viết phần {c['phan'].split(', ')[0]}:, hoặc bỏ mục này khỏi bố cục", "",
    ),
    "bo_cuc.trong": lambda _, __: (
        "một mục của bo_cuc phải có gom, hoặc có tieu_de cùng nội dung của riêng mình",
        "ví dụ: - tieu_de: Khen thưởng, rồi doan: hoặc cac_muc:", "PL I.II.6.d",
    ),
    "muc.danh_sach_trong_loi": lambda _, loc: (
        f"{named(loc)} là danh sách viết trong một đoạn văn: các dòng sẽ bị nối liền",
        "bỏ dấu | sau dấu hai chấm và dấu đầu dòng gõ tay; mỗi ý một dòng bắt đầu bằng “- ”", "",
    ),
    "bo_cuc.bo_sot": lambda c, _: (
        f"bo_cuc chưa có chỗ cho: {c['phan']}", "thêm vào gom của một dòng trong bo_cuc", ""
    ),
    "bo_cuc.lap": lambda c, _: (f"bo_cuc đưa vào hai lần: {c['phan']}", "mỗi phần chỉ nằm ở một dòng của bo_cuc", ""),
    "ke_hoach.khong_noi_dung": lambda _, __: (
        "kế hoạch chưa có nội dung", "thêm ít nhất một phần, ví dụ muc_dich: hoặc noi_dung:", ""
    ),
}  # fmt: skip


def _misplaced(loai: str, names: str) -> tuple[str, str, str]:
    """Word what a citation of this kind does not have; it would not be printed."""
    if loai in LAWS:
        return (
            f"{loai} được dẫn bằng tên và ngày, không ghi {names}",
            f"bỏ {names}" + (", hoặc chuyển lời của trich_yeu vào ten" if "trich_yeu" in names else ""),
            CITED,
        )
    right = next((law for law in LAWS if law.casefold() == loai.casefold()), None)
    hint = f"viết loai: {right}" if right else "chuyển lời ở ten sang trich_yeu"
    return f"ten chỉ dành cho {', '.join(LAWS)}; {loai} được dẫn bằng trích yếu", hint, CITED


def _odd(_: dict[str, Any], loc: Loc) -> tuple[str, str, str]:
    """Word the sentence for a fault that only Python can make."""
    return f"{named(loc)} không nhận giá trị này", "xem tài liệu về các trường: docs/yaml.md", ""


CITED = "PL I.II.6.a"
SAME_AS = {"list_type": "tuple_type", "model_attributes_type": "model_type", "dict_type": "model_type"}


def faults(error: ValidationError, model: type[BaseModel] = KeHoach) -> Iterator[Finding]:
    """Yield every fault of `error`, in pydantic's order, which is that of `model`."""
    for entry in error.errors(include_url=False):
        kind, loc, context = entry["type"], entry["loc"], entry.get("ctx", {})
        if entry["input"] is None and loc and isinstance(loc[-1], int) and kind != "missing":
            rule, message = f"{field_of(loc)}.muc_trong", f"{named(loc)} để trống: sau dấu “-” không có gì"
            yield Finding(loc, rule, LOI, message, "viết nội dung vào sau dấu “-”, hoặc xóa dòng này")
            continue
        if kind == "missing":
            rule = f"{loc[-1]}.thieu"
            yield Finding(loc, rule, LOI, f"thiếu {named(loc)}", example(loc), at_key=True)
        elif kind == "extra_forbidden":
            yield unknown_key(loc, model)
        else:
            sentence = SENTENCES.get(SAME_AS.get(kind, kind), _odd)
            message, hint, citation = sentence(context, loc)
            at = (*loc, *context.get("path", ()))
            rule = kind if "." in kind else f"{field_of(loc)}.{RULES.get(kind, 'dang')}"
            yield Finding(at, rule, LOI, message, hint, citation)


RULES = {"de_trong": "de_trong", "ky_tu": "ky_tu", "literal_error": "gia_tri", "chon": "gia_tri", "too_short": "thieu"}


def unknown_key(loc: Loc, model: type[BaseModel]) -> Finding:
    """Say that a key is not known, and which one was probably meant."""
    key = str(loc[-1])
    if key in REFUSED:
        return Finding(loc, f"truong.{key}", LOI, f"không dùng được trường {key}: {REFUSED[key]}", at_key=True)
    known = keys_at(loc[:-1], model)
    if key in CongViec.model_fields and "viec" in known:
        hint = "thêm viec: và việc phải làm"
        return Finding(loc, "cong_viec.thieu_viec", LOI, f"có {key} nhưng thiếu viec", hint, at_key=True)
    if " " in key and "don_vi" in known:
        hint = f"nếu là tên đơn vị, viết: - don_vi: {key}, rồi nhiem_vu: ở dòng dưới"
        return Finding(loc, "truong.la", LOI, f"không có trường “{key}”", hint, at_key=True)
    near = difflib.get_close_matches(plain(key), known, n=1, cutoff=0.6)
    meant = meant_by(plain(key), known) or (near[0] if near else None)
    hint = f"ý bạn là {meant}?" if meant else f"các trường ở đây: {', '.join(known)}"
    return Finding(loc, "truong.la", LOI, f"không có trường “{key}”", hint, at_key=True)


def keys_at(loc: Loc, model: type[BaseModel] = KeHoach) -> list[str]:
    """Return the keys an author may write at `loc` in a `model`."""
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    own = [name for name in model.model_fields if name != "cong_viec"]
    return [*own, "nhiem_vu", *CongViec.model_fields] if issubclass(model, Muc) else own


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)


def one_of(loc: Loc, values: list[str]) -> tuple[str, str, str]:
    """Word the sentence for a value outside a list."""
    note = "; phường và đặc khu cũng là xa" if field_of(loc) == "cap" else ""
    return f"{named(loc)} không nhận giá trị này", f"chọn một trong: {', '.join(values)}{note}", ""


def field_of(loc: Loc) -> str:
    """Give the last key on the way to `loc`, the field a rule is named after."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "ke_hoach")


def named(loc: Loc) -> str:
    """Name a place for a reader: the key, and which item of a list."""
    numbers = [step for step in loc if isinstance(step, int)]
    item = f" (mục thứ {numbers[-1] + 1})" if loc and isinstance(loc[-1], int) and numbers else ""
    return field_of(loc) + item


def example(loc: Loc) -> str:
    """Give a line to copy, where there is a good one."""
    line = EXAMPLES.get(field_of(loc))
    return f"ví dụ: {line}" if line else ""

"""Rules on the body: its levels and marks, its titles, how paragraphs begin and end."""

import re
from collections.abc import Iterator, Mapping

from kehoach.diagnostics import Edit, Finding, Loc
from kehoach.model.cong_viec import CongViec
from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.review.dau_van_ban import no_district
from kehoach.review.places import TITLES, field, levels, paragraphs, sections, texts, titles, walk
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, needs, quoted
from kehoach.review.ten_co_quan import split, without_districts
from kehoach.review.vien_dan import mentions_in
from kehoach.wording.dates import Ngay
from kehoach.wording.enumeration import goes_on, typed_mark

# From the largest to the smallest (PL I.V.6.b), then what practice writes below a điểm.
ORDER = ("", "I.", "1.", "1.1", "a)", "-", "+")
NUMBERED = ("1.", "1.1", "a)")


@needs("bo_cuc", "phan")
def qua_sau(plan: KeHoach) -> Iterator[Finding]:
    """Y40: below "+" there is no mark left, neither in the decree nor in practice."""
    for level in levels(plan):
        if level.above == "+":
            hint = "đưa các ý này lên một bậc, hoặc viết liền vào câu ở trên"
            yield Finding(level.pieces[0][0], "noi_dung.qua_sau", LOI, "không có cấp nào dưới dấu “+”", hint)


@needs("bo_cuc", "phan")
def thu_tu_cap(plan: KeHoach) -> Iterator[Finding]:
    """Y40: from the large to the small, phần - mục - khoản - điểm (PL I.V.6.b); 1.1 goes on inside 1.1."""
    for level in levels(plan):
        if "không" in (level.above, level.mark) or level.above == level.mark in ("1.1", "+"):
            continue
        if ORDER.index(level.mark) <= ORDER.index(level.above):
            message = f"các ý đánh dấu “{level.mark}” nằm trong ý đánh dấu “{level.above}”"
            hint = "thứ tự các cấp: I. rồi 1. rồi a) rồi - rồi +; sửa danh_dau"
            yield Finding(level.pieces[0][0], "noi_dung.thu_tu_cap", CANH_BAO, message, hint, "PL I.V.6.b")


@needs("bo_cuc", "phan")
def mot_y(plan: KeHoach) -> Iterator[Finding]:
    """Y45: a numbered level of one piece numbers nothing; a single unit with its tasks is another matter."""
    for level in levels(plan):
        if level.mark in NUMBERED and len(level.pieces) == 1 and not level.pieces[0][1].don_vi:
            message = f"cấp “{level.mark}” chỉ có một ý"
            hint = "viết thành đoạn văn không đánh số, hoặc thêm ý thứ hai"
            yield Finding(level.pieces[0][0], "noi_dung.mot_y", GOI_Y, message, hint)


@needs("bo_cuc", "phan")
def nhieu_cap(plan: KeHoach) -> Iterator[Finding]:
    """Y44: 1.1 is common, but not among the decree's forms (PL I.II.6.đ)."""
    for level in levels(plan):
        if level.mark == "1.1":
            loc = level.pieces[0][0][:-2]
            message = "cách đánh số 1.1 không có trong Nghị định 30/2020/NĐ-CP"
            yield Finding((*loc, "danh_dau"), "noi_dung.so_nhieu_cap", GOI_Y, message, "dùng a), b), c)")


@needs()
def danh_so_tay(plan: KeHoach) -> Iterator[Finding]:
    """Y40: numbers and dashes are the program's work; typed ones are printed beside its own."""
    by_hand = {loc for level in levels(plan) if level.mark == "không" for loc, _ in level.pieces}
    typed = [(loc, text, found) for loc, text in [*titles(plan), *paragraphs(plan)] if (found := typed_mark(text))]
    marks = {_piece(loc): mark for loc, _, (mark, _) in typed}
    for loc, text, (mark, rest) in typed:
        piece = _piece(loc)
        if not rest or piece in by_hand or not (field(loc) in TITLES or goes_on(mark, *_beside(marks, piece))):
            continue
        message = f"có sẵn dấu đầu dòng {quoted(mark)}"
        says = f"bỏ dấu này, chương trình tự đánh số: {quoted(rest)}; mỗi ý là một mục của danh sách"
        yield Finding(loc, "noi_dung.danh_so_tay", CANH_BAO, message, Edit(text, rest, says=says))


def _beside(marks: Mapping[Loc, str], piece: Loc) -> tuple[str | None, str | None]:
    """Give the marks typed before the pieces above and below one of a list."""
    match piece:
        case (*way, int(number)):
            return marks.get((*way, number - 1)), marks.get((*way, number + 1))
    return None, None


def _piece(loc: Loc) -> Loc:
    """Give the place of the piece whose words stand at `loc`."""
    steps = list(loc)
    while steps and (
        steps[-1] in ("doan", "tieu_de", "don_vi", "nhiem_vu", "cong_viec", "viec") or steps[-2:-1] == ["doan"]
    ):
        steps.pop()
    return tuple(steps)


@needs()
def dau_ket_thuc(plan: KeHoach) -> Iterator[Finding]:
    """Mẫu 1.4 ends the text with "./.", which the program writes; a typed one is soon in the wrong place."""
    for loc, text in paragraphs(plan):
        if re.search(r"\.?/\.?\s*\.?$", text) and text.rstrip(" .").endswith("/"):
            cure = Edit(text, f"{text.rstrip(' ./')}.", says="bỏ “./.”, chỉ để dấu chấm")
            yield Finding(loc, "noi_dung.dau_ket_thuc", CANH_BAO, "dấu “./.” do chương trình tự ghi", cure)


@needs()
def thieu_dau_cuoi(plan: KeHoach) -> Iterator[Finding]:
    """Y46: a paragraph ends with a mark. Slogans need none; to the opening, the closing and tasks the program sees."""
    for loc, text in paragraphs(plan):
        if loc[0] == "khau_hieu" or field(loc) not in ("doan", "doan_sau") or text.endswith("]"):
            continue
        if text.rstrip("”\"'’»)")[-1:] not in tuple(".;:!?…/"):
            end = text if len(text) < 25 else f"…{text[-24:]}"
            message = f"cuối đoạn chưa có dấu câu: {quoted(end)}"
            yield Finding(loc, "noi_dung.thieu_dau_cuoi", GOI_Y, message, "thêm dấu “.” hoặc “;”")


@needs()
def tieu_de_dau_cuoi(plan: KeHoach) -> Iterator[Finding]:
    """Y43: a title has no end mark."""
    for loc, text in titles(plan):
        bare = text.rstrip(" .:;,")
        if bare != text and not text.endswith(("...", "v.v.")):
            hint = Edit(text, bare)
            yield Finding(loc, "noi_dung.tieu_de_dau_cuoi", GOI_Y, f"tiêu đề có dấu “{text[-1]}” ở cuối", hint)


@needs()
def in_hoa(plan: KeHoach) -> Iterator[Finding]:
    """PL I.II.6.e: the body is in lower case; titles of sections get their capitals from the program."""
    for loc, text in [*titles(plan), *paragraphs(plan)]:
        section = field(loc) == "tieu_de" and loc.count("cac_muc") <= (loc[0] == "phu_luc")
        if not section and loc[0] != "khau_hieu" and text.isupper() and len(text.split()) > 3:
            message, hint = (
                f"viết toàn chữ in hoa: {quoted(text)}",
                "viết thường, chỉ viết hoa chữ đầu câu và tên riêng",
            )
            yield Finding(loc, "noi_dung.in_hoa", CANH_BAO, message, hint, "PL I.II.6.e")


@needs("bo_cuc", "phan", *CAC_PHAN)
def bo_cuc_vang(plan: KeHoach) -> Iterator[Finding]:
    """A line of the outline that takes in a part the plan does not have."""
    present = {name for name, _ in plan.parts()}
    for loc, line in sections(plan):
        for number, name in enumerate(line.gom):
            if name not in present:
                message, hint = f"phần {name} chưa có nội dung", f"viết phần {name}, hoặc bỏ khỏi gom"
                yield Finding((*loc, "gom", number), "bo_cuc.phan_vang", GOI_Y, message, hint)


@needs("bo_cuc", "phan", *CAC_PHAN)
def bo_cuc_thieu_tieu_de(plan: KeHoach) -> Iterator[Finding]:
    """Y42: a mục has a title (PL I.II.6.d); it may come from the parts it takes in, but not from absent ones."""
    present = {name for name, _ in plan.parts()}
    for loc, line in sections(plan):
        if line.has_content and not (line.nhan_de or present & set(line.gom)):
            message, hint = "mục này chưa có tiêu đề", "thêm tieu_de, ví dụ tieu_de: Khen thưởng"
            yield Finding(loc, "bo_cuc.thieu_tieu_de", LOI, message, hint, "PL I.II.6.d")


@needs("ngay_ban_hanh")
def don_vi_cap_huyen(plan: KeHoach) -> Iterator[Finding]:
    """Y05: a plan dated on or after 01/7/2025 gives no tasks to a body of a district."""
    if without_districts(plan):
        units = [
            (loc, text)
            for loc, text in texts(plan)
            if field(loc) in ("don_vi", "chu_tri", "phoi_hop")
            or (loc[0] == "to_chuc_thuc_hien" and field(loc) == "tieu_de" and len(loc) == 4)
        ]
        yield from no_district(plan, units, "to_chuc_thuc_hien.cap_huyen")


_DISTRICT_PEOPLES_COMMITTEE = re.compile(
    r"(?<!của )(?:UBND|[Ủủ]y ban nhân dân) (?:các |cấp )?(?:huyện|quận|thị xã|thị trấn)(?!\w)"
)
_PAST = re.compile(r"(?<!\w)(?:cũ|trước đây|trước ngày|trước khi sáp nhập|tiếp nhận từ|chuyển từ)(?!\w)")


@needs("ngay_ban_hanh")
def nhac_cap_huyen(plan: KeHoach) -> Iterator[Finding]:
    """Y05: in running text a district may be history, so it is only doubted; what is cited is passed over."""
    if without_districts(plan):
        for loc, text in paragraphs(plan):
            found = _DISTRICT_PEOPLES_COMMITTEE.search(text)
            if found and not _PAST.search(text) and not any(mentions_in(loc, text)):
                message = f"từ 01/7/2025 không còn cấp huyện: {quoted(found[0])}"
                yield Finding(loc, "noi_dung.cap_huyen", CANH_BAO, message, "ghi cơ quan cấp tỉnh hoặc cấp xã")


_OWN_NOUN = re.compile(r"(?:UBND|[Ủủ]y ban nhân dân) (?P<loai>xã|phường|đặc khu)(?= [^\W\d_A-ZĐ]| *[.;:]|$)")
_OR_ANOTHER = re.compile(r" (?:và|hoặc|hay)(?!\w)")
_NOUNS = ("xã", "phường", "đặc khu")


@needs("co_quan")
def nham_don_vi(plan: KeHoach) -> Iterator[Finding]:
    """Left over from another plan: "UBND phường" in the plan of a xã."""
    noun = split(plan.co_quan[0].ten)[1].casefold()
    own = next((name for name in _NOUNS if noun.startswith(f"{name} ")), None)
    for loc, text in paragraphs(plan):
        for found in _OWN_NOUN.finditer(text):
            if own and found["loai"] != own and not _OR_ANOTHER.match(text, found.end()):
                message = f"{quoted(found[0])} trong kế hoạch của {own}"
                yield Finding(loc, "noi_dung.nham_don_vi", GOI_Y, message, f"nếu nói về đơn vị mình, viết UBND {own}")


_DEADLINE = re.compile(
    r"(?:chậm nhất(?: là)?|xong|hoàn thành|báo cáo|gửi) (?:trước )?ngày "
    r"(?P<ngay>\d{1,2})(?:/| tháng )(?P<thang>\d{1,2})(?:/| năm )(?P<nam>\d{4})(?!\d)",
    re.IGNORECASE,
)


@needs("ngay_ban_hanh")
def han_da_qua(plan: KeHoach) -> Iterator[Finding]:
    """Y49: what is to be done is not due before the plan is dated."""
    own = plan.ngay_ban_hanh
    for loc, text in paragraphs(plan):
        for found in _DEADLINE.finditer(text):
            try:
                due = Ngay(int(found["nam"]), int(found["thang"]), int(found["ngay"]))
            except ValueError:  # ngay.khong_co tells
                continue
            if own and due < own.earliest:
                message = f"thời hạn {quoted(found[0])} trước ngày ban hành kế hoạch"
                yield Finding(loc, "noi_dung.han_da_qua", CANH_BAO, message, "xem lại thời hạn")
    for loc, part in walk(plan):
        if own and isinstance(part, CongViec) and part.den_ngay and part.den_ngay.latest < own.earliest:
            message = "thời hạn của công việc trước ngày ban hành kế hoạch"
            yield Finding((*loc, "den_ngay"), "noi_dung.han_da_qua", CANH_BAO, message, "xem lại den_ngay")

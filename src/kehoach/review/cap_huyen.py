"""Rules on districts, which ended on 01/7/2025: as issuers, as recipients, with tasks, in the text."""

from collections.abc import Iterator

from kehoach.diagnostics import Loc
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.looks import Texts
from kehoach.review.mentions import mentions_in
from kehoach.review.places import CHARGED, paragraphs, recipients, texts_in
from kehoach.review.rule import CANH_BAO, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import (
    CITIES,
    OF_DISTRICTS,
    district_in,
    is_district_organ,
    other_city_in,
    without_districts,
)
from kehoach.wording.patterns import compiled

_HINT = "ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngay_ban_hanh"

Names = list[tuple[Loc, str]]


def _issuers(plan: VanBan) -> Names:
    found: Names = []
    for index, agency in enumerate(plan.co_quan):
        if agency.cap == "huyen":
            found.append((("co_quan", index, "cap"), f"cấp huyện {agency.ten}"))
        else:
            found.append((("co_quan", index, "ten"), agency.ten))
            found += [(("co_quan", index, "chu_quan", number), name) for number, name in enumerate(agency.chu_quan)]
    return found


def _charged(plan: VanBan) -> Names:
    """Return the units that are given tasks: by key, or as the titles of tổ chức thực hiện."""
    return [
        (loc, text)
        for loc, text in texts_in(plan, *CHARGED, "tieu_de")
        if loc[-1] != "tieu_de" or (loc[0] == "to_chuc_thuc_hien" and len(loc) == 4)
    ]


@once
def _named(plan: VanBan) -> Texts:
    """Return who issues the plan, receives it and is given tasks."""
    return Texts([*_issuers(plan), *recipients(plan), *_charged(plan)])


def _districts(plan: VanBan, *, organs: bool) -> Iterator[tuple[Loc, str, str]]:
    if without_districts(plan):
        for loc, name in _named(plan).holding(*OF_DISTRICTS, any_case=True):
            if district_in(name) and (loc[-1] == "cap" or is_district_organ(name)) is organs:
                yield loc, f"từ 01/7/2025 không còn cấp huyện: {quoted(name)}", _HINT


@rule(
    LOI,
    needs="co_quan ngay_ban_hanh",
    formerly="co_quan.cap_huyen",
    in_word="ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngày",
    wrong="co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Sơn}",
    right="co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}",
)
def co_quan(plan: VanBan) -> Found:
    """Từ 01/7/2025 không còn cơ quan cấp huyện ban hành văn bản."""
    yield from (said for said in _districts(plan, organs=True) if said[0][0] == "co_quan")


@rule(
    LOI,
    needs="noi_nhan ngay_ban_hanh",
    formerly="noi_nhan.cap_huyen",
    in_word="ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngày",
    wrong="noi_nhan: [UBND các huyện, Các phòng thuộc xã]",
    right="noi_nhan: [UBND các xã, Các phòng thuộc xã]",
)
def noi_nhan(plan: VanBan) -> Found:
    """Từ 01/7/2025 không gửi văn bản cho cơ quan cấp huyện."""
    yield from (said for said in _districts(plan, organs=True) if said[0][0] == "noi_nhan")


@rule(
    LOI,
    needs="ngay_ban_hanh",
    formerly="to_chuc_thuc_hien.cap_huyen",
    in_word="ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngày",
    wrong=("to_chuc_thuc_hien:\n  - {don_vi: Ủy ban nhân dân các huyện, nhiem_vu: Chủ trì.}\n  - Các phòng phối hợp."),
    right=("to_chuc_thuc_hien:\n  - {don_vi: Ủy ban nhân dân các xã, nhiem_vu: Chủ trì.}\n  - Các phòng phối hợp."),
)
def don_vi(plan: VanBan) -> Found:
    """Từ 01/7/2025 không giao nhiệm vụ cho cơ quan cấp huyện."""
    yield from (said for said in _districts(plan, organs=True) if said[0][0] not in ("co_quan", "noi_nhan"))


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    wrong="noi_nhan: [Hội Nông dân huyện, Các phòng thuộc xã]",
    right="noi_nhan: [Hội Nông dân xã, Các phòng thuộc xã]",
)
def ten_con_huyen(plan: VanBan) -> Found:
    """Tên còn chữ “huyện”, “thị trấn” sau 01/7/2025 thì xem lại.

    Not every body that is named after a district was one of its organs.
    """
    for loc, message, _ in _districts(plan, organs=False):
        yield loc, message, "nếu tổ chức này vẫn mang tên cũ thì giữ; nếu không, ghi tên mới"


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    in_word="ghi cơ quan cấp tỉnh hoặc cấp xã; nếu ngày ban hành sai thì sửa ngày",
    wrong="noi_nhan: [UBND thành phố Vũng Tàu, Các phòng thuộc xã]",
    right="noi_nhan: [UBND phường Vũng Tàu, Các phòng thuộc xã]",
)
def thanh_pho(plan: VanBan) -> Found:
    """Từ 01/7/2025 chỉ còn thành phố trực thuộc trung ương.

    A warning: a city that was raised since may be missing from our list.
    """
    day = plan.ngay_ban_hanh
    if day is None or not without_districts(plan):
        return
    latest = day.latest
    for loc, name in _named(plan).holding(*CITIES, any_case=True):
        if (city := other_city_in(name, latest)) and not district_in(name):
            message = f"{quoted(city)} không phải thành phố trực thuộc trung ương; từ 01/7/2025 không còn cấp huyện"
            yield loc, message, _HINT


DISTRICTS = ("huyện", "quận", "thị xã", "thị trấn")
_PEOPLES_COMMITTEE = compiled(
    rf"(?<!của )(?:UBND|[Ủủ]y ban nhân dân) (?:các |cấp )?(?:{'|'.join(DISTRICTS)})(?!\w)", signs=DISTRICTS
)
_PAST = compiled(r"(?<!\w)(?:cũ|trước đây|trước ngày|trước khi sáp nhập|tiếp nhận từ|chuyển từ)(?!\w)")


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    formerly="noi_dung.cap_huyen",
    wrong="yeu_cau: [Báo cáo UBND huyện., Tiết kiệm.]",
    right="yeu_cau: [Báo cáo UBND tỉnh., Tiết kiệm.]",
)
def noi_dung(plan: VanBan) -> Found:
    """Từ 01/7/2025 không nhắc cơ quan cấp huyện như còn hoạt động.

    In running text a district may be history, so it is only doubted; what is cited is passed over.
    """
    if without_districts(plan):
        for loc, text in paragraphs(plan, *DISTRICTS):
            found = _PEOPLES_COMMITTEE.search(text)
            if found and not _PAST.search(text) and not any(mentions_in(loc, text)):
                message = f"từ 01/7/2025 không còn cấp huyện: {quoted(found[0])}"
                yield loc, message, "ghi cơ quan cấp tỉnh hoặc cấp xã"

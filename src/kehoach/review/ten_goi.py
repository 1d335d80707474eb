"""Names that the law has changed, where they act, receive or stand as the issuer, and terms that are no longer used.

In what is cited, quoted or told of the past an old name is right: it is looked for only where somebody bears it today.
"""

import re
from collections.abc import Iterator

from kehoach.diagnostics import Edit, Loc
from kehoach.law.documents import plain_name
from kehoach.law.names import FormerName, former_names_in, former_province, holds_former_name
from kehoach.model.once import once
from kehoach.model.van_ban import VanBan
from kehoach.review.cited import PAST
from kehoach.review.mentions import in_quotes
from kehoach.review.nguoi_ky import signers
from kehoach.review.places import CHARGED, content, field, odd, paragraphs, recipients, texts_in
from kehoach.review.rule import CANH_BAO, GOI_Y, Found, quoted, rule
from kehoach.review.ten_co_quan import split
from kehoach.wording.dates import format_ngay
from kehoach.wording.nfc import nfc
from kehoach.wording.patterns import compiled

# Bodies that are of the province itself; a hospital or school may keep its name when the province has another.
_OF_PROVINCE = compiled(r"(?:UBND|HĐND|[ỦủUu][yỷ] ban nhân dân|[Hh]ội đồng nhân dân|Sở)(?!\w)")


def _provinces(plan: VanBan, names: list[tuple[Loc, str]]) -> Found:
    """Yield names with a province's name of another day; of a date not yet whole, its first day counts."""
    day = plan.ngay_ban_hanh
    for loc, name in names if day else ():
        place = split(name)[1].rstrip(" .,;") if _OF_PROVINCE.match(name) else ""
        if day and place and (former := former_province(place, day.earliest)):
            message = f"từ {format_ngay(former.tu_ngay)}, {former.cu} là {former.moi}"
            due = name.replace(place, former.moi, 1)
            yield loc, message, f"viết {due}; nếu ngày ban hành sai thì sửa ngay_ban_hanh", former.can_cu


def _issuers(plan: VanBan) -> list[tuple[Loc, str]]:
    names: list[tuple[Loc, str]] = []
    for index, agency in enumerate(plan.co_quan):
        names.append((("co_quan", index, "ten"), agency.ten))
        names += [(("co_quan", index, "chu_quan", number), name) for number, name in enumerate(agency.chu_quan)]
    return names


@once
def _bearers(plan: VanBan) -> list[tuple[Loc, str]]:
    """Return who receives the plan or is given tasks."""
    return recipients(plan) + texts_in(plan, *CHARGED)


@rule(
    CANH_BAO,
    needs="co_quan ngay_ban_hanh",
    in_word="viết tên tỉnh mới; nếu ngày ban hành sai thì sửa ngày",
    wrong="co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Hà Giang}",
    right="co_quan: {cap: tinh, ten: Ủy ban nhân dân tỉnh Tuyên Quang}",
)
def tinh_cu(plan: VanBan) -> Found:
    """Cơ quan mang tên mà tỉnh có vào ngày ban hành."""
    yield from _provinces(plan, _issuers(plan))


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    in_word="viết tên tỉnh mới; nếu ngày ban hành sai thì sửa ngày",
    wrong="noi_nhan: [UBND tỉnh Hà Giang, Các phòng thuộc xã]",
    right="noi_nhan: [UBND tỉnh Tuyên Quang, Các phòng thuộc xã]",
)
def tinh_cu_nhan(plan: VanBan) -> Found:
    """Cơ quan nhận văn bản, nhận nhiệm vụ mang tên mà tỉnh có vào ngày ban hành."""
    yield from _provinces(plan, _bearers(plan))


# Districts are cap_huyen's; papers and subjects of a law keep their names where people still have them.
_BODIES = frozenset({"bo", "so", "cap_xa", "tu_phap", "nganh_doc", "to_chuc"})
_OF_COUNCIL = compiled(r" (?:của )?(?:HĐND|Hội đồng nhân dân)", re.IGNORECASE)


def _said(text: str, loc: Loc, name: FormerName) -> tuple[Loc, str, str, str]:
    now = f"là {name.moi}" if name.moi else "không còn tên này"
    message = f"từ {format_ngay(name.tu_ngay)}, {name.cu} {now}"
    note = f" ({name.ghi_chu})" if name.ghi_chu else ""
    hint = f"viết {name.moi}{note}" if name.moi else f"xem lại {quoted(text)}{note}"
    return loc, message, hint, name.can_cu


@once
def _holds_former(plan: VanBan) -> bool:
    """Whether the name of a body that may be former stands anywhere in a plan: in most there is none."""
    small = content(plan).texts.small
    return holds_former_name(plain_name(small) if odd(plan) or "  " in small else small.replace("uỷ", "ủy"), _BODIES)


def _former(plan: VanBan, text: str) -> Iterator[tuple[int, int, FormerName]]:
    day = plan.ngay_ban_hanh
    for start, end, name in former_names_in(text, day.earliest) if day else ():
        # Ban Dân tộc of an assembly stands; few texts hold a former name, so what else they say is asked last.
        if name.nhom in _BODIES and not _OF_COUNCIL.match(text, end) and not _OLD.search(text):
            yield start, end, name


_OLD = compiled(r"(?<!\w)(?:cũ|trước đây|nguyên là)(?!\w)", re.IGNORECASE, signs=("cũ", "trước đây", "nguyên là"))


def _bodies(plan: VanBan, *, sure: bool) -> Iterator[tuple[Loc, str, str, str]]:
    for loc, text in [*_issuers(plan), *_bearers(plan)] if _holds_former(plan) else ():
        for _, _, name in _former(plan, text):
            if _is_sure(name) is sure:
                yield _said(text, loc, name)


def _is_sure(name: FormerName) -> bool:
    return not {"moi", "tu_ngay"} & set(name.chua_kiem_chung)


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    wrong="noi_nhan: [Bộ Kế hoạch và Đầu tư, Các phòng thuộc xã]",
    right="noi_nhan: [Bộ Tài chính, Các phòng thuộc xã]",
)
def co_quan_cu(plan: VanBan) -> Found:
    """Cơ quan ban hành, nhận văn bản, nhận nhiệm vụ mang tên đang dùng."""
    yield from _bodies(plan, sure=True)


@rule(
    GOI_Y,
    needs="ngay_ban_hanh",
    wrong="noi_nhan: [Sở Giao thông vận tải, Các phòng thuộc xã]",
    right="noi_nhan: [Sở Xây dựng, Các phòng thuộc xã]",
)
def nghi_ten_cu(plan: VanBan) -> Found:
    """Tên cơ quan, từ ngữ mà mới một nguồn nói đã đổi thì đối chiếu lại."""
    for loc, message, hint, clause in (*_bodies(plan, sure=False), *_terms(plan, sure=False)):
        yield loc, f"có thể {message}", f"chưa kiểm chứng, cần đối chiếu; nếu đúng thì {hint}", clause


@rule(
    CANH_BAO,
    needs="nguoi_ky co_quan ngay_ban_hanh",
    wrong=(
        "co_quan: {cap: don_vi, ten: Trạm Y tế xã An Phú, viet_tat: TYT, chu_quan: UBND xã An Phú}\n"
        "nguoi_ky: {chuc_vu: Trưởng trạm, ho_ten: Lê Thị Minh Hà}"
    ),
    right=(
        "co_quan: {cap: don_vi, ten: Trạm Y tế xã An Phú, viet_tat: TYT, chu_quan: UBND xã An Phú}\n"
        "nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Thị Minh Hà}"
    ),
)
def chuc_vu_cu(plan: VanBan) -> Found:
    """Người ký mang chức vụ đang dùng vào ngày ban hành.

    The law names a post with its agency: "Trưởng trạm Y tế" is a signer's "Trưởng trạm" of a "Trạm Y tế …".
    """
    for index, signer, agency in signers(plan):
        title = nfc(signer.chuc_vu or "")
        post = title.removeprefix("Phó ")
        kind, _, rest = nfc(agency.ten).partition(" ")
        office = rest if post.casefold().endswith(f" {kind}".casefold()) else f"{kind} {rest}"
        for start, end, name in _former(plan, f"{post} {office}"):
            if post and start == 0 and end > len(post):
                due = title.removesuffix(post) + _post_alone(name.moi, kind)
                loc, message, _, clause = _said(title, ("nguoi_ky", index, "chuc_vu"), name)
                yield loc, message, Edit(title, due), clause


def _post_alone(named: str, kind: str) -> str:
    """Return the post of "Giám đốc Trạm Y tế" without its agency, which begins with `kind`."""
    return named.partition(f" {kind} ")[0]


_ACTS = compiled(
    r"(?:(?<!\w)(?:báo cáo|gửi|đề nghị|giao|trình|phối hợp với|xin ý kiến|yêu cầu|hướng dẫn của)"
    r" (?:với )?|(?:^|[.;:] ))$",
    re.IGNORECASE,
)


@rule(
    GOI_Y,
    needs="ngay_ban_hanh",
    wrong="yeu_cau: [Báo cáo Sở Kế hoạch và Đầu tư., Tiết kiệm.]",
    right="yeu_cau: [Báo cáo Sở Tài chính., Tiết kiệm.]",
)
def loi_van(plan: VanBan) -> Found:
    """Lời văn không giao việc, báo cáo cho cơ quan bằng tên cũ.

    Only after a verb or at the head of a sentence; the issuer of a document that is cited keeps its name.
    """
    for loc, text in paragraphs(plan) if _holds_former(plan) else ():
        if field(loc) in CHARGED:
            continue
        for start, _, name in _former(plan, text):
            if _ACTS.search(text[:start]) and not PAST.search(text) and not in_quotes(text, start):
                yield _said(text, loc, name)


@rule(
    CANH_BAO,
    needs="ngay_ban_hanh",
    wrong="yeu_cau: [Cung cấp dịch vụ công trực tuyến mức độ 3., Tiết kiệm.]",
    right="yeu_cau: [Cung cấp dịch vụ công trực tuyến một phần., Tiết kiệm.]",
)
def tu_ngu_cu(plan: VanBan) -> Found:
    """Dịch vụ công trực tuyến chia thành toàn trình và một phần, không còn “mức độ 3, 4”."""
    yield from _terms(plan, sure=True)


SERVICES = ("dịch vụ công",)
_SERVICE = "dịch vụ công trực tuyến mức độ"
_LEVEL = compiled(
    r"(?<!\w)dịch vụ công(?: trực tuyến)?(?: \(DVCTT\))? (?:ở )?mức(?: độ)? (?P<muc>[1-4])"
    r"(?P<con_nua>(?:,| và| hoặc) (?:mức(?: độ)? )?[1-4])?",
    re.IGNORECASE,
    signs=(f"{word} {level}" for word in ("mức", "mức độ") for level in "1234"),
)


@once
def _levels(plan: VanBan) -> list[tuple[Loc, re.Match[str]]]:
    """Return the levels of services that are spoken of as of today's."""
    named = ((loc, _LEVEL.search(text)) for loc, text in paragraphs(plan, *SERVICES, any_case=True))
    return [
        (loc, level)
        for loc, level in named
        if level and not PAST.search(level.string) and not in_quotes(level.string, level.start())
    ]


def _terms(plan: VanBan, *, sure: bool) -> Iterator[tuple[Loc, str, str, str]]:
    if (day := plan.ngay_ban_hanh) is None:
        return
    for loc, level in _levels(plan):
        name = next((row for *_, row in former_names_in(f"{_SERVICE} {level['muc']}", day.earliest)), None)
        if name and _is_sure(name) is sure:
            due = "dịch vụ công trực tuyến một phần, toàn trình" if level["con_nua"] else name.moi
            yield loc, f"từ {format_ngay(name.tu_ngay)} không còn {quoted(level[0])}", f"viết {due}", name.can_cu

"""Rules on who signs: one for an agency, each joint issuer's own, and for whom where a name leaves it open."""

from collections.abc import Iterator

from kehoach.model.van_ban import CoQuan, NguoiKy, VanBan
from kehoach.review.rule import GOI_Y, LOI, Found, quoted, rule
from kehoach.review.ten_co_quan import plain, spelled_out, split
from kehoach.rules.loai_van_ban import ANY, NHIEU_BEN
from kehoach.wording.agencies import may_be_collective
from kehoach.wording.signing import head_of

_JOINT = (
    "co_quan:\n"
    "  - {cap: so, ten: Sở Nội vụ, viet_tat: SNV, chu_quan: UBND tỉnh Bình An}\n"
    "  - {cap: so, ten: Sở Y tế, viet_tat: SYT, chu_quan: UBND tỉnh Bình An}\n"
)


def signers(plan: VanBan) -> Iterator[tuple[int, NguoiKy, CoQuan]]:
    """Yield each signer with the agency they sign for: joint issuers each have theirs, in order."""
    for index, signer in enumerate(plan.nguoi_ky):
        yield index, signer, plan.co_quan[min(index, len(plan.co_quan) - 1)]


@rule(
    LOI,
    of=ANY - NHIEU_BEN,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 1, 2; PL I.II.7",
    in_word="giữ một người ký cho mỗi cơ quan; liên tịch thì ghi đủ các cơ quan ban hành",
    wrong="nguoi_ky:\n  - {chuc_vu: Chủ tịch, ho_ten: Lê Thị Hà}\n  - {chuc_vu: Phó Chủ tịch, ho_ten: Trần Văn Nam}",
    right="nguoi_ky:\n  - {chuc_vu: Chủ tịch, ho_ten: Lê Thị Hà}",
)
def hai_nguoi(plan: VanBan) -> Found:
    """Văn bản của một cơ quan có một người ký; hai người chỉ ký văn bản liên tịch."""
    agencies = len({plain(agency.ten) for agency in plan.co_quan})
    for index in range(agencies, len(plan.nguoi_ky)):
        signer = plan.nguoi_ky[index]
        message = f"{len(plan.nguoi_ky)} người ký cho {agencies} cơ quan ban hành"
        hint = "giữ một người ký cho mỗi cơ quan; liên tịch thì ghi đủ các cơ quan ở co_quan"
        yield ("nguoi_ky", index, "ho_ten" if signer.ho_ten else "chuc_vu"), message, hint


@rule(
    GOI_Y,
    needs="nguoi_ky co_quan",
    wrong=(
        f"{_JOINT}nguoi_ky:\n  - {{chuc_vu: Giám đốc, ho_ten: Lê Thị Hà}}\n"
        "  - {chuc_vu: Giám đốc, ho_ten: Trần Văn Nam}"
    ),
    right=(
        f"{_JOINT}nguoi_ky:\n  - {{chuc_vu: Giám đốc Sở Nội vụ, ho_ten: Lê Thị Hà}}\n"
        "  - {chuc_vu: Giám đốc Sở Y tế, ho_ten: Trần Văn Nam}"
    ),
)
def chuc_vu_thieu_co_quan(plan: VanBan) -> Found:
    """Người ký văn bản liên tịch ghi chức vụ kèm tên cơ quan.

    Practice: of two "GIÁM ĐỐC" side by side nobody can tell who is whose; the decree does not speak of it.
    """
    if len(plan.co_quan) < 2:
        return
    for index, (signer, agency) in enumerate(zip(plan.nguoi_ky, plan.co_quan, strict=False)):
        name = split(spelled_out(agency.ten))[0]
        rights = signer.quyen_han or ()
        if signer.chuc_vu and "TM" not in rights and plain(name) not in plain(signer.chuc_vu):
            message = f"văn bản liên tịch mà chức vụ {quoted(signer.chuc_vu)} không kèm tên cơ quan"
            yield ("nguoi_ky", index, "chuc_vu"), message, f"viết {signer.chuc_vu} {name}"


@rule(
    GOI_Y,
    needs="nguoi_ky co_quan",
    clause="Điều 13 khoản 2",
    wrong=(
        "co_quan: {cap: don_vi, ten: Ban An toàn giao thông, viet_tat: BATGT, chu_quan: UBND tỉnh Bình An}\n"
        "nguoi_ky: {chuc_vu: Trưởng ban, ho_ten: Lê Thị Minh Hà}"
    ),
    right=(
        "co_quan: {cap: don_vi, ten: Ban An toàn giao thông, viet_tat: BATGT, chu_quan: UBND tỉnh Bình An}\n"
        "nguoi_ky: {chuc_vu: Trưởng ban, ho_ten: Lê Thị Minh Hà, quyen_han: [TM]}"
    ),
)
def chua_ro_tap_the(plan: VanBan) -> Found:
    """Ban, Tổ làm việc theo chế độ tập thể thì ký TM.

    The name does not tell how it works; an author who wrote `quyen_han` has.
    """
    for index, signer, agency in signers(plan):
        if signer.quyen_han is None and signer.chuc_vu and may_be_collective(agency.ten):
            deputy = head_of(signer.chuc_vu) is not None
            both = ("[TM, KT]", "[KT]") if deputy else ("[TM]", "[]")
            message = f"tên {quoted(agency.ten)} không cho biết làm việc theo chế độ tập thể hay thủ trưởng"
            hint = f"tập thể thì ghi quyen_han: {both[0]}; một người đứng đầu thì ghi quyen_han: {both[1]}"
            yield ("nguoi_ky", index, "chuc_vu"), message, hint

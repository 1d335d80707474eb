"""Rules on the author's own outline."""

from kehoach.model.ke_hoach import CAC_PHAN, KeHoach
from kehoach.review.places import paragraphs, titles
from kehoach.review.rule import GOI_Y, LOI, Found, quoted, rule
from kehoach.wording.enumeration import run_in, typed_mark


@rule(
    GOI_Y,
    needs=" ".join(("bo_cuc", "phan", *CAC_PHAN)),
    typed=True,
    wrong=(
        "bo_cuc:\n"
        "  - gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]\n"
        "  - gom: [muc_tieu]\n"
        "    doan: Ý."
    ),
    right=("bo_cuc:\n  - gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]"),
)
def phan_vang(plan: KeHoach) -> Found:
    """bo_cuc chỉ gom những phần có nội dung.

    A line of the outline that takes in a part the plan does not have.
    """
    lines = [*plan.outline()]
    present = {name for name, _ in plan.parts()} if lines else ()
    for loc, line in lines:
        for number, name in enumerate(line.gom):
            if name not in present:
                message, hint = f"phần {name} chưa có nội dung", f"viết phần {name}, hoặc bỏ khỏi gom"
                yield (*loc, "gom", number), message, hint


@rule(
    LOI,
    needs=" ".join(("bo_cuc", "phan", *CAC_PHAN)),
    clause="PL I.II.6.d",
    in_word="thêm tiêu đề, ví dụ Khen thưởng",
    wrong=(
        "bo_cuc:\n"
        "  - gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]\n"
        "  - gom: [kinh_phi]\n"
        "    doan: Ý."
    ),
    right=(
        "bo_cuc:\n  - gom: [muc_dich, yeu_cau, noi_dung, thoi_gian, to_chuc_thuc_hien]\n  - {tieu_de: Khác, doan: Ý.}"
    ),
)
def thieu_tieu_de(plan: KeHoach) -> Found:
    """Mỗi mục có tiêu đề.

    A mục has a title; it may come from the parts it takes in, but not from absent ones.
    """
    lines = [*plan.outline()]
    present = {name for name, _ in plan.parts()} if lines else set()
    for loc, line in lines:
        if line.has_content and not (line.nhan_de or present & set(line.gom)):
            message, hint = "mục này chưa có tiêu đề", "thêm tieu_de, ví dụ tieu_de: Khen thưởng"
            yield loc, message, hint


@rule(
    GOI_Y,
    typed=True,
    clause="PL I.II.6.đ",  # "số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng"
    wrong='thoi_gian:\n  - "**Phát động:** tháng 3 năm 2026."\n  - {tieu_de: "Tổng kết: tháng 12", doan: Họp.}',
    right="thoi_gian:\n  - {tieu_de: Phát động, doan: Tháng 3 năm 2026.}\n  - {tieu_de: Tổng kết, doan: Họp.}",
)
def tieu_de_rieng_dong(plan: KeHoach) -> Found:
    """Tiêu đề của khoản nằm trên một dòng riêng.

    A title in bold at the head of its paragraph, or words of the paragraph in its title. Plain words and a colon are
    a sentence like any other.
    """
    written = [(loc, (typed_mark(text) or ("", text))[1]) for loc, text in paragraphs(plan, "**")]
    bold = [(loc, found) for loc, text in written if (found := run_in(text, bold=True))]
    titled = [(loc, found) for loc, text in titles(plan) if ":" in text and (found := run_in(text, bold=False))]
    for loc, (title, rest) in [*bold, *titled]:
        message = f"tiêu đề {quoted(title)} viết liền với lời văn, trên cùng một dòng"
        yield loc, message, f"tách hai trường: tieu_de: {title}; doan: {quoted(rest)}"

"""Rules on the numbers and marks of the body: their levels, their order, typed ones."""

from collections.abc import Mapping

from kehoach.diagnostics import Edit, Loc
from kehoach.model.ke_hoach import KeHoach
from kehoach.review.places import TITLES, field, levels, paragraphs, titles
from kehoach.review.rule import CANH_BAO, GOI_Y, LOI, Found, quoted, rule
from kehoach.wording.enumeration import goes_on, is_listed, is_prescribed, typed_mark

# From the largest to the smallest (PL I.V.6.b), then what practice writes below a điểm.
ORDER = ("", "I.", "1.", "1.1", "a)", "-", "+")
NUMBERED = ("1.", "1.1", "a)")


@rule(
    LOI,
    needs="bo_cuc phan",
    formerly="noi_dung.qua_sau",
    wrong=(
        "yeu_cau:\n"
        "  - doan: Gồm\n"
        "    cac_muc:\n"
        "      - doan: Gồm nữa\n"
        "        cac_muc:\n"
        "          - doan: Gồm thêm\n"
        "            cac_muc: [Ý., Ý.]\n"
        "          - Ý.\n"
        "      - Ý.\n"
        "  - Ý."
    ),
    right="yeu_cau: [Một., Hai.]",
)
def qua_sau(plan: KeHoach) -> Found:
    """Dưới dấu “+” không còn cấp nào.

    Below "+" there is no mark left, neither in the decree nor in practice.
    """
    for level in levels(plan):
        if level.above == "+":
            hint = "đưa các ý này lên một bậc, hoặc viết liền vào câu ở trên"
            yield level.pieces[0].loc, "không có cấp nào dưới dấu “+”", hint


@rule(
    CANH_BAO,
    needs="bo_cuc phan",
    clause="PL I.V.6.b",
    formerly="noi_dung.thu_tu_cap",
    in_word="thứ tự các cấp: I. rồi 1. rồi a) rồi - rồi +",
    wrong=("yeu_cau:\n  - {doan: Gồm, danh_dau: 1., cac_muc: [Một., Hai.]}\n  - Ba."),
    right=("yeu_cau:\n  - {doan: Gồm, cac_muc: [Một., Hai.]}\n  - Ba."),
)
def thu_tu(plan: KeHoach) -> Found:
    """Các cấp đi từ lớn đến nhỏ: phần, mục, khoản, điểm.

    From the large to the small, phần - mục - khoản - điểm; 1.1 goes on inside 1.1.
    """
    for level in levels(plan):
        if "không" in (level.above, level.mark) or level.above == level.mark in ("1.1", "+"):
            continue
        if ORDER.index(level.mark) <= ORDER.index(level.above):
            message = f"các ý đánh dấu “{level.mark}” nằm trong ý đánh dấu “{level.above}”"
            hint = "thứ tự các cấp: I. rồi 1. rồi a) rồi - rồi +; sửa danh_dau"
            yield level.pieces[0].loc, message, hint


@rule(
    GOI_Y,
    needs="bo_cuc phan",
    formerly="noi_dung.mot_y",
    wrong=("giai_phap:\n  - {tieu_de: Một, doan: Ý.}"),
    right="giai_phap: Ý.",
)
def mot_y(plan: KeHoach) -> Found:
    """Cấp có đánh số thì có từ hai ý.

    A numbered level of one piece numbers nothing; a single unit with its tasks is another matter.
    """
    for level in levels(plan):
        if level.mark in NUMBERED and len(level.pieces) == 1 and not level.pieces[0].muc.don_vi:
            message = f"cấp “{level.mark}” chỉ có một ý"
            hint = "viết thành đoạn văn không đánh số, hoặc thêm ý thứ hai"
            yield level.pieces[0].loc, message, hint


@rule(
    GOI_Y,
    needs="bo_cuc phan",
    formerly="noi_dung.so_nhieu_cap",
    wrong="yeu_cau: {danh_dau: 1.1, cac_muc: [Một., Hai.]}",
    right="yeu_cau: {danh_dau: a), cac_muc: [Một., Hai.]}",
)
def nhieu_cap(plan: KeHoach) -> Found:
    """Dưới khoản là điểm a), b), c); cách đánh số 1.1 không có trong Nghị định.

    1.1 is common, but not among the decree's forms.
    """
    for level in levels(plan):
        if level.mark == "1.1":
            message = "cách đánh số 1.1 không có trong Nghị định 30/2020/NĐ-CP"
            yield (*level.loc, "danh_dau"), message, "dùng a), b), c)"


@rule(
    CANH_BAO,
    typed=True,
    formerly="noi_dung.danh_so_tay",
    wrong=("yeu_cau:\n  - a) Chủ trì.\n  - b) Phối hợp."),
    right=("yeu_cau:\n  - Chủ trì.\n  - Phối hợp."),
)
def go_tay(plan: KeHoach) -> Found:
    """Dấu đầu dòng và số thứ tự do chương trình ghi.

    Numbers and dashes are the program's work; typed ones are printed beside its own.
    """
    by_hand = {each.loc for level in levels(plan) if level.mark == "không" for each in level.pieces}
    typed = [(loc, text, found) for loc, text in [*titles(plan), *paragraphs(plan)] if (found := typed_mark(text))]
    marks = {_piece(loc): mark for loc, _, (mark, _) in typed}
    for loc, text, (mark, rest) in typed:
        piece = _piece(loc)
        if not rest or piece in by_hand or not (field(loc) in TITLES or goes_on(mark, *_beside(marks, piece))):
            continue
        says = f"bỏ dấu này, chương trình tự đánh số: {quoted(rest)}; mỗi ý là một mục của danh sách"
        cure = ONE_BY_ONE if is_listed(mark, rest) else Edit(text, rest, says=says)
        if is_prescribed(mark):
            yield loc, f"có sẵn dấu đầu dòng {quoted(mark)}", cure
        else:
            message = f"dấu đầu dòng {quoted(mark)} không dùng trong văn bản hành chính: các cấp là I., 1., a)"
            yield loc, message, cure, "PL I.II.6.đ; V.6.b"


ONE_BY_ONE = "chương trình tự đánh số: bỏ các dấu này, viết mỗi ý một mục “- …” của danh sách"


def _beside(marks: Mapping[Loc, str], piece: Loc) -> tuple[str | None, str | None]:
    """Return the marks typed before the pieces above and below one of a list."""
    match piece:
        case (*way, int(number)):
            return marks.get((*way, number - 1)), marks.get((*way, number + 1))
    return None, None


def _piece(loc: Loc) -> Loc:
    """Return the place of the piece whose words stand at `loc`."""
    steps = list(loc)
    while steps and (
        steps[-1] in ("doan", "tieu_de", "don_vi", "nhiem_vu", "cong_viec", "viec") or steps[-2:-1] == ["doan"]
    ):
        steps.pop()
    return tuple(steps)

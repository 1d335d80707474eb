"""The words of components: each held to what its own pair of format and parse in `wording` would write."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from kehoach.check.page import Line, Page, Said
from kehoach.check.rule import CANH_BAO, GOI_Y, IN_DECREE, LOI, page_rule
from kehoach.check.weights import LEFT_OPEN
from kehoach.document.recognise.body import FOLLOWING
from kehoach.rules.loai_van_ban import LOAI_VAN_BAN, NHIEU_BEN
from kehoach.rules.roles import Role
from kehoach.wording.dates import format_thoi_gian, parse_thoi_gian
from kehoach.wording.numbers import format_so_van_ban, parse_so_van_ban

QUOC_HIEU = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")  # the decree has both
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
DASHES = re.compile(r"[\s\-‐-―−]+")
NUMBER = re.compile(r"S[ốỐ](?P<colon>\s*:)?\s*(?P<number>[^/]*?)\s*(?P<slash>/)(?P<symbol>.*)", re.DOTALL)
YEAR = re.compile(r"(?:19|20)\d\d\s*/\s*")
LAWS = frozenset({"Nghị quyết", "Quyết định", "Chỉ thị"})  # with a year in the number they are laws of other rules
PLACED = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,)?\s*(?P<day>(?:ngày\b|\d{1,2}\s*[/.-]).*)", re.IGNORECASE | re.DOTALL
)
CAPITALS = re.compile(r"\b(?:Ngày|Tháng|Năm)\b")
DIGITS = re.compile(r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})")
END = re.compile(r"(?:\./\.|[.;:,…!?])[”\"’)\]]*$")
HOLDS = re.compile(r"[-–+\s]*Lưu(?!\w| (?:trữ|học|động|hành|ký))|.*\bLưu\s*:", re.IGNORECASE | re.DOTALL)
AUTHORITY = re.compile(r"(?P<code>TM|KT|TL|TUQ)\.? ?(?P<said>.+)", re.IGNORECASE)
TITLE = re.compile(r"(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG))\b")
COLLECTIVE = re.compile(r"(?:[ỦU][ỶY] BAN|UBND|HĐND|HỘI ĐỒNG|THƯỜNG TRỰC|SỞ|BAN CHỈ ĐẠO)(?!\w)")


@page_rule(LOI, clause="II khoản 1 điểm a", needs=(Role.QUOC_HIEU,))
def quoc_hieu(page: Page) -> Iterator[Said]:
    """Quốc hiệu viết “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”."""
    for line in page.of(Role.QUOC_HIEU):
        if " ".join(line.text.upper().split()) not in QUOC_HIEU:
            yield Said([line], f"Quốc hiệu viết “{line.text}”", f"viết “{QUOC_HIEU[0]}”")


@page_rule(LOI, clause="II khoản 1 điểm b", needs=(Role.TIEU_NGU,))
def tieu_ngu(page: Page) -> Iterator[Said]:
    """Tiêu ngữ viết “Độc lập - Tự do - Hạnh phúc”, giữa các cụm từ là gạch nối có cách chữ."""
    for line in page.of(Role.TIEU_NGU):
        if line.text == TIEU_NGU:
            continue
        # Which dash it is, and capitals throughout, which the table's own cell tells, weigh less than wrong letters.
        is_dash = line.text.isupper() or DASHES.sub(" ", line.text) == DASHES.sub(" ", TIEU_NGU)
        hint = f"viết “{TIEU_NGU}”, giữa các cụm từ là gạch nối (-)"
        yield Said([line], f"Tiêu ngữ viết “{line.text}”", hint, level=CANH_BAO if is_dash else None)


@page_rule(GOI_Y, clause="thông lệ", of_looks=True)
def to_hop(page: Page) -> Iterator[Said]:
    """Chữ có dấu là một ký tự (Unicode dựng sẵn), để tìm được trong văn bản."""
    numbers = {each.number for each in page.opened.all_paragraphs() if each.is_decomposed}
    if numbers:
        lines = [line for line in page.lines if line.number in numbers]
        message = "chữ và dấu gõ thành hai ký tự (Unicode tổ hợp), tìm bằng Ctrl+F không thấy"
        yield Said(lines, message, "chuyển sang Unicode dựng sẵn; kehoach check --fix làm được")


@page_rule(LOI, clause="II khoản 3 điểm c", needs=(Role.SO_KY_HIEU,))
def so_ky_hieu(page: Page) -> Iterator[Said]:
    """Sau từ “Số” có dấu hai chấm, số dưới 10 thêm số 0, giữa số và ký hiệu có gạch chéo."""
    for line in _filled(page, Role.SO_KY_HIEU):
        found = NUMBER.fullmatch(line.text)
        if found is None:
            if re.search(r"\d", line.text) and "/" not in line.text:
                yield Said(
                    [line], f"“{line.text}” không có dấu gạch chéo giữa số và ký hiệu", "viết như Số: 05/KH-UBND"
                )
            continue
        if line.text.startswith("SỐ"):
            yield Said([line], "từ “Số” viết in hoa", f"viết “Số{line.text[2:]}”")
        if not found["colon"]:
            yield Said([line], "sau từ “Số” thiếu dấu hai chấm", f"viết “Số: {line.text.removeprefix('Số').strip()}”")
        try:
            due = format_so_van_ban(parse_so_van_ban(found["number"]))
        except ValueError:
            continue  # no number yet, or one that is counted by months
        typed = found["number"].strip()
        if typed != due and len(typed) < len(due):
            yield Said([line], f"số văn bản nhỏ hơn 10 mà ghi “{typed}”", f"viết {due}")
        elif typed != due:  # that no other number has a zero is not said in so many words
            yield Said([line], f"số văn bản thừa số 0: “{typed}”", f"viết {due}", level=CANH_BAO)


@page_rule(LOI, clause="II khoản 3 điểm c", needs=(Role.SO_KY_HIEU,))
def ky_hieu(page: Page) -> Iterator[Said]:
    """Ký hiệu chỉ có chữ viết tắt, giữa các nhóm chữ có gạch nối, không cách chữ."""
    for line in _filled(page, Role.SO_KY_HIEU):
        found = NUMBER.fullmatch(line.text)
        symbol = found["symbol"].strip() if found else ""
        if page.kind in NHIEU_BEN or (page.kind in LAWS and YEAR.match(symbol)):
            continue  # contracts are numbered in many ways
        if YEAR.match(symbol):
            symbol = YEAR.sub("", symbol, count=1)
            yield Said(
                [line], "giữa số và ký hiệu có năm", f"viết như Số: 05/{symbol}", clause=f"{IN_DECREE} II khoản 3"
            )
        if symbol and re.search(r"\s*[–—/]\s*|\s+-\s*|\s*-\s+", symbol):
            due = re.sub(r"\s*[-–—/]\s*", "-", symbol)
            yield Said([line], f"ký hiệu “{symbol}” không nối bằng gạch nối (-) liền chữ", f"viết {due}")


@page_rule(CANH_BAO, clause="Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I", needs=(Role.SO_KY_HIEU,))
def ky_hieu_loai(page: Page) -> Iterator[Said]:
    """Ký hiệu bắt đầu bằng chữ viết tắt của tên loại."""
    due = LOAI_VAN_BAN.get(page.kind)
    for line in _filled(page, Role.SO_KY_HIEU):
        found = NUMBER.fullmatch(line.text)
        first = re.split(r"[\s–—-]", found["symbol"].strip())[0] if found else ""
        if due and first and first != due and first in LOAI_VAN_BAN.values():
            yield Said([line], f"ký hiệu ghi {first} mà văn bản là {page.kind}", f"viết {due}")


@page_rule(LOI, clause="II khoản 4", needs=(Role.DIA_DANH_THOI_GIAN,))
def dia_danh_thoi_gian(page: Page) -> Iterator[Said]:
    """Sau địa danh có dấu phẩy; ngày dưới 10 và tháng 1, 2 thêm số 0."""
    for line in page.of(Role.DIA_DANH_THOI_GIAN):
        found = PLACED.fullmatch(line.text)
        if found is None or "{{" in line.text or "[" in line.text:
            continue
        if not found["place"].strip(" ,"):
            yield Said([line], "trước ngày không có địa danh", f"viết “An Phú, {found['day']}” với tên địa phương")
        elif not found["comma"]:
            yield Said([line], "sau địa danh thiếu dấu phẩy", f"viết “{found['place'].strip()}, {found['day']}”")
        digits = DIGITS.search(found["day"])
        try:
            day = None if digits else parse_thoi_gian(found["day"])
        except ValueError as problem:
            if len(re.findall(r"\d+", found["day"])) == 3:
                yield Said([line], f"thời gian ban hành ghi “{found['day']}”: {problem}", "xem lại ngày ban hành")
            continue
        due, typed = format_thoi_gian(day), found["day"]
        figures, right = re.findall(r"\d+", typed), re.findall(r"\d+", due)
        if found["place"].strip(" ,") and CAPITALS.search(typed):
            hint = "viết thường: ngày … tháng … năm …"
            yield Said([line], "“ngày”, “tháng”, “năm” viết hoa", hint, level=CANH_BAO)
        if digits or (day and right != figures):
            # That no other month has a zero is not said in so many words.
            only_padded = not digits and [each.lstrip("0") for each in figures] == [each.lstrip("0") for each in right]
            is_more = only_padded and sum(map(len, figures)) > sum(map(len, right)) and len(figures[0]) == len(right[0])
            shown = f"ngày {digits[0]}" if digits else " ".join(typed.split())
            yield Said(
                [line],
                f"thời gian ban hành ghi “{shown}”",
                f"viết “{due}”" if day else "viết như ngày 05 tháng 01 năm 2026",
                level=CANH_BAO if is_more else None,
            )


@page_rule(GOI_Y, clause="thông lệ", needs=(Role.DIA_DANH_THOI_GIAN,))
def dau_cach(page: Page) -> Iterator[Said]:
    """Sau địa danh và dấu phẩy chỉ có một dấu cách."""
    for line in page.of(Role.DIA_DANH_THOI_GIAN):
        if re.search(r",(?: {2,}|\u00a0 | \u00a0)ngày", line.text):
            yield Said([line], "thừa dấu cách giữa địa danh và ngày", "để một dấu cách sau dấu phẩy")


@page_rule(LOI, clause="II khoản 6 điểm a", needs=(Role.CAN_CU,))
def can_cu(page: Page) -> Iterator[Said]:
    """Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm."""
    lines = page.of(Role.CAN_CU)
    among = [line for line in lines[:-1] if not line.text.endswith(";")]
    if among:
        yield Said(among, "căn cứ chưa phải cuối cùng không kết thúc bằng dấu chấm phẩy", "kết thúc bằng dấu ;")
    after = page.main[page.main.index(lines[-1]) + 1 :] if lines[-1] in page.main else []
    goes_on = bool(after) and FOLLOWING.match(after[0].text)
    if not goes_on and not lines[-1].text.endswith("."):
        yield Said([lines[-1]], "căn cứ cuối cùng không kết thúc bằng dấu chấm", "kết thúc bằng dấu chấm")


@page_rule(LOI, clause="II khoản 9 điểm d", needs=(Role.TU_NOI_NHAN,))
def tu_noi_nhan(page: Page) -> Iterator[Said]:
    """Sau từ “Nơi nhận” có dấu hai chấm."""
    for line in page.of(Role.TU_NOI_NHAN):
        if not line.text.endswith(":"):
            yield Said([line], "sau từ “Nơi nhận” thiếu dấu hai chấm", "viết “Nơi nhận:”")


@page_rule(LOI, clause="II khoản 9 điểm d", needs=(Role.DANH_SACH_NOI_NHAN,))
def danh_sach_noi_nhan(page: Page) -> Iterator[Said]:
    """Mỗi dòng nơi nhận có gạch đầu dòng và kết thúc bằng dấu chấm phẩy, dòng “Lưu” bằng dấu chấm."""
    lines = _filled(page, Role.DANH_SACH_NOI_NHAN)
    holds = next((line for line in lines if HOLDS.match(line.text)), None)
    listed = lines[: lines.index(holds)] if holds else lines
    if not any(line.text.startswith(("-", "+")) for line in listed) and listed:
        yield Said(listed, "nơi nhận không có gạch đầu dòng (-)", "thêm “- ” trước mỗi nơi nhận")
        return
    whole = [
        line for line, below in zip_longest(listed, listed[1:]) if below is None or below.text.startswith(("-", "+"))
    ]
    whole = [line for line in whole if holds or line is not listed[-1]]
    bare = [line for line in whole if not line.text.endswith((";", ":"))]
    if bare:
        yield Said(bare, "dòng nơi nhận không kết thúc bằng dấu chấm phẩy", "kết thúc bằng dấu ;")
    if holds is not None:
        said = holds.text.lstrip("-–+ ")
        if not re.match(r"Lưu\s*:", said, re.IGNORECASE):
            yield Said([holds], "sau chữ “Lưu” thiếu dấu hai chấm", "viết như “- Lưu: VT.”")
        elif lines[-1].text.startswith("-") and not HOLDS.match(lines[-1].text):
            yield Said([holds], "dòng “Lưu” không phải dòng cuối cùng", "để dòng “Lưu” ở cuối danh sách nơi nhận")
        elif not re.search(r"\.\s*(?:\(?\w{1,12}\.?\)?)?[\d(). ]*$", said) and holds is lines[-1]:
            yield Said([holds], "dòng “Lưu” không kết thúc bằng dấu chấm", "kết thúc bằng dấu chấm")


@page_rule(CANH_BAO, clause="II khoản 9 điểm d", needs=(Role.DANH_SACH_NOI_NHAN,))
def luu(page: Page) -> Iterator[Said]:
    """Nơi nhận có dòng “Lưu: VT” ở cuối."""
    lines = page.of(Role.DANH_SACH_NOI_NHAN)
    if lines and not any(HOLDS.match(line.text) or LEFT_OPEN.search(line.text) for line in lines):
        yield Said([lines[-1]], "nơi nhận không có dòng “Lưu”", "thêm dòng “- Lưu: VT, đơn vị soạn thảo.”")


@page_rule(CANH_BAO, clause="II khoản 7", needs=(Role.QUYEN_HAN,))
def quyen_han(page: Page) -> Iterator[Said]:
    """Quyền hạn người ký viết tắt TM., KT., TL., TUQ. và có dấu chấm."""
    for line in page.of(Role.QUYEN_HAN):
        found = re.match(r"(TM|KT|TL|TUQ|T/M|K/T|T/L)(?P<dot>\.?)", line.text, re.IGNORECASE)
        if found and (not found["dot"] or "/" in found[1]):
            due = found[1].replace("/", "").upper()
            yield Said([line], f"quyền hạn ghi “{found[0]}”", f"viết {due}.")
        elif found and line.text[found.end() : found.end() + 1].strip():
            said = f"{found[0].upper()} {line.text[found.end() :]}"
            yield Said([line], f"sau “{found[0]}” thiếu dấu cách", f"viết {said}")


@page_rule(LOI, clause="II khoản 7 điểm b", needs=(Role.QUYEN_HAN,))
def sau_quyen_han(page: Page) -> Iterator[Said]:
    """Sau TM. là tên tập thể; sau KT., TL., TUQ. là chức vụ của người đứng đầu."""
    for line in page.of(Role.QUYEN_HAN):
        found = AUTHORITY.fullmatch(" ".join(line.text.split()))
        if found is None:
            continue
        code, said = found["code"].upper(), found["said"].upper()
        if code == "TM" and TITLE.match(said):
            yield Said([line], f"sau TM. ghi chức vụ “{found['said']}”", "ghi tên tập thể, như TM. ỦY BAN NHÂN DÂN")
        elif code == "KT" and said.startswith("PHÓ "):
            yield Said([line], f"sau KT. ghi “{found['said']}”", f"ghi người được ký thay: KT. {said[4:]}")
        elif code != "TM" and COLLECTIVE.match(said):
            yield Said([line], f"sau {code}. ghi tên cơ quan “{found['said']}”", f"ghi chức vụ, như {code}. CHỦ TỊCH")


def _filled(page: Page, role: Role) -> list[Line]:
    return [line for line in page.of(role) if not LEFT_OPEN.search(line.text)]

"""Rules on the appendices: the text speaks of each, and the program numbers them."""

import re
from collections import Counter
from collections.abc import Iterator

from kehoach.diagnostics import Edit
from kehoach.model.derived import ten_phu_luc
from kehoach.model.ke_hoach import CAC_PHAN
from kehoach.model.van_ban import VanBan
from kehoach.review.places import BODY, texts
from kehoach.review.rule import CANH_BAO, LOI, Found, quoted, rule
from kehoach.wording.appendices import NOUNS
from kehoach.wording.numbers import format_la_ma
from kehoach.wording.patterns import compiled

_NOUN = {kind: noun.lower() for kind, noun in NOUNS.items()}
# "Phụ lục II", "Biểu số 01", "các Mẫu 1, 2": the noun, then its numbers.
_NUMBERED = compiled(
    r"(?<!\w)(?P<ten>phụ lục|biểu mẫu|mẫu biểu|biểu|mẫu) (?:số )?(?P<so>(?:[IVX]{1,6}|\d{1,3})"
    r"(?:(?:, | và | đến | - )(?:số )?(?:[IVX]{1,6}|\d{1,3}))*)(?!\w)",
    re.IGNORECASE,
)
# "các Phụ lục", "Biểu mẫu kèm theo", "Phụ lục I đến Phụ lục IV" speak of all that there are.
_SEVERAL = compiled(
    r"(?<!\w)(?:các|những) (?:phụ lục|biểu mẫu|mẫu biểu"
    r"|(?:biểu|mẫu)(?= (?:kèm|đính|sau|dưới|nêu|tại|ở)|[,.;)]|$))(?!\w)"
    r"|(?<!\w)(?:phụ lục|biểu mẫu|mẫu biểu|biểu|mẫu)(?: chi tiết)? (?:đính )?kèm(?!\w)"
    r"|(?<!\w)(?:0?[2-9]|[1-9]\d|hai|ba|bốn|năm)(?: \(\w+\))? (?:phụ lục|biểu mẫu|mẫu biểu)(?!\w)"
    r"|(?<!\w)(?:phụ lục [IVX]{1,6}|(?:biểu|mẫu) (?:số )?\d{1,3}) (?:đến|-) ",
    re.IGNORECASE,
)
# "(có danh sách kèm theo)" too, but not "ban hành kèm theo Quyết định số …" of somebody else's.
_ANY = compiled(
    r"(?<!\w)(?:phụ lục|biểu mẫu|mẫu biểu|(?:biểu|mẫu)(?= số(?!\w))|kèm theo(?! \w+ \w+ số ))(?!\w)", re.IGNORECASE
)


@rule(
    LOI,
    needs=" ".join(("phu_luc", "bo_cuc", "phan", "mo_dau", "ket_thuc", *CAC_PHAN)),
    clause="PL I.III.1.a",
    wrong="phu_luc: [{tieu_de: Danh mục, doan: Biểu.}]",
    right=("yeu_cau: Theo Phụ lục kèm theo.\nphu_luc: [{tieu_de: Danh mục, doan: Biểu.}]"),
)
def chua_chi_dan(plan: VanBan) -> Found:
    """Trong văn bản có chỉ dẫn về từng phụ lục.

    The text has a reference to each appendix.
    """
    if not plan.phu_luc:
        return
    body = [text for loc, text in texts(plan) if loc[0] in BODY and loc[0] != "phu_luc"]
    several = len(plan.phu_luc) > 1
    if any(_SEVERAL.search(text) for text in body) or (not several and any(_ANY.search(text) for text in body)):
        return
    named = {said for text in body for found in _NUMBERED.finditer(text) for said in _said(found)}
    met: Counter[str] = Counter()
    for index, name in enumerate(ten_phu_luc(plan)):
        kind = plan.phu_luc[index].loai
        met[kind] += 1
        if not {(kind, format_la_ma(met[kind])), (kind, str(met[kind]))} & named:
            message, hint = f"trong văn bản chưa có chỉ dẫn về {name}", f"thêm vào nội dung: (theo {name} kèm theo)"
            yield ("phu_luc", index), message, hint


def _said(found: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Yield each appendix that a text names: its kind and its number as it was written, without noughts before it."""
    noun = found["ten"].lower()
    kind = next(kind for kind, name in _NOUN.items() if noun.startswith(name))
    for number in re.findall(r"[IVX]+|\d+", found["so"].upper()):
        yield kind, number.lstrip("0")


_TWO = "phu_luc: [{tieu_de: A, doan: Biểu.}, {tieu_de: B, doan: Biểu.}]"
_ARABIC = compiled(r"(?<!\w)[Pp]hụ lục (?:số )?(?P<so>0*(?P<gia_tri>\d{1,2}))(?![\w/]|\.\d)(?! (?:của|ban hành) )")


@rule(
    CANH_BAO,
    needs="phu_luc",
    clause="PL I.III.1.a",
    wrong=f"yeu_cau: [Theo Phụ lục 1., Theo Phụ lục II.]\n{_TWO}",
    right=f"yeu_cau: [Theo Phụ lục I., Theo Phụ lục II.]\n{_TWO}",
)
def so_a_rap(plan: VanBan) -> Found:
    """Phụ lục đánh số bằng chữ số La Mã, chỉ dẫn trong văn bản cũng vậy."""
    most = sum(appendix.loai == "phu_luc" for appendix in plan.phu_luc)
    for loc, text in texts(plan) if most > 1 else ():
        if loc[0] not in BODY or loc[0] == "phu_luc":
            continue
        for found in _ARABIC.finditer(text):
            if 1 <= (number := int(found["gia_tri"])) <= most:
                due = format_la_ma(number)
                message = f"{quoted(found[0])}: phụ lục đánh số La Mã"
                yield loc, message, Edit(text, due, *found.span("so"), says=f"viết Phụ lục {due}")


_TYPED = compiled(
    r"phụ lục(?: số)?(?: [IVX\d]{1,6}(?!\w))?[\s.:-]*|(?:biểu|mẫu) (?:số \d{1,3}(?!\w)|\d{1,3}(?=[.:]))[\s.:-]*",
    re.IGNORECASE,
)


@rule(
    CANH_BAO,
    needs="phu_luc",
    typed=True,
    wrong="phu_luc: [{tieu_de: Phụ lục 01. Danh mục, doan: Biểu.}]",
    right="phu_luc: [{tieu_de: Danh mục, doan: Biểu.}]",
)
def danh_so_tay(plan: VanBan) -> Found:
    """Chữ “Phụ lục” và số thứ tự của nó do chương trình ghi.

    "Phụ lục" and its number are the program's; one alone has none.
    """
    for index, appendix in enumerate(plan.phu_luc):
        title = appendix.tieu_de or ""
        if found := _TYPED.match(title):
            message = f"{quoted(found[0].strip())} do chương trình tự ghi"
            rest = title[found.end() :]
            hint = Edit(title, rest) if rest else "ghi tên phụ lục, hoặc bỏ tieu_de"
            if appendix.loai == "phu_luc" and not title.lower().startswith("phụ"):
                kind = "mau" if title.lower().startswith("mẫu") else "bieu"
                message, hint = f"{quoted(found[0].strip())} là tên của một biểu, mẫu", f"bỏ chữ đó, ghi loai: {kind}"
            yield ("phu_luc", index, "tieu_de"), message, hint

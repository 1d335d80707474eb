"""Rules on how laws are named in the running text, where they have neither number nor day (PL I.II.6.b)."""

from kehoach.diagnostics import Edit
from kehoach.model.van_ban import VanBan
from kehoach.review.places import paragraphs
from kehoach.review.rule import GOI_Y, Found, quoted, rule
from kehoach.wording.patterns import compiled

SYMBOLS = ("/QH", "UBTVQH")
_NUMBERED = compiled(
    r"(?<!\w)(?P<luat>(?:Bộ luật|Luật|Pháp lệnh) [^\W\d_][^.;:()“”0-9]{1,120}?)"
    r"(?P<so> số:? \d{1,3}/\d{4}/(?:QH\d{1,2}|(?:PL-)?UBTVQH\d{1,2}))(?!\w)",
    signs=SYMBOLS,
)


@rule(
    GOI_Y,
    clause="PL I.II.6.b",
    wrong="yeu_cau: [Theo Luật Thanh tra số 84/2025/QH15., Tiết kiệm.]",
    right="yeu_cau: [Theo Luật Thanh tra., Tiết kiệm.]",
)
def co_so(plan: VanBan) -> Found:
    """Viện dẫn luật, pháp lệnh trong lời văn chỉ ghi tên loại và tên."""
    for loc, text in paragraphs(plan, *SYMBOLS):
        for found in _NUMBERED.finditer(text):
            message = f"viện dẫn luật không ghi số: {quoted(found[0])}"
            yield loc, message, Edit.of(found, found["luat"])

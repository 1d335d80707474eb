"""Numbers as the decree writes them: Roman for sections and appendices, the document's own in two digits."""

from kehoach.wording.patterns import compiled

_LA_MA = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LARGEST_LA_MA = 3999
_SO_VAN_BAN = compiled(r"[0-9]{1,11}")  # eleven characters is what PL VI.II.I has room for


def format_la_ma(number: int) -> str:
    """Return `number` in Roman numerals: 4 is IV."""
    if not 1 <= number <= LARGEST_LA_MA:
        raise ValueError(f"không viết được {number} bằng số La Mã: chỉ có từ 1 đến {LARGEST_LA_MA}")
    letters = []
    for value, numeral in _LA_MA:
        count, number = divmod(number, value)
        letters.append(numeral * count)
    return "".join(letters)


def parse_la_ma(text: str) -> int:
    """Return the number a Roman numeral means; only the one right spelling counts (IV, neither IIII nor iv)."""
    number, rest = 0, text
    for value, numeral in _LA_MA:
        while rest.startswith(numeral):
            number, rest = number + value, rest.removeprefix(numeral)
    if rest or not 1 <= number <= LARGEST_LA_MA or format_la_ma(number) != text:
        raise ValueError(f"“{text}” không phải số La Mã: viết I, II, III, IV…")
    return number


def format_so_van_ban(number: int) -> str:
    """Return the number of a document: below ten with a zero before it (PL I.II.3.c), no padding from ten on."""
    if number < 1:
        raise ValueError(f"số văn bản bắt đầu từ 01, không có số {number} (Đ15.1)")
    return f"{number:02d}"


def parse_so_van_ban(text: str) -> int:
    """Return the number meant, however it is padded: whether it is padded well, `format_so_van_ban` tells."""
    stripped = text.strip()
    if not _SO_VAN_BAN.fullmatch(stripped) or int(stripped) == 0:
        raise ValueError(f"“{text}” không phải số văn bản: ghi bằng chữ số Ả Rập, từ 01 (PL I.II.3.a)")
    return int(stripped)

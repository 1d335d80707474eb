"""The recognised lines of a plan, and the places of what is read from them."""

import re
from collections.abc import Iterable, Sequence

from kehoach.document.recognise import Seen
from kehoach.rules.roles import Role

Loc = tuple[str | int, ...]


class Lines:
    """Lines with words, in order; `note` keeps where a value was read."""

    def __init__(self, pairs: Sequence[tuple[Seen, Role | None]]) -> None:
        self.pairs = pairs
        self.places: dict[Loc, int] = {}
        self.guessed: set[Loc] = set()  # values whose capitals the page does not tell

    def of(self, *roles: Role) -> list[Seen]:
        """Return the lines of these components."""
        return [line for line, role in self.pairs if role in roles]

    def note(self, loc: Loc, lines: Iterable[Seen]) -> None:
        """Keep that a value was read from these lines; the first counts."""
        for line in lines:
            self.places.setdefault(loc, line.number)

    def move(self, old: Loc, new: Loc) -> None:
        """Keep what was noted below `old` as noted below `new`."""
        size = len(old)
        self.guessed = {(*new, *loc[size:]) if loc[:size] == old else loc for loc in self.guessed}
        self.places = {(*new, *loc[size:]) if loc[:size] == old else loc: at for loc, at in self.places.items()}

    def as_written(self, capitals: str) -> str:
        """Return words in capitals as the text has them elsewhere; else in small letters, names with capitals.

        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" tells no capitals of its own, but a plan nearly always names its issuer.
        """
        words = r"\s+".join(map(re.escape, capitals.split()))
        for line, _ in self.pairs:
            for found in re.finditer(rf"(?<!\w){words}(?!\w)", line.text, re.IGNORECASE):
                if not found[0].isupper():
                    return " ".join(found[0].split())
        return _small(capitals)


_PLAIN = re.compile(
    r"(?<!\w)(?:Nhân Dân|Tỉnh|Thành Phố|Xã|Phường|Đặc Khu|Huyện|Quận|Thị Xã|Thị Trấn|Và|Của|Các|Về"
    r"|(?<=Chủ )Tịch|(?<=Giám )Đốc|(?<=Hiệu )Trưởng|(?<=Hội )Đồng|Thường Trực)(?!\w)"
)
_SHORT = re.compile(r"(?:UBND|HĐND|THPT|THCS|BCH|BQL|MTTQ|TNCS)")


def _small(capitals: str) -> str:
    words = [word if _SHORT.fullmatch(word) else word[:1] + word[1:].lower() for word in capitals.split()]
    text = _PLAIN.sub(lambda found: found[0].lower(), " ".join(words))
    text = re.sub(r"[ỦU][ỷy] Ban", "Ủy ban", text)
    text = re.sub(r"(Đảng|Tỉnh|Thành|Huyện|Quận|Thị) [ỦU][ỷy]", r"\1 ủy", text)
    return text[:1].upper() + text[1:]

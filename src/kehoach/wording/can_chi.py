"""The names that lunar years bear, "Bính Ngọ" of 2026: ten stems, twelve branches, the same again after sixty years."""

from kehoach.wording.patterns import compiled

_CAN = ("Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ")
_CHI = ("Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi")
_SPELLED = {"Kỉ": "Kỷ", "Tí": "Tý", "Tị": "Tỵ", "Mẹo": "Mão"}  # other spellings of the same
CAN_CHI = compiled(rf"(?<!\w)(?:{'|'.join((*_CAN, 'Kỉ'))})\s+(?:{'|'.join((*_CHI, 'Tí', 'Tị', 'Mẹo'))})(?!\w)")


def format_can_chi(nam: int) -> str:
    """Return the name of the lunar year that begins in `nam`."""
    return f"{_CAN[nam % 10]} {_CHI[nam % 12]}"


def is_of(name: str, nam: int) -> bool:
    """Whether a name found by `CAN_CHI` is that of the year."""
    return " ".join(_SPELLED.get(word, word) for word in name.split()) == format_can_chi(nam)

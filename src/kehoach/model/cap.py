"""The level of an issuing agency, however somebody says it: "xã", "Phường", "UBND xã" are `xa`."""

from typing import Annotated, Any, Literal

from kehoach.model.base import plain
from kehoach.model.marks import Before

Cap = Literal["bo", "tinh", "xa", "so", "phong", "don_vi", "huyen"]

# What people say for a level, besides its key. Cities of a province were of the level of districts.
SYNONYMS: dict[Cap, tuple[str, ...]] = {
    "bo": ("trung ương", "bộ ngành", "bộ, ngành", "ngang bộ", "cơ quan ngang bộ", "cơ quan thuộc chính phủ"),
    "tinh": ("thành phố", "thành phố trực thuộc trung ương"),
    "xa": ("phường", "đặc khu", "thị trấn"),
    "so": ("ngang sở", "sở ngành", "sở, ban, ngành", "cơ quan ngang sở", "thanh tra tỉnh"),
    "phong": ("phòng ban", "phòng chuyên môn"),
    "don_vi": ("đơn vị sự nghiệp", "trường", "trường học", "trung tâm", "trạm y tế", "bệnh viện", "ban quản lý"),
    "huyen": ("quận", "thị xã", "thành phố thuộc tỉnh"),
}
_BEFORE = ("cap_", "ubnd_", "uy_ban_nhan_dan_")
_MEANT = {plain(word.replace(",", "")): level for level, words in SYNONYMS.items() for word in (level, *words)}


def cap_of(text: str) -> Cap | None:
    """Return the level that `text` names, in any case, with accents or without; None if it names none."""
    key = plain(text.replace(",", ""))
    for word in _BEFORE:
        key = key.removeprefix(word)
    return _MEANT.get(key)


def _level(data: Any) -> Any:
    """Take "Phường" and "UBND xã" for "xa"; what names no level is left for the list to refuse."""
    return (cap_of(data) or data) if isinstance(data, str) else data


CapSaid = Annotated[Cap, Before(_level)]

"""Provinces and centrally-run cities: which stand on a day, under which name, and what became of the others."""

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.law.compiled.tinh import MERGED_ON, TINH
from kehoach.wording.dates import Ngay, parse_ngay

MERGERS = parse_ngay(MERGED_ON)
SINCE_EVER = Ngay(1945, 1, 1)  # how the TOML file says "since before all documents"


class Province(NamedTuple):
    """A unit of the rank of a province as it stands on a day."""

    ten: str
    la_thanh_pho: bool

    @property
    def day_du(self) -> str:
        """Return the name with its noun; Hồ Chí Minh is a man's, so that the noun belongs to it."""
        if self.ten == "Hồ Chí Minh":
            return f"Thành phố {self.ten}"
        return f"{'thành phố' if self.la_thanh_pho else 'tỉnh'} {self.ten}"


def central_cities(on: Ngay) -> tuple[str, ...]:
    """Return the names of the centrally-run cities that stand on a day."""
    return tuple(each.ten for each in provinces(on) if each.la_thanh_pho)


def provinces(on: Ngay) -> Iterator[Province]:
    """Yield the units that stand on a day."""
    for ten, (since, merged_into, former, _) in TINH.items():
        if merged_into and on >= MERGERS:
            continue
        is_city = since is not None and on >= parse_ngay(since)
        yield Province(ten if is_city or not former else former, is_city)


def province_on(name: str, on: Ngay) -> Province | None:
    """Return the unit in which the province of that name lies on a day, or None if there never was one."""
    for ten, (_, merged_into, former, _) in TINH.items():
        if name in (ten, former):
            now = merged_into if merged_into and on >= MERGERS else ten
            return next(each for each in provinces(on) if each.ten in (now, TINH[now][2]))
    return None

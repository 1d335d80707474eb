"""The dated constants: each stands in one TOML file, and the program has what stands there."""

import tomllib

import pytest

from kehoach.law.milestones import DECREE_IN_FORCE, END_OF_DISTRICTS, LAST_YEAR_OF_DISTRICTS
from kehoach.law.provinces import central_cities, province_on, provinces
from kehoach.wording.dates import Ngay, parse_ngay


def test_the_compiled_facts_are_those_of_the_toml_files(make_law):
    compiled = {path.name: path.read_text(encoding="utf-8") for path in make_law.COMPILED.glob("*.py")}
    del compiled["__init__.py"]
    assert compiled == make_law.modules()


def test_the_milestones():
    assert Ngay(2025, 7, 1) == END_OF_DISTRICTS
    assert Ngay(2020, 3, 5) == DECREE_IN_FORCE
    assert LAST_YEAR_OF_DISTRICTS == 2025


@pytest.mark.parametrize(
    ("day", "cities", "units"),
    [
        ("2024-12-31", 5, 63),
        ("2025-01-01", 6, 63),
        ("2025-06-30", 6, 63),
        ("2025-07-01", 6, 34),
        ("2026-04-29", 6, 34),
        ("2026-04-30", 7, 34),
        ("2026-09-01", 8, 34),
        ("2026-09-20", 9, 34),
    ],
)
def test_cities_and_provinces_are_counted_by_day(day, cities, units):
    on = parse_ngay(day)
    assert (len(central_cities(on)), len(list(provinces(on)))) == (cities, units)


@pytest.mark.parametrize(
    ("name", "day", "now"),
    [
        ("Đồng Nai", "2026-04-29", "tỉnh Đồng Nai"),
        ("Đồng Nai", "2026-04-30", "thành phố Đồng Nai"),
        ("Bình Phước", "2025-06-30", "tỉnh Bình Phước"),
        ("Bình Phước", "2025-07-01", "tỉnh Đồng Nai"),
        ("Bình Phước", "2026-11-26", "thành phố Đồng Nai"),
        ("Bình Dương", "2026-11-26", "Thành phố Hồ Chí Minh"),
        ("Huế", "2024-12-31", "tỉnh Thừa Thiên Huế"),
        ("Thừa Thiên Huế", "2025-01-01", "thành phố Huế"),
        ("Hà Nội", "1990-01-01", "thành phố Hà Nội"),
    ],
)
def test_a_province_is_known_by_each_of_its_names(name, day, now):
    assert province_on(name, parse_ngay(day)).day_du == now


def test_what_never_was_a_province_is_not_guessed():
    assert province_on("Đồng Na", parse_ngay("2026-11-26")) is None


def test_every_province_lies_somewhere_on_every_day(make_law):
    rows = tomllib.loads((make_law.LAW / "tinh.toml").read_text(encoding="utf-8"))["tinh"]
    standing = {each.ten for each in provinces(parse_ngay("2026-11-26"))}
    assert {row["nhap_vao"] for row in rows if "nhap_vao" in row} <= standing
    assert {province_on(row["ten"], parse_ngay("2026-11-26")).ten for row in rows} == standing

"""A body bears its province's name of the plan's day."""

import pytest


@pytest.fixture
def said(find):
    """What is said of the name of an issuer on a day, without the advice on the day."""

    def of(ten, day, cap="tinh", **more):
        found = find({"co_quan": {"cap": cap, "ten": ten, **more}, "ngay_ban_hanh": day})
        return [(each.loc, each.message, each.hint.split(";")[0]) for each in found if each.code == "ten_goi.tinh_cu"]

    return of


@pytest.mark.parametrize(
    ("ten", "day", "message", "hint"),
    [
        ("Ủy ban nhân dân tỉnh Đồng Nai", "2026-04-30", "từ 30/4/2026, tỉnh Đồng Nai là thành phố Đồng Nai", "viết Ủy ban nhân dân thành phố Đồng Nai"),
        ("Ủy ban nhân dân tỉnh Hà Giang", "2025-07-01", "từ 01/7/2025, tỉnh Hà Giang là tỉnh Tuyên Quang", "viết Ủy ban nhân dân tỉnh Tuyên Quang"),
        ("Uỷ ban nhân dân tỉnh Bình Dương", "2026", "từ 01/7/2025, tỉnh Bình Dương là Thành phố Hồ Chí Minh", "viết Uỷ ban nhân dân Thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_a_former_name_is_told_with_the_new_one(said, ten, day, message, hint):
    assert said(ten, day) == [(("co_quan", 0, "ten"), message, hint)]
    # The cure works: of the new name nothing is said.
    assert said(hint.removeprefix("viết "), day) == []


@pytest.mark.parametrize(
    ("ten", "day"),
    [
        ("Ủy ban nhân dân tỉnh Đồng Nai", "2026-04-29"),
        ("Ủy ban nhân dân tỉnh Đồng Nai", "2026"),
        ("Ủy ban nhân dân tỉnh Hà Giang", "2025-06-30"),
        ("Ủy ban nhân dân tỉnh Hà Giang", None),
        ("Ủy ban nhân dân tỉnh Bình An", "2026-11-20"),
        ("Bệnh viện Đa khoa tỉnh Hà Giang", "2026-11-20"),
    ],
)
def test_a_name_of_its_day_or_that_is_kept_passes(said, ten, day):
    assert said(ten, day) == []


def test_a_parent_is_looked_at_too(said):
    [(loc, message, _)] = said("Sở Nội vụ", "2026-11-20", "so", chu_quan="UBND tỉnh Quảng Ninh")
    assert (loc, message) == (("co_quan", 0, "chu_quan", 0), "từ 01/9/2026, tỉnh Quảng Ninh là thành phố Quảng Ninh")

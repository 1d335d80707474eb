"""Milestones, by name. Made by scripts/make_law.py."""

MOC: dict[str, str] = {
    'het_cap_huyen': '2025-07-01',
    'nghi_dinh_30': '2020-03-05',
}

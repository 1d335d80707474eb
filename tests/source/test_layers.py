"""A value laid over a file keeps the spot where it was written: of a setting, of another file, of a table's row."""

from kehoach.diagnostics import Edit, Fix
from kehoach.source.layers import Source, Spot, lay
from kehoach.source.lines import Lines
from kehoach.source.load import load
from kehoach.source.set_values import with_settings

PLAN = "mau: chung\nco_quan:\n  ten: chưa rõ\nnoi_nhan:\n  - UBND tỉnh\n  - Cấp xã\n"
UNIT = "cap: xa\nten: UBND xã An Phú\nchu_quan:\n  - UBND tỉnh Bình An\n"
ROWS = ["tt,xa,noi_nhan", "1,An Phú,Đảng ủy xã An Phú"]


def both() -> Source:
    plan = lay(load(PLAN, "ke-hoach.yaml"), ("co_quan",), load(UNIT, "don-vi.yaml"))
    return lay(plan, ("noi_nhan", 1), Source("Đảng ủy xã An Phú", {(): Spot(Lines("xa.csv", ROWS), (1, 9))}))


def test_a_value_is_told_of_where_it_was_written() -> None:
    source = both()
    assert source.data == {
        "mau": "chung",
        "co_quan": {"cap": "xa", "ten": "UBND xã An Phú", "chu_quan": ["UBND tỉnh Bình An"]},
        "noi_nhan": ["UBND tỉnh", "Đảng ủy xã An Phú"],
    }
    ways = [("mau",), ("co_quan", "ten"), ("co_quan", "chu_quan", 0), ("noi_nhan", 0), ("noi_nhan", 1, "ten")]
    assert [str(source.place(way)) for way in ways] == [
        "ke-hoach.yaml:1:6",
        "don-vi.yaml:2:6",
        "don-vi.yaml:4:5",
        "ke-hoach.yaml:5:5",
        "xa.csv:2:10",
    ]
    assert str(source.place(("co_quan", "ten"), key=True)) == "don-vi.yaml:2:1"
    assert (source.file, source.lines[0]) == ("ke-hoach.yaml", "mau: chung")


def test_a_setting_over_a_layer_is_told_of_as_a_setting() -> None:
    source = with_settings(both(), ["co_quan.ten=UBND xã Bình Hòa"])
    ways = [("co_quan", "ten"), ("co_quan", "cap"), ("co_quan",)]
    assert [str(source.place(way)) for way in ways] == ["--set:1:1", "don-vi.yaml:1:6", "don-vi.yaml:1:1"]


def test_a_cure_is_for_the_file_where_the_text_was_written() -> None:
    source = both()
    assert source.fix(("co_quan", "ten"), Edit("UBND xã An Phú", "Ủy ban nhân dân", 0, 4)) == Fix(
        (2, 6), (2, 10), "Ủy ban nhân dân"
    )
    assert source.fix(("noi_nhan", 1), Edit("Đảng ủy xã An Phú", "", 0, 5)) is None  # a row is no YAML


def test_what_is_laid_over_leaves_the_file_as_it_was() -> None:
    before = load(PLAN, "ke-hoach.yaml")
    lay(before, ("co_quan", "ten"), load("x", "don-vi.yaml"))
    assert (before.data, before.spots) == (load(PLAN, "ke-hoach.yaml").data, load(PLAN, "ke-hoach.yaml").spots)

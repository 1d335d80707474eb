"""A value laid over a file keeps the spot where it was written: of a setting, of another file, of a table's row."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kehoach.diagnostics import Edit, Fix
from kehoach.source.layers import Source, Spot, lay, lay_under, part
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


LEAF = st.sampled_from(["An Phú", "12", None])
KEYS = st.sampled_from(["ten", "cap", "co_quan", "luu"])
VALUES = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=8
)


def written(data: object, file: str) -> Source:
    """A source in which each value has a spot of its own."""
    spots: dict[tuple[str | int, ...], Spot] = {}

    def note(value: object, way: tuple[str | int, ...]) -> None:
        spots[way] = Spot(Lines(file, [""]), (0, len(spots)))
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, each in inner:
            note(each, (*way, step))

    note(data, ())
    return Source(data, spots)


def merged(over: object, under: object) -> object:
    """What laying under means, said once more."""
    if over is None:
        return under
    if isinstance(over, list) and len(over) == 1 and isinstance(under, dict):
        return [merged(over[0], under)]
    if isinstance(over, dict) and isinstance(under, dict):
        said = {key: value for key, value in under.items() if value is not None}
        return over | {key: merged(over.get(key), value) for key, value in said.items()}
    return over


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.dictionaries(KEYS, VALUES, max_size=4))
def test_what_lies_under_says_only_what_is_not_said_above(over: dict[str, Any], under: dict[str, Any]) -> None:
    above, below = written(over, "a.yaml"), written(under, "don-vi.yaml")
    laid = lay_under(above, below)
    assert laid.data == merged(over, under)
    assert laid.spots.keys() == written(laid.data, "").spots.keys()  # each value has its spot, and nothing else
    for way, spot in laid.spots.items():
        assert spot in (above.spots.get(way), *below.spots.values())
    assert lay_under(above, above).data == over
    assert (above.data, below.data) == (over, under)


def test_what_lies_under_is_told_of_where_it_was_written() -> None:
    source = lay_under(
        load("co_quan:\n  cap: xa\nluu:\n", "a.yaml"), load("co_quan:\n  ten: UBND xã\nluu: [VT]\n", "b.yaml")
    )
    ways = [("co_quan",), ("co_quan", "cap"), ("luu", 0)]
    assert [str(source.place(way)) for way in ways] == ["a.yaml:2:3", "a.yaml:2:8", "b.yaml:3:7"]


def test_a_part_is_a_source_of_its_own() -> None:
    one = part(both(), ("co_quan", "chu_quan"))
    assert (one.data, str(one.place((0,)))) == (["UBND tỉnh Bình An"], "don-vi.yaml:4:5")

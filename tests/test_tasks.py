"""The duties of plans: as a table, and as one calendar whose days are those that the plans say."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from kehoach.errors import InvalidDocument
from kehoach.tables.to_csv import csv_bytes
from kehoach.tables.to_xlsx import xlsx_bytes
from kehoach.walks.tasks import Listed, calendar, chosen, content, rows, tasks_of
from kehoach.wording.recurrence import LAST, DinhKy, format_dinh_ky

PLAN = """\
co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}
ngay_ban_hanh: 10/02/2026
trich_yeu: Chuyển đổi số năm 2026
noi_dung:
  - don_vi: Công an xã
    nhiem_vu:
      - viec: Cấp tài khoản định danh
        den_ngay: 30/6/2026
      - viec: Báo cáo kết quả
        ky_han: ngày 20 hằng tháng
  - viec: Họp tổ công tác
    chu_tri: Văn phòng HĐND và UBND
    phoi_hop: [Phòng Kinh tế, Công an xã]
    ky_han: hằng quý
    san_pham: biên bản
  - viec: Rà soát, cập nhật
    chu_tri: Phòng Kinh tế
    ky_han: thường xuyên
  - viec: Tổng kết
    chu_tri: Phòng Kinh tế
    ky_han: quý IV
noi_nhan: [UBND tỉnh]
luu: [VT, KT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
"""
ON = date(2026, 3, 1)


def of(text: str = PLAN) -> list[Listed]:
    return tasks_of(io.StringIO(text))[0]


def entries(listed: list[Listed]) -> list[object]:
    return list(Calendar.from_ical(calendar(listed, ON)[0]).walk("VEVENT"))


def days(entry) -> list[date]:
    """The days of an entry as a calendar reckons them."""
    first = entry.decoded("dtstart")
    if "rrule" not in entry:
        return [first]
    return [day.date() for day in rrulestr(entry["rrule"].to_ical().decode(), dtstart=_midnight(first))]


def _midnight(day: date):
    from datetime import datetime

    return datetime(day.year, day.month, day.day)


def test_a_task_knows_who_when_and_where_it_is_written() -> None:
    found = {each.duty.viec: each for each in of()}
    assert {name: (each.duty.chu_tri, each.duty.due(ON)) for name, each in found.items()} == {
        "Cấp tài khoản định danh": ("Công an xã", date(2026, 6, 30)),
        "Báo cáo kết quả": ("Công an xã", date(2026, 3, 20)),
        "Họp tổ công tác": ("Văn phòng HĐND và UBND", date(2026, 3, 31)),
        "Rà soát, cập nhật": ("Phòng Kinh tế", None),
        "Tổng kết": ("Phòng Kinh tế", date(2026, 12, 31)),
    }
    assert [each.place.line for each in found.values()] == [7, 9, 11, 16, 19]


def test_they_stand_by_day_and_may_be_of_one_unit_or_soon() -> None:
    def names(**asked: object) -> list[str]:
        return [each.duty.viec.split()[0] for each in chosen(of(), on=ON, **asked)]  # type: ignore[arg-type]

    assert names() == ["Báo", "Họp", "Cấp", "Tổng", "Rà"]
    assert names(unit="cong an") == ["Báo", "Họp", "Cấp"]
    assert names(unit="Phòng kinh tế") == ["Họp", "Tổng", "Rà"]
    assert (names(within=19), names(within=30), names(within=0)) == (["Báo"], ["Báo", "Họp"], [])


def test_a_calendar_has_the_days_of_the_plan() -> None:
    told = {str(entry["summary"]): days(entry) for entry in entries(of())}
    assert told == {each.duty.viec: list(each.duty.days()) for each in of() if list(each.duty.days())}
    assert told["Họp tổ công tác"] == [date(2026, *day) for day in ((3, 31), (6, 30), (9, 30), (12, 31))]
    assert told["Báo cáo kết quả"] == [date(2026, month, 20) for month in range(2, 13)]
    assert calendar(of(), ON)[1] == 1  # what is to be done all the time has no day


@given(
    st.builds(DinhKy, st.sampled_from([1, 2, 3, 6, 12]), st.integers(1, 30) | st.just(LAST)) | st.just(DinhKy(0)),
    st.dates(date(2026, 1, 1), date(2026, 12, 1)),
)
def test_however_often_a_calendar_reckons_the_same_days(often: DinhKy, begins: date) -> None:
    text = PLAN.replace(
        "ky_han: hằng quý", f"tu_ngay: {begins}\n    den_ngay: 31/12/2027\n    ky_han: {format_dinh_ky(often)}"
    )
    [duty] = [each for each in of(text) if each.duty.viec.startswith("Họp")]
    [entry] = entries([duty])
    assert days(entry) == list(duty.duty.days())


def test_an_entry_keeps_its_name_when_days_move_and_tasks_are_added() -> None:
    before = {each.duty.viec: each.uid for each in of()}
    moved = (
        PLAN.replace("30/6/2026", "31/7/2026")
        .replace("10/02/2026", "12/3/2026")
        .replace("noi_dung:\n", "noi_dung:\n  - viec: Việc mới\n")
    )
    after = {each.duty.viec: each.uid for each in of(moved)}
    assert before == {name: uid for name, uid in after.items() if name in before}
    assert len(set(after.values())) == len(after) == 6
    twice = of(PLAN.replace("Tổng kết", "Rà soát, cập nhật"))
    assert len({each.uid for each in twice}) == 5


def test_several_plans_give_one_calendar() -> None:
    other = of(PLAN.replace("Chuyển đổi số", "Cải cách hành chính"))
    assert len({str(entry["uid"]) for entry in entries(of() + other)}) == 8


def test_a_plan_named_twice_gives_entries_with_names_of_their_own() -> None:
    names = [str(entry["uid"]) for entry in entries(of() + of())]
    assert len(set(names)) == len(names) == 8
    assert set(names) >= {str(entry["uid"]) for entry in entries(of())}


def test_the_table_is_the_same_in_every_form() -> None:
    listed = chosen(of(), on=ON)
    table = list(rows(listed, ON))
    assert table[1] == (
        "20/03/2026", "Báo cáo kết quả", "Công an xã", "", "ngày 20 hằng tháng", "", "Chuyển đổi số năm 2026", "<chữ>:9",
    )  # fmt: skip
    assert content(listed, "csv", ON)[0].decode("utf-8-sig").splitlines()[1].startswith("20/03/2026,Báo cáo kết quả,")
    sheet = openpyxl.load_workbook(io.BytesIO(content(listed, "xlsx", ON)[0])).active
    assert [tuple(cell or "" for cell in row) for row in sheet.iter_rows(values_only=True)] == table
    assert content(listed, "ics", ON) == calendar(listed, ON)


def test_no_text_becomes_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([["a"], ["=1+1"]], "b"))).active
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert csv_bytes([["a,b", 'c"d']]) == '\ufeff"a,b","c""d"\r\n'.encode()


def test_a_plan_with_faults_has_no_tasks(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLAN.replace("30/6/2026", "31/6/2026"), encoding="utf-8")
    with pytest.raises(InvalidDocument, match=r"a\.yaml:8:"):
        tasks_of(tmp_path / "a.yaml")

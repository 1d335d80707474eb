"""Days to a calendar that Outlook, Google and phones take (RFC 5545; icalendar: the extra kehoach[ics])."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple

from kehoach.errors import KehoachError


class Event(NamedTuple):
    """A day in a calendar.

    Attributes:
        uid: the same for the same thing each time, so that a calendar brings its entry up to date.
        day: the day, or the first of several.
        rule: how it comes again, in the terms of RFC 5545 3.3.10; none for a single day.
    """

    uid: str
    summary: str
    description: str
    categories: Sequence[str]
    day: date
    rule: Mapping[str, Any]


def ics_bytes(events: Iterable[Event], name: str, stamp: date) -> bytes:
    """Return the calendar; `stamp` is the day on which it is made.

    Raises KehoachError when icalendar is not installed.
    """
    try:
        from icalendar import Calendar
        from icalendar import Event as Entry
    except ImportError:
        raise KehoachError("ghi lịch cần cài thêm: pip install 'kehoach[ics]'") from None
    calendar = Calendar()
    calendar.add("prodid", "-//kehoach//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for each in events:
        entry = Entry()
        entry.add("uid", each.uid)
        entry.add("dtstamp", datetime.combine(stamp, time(), UTC))
        entry.add("dtstart", each.day)
        entry.add("summary", each.summary)
        entry.add("description", each.description)
        if each.categories:
            entry.add("categories", list(each.categories))
        if each.rule:
            entry.add("rrule", dict(each.rule))
        entry.add("transp", "TRANSPARENT")  # a day by which something is due takes up nobody's time
        calendar.add_component(entry)
    return bytes(calendar.to_ical())

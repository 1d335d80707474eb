"""Rows to CSV that Excel opens as it is: UTF-8 with its mark."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return the rows as CSV, the columns parted by commas."""
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")

"""What is different in two plans, for programs and as a page: rows of texts, whatever they are of."""

import json
from collections.abc import Sequence
from html import escape
from typing import NamedTuple


class Row(NamedTuple):
    """A difference: its place, what became of it ("đổi"), what it is of ("thời gian"), both texts, all in words."""

    where: str
    became: str
    what: str
    before: str
    after: str
    says: str


_HEAD = ("Chỗ", "Thay đổi", "Về", "Trước", "Sau")
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.4rem .6rem;text-align:left;"
    "vertical-align:top}th{background:#f2f2f2}del{background:#fde4e1}ins{background:#e2f4e3;text-decoration:none}"
)


def as_json(rows: Sequence[Row]) -> str:
    """Return the rows as a JSON list, an object each."""
    return json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=2)


def as_html(rows: Sequence[Row], before: str, after: str) -> str:
    """Return the rows as one page that needs no other file; `before` and `after` are the names of the files."""
    body = "\n".join(_line(row) for row in rows)
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEAD)
    table = f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    said = table if rows else "<p>Hai kế hoạch không khác nhau.</p>"
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>So sánh hai kế hoạch</title>\n<style>{_STYLE}</style>\n"
        "</head>\n<body>\n<h1>So sánh hai kế hoạch</h1>\n"
        f"<p>Trước: {escape(before)}<br>Sau: {escape(after)}<br>Số chỗ khác: {len(rows)}</p>\n"
        f"{said}\n</body>\n</html>\n"
    )


def _line(row: Row) -> str:
    before = f"<del>{escape(row.before)}</del>" if row.before else ""
    after = f"<ins>{escape(row.after)}</ins>" if row.after else ""
    cells = (escape(row.where), escape(row.became), escape(row.what), before, after)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

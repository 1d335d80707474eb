"""Findings as a page that somebody opens in a browser or prints: one file, no script, nothing from elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.report.characters import visible

TITLE = "Kết quả kiểm tra thể thức văn bản"
# The page may load nothing at all; its own style is the one thing that a browser applies.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """
body { font: 11pt/1.45 "Times New Roman", serif; color: #000; background: #fff; max-width: 60em; margin: 2em auto;
  padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin: 2em 0 .3em; border-top: 1px solid #999; padding-top: .8em; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; }
th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top; }
th { background: #eee; } td.so { text-align: right; } tr { break-inside: avoid; } thead { display: table-header-group; }
blockquote { margin: .2em 0; color: #444; font-style: italic; } small { color: #444; }
.loi { color: #a00000; font-weight: bold; } .canh_bao { color: #7a4b00; font-weight: bold; } .goi_y { color: #004a80; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; } }
@page { size: A4; margin: 15mm; }
"""


class Told(NamedTuple):
    """What is said of a file besides its findings: how much was looked at, and what could not be."""

    file: str
    summary: str = ""
    left: Sequence[str] = ()


def as_html(found: Iterable[Diagnostic], told: Sequence[Told]) -> str:
    """Return the whole page: tables of the files and of the rules where there are several files, then each file."""
    of_file: dict[str, list[Diagnostic]] = {each.file: [] for each in told}
    for each in found:
        of_file.setdefault(each.place.file, []).append(each)
    by_name = {each.file: each for each in told}
    files = [(by_name.get(name, Told(name)), findings) for name, findings in of_file.items()]
    body = [f"<h1>{TITLE}</h1>", *(_overview(files) if len(files) > 1 else ())]
    for number, (file, findings) in enumerate(files, start=1):
        body += _file(number, file, findings)
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{TITLE}</title>\n<style>{STYLE}</style>\n'
        "</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>"
    )


_Files = Sequence[tuple[Told, Sequence[Diagnostic]]]


def _overview(files: _Files) -> Iterator[str]:
    total = Counter(each.severity for _, findings in files for each in findings)
    yield f"<p>{len(files)} tệp: {_counted(total)}.</p>"
    rows = [
        [f'<a href="#tep-{number}">{_text(file.file)}</a>', *_counts(findings)]
        for number, (file, findings) in enumerate(files, start=1)
    ]
    yield _table(["Tệp", *map(_capital, Severity)], rows)
    times = Counter((each.code, each.severity) for _, findings in files for each in findings)
    within = Counter((code, level) for _, findings in files for code, level in {(e.code, e.severity) for e in findings})
    rows = [
        [_text(code), _level(level), _number(count), _number(within[code, level])]
        for (code, level), count in times.most_common()
    ]
    if rows:
        yield _table(["Quy định", "Mức", "Số lần", "Số tệp"], rows)


def _file(number: int, file: Told, findings: Sequence[Diagnostic]) -> Iterator[str]:
    yield f'<h2 id="tep-{number}">{_text(file.file)}</h2>'
    if file.summary:
        yield f"<p>{_text(file.summary)}. {_capital(_counted(Counter(each.severity for each in findings)))}.</p>"
    if findings:
        rows = [
            [_level(each.severity), _place(each), _said(each), _lines(each.hint), _lines(each.clause)]
            for each in findings
        ]
        yield _table(["Mức", "Chỗ", "Điều sai", "Cách sửa", "Căn cứ"], rows)
    if file.left:
        yield f"<p>Không xét được:</p>\n<ul>{''.join(f'<li>{_text(each)}</li>' for each in file.left)}</ul>"


def _place(found: Diagnostic) -> str:
    place = found.place
    if isinstance(place, WordPlace):
        return f"đoạn {place.paragraph}" if place.paragraph else "trang"
    return f"dòng {place.line}" if place.line else ""


def _said(found: Diagnostic) -> str:
    place = found.place
    quoted = place.excerpt if isinstance(place, WordPlace) else place.text if isinstance(place, YamlPlace) else ""
    words = f"<blockquote>{_text(quoted.strip())}</blockquote>" if quoted.strip() else ""
    return f"{_lines(found.message)}{words}<br><small>{_text(found.code)}</small>"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    titles = "".join(f'<th scope="col">{each}</th>' for each in head)
    lines = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"


def _cell(content: str) -> str:
    return content if content.startswith("<td") else f"<td>{content}</td>"


def _number(number: int) -> str:
    return f'<td class="so">{number or ""}</td>'


def _counts(findings: Sequence[Diagnostic]) -> list[str]:
    counts = Counter(each.severity for each in findings)
    return [_number(counts[severity]) for severity in Severity]


def _counted(counts: Counter[Severity]) -> str:
    return ", ".join(f"{counts[severity]} {severity}" for severity in Severity if counts[severity]) or "không thấy lỗi"


def _level(severity: Severity) -> str:
    return f'<span class="{severity.name.lower()}">{severity}</span>'


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(text: str) -> str:
    return "<br>".join(map(_text, text.split("\n")))


def _text(text: str) -> str:
    """Return a text of somebody's file as words and nothing else, what nobody would see shown."""
    return escape(visible(text))

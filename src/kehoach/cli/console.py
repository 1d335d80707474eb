"""Findings (as text, JSON, GitHub annotations) and talk, safe for a terminal: the only module that prints."""

import errno
import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from kehoach.cli.blanks import told_once
from kehoach.cli.characters import clip, is_plain, shown_as, visible
from kehoach.diagnostics import Diagnostic, Severity, WordPlace, YamlPlace
from kehoach.errors import UnwritableFile
from kehoach.files.reasons import reason

FORMS = ("text", "json", "github")

# The names of severities in JSON and on the command line: the members' own, without accents.
SEVERITIES = {severity.name.lower(): severity for severity in Severity}

_GITHUB = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.GOI_Y: "notice"}
_COLOURS = {Severity.LOI: "31", Severity.CANH_BAO: "33", Severity.GOI_Y: "36"}
_MARGIN = "    "
_ROOM = 100  # columns of a source line that are shown at most


class ReaderGoneError(Exception):
    """Whoever read our output has gone (`| head`): there is nobody left to tell."""


def use_utf8() -> None:
    """Write UTF-8 wherever the streams lead: pipes and files on Windows have a legacy code page otherwise.

    What UTF-8 cannot hold (bytes of a file name that are no text) comes out as `\\udc..`, in JSON valid too.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def result(text: str) -> None:
    """Print one line of what was asked for, on stdout."""
    _write(sys.stdout, visible(text))


def written(path: Path) -> None:
    """Print the path of a file that is there now; when nobody takes it, say so: the file is there all the same."""
    try:
        result(str(path))
    except (UnwritableFile, ReaderGoneError):
        talk(f"không in được tên tệp, nhưng đã ghi: {path}")
        raise


def result_bytes(data: bytes) -> None:
    """Write a whole file to stdout."""
    _write(sys.stdout, data)


def page(text: str) -> None:
    """Print our own text of many lines (help) on stdout."""
    _write(sys.stdout, text)


def talk(text: str) -> None:
    """Say something on stderr."""
    _write(sys.stderr, "\n".join(map(visible, text.split("\n"))))


def ask(question: str) -> str:
    """Ask the person at the terminal, and give the answer; "" is a mere Enter.

    Why the question is not `input`'s own: that one goes to stderr, which may lead elsewhere.
    """
    sys.stdout.write(visible(question))
    sys.stdout.flush()
    return input().strip()


def failure(message: str) -> None:
    """Say on stderr why the work could not be done."""
    lead = _paint(f"{Severity.LOI}:", _COLOURS[Severity.LOI], coloured=_has_colour(sys.stderr))
    _write(sys.stderr, f"{lead} " + "\n".join(map(visible, message.split("\n"))))


def findings(diagnostics: Iterable[Diagnostic], form: str, *, err: bool) -> None:
    """Print findings in one of `FORMS`, by place, none twice; as talk (`err`) or as what was asked for."""
    stream = sys.stderr if err else sys.stdout
    diagnostics = told_once(diagnostics) if form == "text" else diagnostics
    ordered = sorted(dict.fromkeys(diagnostics), key=_order)
    if form == "json":
        _write(stream, as_json(ordered))
        return
    for diagnostic in ordered:
        if form == "github":
            _write(stream, as_github(diagnostic))
        else:
            _write(stream, as_text(diagnostic, room=_room(stream), coloured=_has_colour(stream)))


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person sits at the other end."""
    return stream is not None and stream.isatty()


def as_text(diagnostic: Diagnostic, *, room: int = _ROOM, coloured: bool = False) -> str:
    """Give the finding for people: one line to grep, the source line with a caret, the remedy, the clause."""
    place, severity = diagnostic.place, diagnostic.severity
    lead = _paint(f"{severity}:", _COLOURS[severity], coloured=coloured)
    lines = [f"{visible(str(place))}: {lead} {visible(diagnostic.message)} [{diagnostic.rule}]"]
    if isinstance(place, YamlPlace) and place.text.strip():
        line, caret = clip(place.text.rstrip("\r\n"), place.column, room)
        lines += [_MARGIN + line, _MARGIN + " " * caret + _paint("^", _COLOURS[severity], coloured=coloured)]
    # "gợi ý" is a severity; the remedy takes another word.
    for word, text in (("cách sửa", diagnostic.hint), ("căn cứ", diagnostic.citation)):
        if text:
            first, *rest = map(visible, text.split("\n"))
            lines += [f"{_MARGIN}{word}: {first}", *(_MARGIN * 2 + more for more in rest)]
    return "\n".join(lines)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Give a JSON list with one object per finding; Vietnamese stands in it as it is, control codes not."""
    import json  # 3 ms that only this form should cost

    records = []
    for diagnostic in diagnostics:
        file, line, column = _position(diagnostic)
        records.append(
            {
                "file": file,
                "line": line,
                "column": column,
                "severity": diagnostic.severity.name.lower(),
                "rule": diagnostic.rule,
                "message": _message(diagnostic),
                "hint": diagnostic.hint,
                "citation": diagnostic.citation,
                "fix": _fix(diagnostic),
            }
        )
    text = json.dumps(records, ensure_ascii=False, indent=2)
    # JSON itself escapes only what lies below U+0020; every other such character stands inside a string.
    return "".join(char if is_plain(char) or char == "\n" else json.dumps(char)[1:-1] for char in text)


def as_github(diagnostic: Diagnostic) -> str:
    """Give a workflow command (docs.github.com, "Workflow commands"): `::error file=…,line=…::message`."""
    file, line, column = _position(diagnostic)
    properties = {"file": file, "line": line, "col": column, "title": diagnostic.rule}
    given = ",".join(f"{key}={_escaped(str(value), '%:,')}" for key, value in properties.items() if value)
    parts = [_message(diagnostic)]
    parts += [f"cách sửa: {diagnostic.hint}"] if diagnostic.hint else []
    parts += [f"căn cứ: {diagnostic.citation}"] if diagnostic.citation else []
    return f"::{_GITHUB[diagnostic.severity]} {given}::{_escaped(chr(10).join(parts), '%')}"


def _fix(diagnostic: Diagnostic) -> dict[str, object] | None:
    fix = diagnostic.fix
    if fix is None:
        return None
    (line, column), (end_line, end_column) = fix.start, fix.end
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column, "text": fix.text}


def _order(diagnostic: Diagnostic) -> tuple[str, int, int]:
    place = diagnostic.place
    if isinstance(place, WordPlace):
        return place.file, place.paragraph, 0
    return place.file, place.line, place.column


def _position(diagnostic: Diagnostic) -> tuple[str, int | None, int | None]:
    """File, line and column; the last two are `None` where there are none (a .docx, a whole file)."""
    place = diagnostic.place
    if isinstance(place, WordPlace):
        return place.file, None, None
    return place.file, place.line or None, place.column or None


def _message(diagnostic: Diagnostic) -> str:
    """The sentence, with the paragraph of a .docx before it, which no field of JSON or GitHub holds."""
    place = diagnostic.place
    if isinstance(place, WordPlace) and place.paragraph:
        return f"đoạn {place.paragraph}: {diagnostic.message}"
    return diagnostic.message


def _escaped(text: str, special: str) -> str:
    return "".join(f"%{ord(char):02X}" if char in special or char in "\r\n" else shown_as(char) for char in text)


def _paint(text: str, code: str, *, coloured: bool) -> str:
    return f"\x1b[1;{code}m{text}\x1b[0m" if coloured else text


def _has_colour(stream: TextIO | None) -> bool:
    if not is_terminal(stream) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ  # the old Windows console prints the codes as they are


def _room(stream: TextIO | None) -> int:
    """The columns for a source line: the terminal must not wrap it, or the caret would stand elsewhere."""
    if stream is not None and is_terminal(stream):
        with suppress(OSError):
            return min(_ROOM, max(os.get_terminal_size(stream.fileno()).columns - len(_MARGIN) - 1, 20))
    return _ROOM


def _write(stream: TextIO | None, text: str | bytes) -> None:
    """Write out at once. Trouble with stdout is told; when stderr fails there is nobody to tell, and work goes on."""
    told = stream is sys.stderr
    if stream is None:
        if told:
            return
        raise UnwritableFile("đầu ra chuẩn đang đóng, không in được kết quả")
    try:
        if isinstance(text, bytes):
            stream.flush()
            stream.buffer.write(text)
        else:
            stream.write(text + "\n")
        stream.flush()
    except (OSError, ValueError) as error:
        # What is left in the buffer would be written, and fail, once more when Python ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if told:
            return
        if isinstance(error, OSError) and error.errno in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL
            raise ReaderGoneError from None
        raise UnwritableFile(f"không ghi được kết quả ra đầu ra chuẩn ({reason(error)})") from error

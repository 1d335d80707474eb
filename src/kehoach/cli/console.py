"""Findings, results and talk on the terminal, which nothing printed can command: the only module that prints."""

import errno
import io
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from kehoach import __version__
from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import UnwritableFile
from kehoach.files.reasons import reason
from kehoach.report.blanks import told_once
from kehoach.report.characters import visible
from kehoach.report.records import by_place
from kehoach.report.text import MARGIN, ROOM, as_text, painted

if TYPE_CHECKING:
    from kehoach.report.html import Told

FORMS = ("text", "json", "github", "sarif")
PAGE = "html"
WHOLE = ("json", "sarif", PAGE)  # one document, for all plans

# The names of severities on the command line: the members' own, without accents.
SEVERITIES = {severity.name.lower(): severity for severity in Severity}


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


def result_lines(lines: Iterable[str]) -> None:
    """Print many lines of what was asked for, on stdout."""
    _write(sys.stdout, "\n".join(map(visible, lines)))


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
    lead = painted(f"{Severity.LOI}:", Severity.LOI, coloured=_has_colour(sys.stderr))
    _write(sys.stderr, f"{lead} " + "\n".join(map(visible, message.split("\n"))))


def findings(diagnostics: Iterable[Diagnostic], form: str, *, err: bool, told: "Sequence[Told]" = ()) -> None:
    """Print findings in one of `FORMS` or as a `PAGE`, by place, none twice; as talk (`err`) or as what was asked for.

    `told` is what a page says of each file besides.
    """
    stream = sys.stderr if err else sys.stdout
    diagnostics = told_once(diagnostics) if form == "text" else diagnostics
    ordered = sorted(dict.fromkeys(diagnostics), key=by_place)
    if form == "json":
        from kehoach.report.json import as_json

        _write(stream, as_json(ordered))
    elif form == "sarif":
        from kehoach.report.sarif import as_sarif
        from kehoach.walks.explaining import page_of

        _write(stream, as_sarif(ordered, page_of, __version__))
    elif form == PAGE:
        from kehoach.report.html import as_html

        _write(stream, as_html(ordered, told))
    elif form == "github":
        from kehoach.report.github import as_github

        for diagnostic in ordered:
            _write(stream, as_github(diagnostic))
    else:
        for diagnostic in ordered:
            _write(stream, as_text(diagnostic, room=_room(stream), coloured=_has_colour(stream)))


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end."""
    return stream is not None and stream.isatty()


def _has_colour(stream: TextIO | None) -> bool:
    if not is_terminal(stream) or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ  # the old Windows console prints the codes as they are


def _room(stream: TextIO | None) -> int:
    """Return the columns for a source line: the terminal must not wrap it, or the caret would stand elsewhere."""
    if stream is not None and is_terminal(stream):
        with suppress(OSError):
            return min(ROOM, max(os.get_terminal_size(stream.fileno()).columns - len(MARGIN) - 1, 20))
    return ROOM


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

"""The walk of a Word file to a copy with a comment beside each finding."""

import os
from datetime import UTC, datetime
from pathlib import Path

from kehoach.report.comment import as_comment
from kehoach.report.selection import Selection
from kehoach.walks.word_copy import WordCopy, WordSource
from kehoach.walks.word_file import CheckReport, check_docx

AUTHOR, INITIALS = "kehoach", "KH"


def annotate_docx(
    source: WordSource,
    target: str | Path,
    *,
    force: bool = False,
    selection: Selection = Selection(),  # noqa: B008
) -> CheckReport:
    """Write a copy of a .docx with a Word comment beside each finding of `check_docx`; return the report.

    Comments that are there stay, and so does every part of the file that needs no change, byte for byte; our own of a
    former run make room, unless somebody answered. Findings that `selection` does not show have no comment; a file
    without any is copied as it is. The comments' time is the clock's, or SOURCE_DATE_EPOCH. Raises UnreadableFile,
    UnwritableFile, and KehoachError for a signed file.
    """
    from kehoach.diagnostics import WordPlace
    from kehoach.word.editing.comments import Author, Comment, with_comments

    copy = WordCopy(source, target, force=force)
    report = check_docx(copy.source, name=copy.name)
    comments = [
        Comment(each.place.paragraph, as_comment(each))
        for each in report.shown(selection).diagnostics
        if isinstance(each.place, WordPlace)
    ]
    copy.write(with_comments(copy.opened(), comments, Author(AUTHOR, INITIALS, _now())))
    return report


def _now() -> str:
    """Return the time by the clock on the wall, which is what Word shows; reproducible builds set their own."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now()
    return when.replace(microsecond=0, tzinfo=None).isoformat()

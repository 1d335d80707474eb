"""What can go wrong, as exceptions. A caller catches `KehoachError`; a bug is never one of these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.diagnostics import Diagnostic


class KehoachError(Exception):
    """The work could not be done. The message is one Vietnamese sentence for the user.

    `exit_code` is the process's: 1 when the document is at fault, 2 when the job could not be done at all.
    """

    exit_code = 2


class UnreadableFile(KehoachError):
    """A file is missing, is no text or no .docx, or may not be read."""


class UnwritableFile(KehoachError):
    """A file may not be written: it is there already and not ours, is open elsewhere, or the folder forbids it."""


class ForeignFile(UnwritableFile):
    """A file is there that kehoach did not write, or that somebody changed since: it stays unless forced."""


class InvalidDocument(KehoachError):
    """The plan has faults; `diagnostics` lists all of them, warnings and hints too, in the order of their places."""

    exit_code = 1

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)  # what pickle and copy call it with again

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)

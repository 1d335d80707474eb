"""The paths of files that were written: the result of `render`, told even when nobody takes it."""

from pathlib import Path

from kehoach.cli import console
from kehoach.errors import KehoachError


class Written:
    """Prints each path as its file is there; work goes on when stdout is full or closed, and the end tells."""

    def __init__(self) -> None:
        self._trouble: KehoachError | console.ReaderGoneError | None = None
        self._untold: list[Path] = []

    def add(self, file: Path) -> None:
        """Print the path of a file that is there now."""
        if self._trouble is None:
            try:
                console.result(str(file))
            except (KehoachError, console.ReaderGoneError) as trouble:
                self._trouble = trouble
        if self._trouble is not None:
            self._untold.append(file)

    def close(self) -> None:
        """Say which files are there though their paths could not be printed; then the trouble ends the command."""
        if self._trouble is not None:
            console.talk(f"không in được tên tệp, nhưng đã ghi: {', '.join(map(str, self._untold))}")
            raise self._trouble

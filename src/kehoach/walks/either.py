"""A plan wherever it stands: in its YAML, or in a Word file of anybody's."""

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.errors import InvalidDocument

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach

YAML = (".yaml", ".yml")


def plan_in(file: str | Path) -> "KeHoach":
    """Return the plan of a YAML file, faults of its words and all, or the one that a Word file or a text is.

    Raises UnreadableFile, or InvalidDocument where the YAML is no plan that could be printed.
    """
    if Path(file).suffix.lower() in YAML:
        from kehoach.walks.plan import examine

        examined = examine(Path(file))
        if examined.draft is None:
            raise InvalidDocument(examined.diagnostics)
        return examined.draft
    from kehoach.walks.importing import draft_of

    return draft_of(file).plan

"""A plan wherever it stands: in its YAML, or in a Word file of anybody's."""

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.diagnostics import Severity
from kehoach.errors import UnreadableFile

if TYPE_CHECKING:
    from kehoach.model.ke_hoach import KeHoach

YAML = (".yaml", ".yml")


def plan_in(file: str | Path) -> "KeHoach":
    """Return the plan of a YAML file, faults of its words and all, or the one that a Word file or a text is.

    Raises UnreadableFile, also where the YAML is no plan that could be printed.
    """
    if Path(file).suffix.lower() not in YAML:
        from kehoach.walks.importing import draft_of

        return draft_of(file).plan
    from kehoach.walks.plan import examine

    examined = examine(Path(file))
    if examined.draft is not None:
        return examined.draft
    wrong = [each for each in examined.diagnostics if each.severity is Severity.LOI]
    if not wrong:
        raise UnreadableFile(f"{file}: đây là hồ sơ đơn vị, không phải kế hoạch")
    raise UnreadableFile(
        f"{wrong[0].place}: {wrong[0].message}; kế hoạch này còn {len(wrong)} lỗi, sửa trước: kehoach validate {file}"
    )

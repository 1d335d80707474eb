"""What stands beside a plan, or in a folder above it, and holds for it: the unit's profile and documents."""

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.files.looking import find_upward

if TYPE_CHECKING:
    from kehoach.law.documents import Register
    from kehoach.walks.profile import Profile

PROFILE = "don-vi.yaml"


def profile_in(folder: Path) -> "Profile | None":
    """Return the profile that holds in `folder`: of the nearest `don-vi.yaml`, in it or above it.

    Raises UnreadableFile.
    """
    file = find_upward(folder, PROFILE)
    if file is None:
        return None
    from kehoach.walks.profile import read_profile

    return read_profile(file)


def is_profile(source: object) -> bool:
    """Whether a file is a unit's profile and no plan, by its name."""
    return isinstance(source, str | PathLike) and Path(source).name == PROFILE


def profile_beside(source: object) -> "Profile | None":
    """Return the profile that holds for a plan's file; what is no path has no folder, so none."""
    return profile_in(Path(source).parent) if isinstance(source, str | PathLike) else None


def register_beside(source: object) -> "Register":
    """Return the documents that hold for a plan's file; asked for only when the plan cites one."""
    from kehoach.settings import register_beside as beside

    return beside(source)

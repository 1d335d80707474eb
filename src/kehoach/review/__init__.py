"""Rules on what a plan says (not on its looks)."""
from collections.abc import Iterator
from kehoach.diagnostics import Finding
from kehoach.model.ke_hoach import KeHoach
def review(plan: KeHoach, *, final: bool = False, broken: frozenset[str] = frozenset()) -> Iterator[Finding]:
    return iter(())

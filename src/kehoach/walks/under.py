"""The walk of a plan below another: begun from what the one above gives to do, and held to it later."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics import Finding
from kehoach.errors import KehoachError
from kehoach.walks.either import plan_in
from kehoach.walks.new import Unit, scaffold

if TYPE_CHECKING:
    from kehoach.compare.covered import Coverage
    from kehoach.model.ke_hoach import KeHoach


class Begun(NamedTuple):
    """A plan to begin with.

    Attributes:
        text: its YAML.
        tasks, targets: how many the plan above gives.
        spoken_of: the names of the pieces that speak of communes and give them nothing to do that could be told.
    """

    text: str
    tasks: int
    targets: int
    spoken_of: tuple[str, ...]


def begin_under(
    parent: str | Path,
    *,
    level: str,
    kind: str = "",
    year: int | None = None,
    agency: str = "",
    place: str = "",
    signer: str = "",
    topic: str = "",
    lead: str = "",
    unit: Unit | None = None,
) -> Begun:
    """Return the plan of a commune to begin with, made of what the plan `parent` gives communes to do.

    `parent` is a YAML file or a Word file; `year` None is the year that it is for. Raises KehoachError.
    """
    from kehoach.compare.assigned import assigned
    from kehoach.compare.cascade import below
    from kehoach.model.duties import year_of
    from kehoach.model.keys import comments
    from kehoach.source.load import load
    from kehoach.source.written import write_commented

    if level != "xa":
        raise KehoachError("--under lập kế hoạch của cấp xã từ kế hoạch cấp trên: dùng cùng --level xa")
    above = plan_in(parent)
    chosen = year or year_of(above) or date.today().year
    begun = scaffold(
        level=level, kind=kind, year=chosen, agency=agency, place=place, signer=signer, topic=topic, unit=unit
    )
    data = load(begun, "ke-hoach.yaml").data
    said = data.get("co_quan") or {}
    own = str(said.get("ten") or (unit.agency if unit else agency))
    found = assigned(above, own)
    units = [lead] if lead else list(unit.units) if unit else []
    made = below(data, above, own, found.tasks, units=units, topic=topic)
    tasks = sum(each.share is not None for each in found.tasks)
    return Begun(write_commented(made, comments()), tasks, len(found.tasks) - tasks, found.spoken_of)


class Above:
    """A plan from above, read once, to which plans below are held."""

    def __init__(self, file: str | Path) -> None:
        self._plan = plan_in(file)
        self.coverage: Coverage | None = None  # of the plan that was looked at last

    def findings(self, plan: "KeHoach") -> list[Finding]:
        """Return what is to be said of a plan below, and keep how much of what is given it takes up."""
        from kehoach.compare.covered import covered

        self.coverage = covered(plan, self._plan)
        return list(self.coverage.findings)

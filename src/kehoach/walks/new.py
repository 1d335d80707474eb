"""The walk of a new plan: from what is known of it to the file to begin with."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast, get_args

from kehoach.errors import KehoachError
from kehoach.files.writing import nothing, write_whole


class Unit(NamedTuple):
    """What a unit's profile says to a new plan.

    Attributes:
        file: the profile.
        level, agency, place: who issues its plans, and where; "" where it does not say.
        said: the fields that a plan need not say.
        drafters: the abbreviations of the units that draft plans, by their names in small letters.
        units: the names of these units.
    """

    file: str
    level: str
    agency: str
    place: str
    said: frozenset[str]
    drafters: dict[str, str]
    units: tuple[str, ...] = ()

    def issues(self, level: str | None, agency: str) -> bool:
        """Whether it is the unit that such a plan is of; what is left open is the unit's own."""
        from kehoach.review.ten_co_quan import same_name

        return level in (None, self.level) and (not agency or same_name(agency, self.agency))


def unit_in(folder: Path) -> Unit | None:
    """Return the unit whose profile holds in `folder`; None where there is none, or it names no agency.

    Raises UnreadableFile.
    """
    from kehoach.walks.beside import profile_in

    profile = profile_in(folder)
    if profile is None or profile.unit.co_quan is None:
        return None
    agency, drafters = profile.unit.co_quan, profile.unit.don_vi_soan_thao
    said = frozenset(key for key, value in profile.source.data.items() if value not in (None, [], {}))
    known = {each.ten.casefold(): each.viet_tat for each in drafters}
    units = tuple(each.ten for each in drafters)
    return Unit(profile.file, agency.cap, agency.ten, profile.unit.dia_danh or "", said, known, units)


def scaffold(
    *,
    level: str,
    kind: str = "",
    year: int,
    agency: str = "",
    place: str = "",
    signer: str = "",
    topic: str = "",
    lead: str = "",
    unit: Unit | None = None,
) -> str:
    """Return the YAML of a plan to begin with: real wording for such an agency, `[điền: …]` for what is not told.

    `topic` is what the plan is about; where `kind` is "" it tells the kind too. `lead` is who is in charge. What
    `unit` says is left out. Raises KehoachError when there is no such agency.
    """
    from kehoach.document.scaffold import Beginning, kind_of
    from kehoach.document.scaffold import scaffold as fill_in
    from kehoach.model.cap import cap_of
    from kehoach.model.ke_hoach import Mau
    from kehoach.review.ten_co_quan import spelled_out
    from kehoach.source.dump import one_line, scalar

    cap = cap_of(level)
    if cap is None or (kind and kind not in get_args(Mau)):
        raise KehoachError(f"không có cấp “{level}” hoặc loại kế hoạch “{kind}”")
    try:
        agency, place, signer, topic, lead = map(one_line, (agency, place, signer, topic, lead))
        known = Beginning(
            cap, cast("Mau", kind or kind_of(topic)), year, spelled_out(agency), place, signer, topic, lead
        )
        said = unit.said if unit else frozenset()
        drafter = unit.drafters.get(lead.casefold(), "") if unit else ""
        return fill_in(replace(known, da_co=said, luu=drafter), scalar)
    except ValueError as problem:
        raise KehoachError(str(problem)) from None


def has_districts(year: int) -> bool:
    """Whether on some day of that year there were districts, and so plans of theirs."""
    from kehoach.law.milestones import LAST_YEAR_OF_DISTRICTS

    return year <= LAST_YEAR_OF_DISTRICTS


def topics() -> list[str]:
    """Return what a new plan may be about with words of its own; any other topic gets general ones."""
    from kehoach.document.topics import topic_names

    return topic_names()


def kind_of(topic: str) -> str:
    """Return the kind of plan that a topic asks for: "thi_dua" of "thi đua", else "chung"."""
    from kehoach.document.scaffold import kind_of as of_subject

    return of_subject(topic)


def level_of(text: str) -> str | None:
    """Return the level that `text` names, "xa" of "Phường"; None if it names none."""
    from kehoach.model.cap import cap_of

    return cap_of(text)


def begin(text: str, path: str | Path, *, force: bool = False) -> Path:
    """Write the YAML of a new plan to `path` and return the path.

    A file that is there is written over only with `force`. Raises UnwritableFile.
    """
    target = Path(path)
    write_whole(target, text.encode("utf-8"), ours=None if force else nothing)
    return target

"""The walk of a unit's profile: `don-vi.yaml` read and held to its model, its values laid under a plan's."""

from pathlib import Path
from typing import Any, NamedTuple

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import InvalidDocument
from kehoach.files.reading import read_file
from kehoach.model.base import plain
from kehoach.model.don_vi import OF_A_SIGNED_PLAN, DonVi, check_unit, day_of, named, signer_on
from kehoach.review.ten_co_quan import same_name
from kehoach.source.layers import Source, Spot, lay_under, part
from kehoach.source.lines import Lines
from kehoach.wording.dates import Ngay, format_ngay

TERM = ("tu_ngay", "den_ngay")
_FILL = "ghi hồ sơ vào tệp (mẫu: kehoach profile init --force), hoặc xóa tệp"
OF_ITS_OWN = frozenset({"nguoi_ky", "don_vi_soan_thao"})  # which are no plan's value as they stand


class Profile(NamedTuple):
    """A unit's profile.

    Attributes:
        file: its name, as messages have it.
        source: its values with their spots, without the fields that are at fault.
        unit: the same, validated.
        found: what is wrong or doubtful in it.
        broken: the fields that are at fault; nothing can be said of a plan that leaves them to the profile.
    """

    file: str
    source: Source
    unit: DonVi
    found: tuple[Diagnostic, ...]
    broken: frozenset[str]


class Laid(NamedTuple):
    """A plan with a profile laid under it; `note` says which profile it was, or why none was used."""

    source: Source
    note: str
    is_used: bool


def read_profile(file: Path) -> Profile:
    """Read a profile. Raises UnreadableFile."""
    from kehoach.source.load import load

    here = Path.cwd()
    name = str(file.relative_to(here) if file.is_relative_to(here) else file)
    try:
        source = load(read_file(file), name)
    except InvalidDocument as problem:
        nothing = Source({}, {(): Spot(Lines(name, ()), (0, 0))})
        told = [each._replace(hint=_FILL) if each.code == "yaml.trong" else each for each in problem.diagnostics]
        return Profile(name, nothing, DonVi(), tuple(told), frozenset(DonVi.model_fields))
    checked = check_unit(source.data)
    found = [*source.diagnostics, *(each.at(source.place(each.loc, key=each.at_key)) for each in checked.faults)]
    broken = checked.broken | (frozenset(map(plain, source.unread)) & DonVi.model_fields.keys())
    data = source.data if isinstance(source.data, dict) else {}
    right = source._replace(data={key: value for key, value in data.items() if key not in broken})
    return Profile(name, right, checked.unit, tuple(found), broken)


def lay_profile(profile: Profile, plan: Source) -> Laid:
    """Lay the profile's values under the plan's, all but the signer, who depends on the date.

    A plan of another agency, or of several, is none of this unit's: nothing of the profile holds for it.
    """
    if not isinstance(plan.data, dict):
        return Laid(plan, "", False)
    if other := _other_agency(plan.data.get("co_quan"), profile):
        return Laid(plan, f"{profile.file}: không dùng hồ sơ đơn vị này, kế hoạch là của {other}", False)
    unsaid = _unsaid(plan)
    values = {key: value for key, value in profile.source.data.items() if key not in OF_ITS_OWN | unsaid}
    laid = lay_under(plan, profile.source._replace(data=values))
    unread = plan.unread | {key for key in profile.broken - unsaid if plan.data.get(key) is None}
    note = f"{profile.file}: hồ sơ đơn vị đang dùng (không dùng thì thêm --no-profile)"
    return Laid(laid._replace(unread=unread, diagnostics=(*plan.diagnostics, *profile.found)), note, True)


def lay_signer(profile: Profile, plan: Source) -> Source:
    """Lay who signs on the plan's date under what the plan says of its signer.

    What the plan says, a title or a name, chooses among the signers of the profile. A name is laid only if that person
    is in office whatever day the plan's date may turn out to be.
    """
    signers, said = profile.unit.nguoi_ky, plan.data.get("nguoi_ky")
    if not signers or "nguoi_ky" in _unsaid(plan):
        return plan
    if isinstance(said, list):
        if len(said) != 1:
            return plan
        said = said[0]
    said = said if isinstance(said, dict) else {}
    among = named(signers, chuc_vu=str(said.get("chuc_vu") or ""), ho_ten=str(said.get("ho_ten") or ""))
    day = day_of(plan.data.get("ngay_ban_hanh"))
    chosen = signer_on(signers, among, day)
    if chosen is None:
        return _with_nobody(profile, plan, day) if among and day else plan
    written = profile.source.data["nguoi_ky"]
    one = part(profile.source, ("nguoi_ky", chosen.number) if isinstance(written, list) else ("nguoi_ky",))
    left_out = TERM if chosen.is_sure else (*TERM, "ho_ten")
    return lay_under(plan, _under(one._replace(data={k: v for k, v in one.data.items() if k not in left_out})))


def _with_nobody(profile: Profile, plan: Source, day: Ngay) -> Source:
    """Warn that nobody is in office on the plan's date."""
    message = f"không ai trong nguoi_ky đang giữ chức vào {format_ngay(day)}, ngày của kế hoạch"
    hint = "ghi thêm người ký, hoặc sửa tu_ngay, den_ngay"
    place = profile.source.place(("nguoi_ky",), key=True)
    found = Diagnostic("don_vi.nhiem_ky", Severity.CANH_BAO, message, place, hint)
    return plan._replace(diagnostics=(*plan.diagnostics, found))


def _under(signer: Source) -> Source:
    """Return a signer as a layer of a plan."""
    spots = {("nguoi_ky", *way): spot for way, spot in signer.spots.items()}
    return Source({"nguoi_ky": signer.data}, {(): signer.spots[()], **spots})


def _unsaid(plan: Source) -> frozenset[str]:
    """Return the fields that a plan issued with a decision has not."""
    return OF_A_SIGNED_PLAN if plan.data.get("kem_theo_quyet_dinh") is not None else frozenset()


def _other_agency(said: Any, profile: Profile) -> str:
    """Return who issues the plan, when that is not the profile's unit."""
    if isinstance(said, list):
        if len(said) > 1:
            return f"{len(said)} cơ quan"
        said = said[0] if said else None
    name = said.get("ten") if isinstance(said, dict) else None
    own = profile.unit.co_quan
    return name if isinstance(name, str) and own and not same_name(name, own.ten) else ""

"""`kehoach profile`: what a unit's `don-vi.yaml` says for the plans of a folder, and a new one to begin with."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import source_of
from kehoach.cli.schema import UNIT_NAME
from kehoach.diagnostics import has_errors
from kehoach.errors import ForeignFile, KehoachError, UnreadableFile, UnwritableFile
from kehoach.files.looking import is_folder, look

INIT = "init"


def profile(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[init|TỆP|THƯ_MỤC]",
            help="init: tạo don-vi.yaml; tệp kế hoạch hoặc thư mục: cho xem giá trị nào được dùng ở đó, lấy từ đâu "
            "(nếu không nói: thư mục đang đứng).",
        ),
    ] = None,
    origin: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="TỆP", help="Với init: lấy cơ quan, nơi nhận, người ký từ tệp này (YAML, Word)."
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="TỆP", help="Với init: nơi ghi (nếu không nói: don-vi.yaml).")
    ] = "don-vi.yaml",
    force: Annotated[bool, typer.Option("--force", help="Với init: ghi đè tệp đã có.")] = False,
) -> int:
    """Print what holds on stdout; of a new profile, its path."""
    if what == INIT:
        return _init(origin, Path(output), force=force)
    if origin is not None:
        raise KehoachError("--from chỉ dùng khi tạo hồ sơ: kehoach profile init --from TỆP")
    return _show(what)


def _init(origin: str | None, target: Path, *, force: bool) -> int:
    if is_folder(target, UnwritableFile):
        target = target / "don-vi.yaml"
    from kehoach.walks.editors import write_unit_schema
    from kehoach.walks.new_profile import profile_text, write_profile
    from kehoach.walks.profile import read_profile

    if origin is not None and look(Path(origin)) is None:
        raise UnreadableFile(f"{origin}: không có tệp này")
    write_profile(profile_text(Path(origin) if origin else None), target, force=force)
    console.written(target)
    with suppress(ForeignFile):  # theirs, and perhaps meant to be so
        write_unit_schema(target.with_name(UNIT_NAME))
    found = read_profile(target.absolute()).found
    console.findings(found, "text", err=True)
    console.talk("xem lại từng dòng, thêm nhiệm kỳ của người ký; kế hoạch trong thư mục này sẽ dùng hồ sơ này")
    return int(has_errors(found))


def _show(what: str | None) -> int:
    from kehoach.walks.holding import holding

    plan = None if what is None or is_folder(Path(what)) else source_of(what)
    folder = plan.parent if isinstance(plan, Path) else Path(what or ".")
    held = holding(folder, plan if isinstance(plan, Path) else None)
    if held is None:
        console.talk(f"không có don-vi.yaml ở {folder.absolute()} hay thư mục cha nào; tạo: kehoach profile init")
        return 0
    console.talk(held.note)
    console.result_lines(f"{way}: {value}  ({place})" for way, value, place in held.values)
    console.findings(held.found, "text", err=True)
    return int(has_errors(held.found))

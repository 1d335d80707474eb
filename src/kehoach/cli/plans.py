"""What the commands ask about plans alike: their options, and whether a PLAN can be one at all."""

import sys
from pathlib import Path
from typing import IO, Annotated

import typer

from kehoach.cli import console
from kehoach.cli.vietnamese import did_you_mean
from kehoach.errors import KehoachError, UnreadableFile
from kehoach.files.looking import is_folder, list_folder, look

STDIN = "-"

Plans = Annotated[
    list[str],
    typer.Argument(metavar="TỆP...", help="Tệp kế hoạch (YAML), một hay nhiều; “-” là đầu vào chuẩn."),
]
Final = Annotated[
    bool,
    typer.Option("--final", help="Bản để ký: không chấp nhận chỗ còn để trống."),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="duong.dan=gia_tri",
        help="Thay một giá trị trong kế hoạch, ví dụ trinh_bay.co_chu=13; dùng được nhiều lần.",
    ),
]
NoProfile = Annotated[
    bool,
    typer.Option("--no-profile", help="Không dùng hồ sơ đơn vị (don-vi.yaml ở thư mục của kế hoạch hoặc thư mục cha)."),
]
Form = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(console.FORMS),
        help="Dạng của danh sách lỗi (nếu không nói: text, cho người đọc).",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="MÃ", help="Chỉ nêu các mã này, ví dụ noi_nhan hoặc noi_nhan.trung."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="MÃ", help="Không nêu các mã này; lỗi không nêu vẫn được tính."),
]
FailLevel = Annotated[
    str,
    typer.Option(
        "--fail-level",
        metavar="|".join(console.SEVERITIES),
        help="Từ mức nào thì mã thoát là 1 (nếu không nói: loi).",
    ),
]


PROFILE = "don-vi.yaml"


def plans_only(plans: list[str]) -> list[str]:
    """Leave out the unit's profile, which `*.yaml` names too. Raises KehoachError when nothing else is named."""
    kept = [plan for plan in plans if Path(plan).name != PROFILE]
    if not kept:
        raise KehoachError(f"{plans[0]}: đây là hồ sơ đơn vị, không phải kế hoạch; xem bằng: kehoach profile")
    for plan in plans:
        if Path(plan).name == PROFILE:
            console.talk(f"{plan}: hồ sơ đơn vị, không phải kế hoạch, bỏ qua")
    return kept


def source_of(plan: str) -> Path | IO[bytes]:
    """Return what stands behind a PLAN, or say kindly why it cannot be a plan."""
    if plan == STDIN:
        if sys.stdin is None:
            raise UnreadableFile("đầu vào chuẩn đang đóng, không đọc được kế hoạch từ đó")
        if console.is_terminal(sys.stdin):
            console.talk("đang đọc kế hoạch từ bàn phím; kết thúc bằng Ctrl-D (Windows: Ctrl-Z rồi Enter)")
        return sys.stdin.buffer
    path = Path(plan)
    if look(path) is None:
        raise UnreadableFile(_missing(path))
    if is_folder(path):
        raise UnreadableFile(f"{plan}: đây là thư mục; cần tên một tệp kế hoạch{_first_plan_in(path)}")
    if path.suffix.lower() in (".docx", ".doc", ".odt", ".pdf"):
        beside = path.with_suffix(".yaml")
        meant = f"; ý bạn là '{beside}'?" if beside in _plans_in(path.parent) else ""
        raise UnreadableFile(f"{plan}: đây là văn bản đã soạn; cần tệp kế hoạch viết bằng YAML{meant}")
    return path


def one_of(option: str, value: str, choices: tuple[str, ...]) -> str:
    """Hold an option's value to its choices."""
    if value not in choices:
        known = ", ".join(choices)
        raise KehoachError(f"{option} không nhận '{value}', chỉ nhận: {known}" + did_you_mean(value, choices))
    return value


def _plans_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in list_folder(folder) if path.suffix.lower() in (".yaml", ".yml"))
    except UnreadableFile:  # a suggestion is not worth an error
        return []


def _first_plan_in(folder: Path) -> str:
    plans = _plans_in(folder)
    return f", ví dụ '{plans[0]}'" if plans else ""


def _missing(path: Path) -> str:
    if look(path.parent) is None:
        return f"{path}: không có thư mục '{path.parent}'"
    stems = {plan.stem: plan for plan in _plans_in(path.parent)}  # ".yaml" alone would make all names alike
    return f"{path}: không có tệp này" + did_you_mean(path.stem, stems)

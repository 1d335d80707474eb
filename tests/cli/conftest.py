"""A clerk at the keyboard (`run`), and a pipeline so small that only the command line itself is tried."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import pytest
from typer.testing import CliRunner, Result

import kehoach
from kehoach.cli import app
from kehoach.diagnostics import Diagnostic, Severity, YamlPlace, has_errors
from kehoach.errors import KehoachError, UnreadableFile, UnwritableFile
from kehoach.report.selection import Selection
from kehoach.walks.codes import selection_of

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Call `kehoach` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def kehoach_(*args: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(args), input=stdin)

    return kehoach_


@dataclass
class StandIn:
    """What the pipeline was asked, and what it shall raise."""

    settings: list[tuple[str, ...]] = field(default_factory=list)
    finals: list[bool] = field(default_factory=list)
    durable: list[bool] = field(default_factory=list)
    carried: list[bool] = field(default_factory=list)
    bug: BaseException | None = None
    without_libreoffice: bool = False
    compares_pdf: bool = True


@dataclass
class _Examination:
    plan: bytes | None
    diagnostics: tuple[Diagnostic, ...]
    draft: bytes
    hidden: tuple[Diagnostic, ...] = ()
    passed_over: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    note: str = ""


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """A pipeline for which a line that begins with "lỗi", "cảnh báo" or "gợi ý" is such a finding."""
    asked = StandIn()

    def examine(
        source: str | Path | IO[Any],
        *,
        settings: Sequence[str] = (),
        final: bool = False,
        selection: Selection = Selection(),  # noqa: ARG001, B008
        profile: bool = True,  # noqa: ARG001
        more: object = None,  # noqa: ARG001
    ) -> _Examination:
        asked.settings.append(tuple(settings))
        asked.finals.append(final)
        if asked.bug is not None:
            raise asked.bug
        data = Path(source).read_bytes() if isinstance(source, str | Path) else source.read()
        if b"\0" in data:
            raise UnreadableFile("tệp không phải văn bản")
        name = str(source) if isinstance(source, str | Path) else "<stdin>"
        found = [
            Diagnostic("thu.nghiem", severity, line, YamlPlace(name, number, 3, line), "viết lại", "Điều 1")
            for number, line in enumerate(data.decode().splitlines(), start=1)
            for severity in Severity
            if line.startswith(severity)
        ]
        return _Examination(None if has_errors(found) else data, tuple(found), data)

    def render(
        plan: bytes,
        path: str | Path,
        *,
        force: bool = False,
        durable: bool = True,
        carry: bool = False,
        final: bool = False,  # noqa: ARG001
    ) -> Path:
        asked.carried.append(carry)
        asked.durable.append(durable)
        target = Path(path)
        if target.exists() and not force:
            raise UnwritableFile(f"'{target}' đã có; thêm --force để ghi đè")
        if not target.parent.is_dir():
            raise UnwritableFile(f"không có thư mục '{target.parent}'")
        target.write_bytes(plan)
        return target

    def convert_all_to_pdf(files: list[Path], *, force: bool = False) -> list[Path]:  # noqa: ARG001
        if asked.without_libreoffice:
            raise KehoachError("không tìm thấy LibreOffice")
        return [docx.rename(docx.with_suffix(".pdf")) for docx in files]

    def refuse_foreign_pdf(docx: str | Path, *, force: bool = False) -> None:
        """Nothing stands in the way here."""

    module = ModuleType("kehoach.pipeline")
    vars(module).update(
        examine=examine,
        selection_of=selection_of,
        render=render,
        to_bytes=lambda plan, **_: plan,
        convert_all_to_pdf=convert_all_to_pdf,
        pdf_is_compared=lambda: asked.compares_pdf,
        refuse_foreign_pdf=refuse_foreign_pdf,
    )
    monkeypatch.setitem(sys.modules, "kehoach.pipeline", module)
    monkeypatch.setattr(kehoach, "pipeline", module, raising=False)
    return asked

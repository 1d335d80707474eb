"""What `--set` gives, as layers: each setting is `duong.dan=gia_tri`, numbers counting list items from 0."""

import re
from collections.abc import Sequence
from typing import Any

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.errors import InvalidDocument
from kehoach.source.layers import Path, Source, Spot, lay
from kehoach.source.lines import Lines, shown
from kehoach.source.reader import DEEPEST, UNWRITABLE
from kehoach.wording.nfc import nfc

OPTION = "--set"


def with_settings(source: Source, settings: Sequence[str]) -> Source:
    """Lay values over the file's, the later over the earlier. Raises InvalidDocument, at the setting that is wrong."""
    typed = Lines(OPTION, settings)  # each setting is a line
    for number, setting in enumerate(settings):
        spot = Spot(typed, (number, 0))
        try:
            dotted, equals, value = nfc(setting).partition("=")
        except ValueError as problem:
            raise _unsettable(spot, str(problem)) from None
        steps = dotted.strip().split(".")
        if not equals or not all(steps) or len(steps) > DEEPEST or UNWRITABLE.search(setting):
            raise _unsettable(spot, "giá trị đặt thêm phải có dạng duong.dan=gia_tri")
        source = lay(source, way_in(source.data, steps, spot), Source(value or None, {(): spot}))
    return source


def way_in(data: Any, steps: Sequence[str], spot: Spot) -> Path:
    """Return the way in `data` that `steps` stand for. Raises InvalidDocument, at `spot`, where there can be none."""
    path: Path = ()
    for step in steps:
        if isinstance(data, list):
            if not re.fullmatch("[0-9]{1,6}", step) or int(step) >= len(data):
                message = f"“{step}” không phải số thứ tự của một mục trong danh sách có {len(data)} mục, đếm từ 0"
                raise _unsettable(spot, message)
            path, data = (*path, int(step)), data[int(step)]
        elif data is None or isinstance(data, dict):
            path, data = (*path, step), (data or {}).get(step)
        else:
            raise _unsettable(spot, f"không đặt được “{step}” vì phía trên nó đã là chữ “{shown(data)}”")
    return path


def _unsettable(spot: Spot, message: str) -> InvalidDocument:
    hint = "đường dẫn như so_van_ban, nguoi_ky.chuc_vu, noi_nhan.0"  # the name of a column, in a table
    if spot.lines.file == OPTION:
        hint = "ví dụ: --set so_van_ban=12, --set nguoi_ky.chuc_vu=Chủ tịch, --set noi_nhan.0=UBND tỉnh"
    return InvalidDocument([Diagnostic("yaml.dat_gia_tri", Severity.LOI, message, spot.place(), hint)])

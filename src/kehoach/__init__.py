"""Soạn KẾ HOẠCH đúng thể thức Nghị định 30/2020/NĐ-CP.

    import kehoach

    plan = kehoach.load("ke-hoach.yaml")      # KeHoach; raises InvalidDocument, whose .diagnostics say it all
    kehoach.render(plan, "ke-hoach.docx")     # the path

A plan may be built of values too, `KeHoach(...)`: what is wrong in them raises InvalidDocument all the same. Whatever
goes around validation (pydantic's `model_construct`, `model_copy(update=…)`) is the caller's own care.

Names are imported when they are first used (PEP 562), so that `import kehoach` costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.diagnostics import Diagnostic, Severity
    from kehoach.errors import InvalidDocument, KehoachError
    from kehoach.model.ke_hoach import KeHoach
    from kehoach.walks.annotating import annotate_docx
    from kehoach.walks.editors import json_schema
    from kehoach.walks.fixing import fix_docx
    from kehoach.walks.importing import Imported, import_docx
    from kehoach.walks.legal import look_up
    from kehoach.walks.plan import dump, load, validate
    from kehoach.walks.printing import render, to_bytes
    from kehoach.walks.word_file import check_docx

__version__ = "0.1.0"

__all__ = [
    "Diagnostic",
    "Imported",
    "InvalidDocument",
    "KeHoach",
    "KehoachError",
    "Severity",
    "annotate_docx",
    "check_docx",
    "dump",
    "fix_docx",
    "import_docx",
    "json_schema",
    "load",
    "look_up",
    "render",
    "to_bytes",
    "validate",
]

_HOMES = {
    "Diagnostic": "kehoach.diagnostics",
    "Imported": "kehoach.walks.importing",
    "InvalidDocument": "kehoach.errors",
    "KeHoach": "kehoach.model.ke_hoach",
    "KehoachError": "kehoach.errors",
    "Severity": "kehoach.diagnostics",
    "annotate_docx": "kehoach.walks.annotating",
    "check_docx": "kehoach.walks.word_file",
    "dump": "kehoach.walks.plan",
    "fix_docx": "kehoach.walks.fixing",
    "import_docx": "kehoach.walks.importing",
    "json_schema": "kehoach.walks.editors",
    "load": "kehoach.walks.plan",
    "look_up": "kehoach.walks.legal",
    "render": "kehoach.walks.printing",
    "to_bytes": "kehoach.walks.printing",
    "validate": "kehoach.walks.plan",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kehoach' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

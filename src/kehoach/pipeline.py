"""What a plan goes through, by the names that commands and programs call it: each walk is a module of `walks`.

Layers are imported where a walk needs them, so that `validate` does not pay for Word nor `--version` for anything.
"""

from kehoach.walks.codes import selection_of
from kehoach.walks.editors import compact_schema, json_schema, write_schema
from kehoach.walks.new import begin, has_districts, kind_of, level_of, scaffold, topics, unit_in
from kehoach.walks.plan import Examination, dump, examine, load, validate
from kehoach.walks.printing import (
    convert_all_to_pdf,
    convert_to_pdf,
    pdf_is_compared,
    refuse_foreign_pdf,
    render,
    render_separately,
    stale_appendices,
    to_bytes,
)

__all__ = [
    "Examination",
    "begin",
    "compact_schema",
    "convert_all_to_pdf",
    "convert_to_pdf",
    "dump",
    "examine",
    "has_districts",
    "json_schema",
    "kind_of",
    "level_of",
    "load",
    "pdf_is_compared",
    "refuse_foreign_pdf",
    "render",
    "render_separately",
    "scaffold",
    "selection_of",
    "stale_appendices",
    "to_bytes",
    "topics",
    "unit_in",
    "validate",
    "write_schema",
]

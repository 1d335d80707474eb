"""Write `styles-*.xml` and `style-map.txt` of src/kehoach/word/static: the styles for the choices most plans are
written with, and which of them are headings.

    python scripts/make_static.py

Run it after a change of the rules table, the lenses or the unprescribed looks; a test compares.
"""

from pathlib import Path

from kehoach.rules.nd30 import DEFAULTS
from kehoach.word.headings import mammoth_map
from kehoach.word.style_sheet import build
from kehoach.word.styles import READY_SIZES, ready_file

STATIC = Path(__file__).parents[1] / "src" / "kehoach" / "word" / "static"


def main() -> None:
    """Write one file for each pair of sizes, and the map of headings."""
    (STATIC / "style-map.txt").write_text(mammoth_map(), encoding="utf-8", newline="\n")
    for co_chu, co_chu_dau in sorted(READY_SIZES):
        choices = {**DEFAULTS, "co_chu": co_chu, "co_chu_dau": co_chu_dau}
        (STATIC / ready_file(co_chu, co_chu_dau)).write_bytes(build(choices))


if __name__ == "__main__":
    main()

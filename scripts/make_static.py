"""Write `src/kehoach/word/static/styles-*.xml`: the styles for the choices most plans are written with.

    python scripts/make_static.py

Run it after a change of the rules table, the lenses or the unprescribed looks; a test compares.
"""

from kehoach.rules.nd30 import DEFAULTS
from kehoach.word.style_sheet import build
from kehoach.word.styles import READY_SIZES, ready_file


def main() -> None:
    """Write one file for each pair of sizes."""
    for co_chu, co_chu_dau in sorted(READY_SIZES):
        choices = {**DEFAULTS, "co_chu": co_chu, "co_chu_dau": co_chu_dau}
        ready_file(co_chu, co_chu_dau).write_bytes(build(choices))


if __name__ == "__main__":
    main()

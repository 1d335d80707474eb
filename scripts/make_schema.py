"""Write `templates/kehoach.schema.json`: what an editor is told of plans.

    python scripts/make_schema.py

Run it after a change of the models, of their descriptions or of the rules table; a test compares.
"""

from pathlib import Path

from kehoach.model.schema import as_text

TARGET = Path(__file__).resolve().parent.parent / "templates" / "kehoach.schema.json"


def main() -> None:
    """Write the file."""
    TARGET.write_text(as_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

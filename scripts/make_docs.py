"""Write what the program itself can tell into the guides: its keys, messages, help, rules and names.

    python scripts/make_docs.py

The pages are written by hand but for the regions `<!-- made: … -->` to `<!-- end -->`, which are filled in anew. Run it
after a change of the models, their descriptions, the rules table, a message or a command; a test compares.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pages import codes, commands, glossary, keys, looks

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.vi.md", "docs/yaml.md", "docs/cli.md", "docs/the-thuc.md", "docs/thuat-ngu.md", "docs/quy-tac.md")
REGION = re.compile(r"^<!-- made: (.+) -->\n(?:.*\n)*?<!-- end -->$", re.MULTILINE)

MAKERS: Mapping[str, Callable[[str], str]] = {
    "keys": keys.table,
    "examples": keys.examples,
    "accidents": keys.accidents,
    "outline": keys.outline,
    "help": commands.help_page,
    "questions": commands.questions,
    "message": commands.message,
    "looks": looks.components,
    "words": glossary.table,
    "codes": codes.chapter,
    "former": codes.former,
}


def filled(page: str) -> str:
    """Return a page with all its regions made anew."""
    return REGION.sub(lambda found: f"<!-- made: {found[1]} -->\n\n{made(found[1])}\n<!-- end -->", page)


def made(asked: str) -> str:
    """Make what a region asks for: the name of its maker, and what about."""
    maker, _, about = asked.partition(" ")
    return MAKERS[maker](about)


def main() -> None:
    """Write the pages."""
    for name in PAGES:
        page = ROOT / name
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

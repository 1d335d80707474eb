"""Write what the program itself can tell into the guides: its keys, messages, help, rules and names.

    python scripts/make_docs.py

The pages are written by hand but for the regions `<!-- made: … -->` to `<!-- end -->`, which are filled in anew. Run it
after a change of the models, their descriptions, the rules table, a message or a command; a test compares.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pages import commands, glossary, keys, looks

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.vi.md", "docs/yaml.md", "docs/cli.md", "docs/the-thuc.md", "docs/thuat-ngu.md")
REGION = re.compile(r"(?<=^<!-- made: )(\w+) ?(.*?)( -->\n).*?(?=^<!-- end -->$)", re.DOTALL | re.MULTILINE)

MAKERS: Mapping[str, Callable[[str], str]] = {
    "keys": keys.table,
    "accidents": keys.accidents,
    "outline": keys.outline,
    "help": commands.help_page,
    "message": commands.message,
    "looks": looks.components,
    "words": glossary.table,
}


def filled(text: str) -> str:
    """Give a page with all its regions made anew."""
    return REGION.sub(lambda found: f"{found[1]} {found[2]}".rstrip() + f"{found[3]}\n{_made(*found.groups())}\n", text)


def _made(maker: str, about: str, _: str) -> str:
    return MAKERS[maker](about).strip("\n") + "\n"


def main() -> None:
    """Write the pages."""
    for name in PAGES:
        page = ROOT / name
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

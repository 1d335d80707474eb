"""docs/cli.md and README.vi.md: the help of every command as it is printed, and a message as an author meets it."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from pages.markdown import fenced

from kehoach.cli.console import as_text
from kehoach.pipeline import validate

README = Path(__file__).resolve().parents[2] / "README.md"


def help_page(command: str) -> str:
    """Give the help of a command, or of kehoach itself, 80 columns wide."""
    asked = [sys.executable, "-m", "kehoach", *command.split(), "--help"]
    printed = subprocess.run(asked, capture_output=True, check=True, env={**os.environ, "COLUMNS": "80"}).stdout
    return fenced(printed.decode("utf-8").replace("\r\n", "\n"), "text")


def message(change: str) -> str:
    """Give what is said of the README's plan after a change, "cap: xa => cap: phuong"."""
    [plan] = re.findall(r"^```yaml\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    before, after = change.split(" => ")
    if before not in plan:
        raise SystemExit(f"README.md: no “{before}” in the plan")
    file = io.StringIO(plan.replace(before, after))
    file.name = "ke-hoach.yaml"
    return fenced("\n".join(map(as_text, validate(file))), "text")

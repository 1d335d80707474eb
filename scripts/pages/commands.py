"""docs/cli.md and README.vi.md: help, questions and messages as they stand on the screen."""

import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

from pages.markdown import fenced

from kehoach.cli.interview import interview
from kehoach.pipeline import validate
from kehoach.report.text import as_text

README = Path(__file__).resolve().parents[2] / "README.md"


def help_page(command: str) -> str:
    """Return the help of a command, or of kehoach itself, 80 columns wide."""
    asked = [sys.executable, "-m", "kehoach", *command.split(), "--help"]
    printed = subprocess.run(asked, capture_output=True, check=True, env={**os.environ, "COLUMNS": "80"}).stdout
    return fenced(printed.decode("utf-8").replace("\r\n", "\n"), "text")


def questions(year: str) -> str:
    """Return the questions of `kehoach new` with the answers of a clerk who knows most of them."""
    answers = iter(["", "", "6", "", "Ủy ban nhân dân xã An Phú", "Nguyễn Văn An", ""])
    screen = io.StringIO()

    def typed() -> str:
        answer = next(answers)
        screen.write(f"{answer}\n")  # as a terminal shows what is typed
        return answer

    with redirect_stdout(screen), patch("builtins.input", typed):
        interview("ke-hoach.yaml", int(year), str)
    return fenced("\n".join(line.rstrip() for line in screen.getvalue().splitlines()), "text")


def message(change: str) -> str:
    """Return what is said of the README's plan after a change, "cap: xa => cap: lang"."""
    [plan] = re.findall(r"^```yaml\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    before, after = change.split(" => ")
    if before not in plan:
        raise SystemExit(f"README.md: no “{before}” in the plan")
    file = io.StringIO(plan.replace(before, after))
    file.name = "ke-hoach.yaml"
    return fenced("\n".join(map(as_text, validate(file))), "text")

"""Where the time of a cold render goes, stage by stage: `python bench/waterfall.py`.

A stage is a line of Python; a process runs all lines up to it, and what it takes more than the process before is the
stage's. Instructions, counted by valgrind's cachegrind, are the same from run to run; without valgrind it is the
processor's time, the least of several runs.
"""

import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

PLAN = Path(__file__).resolve().parent.parent / "examples" / "xa-an-phu-2026.yaml"
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONHASHSEED": "0"
}
RUNS = 7

# The lines, in the order in which a command comes to them, begun and ended as a command is (`__main__.py`).
STAGES = [
    ("Python itself", "import gc, os; gc.disable(); os.environ['PYDANTIC_DISABLE_PLUGINS'] = '__all__'"),
    ("our start", "from kehoach.deferred import defer; from kehoach.wording.kept_patterns import PATTERNS; defer()"),
    ("typer", "import typer"),
    ("kehoach.cli", "import kehoach.cli, kehoach.cli.render"),
    ("typer's pydantic", "import typer._adapters, pydantic.plugin._loader"),  # for any command with a parameter
    ("the model", "import kehoach.model.validate, kehoach.model.ke_hoach"),
    ("reading YAML", "import kehoach.source.load"),
    ("the rules", "import kehoach.review"),
    ("RUN read", f"source = kehoach.source.load.load(open({str(PLAN)!r}, 'rb').read(), 'x')"),
    ("RUN validate", "from kehoach.model.validate import validate_data; validate_data(source.data)"),
    ("RUN examine", f"from kehoach import pipeline; plan = pipeline.examine({str(PLAN)!r}).plan"),
    ("jinja2", "import jinja2"),
    ("composing", "from kehoach.document.compose import compose"),
    ("RUN compose", "compose(plan)"),
    ("writing Word", "import kehoach.word.write, kehoach.word.package"),
    ("RUN to_bytes", "import kehoach; kehoach.to_bytes(plan)"),
    ("RUN to_bytes again", "kehoach.to_bytes(plan)"),
]
END = "\nif 'PATTERNS' in vars(): PATTERNS.keep()\nimport os; os._exit(0)"


def main() -> None:
    """Print the stages, each with its own cost and the sum up to it."""
    unit, cost = ("M instructions", instructions) if shutil.which("valgrind") else ("ms", milliseconds)
    print(f"{'stage':24}{unit:>16}{'sum':>10}")
    before = 0.0
    for number, (label, _) in enumerate(STAGES, start=1):
        lines = "\n".join(line for _, line in STAGES[:number]) + END
        after = cost([sys.executable, "-c", lines])
        print(f"{label:24}{after - before:16.1f}{after:10.1f}", flush=True)
        before = after


def instructions(command: list[str]) -> float:
    """Return the millions of instructions that a command takes."""
    counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    subprocess.run(command, env=SURROUNDINGS, check=True)  # bytecode is kept
    ran = subprocess.run([*counter, *command], env=SURROUNDINGS, check=True, capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", ran.stderr)
    if found is None:
        raise RuntimeError(ran.stderr)
    return int(found[1].replace(",", "")) / 1e6


def milliseconds(command: list[str]) -> float:
    """Return the least processor time that a command takes."""

    def once() -> float:
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=SURROUNDINGS, check=True)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime) * 1000

    return min(once() for _ in range(RUNS))


if __name__ == "__main__":
    main()

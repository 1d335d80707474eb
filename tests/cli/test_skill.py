"""The skill names commands that there are, in an order that works."""

import re
import shlex
from pathlib import Path

from kehoach.assistant.skill import skill

COMMANDS = [
    shlex.split(line)[1:]
    for block in re.findall(r"^```sh\n(.*?)^```$", skill(), re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


def test_it_begins_with_the_name_and_when_to_use_it() -> None:
    assert re.match(r"---\nname: kehoach\ndescription: .{100,1024}\n---\n", skill())


def test_its_commands_work_one_after_the_other(run) -> None:
    assert len(COMMANDS) >= 8
    done = []
    for words in COMMANDS:
        if words[0] == "import":
            done.append("import")
            continue  # of a file that is the user's
        result = run(*words)
        expected = 1 if "--final" in words else 0  # a new plan has blanks, with which nothing is signed
        assert result.exit_code == expected, (words, result.stdout, result.stderr)
        done.append(words[0])
    assert set(done) == {"schema", "new", "import", "law", "validate", "render", "check"}


def test_it_is_written_over_nothing_but_itself(run) -> None:
    first = run("skill", "-o", "kỹ năng/kehoach")
    path = Path("kỹ năng/kehoach/SKILL.md")
    assert (first.exit_code, first.stdout) == (0, f"{path}\n")
    assert path.read_text(encoding="utf-8") == skill()
    assert run("skill", "-o", str(path.parent)).exit_code == 0
    path.write_text("của tôi", encoding="utf-8")
    assert run("skill", "-o", str(path.parent)).exit_code == 2
    assert path.read_text(encoding="utf-8") == "của tôi"
    assert run("skill", "-o", str(path.parent), "--force").exit_code == 0

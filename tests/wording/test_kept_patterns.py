"""A pattern that was kept is the one that `re` compiles; whatever is wrong with the file, there is a pattern."""

import gc
import importlib
import marshal
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kehoach
from kehoach.wording import kept_patterns
from kehoach.wording.kept_patterns import KeptPatterns
from kehoach.wording.patterns import _Waiting

EXAMPLE = Path(__file__).parents[2] / "examples" / "xa-an-phu-2026.yaml"
PATTERN, FLAGS = r"(?P<ngay>\d{1,2})/(\d+)|năm", re.IGNORECASE


@pytest.fixture(autouse=True)
def _byte_code_is_written(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def ours():
    """The patterns of all our modules."""
    for module in pkgutil.walk_packages(kehoach.__path__, "kehoach."):
        if not module.name.startswith(("kehoach.assistant", "kehoach.templates", "kehoach.__main__")):
            importlib.import_module(module.name)
    return {(each.pattern, int(each._flags)) for each in gc.get_objects() if type(each) is _Waiting}


def test_each_of_our_patterns_comes_back_as_re_compiles_it(tmp_path, monkeypatch):
    everything = ours()
    assert len(everything) > 200
    first = KeptPatterns(tmp_path / "kept" / "patterns")
    made = {key: first.compile(*key) for key in everything}
    first.keep()
    monkeypatch.delattr(kept_patterns, "_compiled")
    again = KeptPatterns(tmp_path / "kept" / "patterns")
    for key in everything:
        expected = re.compile(*key)
        for pattern in (made[key], again.compile(*key)):
            assert pattern == expected, key  # of re's: the same code
            assert (pattern.pattern, pattern.flags, pattern.groups) == (key[0], expected.flags, expected.groups)
            assert pattern.groupindex == expected.groupindex


def test_what_was_kept_is_not_written_again(tmp_path):
    kept = KeptPatterns(tmp_path / "patterns")
    kept.keep()
    assert [*tmp_path.iterdir()] == []
    kept.compile(PATTERN, FLAGS)
    kept.keep()
    before = (tmp_path / "patterns").stat()
    again = KeptPatterns(tmp_path / "patterns")
    again.compile(PATTERN, FLAGS)
    again.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["patterns"]
    after = (tmp_path / "patterns").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_nothing_is_kept_where_python_keeps_no_byte_code(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = KeptPatterns(tmp_path / "patterns")
    kept.compile(PATTERN, FLAGS)
    kept.keep()
    assert [*tmp_path.iterdir()] == []


def test_where_nothing_can_be_written_patterns_are_compiled_all_the_same(tmp_path):
    (tmp_path / "file").write_text("no folder")
    kept = KeptPatterns(tmp_path / "file" / "patterns")
    assert kept.compile(PATTERN, FLAGS) == re.compile(PATTERN, FLAGS)
    kept.keep()
    assert (tmp_path / "file").read_text() == "no folder"


KEY = (PATTERN, int(FLAGS))


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"no marshal",
        marshal.dumps({KEY: (34, b"\0" * 400, 2, {}, (None,))})[:-7],
        marshal.dumps([1, 2]),
        marshal.dumps({KEY: None}),
        marshal.dumps({KEY: (34, b"\1\2\3", 2, {"ngay": 1}, (None, "ngay", None))}),
        marshal.dumps({KEY: (34, b"\xff" * 40, 2, {"ngay": 1}, (None, "ngay", None))}),
    ],
)
def test_a_damaged_file_harms_nothing(tmp_path, damaged):
    (tmp_path / "patterns").write_bytes(damaged)
    assert KeptPatterns(tmp_path / "patterns").compile(PATTERN, FLAGS) == re.compile(PATTERN, FLAGS)


@pytest.mark.parametrize("missing", ["_code", "_sre"])
def test_a_python_with_other_insides_compiles_as_ever(tmp_path, monkeypatch, missing):
    expected = re.compile(PATTERN, FLAGS)
    if missing == "_sre":
        monkeypatch.setitem(sys.modules, "_sre", None)
    else:
        monkeypatch.delattr(re._compiler, "_code")
    assert KeptPatterns(tmp_path / "patterns").compile(PATTERN, FLAGS) == expected


def test_a_pattern_that_is_wrong_is_refused_as_re_refuses_it(tmp_path):
    with pytest.raises(re.error, match="unterminated"):
        KeptPatterns(tmp_path / "patterns").compile("(", 0)


COMMAND = """
import sys
from pathlib import Path
from kehoach.wording import kept_patterns
kept_patterns.PATTERNS = kept_patterns.KeptPatterns(Path(sys.argv.pop(1)))
if len(sys.argv) == 4:
    del kept_patterns._compiled, sys.argv[3]
from kehoach.__main__ import main
main()
"""


def test_a_command_compiles_nothing_that_the_one_before_it_compiled(tmp_path):
    for more in ([], ["again"]):
        command = [sys.executable, "-c", COMMAND, str(tmp_path / "patterns"), "validate", str(EXAMPLE), *more]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, env={"PYTHONUTF8": "1"})
        assert ran.returncode == 0, ran.stderr
        assert len(marshal.loads((tmp_path / "patterns").read_bytes())) > 20

"""A pattern that waits is one of re's, compiled late."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording import patterns
from kehoach.wording.patterns import compiled

PATTERNS = [
    (r"(?P<ten>\w+)(?: (?P<so>\d+))?", 0),
    (r"số|ngày", re.IGNORECASE),
    (r"^a.?$", re.MULTILINE | re.DOTALL),
    (r"", 0),
]
EXAMPLE = Path(__file__).parents[2] / "examples" / "xa-an-phu-2026.yaml"


def spans(found):
    return [(each.span(), each.groups(), each.groupdict()) for each in found if each]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
@given(text=st.text("aAsSốỐngày 12\n", max_size=20))
def test_a_pattern_that_waits_finds_what_re_finds(pattern, flags, text):
    ours, its = compiled(pattern, flags), re.compile(pattern, flags)
    assert spans(ours.finditer(text)) == spans(its.finditer(text))
    assert spans([ours.search(text), ours.match(text), ours.fullmatch(text)]) == spans(
        [its.search(text), its.match(text), its.fullmatch(text)]
    )
    assert ours.sub("x", text) == its.sub("x", text)
    assert ours.split(text) == its.split(text)
    assert ours.findall(text) == its.findall(text)
    assert (ours.pattern, ours.flags, ours.groups, ours.groupindex) == (
        its.pattern,
        its.flags,
        its.groups,
        its.groupindex,
    )


def test_it_is_compiled_when_it_is_first_used_and_once_for_all_ways_of_use(monkeypatch):
    seen = []
    monkeypatch.setattr(
        patterns.PATTERNS, "compile", lambda *given, _compile=re.compile: seen.append(given) or _compile(*given)
    )
    ours = compiled(r"\d+")
    assert (ours.pattern, seen) == (r"\d+", [])
    assert [ours.search("1")[0], ours.search("2")[0], ours.match("3")[0]] == ["1", "2", "3"]
    assert len(seen) == 1


COUNT = """
import sys
from kehoach.wording.patterns import PATTERNS
compile, ours = PATTERNS.compile, []
PATTERNS.compile = lambda *pattern: ours.append(pattern) or compile(*pattern)
from kehoach import pipeline
assert not pipeline.examine(sys.argv[1]).diagnostics
print(len(ours))
"""


def test_a_clean_plan_compiles_a_part_of_our_patterns():
    ran = subprocess.run(
        [sys.executable, "-c", COUNT, str(EXAMPLE)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert 0 < int(ran.stdout) < 120

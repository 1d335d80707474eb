"""What all tests share: Hypothesis profiles, `--update-golden`, outside programs, the files git tracks."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
IN_CI = bool(os.environ.get("KEHOACH_CI"))

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=50, database=None)
settings.load_profile("ci" if IN_CI else "dev")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write golden files anew instead of comparing")


def pytest_configure(config):
    text = "needs(*names): programs, or 'Liberation Serif'; where they lack the test is skipped, in CI it fails"
    config.addinivalue_line("markers", text)


def pytest_runtest_setup(item):
    missing = [name for mark in item.iter_markers("needs") for name in mark.args if not _is_here(name)]
    if missing:
        reason = f"not on this machine: {', '.join(missing)}"
        if IN_CI:
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def _is_here(name):
    if name != "Liberation Serif":
        return shutil.which(name) is not None
    if not shutil.which("fc-list"):
        return False
    # Version 1 of the font has no Vietnamese letters, such as U+1EA0 (Ạ): it is as good as absent.
    return bool(subprocess.run(["fc-list", f"{name}:charset=1ea0"], capture_output=True, check=True).stdout)


@pytest.fixture
def update_golden(request):
    """Whether golden files are to be written anew."""
    return request.config.getoption("--update-golden")


@pytest.fixture(scope="session")
def root():
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def tracked():
    """The files of the repository, relative to its folder: those git tracks, or all where there is no git."""
    if (ROOT / ".git").exists():
        # A clone that another user made is as good as ours for listing its files.
        command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
        names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
        return sorted(Path(name) for name in names if name and (ROOT / name).is_file())
    ignored = {"__pycache__", ".venv", "build", "dist", "kehoach.egg-info"}
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return sorted(path for path in files if not ignored & set(path.parts))

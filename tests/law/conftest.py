"""The script that writes what is compiled, and the register that comes with the program."""

import importlib.util

import pytest

from kehoach.law.documents import register


@pytest.fixture(scope="session")
def make_law(root):
    spec = importlib.util.spec_from_file_location("make_law", root / "scripts" / "make_law.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def ours():
    return register()

"""The wheel has every file of the package and works without a network; an editable install works too."""

import os
import shutil
import site
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

HOOKS = {"wheel": "build_wheel", "editable": "build_editable", "sdist": "build_sdist"}
OFFLINE = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))},
    **OFFLINE,
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PYTHONUTF8": "1",
}


def run(*command, cwd):
    result = subprocess.run(
        [*map(str, command)], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture
def copy(tmp_path, root, tracked):
    """The files git tracks and nothing else: a stale build/ would leak into the wheel."""
    for path in tracked:
        target = tmp_path / "copy" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / path, target)
    return tmp_path / "copy"


def build(copy, kind):
    """What `pip install --no-build-isolation [-e]` makes of the sources."""
    code = f"import setuptools.build_meta as backend; backend.{HOOKS[kind]}(r'{copy.parent}')"
    run(sys.executable, "-c", code, cwd=copy)
    (built,) = [*copy.parent.glob("*.whl"), *copy.parent.glob("*.tar.gz")]
    return built


def install(wheel, folder):
    """Install into a new environment that sees the dependencies of this one; give its folder of programs."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=wheel.parent)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    pip = [sys.executable, "-m", "pip", "--python", python]
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=wheel.parent)
    # Only now: seen before, the kehoach that may stand among them would be taken for the one to replace.
    dependencies = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()}
    purelib = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    Path(purelib, "dependencies.pth").write_text("\n".join(sorted(dependencies)), encoding="utf-8")
    return programs


def origin(programs, name, cwd):
    """Where the new environment finds a module."""
    code = f"import importlib; print(importlib.import_module('{name}').__file__)"
    return Path(run(programs / "python", "-c", code, cwd=cwd).strip())


def render_an_example(programs, root, cwd):
    plan = min((root / "examples").glob("*.yaml"))
    output = run(programs / "kehoach", "render", plan, "-o", cwd / "ke-hoach.docx", cwd=cwd)
    assert output == f"{cwd / 'ke-hoach.docx'}\n"
    assert "word/document.xml" in zipfile.ZipFile(cwd / "ke-hoach.docx").namelist()


def test_the_wheel_holds_every_tracked_file_of_the_package_and_works_offline(copy, root, tracked, tmp_path):
    wheel = build(copy, "wheel")
    with zipfile.ZipFile(wheel) as archive:
        packed = sorted(name for name in archive.namelist() if ".dist-info/" not in name)
    sources = [path.relative_to("src") for path in tracked if path.parts[0] == "src"]
    templates = [Path("kehoach") / path for path in tracked if path.parts[0] == "templates"]
    assert packed == sorted(path.as_posix() for path in [*sources, *templates])

    programs = install(wheel, tmp_path / "fresh")
    assert origin(programs, "kehoach", tmp_path).is_relative_to(tmp_path / "fresh")
    assert run(programs / "kehoach", "--version", cwd=tmp_path).startswith("kehoach ")
    render_an_example(programs, root, tmp_path)


def test_an_editable_install_finds_the_templates(copy, root, tmp_path):
    programs = install(build(copy, "editable"), tmp_path / "fresh")
    assert origin(programs, "kehoach", tmp_path).is_relative_to(copy / "src")
    assert origin(programs, "kehoach.templates", tmp_path).is_relative_to(copy / "templates")
    render_an_example(programs, root, tmp_path)


def test_the_source_archive_holds_what_git_tracks_and_runs_its_tests(copy, tracked, tmp_path):
    with tarfile.open(build(copy, "sdist")) as archive:
        archive.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.glob("kehoach-*/")
    here = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    assert sorted(set(tracked) - here) == []
    made = {path for path in here - set(tracked) if path.parts[:2] != ("src", "kehoach.egg-info")}
    assert sorted(map(str, made)) == ["PKG-INFO", "setup.cfg"]
    tests = ["tests/wording/test_dates.py", "tests/test_house.py"]
    few = "layer or packages or library"  # what needs no templates, which only an installation puts in their place
    program = "import sys, pytest; sys.path.insert(0, 'src'); import kehoach; print(kehoach.__file__); sys.exit(pytest.main(sys.argv[1:]))"
    result = run(sys.executable, "-c", program, "-p", "no:cacheprovider", "-k", f"dates or {few}", *tests, cwd=folder)
    assert Path(result.splitlines()[0]).resolve().is_relative_to(folder.resolve())

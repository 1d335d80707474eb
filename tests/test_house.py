"""The house is in order: layers, sizes, packages, start-up, documents."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import kehoach

LAYERS = {
    "law",
    "rules",
    "wording",
    "source",
    "tables",
    "model",
    "document",
    "word",
    "check",
    "compare",
    "report",
    "review",
}

# Who may import whom; a package may always import itself.
MAY_IMPORT = {
    "__init__": {"walks", "model", "diagnostics", "errors"},
    "__main__": {"cli", "deferred", "wording"},
    "deferred": set(),
    "errors": {"diagnostics"},
    "diagnostics": set(),
    "files": {"errors"},
    "rules": set(),
    "wording": set(),
    "law": {"wording"},
    "source": {"wording", "diagnostics", "errors"},
    "tables": {"source", "wording", "diagnostics", "errors"},
    "model": {"rules", "wording", "diagnostics", "errors"},
    "report": {"diagnostics", "errors"},
    "review": {"model", "law", "rules", "wording", "diagnostics"},
    "document": {"model", "law", "rules", "wording", "diagnostics", "templates"},
    "word": {"document", "rules", "wording", "errors", "files"},
    "check": {"word", "document", "rules", "wording", "diagnostics"},
    "compare": {"document", "model", "rules", "wording", "diagnostics"},
    "pipeline": {"walks"},
    "settings": {"law", "files", "errors"},
    "walks": {*LAYERS, "settings", "files", "diagnostics", "errors"},
    "assistant": {"walks", "report", "settings", "files", "diagnostics", "errors"},
    "cli": {"assistant", "pipeline", "report", "walks", "files", "diagnostics", "errors"},
}

# Who owns which library; what is not here is the standard library, or a mistake.
OWNERS = {
    "ruamel": "source",
    "_ruamel_yaml": "source",
    "pydantic": "model",
    "pydantic_core": "model",
    "jinja2": "document",
    "markupsafe": "document",
    "openpyxl": "tables",
    "icalendar": "tables",
    "lxml": "word",
    "pypdfium2": "word",
    "typer": "cli",
    "mcp": "assistant",
    "mcp_types": "assistant",
}

GENERATED = {Path("src/kehoach/wording/metrics.py")}

# Folders of somebody's machine; what a clone may rely on has a relative path.
MACHINE = re.compile(r"(?<![\w.~/-])(?:/(?:home|root|tmp|mnt|Users|works?(?:pace)?)/|[A-Z]:\\Users\\)\w")


def layer_of(path, root):
    return path.relative_to(root / "src" / "kehoach").parts[0].removesuffix(".py")


def imports(path, root):
    """The dotted names that a module imports, wherever in it; of `from a import b` both a and a.b."""
    package = path.relative_to(root / "src").with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *([node.module] if node.module else [])])
            # `from kehoach import rules` is about rules, `from kehoach import __version__` about nobody.
            yield from [f"{module}.{alias.name}" for alias in node.names] if module == "kehoach" else [module]


def all_imports(root):
    for path in sorted((root / "src" / "kehoach").rglob("*.py")):
        for name in imports(path, root):
            yield path.relative_to(root), layer_of(path, root), name.split(".")


def program_modules(tracked):
    return [path for path in tracked if path.suffix == ".py" and path.parts[0] in {"src", "templates", "scripts"}]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def test_the_imports_are_seen(root):
    seen = {(layer, ".".join(name)) for _, layer, name in all_imports(root)}
    assert {("errors", "kehoach.diagnostics"), ("cli", "typer"), ("wording", "re")} <= seen


def test_each_layer_imports_only_the_layers_below_it(root):
    on_disk = {layer_of(path, root) for path in (root / "src" / "kehoach").rglob("*.py")}
    assert sorted(on_disk - MAY_IMPORT.keys()) == []
    wrong = [
        f"{path}: {'.'.join(name)}"
        for path, layer, name in all_imports(root)
        if name[0] == "kehoach" and len(name) > 1 and name[1] != "__version__"
        if name[1] not in {layer, *MAY_IMPORT[layer]}
    ]
    assert wrong == []


def loaded_by(path, named):
    """The modules of ours that one loads, at once or later; what only types need is not loaded."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = [node for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)]
    skipped = {id(inner) for node in for_types for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in skipped and (node.module or "").startswith("kehoach."):
            wanted = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in named else node.module for name in wanted)


def test_modules_do_not_import_each_other_in_a_circle(root):
    source = root / "src"
    named = {
        ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__"): path
        for path in (source / "kehoach").rglob("*.py")
    }
    graph = {name: set(loaded_by(path, named)) & named.keys() - {name} for name, path in named.items()}
    graph["kehoach.model.base"].remove("kehoach.model.messages")  # asked for words when a part is refused in Python
    TopologicalSorter(graph).prepare()  # CycleError names the circle


def test_each_library_is_imported_only_by_its_owner(root):
    wrong = [
        f"{path}: {'.'.join(name)}"
        for path, layer, name in all_imports(root)
        if name[0] != "kehoach" and name[0] not in sys.stdlib_module_names
        if OWNERS.get(name[0]) != layer
    ]
    assert wrong == []


def test_each_module_says_in_one_sentence_what_it_is_for(root, tracked):
    modules = [path for path in program_modules(tracked) if (root / path).read_text(encoding="utf-8").strip()]
    assert modules
    dumb = [str(path) for path in modules if not re.match(r"\S.*[.:]($|\n)", first_paragraph(root / path), re.DOTALL)]
    assert dumb == []


def first_paragraph(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n\n")[0]


# What a function does is told as an order, what a property or a yes-or-no is as "Whether …" or by a noun.
ORDERS = frozenset(
    [
        "Return",
        "Yield",
        "Whether",
        "Add",
        "Allow",
        "Ask",
        "Bring",
        "Build",
        "Clip",
        "Compare",
        "Compress",
        "Count",
        "Decide",
        "Do",
        "Draw",
        "End",
        "Estimate",
        "Fill",
        "Find",
        "Fix",
        "Gather",
        "Hold",
        "Join",
        "Keep",
        "Lay",
        "Leave",
        "Let",
        "List",
        "Look",
        "Make",
        "Measure",
        "Merge",
        "Name",
        "Note",
        "Number",
        "Offer",
        "Open",
        "Place",
        "Print",
        "Put",
        "Raise",
        "Read",
        "Record",
        "Refuse",
        "Rename",
        "Require",
        "Run",
        "Say",
        "Set",
        "Share",
        "Show",
        "Split",
        "Suggest",
        "Take",
        "Time",
        "Turn",
        "Validate",
        "Warn",
        "Word",
        "Work",
        "Write",
    ]
)
NOT_ORDERS = re.compile(r"(?:Give|Tell|Returns|Yields)\b")


def docstrings(path):
    """Each function with its docstring; those of rules and commands are for users, in Vietnamese."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and (told := ast.get_docstring(node)):
            marks = [ast.unparse(mark) for mark in node.decorator_list]
            if not any("rule(" in mark or "command" in mark for mark in marks):
                yield node.name, told, any("property" in mark for mark in marks)


def test_docstrings_of_functions_have_one_grammar(root, tracked):
    odd = [
        f"{path}: {name}: {told}"
        for path in program_modules(tracked)
        for name, told, is_property in docstrings(root / path)
        if (NOT_ORDERS.match(told) if is_property else told.split()[0].rstrip(",") not in ORDERS)
    ]
    assert odd == []


def test_no_module_is_longer_than_300_lines(root, tracked):
    assert set(tracked) >= GENERATED
    lengths = {
        str(path): len((root / path).read_text(encoding="utf-8").splitlines())
        for path in program_modules(tracked)
        if path not in GENERATED
    }
    assert {path: length for path, length in lengths.items() if length > 300} == {}


def test_no_file_names_a_folder_of_somebodys_machine(root, tracked):
    assert MACHINE.search("see " + "/".join(["", "home", "an", "kehoach"]))
    found = []
    for path in tracked:
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture, a .docx
            continue
        found += [f"{path}: {hit.group()}" for hit in MACHINE.finditer(text)]
    assert found == []


def test_the_packages_listed_are_the_packages_on_disk(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    modules = (path.relative_to(root / "src").parent for path in (root / "src").rglob("*.py"))
    on_disk = {".".join(folder.parts) for folder in modules} | {"kehoach.templates"}
    assert sorted(project["tool"]["setuptools"]["packages"]) == sorted(on_disk)
    assert [name for name in on_disk - {"kehoach.templates"} if not has_init(root, name)] == []


def has_init(root, package):
    return (root / "src" / Path(*package.split(".")) / "__init__.py").is_file()


def test_the_version_is_printed_without_loading_what_a_plan_needs():
    code = (
        "import json, sys\n"
        "from kehoach.cli import app\n"
        "try:\n"
        "    app(['--version'])\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    result = run(sys.executable, "-c", code)
    assert result.returncode == 0, result.stderr
    assert result.stdout == f"kehoach {kehoach.__version__}\n"
    loaded = set(json.loads(result.stderr.splitlines()[-1]))
    assert "typer" in loaded
    assert loaded & {"pydantic", "docx", "jinja2", "lxml", "ruamel"} == set()


def test_the_changelog_tells_of_this_version(root):
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(\d\S*)\]", changelog, re.MULTILINE)[:1] == [kehoach.__version__]


def blocks(path, language):
    fence = rf"^```{language}\n(.*?)^```$"
    return re.findall(fence, path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_both_readmes_give_the_same_commands(root):
    english, vietnamese = blocks(root / "README.md", "sh"), blocks(root / "README.vi.md", "sh")
    assert len(english) >= 2
    assert vietnamese[: len(english)] == english
    assert blocks(root / "README.vi.md", "yaml")[:1] == blocks(root / "README.md", "yaml")


def test_the_readme_has_the_one_line_that_ci_runs(root):
    lines = (root / "README.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.match(r"python3 -m venv .*pytest", line)] == [
        block.strip() for block in blocks(root / "README.md", "sh") if "pytest" in block
    ]


def test_the_plan_in_the_readme_is_the_one_that_is_shipped(root):
    shipped = (root / "templates" / "vi_du.yaml").read_text(encoding="utf-8")
    assert blocks(root / "README.md", "yaml") == [shipped]


def test_the_plan_in_the_readme_has_no_fault(root, tmp_path):
    (plan,) = blocks(root / "README.md", "yaml")
    (tmp_path / "ke-hoach.yaml").write_text(plan, encoding="utf-8")
    result = run(sys.executable, "-m", "kehoach", "validate", str(tmp_path / "ke-hoach.yaml"))
    assert (result.returncode, result.stdout) == (0, ""), result.stdout + result.stderr


def test_what_the_documents_link_to_is_in_the_repository(root, tracked):
    documents = [path for path in tracked if path.suffix == ".md" and path.parts[0] != "tests"]
    assert Path("README.md") in documents
    links = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
    dead = [
        f"{path}: {target}"
        for path in documents
        for target in links.findall((root / path).read_text(encoding="utf-8"))
        if not (root / path).parent.joinpath(target).exists()
    ]
    assert dead == []


def test_the_lock_names_only_pypi(root):
    hosts = re.findall(r"\w+://([^/\"]*)", (root / "uv.lock").read_text(encoding="utf-8"))
    assert set(hosts) == {"pypi.org", "files.pythonhosted.org"}


def test_no_module_of_the_package_has_the_name_of_a_public_function(root):
    """Once `kehoach.load` were imported as a module, the function of that name could not be had any more."""
    package = root / "src" / "kehoach"
    modules = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert modules >= {"cli", "pipeline"}
    assert modules & {*kehoach.__all__} == set()


def loaded_for(*words):
    """The modules that a command has loaded when it ends well."""
    code = (
        "import json, sys\n"
        "from kehoach.cli import app\n"
        "try:\n"
        f"    app({list(words)!r})\n"
        "except SystemExit as end:\n"
        "    assert not end.code, end.code\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    result = run(sys.executable, "-c", code)
    assert result.returncode == 0, result.stderr
    return set(json.loads(result.stderr.splitlines()[-1]))


def test_a_plan_is_validated_without_loading_what_only_other_forms_and_commands_need(root):
    loaded = loaded_for("validate", str(root / "examples" / "xa-an-phu-2026.yaml"))
    assert "kehoach.review" in loaded
    others = {f"kehoach.report.{name}" for name in ("json", "github", "sarif", "page", "codes", "silence")}
    others |= {"kehoach.walks.explaining", "kehoach.source.codes", "kehoach.model.codes", "kehoach.source.comments"}
    assert loaded & {*others, "jinja2", "lxml", "kehoach.check", "kehoach.word", "kehoach.document"} == set()


def test_a_draft_that_carries_its_plan_is_written_without_loading_what_only_reading_needs(root, tmp_path):
    plan = str(root / "examples" / "xa-an-phu-2026.yaml")
    loaded = loaded_for("render", plan, "-o", str(tmp_path / "a.docx"))
    assert "kehoach.word.carried" in loaded
    assert loaded & {"lxml", "docx", "kehoach.check", "kehoach.word.reading", "kehoach.word.read"} == set()


def test_what_stands_for_a_module_is_asked_for_nothing_while_a_plan_is_validated(root):
    code = f"""
import os, sys
from kehoach import __main__, deferred
os._exit = sys.exit
sys.argv = ["kehoach", "validate", {str(root / "examples" / "xa-an-phu-2026.yaml")!r}]
try:
    __main__.main()
finally:
    print([name for name in deferred.UNUSED if "__file__" in vars(sys.modules[name])], file=sys.stderr)
"""
    result = run(sys.executable, "-c", code)
    assert (result.returncode, result.stderr.splitlines()[-1]) == (0, "[]"), result.stderr


def test_what_stands_for_a_module_gives_what_the_module_has():
    code = """
import sys
from kehoach.deferred import UNUSED, defer
defer()
stand_ins = {name: sys.modules[name] for name in UNUSED}
from importlib.metadata import entry_points
import importlib.metadata
import random
assert "__file__" not in vars(importlib.metadata), "loaded too early"
assert [*entry_points(group="console_scripts", name="kehoach")]
assert importlib.metadata.version("kehoach") == stand_ins["importlib.metadata"].version("kehoach")
assert random.Random(1).random() == stand_ins["random"].Random(1).random()
for name, stand_in in stand_ins.items():
    for key in stand_in.__all__:
        assert key in UNUSED[name] or getattr(stand_in, key) is getattr(sys.modules[name], key), (name, key)
    assert "__file__" in vars(sys.modules[name]), name
"""
    result = run(sys.executable, "-c", code)
    assert result.returncode == 0, result.stderr

"""How fast kehoach is, as ratios: each figure is held against a baseline measured in the same run, turn and turn about.

Run it with the Python that kehoach is installed in: `python bench/bench.py`. Nothing is asserted; see README.md.
Time is the processor's, that of child processes too: what else the machine is doing hardly shows.
"""

import io
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path
from time import monotonic

import docx
import docxtpl
from plans import long_plan, never_seen, plan_with_table, syllables
from timing import BLOCK, CALLS, WARM_BLOCKS, Action, block, blocks, pairs, process, processor_time, report

import kehoach
from kehoach.check.looks import looks
from kehoach.document.compose import compose
from kehoach.document.markup import escape
from kehoach.model.ke_hoach import KeHoach
from kehoach.review import review

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PLAN, TABLES = EXAMPLES / "xa-an-phu-2026.yaml", EXAMPLES / "tinh-binh-an-2026.yaml"
COMMAND = str(Path(sys.executable).with_name("kehoach"))
IMPORT_TYPER = process(sys.executable, "-c", "import typer")  # the baseline of all that has none of its own kind
COLD_PAIRS = 15

# The least command that reads a file name: typer loads pydantic for it.
LEAST_COMMAND = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def least(name: str) -> None: ...
app()
"""


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"kehoach {kehoach.__version__}, Python {sys.version.split()[0]}; median milliseconds of the processor\n")
        cold(folder)
        warm(folder)
        whole(folder)
        long(folder)
        communes(folder)


def cold(folder: Path) -> None:
    """Time the commands against the least that any command line pays: Python and typer."""
    target = str(folder / "cold.docx")
    least = process(sys.executable, "-c", LEAST_COMMAND, str(PLAN))
    report("typer, one argument", pairs(least, IMPORT_TYPER, COLD_PAIRS), "import typer", "none: the floor")
    for goal, arguments in [
        ("1.05", ["--version"]),
        ("3.0", ["validate", str(PLAN)]),
        ("3.6", ["render", str(PLAN), "-o", target]),
    ]:
        times = pairs(process(COMMAND, *arguments), IMPORT_TYPER, COLD_PAIRS)
        report(f"kehoach {arguments[0]}", times, "import typer", f"<= {goal}")


def warm(folder: Path) -> None:
    """Time a render in a process that has done one before."""
    plan, target = kehoach.load(PLAN), folder / "warm.docx"
    texts = [(paragraph.role.value, paragraph.text) for paragraph in compose(plan).paragraphs()]

    def ours() -> None:
        kehoach.render(plan, target, force=True)

    ours()
    template = docxtpl_template(target, folder)

    def by_docxtpl() -> None:
        opened = docxtpl.DocxTemplate(template)
        opened.render({"texts": [text for _, text in texts]}, autoescape=True)
        opened.save(folder / "docxtpl.docx")

    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name) for name in package.namelist() if name != "word/document.xml"}
        head, _, _ = package.read("word/document.xml").decode().partition("<w:body>")

    def by_hand() -> None:
        body = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
            for style, text in texts
        )
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)
            package.writestr("word/document.xml", f"{head}<w:body>{body}</w:body></w:document>")
        (folder / "hand.docx").write_bytes(data.getvalue())

    report("to_bytes, warm", blocks(lambda: kehoach.to_bytes(plan), by_docxtpl), "docxtpl", "<= 0.18")
    report("render, warm", blocks(ours, by_docxtpl), "docxtpl", "<= 0.23")
    report("render, warm", blocks(ours, by_hand), "string and zipfile", "<= 1.8")
    unseen = fresh(plan)
    report("to_bytes, words never seen", blocks(lambda: kehoach.to_bytes(next(unseen)), by_docxtpl), "docxtpl", "none")
    tables = kehoach.load(TABLES)
    unseen, packed = fresh(tables), zip_of_the_same(kehoach.to_bytes(tables))
    report("to_bytes, three tables", blocks(lambda: kehoach.to_bytes(tables), packed), "zip of its parts", "<= 4")
    report("the same, words never seen", blocks(lambda: kehoach.to_bytes(next(unseen)), packed), "zip", "none")


def fresh(plan: KeHoach) -> Iterator[KeHoach]:
    """Yield the plan with other words each time; they are made before the clock runs."""
    return iter([never_seen(plan, number) for number in range(CALLS)])


def zip_of_the_same(data: bytes) -> Action:
    """Make an action that packs the parts of a package again."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def pack() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)

    return pack


def docxtpl_template(rendered: Path, folder: Path) -> Path:
    """Make a docxtpl template of a file of ours: the same parts, and a loop over paragraphs for a body."""
    document = docx.Document(str(rendered))
    for element in document.element.body[:-1]:
        document.element.body.remove(element)
    for tag in ("{%p for text in texts %}", "{{ text }}", "{%p endfor %}"):
        document.add_paragraph(tag)
    document.save(str(folder / "template.docx"))
    return folder / "template.docx"


def table(folder: Path) -> None:
    """Time a plan with a long table, read and rendered, and how its time grows with the rows."""
    sizes = (1000, 5000)
    files = {rows: folder / f"{rows}.yaml" for rows in sizes}
    for rows, path in files.items():
        path.write_text(plan_with_table(rows), encoding="utf-8")

    def load_and_render(rows: int) -> None:
        kehoach.render(kehoach.load(files[rows]), folder / f"{rows}.docx", force=True)

    few, many = pairs(lambda: load_and_render(1000), lambda: load_and_render(5000), 3)
    print(f"{'table of 5000 rows x 6':30}{many * 1000:9.1f}   {many / few:6.2f} x 1000 rows ({few * 1000:.1f})", end="")
    print("   goal: <= 2000 and about 5")


def whole(folder: Path) -> None:
    """Time one plan from its YAML to its file, in a process that did so before, and a .docx held to the table."""
    names = (folder / f"whole-{number}.docx" for number in count())

    def load_and_render() -> None:
        kehoach.render(kehoach.load(PLAN), next(names))

    load_and_render()
    report("load and render in a loop", repeated(load_and_render), "import typer", "<= 4.8 ms, or 0.12")
    rendered = folder / "looks.docx"
    kehoach.render(kehoach.load(PLAN), rendered)
    report("looks of three pages", repeated(lambda: looks(rendered)), "import typer", "<= 30 ms, or 0.76")


def repeated(action: Action) -> tuple[float, float]:
    """Time blocks of calls in turns with the start of a process."""
    ours, theirs = pairs(block(action), IMPORT_TYPER, WARM_BLOCKS)
    return ours / BLOCK, theirs


def long(folder: Path) -> None:
    """Time the review of about 300 pages, and a long table read and rendered: how its time grows with the rows."""
    plan = kehoach.load(io.StringIO(long_plan()))
    times = pairs(lambda: list(review(plan)), IMPORT_TYPER, WARM_BLOCKS)
    report("review of 300 pages", times, "import typer", "<= 160 ms, or 4.1")
    files = {rows: folder / f"{rows}.yaml" for rows in (1000, 5000)}
    for rows, path in files.items():
        path.write_text(plan_with_table(rows), encoding="utf-8")

    def load_and_render(rows: int) -> None:
        kehoach.render(kehoach.load(files[rows]), folder / f"{rows}.docx", force=True)

    times = pairs(partial(load_and_render, 5000), partial(load_and_render, 1000), 3)
    report("table of 5000 rows x 6", times, "1000 rows", "<= 2000 and about 5")


def communes(folder: Path) -> None:
    """Time `kehoach batch` for as many rows as there are communes: the files of a second by the clock."""
    units = 3321
    names = [f"xã {name} {number}" for number, name in enumerate(islice(cycle(syllables()), units))]
    rows = [f"{name},Ủy ban nhân dân {name},Lê Thị Hà,12,60%,{number + 1}" for number, name in enumerate(names)]
    table = folder / "xa.csv"
    table.write_text("\n".join(["xã,co_quan.ten,nguoi_ky.ho_ten,số thôn,chỉ tiêu,so_van_ban", *rows]), encoding="utf-8")
    command = [COMMAND, "batch", str(EXAMPLES / "hang-loat" / "ke-hoach.yaml"), str(table), "-o"]
    for label, more in (("batch of 3,321 rows", []), ("the same, --final", ["--final"])):
        start, used = monotonic(), processor_time()
        process(*command, str(folder / label), *more)()
        taken, worked = monotonic() - start, processor_time() - used
        print(
            f"{label:30}{worked / units * 1000:9.1f}   {units / taken:6.0f} files a second by the clock   goal: >= 250"
        )


if __name__ == "__main__":
    main()

"""How fast kehoach is, as ratios: each figure is held against a baseline measured in the same run, turn and turn about.

Run it with the Python that kehoach is installed in: `python bench/bench.py`. Nothing is asserted; see README.md.
Time is the processor's, that of child processes too: what else the machine is doing hardly shows.
"""

import io
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median
from time import monotonic

import docx
import docxtpl

import kehoach
from kehoach.document.compose import compose
from kehoach.document.markup import escape

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PLAN, TABLES = EXAMPLES / "xa-an-phu-2026.yaml", EXAMPLES / "tinh-binh-an-2026.yaml"
COMMAND = str(Path(sys.executable).with_name("kehoach"))
# Bytecode is kept, as on a user's machine: some shells of developers and of CI turn that off.
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
COLD_PAIRS, WARM_BLOCKS, BLOCK = 15, 7, 20

# The least command that reads a file name: typer loads pydantic for it.
LEAST_COMMAND = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def least(name: str) -> None: ...
app()
"""

Action = Callable[[], object]


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"kehoach {kehoach.__version__}, Python {sys.version.split()[0]}; median milliseconds of the processor\n")
        cold(folder)
        warm(folder)
        table(folder)
        batch(folder)
        communes(folder)


def processor_time() -> float:
    """Return the seconds that this process and its children have worked."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def seconds(action: Action) -> float:
    """Time one call."""
    start = processor_time()
    action()
    return processor_time() - start


def pairs(action: Action, baseline: Action, count: int) -> tuple[float, float]:
    """Time both in turns, so that a busy machine slows both alike; give the medians. The first turn is for caches."""
    action(), baseline()
    times = [(seconds(action), seconds(baseline)) for _ in range(count)]
    return median(first for first, _ in times), median(second for _, second in times)


def blocks(action: Action, baseline: Action) -> tuple[float, float]:
    """Time both in blocks of twenty calls, turn about: call by call, the garbage of one chills the other's caches."""

    def block(single: Action) -> Action:
        return lambda: [single() for _ in range(BLOCK)]

    ours, theirs = pairs(block(action), block(baseline), WARM_BLOCKS)
    return ours / BLOCK, theirs / BLOCK


def report(label: str, times: tuple[float, float], baseline: str, goal: str) -> None:
    """Print one ratio; `times` are the thing's own and its baseline's."""
    ours, theirs = times
    print(f"{label:30}{ours * 1000:9.1f}   {ours / theirs:6.2f} x {baseline} ({theirs * 1000:.1f})   goal: {goal}")


def process(*command: str) -> Action:
    """Make an action of a whole process, from its start to its end."""
    return lambda: subprocess.run(command, env=SURROUNDINGS, check=True, capture_output=True)


def cold(folder: Path) -> None:
    """Time the commands against the least that any command line pays: Python and typer."""
    baseline = process(sys.executable, "-c", "import typer")
    target = str(folder / "cold.docx")
    least = process(sys.executable, "-c", LEAST_COMMAND, str(PLAN))
    report("typer, one argument", pairs(least, baseline, COLD_PAIRS), "import typer", "none: the floor")
    for goal, arguments in [
        ("1.05", ["--version"]),
        ("3.0", ["validate", str(PLAN)]),
        ("3.6", ["render", str(PLAN), "-o", target]),
    ]:
        times = pairs(process(COMMAND, *arguments), baseline, COLD_PAIRS)
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
    tables = kehoach.load(TABLES)
    packed = zip_of_the_same(kehoach.to_bytes(tables))
    report("to_bytes, three tables", blocks(lambda: kehoach.to_bytes(tables), packed), "zip of its parts", "<= 4")


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


def plan_with_table(rows: int) -> str:
    """Return a plan as YAML whose one table has `rows` rows of six cells."""
    columns = "".join(f"      - Cột số {number}\n" for number in range(1, 7))
    cells = "".join(
        f'      - ["{number}", Rà soát thủ tục hành chính, Phòng Kinh tế, 100%, Quý I, "{number}.000"]\n'
        for number in range(rows)
    )
    return (
        "mau: chung\nco_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}\nngay_ban_hanh: 2026\n"
        "trich_yeu: Tuyên truyền cải cách hành chính\n"
        f"noi_dung:\n  doan: Chỉ tiêu như sau.\n  bang_bieu:\n    cot:\n{columns}    hang:\n{cells}"
        "noi_nhan: [UBND tỉnh]\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}\n"
    )


def batch(folder: Path) -> None:
    """Count the plans that one process reads, checks and writes in a second."""
    count = 60
    taken = seconds(lambda: [kehoach.render(kehoach.load(PLAN), folder / f"batch-{i}.docx") for i in range(count)])
    print(f"{'load and render in a loop':30}{taken / count * 1000:9.1f}   {count / taken:6.0f} documents a second")


def communes(folder: Path) -> None:
    """Time `kehoach batch` for as many rows as there are communes: the files of a second by the clock."""
    count = 3321
    names = [f"xã {first} {second} {number}" for number, (first, second) in enumerate(syllables(count))]
    rows = [f"{name},Ủy ban nhân dân {name},Lê Thị Hà,12,60%,{number + 1}" for number, name in enumerate(names)]
    table = folder / "xa.csv"
    table.write_text("\n".join(["xã,co_quan.ten,nguoi_ky.ho_ten,số thôn,chỉ tiêu,so_van_ban", *rows]), encoding="utf-8")
    command = [COMMAND, "batch", str(EXAMPLES / "hang-loat" / "ke-hoach.yaml"), str(table), "-o"]
    for label, more in (("batch of 3,321 rows", []), ("the same, --final", ["--final"])):
        start, used = monotonic(), processor_time()
        process(*command, str(folder / label), *more)()
        taken, worked = monotonic() - start, processor_time() - used
        print(
            f"{label:30}{worked / count * 1000:9.1f}   {count / taken:6.0f} files a second by the clock   goal: >= 250"
        )


def syllables(count: int) -> Iterator[tuple[str, str]]:
    """Yield pairs of syllables, some of them more than once."""
    words = ["An", "Bình", "Cát", "Đông", "Hòa", "Kim", "Lộc", "Minh", "Nam", "Phú", "Sơn", "Tân", "Vĩnh", "Xuân"]
    yield from islice(cycle(product(words, words)), count)


if __name__ == "__main__":
    main()

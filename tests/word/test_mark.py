"""Whatever stands in a file, the question whether it is ours has an answer, soon."""

import io
import random
import zipfile

import pytest

from kehoach.pipeline import to_bytes
from kehoach.word.mark import MARK, is_untouched, mark_xml, written_as
from samples import plan

DATA = to_bytes(plan("xa-an-phu-2026"))
PARTS = {name: zipfile.ZipFile(io.BytesIO(DATA)).read(name) for name in zipfile.ZipFile(io.BytesIO(DATA)).namelist()}


def zipped(method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in PARTS.items():
            package.writestr(name, content)
    return buffer.getvalue()


BASES = [DATA, zipped(zipfile.ZIP_STORED), zipped(zipfile.ZIP_LZMA), zipped(zipfile.ZIP_BZIP2)]


def damaged(draw: random.Random) -> bytes:
    """One of the archives with one to four damages, most of them near the directory at the end."""
    data = bytearray(draw.choice(BASES))
    for _ in range(draw.randint(1, 4)):
        at = draw.choice([draw.randrange(len(data)), len(data) - draw.randint(1, min(len(data), 1600))])
        match draw.randrange(3):
            case 0:
                data[at] ^= draw.randint(1, 255)
            case 1:
                data[at : at + 2] = draw.choice([b"\0\0", b"\xff\xff", b"\x0e\0", b"\x63\0"])
            case _:
                del data[at : at + draw.randint(1, 20)]
    return bytes(data)


def test_two_thousand_damaged_files_have_an_answer() -> None:
    draw = random.Random(30)
    answers = {written_as(io.BytesIO(damaged(draw))) for _ in range(2000)}
    assert answers == {None, 0}  # a damage to a time stamp is none to us


def test_other_ways_to_press_a_zip_are_not_ours_and_no_trouble() -> None:
    assert [written_as(io.BytesIO(data)) for data in BASES] == [0, 0, None, None]


@pytest.mark.parametrize("number", [0, 1, 12])
def test_an_appendix_is_told_from_a_plan(number: int) -> None:
    entries = [("a", 1, 2)]
    assert f"<vt:i4>{number}<" in mark_xml(entries, number) if number else "i4" not in mark_xml(entries)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("a", "x")
        package.writestr(MARK, mark_xml([("a", package.getinfo("a").CRC, 1)], number))
    assert written_as(buffer) == number


def test_a_directory_without_end_is_not_read(tmp_path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number in range(2000):
            package.writestr(f"part-{number}", "")
    file = tmp_path / "a.docx"
    file.write_bytes(buffer.getvalue())
    read: list[int] = []

    class Watched(io.FileIO):
        def read(self, size: int = -1) -> bytes:
            read.append(size)
            return super().read(size)

    with Watched(file) as watched:
        assert written_as(watched) is None
    assert read == [22]
    assert not is_untouched(file)

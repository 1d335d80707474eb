"""A file's name is one that every system takes: plans travel."""

from pathlib import Path

import pytest

import kehoach
from kehoach.errors import UnwritableFile
from kehoach.files.names import refuse_unusable
from kehoach.files.writing import write_whole

RESERVED = ["CON", "con.docx", "Nul.tar.docx", "COM1.docx", "lpt9", "COM².docx", "AUX .docx", "CONIN$", "PRN"]
FORBIDDEN = ["a:b.docx", "a?.docx", "a*.docx", "a<b", "a|b", 'a"b', "a\\b", "a\tb", "a\0b"]
ENDING = ["a.docx.", "a.docx ", "kế hoạch..."]


@pytest.mark.parametrize("name", [*RESERVED, *FORBIDDEN, *ENDING])
def test_a_name_that_windows_refuses_is_refused_everywhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableFile, match="tên"):
        write_whole(tmp_path / name, b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["Kế hoạch số 1 (bản 2).docx", "CONG.docx", "COM10.docx", "a.con", ".an", "null", "..", ""]
)
def test_other_names_are_not(name: str) -> None:
    refuse_unusable(Path("x") / name)


def test_a_name_of_255_bytes_is_written_and_a_longer_one_told(tmp_path: Path) -> None:
    longest = tmp_path / ("ế" * 83 + "a.docx")
    assert len(longest.name.encode()) == 255
    write_whole(longest, b"x", ours=lambda _: True)
    write_whole(longest, b"y", ours=lambda _: True)
    assert longest.read_bytes() == b"y"
    with pytest.raises(UnwritableFile, match="quá dài"):
        write_whole(tmp_path / ("a" + longest.name), b"x", ours=lambda _: True)


def test_the_library_refuses_them_too(tmp_path: Path) -> None:
    plan = kehoach.KeHoach.model_validate(
        {
            "co_quan": {"cap": "xa", "ten": "Ủy ban nhân dân xã An Phú"},
            "trich_yeu": "Tuyên truyền",
            "noi_dung": "Tuyên truyền.",
            "noi_nhan": ["UBND tỉnh"],
            "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
        }
    )
    with pytest.raises(UnwritableFile, match="thiết bị"):
        kehoach.render(plan, tmp_path / "NUL.docx")

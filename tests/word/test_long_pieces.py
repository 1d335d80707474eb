"""The line above a long address: ended by hand where it would be stretched, and nowhere else."""

import io
import re
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach import to_bytes
from kehoach.document.compose import compose
from kehoach.model.ke_hoach import KeHoach
from kehoach.word.read import read
from samples import FRAME

LONG = "hocsinhtruongtrunghoccosoanphu@binhan.edu.vn"


def plan(text: str) -> KeHoach:
    return KeHoach.model_validate(FRAME | {"noi_dung": [text]})


def lines_of(text: str) -> list[str]:
    """The paragraph as the file has it, cut at its line breaks."""
    body = ZipFile(io.BytesIO(to_bytes(plan(text)))).read("word/document.xml").decode()
    [paragraph] = [each for each in re.findall(r"<w:p>.*?</w:p>", body) if text.split()[0] in each]
    return [re.sub("<[^>]*>", "", line) for line in paragraph.split("<w:br/>")]


def test_a_line_that_an_address_would_stretch_is_ended_before_it() -> None:
    assert lines_of(f"Gửi hồ sơ của các em về địa chỉ thư điện tử {LONG} của trường") == [
        "- Gửi hồ sơ của các em về địa chỉ thư điện tử",
        f"{LONG} của trường",
    ]


def test_what_is_wider_than_the_page_begins_a_line_of_its_own() -> None:
    assert lines_of("Mã " + "A" * 80) == ["- Mã", "A" * 80]


@pytest.mark.parametrize(
    "text",
    [
        f"Gửi về {LONG} của trường",  # it fits
        f"Học sinh các lớp gửi hồ sơ, giấy khám sức khỏe về địa chỉ {LONG} của trường",  # the line is full enough
        "Học sinh gửi hồ sơ về địa chỉ của trường, nộp trực tiếp hoặc qua bưu điện, chậm nhất vào ngày khai giảng",
    ],
)
def test_other_lines_break_where_they_are_full(text: str) -> None:
    assert len(lines_of(text)) == 1


@given(
    st.lists(
        st.sampled_from([LONG, "gửi", "về", "trực-tuyến", "https://anphu.binhan.gov.vn/tin-tuc/2026"]),
        min_size=2,
        max_size=12,
    )
)
def test_what_was_ended_is_read_as_it_was_typed(words: list[str]) -> None:
    typed = plan(f"Hồ sơ {' '.join(words)}")
    assert read(io.BytesIO(to_bytes(typed))) == compose(typed)

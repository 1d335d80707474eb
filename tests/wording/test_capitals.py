"""Vietnamese capitals."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kehoach.wording.capitals import in_capitals


def test_vietnamese_letters_have_capitals() -> None:
    assert in_capitals("Ủy ban nhân dân xã Đắk Ơ") == "ỦY BAN NHÂN DÂN XÃ ĐẮK Ơ"


def test_capitals_are_composed() -> None:
    assert in_capitals(unicodedata.normalize("NFD", "Kế hoạch")) == unicodedata.normalize("NFC", "KẾ HOẠCH")


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệựỷỹ -,.ABĐ"))
def test_capitals_stay_capitals(text: str) -> None:
    assert in_capitals(in_capitals(text)) == in_capitals(text)

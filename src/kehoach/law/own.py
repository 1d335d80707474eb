"""A unit's own documents: a TOML file like ours, held to the same checks, laid over the register."""

import tomllib

from kehoach.law.documents import Register
from kehoach.law.records import document_row, faults_of_sense, faults_of_shape
from kehoach.wording.patterns import compiled

MOST_CHARACTERS = 2**20  # ours has a tenth of it
_MOST_FAULTS = 20
_PLACE = compiled(r"at line (?P<dong>\d+), column (?P<cot>\d+)")


def with_own_documents(register: Register, text: str) -> Register:
    """Return `register` with the documents of a TOML text, `[[van_ban]]` each; of one number the text's counts.

    Raises ValueError with a line for each fault.
    """
    records = read_toml(text).get("van_ban", [])
    if not isinstance(records, list) or not records:
        raise ValueError("không có văn bản nào; mỗi văn bản là một mục [[van_ban]]")
    _refuse(list(faults_of_shape(records)))
    rows = {record["so_ky_hieu"]: document_row(record) for record in records}
    whole = register.with_rows(rows)
    own = [document for number in rows if (document := whole.by_number(number))]
    _refuse(list(faults_of_sense(own, whole)))
    return whole


def read_toml(text: str) -> dict[str, object]:
    """Return what a TOML text holds. Raises ValueError, in Vietnamese, with the place of what is wrong."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"tệp quá lớn, nhiều nhất {MOST_CHARACTERS // 2**20} triệu ký tự")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        place = _PLACE.search(str(problem))
        where = f"dòng {place['dong']}, cột {place['cot']}" if place else "cuối tệp"
        raise ValueError(f"không phải TOML, sai ở {where}") from None
    except RecursionError:
        raise ValueError("không phải TOML, lồng quá sâu") from None


def _refuse(faults: list[str]) -> None:
    if len(faults) > _MOST_FAULTS:
        faults = [*faults[:_MOST_FAULTS], f"và {len(faults) - _MOST_FAULTS} điều nữa"]
    if faults:
        raise ValueError("\n".join(faults))

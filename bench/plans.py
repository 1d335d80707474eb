"""The plans that are timed besides the examples: with a long table, of 300 pages, with words never seen before."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from kehoach.model.ke_hoach import KeHoach
from kehoach.model.to_data import to_data

HEAD = (
    "mau: chung\nco_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}\nngay_ban_hanh: 2026\n"
    "trich_yeu: Tuyên truyền cải cách hành chính\n"
)
FOOT = "noi_nhan: [UBND tỉnh]\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Thị Minh Hà}\n"
SYLLABLES = ["An", "Bình", "Cát", "Đông", "Hòa", "Kim", "Lộc", "Minh", "Nam", "Phú", "Sơn", "Tân", "Vĩnh", "Xuân"]
CONSONANTS = "bcdghklmnpqrstvx"


def plan_with_table(rows: int) -> str:
    """Return a plan as YAML whose one table has `rows` rows of six cells."""
    columns = "".join(f"      - Cột số {number}\n" for number in range(1, 7))
    cells = "".join(
        f'      - ["{number}", Rà soát thủ tục hành chính, Phòng Kinh tế, 100%, Quý I, "{number}.000"]\n'
        for number in range(rows)
    )
    return f"{HEAD}noi_dung:\n  doan: Chỉ tiêu như sau.\n  bang_bieu:\n    cot:\n{columns}    hang:\n{cells}{FOOT}"


def long_plan() -> str:
    """Return a plan as YAML of about 300 pages of prose, each paragraph another, each third with a day and a sum."""
    lines = [HEAD, "noi_dung:\n"]
    for section in range(410):
        lines += [f"  - tieu_de: Công tác của khu {section + 1}\n", "    doan:\n"]
        lines += [f"      - {paragraph(section * 6 + number)}\n" for number in range(6)]
    return "".join([*lines, FOOT])


def paragraph(number: int) -> str:
    """Return a paragraph of about four lines; `number` makes it unlike any other."""
    places = list(islice(syllables(), number % 190, number % 190 + 4))
    text = (
        f"Ủy ban nhân dân xã phối hợp với Công an xã, Trạm Y tế xã và các thôn {', '.join(places)} tổ chức tuyên "
        f"truyền, phổ biến pháp luật cho {number + 20} cán bộ, công chức, viên chức và Nhân dân trên địa bàn"
    )
    if number % 3:
        return f"{text}; báo cáo kết quả bằng văn bản vào cuối mỗi quý, nêu rõ việc đã làm và việc còn vướng."
    named = "" if number else " ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"  # in full at first only
    return (
        f"{text} theo Nghị định số 30/2020/NĐ-CP{named}; hoàn thành trước ngày {number % 28 + 1:02}/9/2026, "
        f"kinh phí {number + 10}.000.000 đồng."
    )


def syllables() -> Iterator[str]:
    """Yield names of two syllables."""
    return (f"{first} {second}" for first, second in product(SYLLABLES, SYLLABLES))


def never_seen(plan: KeHoach, number: int) -> KeHoach:
    """Return `plan` with other words in its contents, as wide as they were or nearly so; `number` tells them apart."""
    turned = CONSONANTS[number % 16 :] + CONSONANTS[: number % 16]
    words = str.maketrans(CONSONANTS, turned)

    def reworded(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: reworded(each) for key, each in value.items()}
        if isinstance(value, list):
            return [reworded(each) for each in value]
        # "xxix" and so on: more plans than there are turns of the alphabet
        return f"{value.translate(words)} {number:x}" if isinstance(value, str) and value.count(" ") > 1 else value

    data = to_data(plan)
    return KeHoach.model_validate(data | {"noi_dung": reworded(data["noi_dung"])})

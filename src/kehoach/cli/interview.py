"""The questions of `kehoach new` on a terminal; nothing is written before the last one is answered."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli import console
from kehoach.errors import KehoachError

if TYPE_CHECKING:
    from kehoach.walks.new import Unit

# What a plan may be issued by and be about: the model's values, in words for people to choose from.
LEVELS = {
    "xa": "UBND xã, phường, đặc khu",
    "tinh": "UBND tỉnh, thành phố trực thuộc trung ương",
    "so": "Sở, cơ quan ngang sở",
    "phong": "Phòng chuyên môn",
    "don_vi": "Đơn vị sự nghiệp: trường học, trung tâm, ban quản lý…",
    "bo": "Bộ, cơ quan ngang bộ, cơ quan khác ở trung ương",
    "huyen": "UBND huyện, quận, thị xã, thành phố thuộc tỉnh (kế hoạch ký trước 01/7/2025)",
}
KINDS = {
    "chung": "Thực hiện công việc",
    "tuyen_truyen": "Tuyên truyền",
    "thi_dua": "Phát động phong trào thi đua",
}
AUTHORITIES = ("xa", "tinh", "huyen")  # whose own name tells the place


class Answers(NamedTuple):
    """What is to be written, and to which file; "" is left for later."""

    file: str
    level: str
    kind: str
    year: int
    agency: str
    place: str
    signer: str
    topic: str = ""
    lead: str = ""
    unit: "Unit | None" = None


def interview(file: str, year: int, check_file: Callable[[str], object], unit: "Unit | None" = None) -> Answers:
    """Ask for all there is to know; `file` and `year` are offered. A bad answer is asked for again.

    What the profile of `unit` says is not asked for.
    """
    from kehoach import pipeline

    console.page("Tạo tệp kế hoạch mới. Chưa biết câu nào thì gõ Enter, điền sau trong tệp; muốn thôi thì gõ Ctrl-C.\n")
    year = int(_accepted(f"Năm của kế hoạch [{year}]: ", str(year), _check_year))
    has_districts = pipeline.has_districts(year)
    levels = {level: words for level, words in LEVELS.items() if has_districts or level != "huyen"}
    level = unit.level if unit else _chosen("Cơ quan ban hành:", levels)
    topic = _topic(year)
    usual = pipeline.kind_of(topic)
    kinds = {usual: KINDS[usual], **KINDS}  # a mere Enter takes what the topic asks for
    kind = _chosen("Loại kế hoạch:", kinds)
    agency = (
        unit.agency
        if unit
        else _accepted(
            "Tên cơ quan, ví dụ Ủy ban nhân dân xã Bình Phú: ",
            "",
            lambda name: pipeline.scaffold(level=level, kind=kind, year=year, topic=topic, agency=name),
        )
    )
    place = (
        unit.place
        if unit
        else ""
        if level in AUTHORITIES
        else console.ask("Địa danh nơi cơ quan đóng trụ sở, ví dụ Bình Phú: ")
    )
    known = not topic or topic in pipeline.topics()  # who usually does it is known too
    lead = "" if known else console.ask("Đơn vị chủ trì, ví dụ Phòng Kinh tế: ")
    signer = "" if unit and "nguoi_ky" in unit.said else console.ask("Họ và tên người ký: ")
    return Answers(ask_file(file, check_file), level, kind, year, agency, place, signer, topic, lead, unit)


def ask_file(usual: str, check: Callable[[str], object]) -> str:
    """Ask where to write; `usual` is offered."""
    return _accepted(f"Tên tệp [{usual}]: ", usual, check)


def _topic(year: int) -> str:
    """Return what the plan is about: a topic chosen by its number, or the person's own words."""
    from kehoach import pipeline

    topics = pipeline.topics()
    lines = [f"  {number}. {name[0].upper()}{name[1:]}" for number, name in enumerate(topics, start=1)]
    console.page("\n".join(["Kế hoạch về việc gì:", *lines]))
    while True:
        answer = console.ask("Gõ số, hoặc gõ tên việc khác: ")
        if answer.isdecimal() and 1 <= int(answer) <= len(topics):
            return topics[int(answer) - 1]
        try:
            if answer.isdecimal():
                raise KehoachError(f"gõ một số từ 1 đến {len(topics)}, hoặc tên việc")
            pipeline.scaffold(level="xa", year=year, topic=answer)
        except KehoachError as error:
            console.failure(str(error))
        else:
            return answer


def _check_year(answer: str) -> None:
    from kehoach import pipeline

    if not answer.isdecimal():
        raise KehoachError(f"'{answer}' không phải một năm")
    pipeline.scaffold(level="xa", year=int(answer))


def _accepted(question: str, usual: str, check: Callable[[str], object]) -> str:
    while True:
        answer = console.ask(question) or usual
        try:
            check(answer)
        except KehoachError as error:
            console.failure(str(error))
        else:
            return answer


def _chosen(question: str, choices: Mapping[str, str]) -> str:
    """Return the key of the choice whose number is typed; a mere Enter takes the first."""
    keys = list(choices)
    lines = [f"  {number}. {choices[key]}" for number, key in enumerate(keys, start=1)]
    console.page("\n".join([question, *lines]))
    while True:
        answer = console.ask("Gõ số [1]: ") or "1"
        if answer in map(str, range(1, len(keys) + 1)):
            return keys[int(answer) - 1]
        console.failure(f"gõ một số từ 1 đến {len(keys)}")

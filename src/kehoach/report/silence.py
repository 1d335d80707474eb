"""Findings that an author has answered: a comment `# kehoach: bo-qua MÃ lý do` at the line leaves one out there.

A finding left out is still counted: an error that nobody is shown is still an error, and nothing is written.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace

_ANSWER = re.compile(r"(?i:b[oỏ][\s-]*qua)(?![^\W_])\s*(?P<ma>[\w.]*)\s*(?P<ly_do>.*)")
_AS_WRITTEN = re.compile(r"bo-qua\s+[a-z0-9_.]+(?:\s.*)?")
UNREADABLE, UNKNOWN, IDLE = "bo_qua.cach_viet", "bo_qua.ma_la", "bo_qua.thua"


class Silence(NamedTuple):
    """A comment that answers a finding.

    Attributes:
        place: where the comment stands.
        line: the line that it speaks of, its own or the next one with content.
        code: what is answered.
        reason: why; for readers.
    """

    place: YamlPlace
    line: int
    code: str
    reason: str = ""


class Heard(NamedTuple):
    """The findings that are left, and those that comments answer."""

    left: list[Diagnostic]
    silenced: list[Diagnostic]


def silence_of(text: str, place: YamlPlace, line: int) -> Silence | Diagnostic | None:
    """Return what a comment answers, what is wrong with it, or None where it says something else."""
    found = _ANSWER.fullmatch(text)
    if not found:
        return None
    if not _AS_WRITTEN.fullmatch(text):
        message = "lời bỏ qua viết chưa đúng nên không có tác dụng"
        hint = "viết: # kehoach: bo-qua MÃ lý do, với MÃ chép trong ngoặc vuông ở cuối dòng báo lỗi"
        return Diagnostic(UNREADABLE, Severity.CANH_BAO, message, place, hint)
    return Silence(place, line, found["ma"], found["ly_do"])


def hear(
    found: Iterable[Diagnostic], silences: Sequence[Silence], *, rules: Collection[str], ran: Collection[str],
    advice: Callable[[str], str],
) -> Heard:  # fmt: skip
    """Take away what `silences` speak of, and say which of them are idle or about nothing.

    `rules` are the codes of what a plan says; what makes a file unreadable or a value impossible is none, and cannot
    be answered. `ran` are those that were run: of another one it cannot be said that it found nothing. `advice` says
    what is to be written instead of a code that there is not, "" where there is such a code.
    """
    left: list[Diagnostic] = []
    silenced: list[Diagnostic] = []
    used: set[Silence] = set()
    for each in found:
        answers = [silence for silence in silences if _answers(silence, each)]
        used.update(answers)
        if answers and (each.code in rules or each.severity is not Severity.LOI):
            silenced.append(each)
        else:
            left.append(each)
            left += [_in_vain(silence) for silence in answers]
    for silence in silences:
        if silence not in used:
            if told := "" if silence.code in rules else advice(silence.code):
                left.append(_unknown(silence, told))
            elif silence.code in ran:
                left.append(_idle(silence))
    return Heard(left, silenced)


def set_aside(
    found: Iterable[Diagnostic], reasons: Mapping[str, str], rules: Collection[str]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that are left, and those whose codes a unit set aside; what spoils a file always stays."""
    left: list[Diagnostic] = []
    aside: list[Diagnostic] = []
    for each in found:
        is_aside = each.code in reasons and (each.code in rules or each.severity is not Severity.LOI)
        (aside if is_aside else left).append(each)
    return left, aside


def _answers(silence: Silence, found: Diagnostic) -> bool:
    place = found.place
    same = isinstance(place, YamlPlace) and (place.file, place.line) == (silence.place.file, silence.line)
    return same and found.code == silence.code


def _in_vain(silence: Silence) -> Diagnostic:
    message = f"không bỏ qua được {silence.code}: lỗi đọc tệp hay lỗi giá trị thì không có bản in nào"
    return Diagnostic(UNKNOWN, Severity.CANH_BAO, message, silence.place, "sửa lỗi, rồi xóa lời bỏ qua này")


def _unknown(silence: Silence, advice: str) -> Diagnostic:
    message = "lời bỏ qua không có tác dụng"
    return Diagnostic(UNKNOWN, Severity.CANH_BAO, f"{message}: {advice}", silence.place, "chép mã ở cuối dòng báo lỗi")


def _idle(silence: Silence) -> Diagnostic:
    message = f"lời bỏ qua thừa: {silence.code} không báo gì ở dòng {silence.line}"
    return Diagnostic(IDLE, Severity.GOI_Y, message, silence.place, "xóa lời bỏ qua này")

"""Findings that an author has answered: a comment `# kehoach: bo-qua MÃ lý do` at the line silences one there.

A silenced error is still an error: it is left out of the list, not out of the count, and nothing is written.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace


class Silence(NamedTuple):
    """A comment that answers a finding.

    Attributes:
        place: where the comment stands.
        line: the line that it speaks of, its own or the next one with content.
        code: the rule.
        reason: why; for readers.
    """

    place: YamlPlace
    line: int
    code: str
    reason: str


class Heard(NamedTuple):
    """The findings that are left, and those that were silenced."""

    left: list[Diagnostic]
    silenced: list[Diagnostic]


def hear(
    found: Iterable[Diagnostic], silences: Sequence[Silence], codes: Collection[str], ran: Collection[str]
) -> Heard:
    """Take away what `silences` speak of, and say which of them are idle.

    `codes` are all rules that may be silenced: faults of YAML and of types, which leave no plan, are none. `ran` are
    those that were run: of another one it cannot be said that it found nothing.
    """
    left: list[Diagnostic] = []
    silenced: list[Diagnostic] = []
    waiting = [silence for silence in silences if silence.code in codes]
    for each in found:
        answer = next((silence for silence in waiting if _answers(silence, each)), None)
        if answer is None:
            left.append(each)
        else:
            waiting.remove(answer)
            silenced.append(each)
    left += [_unknown(silence) for silence in silences if silence.code not in codes]
    left += [_idle(silence) for silence in waiting if silence.code in ran]
    return Heard(left, silenced)


def _answers(silence: Silence, found: Diagnostic) -> bool:
    place = found.place
    return isinstance(place, YamlPlace) and place.line == silence.line and found.code == silence.code


def _unknown(silence: Silence) -> Diagnostic:
    message = f"không bỏ qua được “{silence.code}”: không có quy định này, hoặc là lỗi YAML, lỗi kiểu giá trị"
    hint = "chép mã trong ngoặc vuông ở cuối dòng báo lỗi; xem kehoach explain"
    return Diagnostic("bo_qua.ma_la", Severity.CANH_BAO, message, silence.place, hint)


def _idle(silence: Silence) -> Diagnostic:
    message = f"lời bỏ qua thừa: {silence.code} không báo gì ở dòng {silence.line}"
    return Diagnostic("bo_qua.thua", Severity.GOI_Y, message, silence.place, "xóa lời bỏ qua này")

"""What a new plan is about: the files of `templates/moi/chu_de`, one a topic, and what somebody typed brought to them.

A topic has words of its own for an authority, an agency and a school; any other subject gets general ones.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

from kehoach.wording.patterns import compiled

# What people say before the subject itself, by the kind of plan it makes.
_BEFORE = {
    "tuyen_truyen": ("công tác tuyên truyền", "tuyên truyền về", "tuyên truyền"),
    "thi_dua": ("phát động phong trào thi đua", "phong trào thi đua", "phát động thi đua", "thi đua"),
    "chung": ("thực hiện công tác", "triển khai công tác", "công tác"),
}
# A subject that begins with one of these says itself what is to be done.
_VERBS = (
    "bảo đảm", "bồi dưỡng", "chăm sóc", "chỉnh trang", "đào tạo", "đẩy mạnh", "đón", "giải quyết", "giám sát", "hỗ trợ",
    "hưởng ứng", "khắc phục", "kiểm tra", "kỷ niệm", "nâng cao", "phát triển", "phổ biến", "phối hợp", "quản lý",
    "rà soát", "sắp xếp", "tăng cường", "tập huấn", "tổ chức", "thực hiện", "tiếp nhận", "triển khai", "ứng phó",
    "xây dựng", "xử lý",
)  # fmt: skip
# What is held, not carried out.
_EVENTS = ("đại hội", "hội nghị", "hội thi", "lễ", "ngày hội", "tết", "tuần lễ")
_YEAR = compiled(r",? (?:trong )?năm (?:học )?\d{4}(?: ?[-–] ?\d{4})?$")


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject with its words: `data` is the topic's file, empty for a subject that has none."""

    ten: str  # in the midst of a sentence: "chuyển đổi số"; "" is unknown
    cong_viec: str  # "công tác chuyển đổi số"
    viec: str  # what the plan does: "thực hiện công tác chuyển đổi số"
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def mau(self) -> str:
        """The kind of plan this topic is, where nobody says another."""
        return str(self.data.get("mau", "chung"))


def topic_names() -> list[str]:
    """Return the names of the topics that have words of their own, in the order of the alphabet."""
    return [str(data["ten"]) for data in _topics()]


def data_of_kind(mau: str) -> Mapping[str, Any]:
    """Return the file of the topic that a kind of plan is always about, {} if there is none."""
    return next((data for data in _topics() if data.get("mau") == mau), {})


def split_kind(subject: str) -> tuple[str, str]:
    """Return the kind that `subject` itself names, "" if none, and the bare subject.

    "Tuyên truyền an toàn giao thông năm 2026" is ("tuyen_truyen", "an toàn giao thông").
    """
    text = " ".join(subject.split()).strip(" .")
    for word in ("Kế hoạch ", "kế hoạch "):
        text = text.removeprefix(word)
    text = _YEAR.sub("", text)
    for kind, starts in _BEFORE.items():
        for start in starts:
            if text.lower().startswith(f"{start} "):
                return (kind if kind != "chung" else ""), text[len(start) + 1 :]
    return "", text


def about(subject: str) -> Topic:
    """Return the topic of a plan; what follows "thi đua" is said as it stands, "thi đua yêu nước"."""
    kind, bare = split_kind(subject)
    found = topic(bare)
    if kind == "thi_dua" and found.ten not in topic_names():
        return replace(found, ten=bare, viec=bare, data={})
    return found


def topic(subject: str) -> Topic:
    """Return the topic meant by `subject`: a name of ours in any spelling, a longer text with one in it, or anything.

    The author's own words stay where they say more than the topic's name.
    """
    if not subject:
        return Topic("", "", "")
    said = _folded(subject)
    by_length = sorted(_names(), key=lambda pair: -len(pair[0]))
    for name, data in by_length:
        if said == name:
            return _topic_of(data)
    for data in _topics():
        if said in map(_folded, data.get("goi_tat", ())):
            return _topic_of(data)
    for name, data in by_length:
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
            return _own(subject, data)
    return _own(subject, {})


def _topic_of(data: Mapping[str, Any]) -> Topic:
    ten = str(data["ten"])
    cong_viec = str(data.get("cong_viec", f"công tác {ten}"))
    return Topic(ten, cong_viec, str(data.get("viec", f"thực hiện {cong_viec}")), data)


def _own(subject: str, data: Mapping[str, Any]) -> Topic:
    """Word the author's own subject: a verb says what is done, a name keeps its capital, other nouns are a work."""
    first, rest = subject[:1], subject[1:]
    is_name = any(char.isupper() or char.isdigit() for char in rest)
    text = subject if is_name else first.lower() + rest
    if text.lower().startswith(tuple(f"{verb} " for verb in _VERBS)):
        text = first.lower() + rest
        return Topic(text, f"việc {text}", text, data)
    if text.lower().startswith(tuple(f"{event} " for event in _EVENTS)):
        return Topic(text, f"việc tổ chức {text}", f"tổ chức {text}", data)
    cong_viec = text if is_name and first.isupper() else f"công tác {text}"
    return Topic(text, cong_viec, f"thực hiện {cong_viec}", data)


def _names() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for data in _topics():
        for name in (data["ten"], *data["goi_khac"]):
            yield _folded(name), data


@cache
def _topics() -> tuple[Mapping[str, Any], ...]:
    folder = files("kehoach.templates").joinpath("moi", "chu_de")
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".toml")]
    return tuple(sorted(map(tomllib.loads, texts), key=lambda data: _folded(str(data["ten"]))))


def _folded(text: str) -> str:
    """Bring a subject to the form in which it is recognised: no accents, capitals or punctuation."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", bare))

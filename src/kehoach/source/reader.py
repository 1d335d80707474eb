"""The parser's events → data and places, one by one; a node graph is never built.

Composing libyaml's nodes overflows the stack on a long row of "- ". Events are refused as soon as they go too
deep, too far, or use what a plan has no need of (anchors, tags, merge keys).
"""

import re
from collections.abc import Iterator
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kehoach.diagnostics import Diagnostic
from kehoach.errors import InvalidDocument
from kehoach.source.accidents import check_indent, colon_in_brackets, second_document, starts_a_token, unquoted_column
from kehoach.source.doubts import LINE_ENDS, doubts, may_be_doubtful, odd_line_ends, pasted_lines, split_names
from kehoach.source.layers import Path
from kehoach.source.lines import ODD_SPACES, Lines, Mark, at, shown
from kehoach.source.spots import Spots, after_key
from kehoach.wording.blanks import is_blank
from kehoach.wording.characters import NOT_XML
from kehoach.wording.nfc import nfc
from kehoach.wording.pasted import pasted
from kehoach.wording.patterns import compiled

try:  # libyaml, in ruamel.yaml.clib; it comes with no Python part to type-check
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]
except ImportError:
    CParser = None

# A plan of 300 lines has some 700 values, eight deep.
MOST_NODES = 50_000
DEEPEST = 32

UNWRITABLE = compiled(f"[{NOT_XML}]")
_ODD_START = compiled(f"[{ODD_SPACES}]")


# "[1, 05:30]", "[https://a.vn]", "[Khi nào?]" are texts in YAML 1.2, as editors read them; libyaml refuses them, since
# in its 1.1 a colon and a question mark end a text inside brackets. A colon right after a quote does separate.
_COLON = compiled(r""":(?<!["'\]}]:)(?=[^\s,\[\]{}])""")
_QUESTION = compiled(r"""\?(?<=[^\s,\[\]{}"']\?)""", signs="?")
_WITHIN_TEXT = compiled(f"{_COLON.pattern}|{_QUESTION.pattern}")
_REFUSED = compiled(r"""["']:(?=\S)|:\Z""", signs=":")  # what libyaml refuses then, whatever the parser
# Tabs after a colon, before a comment, at a line's end and in a text are white space to libyaml,
# while pure Python refuses them.
_TAB_APART = compiled(r"(?<=:)[ \t]+|(?<=\S)[ \t]+(?=#|$)", re.MULTILINE)
_TAB_WITHIN = compiled(r"(?<=[^\s:-])[ \t]+(?=\S)")
_PRIVATE = [chr(code) for code in range(0xE000, 0xE100)]


def events(text: str) -> Iterator[Any]:
    """Return the parser's events; a syntax fault is a `MarkedYAMLError` between two of them."""
    brackets = [found for found in map(text.find, "[{") if found >= 0]
    if brackets and any(sign.search(text, min(brackets)) for sign in (_COLON, _QUESTION)):
        return _with_signs_in_texts(text)
    return _parsed(text)


def _with_signs_in_texts(text: str) -> Iterator[Any]:
    free = (char for char in _PRIVATE if char not in text)
    colon, question = next(free, ":"), next(free, "?")
    for event in _parsed(_WITHIN_TEXT.sub(lambda found: colon if found[0] == ":" else question, text)):
        if type(event) is ScalarEvent:
            event.value = event.value.replace(colon, ":").replace(question, "?")
        yield event


def _parsed(text: str) -> Iterator[Any]:
    return _parsed_by_python(text) if CParser is None else iter(CParser(text).get_event, None)


def _parsed_by_python(text: str) -> Iterator[Any]:
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 1)  # libyaml's
    tab = next((char for char in reversed(_PRIVATE) if char not in text), "\t")
    text = _TAB_APART.sub(lambda found: found[0].replace("\t", " "), text)
    text = _TAB_WITHIN.sub(lambda found: found[0].replace("\t", tab), text)
    for event in yaml.parse(text):
        if type(event) is ScalarEvent:
            event.value = event.value.replace(tab, "\t")
        yield event


class _Open:
    """A list or mapping still being read; below all of them the document, a list of one."""

    __slots__ = ("begin", "data", "flow", "is_mapping", "key", "key_event", "path", "quoted")

    def __init__(self, data: Any, path: Path, begin: Any) -> None:
        self.data, self.path, self.begin = data, path, begin
        self.is_mapping = type(data) is dict
        self.flow = begin is not None and bool(begin.flow_style)
        self.quoted = False  # whether an item stands in quotes
        self.key: str | None = None
        self.key_event: Any = None


class Reader:
    """Takes events one by one; its `data` and `spots` are whole after the last. `typed` is what the spots show."""

    def __init__(self, lines: Lines, typed: Lines, most: int = MOST_NODES) -> None:
        self.spots = Spots(typed)
        self.diagnostics: list[Diagnostic] = []
        self.last_quoted: tuple[Mark, Mark] | None = None
        self.lines = lines
        self._open = [_Open([], (), None)]
        self._nodes = 0
        self._most = most

    @property
    def data(self) -> Any:
        """What the document says; None where there is none."""
        return next(iter(self._open[0].data), None)

    @property
    def in_brackets_since(self) -> int | None:
        """The line, from 0, of the outermost bracket or brace that is still open."""
        return next((each.begin.start_mark.line for each in self._open if each.flow), None)

    @property
    def is_of_fields(self) -> bool:
        """Whether what is read so far begins with a key, as a plan does."""
        return len(self._open) > 1 and self._open[1].is_mapping

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._begin(event, {})
        elif kind is SequenceStartEvent:
            self._begin(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._end(event)
        elif kind is AliasEvent:
            raise starts_a_token(self.lines, at(event.start_mark))
        elif kind is DocumentStartEvent and () in self.spots:
            raise second_document(self.lines, at(event.start_mark))

    def _check(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            message = f"tệp có hơn {self._most} giá trị, không phải tệp kế hoạch"
            raise self.lines.fault("qua_lon", message, at(event.start_mark))
        if event.anchor is not None or event.ctag is not None:
            raise starts_a_token(self.lines, at(event.start_mark))

    def _scalar(self, event: Any) -> None:
        self._check(event)
        text, style, inside = self._nfc(event.value, event), event.style, self._open[-1]
        if style:
            self._quoted(event, text)
        else:
            self._plain(event, text, inside)
        if inside.is_mapping and inside.key is None:
            self._key(text, event)
            return
        if style:
            inside.quoted = True
        elif not text and inside.is_mapping:
            mark = after_key(inside.key_event)
            self.diagnostics.extend(doubts(text, mark, mark, self.lines))
        elif may_be_doubtful(text, event.start_mark.line, event.end_mark.line, self.lines):
            self.diagnostics.extend(doubts(text, at(event.start_mark), at(event.end_mark), self.lines))
        self._claim(event, event, inside.flow)
        self._put(None if not style and text in ("", "~", "null") else text)

    def _plain(self, event: Any, text: str, inside: _Open) -> None:
        """Look at a text without quotes, a key too."""
        if not text[:1].isprintable() and _ODD_START.match(text):
            check_indent(self.lines, event.start_mark.line)
        if inside.flow and (found := _REFUSED.search(text)):
            line, column = at(event.start_mark)
            raise colon_in_brackets(self.lines, (line, column + found.end() - 1))

    def _quoted(self, event: Any, text: str) -> None:
        """Look at a text in quotes, or below | or >."""
        start, end, style = at(event.start_mark), at(event.end_mark), event.style
        if style in ("'", '"'):
            self.last_quoted = (start, end)
            folded = [self.lines[start[0]][start[1] + 1 :], *self.lines.lines[start[0] + 1 : end[0] + 1]]
            if index := pasted(folded):
                self.diagnostics.append(pasted_lines(self.lines, start[0] + index))
        if style == '"' and LINE_ENDS.search(text):
            self.diagnostics.extend(odd_line_ends(start, end, self.lines))
        if style in ("|", ">") and (index := pasted(self.lines.lines[start[0] + 1 : end[0]])):
            self.diagnostics.append(pasted_lines(self.lines, start[0] + 1 + index))
        if found := UNWRITABLE.search(text):
            message = f"có mã của ký tự điều khiển U+{ord(found[0]):04X}"
            raise self.lines.fault("ky_tu_la", message, start, "xóa mã này")

    def _nfc(self, text: str, event: Any) -> str:
        try:
            return nfc(text)
        except ValueError as problem:
            start = at(event.start_mark)
            raise self.lines.fault("ky_tu_la", str(problem), start, "xóa chữ đó rồi gõ lại") from None

    def _key(self, text: str, event: Any) -> None:
        mapping = self._open[-1]
        if text in mapping.data or (not event.style and text in ("<<", "")):
            raise self._no_key(text, event)
        mapping.key, mapping.key_event = text, event

    def _no_key(self, text: str, event: Any) -> InvalidDocument:
        mapping, mark = self._open[-1], at(event.start_mark)
        if not event.style and text == "<<":
            return self.lines.fault("gop_khoa", "không dùng khóa gộp “<<”", mark, "viết đủ các khóa ra")
        if not event.style and text == "":
            return self.lines.fault("thieu_khoa", "thiếu khóa trước dấu hai chấm", mark, "viết “khóa: giá trị”")
        first = self.spots[(*mapping.path, text)].place(key=True)
        message = f"khóa “{shown(text)}” đã có ở dòng {first.line}"
        return self.lines.fault("trung_khoa", message, mark, "giữ một, xóa hoặc gộp khóa kia")

    def _begin(self, event: Any, data: Any) -> None:
        self._check(event)
        inside = self._open[-1]
        if inside.is_mapping and inside.key is None:
            start = at(event.start_mark)
            if self.lines[start[0]][max(start[1] - 1, 0) : start[1] + 1] == "{{":
                raise unquoted_column(self.lines, (start[0], start[1] - 1))
            hint = self.lines.offering(start[0], "nếu là chữ, đặt trong ngoặc kép")
            raise self.lines.fault("khoa_phuc_tap", "khóa phải là chữ, không phải danh sách", start, hint)
        if len(self._open) > DEEPEST:
            message = f"lồng nhau quá {DEEPEST} cấp"
            raise self.lines.fault("qua_sau", message, at(event.start_mark), "bớt cấp mục")
        self._open.append(_Open(data, self._claim(event), event))

    def _end(self, event: Any) -> None:
        done = self._open.pop()
        if done.flow and not done.is_mapping:
            start, end = at(done.begin.start_mark), at(event.end_mark)
            written = self.lines[end[0]][start[1] : end[1]] if end[0] == start[0] else ""
            if is_blank(text := self._nfc(written, done.begin)):  # it is text, though YAML has it for a list
                self._claim(done.begin, event, True)
                self._put(text)
                return
            in_row = len(self._open) > 1 and not self._open[-1].is_mapping  # of a table: cells, not names
            if not done.quoted and not in_row:
                self.diagnostics.extend(split_names(done.data, start, self.lines))
        self._put(done.data)

    def _claim(self, begin: Any, end: Any = None, flow: bool = False) -> Path:
        """Record where the value stands whose turn it is, and give its path."""
        inside = self._open[-1]
        if inside.is_mapping:
            path: Path = (*inside.path, cast(str, inside.key))
        else:
            path = (*inside.path, len(inside.data)) if len(self._open) > 1 else ()
        self.spots.claim(path, begin, inside.key_event, end, flow)
        return path

    def _put(self, value: Any) -> None:
        inside = self._open[-1]
        if inside.is_mapping:
            inside.data[inside.key] = value
            inside.key = inside.key_event = None
        else:
            inside.data.append(value)

"""The parser's events → data and places, one by one; a node graph is never built.

Composing libyaml's nodes overflows the stack on a long row of "- ". Events are refused as soon as they go too
deep, too far, or use what a plan has no need of (anchors, tags, merge keys).
"""

import re
from collections.abc import Iterator
from typing import Any

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
from kehoach.source.accidents import check_indent, colon_in_brackets, second_document, starts_a_token, unquoted_column
from kehoach.source.cures import Scalar
from kehoach.source.doubts import LINE_ENDS, doubts, odd_line_ends, pasted_lines, split_names
from kehoach.source.layers import Path, Spot
from kehoach.source.lines import ODD_SPACES, Lines, Mark, at, shown
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
_WITHIN_TEXT = compiled(r""":(?<!["'\]}]:)(?=[^\s,\[\]{}])|\?(?<=[^\s,\[\]{}"']\?)""")
_REFUSED = compiled(r"""["']:(?=\S)|:\Z""", signs=":")  # what libyaml refuses then, whatever the parser
# Tabs after a colon, before a comment, at a line's end and in a text are white space to libyaml,
# while pure Python refuses them.
_TAB_APART = compiled(r"(?<=:)[ \t]+|(?<=\S)[ \t]+(?=#|$)", re.MULTILINE)
_TAB_WITHIN = compiled(r"(?<=[^\s:-])[ \t]+(?=\S)")
_PRIVATE = [chr(code) for code in range(0xE000, 0xE100)]


def events(text: str) -> Iterator[Any]:
    """Yield the parser's events; a syntax fault is a `MarkedYAMLError` between two of them."""
    if not _WITHIN_TEXT.search(text):
        yield from _parsed(text)
        return
    free = (char for char in _PRIVATE if char not in text)
    colon, question = next(free, ":"), next(free, "?")
    for event in _parsed(_WITHIN_TEXT.sub(lambda found: colon if found[0] == ":" else question, text)):
        if type(event) is ScalarEvent:
            event.value = event.value.replace(colon, ":").replace(question, "?")
        yield event


def _parsed(text: str) -> Iterator[Any]:
    if CParser is None:
        yaml = YAML(typ="safe", pure=True)
        yaml.version = (1, 1)  # libyaml's
        tab = next((char for char in reversed(_PRIVATE) if char not in text), "\t")
        text = _TAB_APART.sub(lambda found: found[0].replace("\t", " "), text)
        text = _TAB_WITHIN.sub(lambda found: found[0].replace("\t", tab), text)
        for event in yaml.parse(text):
            if type(event) is ScalarEvent:
                event.value = event.value.replace(tab, "\t")
            yield event
    else:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            yield event


class _Open:
    """A list or mapping still being read."""

    __slots__ = ("after_key", "data", "flow", "key", "key_mark", "path", "quoted", "start")

    def __init__(self, data: Any, path: Path, start: Mark, flow: bool) -> None:
        self.data, self.path, self.start, self.flow = data, path, start, flow
        self.quoted = False  # whether an item stands in quotes
        self.key: str | None = None
        self.key_mark: Mark | None = None
        self.after_key: Mark = (0, 0)


class Reader:
    """Takes events one by one; its `data` and `spots` are whole after the last. `typed` is what the spots show."""

    def __init__(self, lines: Lines, typed: Lines, most: int = MOST_NODES) -> None:
        self.data: Any = None
        self.spots: dict[Path, Spot] = {}
        self.diagnostics: list[Diagnostic] = []
        self.last_quoted: tuple[Mark, Mark] | None = None
        self.lines = lines
        self._typed = typed
        self._open: list[_Open] = []
        self._nodes = 0
        self._most = most

    @property
    def in_brackets_since(self) -> int | None:
        """The line, from 0, of the outermost bracket or brace that is still open."""
        return next((each.start[0] for each in self._open if each.flow), None)

    @property
    def is_of_fields(self) -> bool:
        """Whether what is read so far begins with a key, as a plan does."""
        return bool(self._open) and isinstance(self._open[0].data, dict)

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._begin(event, {})
        elif kind is SequenceStartEvent:
            self._begin(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._end(at(event.end_mark))
        elif kind is AliasEvent:
            raise starts_a_token(self.lines, at(event.start_mark))
        elif kind is DocumentStartEvent and () in self.spots:
            raise second_document(self.lines, at(event.start_mark))

    def _check(self, event: Any, start: Mark) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            message = f"tệp có hơn {self._most} giá trị, không phải tệp kế hoạch"
            raise self.lines.fault("qua_lon", message, start)
        if event.anchor is not None or event.ctag is not None:
            raise starts_a_token(self.lines, start)

    def _scalar(self, event: Any) -> None:
        start, end = at(event.start_mark), at(event.end_mark)
        self._check(event, start)
        text = self._nfc(event.value, start)
        plain = not event.style
        inside = self._open[-1] if self._open else None
        if not plain:
            if event.style in ("'", '"'):
                self.last_quoted = (start, end)
                folded = [self.lines[start[0]][start[1] + 1 :], *self.lines.lines[start[0] + 1 : end[0] + 1]]
                if index := pasted(folded):
                    self.diagnostics.append(pasted_lines(self.lines, start[0] + index))
            if event.style == '"' and LINE_ENDS.search(text):
                self.diagnostics.extend(odd_line_ends(start, end, self.lines))
            if event.style in ("|", ">") and (index := pasted(self.lines.lines[start[0] + 1 : end[0]])):
                self.diagnostics.append(pasted_lines(self.lines, start[0] + 1 + index))
            if found := UNWRITABLE.search(text):
                message = f"có mã của ký tự điều khiển U+{ord(found[0]):04X}"
                raise self.lines.fault("ky_tu_la", message, start, "xóa mã này")
        elif not text[:1].isprintable() and _ODD_START.match(text):
            check_indent(self.lines, start[0])
        if plain and inside and inside.flow and (found := _REFUSED.search(text)):
            raise colon_in_brackets(self.lines, (start[0], start[1] + found.end() - 1))
        if self._wants_key():
            self._key(text, plain, start, end)
            return
        if plain:
            if not text and inside and inside.key is not None:
                start = end = inside.after_key  # libyaml's place; pure Python gives the next token's
            self.diagnostics.extend(doubts(text, start, end, self.lines))
        elif inside:
            inside.quoted = True
        self._claim(start, Scalar(end, event.style or "", inside is not None and inside.flow))
        self._put(None if plain and text in ("", "~", "null") else text)

    def _nfc(self, text: str, start: Mark) -> str:
        try:
            return nfc(text)
        except ValueError as problem:
            raise self.lines.fault("ky_tu_la", str(problem), start, "xóa chữ đó rồi gõ lại") from None

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].data, dict) and self._open[-1].key is None

    def _key(self, text: str, plain: bool, mark: Mark, end: Mark) -> None:
        mapping = self._open[-1]
        if plain and text == "<<":
            raise self.lines.fault("gop_khoa", "không dùng khóa gộp “<<”", mark, "viết đủ các khóa ra")
        if plain and text == "":
            raise self.lines.fault("thieu_khoa", "thiếu khóa trước dấu hai chấm", mark, "viết “khóa: giá trị”")
        if text in mapping.data:
            first = self.spots[(*mapping.path, text)].place(key=True)
            message = f"khóa “{shown(text)}” đã có ở dòng {first.line}"
            raise self.lines.fault("trung_khoa", message, mark, "giữ một, xóa hoặc gộp khóa kia")
        mapping.key, mapping.key_mark, mapping.after_key = text, mark, (end[0], end[1] + 1)

    def _begin(self, event: Any, data: Any) -> None:
        start = at(event.start_mark)
        self._check(event, start)
        if self._wants_key():
            if self.lines[start[0]][max(start[1] - 1, 0) : start[1] + 1] == "{{":
                raise unquoted_column(self.lines, (start[0], start[1] - 1))
            hint = self.lines.offering(start[0], "nếu là chữ, đặt trong ngoặc kép")
            raise self.lines.fault("khoa_phuc_tap", "khóa phải là chữ, không phải danh sách", start, hint)
        if len(self._open) == DEEPEST:
            raise self.lines.fault("qua_sau", f"lồng nhau quá {DEEPEST} cấp", start, "bớt cấp mục")
        self._open.append(_Open(data, self._claim(start), start, bool(event.flow_style)))

    def _end(self, end: Mark) -> None:
        done = self._open.pop()
        if done.flow and isinstance(done.data, list):
            written = self.lines[end[0]][done.start[1] : end[1]] if end[0] == done.start[0] else ""
            if is_blank(text := self._nfc(written, done.start)):  # it is text, though YAML has it for a list
                self.spots[done.path] = self.spots[done.path]._replace(text=Scalar(end, "", True))
                self._put(text)
                return
            in_row = bool(self._open) and isinstance(self._open[-1].data, list)  # of a table: cells, not names
            if not done.quoted and not in_row:
                self.diagnostics.extend(split_names(done.data, done.start, self.lines))
        self._put(done.data)

    def _claim(self, mark: Mark, text: Scalar | None = None) -> Path:
        """Record where the value that begins here stands, and give its path."""
        path: Path = ()
        key_mark = None
        if self._open:
            inside = self._open[-1]
            path = (*inside.path, len(inside.data) if inside.key is None else inside.key)
            key_mark = inside.key_mark
        self.spots[path] = Spot(self._typed, mark, key_mark, text)
        return path

    def _put(self, value: Any) -> None:
        if not self._open:
            self.data = value
            return
        inside = self._open[-1]
        if inside.key is None:
            inside.data.append(value)
        else:
            inside.data[inside.key] = value
            inside.key = inside.key_mark = None

"""What goes wrong when Vietnamese is typed as YAML: for each a sentence, a place and the line to paste."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from kehoach.diagnostics import Diagnostic, Severity, YamlPlace
from kehoach.errors import InvalidDocument
from kehoach.source.dump import quoted

Mark = tuple[int, int]  # line and column, both from 0, as the parser counts

# Spaces that look like indentation and are none: no-break, en to hair, zero-width, ideographic.
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
_ODD_INDENT = re.compile(rf" *[{ODD_SPACES}][\s{ODD_SPACES}]*")

# A line cut into indentation with dashes, a key of ours, its value, and a comment after it.
_LINE = re.compile(r"(\s*(?:- +)*)([a-z_]+:\s+)?(.*?)(\s+#(?:\s.*)?)?\s*")
_LONGEST_HINT = 300  # characters; a longer line is not worth printing twice


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one file, and findings about them."""

    file: str
    lines: Sequence[str]

    def __getitem__(self, number: int) -> str:
        """The line; nothing beyond the end, where the parser may point."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, mark: Mark) -> YamlPlace:
        """Where an editor shows `mark`; what lies beyond the end is the end."""
        line, column = mark
        if self.lines and line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return YamlPlace(self.file, line + 1, column + 1, self[line])

    def fault(self, rule: str, message: str, mark: Mark, hint: str = "") -> InvalidDocument:
        """What stops the reading, as one error."""
        return InvalidDocument([Diagnostic(f"yaml.{rule}", Severity.LOI, message, self.place(mark), hint)])

    def doubt(self, rule: str, message: str, mark: Mark, hint: str) -> Diagnostic:
        """What YAML reads, though hardly as it was meant."""
        return Diagnostic(f"yaml.{rule}", Severity.CANH_BAO, message, self.place(mark), hint)

    def quoting(self, number: int, advice: str = "đặt cả câu trong ngoặc kép") -> str:
        """Advice to quote the value on a line, with the line to paste."""
        line = self[number]
        match = _LINE.fullmatch(line) if len(line) <= _LONGEST_HINT else None
        if not match or not match[3]:
            return advice
        head, key, value, comment = match.groups(default="")
        return f"{advice}: {head.lstrip()}{key}{quoted(value)}{comment}"

    def pasting(self, line: str, advice: str) -> str:
        """Advice with a line to paste, unless it is too long to print."""
        return f"{advice}: {line.strip()}" if len(line) <= _LONGEST_HINT else advice


def at(mark: Any) -> Mark:
    """A parser's mark as a pair."""
    return (mark.line, mark.column)


def shown(text: str) -> str:
    """A text short enough to stand in a message."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def check_indent(lines: Lines, number: int) -> None:
    """Refuse indentation made of something else than spaces: YAML would take it for text."""
    if match := _ODD_INDENT.match(lines[number]):
        blank = re.sub(f"[{ODD_SPACES}]", " ", match[0])
        raise lines.fault(
            "thut_dong_la",
            "đầu dòng có dấu cách lạ (dấu cách cứng hoặc dấu cách toàn góc), YAML không coi là thụt đầu dòng",
            (number, len(match[0]) - len(match[0].lstrip(" "))),
            lines.pasting(blank + lines[number][match.end() :], "xoá rồi gõ lại bằng phím cách"),
        )


def explain(error: MarkedYAMLError, lines: Lines, last: tuple[Mark, Mark] | None) -> InvalidDocument:
    """Say in Vietnamese what a syntax error most likely is.

    The parser's words differ between libyaml and pure Python, so mostly the line itself is looked at.
    `last` is where the last quoted text began and ended: if it runs over lines and ends at the error, a quote
    was left open.
    """
    if error.problem_mark is None:
        return lines.fault("cu_phap", "tệp không đúng cú pháp YAML", (0, 0))
    here = at(error.problem_mark)
    since = at(error.context_mark) if error.context_mark else here
    context, problem = error.context or "", error.problem or ""
    number, column = here
    line = lines[number]

    if "\t" in line[: len(line) - len(line.lstrip())] or line[column : column + 1] == "\t":
        return lines.fault(
            "tab",
            "dòng này thụt bằng phím Tab, YAML chỉ nhận dấu cách",
            (number, line.index("\t")),
            lines.pasting(line.replace("\t", "  "), "xoá dấu Tab, mỗi cấp thụt 2 dấu cách"),
        )
    for candidate in (since[0], number - 1, number):
        check_indent(lines, candidate)
    if "quoted scalar" in context:
        if "end of stream" in problem or "document separator" in problem:
            return _unclosed_quote(lines, since)
        return lines.fault(
            "thoat_chu",
            "trong dấu nháy kép, dấu “\\” mở đầu một mã đặc biệt, mã này không có",
            here,
            "dùng dấu nháy đơn '…', trong đó “\\” là chữ thường",
        )
    if last and last[0][0] < last[1][0] == number:
        return _unclosed_quote(lines, last[0])
    if re.search("alias|anchor|tag|a node|block scalar", context):
        return starts_a_token(lines, since)
    if "cannot start any token" in problem or "block node" in context:
        return starts_a_token(lines, here)
    if "flow" in context:
        return _bad_brackets(lines, since, here)
    if "mapping values" in problem:
        return _stray_colon(lines, here)
    if "sequence entries" in problem:
        return lines.fault(
            "gach_cung_dong",
            "dấu “- ” đứng cùng dòng với khoá",
            here,
            lines.quoting(
                number, "nếu là danh sách, xuống dòng rồi mới viết “- ”; nếu là chữ, đặt trong ngoặc kép"
            ),
        )
    if "simple key" in context:
        return _no_key(lines, since)
    if (value := _LINE.fullmatch(line)) and value[3].startswith(('"', "'", "[", "{")):
        return lines.fault(
            "thua_chu",
            "sau dấu đóng nháy hoặc đóng ngoặc còn chữ",
            here,
            lines.quoting(number, "đặt cả giá trị trong dấu nháy"),
        )
    if "block" in context:
        return _bad_indent(lines, since, here)
    return lines.fault("cu_phap", "tệp không đúng cú pháp YAML từ chỗ này", here, lines.quoting(number))


def starts_a_token(lines: Lines, mark: Mark) -> InvalidDocument:
    """A text whose first character means something to YAML: alias, anchor, tag, directive or block."""
    sign = lines[mark[0]][mark[1] : mark[1] + 1]
    rule = {"*": "neo", "&": "neo", "!": "the_kieu"}.get(sign, "ky_tu_dau")
    return lines.fault(
        rule,
        f"chữ không được bắt đầu bằng “{sign}”, YAML hiểu đó là ký hiệu riêng",
        mark,
        lines.quoting(mark[0]),
    )


def _unclosed_quote(lines: Lines, mark: Mark) -> InvalidDocument:
    line = lines[mark[0]].rstrip()
    sign = line[mark[1]]
    return lines.fault(
        "nhay_chua_dong",
        f"dấu nháy {sign} mở ở đây nhưng không đóng ở cuối dòng",
        mark,
        lines.pasting(line + sign, "thêm dấu nháy đóng"),
    )


def _bad_brackets(lines: Lines, since: Mark, here: Mark) -> InvalidDocument:
    sign = lines[since[0]][since[1] : since[1] + 1]
    closing = {"[": "]", "{": "}"}.get(sign, "]")
    if closing in lines[since[0]][since[1] :]:
        message, mark = f"giữa “{sign}” và “{closing}” có chỗ viết sai, mỗi mục cách nhau một dấu phẩy", here
    else:
        message, mark = f"“{sign}” mở ở đây nhưng không có “{closing}”", since
    advice = (
        f"nếu là danh sách, viết mỗi mục một dòng “- …” hoặc thêm “{closing}”; nếu là chữ, đặt trong nháy"
    )
    return lines.fault("ngoac_vuong", message, mark, lines.quoting(since[0], advice))


def _stray_colon(lines: Lines, here: Mark) -> InvalidDocument:
    number, column = here
    line = lines[number]
    before = line[:column].strip()
    if re.search(r":\s", line[:column]) or number == 0:
        hint = lines.quoting(number)
    elif missing := re.fullmatch(r"(\s*(?:- +)*[a-z_]+:)(\S.*)", lines[number - 1]):
        return _no_space(lines, number - 1, missing)
    elif re.fullmatch(r"[a-z_]+", before):
        return lines.fault(
            "thut_dong",
            f"khoá “{before}” thụt sâu hơn dòng trên, nên bị nối vào câu ở dòng trên",
            (number, len(line) - len(line.lstrip())),
            "cho khoá này thẳng hàng với các khoá cùng cấp ở trên",
        )
    else:  # a sentence that runs on from the line above
        joined = Lines(lines.file, [f"{lines[number - 1].rstrip()} {line.strip()}"])
        hint = joined.quoting(0, "viết cả câu trên một dòng, trong ngoặc kép")
    return lines.fault("hai_cham", "trong câu có dấu “: ”, YAML hiểu nhầm thành khoá mới", here, hint)


def _no_space(lines: Lines, number: int, missing: re.Match[str]) -> InvalidDocument:
    return lines.fault(
        "thieu_dau_cach",
        "thiếu dấu cách sau dấu hai chấm" if missing[1].endswith(":") else "thiếu dấu cách sau dấu “-”",
        (number, missing.end(1)),
        lines.pasting(f"{missing[1]} {missing[2].lstrip(' ' + chr(0xA0))}", "viết"),
    )


def _no_key(lines: Lines, mark: Mark) -> InvalidDocument:
    number = mark[0]
    line = lines[number]
    if missing := re.fullmatch(r"(\s*(?:- +)*[a-z_]+:|\s*-)([^\s-].*|\u00a0.*)", line):
        return _no_space(lines, number, missing)
    if bullet := re.fullmatch(r"(\s*)[–—•+*]\s*(.*)", line):
        return lines.fault(
            "gach_dau_dong",
            f"mục của danh sách phải bắt đầu bằng dấu “- ” trên bàn phím, không phải “{line.strip()[0]}”",
            mark,
            lines.pasting(f"{bullet[1]}- {bullet[2]}", "viết"),
        )
    return lines.fault(
        "thieu_khoa",
        "dòng này không có dạng “khoá: giá trị” hay “- mục”",
        mark,
        "nếu là phần nối tiếp của dòng trên, thụt vào sâu hơn dòng trên; nếu là một mục, thêm “- ” ở đầu",
    )


def _bad_indent(lines: Lines, since: Mark, here: Mark) -> InvalidDocument:
    line = lines[here[0]]
    indent = len(line) - len(line.lstrip())
    if indent == since[1]:
        message = f"dòng này không cùng kiểu với dòng {since[0] + 1}: lẫn giữa “- mục” và “khoá: giá trị”"
        hint = "mỗi mục của danh sách bắt đầu bằng “- ”, mỗi dòng ngoài danh sách là “khoá: giá trị”"
    else:
        message = f"dòng này thụt {indent} dấu cách, không thẳng hàng với dòng nào ở trên"
        hint = f"cùng cấp với dòng {since[0] + 1} thì thụt {since[1]} dấu cách"
    return lines.fault("thut_dong", message, (here[0], indent), hint)

"""What goes wrong when Vietnamese is typed as YAML: for each a sentence, a place and the line to paste."""

import re
from collections.abc import Iterator

from ruamel.yaml.error import MarkedYAMLError

from kehoach.diagnostics import Diagnostic, Fix
from kehoach.errors import InvalidDocument
from kehoach.source.dump import UNPRINTABLE, scalar
from kehoach.source.lines import ODD_SPACES, Cure, Lines, Mark, at
from kehoach.wording.patterns import compiled

_UNSEEN, _WIDE = frozenset("\u200b\u2060"), frozenset("\u2003\u2001\u3000")
_BLANKS = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x2060, 0x3000)))
_ODD_INDENT = compiled(f" *[{ODD_SPACES}]")

# A key or dash of a line with its text right after it, or after a space that is none to YAML.
_BLOCK = "sau dấu | hoặc > phải xuống dòng; nếu là chữ, đặt cả câu trong ngoặc kép"
_NO_SPACE = compiled(rf"( *(?:- +)*[a-z_]+:| *-)([{ODD_SPACES}]*)([^ \t-].*)")


def odd_characters(text: str, file: str) -> Iterator[Diagnostic]:
    """Yield the characters that YAML has not, the first of each line."""
    lines = text.split("\n")
    if all(map(str.isprintable, lines)):  # a cheap look: no line of most files has any
        return
    for number, line in enumerate(lines):
        if not line.isprintable() and (found := UNPRINTABLE.search(line)):
            cure = Cure("xóa ký tự này rồi gõ lại")
            if (
                found[0] in "\x85\u2028\u2029\ufeff"
            ):  # a line end of web pages and Word, or a mark that files begin with
                place = (number + 1, found.start() + 1)
                cure = Cure(cure.hint, Fix(place, (place[0], place[1] + 1), "" if found[0] == "\ufeff" else " "))
            message = f"có ký tự lạ U+{ord(found[0]):04X} không nhìn thấy được"
            yield from Lines(file, lines).fault("ky_tu_la", message, (number, found.start()), cure).diagnostics


def check_indent(lines: Lines, number: int) -> None:
    """Refuse indentation made of something else than spaces: YAML would take it for text."""
    if match := _ODD_INDENT.match(lines[number]):
        raise lines.fault(
            "thut_dong_la",
            "đầu dòng có dấu cách lạ (dấu cách cứng, dấu cách rộng), YAML không coi là thụt đầu dòng",
            (number, len(match[0]) - 1),
            _respaced(lines, number),
        )


def _respaced(lines: Lines, number: int) -> Cure:
    """Return as many spaces of the keyboard as are seen, if the line then stands where one above it does."""
    advice = "xóa rồi gõ lại bằng phím cách"
    line = lines[number]
    text = line.lstrip(f"{_BLANKS} ")
    odd = line[: len(line) - len(text)]
    indent = sum(sign not in _UNSEEN for sign in odd)
    above = [lines[before] for before in range(number) if lines[before].strip()]
    begins = {len(each) - len(each.lstrip(f"{dash} ")) for each in above for dash in ("", "-")}
    if _WIDE & set(odd) or not (indent in begins or (above and above[-1].endswith(":"))):
        return Cure(advice)
    return Cure(advice, Fix((number + 1, 1), (number + 1, len(odd) + 1), " " * indent))


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
            "dòng này có dấu Tab ở chỗ chỉ được dùng dấu cách",
            (number, line.index("\t")),
            "xóa dấu Tab, gõ lại bằng phím cách, mỗi cấp thụt 2 dấu cách",
        )
    for candidate in (since[0], number - 1, number):
        check_indent(lines, candidate)
    if "quoted scalar" in context:
        if "escape" not in problem and "hex" not in problem:
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
    if "unexpected ':'" in problem:
        return colon_in_brackets(lines, here)
    if "flow" in context:
        return _bad_brackets(lines, since, here)
    if "mapping values" in problem:
        return _stray_colon(lines, here)
    if "sequence entries" in problem:
        return lines.fault(
            "gach_cung_dong",
            "dấu “- ” đứng cùng dòng với khóa",
            here,
            lines.offering(number, "nếu là danh sách, xuống dòng rồi mới viết “- ”; nếu là chữ, đặt trong ngoặc kép"),
        )
    if "simple key" in context:
        return _no_key(lines, since)
    head, key, value, _ = lines.parts(number)
    if value.startswith(('"', "'", "[", "{")) and column > len(head) + len(key):  # else the line itself does not fit
        return lines.fault(
            "thua_chu",
            "sau dấu đóng nháy hoặc đóng ngoặc còn chữ",
            here,
            lines.offering(number, "đặt cả giá trị trong dấu nháy"),
        )
    if "document start" in problem:
        above = next((each for each in range(number - 1, -1, -1) if re.match(r"\s*[^\s#]", lines[each])), 0)
        is_text = re.match(r"\w", lines[above])  # a file that begins with a line without key, and a comment after it
        return _no_key(lines, (above, 0)) if is_text else second_document(lines, here)
    if "block" in context and line[column : column + 1] != ":":
        return _bad_indent(lines, since, here)
    return lines.fault("cu_phap", "tệp không đúng cú pháp YAML từ chỗ này", here, "xem lại dòng này và dòng ngay trên")


def second_document(lines: Lines, mark: Mark) -> InvalidDocument:
    """Return the fault of a file that holds more than one plan."""
    hint = "mỗi tệp một kế hoạch: xóa dòng “---” hoặc “...”, hay tách phần sau sang tệp khác"
    return lines.fault("nhieu_van_ban", "từ chỗ này là văn bản thứ hai trong cùng tệp", mark, hint)


_COLUMN = compiled(r"[^\[\],{}]*\{\{[^{}\n]*\}\}[^\[\],{}]*")  # an item in brackets, with a column in it


def unquoted_column(lines: Lines, mark: Mark) -> InvalidDocument:
    """Return the fault of a text with `{{ tên cột }}`, whose braces YAML takes for a mapping within a mapping."""
    number, column = mark
    line = lines[number]
    message = "chỗ thay {{ … }} ở đây phải nằm trong ngoặc kép, vì “{” là ký hiệu của YAML"
    begin = max(line.rfind(sign, 0, column) for sign in "[,") + 1
    if line.rfind("[", 0, column) >= 0 and (found := _COLUMN.match(line, begin)):
        item, start = found[0].strip(), begin + len(found[0]) - len(found[0].lstrip())
        fix = Fix((number + 1, start + 1), (number + 1, start + len(item) + 1), f'"{item}"')
        return lines.fault("cho_thay", message, mark, Cure(f'viết "{item}"', fix))
    return lines.fault("cho_thay", message, mark, lines.quoting(number))


def starts_a_token(lines: Lines, mark: Mark) -> InvalidDocument:
    """Return the fault of a text that begins with a sign of YAML: alias, anchor, tag, directive or block."""
    sign = lines[mark[0]][mark[1] : mark[1] + 1]
    if _BULLET.fullmatch(lines[mark[0]]):
        return _no_key(lines, mark)
    rule = {"*": "neo", "&": "neo", "!": "the_kieu"}.get(sign, "ky_tu_dau")
    return lines.fault(
        rule,
        f"chữ không được bắt đầu bằng “{sign}”, YAML hiểu đó là ký hiệu riêng",
        mark,
        lines.quoting(mark[0]) if sign not in "|>" else lines.offering(mark[0], _BLOCK),
    )


def _unclosed_quote(lines: Lines, mark: Mark) -> InvalidDocument:
    line = lines[mark[0]].rstrip()
    sign = line[mark[1]]
    return lines.fault(
        "nhay_chua_dong",
        f"dấu nháy {sign} mở ở đây nhưng không đóng ở cuối dòng",
        mark,
        lines.writing(mark[0], line + sign, "thêm dấu nháy đóng"),
    )


def _bad_brackets(lines: Lines, since: Mark, here: Mark) -> InvalidDocument:
    sign = lines[since[0]][since[1] : since[1] + 1]
    if (column := lines[here[0]].rfind("{{", 0, here[1] + 2)) > 0:
        return unquoted_column(lines, (here[0], column))
    if sign not in ("[", "{"):
        message = "trong [ ] hoặc { } có chỗ viết sai hoặc chưa đóng ngoặc"
        return lines.fault("ngoac_vuong", message, here, "viết mỗi mục một dòng “- …”")
    closing = "]" if sign == "[" else "}"
    if closing in lines[since[0]][since[1] :]:
        message, mark = f"giữa “{sign}” và “{closing}” có chỗ viết sai, mỗi mục cách nhau một dấu phẩy", here
    else:
        message, mark = f"“{sign}” mở ở đây nhưng không có “{closing}”", since
    advice = f"nếu là danh sách, viết mỗi mục một dòng “- …” hoặc thêm “{closing}”; nếu là chữ, đặt trong nháy"
    return lines.fault("ngoac_vuong", message, mark, lines.offering(since[0], advice))


def colon_in_brackets(lines: Lines, mark: Mark) -> InvalidDocument:
    """Return the fault of a colon in brackets before a comma or bracket: a text to some readers, a key to others."""
    message = "trong [ ] hoặc { }, dấu hai chấm đứng sát dấu phẩy hoặc dấu ngoặc"
    hint = "nếu là chữ, đặt cả mục trong ngoặc kép; nếu là khóa, thêm dấu cách sau dấu hai chấm"
    return lines.fault("hai_cham_trong_ngoac", message, mark, hint)


def _stray_colon(lines: Lines, here: Mark) -> InvalidDocument:
    number, column = here
    line = lines[number]
    before = line[:column].strip()
    if re.search(r":\s", line[:column]) or number == 0:
        cure = lines.quoting(number)
    elif missing := _NO_SPACE.fullmatch(lines[number - 1]):
        return _no_space(lines, number - 1, missing)
    elif re.fullmatch(r"[a-z_]+", before):
        return lines.fault(
            "thut_dong",
            f"khóa “{before}” thụt sâu hơn dòng trên, nên bị nối vào câu ở dòng trên",
            (number, len(line) - len(line.lstrip())),
            "cho khóa này thẳng hàng với các khóa cùng cấp ở trên",
        )
    else:  # a sentence that runs on from the line above
        cure = lines.quoting(number, "viết cả câu trên một dòng, trong ngoặc kép", first=number - 1)
    return lines.fault("hai_cham", "trong câu có dấu “: ”, YAML hiểu nhầm thành khóa mới", here, cure)


def _no_space(lines: Lines, number: int, missing: re.Match[str]) -> InvalidDocument:
    return lines.fault(
        "thieu_dau_cach",
        "thiếu dấu cách sau dấu hai chấm" if missing[1].endswith(":") else "thiếu dấu cách sau dấu “-”",
        (number, missing.end(1)),
        lines.writing(number, f"{missing[1]} {missing[3]}", "viết"),
    )


_BULLET = compiled(r"(\s*)(?:[–—•+]|\*(?=\s))\s*(.*)")
_NO_COLON = compiled(r"( *(?:- +)*(?:[a-z]+_[a-z_]+(?= )|[a-z_]+(?=：)))[ ：]+(\S.*)")  # a wide one is none to YAML


def _no_key(lines: Lines, mark: Mark) -> InvalidDocument:
    number = mark[0]
    line = lines[number]
    if missing := _NO_SPACE.fullmatch(line):
        return _no_space(lines, number, missing)
    if bullet := _BULLET.fullmatch(line):
        return lines.fault(
            "gach_dau_dong",
            f"mục của danh sách phải bắt đầu bằng dấu “- ” trên bàn phím, không phải “{line.strip()[0]}”",
            mark,
            lines.writing(number, f"{bullet[1]}- {bullet[2]}", "viết"),
        )
    if key := _NO_COLON.fullmatch(line):
        cure = lines.writing(number, f"{key[1]}: {scalar(key[2].strip())}", "viết")
        return lines.fault("thieu_khoa", f"sau khóa {key[1].split()[-1]} chưa có dấu hai chấm “:”", mark, cure)
    return lines.fault(
        "thieu_khoa",
        "dòng này không có dạng “khóa: giá trị” hay “- mục”",
        mark,
        "nếu là phần nối tiếp của dòng trên, thụt vào sâu hơn dòng trên; nếu là một mục, thêm “- ” ở đầu; "
        "nếu là khóa, thêm dấu hai chấm “:” sau khóa",
    )


def _bad_indent(lines: Lines, since: Mark, here: Mark) -> InvalidDocument:
    line = lines[here[0]]
    indent = len(line) - len(line.lstrip())
    if indent == since[1]:
        message = f"dòng này không cùng kiểu với dòng {since[0] + 1}: lẫn giữa “- mục” và “khóa: giá trị”"
        hint = "mỗi mục của danh sách bắt đầu bằng “- ”, mỗi dòng ngoài danh sách là “khóa: giá trị”"
    else:
        above = lines[here[0] - 1]
        text = re.sub("^ +" if line.lstrip().startswith("- ") else "^ *(?:- +)*", "", above)  # keys begin after "- "
        wanted = {since[0] + 1: since[1], here[0]: len(above) - len(text)}
        message = f"dòng này thụt {indent} dấu cách, không thẳng hàng với dòng nào ở trên"
        hint = "; ".join(
            f"nếu cùng cấp với dòng {number} thì thụt {column} dấu cách" for number, column in wanted.items()
        )
    return lines.fault("thut_dong", message, (here[0], indent), hint)

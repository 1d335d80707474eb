"""What YAML accepts although it was hardly meant so: texts without quotes and lists in brackets."""

import re
from collections.abc import Iterator, Sequence

from kehoach.diagnostics import Diagnostic, Fix, Severity
from kehoach.source.dump import quoted
from kehoach.source.lines import ODD_SPACES, Cure, Lines, Mark, shown
from kehoach.source.unlisted import unlisted
from kehoach.wording.pasted import pasted
from kehoach.wording.patterns import compiled

_COMMENT = compiled(r"\s*(#\w.*)", signs="#")
_QUOTES = tuple("“”„‘’")
_CURLY = compiled('[“”„‘’][^“”]+[“”‘’"]')
_DASH = compiled(rf"-(?:[^\W\d_]|[{ODD_SPACES}])")
_STARTS = (*_QUOTES, "-")


def may_be_doubtful(text: str, first: int, last: int, lines: Lines) -> bool:
    """Whether a text from one line to another is worth the looks of `doubts`; nearly none is."""
    return first != last or text.startswith(_STARTS) or "#" in lines[last]


def doubts(text: str, start: Mark, end: Mark, lines: Lines) -> Iterator[Diagnostic]:
    """Yield what was probably meant otherwise in an unquoted text that YAML accepts."""
    if dropped := _COMMENT.match(lines[end[0]], end[1]):
        yield lines.doubt(
            "thang_ghi_chu",
            f"từ dấu # trở đi bị coi là ghi chú, nên mất “{shown(dropped[1])}”",
            (end[0], dropped.start(1)),
            lines.offering(end[0], "đặt cả câu trong ngoặc kép; nếu là ghi chú, thêm dấu cách sau dấu #"),
        )
    if text.startswith(_QUOTES) and _CURLY.fullmatch(text):
        yield lines.doubt(
            "nhay_cong",
            "dấu nháy cong bao cả câu sẽ được in ra giấy",
            start,
            lines.writing(
                start[0], f"{lines[start[0]][: start[1]]}{text[1:-1]}", "nếu không muốn in, bỏ dấu nháy"
            ).hint,
        )
    if start[0] < end[0] and (found := unlisted(lines, start, end)):
        yield found
        return
    if text.startswith("-") and _DASH.match(text):
        yield lines.doubt(
            "thieu_dau_cach",
            "sau dấu “-” không có dấu cách, nên dấu này được coi là chữ",
            start,
            lines.writing(start[0], f"- {text[1:].lstrip()}", "nếu là một mục của danh sách, viết").hint,
        )
    folded = lines.lines[start[0] : end[0] + 1]
    if start[0] < end[0] and (index := pasted([folded[0][start[1] :], *folded[1:]])):
        yield pasted_lines(lines, start[0] + index)
    for number in range(start[0] + 1, end[0] + 1):
        if re.match(r"\s*[-+] ", lines[number]):
            yield lines.doubt(
                "thut_dong",
                "dòng này thụt sâu hơn mục ở trên, nên bị nối vào câu ở dòng trên",
                (number, len(lines[number]) - len(lines[number].lstrip())),
                "cho dấu “- ” thẳng hàng với mục ở trên; nếu là mục con, dòng trên phải kết thúc bằng “:”",
            )
            return


# "Phòng Kinh tế, Hạ tầng và Đô thị": one name. What follows the comma begins with no noun of a body, but ends a row.
_NOUNS = ("Sở", "Phòng", "Ban", "Bộ", "Văn phòng", "Trung tâm", "Chi cục", "Cục", "Khoa", "Ủy ban", "Uỷ ban")
_BODY = compiled(rf"(?:{'|'.join(_NOUNS)}) ", signs=(f"{noun} " for noun in _NOUNS))
_END_OF_ROW = compiled(r"[^\W\d_]+(?: [^\W\d_]+){0,3} và [^\W\d_]+(?: [^\W\d_]+){0,3}")
_OTHER_BODY = compiled(r"(?:Sở|Phòng|Ban|Bộ|Văn phòng|Công an|UBND|HĐND|Hội|Đoàn|Trường|Trạm)(?!\w)")


def _is_rest_of_name(before: str, item: str) -> bool:
    """Whether an item is what a comma cut off from the name before it."""
    if item[:1].islower() and _BODY.match(before):
        return True
    return bool(_BODY.match(before) and _END_OF_ROW.fullmatch(item) and not _OTHER_BODY.search(item))


def pasted_lines(lines: Lines, number: int) -> Diagnostic:
    """Say that what looks like a paragraph will run on from the line above."""
    line = lines[number]
    mark = (number, len(line) - len(line.lstrip()))
    message = f"dòng này sẽ nối liền vào câu ở dòng trên, trong cùng một đoạn: “{shown(line.strip())}”"
    hint = "nếu là đoạn riêng, viết mỗi đoạn một mục “- …”"
    return Diagnostic("yaml.noi_dong", Severity.GOI_Y, message, lines.place(mark), hint)


LINE_ENDS = compiled("[\x85\u2028\u2029]")
_ESCAPED_END = compiled(r"\\(?:\\|(?P<ma>[NLP]|x85|u0085|u202[89]))")


def odd_line_ends(start: Mark, end: Mark, lines: Lines) -> Iterator[Diagnostic]:
    """Yield line ends that no keyboard has, written as escapes between double quotes."""
    for number in range(start[0], end[0] + 1):
        for found in _ESCAPED_END.finditer(lines[number], start[1] if number == start[0] else 0):
            if found["ma"]:
                message = f"dấu ngắt dòng lạ “{found[0]}”, được coi là xuống dòng"
                fix = Fix((number + 1, found.start() + 1), (number + 1, found.end() + 1), "\\n")
                cure = Cure("viết \\n nếu muốn xuống dòng", fix)
                yield lines.doubt("ngat_dong_la", message, (number, found.start()), cure)


def split_names(items: Sequence[object], mark: Mark, lines: Lines) -> Iterator[Diagnostic]:
    """Yield a list in brackets in which a comma seems to have cut a name in two."""
    names = [item for item in items if isinstance(item, str)]
    if len(names) == len(items) and any(map(_is_rest_of_name, names, names[1:])):
        joined = ", ".join(map(str, items))
        yield lines.doubt(
            "dau_phay",
            f"dấu phẩy trong [ ] tách ra {len(items)} mục",
            mark,
            lines.writing(
                mark[0],
                quoted(joined),
                "nếu nhiều mục, viết mỗi mục một dòng “- …”; nếu là một tên, viết trong ngoặc kép",
            ).hint,
        )

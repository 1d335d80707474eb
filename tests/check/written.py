"""Word files as offices make them, from a few lines of text: each line a paragraph, its looks before it.

    trang tren=18 duoi=20 trai=30 phai=15       !! lỗi trang.le_tren
    so_trang dau 14 giua khung                  page numbers: dau or chan, how they look, in a frame or a control
    bang 62 103                                 a table without lines; "ke" draws them; widths of columns in mm
    hang                                        a row
    o                                           a cell
    giua 13 dam | UBND TỈNH BÌNH AN             !! lỗi co_quan_chu_quan.chu_dam
    het                                         the end of the table
    phan ngang dem                              a section ends: that of a turned page, whose pages are counted anew
    deu 14 lui=12.7 | Lời văn **đậm** //nghiêng// có ⏎ và →  ?? why a reader lets it pass

`!!` says what is found there, all of it ("@words" where these are not the paragraph's first); `??` marks what looks wrong and is allowed. `xep=kieu` puts the looks of letters
into styles, `xep=goc` into the defaults of the document, `xep=chu` into character styles; without it they stand in runs.
"""

import io
import re
import unicodedata
from dataclasses import dataclass, field

import foreign

TWIPS = 56.6929  # in a millimetre
EMU = 36000
ALIGNED = {"giua": "center", "deu": "both", "trai": "left", "phai": "right"}
LEVELS = ("lỗi", "cảnh báo", "gợi ý")
MARKED = re.compile(r"\s*(!!|\?\?)\s*")
PIECES = re.compile(r"(\*\*.+?\*\*|//.+?//|\^\^.+?\^\^)")


@dataclass
class Due:
    """What is to be found, and the words it is found at."""

    code: str
    level: str
    text: str


@dataclass
class Written:
    """A file being made: its body, margins, styles; what is due in it; how many things in it are allowed."""

    body: list = field(default_factory=list)
    styles: dict = field(default_factory=dict)
    margins: dict = field(default_factory=lambda: {"tren": 20, "duoi": 20, "trai": 30, "phai": 15})
    number: tuple = ()
    where: str = ""  # letters' looks: "" in runs, "kieu", "goc", "chu"
    base: tuple = ()
    due: list = field(default_factory=list)
    allowed: int = 0
    drawn: int = 0


def write(text):
    """Return the file that a text describes."""
    made = Written()
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            _line(made, line.strip())
    made.body.append(_section(made, []))
    return made


def docx(made):
    """The bytes of the file."""
    story, looks = made.number or ("dau", None)
    others, relations = {"[Content_Types].xml": CONTENT_TYPES}, []
    if looks is not None:
        tag, name = {"dau": ("hdr", "header"), "chan": ("ftr", "footer")}[story]
        others[f"word/{name}1.xml"] = f"<w:{tag} {foreign.NAMES}>{looks}</w:{tag}>"
        relations.append(("so-trang", name, f"{name}1.xml", ""))
    return foreign.docx(
        "".join(made.body), others=others, relations=relations, styles=_styles(made), numbering=NUMBERING
    )


def stream(made):
    return io.BytesIO(docx(made))


def _line(made, line):
    line, *marks = MARKED.split(line)
    looks, _, text = line.partition("|")
    words, text = looks.split(), text.strip("\n").removeprefix(" ")
    for kind, said in zip(marks[::2], marks[1::2], strict=True):
        if kind == "??":
            made.allowed += 1
            continue
        for each in said.split(", "):
            level = next(level for level in LEVELS if each.startswith(level))
            code, _, at = each.removeprefix(level).strip().partition(" @")
            made.due.append(Due(code, level, at or ("2" if words[0] == "so_trang" else text)))
    known = {"trang": _page, "so_trang": _number, "bang": _table, "hang": _row, "o": _cell, "het": _end, "phan": _part}
    if "|" in line:
        made.body.append(_paragraph(made, words, text))
    else:
        known[words[0]](made, words[1:])


def _page(made, words):
    for name, value in map(_pair, words):
        if name == "xep":
            made.where = value
        elif name == "goc":
            made.base = tuple(value.split("+"))
        else:
            made.margins[name] = float(value) if value else True


def _number(made, words):
    story, *looks = words
    field_ = f'<w:fldSimple w:instr="PAGE"><w:r>{_letters(made, looks)}<w:t>2</w:t></w:r></w:fldSimple>'
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
    inside = f"<w:p><w:pPr>{frame if 'khung' in looks else ''}{_jc(looks)}</w:pPr>{field_}</w:p>"
    if "sdt" in looks:
        inside = f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    made.number = (story, inside)


def _table(made, words):
    widths = [float(each) for each in words if each[0].isdigit()]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in
                    ("top", "left", "bottom", "right", "insideH", "insideV")) if "ke" in words else ""  # fmt: skip
    edge = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    grid = "".join(f'<w:gridCol w:w="{round(each * TWIPS)}"/>' for each in widths)
    made.body.append(
        f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders>{edge}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
    made.widths, made.open = widths, ""


def _row(made, _):
    made.body.append(made.open + "<w:tr>")
    made.open, made.at = "</w:tr>", 0


def _cell(made, words):
    made.body.append(made.open.replace("</w:tr>", "") if made.at else "")
    span = next((int(value) for name, value in map(_pair, words) if name == "gop"), 1)
    room = sum(made.widths[made.at : made.at + span])
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    made.body.append(f'<w:tc><w:tcPr><w:tcW w:w="{round(room * TWIPS)}" w:type="dxa"/>{merged}</w:tcPr>')
    made.at += span
    made.open = "</w:tc></w:tr>"


def _end(made, _):
    made.body.append(made.open + "</w:tbl>")


def _part(made, words):
    made.body.append(f"<w:p><w:pPr>{_section(made, words)}</w:pPr></w:p>")


def _section(made, words):
    counted = '<w:pgNumType w:start="1"/>' if "dem" in words else ""
    turned = 'w:w="16838" w:h="11906" w:orient="landscape"'
    size = turned if "ngang" in words else 'w:w="11906" w:h="16838"'
    story = {"dau": "header", "chan": "footer"}.get(made.number[0] if made.number else "", "")
    shown = f'<w:{story}Reference w:type="default" r:id="so-trang"/>' if story else ""
    names = {"tren": "top", "duoi": "bottom", "trai": "left", "phai": "right"}
    edges = " ".join(f'w:{tag}="{round(made.margins[name] * TWIPS)}"' for name, tag in names.items())
    first = "" if "hien" in made.margins else "<w:titlePg/>"
    return f"<w:sectPr>{shown}<w:pgSz {size}/><w:pgMar {edges}/>{counted}{first}</w:sectPr>"


def _paragraph(made, words, text):
    pairs = dict(map(_pair, words))
    if "nfd" in pairs:
        text = unicodedata.normalize("NFD", text)
    gap = f'<w:spacing w:before="{_twentieths(pairs, "truoc", 0)}" w:after="{_twentieths(pairs, "sau", 0)}" '
    gap += (
        f'w:line="{_twentieths(pairs, "dung", 0)}" w:lineRule="exact"/>'
        if "dung" in pairs
        else f'w:line="{round(float(pairs.get("dong", 1)) * 240)}" w:lineRule="auto"/>'
    )
    ends = (
        f'<w:ind w:left="{_twips(pairs, "vao")}" w:right="{_twips(pairs, "ra")}" w:firstLine="{_twips(pairs, "lui")}"/>'
    )
    border = (
        '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:pBdr>' if "vien" in pairs else ""
    )
    list_ = f'<w:numPr><w:ilvl w:val="{pairs["so"]}"/><w:numId w:val="1"/></w:numPr>' if "so" in pairs else ""
    start = "<w:pageBreakBefore/>" if "trang_moi" in pairs else ""
    style = _style(made, words) if made.where == "kieu" else ""
    runs = "".join(_run(made, words, piece) for piece in PIECES.split(text) if piece)
    drawn = "".join(_shape(made, value) for name, value in map(_pair, words) if name == "ve")
    return f"<w:p><w:pPr>{style}{start}{list_}{border}{gap}{ends}{_jc(words)}</w:pPr>{drawn}{runs}</w:p>"


def _run(made, words, piece):
    looks = list(words)
    for mark, name in (("**", "dam"), ("//", "nghieng"), ("^^", "nho")):
        if piece.startswith(mark) and piece.endswith(mark) and len(piece) > 4:
            piece, looks = piece[2:-2], [*looks, name]
    inside = "".join(
        {"⏎": "<w:br/>", "→": "<w:tab/>"}.get(part, f'<w:t xml:space="preserve">{part}</w:t>')
        for part in re.split("([⏎→])", piece)
        if part
    )
    own = _letters(made, [each for each in looks if made.where != "kieu" or each not in words])
    return f"<w:r>{own}{inside}</w:r>"


def _letters(made, words):
    pairs = dict(map(_pair, words))
    size = next((word for word in words if re.fullmatch(r"\d+(\.5)?", word)), "")
    fonts = pairs.get("phong", "" if made.where in ("goc", "kieu") else "Times New Roman").replace("_", " ")
    found = f'<w:rFonts w:ascii="{fonts}" w:hAnsi="{fonts}" w:cs="{fonts}"/>' if fonts else ""
    found += ("<w:b/>" if "dam" in pairs else "") + ("<w:i/>" if "nghieng" in pairs else "")
    found += f'<w:color w:val="{pairs["mau"]}"/>' if "mau" in pairs else ""
    found += f'<w:spacing w:val="{pairs["gian"]}"/>' if "gian" in pairs else ""
    if size and not (made.where == "goc" and size in made.base):
        found += f'<w:sz w:val="{round(float(size) * 2)}"/>'
    found += '<w:vertAlign w:val="subscript"/>' if "nho" in pairs else ""
    if made.where == "chu" and found:
        return f'<w:rPr><w:rStyle w:val="{_kept(made, "character", found)}"/></w:rPr>'
    return f"<w:rPr>{found}</w:rPr>" if found else ""


def _style(made, words):
    return f'<w:pStyle w:val="{_kept(made, "paragraph", _letters_of_style(words))}"/>'


def _letters_of_style(words):
    plain = Written(where="")
    return _letters(plain, words).removeprefix("<w:rPr>").removesuffix("</w:rPr>")


def _kept(made, kind, looks):
    return made.styles.setdefault((kind, looks), f"kieu{len(made.styles) + 1}")


def _styles(made):
    size = next((each for each in made.base if each.isdigit()), "10")
    base = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="{int(size) * 2}"/>'
    kept = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="Kiểu {name}"/><w:rPr>{looks}</w:rPr></w:style>'
        for (kind, looks), name in made.styles.items()
    )
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{base}</w:rPr></w:rPrDefault></w:docDefaults>{kept}"


def _shape(made, value):
    """A line: "drawing:LENGTH:LEFT:BELOW" in mm, "vml:…", "ac:…" for both, of which a reader takes one."""
    kind, length, left, below = (*value.split(":"), "0", "0")[:4]
    made.drawn += 1
    length, left, below = float(length), float(left), float(below)
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(left * EMU)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(below * EMU)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(length * EMU)}" cy="0"/><wp:wrapNone/><wp:docPr id="{made.drawn}" name="Nét {made.drawn}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(length * EMU)}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    vml = f'<w:pict><v:line style="position:absolute" from="{left}mm,{below}mm" to="{left + length}mm,{below}mm"/></w:pict>'
    if kind == "ac":
        choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
        return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"
    return f"<w:r>{vml if kind == 'vml' else drawing}</w:r>"


def _jc(words):
    return next((f'<w:jc w:val="{ALIGNED[word]}"/>' for word in words if word in ALIGNED), "")


def _pair(word):
    name, _, value = word.partition("=")
    return name, value


def _twips(pairs, name):
    return round(float(pairs.get(name, 0)) * TWIPS)


def _twentieths(pairs, name, usual):
    return round(float(pairs.get(name, usual)) * 20)


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")))
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}.{kind}+xml"/>'
        for part, kind in (
            ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("header1", "header"),
            ("footer1", "footer"),
        )
    )
    + "</Types>"
)  # fmt: skip

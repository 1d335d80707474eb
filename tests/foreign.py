"""Word files as others make them: parts typed by hand, put together as a package."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>'
TAGS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "settings": "settings"}


def p(text="", properties="", letters=""):
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def row(*cells, properties=""):
    """A row of a table, each cell 50 mm wide."""
    boxes = "".join(f'<w:tc><w:tcPr><w:tcW w:w="2835" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{boxes}</w:tr>"


def table(*rows, properties="", columns=2):
    """A table of columns 50 mm wide."""
    grid = '<w:gridCol w:w="2835"/>' * columns
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def main_part(body):
    """The main part with this body; a last section is added where there is none."""
    section = "" if body.endswith("</w:sectPr>") else A4
    return f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>"


def docx(body, theme="", others=None, relations=(), **parts):
    """The bytes of a .docx; `parts` are insides of styles, numbering, footnotes, settings; `others` whole parts.

    `relations` are (id, kind, target, mode) beside those of the parts.
    """
    files = {"word/document.xml": main_part(body)}
    listed = []
    for kind, inside in parts.items():
        files[f"word/{kind}.xml"] = f"<w:{TAGS[kind]} {NAMES}>{inside}</w:{TAGS[kind]}>"
        listed.append((f"id-{kind}", kind, f"{kind}.xml", ""))
    if theme:
        files["word/theme/theme1.xml"] = f"<a:theme {NAMES}><a:themeElements>{theme}</a:themeElements></a:theme>"
        listed.append(("id-theme", "theme", "theme/theme1.xml", ""))
    files["_rels/.rels"] = relationships([("main", "officeDocument", "word/document.xml", "")])
    files["word/_rels/document.xml.rels"] = relationships([*listed, *relations])
    return zipped(files | (others or {}))


def relationships(listed):
    """A relationships part."""
    lines = "".join(
        f'<Relationship Id="{name}" Type="{KINDS}/{kind}" Target="{target}"{mode and f" TargetMode={mode!r}"}/>'
        for name, kind, target, mode in listed
    )
    return f'<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


def zipped(files):
    """A zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()

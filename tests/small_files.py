"""Small files written by hand: a .docx of paragraphs and tables, a PDF of lines."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*blocks, header=""):
    """A .docx of paragraphs (texts) and tables: a list of rows, the first of them the head."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("word/document.xml", part("document", f"<w:body>{''.join(map(xml, blocks))}</w:body>"))
        package.writestr("word/header2.xml", part("hdr", xml(header)))
    return written.getvalue()


def part(tag, inside):
    return f'<w:{tag} xmlns:w="{W}">{inside}</w:{tag}>'


def xml(block):
    if isinstance(block, str):
        return f"<w:p><w:r><w:t>{block}</w:t></w:r></w:p>"
    cells = ["".join(f"<w:tc>{xml(cell)}</w:tc>" for cell in row) for row in block]
    head, *rows = [f"{cell}</w:tr>" for cell in cells]
    return f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{head}{''.join(f'<w:tr>{row}' for row in rows)}</w:tbl>"


def pdf(*pages, left=50):
    """A PDF whose pages have these lines, in plain Latin letters."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        drawn = "".join(f"BT /F 12 Tf {left} {700 - 20 * n} Td ({line}) Tj ET\n" for n, line in enumerate(lines))
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}endstream")
        look = "/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{look}/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return f"{body}{end}startxref\n{len(body)}\n%%EOF\n".encode()

"""Any .docx, ours or anybody's, as paragraphs with their words, places and effective looks; nothing is written here.

    opened = open_word("cu.docx")                    # UnreadableFile says in Vietnamese why not
    for paragraph in opened.paragraphs:              # the body through its tables, text boxes after their anchor
        paragraph.text                               # NFC, tracked changes accepted, automatic number in front
        paragraph.number, paragraph.cell, paragraph.section
        paragraph.looks.first_line                   # mm; resolved through styles, tables, numbering, defaults
        [run.letters.size for run in paragraph.runs if run.is_visible]
    opened.lines                                     # ruled lines: shapes, borders, typed; under which text, how long
    opened.sections                                  # paper, margins, headers and footers

lxml and zipfile alone: `package` (parts, bounded), `cascade` (ISO/IEC 29500-1 §17.7.2), `runs`, `numbering`, `shapes`,
`body` (the walk), `opened` (all together).
"""

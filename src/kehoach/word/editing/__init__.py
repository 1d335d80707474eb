"""Changing a foreign .docx part by part: what is not named stays byte for byte.

`Edits` of `parts` writes a package whose trees were changed; `comments` puts comments beside paragraphs, `retyped`
changes characters inside of runs, `protected` refuses what must not be changed. Looks are changed by the lenses.
"""

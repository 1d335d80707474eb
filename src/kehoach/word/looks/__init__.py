"""How a property of the rules table is put into a .docx and got back out, and what in a file has looks.

`lenses.LENSES` has one lens for each property. It reads what `kehoach.word.reading` resolved and writes elements in the
schema's order; `components.components` gives what a checker asks the lenses about.
"""

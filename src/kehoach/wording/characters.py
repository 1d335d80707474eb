"""Characters that no text of a document may have, as pieces of a character class."""

NOT_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"  # XML 1.0 §2.2: no .docx holds them, not even escaped
CONTROLS = "\x7f-\x9f"  # allowed there, discouraged: they print nothing

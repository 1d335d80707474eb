"""Kinds of characters, as pieces of a character class."""

NOT_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"  # XML 1.0 §2.2: no .docx holds them, not even escaped
CONTROLS = "\x7f-\x9f"  # allowed there, discouraged: they print nothing

# Letters of Vietnamese, ASCII, dashes, quotes and "…": few texts have others.
USUAL = " -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u2013\u2014\u2018\u2019\u201c\u201d\u2026"

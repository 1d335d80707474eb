"""Kinds of characters, as pieces of a character class."""

NOT_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"  # XML 1.0 §2.2: no .docx holds them, not even escaped
CONTROLS = "\x7f-\x9f"  # allowed there, discouraged: they print nothing

# Letters of Vietnamese, the rest of ASCII, dashes, "…" and single quotes; then the marks of a sentence. Few texts have
# others.
_VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9"
NO_MARKS = rf" \"#-'*+\-/-9<->@-~{_VIETNAMESE}\u2013\u2014\u2018\u2019\u2026"
MARKS = "!(),.:;?\u201c\u201d"

"""A finding as a comment in Word: what is wrong, what to do, where that is written, by which code."""

from kehoach.diagnostics import Diagnostic


def as_comment(diagnostic: Diagnostic) -> tuple[str, ...]:
    """Return the lines of the comment."""
    lines = [f"{diagnostic.severity}: {diagnostic.message}"]
    lines += [
        f"{word}: {text}" for word, text in (("cách sửa", diagnostic.hint), ("căn cứ", diagnostic.clause)) if text
    ]
    first, *rest = (f"{line[0].upper()}{' '.join(line[1:].split())}" for line in lines)
    return (first, *rest, f"[{diagnostic.code}]")

"""Plain data → YAML text as people write it by hand; `load` reads it back the same.

A writer of our own: ruamel.yaml's emitters want events or nodes, put list dashes elsewhere, and do not know
what `load` warns of.
"""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from kehoach.wording.characters import CONTROLS, NOT_XML
from kehoach.wording.patterns import compiled

# Not to stand in a YAML file as they are: controls, exotic line ends, byte order marks, what is no character.
UNPRINTABLE = compiled(f"[{NOT_XML}{CONTROLS}\u2028\u2029\ufeff]")
_UNWRITABLE = UNPRINTABLE.pattern[1:-1] + "\t\r"
_ESCAPED = compiled(rf'[{_UNWRITABLE}\n"\\]')
_NOT_LITERAL = compiled(f"[{_UNWRITABLE}]")
_NOT_ON_ONE_LINE = compiled(f"[{_UNWRITABLE}\n]")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}

# Neither an indicator or a space first, nor a space last, nor ": " and " #" within, nor a word of YAML's own.
# A curly quote first would be read back too, but with a warning.
_PLAIN = compiled(
    r"(?!(?:~|null|<<)$|\.\.\. )[^\s\u200b\u2060\-?:,\[\]{}#&*!|>'\"%@`“”„‘’](?:[^\s:#]|:(?! |$)|(?<! )#| )*(?<! )"
)

_LONGEST_KEY = 500  # characters; beyond 1024, escapes counted, YAML wants the "? key" form


def one_line(text: str) -> str:
    """Return what somebody typed as one line that YAML and Word can hold. Raises ValueError."""
    line = " ".join(normalize("NFC", text).split())
    if found := UNPRINTABLE.search(line):
        raise ValueError(f"có ký tự không in được (U+{ord(found[0]):04X}), hãy gõ lại")
    return line


def dump(data: Any, *, header: str = "") -> str:
    """Write dicts, lists, texts and None; the lines of `header` stand first, as comments.

    The text is NFC once it is read back, and must be such as XML can hold: `load` refuses other characters.
    """
    lines = [line if line.startswith("#") else f"# {line}".rstrip() for line in header.splitlines()]
    if isinstance(data, dict | list) and data:
        lines.extend(_block(data, ""))
    else:
        lines.append("~" if data is None else quoted(data) if isinstance(data, str) else _inline(data))
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return the text on one line in double quotes, or in single ones if that spares escapes."""
    if ('"' in text or "\\" in text) and not _NOT_ON_ONE_LINE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """Return the text as it stands between double quotes."""
    return _ESCAPED.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}", text)


def scalar(text: str) -> str:
    """Return the text on one line, in quotes where YAML would read something else without them."""
    is_plain = _PLAIN.fullmatch(text) and (text.isprintable() or not UNPRINTABLE.search(text))
    return text if is_plain else quoted(text)


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list):
        return "[]"
    return scalar(value)


def _block(data: dict[str, Any] | list[Any], pad: str) -> Iterator[str]:
    """Yield the lines of a container that is not empty."""
    if isinstance(data, list):
        for value in data:
            if value and isinstance(value, dict | list):
                first, *others = _block(value, pad + "  ")
                yield f"{pad}- {first[len(pad) + 2 :]}"
                yield from others
            else:
                yield from _entry(f"{pad}-", value, pad + "  ")
        return
    for key, value in data.items():
        head = f"{pad}{_inline(key)}:"
        if len(key) > _LONGEST_KEY:
            yield f"{pad}? {_inline(key)}"
            head = f"{pad}:"
        if value and isinstance(value, dict | list):
            yield head
            yield from _block(value, pad + "  ")
        else:
            yield from _entry(head, value, pad + "  ")


def _entry(head: str, value: Any, pad: str) -> Iterator[str]:
    """Yield a head with its text after it, or below it when the text has lines; nothing after it is None."""
    if value is None:
        yield head
    elif isinstance(value, str) and _stands_literally(value):
        yield head + (" |" if value.endswith("\n") else " |-")
        yield from (pad + line if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{head} {_inline(value)}"


def _stands_literally(text: str) -> bool:
    """Whether a literal block keeps the text: it has lines, the first not indented, none blank."""
    lines = text.removesuffix("\n").split("\n")
    return (
        "\n" in text
        and not _NOT_LITERAL.search(text)
        and lines[0] != ""
        and lines[-1] != ""
        and not lines[0].startswith(" ")
        and not any(line.isspace() for line in lines)
    )

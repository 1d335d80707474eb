"""Typer's English in Vietnamese: its errors, told apart by class, and its help pages.

Typer keeps its error classes, `HelpFormatter` and the base of `Context` in a private module that changes from
version to version. So nothing is imported from there: errors go by the names of their classes, and `Any`
stands for the types.
"""

import os
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption


def usage_error(error: typer.TyperException) -> str:
    """Say what Typer faults, and where the help is."""
    context = getattr(error, "ctx", None)
    param = getattr(error, "param", None)
    option = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            sentence = f"không có tùy chọn '{option}'" + did_you_mean(option, _option_names(context))
        case "BadOptionUsage" if _is_flag(option, context):
            sentence = f"tùy chọn '{option}' không nhận giá trị"
        case "BadOptionUsage":
            sentence = f"tùy chọn '{option}' cần một giá trị đi sau"
        case "MissingParameter":
            sentence = f"thiếu {_name(param)}"
        case "BadParameter":
            sentence = f"giá trị của {_name(param)} không dùng được"
        case "FileError":
            sentence = f"không mở được tệp '{getattr(error, 'filename', '')}'"
        case _:
            sentence = "dòng lệnh viết chưa đúng"
    return sentence if context is None else see_help(sentence, context)


def see_help(sentence: str, context: Any) -> str:
    """Add to a fault of the command line where to read on."""
    return f"{sentence}\nXem cách dùng: {context.command_path} --help"


def did_you_mean(word: str, words: Iterable[str] | Mapping[str, object]) -> str:
    """Suggest the word meant, or what `words` maps it to; accents and capitals make no difference."""
    meanings = words if isinstance(words, Mapping) else {candidate: candidate for candidate in words}
    folded = {_folded(candidate): meaning for candidate, meaning in meanings.items()}
    near = get_close_matches(_folded(word), folded, n=1)
    return f"; ý bạn là '{folded[near[0]]}'?" if near else ""


def as_argument(text: str) -> str:
    """Write `text` so that a shell takes it for one argument, when a printed command is copied."""
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    from shlex import quote  # 2 ms that only printed commands should cost

    return quote(text)


class Vietnamese:
    """What a command and the group of them need, before Typer's own class, to speak Vietnamese."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; tell its errors where they belong, which Typer forgets for some."""
        try:
            parsed: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            if getattr(error, "ctx", None) is None:
                error.ctx = ctx  # type: ignore[attr-defined]
            raise
        return parsed

    def get_help_option(self, ctx: Any) -> Any:
        """Word --help in Vietnamese, with a default: Typer loads pydantic to see that none is no bool."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help, option.default = "Hiện trợ giúp này.", False
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page: Typer's differs between versions and takes its headings from no one place."""
        write_help(self, ctx, formatter)


class Command(Vietnamese, TyperCommand):
    """A command that speaks Vietnamese."""


def write_help(command: Any, context: Any, formatter: Any) -> None:
    """Write usage, purpose, commands, arguments, options, and what the command says last."""
    params = command.get_params(context)
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption) and not param.hidden]
    pieces = ["[TÙY CHỌN]...", *map(_metavar, arguments)]
    if isinstance(command, TyperGroup):
        pieces.append("LỆNH [THAM SỐ]...")
    formatter.write_usage(context.command_path, " ".join(pieces), prefix="Cách dùng: ")
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(command.help or "")
    if isinstance(command, TyperGroup):
        below = ((name, command.get_command(context, name)) for name in command.list_commands(context))
        commands = [(name, each.short_help or "") for name, each in below if each]
        _write_section(formatter, "Lệnh", commands)
    _write_section(formatter, "Tham số", [(_metavar(param), param.help or "") for param in arguments])
    _write_section(formatter, "Tùy chọn", [(_option(param), param.help or "") for param in options])
    if command.epilog:
        formatter.write_paragraph()
        formatter.write_text(command.epilog)


def _write_section(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _metavar(param: TyperArgument | TyperOption) -> str:
    return param.metavar or (param.name or "").upper()


def _option(param: TyperOption) -> str:
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {_metavar(param)}"


def _option_names(context: Any) -> list[str]:
    params = context.command.get_params(context) if context else []
    return [name for param in params if isinstance(param, TyperOption) for name in param.opts]


def _is_flag(option: str, context: Any) -> bool:
    params = context.command.get_params(context) if context else []
    return any(isinstance(param, TyperOption) and param.is_flag and option in param.opts for param in params)


def _name(param: Any) -> str:
    if isinstance(param, TyperOption):
        return f"tùy chọn '{param.opts[0]}'"
    return f"tham số {_metavar(param).removesuffix('...')}" if isinstance(param, TyperArgument) else "tham số"


def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))

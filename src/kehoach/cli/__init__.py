"""The `kehoach` command: its app, and the boundary where expected errors end as one Vietnamese sentence."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kehoach import __version__
from kehoach.cli import console, ending, vietnamese
from kehoach.cli.commands import COMMANDS, command
from kehoach.errors import KehoachError
from kehoach.files.reasons import reason

SETTINGS = {"help_option_names": ["-h", "--help"]}
INTERRUPTED = 130  # as shells count: 128 + SIGINT
NOBODY_READS = 141  # 128 + SIGPIPE


class Boundary(vietnamese.Vietnamese, TyperGroup):
    """Catches what is expected to go wrong, once. A bug passes and shows a plain traceback."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - "kehoach", also as kehoach.exe and python -m kehoach
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command; every way out gives its exit code."""
        console.use_utf8()
        try:
            with ending.tidily():
                code = self._run(args, "kehoach", complete_var, False, windows_expand_args, **extra)
        except console.ReaderGoneError:
            code = NOBODY_READS
        if standalone_mode:
            sys.exit(code)
        return code

    def _run(self, *args: Any, **extra: Any) -> int:
        try:
            return super().main(*args, **extra) or 0
        except KehoachError as error:
            console.failure(str(error))
            return error.exit_code
        except (OSError, MemoryError) as error:  # the machine's trouble, met where nobody expected it
            where = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
            console.failure(f"{where}không làm được ({reason(error)})")
            return KehoachError.exit_code
        except typer.TyperException as error:
            console.failure(vietnamese.usage_error(error))
            return 2
        except typer.Abort:
            return INTERRUPTED

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """List the names of the commands, in the order in which they are shown."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Return the command of that name."""
        return command(cmd_name, SETTINGS)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Suggest a command for a misspelt one; a file name alone is taken for what it is."""
        name = args[0]
        if name not in COMMANDS:
            meant = vietnamese.did_you_mean(name, COMMANDS.keys())
            if name.lower().endswith((".yaml", ".yml")):
                meant = f"; viết: {ctx.command_path} render {vietnamese.as_argument(name)}"
            raise KehoachError(vietnamese.see_help(f"không có lệnh '{name}'{meant}", ctx))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=Boundary,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
)


@app.callback(
    invoke_without_command=True,
    help="Soạn KẾ HOẠCH đúng thể thức Nghị định 30/2020/NĐ-CP: một tệp YAML thành một tệp Word.",
    epilog="Trợ giúp của từng lệnh: kehoach LỆNH --help",
)
def _kehoach(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Hiện phiên bản.")] = False,
) -> None:
    if version:
        console.result(f"kehoach {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        console.page(context.get_help())

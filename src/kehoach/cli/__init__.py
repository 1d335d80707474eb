"""The `kehoach` command: its app, and the boundary where expected errors end as one Vietnamese sentence."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kehoach import __version__
from kehoach.cli import (
    batch,
    check,
    console,
    ending,
    explain,
    importing,
    law,
    new,
    profile,
    render,
    schema,
    tasks,
    validate,
    vietnamese,
)
from kehoach.cli.plans import EXIT_CODES
from kehoach.errors import KehoachError
from kehoach.files.reasons import reason

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

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Suggest a command for a misspelt one; a file name alone is taken for what it is."""
        name = args[0]
        if name not in self.commands:
            meant = vietnamese.did_you_mean(name, list(self.commands))
            if name.lower().endswith((".yaml", ".yml")):
                meant = f"; viết: {ctx.command_path} render {vietnamese.as_argument(name)}"
            raise KehoachError(vietnamese.see_help(f"không có lệnh '{name}'{meant}", ctx))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=Boundary,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
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


app.command(
    "new",
    cls=new.Command,
    help="Tạo tệp kế hoạch mới có sẵn lời và bố cục để sửa; gõ một mình trên màn hình thì được hỏi từng câu.",
    short_help="Tạo tệp kế hoạch mới để điền.",
)(new.new)
app.command(
    "render",
    cls=vietnamese.Command,
    help="Tạo tệp Word từ tệp kế hoạch.",
    short_help="Tạo tệp Word từ tệp kế hoạch.",
    epilog=EXIT_CODES,
)(render.render)
app.command(
    "validate",
    cls=vietnamese.Command,
    help="Kiểm tra tệp kế hoạch, không ghi gì.",
    short_help="Kiểm tra tệp kế hoạch, không ghi gì.",
    epilog=EXIT_CODES,
)(validate.validate)
app.command(
    "check",
    cls=vietnamese.Command,
    help="Đối chiếu tệp Word của bất cứ ai với Nghị định 30/2020/NĐ-CP: nêu điều sai, chỗ sai, căn cứ.",
    short_help="Kiểm tra thể thức của tệp Word.",
    epilog=check.EXIT_CODES,
)(check.check)
app.command(
    "batch",
    cls=vietnamese.Command,
    help="Tạo tệp Word cho từng hàng của một bảng: một kế hoạch, nhiều đơn vị. Mọi hàng được kiểm tra trước khi ghi.",
    short_help="Một kế hoạch cho nhiều đơn vị, theo bảng.",
    epilog=batch.EXIT_CODES,
)(batch.batch)
app.command(
    "tasks",
    cls=vietnamese.Command,
    help="Liệt kê công việc của một hay nhiều kế hoạch: ai làm gì, hạn nào; thành bảng, CSV, Excel hoặc lịch.",
    short_help="Ai làm gì, hạn nào; thành bảng hoặc lịch.",
    epilog=EXIT_CODES,
)(tasks.tasks)
app.command(
    "profile",
    cls=vietnamese.Command,
    help="Hồ sơ đơn vị (don-vi.yaml): cơ quan, người ký theo nhiệm kỳ, nơi nhận dùng chung cho mọi kế hoạch.",
    short_help="Hồ sơ đơn vị dùng chung cho các kế hoạch.",
)(profile.profile)
app.command(
    "import",
    cls=vietnamese.Command,
    help="Lập tệp kế hoạch từ tệp Word năm trước, từ tệp chữ hoặc chữ dán vào: giữ đủ từng chữ, đúng thứ tự; "
    "điều gì không giữ được thì nói rõ.",
    short_help="Lập tệp kế hoạch từ tệp Word có sẵn.",
    epilog=importing.EXIT_CODES,
)(importing.import_)
app.command(
    "schema",
    cls=vietnamese.Command,
    help="Xuất lược đồ JSON của tệp kế hoạch, để trình soạn thảo gợi ý tên trường, giá trị và báo lỗi ngay khi gõ.",
    short_help="Xuất lược đồ JSON cho trình soạn thảo.",
    epilog="Dòng đầu của tệp kế hoạch: # yaml-language-server: $schema=kehoach.schema.json",
)(schema.schema)
app.command(
    "law",
    cls=vietnamese.Command,
    help="Tra văn bản và tên cơ quan: còn hiệu lực không, thay bằng gì, viện dẫn thế nào. Không dùng mạng.",
    short_help="Tra văn bản: còn hiệu lực không, viện dẫn thế nào.",
    epilog=law.EXIT_CODES,
)(law.law)
app.command(
    "explain",
    cls=vietnamese.Command,
    help="Giải thích một mã trong danh sách lỗi: điều đúng, mức độ, điều khoản, ví dụ sai và đúng.",
    short_help="Giải thích một mã trong danh sách lỗi.",
)(explain.explain)

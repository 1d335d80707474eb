"""The commands, a row each. A command's module is imported when it is called, or when its help is asked for."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

import typer

from kehoach.cli.vietnamese import Command

_DONE = "Mã thoát: 0 xong; 1 kế hoạch có lỗi; 2 không làm được (sai cách dùng, không đọc hay ghi được tệp)."


class Row(NamedTuple):
    """Where a command is, and what its help page and the list of commands say of it.

    Attributes:
        function: "render.render", module of `kehoach.cli` and function; a class `Command` of the module is its class.
        help: what it is for, at the head of its help page.
        short_help: the same in the list of commands.
        epilog: what its help page says last.
    """

    function: str
    help: str
    short_help: str
    epilog: str = ""


COMMANDS: Mapping[str, Row] = MappingProxyType(
    {
        "new": Row(
            "new.new",
            "Tạo tệp kế hoạch mới có sẵn lời và bố cục để sửa; gõ một mình trên màn hình thì được hỏi từng câu.",
            "Tạo tệp kế hoạch mới để điền.",
            _DONE,
        ),
        "render": Row(
            "render.render",
            "Tạo tệp Word từ tệp kế hoạch.",
            "Tạo tệp Word từ tệp kế hoạch.",
            _DONE,
        ),
        "validate": Row(
            "validate.validate",
            "Kiểm tra tệp kế hoạch, không ghi gì.",
            "Kiểm tra tệp kế hoạch, không ghi gì.",
            _DONE,
        ),
        "check": Row(
            "check.check",
            "Đối chiếu tệp Word của bất cứ ai với Nghị định 30/2020/NĐ-CP: nêu điều sai, chỗ sai, căn cứ.",
            "Kiểm tra thể thức của tệp Word.",
            "Mã thoát: 0 không có lỗi; 1 có lỗi; 2 không làm được (sai cách dùng, không đọc hay ghi được tệp).",
        ),
        "batch": Row(
            "batch.batch",
            "Tạo tệp Word cho từng hàng của một bảng: một kế hoạch, nhiều đơn vị. "
            "Mọi hàng được kiểm tra trước khi ghi.",
            "Một kế hoạch cho nhiều đơn vị, theo bảng.",
            "Mã thoát: 0 xong; 1 có hàng còn lỗi; 2 không làm được (sai cách dùng, không đọc hay ghi được tệp).",
        ),
        "tasks": Row(
            "tasks.tasks",
            "Liệt kê công việc của một hay nhiều kế hoạch: ai làm gì, hạn nào; thành bảng, CSV, Excel hoặc lịch.",
            "Ai làm gì, hạn nào; thành bảng hoặc lịch.",
            _DONE,
        ),
        "profile": Row(
            "profile.profile",
            "Hồ sơ đơn vị (don-vi.yaml): cơ quan, người ký theo nhiệm kỳ, nơi nhận dùng chung cho mọi kế hoạch.",
            "Hồ sơ đơn vị dùng chung cho các kế hoạch.",
        ),
        "import": Row(
            "importing.import_",
            "Lập tệp kế hoạch từ tệp Word năm trước, từ tệp chữ hoặc chữ dán vào: giữ đủ từng chữ, đúng thứ tự; "
            "điều gì không giữ được thì nói rõ.",
            "Lập tệp kế hoạch từ tệp Word có sẵn.",
            "Mã thoát: 0 xong; 1 đã ghi kế hoạch nhưng kế hoạch có lỗi cần sửa; 2 không làm được.",
        ),
        "diff": Row(
            "differing.diff",
            "So hai kế hoạch, YAML hoặc Word: việc, thời gian, đơn vị, số tiền, nơi nhận, lời văn; theo tên từng mục.",
            "So hai kế hoạch, theo tên từng mục.",
            "Mã thoát: 0 không khác; 1 có chỗ khác; 2 không làm được (sai cách dùng, không đọc hay ghi được tệp).",
        ),
        "schema": Row(
            "schema.schema",
            "Xuất lược đồ JSON của tệp kế hoạch, để trình soạn thảo gợi ý tên trường, giá trị và báo lỗi ngay khi gõ.",
            "Xuất lược đồ JSON cho trình soạn thảo.",
            "Dòng đầu của tệp kế hoạch: # yaml-language-server: $schema=kehoach.schema.json",
        ),
        "law": Row(
            "law.law",
            "Tra văn bản và tên cơ quan: còn hiệu lực không, thay bằng gì, viện dẫn thế nào. Không dùng mạng.",
            "Tra văn bản: còn hiệu lực không, viện dẫn thế nào.",
            "Mã thoát: 0 tìm thấy; 1 không thấy; 2 không làm được (sai cách dùng, tệp của đơn vị có lỗi).",
        ),
        "explain": Row(
            "explain.explain",
            "Giải thích một mã trong danh sách lỗi: điều đúng, mức độ, điều khoản, ví dụ sai và đúng.",
            "Giải thích một mã trong danh sách lỗi.",
        ),
        "mcp": Row(
            "mcp.mcp",
            "Chạy máy chủ MCP cho trợ lý AI: soạn, kiểm tra, ghi tệp Word, tra luật trong một thư mục. "
            "Không dùng mạng.",
            "Chạy máy chủ MCP cho trợ lý AI.",
            "Cần cài thêm: pip install 'kehoach[mcp]'. Cách nối: docs/tro-ly.md.",
        ),
        "skill": Row(
            "skill.skill",
            "Ghi SKILL.md: lời chỉ dẫn để trợ lý AI có cửa sổ lệnh tự dùng các lệnh kehoach đúng cách.",
            "Ghi SKILL.md cho trợ lý AI.",
        ),
    }
)


def command(name: str, settings: dict[str, Any]) -> Any:
    """Return the command of that name, made by Typer of its function."""
    row = COMMANDS[name]
    module, _, function = row.function.partition(".")
    home = import_module(f"kehoach.cli.{module}")
    alone = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=settings
    )
    own = getattr(home, "Command", Command)
    alone.command(name, cls=own, help=row.help, short_help=row.short_help, epilog=row.epilog or None)(
        getattr(home, function)
    )
    return typer.main.get_command(alone)

"""The tools as an MCP server over stdio (modelcontextprotocol.io): names, titles and descriptions in Vietnamese.

The only module that knows the package `mcp`; its import costs about a second, so the command alone makes it.
"""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, TextContent, ToolAnnotations

from kehoach import __version__
from kehoach.assistant.skill import rules
from kehoach.assistant.tools import Tools
from kehoach.errors import KehoachError

_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_WRITES = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)

# Name: title, what it does and what its arguments are, whether it writes.
_TOLD: dict[str, tuple[str, str, ToolAnnotations]] = {
    "guide": (
        "Cách viết kế hoạch",
        "Quy tắc soạn, mọi trường của tệp kế hoạch (mỗi trường một dòng) và một kế hoạch mẫu. Gọi trước khi viết.",
        _READS,
    ),
    "validate": (
        "Kiểm tra kế hoạch",
        "Nêu điều sai trong một kế hoạch YAML: dòng, cột, cách sửa, điều khoản; kê mọi văn bản được dẫn, và văn bản "
        "nào dữ liệu không có (unconfirmed): hỏi người dùng trước khi giữ. text: lời YAML; hoặc file: tên tệp trong "
        "thư mục; final: xét như bản để ký, không còn chỗ [điền].",
        _READS,
    ),
    "check": (
        "Kiểm tra tệp Word",
        "Đối chiếu thể thức của một tệp Word (.docx) bất kỳ với Nghị định 30/2020/NĐ-CP. file: tên tệp trong thư mục.",
        _READS,
    ),
    "render": (
        "Ghi tệp Word",
        "Ghi tệp Word của một kế hoạch không còn lỗi. output: tên tệp .docx; text hoặc file như ở validate; final: bản "
        "để ký; confirmed: tên các văn bản ngoài dữ liệu mà chính người dùng đã xác nhận là có thật. Tệp Word của "
        "người khác, tệp đã sửa tay không bị ghi đè.",
        _WRITES,
    ),
    "import_word": (
        "Lấy kế hoạch từ tệp Word",
        "Chuyển tệp Word (.docx, .doc) hoặc tệp chữ (.txt, .md) năm trước thành tệp kế hoạch. file: tệp gốc; output: "
        "tên tệp .yaml sẽ ghi.",
        _WRITES,
    ),
    "law": (
        "Tra văn bản, tên cơ quan",
        "Văn bản còn hiệu lực không, thay bằng gì, viện dẫn thế nào; tên cơ quan, đơn vị cũ. words: số, tên hoặc chữ "
        "trong tên; on: ngày cần xét (YYYY-MM-DD), bỏ trống là hôm nay. Không có trong dữ liệu không có nghĩa là không "
        "tồn tại.",
        _READS,
    ),
}  # fmt: skip


class _Server(MCPServer):
    """The package's server, but what is asked wrongly is said in Vietnamese, and no argument is passed over unread."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call a tool, or say what is wrong with the call."""
        known = {each.name: each.input_schema.get("properties", {}) for each in await self.list_tools()}
        if name not in known:
            return _refused(f"không có công cụ này; có: {', '.join(known)}")
        if strange := [each for each in arguments if each not in known[name]]:
            told = ", ".join(each[:MOST_NAME] for each in strange[:MOST_TOLD])
            return _refused(f"{name}: không có tham số {told}; có: {', '.join(known[name]) or 'không tham số nào'}")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as problem:
            errors = getattr(problem.__cause__, "errors", None)  # what pydantic has against the arguments
            if errors is None:
                raise
            return _refused("; ".join(dict.fromkeys(map(_worded, errors()))))


MOST_NAME, MOST_TOLD = 40, 10  # characters of what the client called it; so many of them
_KINDS = {"text": "phải là chữ", "final": "phải là true hoặc false", "confirmed": "phải là danh sách, mỗi mục là chữ"}


def _worded(error: Any) -> str:
    argument = str(error["loc"][0])
    return f"thiếu {argument}" if error["type"] == "missing" else f"{argument} {_KINDS.get(argument, _KINDS['text'])}"


def _refused(text: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=text)], is_error=True)


def server(folder: Path) -> MCPServer:
    """Return a server whose tools read and write in `folder` alone."""
    made = _Server("kehoach", version=__version__, instructions=rules(), log_level="WARNING")
    tools = Tools(Path(os.path.realpath(folder)))
    for name, (title, told, annotations) in _TOLD.items():
        made.tool(name=name, title=title, description=told, annotations=annotations)(_telling(getattr(tools, name)))
    return made


def serve(folder: Path) -> None:
    """Run the server on stdin and stdout until the client goes."""
    server(folder).run("stdio")


def _telling(tool: Callable[..., Any]) -> Callable[..., Any]:
    """Let what cannot be done reach the assistant as our sentence; a bug stays one, and is logged."""

    @wraps(tool)
    def told(*args: Any, **given: Any) -> Any:
        try:
            return tool(*args, **given)
        except KehoachError as problem:  # not ToolError, before whose message the package writes English
            return _refused(str(problem))

    return told

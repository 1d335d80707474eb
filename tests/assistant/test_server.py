"""The server speaks the protocol: asked by the official client, over stdin and stdout, as an assistant would."""

import sys
from pathlib import Path

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters

PLAN = "co_quan: {cap: xa, ten: Ủy ban nhân dân xã An Phú}\ntrich_yeu: Chuyển đổi số\nnoi_dung: Mở lớp.\n"


def asked(folder: Path, *questions: tuple[str, dict]) -> tuple[list, list]:
    """Return the tools that a server offers, and its answers."""
    server = StdioServerParameters(command=sys.executable, args=["-m", "kehoach", "mcp", "--folder", str(folder)])

    async def talk() -> tuple[list, list]:
        with anyio.fail_after(60):
            async with Client(server) as client:
                return (await client.list_tools()).tools, [await client.call_tool(*each) for each in questions]

    return anyio.run(talk)


def test_tools_are_offered_and_answer_over_stdio(tmp_path: Path) -> None:
    (tmp_path / "kế hoạch.yaml").write_text(PLAN, encoding="utf-8")
    tools, (judged, outside, law, guide) = asked(
        tmp_path,
        ("validate", {"file": "kế hoạch.yaml"}),
        ("check", {"file": "../x.docx"}),
        ("law", {"words": "30/2020/NĐ-CP"}),
        ("guide", {}),
    )
    assert [each.name for each in tools] == ["guide", "validate", "check", "render", "import_word", "law"]
    assert all(each.title and each.description for each in tools)
    assert [each.name for each in tools if not each.annotations.read_only_hint] == ["render", "import_word"]
    assert judged.structured_content["errors"] == 2
    assert {each["code"] for each in judged.structured_content["findings"]} >= {"noi_nhan.thieu", "nguoi_ky.thieu"}
    assert outside.is_error
    assert outside.content[0].text == "../x.docx: nằm ngoài thư mục được phép dùng"
    assert law.structured_content["documents"][0]["so_ky_hieu"] == "30/2020/NĐ-CP"
    assert "Quy tắc khi soạn" in guide.content[0].text

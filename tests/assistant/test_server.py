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


def test_what_is_asked_wrongly_is_said_in_vietnamese(tmp_path: Path) -> None:
    _, answers = asked(
        tmp_path,
        ("validate", {"text": 5}),
        ("check", {}),
        ("render", {"output": "a.docx", "text": PLAN, "final": "có lẽ"}),
        ("render", {"output": "a.docx", "text": PLAN, "confirmed": "Kế hoạch số 1/KH-UBND"}),
        ("render", {"output": "a.docx", "text": PLAN, "is_final": True}),  # passed over, it would be a draft
        ("xoa", {}),
    )
    assert [(each.is_error, each.content[0].text) for each in answers] == [
        (True, "text phải là chữ"),
        (True, "thiếu file"),
        (True, "final phải là true hoặc false"),
        (True, "confirmed phải là danh sách, mỗi mục là chữ"),
        (True, "render: không có tham số is_final; có: output, text, file, final, confirmed"),
        (True, "không có công cụ này; có: guide, validate, check, render, import_word, law"),
    ]
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_message_is_passed_over_and_the_server_goes_on(tmp_path: Path) -> None:
    import json
    import subprocess

    def call(number: int, method: str, **params: object) -> bytes:
        return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode() + b"\n"

    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    garbage = b'nothing\n{\n[]\n\xff\xfe\n{"jsonrpc":"2.0","id":2}\n' + b"[" * 100_000 + b"\n"
    surrogate = call(3, "tools/call", name="validate", arguments={"text": "x\ud800"})
    asked = call(4, "tools/call", name="law", arguments={"words": "30/2020/NĐ-CP"})
    ready = b'{"jsonrpc":"2.0","method":"notifications/initialized"}\n'
    with subprocess.Popen(
        [sys.executable, "-m", "kehoach", "mcp", "--folder", str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(call(1, "initialize", **hello) + ready + garbage + surrogate + asked)
        server.stdin.flush()
        answers = {}
        while 4 not in answers:
            answer = json.loads(server.stdout.readline())
            answers[answer.get("id")] = answer
        server.stdin.close()
        assert server.wait(60) == 0
    assert "30/2020/NĐ-CP" in str(answers[4]["result"])

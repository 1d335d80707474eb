"""`kehoach law`: whether a document is in force, what stands in its place, and the citation to paste."""

from typing import Annotated

import typer

from kehoach.cli import console
from kehoach.cli.plans import one_of

FORMS = ("text", "json")
FOUND, NOTHING_FOUND = 0, 1


def law(
    words: Annotated[
        list[str],
        typer.Argument(metavar="TÌM...", help="Số, tên hoặc chữ trong tên văn bản, có dấu hay không; tên cơ quan cũ."),
    ],
    on: Annotated[
        str | None, typer.Option("--on", metavar="NGÀY", help="Tính vào ngày này (nếu không nói: hôm nay).")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMS), help="Dạng của kết quả (nếu không nói: text).")
    ] = "text",
) -> int:
    """Print what is known of each document on stdout; what is not known is said."""
    form = one_of("--format", form, FORMS)
    from kehoach.walks.legal import look_up

    answer = look_up(" ".join(words), on=on)
    if answer.own_file:
        console.talk(f"có thêm văn bản của đơn vị: {answer.own_file}")
    if form == "json":
        import json

        text = json.dumps(answer.data(), ensure_ascii=False, indent=2)
        console.result_bytes(f"{text}\n".encode())
    else:
        for line in answer.lines():
            console.result(line)
    if remark := answer.remark():
        console.talk(remark)
    return FOUND if answer.references or answer.names else NOTHING_FOUND

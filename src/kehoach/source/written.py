"""A plan's data as the file that its author goes on with: what a key is for above it, a line between the keys."""

from collections.abc import Mapping
from typing import Any

from kehoach.source.dump import dump

HEADER = """\
yaml-language-server: $schema=kehoach.schema.json
$schema: kehoach.schema.json

Dòng bắt đầu bằng dấu # là ghi chú, không in ra. Chỗ nào có [điền: …] thì thay cả ngoặc vuông bằng nội dung thật.
Thụt đầu dòng bằng dấu cách, không dùng Tab. Không gõ số thứ tự, gạch đầu dòng, dấu “;” ở nơi nhận, dấu “./.” ở cuối:
chương trình tự viết.
"""


def write_commented(data: Mapping[str, Any], comments: Mapping[str, str]) -> str:
    """Write data key by key; `comments` has what stands above a key."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in HEADER.splitlines())
    pieces = [dump({key: value}, header=comments.get(key, "")) for key, value in data.items()]
    return "\n".join([head, *pieces])

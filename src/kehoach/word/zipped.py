"""A zip archive with the same bytes for the same content, whose unchanging members are deflated once a process.

zipfile stamps the clock and cannot take a member that is deflated already; a .docx needs no more of the format than
local headers, a central directory and its end record (PKWARE APPNOTE 4.3).
"""

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

STAMP = (0, 0x21)  # time and date in MS-DOS form: 1980-01-01, the format's earliest
UTF8_NAMES = 0x0800


class Member(NamedTuple):
    """One file of an archive, already deflated."""

    name: bytes
    crc: int
    size: int
    deflated: bytes


def deflate(name: str, content: bytes) -> Member:
    """Compress one file (raw deflate, as zip has it)."""
    machine = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(name.encode(), zlib.crc32(content), len(content), machine.compress(content) + machine.flush())


def archive(members: Iterable[Member]) -> bytes:
    """Put `members` into one archive, in their order."""
    body, directory, offset, count = [], [], 0, 0
    for member in members:
        common = struct.pack(
            "<5H3L2H", 20, UTF8_NAMES, 8, *STAMP, member.crc, len(member.deflated), member.size, len(member.name), 0
        )
        body += [b"PK\x03\x04", common, member.name, member.deflated]
        rest = struct.pack("<3H2L", 0, 0, 0, 0, offset)
        directory += [b"PK\x01\x02", struct.pack("<H", 20), common, rest, member.name]
        offset += 4 + len(common) + len(member.name) + len(member.deflated)
        count += 1
    listing = b"".join(directory)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*body, listing, end])

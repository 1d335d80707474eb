"""A zip archive with the same bytes for the same content, whose unchanging members are deflated once a process.

zipfile stamps the clock and cannot take a member that is deflated already; a .docx needs no more of the format than
local headers, a central directory and its end record (PKWARE APPNOTE 4.3).
"""

import struct
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zipfile import ZipInfo

STAMP = (0, 0x21)  # time and date in MS-DOS form: 1980-01-01, the format's earliest
UTF8_NAMES = 0x0800
USUAL, QUICK = 6, 3  # levels of 9: the quick one takes half the time, and makes a .docx 2 to 8 % larger
DEFLATED = 8
LOCAL_HEADER = 30  # bytes before the name and the extra field, whose lengths are its last two numbers


class Member(NamedTuple):
    """One file of an archive, already packed: deflated unless another method of APPNOTE 4.4.5 is named."""

    name: bytes
    crc: int
    size: int
    packed: bytes
    method: int = DEFLATED
    stamp: tuple[int, int] = STAMP
    flags: int = UTF8_NAMES


def deflate(name: str, content: bytes, level: int = USUAL) -> Member:
    """Compress one file (raw deflate, as zip has it)."""
    machine = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(name.encode(), zlib.crc32(content), len(content), machine.compress(content) + machine.flush())


def copied(content: bytes, info: "ZipInfo") -> Member:
    """Take one file out of an archive as it is packed there, neither unpacked nor looked at."""
    name, extra = struct.unpack_from("<2H", content, info.header_offset + LOCAL_HEADER - 4)
    begin = info.header_offset + LOCAL_HEADER + name + extra
    flags = info.flag_bits & UTF8_NAMES
    year, month, day, hour, minute, second = info.date_time
    return Member(
        info.orig_filename.encode("utf-8" if flags else "cp437"),
        info.CRC,
        info.file_size,
        content[begin : begin + info.compress_size],
        info.compress_type,
        (hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day),
        flags,
    )


def archive(members: Iterable[Member]) -> bytes:
    """Put `members` into one archive, in their order."""
    body, directory, offset, count = [], [], 0, 0
    for member in members:
        common = struct.pack(
            "<5H3L2H", 20, member.flags, member.method, *member.stamp,
            member.crc, len(member.packed), member.size, len(member.name), 0,
        )  # fmt: skip
        body += [b"PK\x03\x04", common, member.name, member.packed]
        rest = struct.pack("<3H2L", 0, 0, 0, 0, offset)
        directory += [b"PK\x01\x02", struct.pack("<H", 20), common, rest, member.name]
        offset += 4 + len(common) + len(member.name) + len(member.packed)
        count += 1
    listing = b"".join(directory)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*body, listing, end])

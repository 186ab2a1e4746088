"""The bytes of an old Office file in, the streams inside it out: a small file system in one file ([MS-CFB]).

Both .xls and every workbook with a password are such files. Chains of sectors are followed no further than there are
sectors, so a chain that bites its tail is a broken file and not an endless loop.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
FREE = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""

IN_HEADER = 109
ENTRY = 128
STREAM, ROOT = 2, 5


def streams_of(content: bytes) -> Mapping[str, bytes]:
    """Every stream by its name. Raises ValueError, IndexError or struct.error for a broken file."""
    size = 1 << struct.unpack_from("<H", content, 30)[0]
    small = 1 << struct.unpack_from("<H", content, 32)[0]
    if size not in (512, 4096) or small != 64:
        raise ValueError(size)
    _, _, first_entry, _, cutoff, first_small, _, first_extra, _ = struct.unpack_from("<9I", content, 40)

    def sector(number: int) -> bytes:
        begin = (number + 1) * size
        if begin >= len(content):
            raise ValueError(number)
        return content[begin : begin + size].ljust(size, b"\0")

    table = list(struct.unpack_from(f"<{IN_HEADER}I", content, 76))
    seen = 0
    while first_extra < FREE:
        seen += 1
        *more, first_extra = struct.unpack(f"<{size // 4}I", sector(first_extra))
        table += more
        if seen * size > len(content):
            raise ValueError(first_extra)
    next_of: list[int] = []
    for number in table:
        if number < FREE:
            next_of += struct.unpack(f"<{size // 4}I", sector(number))

    def chained(first: int) -> bytes:
        return b"".join(map(sector, _chain(first, next_of)))

    entries = chained(first_entry)
    next_small = struct.unpack(f"<{len(chained(first_small)) // 4}I", chained(first_small))
    found: dict[str, bytes] = {}
    smalls = b""
    for begin in range(0, len(entries) - ENTRY + 1, ENTRY):
        length, kind = struct.unpack_from("<HB", entries, begin + 64)
        first, total = struct.unpack_from("<II", entries, begin + 116)
        if kind == ROOT:
            smalls = chained(first)
        elif kind == STREAM:
            name = entries[begin : begin + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if total >= cutoff:
                whole = chained(first)
            else:
                whole = b"".join(smalls[at * small : (at + 1) * small] for at in _chain(first, next_small))
            if len(whole) < total:
                raise ValueError(name)
            found[name] = whole[:total]
    return found


def _chain(first: int, next_of: list[int] | tuple[int, ...]) -> list[int]:
    """The sectors of a chain in order."""
    chain: list[int] = []
    while first < FREE:
        chain.append(first)
        if len(chain) > len(next_of):
            raise ValueError(first)
        first = next_of[first]
    return chain

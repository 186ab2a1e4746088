"""The records of an .xls workbook in, plain values out: the small pieces of [MS-XLS] that cells are made of."""

from __future__ import annotations

import struct
from collections.abc import Iterator

CONTINUE = 0x003C
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

WIDE, EXTENDED, RICH = 0x01, 0x04, 0x08
"""Flags of a text: two bytes a letter, with a phonetic part, with runs of fonts."""


def records(stream: bytes, begin: int = 0) -> Iterator[tuple[int, bytes, list[bytes]]]:
    """Each record from `begin` on: its sort, its bytes, and those of the records that continue it."""
    while begin + 4 <= len(stream):
        sort, length = struct.unpack_from("<HH", stream, begin)
        body = stream[begin + 4 : begin + 4 + length]
        if len(body) < length:
            raise ValueError(begin)
        begin += 4 + length
        more: list[bytes] = []
        while stream[begin : begin + 2] == CONTINUE.to_bytes(2, "little"):
            (length,) = struct.unpack_from("<H", stream, begin + 2)
            more.append(stream[begin + 4 : begin + 4 + length])
            begin += 4 + length
        yield sort, body, more


def short_text(body: bytes, begin: int) -> str:
    """A text whose length is one byte, as in the names of fonts and sheets."""
    return _letters(body, begin + 2, body[begin], body[begin + 1])


def text_of(body: bytes, more: list[bytes], begin: int) -> str:
    """A text whose length is two bytes, which may run on into further records."""
    (count,) = struct.unpack_from("<H", body, begin)
    return _Reading([body, *more], begin + 2).letters(count)


def shared_texts(body: bytes, more: list[bytes]) -> list[str]:
    """The table of shared texts (SST), which runs over many records."""
    (count,) = struct.unpack_from("<I", body, 4)
    reading = _Reading([body, *more], 8)
    texts: list[str] = []
    while len(texts) < count:
        (length,) = struct.unpack("<H", reading.take(2))
        texts.append(reading.letters(length))
    return texts


def packed(number: int) -> float:
    """A number in 30 bits (RkNumber): whole or the upper half of a fraction, both perhaps divided by 100.

    >>> packed(14 << 2 | 2), packed(9850 << 2 | 3), packed(0xFFFFFFFE)
    (14.0, 98.5, -1.0)
    """
    value: float
    if number & 2:
        value = float((number >> 2) - (1 << 30 if number & 1 << 31 else 0))
    else:
        value = struct.unpack("<d", struct.pack("<Q", (number & 0xFFFFFFFC) << 32))[0]
    return value / 100 if number & 1 else value


def _letters(body: bytes, begin: int, count: int, flags: int) -> str:
    if flags & WIDE:
        return body[begin : begin + 2 * count].decode("utf-16-le", "replace")
    return body[begin : begin + count].decode("latin-1")


class _Reading:
    """Reads on from one record into those that continue it. Not a record itself: it moves."""

    def __init__(self, bodies: list[bytes], begin: int) -> None:
        self.bodies, self.at, self.body = bodies, begin, 0

    def take(self, count: int) -> bytes:
        found = b""
        while len(found) < count:
            if self.at >= len(self.bodies[self.body]):
                self.body, self.at = self.body + 1, 0
            piece = self.bodies[self.body][self.at : self.at + count - len(found)]
            found += piece
            self.at += len(piece)
        return found

    def letters(self, count: int) -> str:
        """The letters of a text whose flags come next. Where a record ends amid letters, the next repeats the flag."""
        flags = self.take(1)[0]
        runs = struct.unpack("<H", self.take(2))[0] if flags & RICH else 0
        extra = struct.unpack("<I", self.take(4))[0] if flags & EXTENDED else 0
        text = ""
        while True:
            wide = 2 if flags & WIDE else 1
            left = (len(self.bodies[self.body]) - self.at) // wide
            now = min(count, left)
            text += _letters(self.bodies[self.body], self.at, now, flags)
            self.at += now * wide
            count -= now
            if not count:
                break
            self.body, self.at = self.body + 1, 1
            flags = self.bodies[self.body][0]
        self.take(4 * runs + extra)
        return text

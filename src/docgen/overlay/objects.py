"""Parts of PDF files under names that tell their content, so that what is the same is kept and written once.

In: objects of a file that WeasyPrint made. Out: the same objects in a store, each under the digest of its bytes, in
which references are such digests too. The art of a thousand sheets thus becomes one object.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Mapping, MutableMapping, Sequence

Stored = tuple[bytes, bytes | None]
"""An object: its dictionary or value, and the bytes of its stream if it is one."""
Store = MutableMapping[str, Stored]

REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
NAMED = re.compile(rb"\x01([0-9a-zA-Z]+)\x02")
FONTS = "fonts"
"""The name of the one object that no art brings with it: the fonts of the whole file."""


def named(name: str) -> bytes:
    """A reference to a stored object."""
    return b"\x01" + name.encode() + b"\x02"


def kept(store: Store, head: bytes, body: bytes | None = None) -> str:
    """The name of an object, which is in the store from now on."""
    seen = hashlib.sha256(head)
    if body is not None:
        seen.update(b"\x00stream\x00")
        seen.update(body)
    name = seen.hexdigest()[:32]
    store[name] = (head, body)
    return name


def kept_stream(store: Store, head: bytes, content: bytes) -> str:
    """A stream, compressed; `head` is what stands in its dictionary besides length and filter."""
    body = zlib.compress(content, 9)
    return kept(store, b"<<%s/Filter/FlateDecode/Length %d>>" % (head, len(body)), body)


def taken_over(store: Store, objects: Sequence[bytes], number: int, fonts: int, seen: dict[int, str]) -> str:
    """The name of object `number` of a file, taken into the store with all that it refers to. `objects` are the
    written objects by number; the one numbered `fonts` stays outside."""
    if number == fonts:
        return FONTS
    if number not in seen:
        written = objects[number]
        at = written.find(b"\nstream\n")
        head, body = (written, None) if at < 0 else (written[:at], written[at + 8 : written.rfind(b"\nendstream")])
        seen[number] = ""  # a ring of references would be an object that holds itself
        head = REFERENCE.sub(lambda found: named(taken_over(store, objects, int(found[1]), fonts, seen)), head)
        seen[number] = kept(store, head, body)
    return seen[number]


def written(store: Mapping[str, Stored], name: str, number_of: Callable[[str], int]) -> bytes:
    """A stored object as it stands in a file in which `number_of` tells the numbers of others."""
    head, body = store[name]
    head = NAMED.sub(lambda found: b"%d 0 R" % number_of(found[1].decode()), head)
    return head if body is None else b"%s\nstream\n%s\nendstream" % (head, body)


def referred(head: bytes) -> list[str]:
    """The names that an object refers to, in their order."""
    return [found.decode() for found in NAMED.findall(head)]

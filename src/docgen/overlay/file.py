"""A PDF written page by page, however many there are.

In: the content of pages in their order. Out: bytes, handed to a sink as they come; only the place of each object is
remembered. Nothing depends on the time or on the order in which pages were made ready. The identifier is a digest of
all that was written.
"""

from __future__ import annotations

import copy
import hashlib
from array import array
from collections.abc import Callable

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
BRANCH = 64
"""So many pages hang on one node of the tree of pages."""

Sink = Callable[[bytes], object]


class PdfFile:
    """A file being written. A class because the place of every object in it must be known at its end."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.digest = hashlib.blake2b(digest_size=16)
        self.size = 0
        self.places = array("Q", [0])
        self.nodes: list[tuple[int, int]] = []
        self.node, self.leaves = 0, array("Q")
        self.root, self.catalog = self.number(), self.number()
        self.pages = 0
        self.write(HEAD)

    def write(self, content: bytes) -> None:
        self.digest.update(content)
        self.sink(content)
        self.size += len(content)

    def branch(self, sink: Sink) -> PdfFile:
        """Another file that begins with what is written so far, before any page; only the rest goes to `sink`."""
        other = copy.copy(self)
        other.sink, other.digest, other.places = sink, self.digest.copy(), self.places[:]
        other.nodes, other.leaves = [], array("Q")
        return other

    def number(self) -> int:
        """A number for an object that will be written later."""
        self.places.append(0)
        return len(self.places) - 1

    def place(self, number: int, content: bytes) -> None:
        """Writes an object under its number."""
        self.places[number] = self.size
        self.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))

    def page(self, body: bytes, resources: int, boxes: bytes) -> None:
        """Writes a page; `body` is its content, compressed."""
        if len(self.leaves) == BRANCH:
            self._end_node()
        if not self.leaves:
            self.node = self.number()
        places = self.places
        content = len(places)
        places.append(self.size)
        text = b"%d 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream\nendobj\n" % (
            content, len(body), body,
        )  # fmt: skip
        places.append(self.size + len(text))
        text += b"%d 0 obj\n<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R%b>>\nendobj\n" % (
            content + 1, self.node, resources, content, boxes,
        )  # fmt: skip
        self.leaves.append(content + 1)
        self.write(text)
        self.pages += 1

    def _end_node(self) -> None:
        if self.leaves:
            kids = b" ".join(b"%d 0 R" % leaf for leaf in self.leaves)
            self.place(
                self.node,
                b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%b]>>" % (self.root, len(self.leaves), kids),
            )
            self.nodes.append((self.node, len(self.leaves)))
            self.leaves = array("Q")

    def end(self, title: str) -> None:
        """Writes the tree of pages and the table of objects. The nodes hang on the root directly: a hundred thousand
        pages make a list of 1,600."""
        self._end_node()
        kids = b" ".join(b"%d 0 R" % node for node, _ in self.nodes)
        self.place(self.root, b"<</Type/Pages/Count %d/Kids[%b]>>" % (self.pages, kids))
        self.place(self.catalog, b"<</Type/Catalog/Pages %d 0 R/Lang(vi)>>" % self.root)
        about = self.number()
        self.place(about, b"<</Title<feff%b>/Producer(docgen)>>" % title.encode("utf-16-be").hex().encode())
        start, count = self.size, len(self.places)
        self.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for at in range(1, count, 4096):
            self.write(b"".join(b"%010d 00000 n \n" % place for place in self.places[at : at + 4096]))
        name = self.digest.hexdigest().encode()
        self.write(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (count, self.catalog, about, name, name, start)
        )

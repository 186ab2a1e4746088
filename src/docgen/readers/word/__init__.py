"""The reader of Word files: bytes in, lines as people see them out. For papers that docgen made and somebody edited.

Read straight from the XML, because what must be known here is what libraries keep to themselves: changes that are
being kept track of, words in text boxes, which number is only a page number.
"""

from __future__ import annotations

from collections import Counter

from lxml import etree

from docgen.problem import Place, Problem
from docgen.readers.unreadable import Unreadable
from docgen.readers.word.lines import Numbering, lines_of
from docgen.readers.word.looks import styles_of
from docgen.readers.word.package import Package, W, opened
from docgen.readers.word.paragraphs import Reading
from docgen.readers.word.refusals import BROKEN
from docgen.readers.word.tidy import tidied
from docgen.readers.word.word_file import Cell, Comment, Line, Look, Page, Part, Revisions, Run, WordFile
from docgen.zipped import DAMAGED

PARTS = {"header": Part.HEADER, "footer": Part.FOOTER, "footnotes": Part.NOTE, "endnotes": Part.NOTE}
"""What the text refers to that has words of its own, by the kind of the relation."""

TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
SIDES = ("w", "h"), ("top", "right", "bottom", "left")
TWIPS_PER_MM = 1440 / 25.4


def read_word(
    name: str, content: bytes, revisions: Revisions = Revisions.ACCEPTED
) -> tuple[WordFile | None, tuple[Problem, ...]]:
    """What a Word file says, or None and why it cannot be read. Never raises for what is in a file."""
    try:
        package = opened(name, content)
        return _read(package, revisions), ()
    except Unreadable as refused:
        return None, (refused.problem,)
    except (*DAMAGED, etree.XMLSyntaxError):
        return None, (BROKEN.at(Place(name)),)


def _read(package: Package, revisions: Revisions) -> WordFile:
    root = package.tree(package.main)
    body = None if root is None else root.find(f"{W}body")
    if root is None or body is None:
        raise Unreadable(BROKEN.at(Place(package.file)))
    related = package.related(package.main)
    styles = styles_of(next((package.tree(path) for kind, path in related.values() if kind == "styles"), None))
    numbering = Numbering()
    lines: list[Line] = []
    trees = [root]

    def reading(path: str) -> Reading:
        known = related if path == package.main else package.related(path)
        return Reading(styles, revisions, lambda key: package.content(known[key][1]) if key in known else None)

    lines += lines_of(body, Part.BODY, reading(package.main), numbering)
    for kind, path in sorted(related.values()):
        tree = package.tree(path) if kind in PARTS else None
        if tree is not None:
            trees.append(tree)
            # Notes stand one level deeper than the words of a header.
            for root_of_words in tree if PARTS[kind] is Part.NOTE else (tree,):
                lines += lines_of(root_of_words, PARTS[kind], reading(path), numbering)
    pages = tuple(_page(section) for section in body.iter(f"{W}sectPr"))
    return WordFile(tuple(lines), pages, _comments(package, related), _tracked(trees))


def _page(section: etree._Element) -> Page:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, height = (_millimetres(size, side) for side in SIDES[0])
    top, right, bottom, left = (_millimetres(margins, side) for side in SIDES[1])
    return Page(width, height, top, right, bottom, left)


def _millimetres(element: etree._Element | None, side: str) -> int:
    try:
        return round(float("0" if element is None else element.get(f"{W}{side}", "0")) / TWIPS_PER_MM)
    except (ValueError, OverflowError):
        return 0


def _comments(package: Package, related: dict[str, tuple[str, str]]) -> tuple[Comment, ...]:
    tree = next((package.tree(path) for kind, path in related.values() if kind == "comments"), None)
    if tree is None:
        return ()
    return tuple(
        Comment(
            tidied(comment.get(f"{W}author", "")),
            tidied("\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))),
        )
        for comment in tree.iter(f"{W}comment")
    )


def _tracked(trees: list[etree._Element]) -> tuple[tuple[str, int], ...]:
    """How many changes are being kept track of, by author."""
    authors = Counter(
        tidied(element.get(f"{W}author", "")) for tree in trees for name in TRACKED for element in tree.iter(name)
    )
    return tuple(sorted(authors.items()))


__all__ = ["Cell", "Comment", "Line", "Look", "Page", "Part", "Revisions", "Run", "WordFile", "read_word"]

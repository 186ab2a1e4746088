"""How parts of a body are numbered, and how they are referred to.

In: a style as people write it (`I.`, `I-`, `1.`, `1.1.`, `a)`) and positions. Out: the mark before a part, and the
words for it in a sentence. Source: NĐ 30/2020 Phụ lục I, II.6.đ (marks); Phụ lục II, V.7 (điểm, khoản small; Mục, Điều
capital).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docgen.vietnamese.letters import point_label, roman


@dataclass(frozen=True)
class Style:
    """One style: `take` positions from the end of the path make the mark; `name` is what a reference calls the part."""

    take: int
    write: Callable[[tuple[int, ...]], str]
    name: str


def _joined(positions: tuple[int, ...]) -> str:
    return ".".join(map(str, positions))


STYLES: Mapping[str, Style] = {
    "I.": Style(1, lambda at: f"{roman(at[-1])}.", "Mục"),
    "I-": Style(1, lambda at: f"{roman(at[-1])}-", "Mục"),
    "1.": Style(1, lambda at: f"{at[-1]}.", "khoản"),
    "1.1.": Style(2, lambda at: f"{_joined(at[-2:])}.", "mục"),
    "1.1.1.": Style(3, lambda at: f"{_joined(at[-3:])}.", "mục"),
    "a)": Style(1, lambda at: f"{point_label(at[-1])})", "điểm"),
    "a.": Style(1, lambda at: f"{point_label(at[-1])}.", "điểm"),
    "1)": Style(1, lambda at: f"{at[-1]})", "điểm"),
    "(1)": Style(1, lambda at: f"({at[-1]})", "điểm"),
    "(a)": Style(1, lambda at: f"({point_label(at[-1])})", "điểm"),
    "Điều 1.": Style(1, lambda at: f"Điều {at[-1]}.", "Điều"),
}


ROMAN = ("I.", "I-")
"""The Roman styles: of the State, and of the Party."""

UNMARKED = "không"
"""The style of parts without a mark: paragraphs of a letter."""


def mark(style: str, positions: tuple[int, ...]) -> str:
    """The mark of the part at `positions` (from 1, highest level first) in a style of `STYLES`, or "" unmarked."""
    return "" if style == UNMARKED else STYLES[style].write(positions)


def reference(styles: tuple[str, ...], positions: tuple[int, ...]) -> str:
    """The words that refer to a part: “điểm b khoản 3 Mục III”. `styles` and `positions` go from the top down.

    A mark that carries its parents (“2.1.”) stands for them; a highest level of plain numbers is a “Mục”.
    """
    words: list[str] = []
    depth = len(styles)
    while depth > 0:
        style = STYLES[styles[depth - 1]]
        number = mark(styles[depth - 1], positions[:depth]).removeprefix("Điều ").strip("().-")
        words.append(f"{'Mục' if depth <= style.take and style.name in ('khoản', 'mục') else style.name} {number}")
        depth -= style.take
    return " ".join(words)

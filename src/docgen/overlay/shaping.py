"""Words as they are drawn, measured by HarfBuzz.

In: a face, the size it is set in, and words. Out: for each word its glyphs as an operand of `TJ` and its widths, so
that lines can be put together by adding up. A word is shaped once and remembered. Widths count in 1/1024 of a CSS
pixel, rounded glyph by glyph, because Pango counts so; glyphs are pushed together by whole thousandths, because
WeasyPrint writes them so. Thus both ways break the same lines and put each letter in the same place.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import uharfbuzz

from docgen.overlay.breaking import NEVER_BEFORE, breaks, class_of

UNITS = 1024
"""So many units are a CSS pixel."""
MOST_WORDS = 1 << 15
"""A cache of words that outgrows this is begun anew, so that memory stays the same however many records come."""
FEATURES = {"kern": True}

ESCAPED = {b: bytes([b]) for b in range(256)} | {
    0x28: b"\\(", 0x29: b"\\)", 0x5C: b"\\\\", 0x0D: b"\\r", 0x0A: b"\\n",
}  # fmt: skip
GLYPH = [ESCAPED[number >> 8] + ESCAPED[number & 255] for number in range(1 << 16)]
"""Each glyph's number as it stands in a string of a PDF."""

ODD_STARTS = NEVER_BEFORE | {"OP", "B2"}


class Face:
    """A font file and the letters that have been drawn with it. A class because HarfBuzz wants one object for each
    file, and because the letters are counted as they come."""

    def __init__(self, content: bytes, index: int = 0) -> None:
        self.content, self.index = content, index
        self.hb: Any = uharfbuzz.Face(content, index)
        self.letters: frozenset[int] = frozenset(self.hb.unicodes)
        plain: Any = uharfbuzz.Font(self.hb)
        self.widths = [
            round(plain.get_glyph_h_advance(glyph) * 1000 / self.hb.upem) for glyph in range(self.hb.glyph_count)
        ]
        self.drawn: dict[int, set[str]] = {}


class Word(NamedTuple):
    """A word ready to be set. `odd` if lines may break inside it or its ends forbid breaking at a space; then the
    quick way of filling lines does not do.

    `last` is the word at the end of a line, `inner` before a space, both as `TJ` operands; `least` is the width that
    has to fit for the word to stay on the line. `space` is the space before this word.
    """

    odd: bool
    inner: bytes
    inner_width: int
    last: bytes
    last_width: int
    least: int
    space: bytes
    space_width: int


class Strange(Exception):  # noqa: N818
    """A word that cannot be set the fast way. `missing` are letters that the face lacks, `foreign` letters whose
    rules we do not know."""

    def __init__(self, word: str, missing: str, foreign: str) -> None:
        super().__init__(word)
        self.word, self.missing, self.foreign = word, missing, foreign


NOT_ONE_WORD = re.compile("[ \t\n\r]")


class Untidy(Exception):  # noqa: N818
    """A text with blanks other than single spaces between words."""


GLUE = "\u00a0"
DIGITS = "0123456789"
RUN = re.compile("[0-9]+")
PLAIN = re.compile(r"[^\W_]+[.,:;]?")
"""Letters and digits alone: no line breaks within, whatever follows."""
GLUED = re.compile(rf"{PLAIN.pattern}(?:{GLUE}{PLAIN.pattern})+")
"""Such words with no-break spaces between them."""


class Shaper(dict[str, Word]):
    """Words in one face and size, shaped when they are first asked for. A class because a dictionary that fills
    itself is the quickest cache there is."""

    def __init__(self, face: Face, scale: int, language: str) -> None:
        super().__init__()
        self.face, self.scale, self.language = face, scale, language
        self.font: Any = uharfbuzz.Font(face.hb)
        self.font.scale = (scale, scale)
        self.spaces: dict[str, tuple[bytes, int]] = {}
        self.fit: set[str] = set()
        self.pairs: dict[str, tuple[int, int]] = {}
        self.rests: dict[str, list[tuple[int, int]]] = {}
        self.joined: dict[str, tuple[bytes, int, bytes, int]] = {}
        self.glue: dict[str, tuple[bytes, int]] = {}
        self.has_glue = ord(GLUE) in face.letters
        every = "".join(one + other for one in DIGITS for other in DIGITS)
        self.by_pairs = face.letters.issuperset(map(ord, DIGITS)) and self._paired(every, "") == self.shape(every)

    def __missing__(self, word: str) -> Word:
        if not word or NOT_ONE_WORD.search(word):
            raise Untidy
        if GLUE in word and self.has_glue and GLUED.fullmatch(word):
            return self.glued(word.split(GLUE))
        return self.shaped(word)

    def glued(self, words: list[str]) -> Word:
        """Plain words with no-break spaces between them, put together from the words. Most lines of a certificate are
        such, each another one, so they are not remembered."""
        end = self[words[-1]]
        first = self.joined.get(words[0]) or self._joined(words[0])
        parts, width = [first[2]], first[3]
        for word in words[1:-1]:
            glue, glue_width, operand, own = self.joined.get(word) or self._joined(word)
            parts += (glue, operand)
            width += glue_width + own
        glue, glue_width, _, _ = self.joined.get(words[-1]) or self._joined(words[-1])
        before, width = b"".join((*parts, glue)), width + glue_width
        inner_width, last_width = width + end.inner_width, width + end.last_width
        opening = self[words[0]]
        return Word(False, before + end.inner, inner_width, before + end.last, last_width, min(inner_width, last_width),
                    opening.space, opening.space_width)  # fmt: skip

    def _joined(self, word: str) -> tuple[bytes, int, bytes, int]:
        """The no-break space before a word, and the word before one."""
        self[word]  # refuses its letters
        if len(self.joined) >= MOST_WORDS:
            self.joined.clear()
        if word[0] not in self.glue:
            first = self.shape(GLUE + word[0])[0]
            self.glue[word[0]] = self.operand([first]), first[1]
        glyphs = self.glyphs(word + GLUE)[:-1]
        self.joined[word] = made = (*self.glue[word[0]], self.operand(glyphs), sum([width for _, width in glyphs]))
        return made

    def shaped(self, word: str) -> Word:
        """The word; refuses letters by raising."""
        if not self.fit.issuperset(word):
            self._look_at(word)
        if len(self) >= MOST_WORDS:
            self.clear()
            self.rests.clear()
        glyphs = self.glyphs(word + " ")[:-1]
        inner, inner_width = self.operand(glyphs), sum([width for _, width in glyphs])
        *before, (glyph, width) = glyphs
        # Standing last, the last letter is not drawn to the space.
        alone = self._alone(word[-1])
        last, last_width = inner, inner_width
        if alone != (glyph, width):
            glyphs = [*before, alone] if alone and alone[0] == glyph else self.shape(word)
            last, last_width = self.operand(glyphs), sum([width for _, width in glyphs])
        space = self.spaces.get(word[0])
        if space is None:
            first = self.shape(" " + word[0])[0]
            space = self.spaces[word[0]] = (self.operand([first]), first[1])
        odd = False
        if not PLAIN.fullmatch(word):
            odd = bool(breaks(word)) or class_of(word[0]) in ODD_STARTS or class_of(word[-1]) == "OP"
        self[word] = made = Word(
            odd, inner, inner_width, last, last_width, min(inner_width, last_width), space[0], space[1]
        )
        return made

    def _look_at(self, word: str) -> None:
        missing = "".join(sorted({letter for letter in word if ord(letter) not in self.face.letters}))
        foreign = "".join(sorted({letter for letter in word if not class_of(letter)}))
        if missing or foreign:
            raise Strange(word, missing, foreign)
        self.fit.update(word)

    def _alone(self, letter: str) -> tuple[int, int] | None:
        """The glyph of a letter with nothing behind it, if that is one glyph."""
        if letter not in self.pairs:
            found = self.shape(letter)
            if len(found) > 1:
                return None
            self.pairs[letter] = found[0]
        return self.pairs[letter]

    def glyphs(self, text: str) -> list[tuple[int, int]]:
        """Number and width of each glyph of a text. Numbers, of which every record has its own, are put together from
        pairs of digits, if that comes to the same in this font."""
        found = RUN.match(text) if self.by_pairs else None
        if found is None:
            return self.shape(text)
        rest = text[found.end() :]
        made = self._paired(found[0], rest[:1])
        if rest:
            if rest not in self.rests:
                self.rests[rest] = self.shape(rest)
            made += self.rests[rest]
        return made

    def _paired(self, digits: str, following: str) -> list[tuple[int, int]]:
        made = []
        for one, other in zip(digits, digits[1:] + (following or " "), strict=True):
            pair = one + other
            if pair not in self.pairs:
                self.pairs[pair] = self.shape(pair)[0]
            made.append(self.pairs[pair])
        if not following:
            made[-1] = self.shape(digits[-1])[0]
        return made

    def shape(self, text: str) -> list[tuple[int, int]]:
        """What HarfBuzz makes of a text; notes which letters the glyphs stand for."""
        buffer = self._shaped(text)
        places, found = buffer.glyph_positions, buffer.glyph_infos
        made = [(glyph.codepoint, place.x_advance) for glyph, place in zip(found, places, strict=True)]
        if any(place.x_offset or place.y_offset for place in places):
            raise Strange(text, "", text)
        ends = [*(glyph.cluster for glyph in found[1:]), len(text)]
        drawn = self.face.drawn
        for glyph, end in zip(found, ends, strict=True):
            drawn.setdefault(glyph.codepoint, set()).add(text[glyph.cluster : end])
        return made

    def _shaped(self, text: str) -> Any:
        buffer: Any = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script = "ltr", "Latn"
        if self.language:
            buffer.language = self.language
        uharfbuzz.shape(self.font, buffer, FEATURES)
        return buffer

    def operand(self, glyphs: list[tuple[int, int]]) -> bytes:
        """Glyphs inside a string of a PDF, the string broken wherever a glyph is not as wide as the font says."""
        parts = []
        widths, scale = self.face.widths, self.scale
        for glyph, width in glyphs:
            parts.append(GLYPH[glyph])
            if push := int(widths[glyph] - width * 1000 / scale):
                parts.append(b")%d(" % push)
        return b"".join(parts)

    def widths_within(self, text: str) -> list[int]:
        """For each place in a text, the width of what stands before it."""
        buffer = self._shaped(text)
        widths = [0] * (len(text) + 1)
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            widths[glyph.cluster + 1] += place.x_advance
        for at in range(len(text)):
            widths[at + 1] += widths[at]
        return widths

"""A template taken apart: what always stands on the sheet, and the places where a record's words go.

In: the source of a template. Out: the same HTML with a mark in the place of each variable text, and the source of
each. A condition or a loop that holds words only is a variable text like any other; one that holds marked-up text
makes blocks come and go, and that is a reason not to take the fast way.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError

from docgen.overlay.reasons import BLOCKS_COME_AND_GO, MARKED_UP, OTHER_TAG, Reason
from docgen.overlay.words import language

OPENS, CLOSES = "\ue000", "\ue001"
"""Letters for private use that stand around the number of a variable text."""
MARK = re.compile(f"{OPENS}(\\d+){CLOSES}")
HOLDS = {"if": "endif", "for": "endfor"}
ESCAPERS = re.compile(r"\|\s*(safe|e|escape|forceescape|xmlattr|urlize|tojson|striptags)\b")


@dataclass(frozen=True)
class Source:
    """`page` is HTML with marks; `pieces[n]` is the source of the variable text that mark n stands for."""

    page: str
    pieces: tuple[str, ...]
    reasons: tuple[Reason, ...]

    def filled(self, words: Mapping[int, str]) -> str:
        """The page with `words[n]` in the place of mark n."""
        return MARK.sub(lambda found: html.escape(words[int(found[1])]), self.page)


def taken_apart(text: str) -> Source:
    """The source of a template in parts. Raises `TemplateSyntaxError` for tags that are not well written."""
    page: list[str] = []
    pieces: list[str] = []
    reasons: list[Reason] = []
    language().parse(text)
    tokens = list(language().lex(text))
    at = 0
    while at < len(tokens):
        line, kind, value = tokens[at]
        if kind == "data":
            page.append(value)
            at += 1
        elif kind == "variable_begin":
            end = _after(tokens, at, "variable_end")
            source = "".join(token[2] for token in tokens[at:end])
            if ESCAPERS.search(source):
                reasons.append(MARKED_UP.at(line, near=source))
            page.append(f"{OPENS}{len(pieces)}{CLOSES}")
            pieces.append(source)
            at = end
        elif kind == "block_begin":
            end, words_only = _statement(tokens, at)
            source = "".join(token[2] for token in tokens[at:end])
            name = _name(tokens, at)
            if name not in HOLDS:
                reasons.append(OTHER_TAG.at(line, near=source))
            elif not words_only:
                reasons.append(BLOCKS_COME_AND_GO.at(line, near=source))
            page.append(f"{OPENS}{len(pieces)}{CLOSES}")
            pieces.append(source)
            at = end
        else:
            at += 1
    return Source("".join(page), tuple(pieces), tuple(reasons))


Token = tuple[int, str, str]


def _after(tokens: list[Token], at: int, kind: str) -> int:
    while tokens[at][1] != kind:
        at += 1
    return at + 1


def _name(tokens: list[Token], at: int) -> str:
    return next(value for _, kind, value in tokens[at:] if kind == "name")


def _statement(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Where a statement that begins at `at` ends, and whether nothing but words stands in it."""
    waiting: list[str] = []
    words_only = True
    while at < len(tokens):
        _, kind, value = tokens[at]
        if kind == "block_begin":
            name = _name(tokens, at)
            if waiting and name == waiting[-1]:
                waiting.pop()
            elif name in HOLDS:
                waiting.append(HOLDS[name])
            at = _after(tokens, at, "block_end")
            if not waiting:
                return at, words_only
            continue
        if kind == "data" and ("<" in value or ">" in value):
            words_only = False
        at += 1
    raise TemplateSyntaxError("unexpected end of template", tokens[-1][0] if tokens else 1)

"""Mistakes of use that several commands know: a word that stands for nothing here, and the ones that do."""

from __future__ import annotations

from collections.abc import Iterable

import click

from docgen.problem import CLOSE_SAID, Say, closest


def unknown(words: Say, word: str, known: Iterable[str], all_known: Say, lang: str) -> click.UsageError:
    """To be raised: `words` about `{word}`, “Có phải …?” where one is near, then `all_known` with `{known}`."""
    every = tuple(known)
    first = words.fill(lang, {"word": word})
    if near := closest(word, every):
        first += f" {asked(near, lang)}"
    return click.UsageError(f"{first}\n    {all_known.fill(lang, {'known': ', '.join(every)})}")


def asked(near: str, lang: str) -> str:
    """“Có phải …?” as a sentence of its own."""
    question = CLOSE_SAID.fill(lang, {"close": near})
    return question[0].upper() + question[1:]

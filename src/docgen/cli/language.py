"""The language that is spoken: what was typed and the environment in, "vi" or "en" out; and click is told of it.

It is found before the command line is understood, because help and mistakes of use are already said in it. For the
same reason this module imports next to nothing.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence

LANGUAGES = ("vi", "en")
VARIABLE = "DOCGEN_LANG"
OPTION = "--lang"

Pair = tuple[str, str]
"""Vietnamese and English. A `Say` is such a pair; bare ones serve where importing `Say` would cost time."""


def said(words: Pair, lang: str) -> str:
    """The words in `lang`, as they are: nothing is filled in."""
    return words[1] if lang == "en" else words[0]


def chosen(typed: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language asked for by the last `--lang` wherever it stands, else by `DOCGEN_LANG`, else Vietnamese.

    A language that we do not speak is left to click, which says so.
    """
    lang = "en" if environ.get(VARIABLE, "").casefold().startswith("en") else "vi"
    before = ""
    for word in typed:
        if word == "--":
            break
        joined = f"{OPTION}=" if word.startswith(f"{OPTION}=") else ""
        asked = word.removeprefix(joined)
        if (joined or before == OPTION) and asked in LANGUAGES:
            lang = asked
        before = word
    return lang


def speak(lang: str) -> None:
    """Has click find its own words in our catalogue. English needs none: it is what click says by itself."""
    import docgen.cli

    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("messages", f"{docgen.cli.__path__[0]}/locale")

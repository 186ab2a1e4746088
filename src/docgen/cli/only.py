"""`--only`: words typed in and the papers that there are, names of papers and folders out, or a mistake of use."""

from __future__ import annotations

from collections.abc import Iterable

from docgen import rebuild
from docgen.cli.mistakes import unknown
from docgen.model.prepared import Prepared
from docgen.problem import Say

UNKNOWN_PAPER = Say("Không có văn bản “{word}”.", "There is no paper “{word}”.")
KNOWN_PAPERS = Say("Các văn bản: {known}", "The papers: {known}")


def asked_papers(typed: tuple[str, ...], prepared: list[Prepared], lang: str) -> tuple[str, ...]:
    """The names of papers and folders, with `/` as they are called here, whatever the system writes.

    Raises UsageError for one that no plan has; not while a plan is too broken to know its papers.
    """
    only = tuple(word.replace("\\", "/") for word in typed)
    if all(plan.documents for plan in prepared):
        known = tuple(dict.fromkeys(document.name for plan in prepared for document in plan.documents))
        for word in only:
            if not any(rebuild.is_asked_for(name, (word,)) for name in known):
                raise unknown(UNKNOWN_PAPER, word, _neighbours(word, known), KNOWN_PAPERS, lang)
    return only


def _neighbours(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """What lies in the folder that was named before the word went wrong: `to-trinh/…` for `to-trinh/soc-trag`."""
    parts = word.rstrip("/").split("/")
    for depth in range(len(parts) - 1, -1, -1):
        folder = "".join(f"{part}/" for part in parts[:depth])
        found = dict.fromkeys(
            folder + name.removeprefix(folder).partition("/")[0] for name in known if name.startswith(folder)
        )
        if found:
            return tuple(found)
    return ()

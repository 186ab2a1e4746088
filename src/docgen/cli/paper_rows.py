"""Papers in, the rows that show them out: one for each paper, or one for each folder of many.

A campaign has hundreds of papers; nobody reads hundreds of lines. What lies in a folder of its own is counted, except
what a person should look at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from docgen.cli import show
from docgen.cli.language import said
from docgen.problem import Say

Words = tuple[Say, str | None]

FEW = 4
"""Up to so many papers of one folder are shown one by one."""
FILES = Say("{folder}/ ({count} tệp)", "{folder}/ ({count} files)")
COUNTED = Say("{became} {count}", "{count} {became}")


class Shown(NamedTuple):
    """A paper as it is to be shown: below which root, what became of it, and whether a person should look at it."""

    path: Path
    became: str
    notable: bool = False
    more: str = ""


def paper_rows(
    papers: Iterable[Shown], folder: Path, words: Mapping[str, Words], root: Path, lang: str
) -> list[tuple[str, str]]:
    """The rows, in the order of the papers. `folder` is where the papers of the plan lie, `words` what is said."""
    listed = [(paper, _group(paper.path, folder)) for paper in papers]
    sizes = Counter(group for paper, group in listed if not paper.notable)
    counts: dict[str, Counter[str]] = {}
    for paper, group in listed:
        if not paper.notable and group is not None:
            counts.setdefault(group, Counter())[paper.became] += 1
    more: dict[str, set[str]] = {}
    for paper, group in listed:
        if not paper.notable and group is not None:
            more.setdefault(group, set()).add(paper.more)
    rows: list[tuple[str, str]] = []
    seen: set[str] = set()
    for paper, group in listed:
        if group is None or paper.notable or sizes[group] <= FEW:
            rows.append((show.path_from_here(root, paper.path), _said(paper.became, words, lang) + paper.more))
        elif group not in seen:
            seen.add(group)
            shown = FILES.fill(lang, {"folder": show.path_from_here(root, folder / group), "count": str(sizes[group])})
            alike = next(iter(more[group])) if len(more[group]) == 1 else ""
            rows.append((shown, _counted(counts[group], words, lang) + alike))
    return rows


def _group(path: Path, folder: Path) -> str | None:
    """The folder of its own that a paper lies in, by its name; None for a paper of the plan's folder itself."""
    depth = len(folder.parts)
    below = path.parts[depth:] if path.parts[:depth] == folder.parts else path.parts
    return below[0] if len(below) > 1 else None


def _said(became: str, words: Mapping[str, Words], lang: str) -> str:
    pair, colour = words[became]
    return show.coloured(pair, lang, colour)


def _counted(counts: Counter[str], words: Mapping[str, Words], lang: str) -> str:
    if len(counts) == 1:
        return _said(next(iter(counts)), words, lang)
    return "; ".join(
        COUNTED.fill(lang, {"became": said(words[became][0], lang), "count": str(counts[became])})
        for became in words
        if counts[became]
    )

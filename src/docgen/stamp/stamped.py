"""The stamp as a text, and back. A text that was not written by this very version of docgen is no stamp. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docgen.problem import Problem
from docgen.problem_json import problem_from_json, problem_to_json
from docgen.stamp.prints import Known, Print
from docgen.trace import PAPER_NAME

VERSION = 1
BECAME = ("fresh", "edited", "issued")


@dataclass(frozen=True)
class Stamp:
    """What a run looked at, and what it said.

    `asked` is what was asked of it and what it was made with; `began` the time, by the clock of the file system, before
    any of the prints was taken. `sources` are files by whole path, `papers` by name below the build folder, each with
    what became of it; `trace` is the plan's trace, `kept` the sources that a whole run keeps, if it does.
    """

    asked: str
    began: int
    sources: Mapping[str, Known]
    trace: Known
    kept: Known | None
    papers: Mapping[str, tuple[str, Known]]
    problems: tuple[Problem, ...]
    totals: str


def to_text(stamp: Stamp) -> bytes:
    whole = {
        "version": VERSION,
        "asked": stamp.asked,
        "began": stamp.began,
        "sources": {path: _known(known) for path, known in stamp.sources.items()},
        "trace": _known(stamp.trace),
        "kept": _known(stamp.kept) if stamp.kept else None,
        "papers": {name: [became, *_known(known)] for name, (became, known) in stamp.papers.items()},
        "problems": [problem_to_json(problem) for problem in stamp.problems],
        "totals": stamp.totals,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def from_text(content: bytes | None) -> Stamp | None:
    """The stamp that a text holds; None for a text that holds none."""
    try:
        read = json.loads(content or b"")
        if read["version"] != VERSION:
            return None
        is_paper = PAPER_NAME.fullmatch
        papers = {}
        for name, (became, *known) in read["papers"].items():
            if became not in BECAME or not is_paper(name):
                return None
            papers[name] = (became, _read(*known))
        return Stamp(
            asked=str(read["asked"]),
            began=int(read["began"]),
            sources={str(path): _read(*known) for path, known in read["sources"].items()},
            trace=_read(*read["trace"]),
            kept=None if read["kept"] is None else _read(*read["kept"]),
            papers=papers,
            problems=tuple(map(problem_from_json, read["problems"])),
            totals=_printable(read["totals"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _known(known: Known) -> list[Any]:
    return [*known.print, known.digest]


def _read(size: int, written: int, changed: int, inode: int, digest: str) -> Known:
    if not (type(size) is type(written) is type(changed) is type(inode) is int and type(digest) is str):
        raise ValueError(size)
    return Known(Print(size, written, changed, inode), digest)


def _printable(words: str) -> str:
    if not words.isprintable():
        raise ValueError(words)
    return words

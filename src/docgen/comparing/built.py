"""A comparison as the papers in `build/` see it: what there is older than the plan, and what is there already.

In: a comparison, and of each file in `build/` its state and what it was made from. Out: the same with the papers that a
build would really make. A paper that is stale though nothing was changed in its sources is so because of docgen itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from docgen.model.comparison import Comparison, Fate, PaperChange
from docgen.problem import Say
from docgen.trace import State

ITSELF = Say(
    "docgen hoặc máy này đã khác từ lần soạn đó (mẫu đi kèm, bộ in, phông chữ)",
    "docgen itself, or this machine, is another one since that build (templates, writers, fonts)",
)
APART = Say("văn bản này đã được soạn riêng sau lần soạn đầy đủ", "it was made on its own since the last whole build")


@dataclass(frozen=True)
class File:
    """One file of a paper: `needed` is what docgen would have made it from before, `kept` what it was made from."""

    paper: str
    state: State
    needed: str | None = None
    kept: str | None = None


def in_build(found: Comparison, files: Iterable[File], types: Mapping[str, str]) -> Comparison:
    """The papers that a build would make now. `types` says what each paper's type is called."""
    of_paper: dict[str, list[File]] = {}
    for file in files:
        of_paper.setdefault(file.paper, []).append(file)
    known = {paper.name: paper for paper in found.papers}
    papers = []
    for name, listed in of_paper.items():
        listed = [file for file in listed if file.state is not State.NEW] or listed  # some want no PDF
        stale = [file for file in listed if file.state is State.STALE]
        was = known.pop(name, None)
        if was and any(file.state is not State.FRESH for file in listed):
            papers.append(replace(was, because=(*was.because, *_also(stale))))
        elif stale:
            because = _also(stale) or (APART,)
            papers.append(PaperChange(name, types.get(name, name), Fate.AGAIN, because))
    gone = [paper for paper in known.values() if paper.fate is Fate.GONE or paper.name not in of_paper]
    return replace(found, papers=(*papers, *gone))


def _also(stale: Iterable[File]) -> tuple[Say, ...]:
    itself = any(file.kept is not None and file.needed is not None and file.kept != file.needed for file in stale)
    return (ITSELF,) if itself else ()

"""A plan beside an earlier state of it, as its papers in `build/` see it: what is different, and what each needs.

In: the plan prepared from both states, and what lies in `build/`. Out: a comparison. For `diff`, and for whoever asks
why a paper is stale.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping

from docgen import comparing, earlier, machine_fonts, pipeline, rebuild, writers
from docgen.comparing import File
from docgen.earlier import Earlier
from docgen.files import Workplace
from docgen.model.comparison import Comparison, Fate, PaperChange, Piece, SignedAs
from docgen.model.prepared import Prepared
from docgen.problem import Say
from docgen.rebuild import Paper, needs_of
from docgen.trace import State

SINCE_SIGNED = Say("đã sửa sau khi ký, từ trước lần so này", "changed before that state, after it was signed")


def why_stale(plan: Prepared, workplace: Workplace) -> Mapping[str, tuple[Say, ...]]:
    """What has touched each paper since the last whole build, by the paper's name; nothing where no build was kept."""
    with earlier.as_built(workplace, plan.name) as was:
        before = pipeline.prepare(plan.name, was.workplace, anyway=True) if was.workplace else None
        if before is None or before.dossier is None or plan.dossier is None:
            return {}
        return {paper.name: paper.because for paper in compared(before, plan, workplace, was).papers}


def compared(before: Prepared, after: Prepared, workplace: Workplace, was: Earlier) -> Comparison:
    """The comparison; with what lies in `build/`, where it is compared with that."""
    papers = rebuild.examine(after, workplace) if after.documents else ()
    signed = {
        paper.document: SignedAs(paper.issue.symbol or "", paper.issue.date, paper.outdated)
        for paper in papers
        if paper.issue
    }
    found = comparing.compare(before, after, signed)
    if was.needs:
        needed = _needs(before)
        listed = []
        for paper in papers:
            file = f"{paper.document}.{paper.format}"
            listed.append(File(paper.document, paper.state, needed.get(file), was.needs.get(file)))
        templates = {document.name: document.template for document in after.documents}
        types = {name: after.type_names.get(template, template) for name, template in templates.items()}
        found = comparing.in_build(found, listed, types)
    found = dataclasses.replace(found, papers=tuple(paper for paper in found.papers if not _is_out(paper)))
    told = {paper.name for paper in found.papers}
    late = {each.document: each for each in papers if each.issue and each.changes and each.document not in told}
    found = dataclasses.replace(
        found, papers=(*found.papers, *(_signed_before(each, signed) for each in late.values()))
    )
    edited = {paper.document for paper in papers if paper.state is State.EDITED}
    return dataclasses.replace(
        found, papers=tuple(dataclasses.replace(each, edited=each.name in edited) for each in found.papers)
    )


def _is_out(paper: PaperChange) -> bool:
    """An amending paper that was issued since: nobody has to do anything about it."""
    return paper.fate is Fate.NEW and paper.signed is not None and not paper.signed.outdated


def _signed_before(paper: Paper, signed: Mapping[str, SignedAs]) -> PaperChange:
    """A paper that was outdated already in the earlier state: it was signed before that, and still needs amending."""
    pieces = tuple(Piece(change.was, change.now) for change in paper.changes)
    name = paper.document
    return PaperChange(name, name, Fate.AGAIN, (SINCE_SIGNED,), pieces, signed[name])


def _needs(prepared: Prepared) -> dict[str, str]:
    """What docgen would make each file from today, if its sources were those."""
    fonts = functools.cache(machine_fonts.fonts_digest)
    return {
        f"{document.name}.{format}": needs_of(document, prepared.templates[document.template], format, fonts)
        for document in prepared.documents
        for format in writers.FORMATS
    }

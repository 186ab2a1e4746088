"""A figure that was changed on a paper in, where docgen has it from out: the share and why it is so, the line of the
plan, the row that a unit sent in."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.documents.allocation import behind
from docgen.model.dossier import Dossier, Path
from docgen.model.facts import AnnexFacts, Document
from docgen.model.shares import Allotment
from docgen.model.units import Unit
from docgen.problem import Place, Say
from docgen.readers.word import Line
from docgen.readers.word.tidy import tidied

OF_UNIT = Say("chỉ tiêu {quota} của {unit} là {count}: {why}", "the share {quota} of {unit} is {count}: {why}")
OF_TOTAL = Say(
    "tổng của chỉ tiêu {quotas}; lý do từng số: docgen quota {plan} --why",
    "the total of {quotas}; for the reasons: docgen quota {plan} --why",
)
OF_UNIT_TOTAL = Say(
    "tổng của chỉ tiêu {quotas} cho {unit}; lý do từng số: docgen quota {plan} --why",
    "the total of {quotas} for {unit}; for the reasons: docgen quota {plan} --why",
)
OF_TEXT = Say(
    "câu này được viết ở {place}; lý do của từng chỉ tiêu: docgen quota {plan} --why",
    "this sentence is written at {place}; for the reason of each share: docgen quota {plan} --why",
)
OF_NOMINEE = Say("hàng này lấy từ {place}", "this row comes from {place}")
UNKNOWN = Say(
    "số này docgen lấy từ kế hoạch và số liệu; lý do của từng chỉ tiêu: docgen quota {plan} --why",
    "docgen has this figure from plan and figures; for the reason of each share: docgen quota {plan} --why",
)

SHORTEST = 12
"""A piece of text with fewer letters than this may stand anywhere."""


def origin(dossier: Dossier, document: Document, line: Line, cell: int | None) -> Say:
    """Where the figures of a line (of one of its cells) of what docgen makes come from."""
    if line.table and cell is not None and (found := _share(dossier, document, line, cell)):
        return found
    if line.table and (place := _nominee(dossier, line)):
        return OF_NOMINEE.filled(place=str(place))
    if place := _text(dossier, line.texts[cell or 0] if line.cells else ""):
        return OF_TEXT.filled(place=str(place), plan=dossier.name)
    return unknown(dossier.name)


def unknown(plan: str) -> Say:
    """What is said of a figure that cannot be followed back."""
    return UNKNOWN.filled(plan=plan)


def _share(dossier: Dossier, document: Document, line: Line, cell: int) -> Say | None:
    """The quotas behind a cell of the annex. The row is known by its texts: an office's template may have more rows."""
    if not isinstance(document.facts, AnnexFacts):
        return None
    rows = [tuple(tidied(each.text) for each in row) for row in document.facts.table.rows]
    if line.texts not in rows:
        return None
    annex = next((each for each in dossier.plan.annexes if dossier.plan.annex_paper(each) == document.name), None)
    if annex is None:
        return None
    unit, quotas = behind(dossier, annex, rows.index(line.texts), cell)
    if not quotas:
        return None
    if unit and len(quotas) == 1:
        return _one(quotas[0], unit)
    names = ", ".join(each.quota_id for each in quotas)
    words = OF_UNIT_TOTAL if unit else OF_TOTAL
    return words.filled(quotas=names, unit=unit.name if unit else "", plan=dossier.name)


def _one(allotment: Allotment, unit: Unit) -> Say:
    share = next(share for share in allotment.shares if share.unit == unit.id)
    texts = []
    for lang in ("vi", "en"):
        why = "; ".join(because.said(lang) for because in share.because)
        values = {"quota": allotment.quota_id, "unit": unit.name, "count": str(share.count), "why": why}
        texts.append(OF_UNIT.fill(lang, values))
    return Say(*texts)


def _nominee(dossier: Dossier, line: Line) -> Place | None:
    """Where the nominee was written whose name stands in a row; None where several have it, or none."""
    texts = {part for text in line.texts for part in text.split("\n")}
    found = [entry.at() for entry in dossier.campaign.entries if tidied(entry.nomination.name) in texts]
    return found[0] if len(found) == 1 else None


def _text(dossier: Dossier, text: str) -> Place | None:
    """Where the longest piece of the plan's own words that stands in `text` was written."""
    best: tuple[int, Place] | None = None
    for path in dossier.plan_places.by_path:
        for words in _texts_at(dossier.plan, path):
            if len(words) >= SHORTEST and words in text and (best is None or len(words) > best[0]):
                best = (len(words), dossier.plan_places.at(*path))
    return best[1] if best else None


def _texts_at(plan: object, path: Path) -> Iterator[str]:
    """The final words at a path of the plan; nothing where it holds no text, or the plan has it in another shape."""
    value = plan
    for step in path:
        if isinstance(step, int):
            if not isinstance(value, tuple | list) or step >= len(value):
                return
            value = value[step]
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            value = getattr(value, step, None)
    # An item is written as a plain text or with more beside it; either way it is a node of the body.
    for words in (value, *(getattr(value, name, None) for name in ("text", "heading"))):
        for each in words if isinstance(words, tuple | list) else (words,):
            if isinstance(each, str):
                yield tidied(each)

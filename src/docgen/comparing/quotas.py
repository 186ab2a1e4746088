"""Which cells of the allocation move, and why: the *because* before and after.

In: two dossiers and which unit is which. Out: each quota whose numbers or reasons are others, with all its cells. A
quota is known by its name in the plan; one with another name is known by its award, kind and level, where these are
told of no other.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.comparing.units import Matched
from docgen.model.comparison import Cell, QuotaChange
from docgen.model.dossier import Dossier
from docgen.model.shares import Allotment, Share


def quota_changes(before: Dossier, after: Dossier, units: tuple[Matched, ...]) -> Iterator[QuotaChange]:
    """The quotas that are not what they were, in the order of today's plan, then those that are gone."""
    for old, new in quota_pairs(before, after):
        found = _changed(old, new, before, after, units)
        if found and (found.has_moved or found.reasoned or _steps(old) != _steps(new)):
            yield found


def quota_pairs(before: Dossier, after: Dossier) -> Iterator[tuple[Allotment | None, Allotment | None]]:
    """Every quota of either state once, with its counterpart."""
    old = {each.quota_id: each for each in before.allocation.allotments}
    new = {each.quota_id: each for each in after.allocation.allotments}
    gone = [each for each in old.values() if each.quota_id not in new]
    added = [each for each in new.values() if each.quota_id not in old]
    renamed = {}
    for each in added:
        same = [other for other in gone if _counts(other) == _counts(each)]
        if len(same) == 1 and sum(_counts(other) == _counts(each) for other in added) == 1:
            renamed[each.quota_id] = same[0]
    for each in new.values():
        yield old.get(each.quota_id) or renamed.get(each.quota_id), each
    known = {each.quota_id for each in renamed.values()}
    yield from ((each, None) for each in gone if each.quota_id not in known)


def _changed(
    old: Allotment | None, new: Allotment | None, before: Dossier, after: Dossier, units: tuple[Matched, ...]
) -> QuotaChange | None:
    found = new or old
    if found is None:
        return None
    dossier = after if new else before
    plan, quota = dossier.plan, found.quota
    left, right = _shares(old), _shares(new)
    names = {unit.id: unit for unit in (*before.allocation.units, *after.allocation.units)}  # today's name counts
    cells = []
    for pair in units:
        was, is_now = left.get(pair.before or ""), right.get(pair.after or "")
        if was is None and is_now is None:
            continue
        unit = names[pair.after or pair.before or ""]
        cells.append(
            Cell(
                unit.id,
                unit.name,
                unit.level,
                was.count if was else None,
                is_now.count if is_now else None,
                was.because if was else (),
                is_now.because if is_now else (),
            )
        )
    award, level = plan.awards.get(quota.award), plan.levels.get(quota.level)
    return QuotaChange(
        quota_id=found.quota_id,
        award=award.name if award else quota.award,
        level=level.name if level else quota.level,
        kind=quota.kind,
        before=old,
        after=new,
        cells=tuple(cells),
    )


def _shares(allotment: Allotment | None) -> dict[str, Share]:
    return {share.unit: share for share in allotment.shares} if allotment else {}


def _counts(allotment: Allotment) -> tuple[object, ...]:
    quota = allotment.quota
    return quota.award, quota.kind, quota.level


def _steps(allotment: Allotment | None) -> object:
    return allotment.because if allotment else None

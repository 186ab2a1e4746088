"""The comparing room: two prepared plans become what is different between them.

In: a plan as it was and as it is, both prepared, as far as they can be. Out: a `Comparison`: what people wrote
otherwise, which quotas moved and why, which papers must be made again, which nominations no longer fit. Pure; comparing
the other way round gives the same, turned round.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.comparing.built import File, in_build
from docgen.comparing.nominations import nomination_changes, pairs
from docgen.comparing.papers import Found, paper_changes
from docgen.comparing.quotas import quota_changes
from docgen.comparing.renderings import Rendering, renderings
from docgen.comparing.surplus import TOO_FEW, TOO_MANY, only_in
from docgen.comparing.units import matched, unit_changes
from docgen.comparing.written import (
    body_changes,
    law_changes,
    meeting_changes,
    override_changes,
    plan_changes,
    template_changes,
)
from docgen.model.comparison import Area, Comparison, SignedAs
from docgen.model.prepared import Prepared

NOBODY: Mapping[str, SignedAs] = {}


def compare(before: Prepared, after: Prepared, signed: Mapping[str, SignedAs] = NOBODY) -> Comparison:
    """Everything that is different. `signed` has the papers that are out, by name, with number and day.

    Both must have been prepared alike (draft or not), or every paper is different. What could not be read of one state
    is compared with nothing: without a dossier on both sides nothing is.
    """
    if before.dossier is None or after.dossier is None:
        return Comparison(after.name)
    old, new = before.dossier, after.dossier
    units = matched(old.allocation.units, new.allocation.units)
    renamed = {pair.before: pair.after for pair in units if pair.before and pair.after}
    quotas = tuple(quota_changes(old, new, units))
    nominated = pairs(old.campaign.entries, new.campaign.entries, renamed)
    changes = [
        *nomination_changes(old, new, nominated, units),
        *(
            (change, None)
            for change in (
                *unit_changes(old, new, units),
                *plan_changes(before, after),
                *override_changes(old, new),
                *meeting_changes(old, new, renamed),
                *body_changes(old, new),
                *law_changes(old, new),
                *template_changes(before, after),
            )
        ),
    ]
    order = {area: at for at, area in enumerate(Area)}
    changes.sort(key=lambda change: order[change[0].area])
    found = Found.of(changes, quotas)
    return Comparison(
        plan=after.name,
        units=tuple((pair.before, pair.after) for pair in units),
        changes=found.changes,
        quotas=quotas,
        papers=tuple(paper_changes(before, after, found, signed)),
        surplus=tuple(only_in(after, before, TOO_MANY)),
        eased=tuple(only_in(before, after, TOO_MANY)),
        wanted=tuple(only_in(after, before, TOO_FEW)),
    )


__all__ = ["File", "Rendering", "compare", "in_build", "renderings"]

"""Is there anything to stand in each annex?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say

ANNEX_EMPTY = Fault(
    "annex-empty",
    Say(
        "phụ lục “{annex}” không có chỉ tiêu nào để phân bổ",
        "the annex “{annex}” has no quota to show",
    ),
    need=Say("awards: tên các hình thức có chỉ tiêu trong quotas", "awards: the names of awards that have quotas"),
    explain=Say(
        "Phụ lục phân bổ in các chỉ tiêu của những hình thức ghi trong awards của phụ lục. Ở đây awards bỏ trống, hoặc "
        "các hình thức ấy không có chỉ tiêu, nên bảng sẽ không có cột nào.",
        "An annex of quotas shows those of the awards that it names. It names none, or none that has quotas, so that "
        "its table would have no columns.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each annex names an award that has quotas. An award that the plan does not know is reported as such."""
    plan = dossier.plan
    shared = {quota.award for quota in plan.quotas.values()}
    for name, annex in plan.annexes.items():
        if shared.isdisjoint(annex.awards) and plan.awards.keys() >= set(annex.awards):
            yield ANNEX_EMPTY.at(dossier.plan_places.at("annexes", name, "awards"), annex=name)

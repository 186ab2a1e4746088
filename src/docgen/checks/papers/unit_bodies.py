"""Does each unit that nominates have a body that issues its papers?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.model.paper import By
from docgen.problem import Fault, Problem, Say

NAMED = 5
"""So many units are named in one message."""

UNIT_BODY_UNSAID = Fault(
    "unit-body-unsaid",
    Say("cấp “{level}” chưa có loại cơ quan trình, nên {count} đơn vị không có văn bản ({papers}): {units}",
        "the level “{level}” has no sort of issuing body, so {count} units get no papers ({papers}): {units}"),
    need=Say("profile: tên một tệp trong templates/profiles, ví dụ mttq-commune",
             "profile: a file in templates/profiles, such as mttq-commune"),
    mend=Say("ghi profile cho cấp này trong levels, hoặc điền cột “Cơ quan trình” của các đơn vị trong units.csv; đơn "
             "vị không ban hành văn bản (thôn, tổ dân phố) thì bỏ các văn bản nêu trên khỏi papers",
             "write profile for this level in levels, or fill in the column “Cơ quan trình” of these units; where they "
             "issue no papers (hamlets), take these out of papers"),
    explain=Say(
        "Tờ trình, danh sách, biên bản và báo cáo của một đơn vị do cơ quan của đơn vị đó ban hành: tên cơ quan, ký "
        "hiệu, người ký đều theo loại cơ quan. Chưa biết loại cơ quan thì không lập được văn bản nào cho đơn vị.",
        "Proposals, lists, minutes and reports of a unit are issued by its own body: letterhead, symbol and signature "
        "follow from its sort. Without it no paper of the unit can be made.",
    ),
)  # fmt: skip


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every nominator whose papers the plan wants has a body; one that is named and unknown is reported as such."""
    wanted = {name: paper for name, paper in dossier.plan.papers.items() if paper.by is not By.ISSUER}
    named = {unit.id for unit in dossier.allocation.units if unit.body}
    lacking: dict[str, dict[str, str]] = {}
    papers: dict[str, None] = {}
    for nominator in dossier.campaign.nominators:
        level = dossier.plan.levels.get(nominator.level)
        if nominator.own or nominator.issuer or nominator.id in named or level is None or level.profile:
            continue
        for name, paper in wanted.items():
            if dossier.campaign.of(paper.awards, paper.kinds, nominator.id):
                lacking.setdefault(nominator.level, {})[nominator.id] = nominator.name
                papers[name] = None
    for level_id, units in lacking.items():
        names = [*units.values()]
        yield UNIT_BODY_UNSAID.at(
            dossier.plan_places.at("levels", level_id),
            level=dossier.plan.levels[level_id].name,
            count=len(names),
            units=", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else ""),
            papers=", ".join(papers),
        )

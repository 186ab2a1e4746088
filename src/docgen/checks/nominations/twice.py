"""Is a nominee nominated more than once: twice for one award, or for two awards of one merit?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from docgen.checks.nominations.nominated import names_of
from docgen.checks.nominations.same_nominee import Index, Nominee, Verdict, nominee_of
from docgen.model.dossier import Dossier
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say, Severity

NOMINATED_TWICE = Fault(
    "nominated-twice",
    Say(
        "{name} ({unit}) đã được đề nghị “{award}” ở {other_place}: {other} ({other_unit}), {why_vi}",
        "{name} ({unit}) is already nominated for “{award}” at {other_place}: {other} ({other_unit}), {why_en}",
    ),
    mend=Say(
        "bỏ một trong hai; nếu là hai trường hợp khác nhau thì ghi rõ ngày sinh, đơn vị công tác hoặc địa chỉ của cả "
        "hai",
        "take one away; if they are not the same, give the date of birth, workplace or address of both",
    ),
    explain=Say(
        "Cùng một tập thể, cá nhân hoặc hộ được đề nghị hai lần cho một hình thức khen thưởng, có khi viết khác nhau "
        "(hoà và hòa, Lý và Lí, chữ hoa và chữ thường) hoặc do hai đơn vị cùng đề nghị. docgen so tên, số CCCD, ngày "
        "sinh, đơn vị công tác, chức vụ.",
        "The same nominee stands twice for one award, perhaps spelled in two ways (hoà and hòa, Lý and Lí, capitals), "
        "or sent by two units. Names, identity numbers, dates of birth, workplaces and offices are compared.",
    ),
)
SAME_NAME = Fault(
    "same-name",
    Say(
        "{name} ({unit}) và {other} ({other_unit}, {other_place}): {why_vi}, chưa có gì để biết là một hay là hai "
        "trường hợp",
        "{name} ({unit}) and {other} ({other_unit}, {other_place}): {why_en}, nothing tells whether they are one or "
        "two",
    ),
    mend=Say(
        "ghi ngày sinh và đơn vị công tác (tập thể, hộ: địa chỉ) của cả hai; nếu là một thì bỏ bớt một đề nghị",
        "give the date of birth and workplace (collective, household: address) of both; if they are one, take one away",
    ),
    explain=Say(
        "Hai đề nghị trùng tên mà không có ngày sinh, đơn vị công tác hay địa chỉ để phân biệt. Có thể là hai người "
        "trùng tên, cũng có thể là một người được đề nghị hai lần, nên phải ghi thêm.",
        "Two nominations share a name, and no date of birth, workplace or address tells them apart. They may be two "
        "people of one name, or one person nominated twice.",
    ),
    severity=Severity.WARNING,
)
TWO_AWARDS = Fault(
    "two-awards",
    Say(
        "{name} ({unit}) được đề nghị “{award}”, nhưng cũng đã được đề nghị “{other_award}” ở {other_place} ({why_vi})",
        "{name} ({unit}) is nominated for “{award}”, and for “{other_award}” too at {other_place} ({why_en})",
    ),
    need=Say("một hình thức cho một thành tích", "one award for one merit"),
    mend=Say(
        "giữ một hình thức; hoặc ghi lý do vào cột “Không khen” của hình thức không tặng; nếu được tặng cùng nhau thì "
        "ghi nhóm [{award_id}, {other_id}] vào together trong plan.yaml",
        "keep one of them; or give the reason in the column “Không khen” of the other; if both may be given, write the "
        "group [{award_id}, {other_id}] below together in plan.yaml",
    ),
    explain=Say(
        "Không tặng nhiều hình thức khen thưởng cho một thành tích (Luật Thi đua, khen thưởng, nguyên tắc khen "
        "thưởng). Những hình thức mà kế hoạch cho phép tặng cùng nhau được ghi thành nhóm ở dòng together.",
        "One merit does not get several awards (Law on emulation and commendation, principles). Awards that the plan "
        "allows to go together are named as a group in the line together.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each nomination against those before it. What was declined is not held against anybody."""
    plan = dossier.plan
    units = names_of(dossier)
    together = _together(plan)
    index = Index()
    awards_of: dict[Nominee, dict[str, Nominee]] = {}
    for entry in dossier.campaign.entries:
        award, unit = entry.nomination.award, entry.nomination.unit
        if entry.nomination.declined is not None or award not in plan.awards or unit not in units:
            continue
        nominee = nominee_of(entry)
        found = index.likeliest(nominee)
        index.add(nominee)
        if found is None:
            continue
        verdict, why, other = found
        # All nominations of one nominee share one record of what they are for.
        before = awards_of.setdefault(other, {other.entry.nomination.award: other})
        clash = before.get(award) or next(
            (seen for seen_award, seen in before.items() if frozenset((award, seen_award)) not in together), None
        )
        if verdict is Verdict.SAME:
            before.setdefault(award, nominee)
            awards_of[nominee] = before
        if clash is None:
            continue
        other_award = clash.entry.nomination.award
        fault = SAME_NAME if verdict is Verdict.OPEN else NOMINATED_TWICE if other_award == award else TWO_AWARDS
        yield fault.at(
            entry.at(),
            name=entry.nomination.name,
            unit=units[unit].name,
            award=plan.awards[award].name,
            award_id=award,
            other=clash.entry.nomination.name,
            other_unit=units[clash.unit].name,
            other_place=clash.entry.at(),
            other_award=plan.awards[other_award].name,
            other_id=other_award,
            why_vi=why.vi,
            why_en=why.en,
        )


def _together(plan: Plan) -> frozenset[frozenset[str]]:
    """The pairs of awards that one nominee may get."""
    return frozenset(frozenset(pair) for group in plan.together for pair in combinations(group, 2))

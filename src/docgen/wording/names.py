"""What a text of a plan may use between `{{` and `}}`.

In: the plan, its allocation, its issuer. Out: a tree of names: mappings, then values that can be printed. The counts
in it are those that the annex prints; nothing here is computed a second time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from docgen.model.issuer import Profile
from docgen.model.kind import Kind
from docgen.model.plan import Plan, Quota
from docgen.model.rules import Rounding
from docgen.model.shares import Allotment, Sum
from docgen.model.words import Noun
from docgen.vietnamese.dates import short_date
from docgen.wording.bases import law_names
from docgen.wording.citation import cited, cited_own, short
from docgen.wording.later import Later
from docgen.wording.named import Amount, Both, Name, UnknownTargetError, Value
from docgen.wording.written import Written

UNLIMITED = "không giới hạn"


ROUNDING = {
    Rounding.HALF_UP: "phần dư dưới 0,5 làm tròn xuống, từ 0,5 trở lên làm tròn lên",
    Rounding.MORE_THAN_HALF: "phần dư từ 0,5 trở xuống làm tròn xuống, trên 0,5 làm tròn lên",
    Rounding.FLOOR: "phần dư không tính",
    Rounding.CEILING: "có phần dư thì làm tròn lên",
}
"""How each rounding reads in a sentence, so that the text says what the rule does."""


def names_of(written: Written, sections: Mapping[str, str]) -> Mapping[str, Name]:
    """The tree of names. `sections` says how each part with an `id` is referred to ("" where it has no number)."""
    plan, (issuer, profile), allocation = written.plan, written.own, written.allocation
    return {
        "terms": dict(plan.terms),
        "quotas": {allotment.quota_id: _quota(allotment) for allotment in allocation.allotments},
        "awards": {
            award_id: {
                "name": award.name,
                **{str(kind): _sum(allocation.sum_of(award_id, kind)) for kind in Kind},
            }
            for award_id, award in plan.awards.items()
        },
        "citations": citation_names(plan, profile),
        "dossiers": {
            name: _present(
                sets=Amount(rule.sets) if rule.sets is not None else None,
                deadline=short_date(rule.deadline) if rule.deadline else None,
                send_to=rule.send_to,
            )
            for name, rule in plan.dossiers.items()
        },
        "contact": _present(**plan.contact.model_dump()) if plan.contact else {},
        "issuer": {
            "name": issuer.full_name or issuer.locality,
            "locality": issuer.locality,
            "place": plan.place or issuer.place,
        },
        "units": {level: Amount(sum(unit.level == level for unit in allocation.units)) for level in plan.levels},
        "figures": {
            name: {
                "name": figure.name,
                "total": Amount(sum(unit.figures.get(name, 0) for unit in allocation.units)),
            }
            for name, figure in plan.figures.items()
        },
        "levels": {name: {"name": level.name} for name, level in plan.levels.items()},
        "plan": plan_names(written, profile),
        "law": law_names(written.law, plan.date, profile),
        "section": lambda name: section_of(name, sections),
        "annex": lambda name: _annex(name, plan),
    }


def names_for(names: Mapping[str, Name], written: Written, plan: Plan, citer: Profile) -> Mapping[str, Name]:
    """The same names for a paper of another sort of body, which cites in its own way. `plan` is in final words."""
    return Later(
        {
            "plan": lambda: plan_names(replace(written, plan=plan), citer),
            "citations": lambda: citation_names(plan, citer),
        },
        names,
    )


def plan_names(written: Written, citer: Profile) -> Mapping[str, Name]:
    """What the plan is called where another paper, or itself, speaks of it, as `citer` cites."""
    plan = written.plan
    found = written.kinds.types.get(plan.type)
    type_name = found.name if found else plan.type
    own = cited_own(
        type_name,
        found.abbreviation if found else None,
        plan.number,
        plan.date,
        written.own,
        citer,
        " ".join(plan.trich_yeu),
    )
    return {
        "type": type_name,
        "year": str(plan.date.year),
        "about": own.parts["about"],
        "short": own.parts["short"],
        "cited": own.whole,
    }


def section_of(name: str, sections: Mapping[str, str]) -> str:
    numbered = tuple(known for known, words in sections.items() if words)
    if not sections.get(name):
        raise UnknownTargetError(name, numbered, unnumbered=name in sections)
    return sections[name]


def _annex(name: str, plan: Plan) -> str:
    if name not in plan.annexes:
        raise UnknownTargetError(name, tuple(plan.annexes))
    return plan.annex_label(name)


def _present(**values: Name | None) -> dict[str, Name]:
    return {name: value for name, value in values.items() if value is not None}


def _count(count: int | None) -> Value:
    return UNLIMITED if count is None else Amount(count)


def _quota(allotment: Allotment) -> Mapping[str, Name]:
    return {
        "total": _count(allotment.total),
        "sent_up": Amount(allotment.sent_up),
        "left": _count(allotment.left if (allotment.left or 0) >= 0 else 0),
        "rule": _rule(allotment.quota),
    }


def _sum(found: Sum) -> Mapping[str, Name]:
    if found.unlimited:
        return {"total": UNLIMITED, "sent_up": Amount(found.sent_up), "left": UNLIMITED}
    return {"total": Amount(found.total), "sent_up": Amount(found.sent_up), "left": Amount(max(found.left, 0))}


def _rule(quota: Quota) -> Name:
    return _parameters(quota.rule.chosen[1])


def _parameters(value: object) -> Name:
    if isinstance(value, Noun):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return {name: _parameters(found) for name, found in fields.items() if found is not None}
    if isinstance(value, Mapping):
        return {str(name): _parameters(found) for name, found in value.items()}
    if isinstance(value, tuple):
        return tuple(_parameters(found) for found in value)
    if isinstance(value, Rounding):
        return ROUNDING[value]
    return Amount(value) if isinstance(value, int) else str(value)


def citation_names(plan: Plan, profile: Profile) -> Mapping[str, Name]:
    """The citations of a plan in the words of a sort of body, and `.short`."""
    return {name: Both(cited(each, profile), {"short": short(each)}) for name, each in plan.citations.items()}

"""What a paper says of those whom it names: how many, which awards, for what, at whose proposal.

In: the plan and the instance. Out: names for its texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from docgen.model.campaign import Campaign
from docgen.model.dossier import Places
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.nomination import Meeting, Nomination
from docgen.model.plan import Plan
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised
from docgen.wording.instances import Instance
from docgen.wording.named import Amount, Missing, Name
from docgen.wording.paper_faults import MERIT_UNSAID

UNITS = "các đơn vị trình khen thưởng"


def counts(plan: Plan, instance: Instance) -> Mapping[str, Name]:
    """How many nominations a paper speaks of: of each award and kind, of each award, of each kind, of all.

    `said` is the number with its kinds: “30 tập thể và 70 cá nhân”; `kinds` names the kinds alone, `listed` the same
    at the head of a line. `agreed` leaves out those that the meeting itself declined.
    """
    listed = [entry.nomination for entry in instance.entries]
    own = instance.nominator is None or instance.nominator.own
    agreed = [each for each in listed if not (own and each.declined is not None)]
    tree: dict[str, Name] = dict(_kinds(listed))
    tree["agreed"] = said(by_kind(agreed))
    kinds = ", ".join(KIND_SAID[kind].vi for kind in Kind if any(each.kind is kind for each in listed))
    tree |= {"kinds": kinds, "listed": capitalised(kinds)}
    for award in plan.awards:
        tree[award] = _kinds([each for each in listed if each.award == award])
    return tree


def by_kind(listed: Iterable[Nomination]) -> dict[Kind, int]:
    """How many there are of each kind."""
    kinds = [each.kind for each in listed]
    return {kind: kinds.count(kind) for kind in Kind}


def _kinds(listed: Sequence[Nomination]) -> dict[str, Name]:
    found = by_kind(listed)
    return {
        **{str(kind): Amount(count) for kind, count in found.items()},
        "all": Amount(len(listed)),
        "said": said(found),
    }


def said(found: Mapping[Kind, int]) -> str:
    """“30 tập thể, 70 cá nhân và 02 hộ gia đình”; what there is none of is not named.

    >>> said({Kind.COLLECTIVE: 30, Kind.INDIVIDUAL: 0, Kind.HOUSEHOLD: 2})
    '30 tập thể và 02 hộ gia đình'
    """
    return joined([f"{padded(count)} {KIND_SAID[kind].vi}" for kind, count in found.items() if count]) or "0 trường hợp"


def joined(parts: Sequence[str]) -> str:
    """“a, b và c”.

    >>> joined(["Cờ thi đua", "Bằng khen", "Giấy khen"])
    'Cờ thi đua, Bằng khen và Giấy khen'
    """
    return " và ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part) if parts else ""


def awarded(plan: Plan, instance: Instance, places: Places) -> Mapping[str, Name]:
    """The awards that a paper is about: those of its nominations; where it has none those that it names, else all.

    `given` is how they are given, “tặng”, “truy tặng” or both; `giving` the same at the head of a sentence.
    """
    listed = [entry.nomination for entry in instance.entries]
    keys = {each.award for each in listed} or set(instance.paper.awards) or set(plan.awards)
    awards = {key: award for key, award in plan.awards.items() if key in keys}
    dead = {each.posthumous for each in listed}
    given = joined([word for word, there in (("tặng", True not in dead or False in dead), ("truy tặng", True in dead))
                    if there])  # fmt: skip
    return {
        "name": joined([award.name for award in awards.values()]),
        "merit": _merit(plan, instance, listed, list(awards), places),
        "granted_by": joined(list(dict.fromkeys(award.granted_by for award in awards.values() if award.granted_by))),
        "given": given,
        "giving": given[:1].upper() + given[1:],
    }


def _merit(plan: Plan, instance: Instance, listed: Sequence[Nomination], keys: Sequence[str], places: Places) -> Name:
    """What the awards are for: as the plan says of them; else as all nominations say alike."""
    merits = dict.fromkeys(merit for key in keys if (merit := plan.awards[key].merit))
    if not merits:
        own = {each.merit for each in listed}
        merits = dict.fromkeys(merit for merit in own if merit and len(own) == 1)
    if not merits:
        award = plan.awards[keys[0]].name if keys else ""
        place = places.at("awards", keys[0]) if keys else places.at("papers", instance.id)
        return Missing(MERIT_UNSAID.at(place, award=award, paper=instance.id))
    return "; ".join(merits)


def merit_of(plan: Plan, nomination: Nomination) -> str:
    """What somebody is awarded for: as nominated, else as the plan says of the award."""
    award = plan.awards.get(nomination.award)
    return nomination.merit or (award.merit if award else None) or ""


def proposer(instance: Instance, campaign: Campaign, meeting: Meeting | None) -> str:
    """At whose proposal the issuer decides: its own council where that met, else the one unit that nominates, else the
    units."""
    if meeting:
        return meeting.body
    units = list(dict.fromkeys(entry.nomination.unit for entry in instance.entries))
    nominator = campaign.nominator(units[0]) if len(units) == 1 else None
    return (nominator.issuer.full_name if nominator and nominator.issuer else None) or UNITS

"""What the texts of one paper may use beside the names of its plan.

In: the names of the plan, and the instance. Out: the same tree with what this paper knows: who sends it, whom it
counts, which meeting voted, how the other papers are cited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.model.budget import Budget
from docgen.model.campaign import Campaign, Entry, Nominator
from docgen.model.issuer import Issuer
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.nomination import Meeting, Nomination
from docgen.model.numbering import number_and_symbol
from docgen.model.plan import Plan
from docgen.model.signing import YearOnly
from docgen.vietnamese.amounts import amount_in_words
from docgen.vietnamese.counts import grouped, padded
from docgen.vietnamese.dates import administrative_date, blank_date, short_date
from docgen.wording.instances import Instance
from docgen.wording.named import Amount, Both, Name
from docgen.wording.names import section_of


def scope(
    names: Mapping[str, Name],
    plan: Plan,
    instance: Instance,
    campaign: Campaign,
    sections: Mapping[str, str],
    papers: Mapping[str, Name],
    budget: Budget | None,
) -> Mapping[str, Name]:
    """The tree of names for one paper."""
    nominator = instance.nominator
    voters = nominator or own_nominator(campaign)
    meeting = voters.submission.meeting if voters else None
    return {
        **names,
        "section": lambda name: section_of(name, sections),
        "sender": _body(instance.issuer, instance.place),
        "unit": {"name": nominator.name, **_body(instance.issuer, instance.place)} if nominator else {},
        "counts": counts(plan, instance.entries),
        "award": _awarded(plan, instance),
        "meeting": _meeting(meeting) if meeting else {},
        "nominee": _nominee(plan, instance.entry.nomination) if instance.entry else {},
        "signatory": {"name": instance.signatory.name, "office": instance.signatory.office}
        if instance.signatory
        else {},
        "papers": papers,
        "budget": {
            "total": f"{grouped(budget.total)} đồng",
            "said": amount_in_words(budget.total),
        }
        if budget
        else {},
    }


def own_nominator(campaign: Campaign) -> Nominator | None:
    """Whose meeting the issuer's own papers speak of."""
    own = [each for each in campaign.nominators if each.own]
    return next((each for each in own if each.submission.meeting), own[0] if own else None)


def counts(plan: Plan, entries: Iterable[Entry]) -> Mapping[str, Name]:
    """How many nominations a paper speaks of: of each award and kind, of each award, of each kind, of all.

    `said` is the number with its kinds: “30 tập thể và 70 cá nhân”.
    """
    listed = [entry.nomination for entry in entries]
    tree: dict[str, Name] = dict(_kinds(listed))
    for award in plan.awards:
        tree[award] = _kinds([each for each in listed if each.award == award])
    return tree


def _kinds(listed: list[Nomination]) -> dict[str, Name]:
    by_kind = {kind: sum(each.kind is kind for each in listed) for kind in Kind}
    return {
        **{str(kind): Amount(count) for kind, count in by_kind.items()},
        "all": Amount(len(listed)),
        "said": said(by_kind),
    }


def said(by_kind: Mapping[Kind, int]) -> str:
    """“30 tập thể, 70 cá nhân và 02 hộ gia đình”; what there is none of is not named."""
    parts = [f"{padded(count)} {KIND_SAID[kind].vi}" for kind, count in by_kind.items() if count]
    if len(parts) < 2:
        return parts[0] if parts else "0 trường hợp"
    return f"{', '.join(parts[:-1])} và {parts[-1]}"


def _awarded(plan: Plan, instance: Instance) -> Mapping[str, Name]:
    """The awards that a paper is about: those that it names, else those of its nominations, else all."""
    there = {entry.nomination.award for entry in instance.entries}
    listed = [award for key, award in plan.awards.items() if key in (instance.paper.awards or there or plan.awards)]
    if instance.entries:
        listed = [award for key, award in plan.awards.items() if key in there]
    merits = dict.fromkeys(award.merit for award in listed if award.merit)
    return {
        "name": ", ".join(award.name for award in listed),
        "merit": "; ".join(merits),
        "granted_by": ", ".join(dict.fromkeys(award.granted_by for award in listed if award.granted_by)),
    }


def _body(issuer: Issuer, place: str) -> dict[str, Name]:
    return {"body": issuer.full_name or issuer.locality, "locality": issuer.locality, "place": place}


def _meeting(meeting: Meeting) -> Mapping[str, Name]:
    return {
        "body": meeting.body,
        "date": short_date(meeting.date),
        "date_in_full": administrative_date(meeting.date),
        "start": clock(meeting.start.hour, meeting.start.minute),
        "end": clock(meeting.end.hour, meeting.end.minute),
        "place": meeting.place,
        "chair": _with_office(meeting, meeting.chair),
        "secretary": _with_office(meeting, meeting.secretary),
        "members": Amount(len(meeting.members)),
        "present": Amount(len(meeting.present)),
        "absent": Amount(len(meeting.absent)),
        "way": "bỏ phiếu kín" if meeting.secret else "biểu quyết",
    }


def _with_office(meeting: Meeting, name: str) -> str:
    """Somebody of the meeting with the role that the list of members gives, or the office."""
    for member in meeting.members:
        if member.name == name:
            return ", ".join(part for part in (name, member.role or member.office) if part)
    return name


def clock(hour: int, minute: int) -> str:
    """“08 giờ 00 phút” (NĐ 30/2020 Mẫu 1.9)."""
    return f"{hour:02} giờ {minute:02} phút"


def called(nomination: Nomination) -> str:
    """A nominee with the title before the name: “Ông Nguyễn Văn A”."""
    return f"{nomination.title} {nomination.name}" if nomination.title else nomination.name


def _nominee(plan: Plan, nomination: Nomination) -> Mapping[str, Name]:
    award = plan.awards.get(nomination.award)
    return {
        "name": nomination.name,
        "called": called(nomination),
        "kind": KIND_SAID[nomination.kind].vi,
        "office": nomination.office or "",
        "workplace": nomination.workplace or "",
        "award": award.name if award else nomination.award,
        "merit": merit_of(plan, nomination),
    }


def merit_of(plan: Plan, nomination: Nomination) -> str:
    """What somebody is awarded for: as nominated, else as the plan says of the award."""
    award = plan.awards.get(nomination.award)
    return nomination.merit or (award.merit if award else None) or ""


def cited_paper(instance: Instance) -> Name:
    """How a paper of the campaign is cited: “Tờ trình số 05/TTr-… ngày … của …”."""
    symbol = number_and_symbol(instance.number, instance.type.abbreviation, instance.issuer, instance.profile)
    day = blank_date(instance.date.year) if isinstance(instance.date, YearOnly) else administrative_date(instance.date)
    short = f"{instance.type.name} số {symbol}"
    whole = f"{short} {day} của {instance.issuer.full_name or instance.issuer.locality}"
    return Both(whole, {"short": short, "number": symbol, "date": day})

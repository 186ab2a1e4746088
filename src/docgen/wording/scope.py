"""What the texts of one paper may use beside the names of its plan.

In: the names of the plan, and the instance. Out: the same tree with what this paper knows: who sends it, whom it
counts, which meeting voted, how the other papers are cited. What it does not know is `Missing`, with the problem that
whoever asks for it gets.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.model.budget import Budget
from docgen.model.campaign import Campaign, Nominator
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer
from docgen.model.kind import KIND_SAID
from docgen.model.law import Law
from docgen.model.nomination import Meeting, Nomination
from docgen.model.plan import Plan
from docgen.problem import Place
from docgen.vietnamese.amounts import amount_in_words
from docgen.vietnamese.counts import grouped
from docgen.vietnamese.dates import administrative_date, short_date
from docgen.vietnamese.offices import office_at
from docgen.wording.awarded import awarded, counts, merit_of, proposer
from docgen.wording.bases import law_names
from docgen.wording.campaign_lists import called
from docgen.wording.instances import Instance
from docgen.wording.later import Later
from docgen.wording.named import Amount, Missing, Name
from docgen.wording.names import section_of
from docgen.wording.paper_faults import ADDRESSEE_UNSAID, BUDGET_EMPTY, MEETING_NOBODYS, MEETING_UNSAID, NOT_HERE

NOT_OF_UNIT = ("văn bản này không lập cho từng đơn vị", "it is not made for each unit")
NOT_OF_NOMINEE = ("văn bản này không lập cho từng trường hợp", "it is not made for each nominee")
NOT_SIGNED = ("chưa ghi người ký", "nobody is named to sign it")


def scope(
    names: Mapping[str, Name],
    plan: Plan,
    instance: Instance,
    campaign: Campaign,
    law: Law,
    sections: Mapping[str, str],
    papers: Mapping[str, Name],
    budget: Budget | None,
    places: Places,
) -> Mapping[str, Name]:
    """The tree of names for one paper."""
    place = places.at("papers", instance.id)
    nominator = instance.nominator
    voters = nominator or own_nominator(campaign)
    meeting = voters.submission.meeting if voters else None
    body = _body(instance.issuer, instance.place)
    signatory = instance.signatory
    return Later(
        {
            "law": lambda: law_names(law, instance.date, instance.profile),
            "section": lambda: lambda name: section_of(name, sections),
            "sender": lambda: body,
            "unit": lambda: (
                {"name": nominator.name, **body} if nominator else _not_here(instance, place, "unit", NOT_OF_UNIT)
            ),
            "counts": lambda: counts(plan, instance),
            "award": lambda: awarded(plan, instance, places),
            "proposer": lambda: proposer(instance, campaign, meeting),
            "meeting": lambda: _meeting(meeting) if meeting else no_meeting(instance, voters, place),
            "nominee": lambda: (
                _nominee(plan, instance.entry.nomination)
                if instance.entry
                else _not_here(instance, place, "nominee", NOT_OF_NOMINEE)
            ),
            "signatory": lambda: (
                {"name": signatory.name, "office": signatory.office}
                if signatory
                else _not_here(instance, place, "signatory", NOT_SIGNED)
            ),
            "addressee": lambda: Missing(ADDRESSEE_UNSAID.at(place, paper=instance.id)),
            "papers": lambda: papers,
            "budget": lambda: _budget(instance, budget, place),
        },
        names,
    )


def own_nominator(campaign: Campaign) -> Nominator | None:
    """Whose meeting the issuer's own papers speak of."""
    own = [each for each in campaign.nominators if each.own]
    return next((each for each in own if each.submission.meeting), own[0] if own else None)


def no_meeting(instance: Instance, voters: Nominator | None, place: Place) -> Missing:
    """What whoever asks for a meeting gets where there is none."""
    if voters is None:
        return Missing(MEETING_NOBODYS.at(place, paper=instance.id))
    return Missing(MEETING_UNSAID.at(voters.at("meeting"), unit=voters.name))


def _not_here(instance: Instance, place: Place, name: str, why: tuple[str, str]) -> Missing:
    return Missing(NOT_HERE.at(place, paper=instance.id, name=name, why_vi=why[0], why_en=why[1]))


def _budget(instance: Instance, budget: Budget | None, place: Place) -> Mapping[str, Name]:
    """The sum, in digits and in words. `reward` begins a sentence on the money, with the sum where there is one."""
    if budget is None or not budget.lines:
        missing = Missing(BUDGET_EMPTY.at(place, paper=instance.id))
        return {"total": missing, "said": missing, "reward": "Tiền thưởng kèm theo"}
    total, said = f"{grouped(budget.total)} đồng", amount_in_words(budget.total)
    return {"total": total, "said": said, "reward": f"Tiền thưởng kèm theo là {total} (bằng chữ: {said}),"}


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


def _nominee(plan: Plan, nomination: Nomination) -> Mapping[str, Name]:
    """`said` is the name with what tells who it is: “Ông Nguyễn Văn A, Trưởng phòng, Sở Nội vụ”."""
    award = plan.awards.get(nomination.award)
    parts = (called(nomination), office_at(nomination.office, nomination.workplace))
    return {
        "name": nomination.name,
        "called": called(nomination),
        "said": ", ".join(part for part in parts if part),
        "kind": KIND_SAID[nomination.kind].vi,
        "office": nomination.office or "",
        "workplace": nomination.workplace or "",
        "award": award.name if award else nomination.award,
        "merit": merit_of(plan, nomination),
    }

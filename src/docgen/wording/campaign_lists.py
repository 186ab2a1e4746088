"""The lists and tables that a paper of a campaign may print by name.

In: the plan and the instance. Out: lists as parts of a body (`counts`, `nominees`, `members`, `absent` …). Tables are
only named here; the documents room draws them.
"""

from __future__ import annotations

from functools import partial

from docgen.model.campaign import Nominator
from docgen.model.kind import Kind
from docgen.model.nomination import Member, Nomination
from docgen.model.plan import Plan
from docgen.vietnamese.offices import office_at
from docgen.wording.awarded import by_kind, said
from docgen.wording.instances import Instance
from docgen.wording.later import Later
from docgen.wording.lists import Listed, Lists, things

NOBODY = "Không có"
MEETING_LISTS = frozenset({"members", "absent"})

TABLES = frozenset({"nominees", "votes", "budget", "counts"})


def lists_for(lists: Lists, plan: Plan, instance: Instance, voters: Nominator | None) -> Lists:
    """Every list that the paper may print: `lists` of the plan, and those of its nominations and its meeting."""
    meeting = voters.submission.meeting if voters else None
    return Later(
        {
            "counts": lambda: _counts(plan, instance),
            "nominees": lambda: _nominees(instance, None),
            **{f"nominees.{kind}": partial(_nominees, instance, kind) for kind in Kind},
            "members": lambda: _several([_member(member) for member in meeting.present] if meeting else []),
            "absent": lambda: _several([_absent(each) for each in meeting.absent] or [NOBODY] if meeting else []),
        },
        lists,
    )


def _several(texts: list[str]) -> Listed:
    return things([(("papers",), text) for text in texts])


def _counts(plan: Plan, instance: Instance) -> Listed:
    """“Bằng khen …: 03 tập thể và 05 cá nhân;” for each award that is asked for."""
    texts = []
    for award_id, award in plan.awards.items():
        listed = [entry.nomination for entry in instance.entries if entry.nomination.award == award_id]
        if listed:
            texts.append(f"{award.name}: {said(by_kind(listed))}")
    return _several(texts)


def called(nomination: Nomination) -> str:
    """A nominee with the title before the name: “Ông Nguyễn Văn A”; a posthumous award says so."""
    name = f"{nomination.title} {nomination.name}" if nomination.title else nomination.name
    return f"{name} (truy tặng)" if nomination.posthumous else name


def _nominees(instance: Instance, kind: Kind | None) -> Listed:
    texts = []
    for entry in instance.entries:
        nomination = entry.nomination
        if kind in (None, nomination.kind):
            parts = (called(nomination), office_at(nomination.office, nomination.workplace))
            texts.append(", ".join(part for part in parts if part))
    return _several(texts)


def _member(member: Member) -> str:
    return ", ".join(part for part in (f"Đ/c {member.name}", member.office, member.role) if part)


def _absent(member: Member) -> str:
    opinion = ", đã gửi ý kiến bằng văn bản" if member.opinion else ""
    return f"{_member(member)}; lý do vắng: {member.absent}{opinion}"

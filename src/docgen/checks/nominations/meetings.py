"""Can the meeting have been as it is written: its day, its hours, who led it, who belonged to it?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.campaign import Nominator
from docgen.model.dossier import Dossier
from docgen.model.nomination import Meeting
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say, closest
from docgen.vietnamese.dates import short_date
from docgen.vietnamese.names import same_name_key

MEETING_EARLY = Fault(
    "meeting-early",
    Say(
        "{unit} họp xét ngày {found}, trước ngày của kế hoạch ({own})",
        "{unit} met on {found}, before the plan's day ({own})",
    ),
    need=Say("ngày không trước {own}", "a day not before {own}"),
    mend=Say("xem lại ngày họp", "look at the day of the meeting again"),
    explain=Say(
        "Cuộc họp xét khen thưởng theo kế hoạch không thể họp trước khi có kế hoạch. Thường là gõ nhầm năm hoặc tháng.",
        "A meeting on nominations for a plan is not held before the plan exists. Most often a year or month was "
        "mistyped.",
    ),
)
MEETING_LATE = Fault(
    "meeting-late",
    Say(
        "{unit} họp xét ngày {found}, sau ngày nhận hồ sơ ({received})",
        "{unit} met on {found}, after its dossier was received ({received})",
    ),
    need=Say("ngày không sau {received}", "a day not after {received}"),
    mend=Say("xem lại ngày họp và ngày nhận hồ sơ", "look at both days again"),
    explain=Say(
        "Hồ sơ gồm biên bản của cuộc họp, nên không thể nhận trước khi họp.",
        "The dossier holds the minutes of the meeting, so it cannot have been received before.",
    ),
)
MEETING_HOURS = Fault(
    "meeting-hours",
    Say(
        "cuộc họp xét của {unit} bắt đầu lúc {start} mà kết thúc lúc {end}",
        "the meeting of {unit} begins at {start} and ends at {end}",
    ),
    need=Say("giờ kết thúc sau giờ bắt đầu", "an end after the start"),
    mend=Say("xem lại hai giờ; buổi chiều ghi 13 đến 17 giờ", "look at both; the afternoon is 13:00 to 17:00"),
    explain=Say(
        "Biên bản ghi giờ bắt đầu và giờ kết thúc. Giờ viết theo 24 giờ: 2 giờ chiều là 14:00.",
        "Minutes give the start and the end. Hours count to 24: 2 in the afternoon is 14:00.",
    ),
)
NO_MEMBER = Fault(
    "meeting-no-member",
    Say(
        "{role_vi} “{name}” không có trong danh sách thành viên cuộc họp của {unit}",
        "the {role_en} “{name}” is not among the members of the meeting of {unit}",
    ),
    need=Say("họ tên một thành viên, viết như trong danh sách", "the name of a member, as it is listed"),
    explain=Say(
        "Chủ trì và thư ký ký biên bản và được tính trong số thành viên. Tên ở đây không trùng với thành viên nào, "
        "thường do viết khác hoặc quên ghi vào danh sách; thiếu một người thì tỷ lệ phiếu sẽ sai.",
        "Chair and secretary sign the minutes and count among the members. This name is none of them: spelled in "
        "another way, or forgotten in the list; with one member missing the rates of votes would be wrong.",
    ),
)
LED_ABSENT = Fault(
    "meeting-led-absent",
    Say(
        "{role_vi} “{name}” của cuộc họp ({unit}) lại được ghi là vắng",
        "the {role_en} “{name}” of the meeting ({unit}) is listed as absent",
    ),
    mend=Say("xem lại cột “Vắng”, hoặc người {role_vi}", "look at the column “Vắng” again, or at the {role_en}"),
    explain=Say(
        "Người chủ trì và thư ký phải có mặt thì mới điều hành và ghi biên bản được.",
        "Chair and secretary have to be there to lead the meeting and to take the minutes.",
    ),
)
MEMBER_TWICE = Fault(
    "member-twice",
    Say("thành viên “{name}” ghi hai lần trong cuộc họp của {unit}", "the member “{name}” is listed twice for {unit}"),
    mend=Say(
        "bỏ một dòng; nếu là hai người trùng tên thì ghi chức vụ của cả hai",
        "take one away; if they are two people of one name, give the office of both",
    ),
    explain=Say(
        "Tỷ lệ phiếu tính trên tất cả thành viên, nên một người ghi hai lần sẽ làm tỷ lệ sai.",
        "Votes are counted on all members; somebody who is listed twice makes the rate wrong.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Day, hours and people of each meeting."""
    for nominator in dossier.campaign.nominators:
        meeting = nominator.submission.meeting
        if meeting is not None:
            yield from _times(dossier.plan, nominator, meeting)
            yield from _people(nominator, meeting)


def _times(plan: Plan, nominator: Nominator, meeting: Meeting) -> Iterator[Problem]:
    received = nominator.submission.received
    values = {"unit": nominator.name, "found": short_date(meeting.date)}
    if plan.day and meeting.date < plan.day:
        yield MEETING_EARLY.at(nominator.at("meeting", "date"), own=short_date(plan.day), **values)
    elif not plan.day and meeting.date.year < plan.date.year:
        yield MEETING_EARLY.at(nominator.at("meeting", "date"), own=plan.date.year, **values)
    if received and meeting.date > received:
        yield MEETING_LATE.at(nominator.at("meeting", "date"), received=short_date(received), **values)
    if meeting.end <= meeting.start:
        yield MEETING_HOURS.at(
            nominator.at("meeting", "end"),
            unit=nominator.name,
            start=f"{meeting.start:%H:%M}",
            end=f"{meeting.end:%H:%M}",
        )


def _people(nominator: Nominator, meeting: Meeting) -> Iterator[Problem]:
    members = {same_name_key(member.name): member for member in meeting.members}
    for role, name, role_vi in (("chair", meeting.chair, "chủ trì"), ("secretary", meeting.secretary, "thư ký")):
        values = {"name": name, "unit": nominator.name, "role_vi": role_vi, "role_en": role}
        member = members.get(same_name_key(name))
        if member is None:
            near = closest(name, [member.name for member in meeting.members])
            yield NO_MEMBER.at(nominator.at("meeting", role), close=near, **values)
        elif member.absent is not None:
            yield LED_ABSENT.at(nominator.at("meeting", role), **values)
    seen = set()
    for index, member in enumerate(meeting.members):
        who = (same_name_key(member.name), same_name_key(member.office or ""))
        if who in seen:
            yield MEMBER_TWICE.at(nominator.at("meeting", "members", index), name=member.name, unit=nominator.name)
        seen.add(who)

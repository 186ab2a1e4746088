"""Did each nominee get the votes that the award asks for, of all members of the meeting?

The rate is counted on all members, present or not; absent members vote by written opinion. So nine votes of ten
present in a meeting of eleven are 81,8%, not 90%. Whole numbers and fractions only. Source: NĐ 91/2017/NĐ-CP, Điều
45.8; the percentages are the plan's or the dated rules'.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from math import ceil

from docgen.checks.nominations.nominated import file_of, names_of
from docgen.checks.nominations.vote_thresholds import Threshold, threshold_of
from docgen.model.campaign import Entry, Nominator
from docgen.model.dossier import Dossier
from docgen.model.nomination import Meeting
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.dates import short_date

VOTE_BELOW = Fault(
    "vote-below",
    Say(
        "{name}: {votes}/{members} phiếu đồng ý = {rate}% tổng số thành viên, dưới mức {threshold} của “{award}” "
        "({source_vi})",
        "{name}: {votes}/{members} votes = {rate}% of all members, below the {threshold} of “{award}” ({source_en})",
    ),
    need=Say(
        "ít nhất {needed}/{members} phiếu; tỷ lệ tính trên tất cả {members} thành viên, không phải trên {present} "
        "người có mặt",
        "at least {needed}/{members} votes; the rate is counted on all {members} members, not on the {present} present",
    ),
    mend=Say(
        "xem lại số phiếu; nếu đúng thì bỏ đề nghị, chọn hình thức khác, hoặc ghi lý do vào cột “Không khen”",
        "look at the votes again; if they are right, take the nomination away, choose another award, or give the "
        "reason in the column “Không khen”",
    ),
    explain=Say(
        "Số phiếu đồng ý chia cho tổng số thành viên của Hội đồng, kể cả người vắng; người vắng gửi ý kiến bằng văn "
        "bản. Ví dụ 9 phiếu của 10 người có mặt trong Hội đồng 11 người là 81,8%, không phải 90%. Mức phải đạt ghi ở "
        "hình thức khen thưởng trong plan.yaml (vote_at_least) hoặc theo quy định có hiệu lực vào ngày họp (vote).",
        "The votes in favour are divided by the number of all members, absent ones too, who send a written opinion. "
        "Nine votes of ten present in a council of eleven are 81.8%, not 90%. The threshold is that of the award in "
        "plan.yaml (vote_at_least) or of the rule in force on the day of the meeting (vote).",
    ),
)
VOTE_MISSING = Fault(
    "vote-missing",
    Say(
        "{name}: chưa ghi số phiếu đồng ý, “{award}” cần ít nhất {threshold} ({source_vi})",
        "{name}: the votes in favour are missing; “{award}” asks for {threshold} ({source_en})",
    ),
    mend=Say("ghi cột “Số phiếu đồng ý”", "fill in the column “Số phiếu đồng ý”"),
    explain=Say(
        "Hình thức khen thưởng này phải bỏ phiếu và đạt một tỷ lệ, nhưng đề nghị chưa ghi số phiếu.",
        "This award is voted on and asks for a rate, and the nomination gives no number of votes.",
    ),
)
NO_MEETING = Fault(
    "vote-no-meeting",
    Say(
        "{unit} chưa ghi cuộc họp xét nên không tính được tỷ lệ phiếu của {count} trường hợp",
        "{unit} gives no meeting, so the rates of votes of {count} nominations cannot be counted",
    ),
    mend=Say(
        "điền phiếu “Họp xét”: ngày họp, chủ trì, thư ký và tất cả thành viên, kể cả người vắng",
        "fill in the sheet “Họp xét”: day, chair, secretary and all members, absent ones too",
    ),
    explain=Say(
        "Có số phiếu, hoặc hình thức khen thưởng đòi hỏi tỷ lệ phiếu, nhưng không có danh sách thành viên cuộc họp để "
        "tính tỷ lệ.",
        "There are votes, or an award that asks for a rate of votes, but no list of members to count the rate on.",
    ),
)
TOO_MANY_VOTES = Fault(
    "vote-too-many",
    Say(
        "{name}: {votes} phiếu đồng ý, trong khi cuộc họp của {unit} chỉ có {members} thành viên, kể cả người vắng",
        "{name}: {votes} votes, but the meeting of {unit} has {members} members, absent ones too",
    ),
    need=Say("không quá {members} phiếu", "no more than {members} votes"),
    mend=Say("xem lại số phiếu và danh sách thành viên", "look at the votes and at the list of members"),
    explain=Say(
        "Mỗi thành viên một phiếu, nên số phiếu đồng ý không thể lớn hơn số thành viên. Có thể danh sách thành viên "
        "ghi thiếu.",
        "Each member has one vote, so there cannot be more votes than members. Perhaps the list of members is short.",
    ),
)
VOTES_OF_ABSENT = Fault(
    "vote-of-absent",
    Say(
        "{name}: {votes} phiếu đồng ý, nhưng chỉ có {could} người bỏ phiếu được ({present} người có mặt, {opinions} "
        "người vắng gửi ý kiến)",
        "{name}: {votes} votes, but only {could} could vote ({present} present, {opinions} absent with an opinion)",
    ),
    need=Say("không quá {could} phiếu", "no more than {could} votes"),
    mend=Say(
        "xem lại số phiếu; người vắng đã gửi ý kiến thì ghi có ở cột “Người vắng có gửi ý kiến bằng văn bản”",
        "look at the votes; for absent members who sent an opinion write có in the column “Người vắng có gửi ý kiến "
        "bằng văn bản”",
    ),
    explain=Say(
        "Người vắng chỉ được tính phiếu khi gửi ý kiến bằng văn bản. Số phiếu đồng ý lớn hơn số người có mặt cộng số "
        "người vắng có gửi ý kiến.",
        "Absent members only vote by written opinion. There are more votes than members present and absent ones with "
        "an opinion.",
    ),
)
RULE_UNKNOWN = Fault(
    "vote-rule-unknown",
    Say(
        "không có quy định tỷ lệ phiếu “{rule}” có hiệu lực vào ngày {date}",
        "no rule on votes “{rule}” is in force on {date}",
    ),
    mend=Say(
        "sửa vote của hình thức này, hoặc ghi vote_at_least theo quy chế của cơ quan",
        "mend vote of this award, or write vote_at_least by the office's own rules",
    ),
    explain=Say(
        "Tỷ lệ phiếu của hình thức khen thưởng lấy theo một mục trong templates/law/votes.yaml, theo ngày họp. Không "
        "có mục nào như vậy có hiệu lực vào ngày này.",
        "The threshold of the award is an entry of templates/law/votes.yaml, by the day of the meeting. No such entry "
        "is in force on that day.",
    ),
)

NOT_SECRET = Fault(
    "vote-not-secret",
    Say(
        "{unit} không bỏ phiếu kín, trong khi “{award}” phải bỏ phiếu kín",
        "{unit} did not vote by secret ballot, which “{award}” asks for",
    ),
    mend=Say("xem lại ô “Bỏ phiếu kín” trong phiếu họp xét", "look at the box “Bỏ phiếu kín” again"),
    explain=Say(
        "Quy định về tỷ lệ phiếu của hình thức khen thưởng này (templates/law/votes.yaml) đòi hỏi bỏ phiếu kín, nhưng "
        "phiếu họp xét ghi là không.",
        "The rule on votes for this award (templates/law/votes.yaml) asks for a secret ballot, and the unit's sheet "
        "says that there was none.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """The votes of each nomination; those of declined ones only as far as they stand in the minutes."""
    units = names_of(dossier)
    voted: dict[str, list[Entry]] = {}
    for entry in dossier.campaign.entries:
        nomination = entry.nomination
        award = dossier.plan.awards.get(nomination.award)
        if award is None or nomination.unit not in units:
            continue
        asked = award.vote is not None or award.vote_at_least is not None
        if nomination.votes is not None or (asked and nomination.declined is None):
            voted.setdefault(nomination.unit, []).append(entry)
    unknown: dict[tuple[str, datetime.date], Problem] = {}
    for unit, entries in voted.items():
        meeting = units[unit].submission.meeting
        if meeting is None:
            yield NO_MEETING.at(file_of(entries[0]), unit=units[unit].name, count=len(entries))
        else:
            thresholds = _thresholds(dossier, meeting, entries, unknown)
            yield from _of_meeting(dossier, units[unit], meeting, entries, thresholds)
            secret = [dossier.plan.awards[name].name for name, asked in thresholds.items() if asked.secret]
            if secret and not meeting.secret:
                place = units[unit].at("meeting", "secret")
                yield NOT_SECRET.at(place, unit=units[unit].name, award="”, “".join(secret))
    yield from unknown.values()


def _thresholds(
    dossier: Dossier,
    meeting: Meeting,
    entries: Sequence[Entry],
    unknown: dict[tuple[str, datetime.date], Problem],
) -> dict[str, Threshold]:
    """What each award asks for on the day of the meeting; rules that nobody knows go into `unknown`, once each."""
    thresholds = {}
    for name in dict.fromkeys(entry.nomination.award for entry in entries):
        award = dossier.plan.awards[name]
        threshold = threshold_of(award, dossier.law, meeting.date)
        if threshold is not None:
            thresholds[name] = threshold
        elif award.vote in dossier.law.votes:  # one that no rule is called by is reported with the names in the plan
            unknown[award.vote, meeting.date] = RULE_UNKNOWN.at(
                dossier.plan_places.at("awards", name, "vote"),
                rule=award.vote,
                date=short_date(meeting.date),
            )
    return thresholds


def _of_meeting(
    dossier: Dossier,
    nominator: Nominator,
    meeting: Meeting,
    entries: Sequence[Entry],
    thresholds: dict[str, Threshold],
) -> Iterator[Problem]:
    members, present = len(meeting.members), len(meeting.present)
    opinions = sum(member.opinion for member in meeting.absent)
    least = {award: ceil(asked.share * members) for award, asked in thresholds.items()}
    for entry in entries:
        nomination = entry.nomination
        votes, name = nomination.votes, nomination.name
        needed = least.get(nomination.award) if nomination.declined is None else None
        if votes is not None and votes > members:
            yield TOO_MANY_VOTES.at(entry.at("votes"), name=name, unit=nominator.name, votes=votes, members=members)
        elif votes is not None and votes > present + opinions:
            yield VOTES_OF_ABSENT.at(
                entry.at("votes"), name=name, votes=votes, could=present + opinions, present=present, opinions=opinions
            )
        elif needed is not None and (votes is None or votes < needed):
            asked = thresholds[nomination.award]
            said = {
                "name": name,
                "award": dossier.plan.awards[nomination.award].name,
                "threshold": asked.said,
                "source_vi": asked.source.vi,
                "source_en": asked.source.en,
            }
            if votes is None:
                yield VOTE_MISSING.at(entry.at("votes"), **said)
                continue
            yield VOTE_BELOW.at(
                entry.at("votes"),
                votes=votes,
                rate=rate_said(votes, members),
                members=members,
                present=present,
                needed=needed,
                **said,
            )


def rate_said(votes: int, members: int) -> str:
    """The rate of votes as it is printed: percent with one decimal, rounded down so that it never looks like more.

    >>> rate_said(9, 11), rate_said(11, 11), rate_said(899, 1000)
    ('81,8', '100', '89,9')
    """
    tenths = votes * 1000 // members
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)

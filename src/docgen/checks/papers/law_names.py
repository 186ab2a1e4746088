"""Names in the plan that must be entries of the dated rules: the vote of an award, the rate of its reward."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Place, Problem, Say, closest

LAW_ENTRY_UNKNOWN = Fault(
    "law-entry-unknown",
    Say(
        "“{award}” ghi {field}: {found}, không có trong {file}",
        "“{award}” has {field}: {found}, which is not in {file}",
    ),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên; hoặc ghi mức của cơ quan mình ({own})", "mend the name, or write the office's own ({own})"),
    explain=Say(
        "Tỷ lệ phiếu (vote) và mức thưởng (reward.rate) của một hình thức khen thưởng là tên một mục trong bộ quy "
        "định có ngày hiệu lực. Tên này không có ở đó, nên tỷ lệ sẽ không được kiểm tra và tiền thưởng không tính "
        "được.",
        "The vote and the rate of an award are entries of the dated rules. There is no such entry: the votes would "
        "not be checked, and the money could not be computed.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each award's `vote` and `reward.rate` is known to the rules of some time. Of which time is asked where it counts;
    a rate that a budget has asked for is reported there."""
    counted = {entry.nomination.award for paper in dossier.papers if paper.budget for entry in paper.entries}
    rates = {name: rate for table in dossier.law.rates for name, rate in table.rates.items()}
    for key, award in dossier.plan.awards.items():
        places = dossier.plan_places
        if award.vote is not None:
            place = places.at("awards", key, "vote")
            yield from _unknown(award.name, award.vote, dossier.law.votes, place, "vote")
        if award.reward is not None and award.reward.rate is not None and key not in counted:
            place = places.at("awards", key, "reward", "rate")
            yield from _unknown(award.name, award.reward.rate, rates, place, "rate")


FILES = {
    "vote": ("templates/law/votes.yaml", "vote_at_least"),
    "rate": ("templates/law/rates.yaml", "coefficient, fixed"),
}


def _unknown(award: str, found: str, known: Mapping[str, object], place: Place, field: str) -> Iterator[Problem]:
    if found not in known:
        file, own = FILES[field]
        yield LAW_ENTRY_UNKNOWN.at(
            place,
            close=closest(found, known),
            award=award,
            field=field,
            found=found,
            file=file,
            own=own,
            known=", ".join(known) or "–",
        )

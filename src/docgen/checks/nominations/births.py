"""Can this be the day on which a nominee was born?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.model.nomination import Nomination
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.dates import short_date

BIRTH_IMPOSSIBLE = Fault(
    "birth-impossible",
    Say("{name} ghi sinh {found_vi}, không thể có", "{name} is said to be born {found_en}, which cannot be"),
    need=Say("từ năm {first} đến {last}", "from {first} to {last}"),
    mend=Say("xem lại năm sinh", "look at the year again"),
    explain=Say(
        "Ngày sinh nằm sau ngày của kế hoạch hoặc trước năm 1900. Thường là gõ nhầm một chữ số, hoặc lấy nhầm cột "
        "khác.",
        "The date of birth is later than the plan or before 1900. Most often a digit was mistyped or another column "
        "was taken.",
    ),
)
BIRTH_AGE = Fault(
    "birth-age",
    Say(
        "{name} sinh {found_vi}, tức {age} tuổi vào ngày của kế hoạch",
        "{name} was born {found_en}, aged {age} on the plan's day",
    ),
    need=Say("từ {youngest} đến {oldest} tuổi", "{youngest} to {oldest} years"),
    mend=Say("xem lại ngày sinh", "look at the date of birth again"),
    explain=Say(
        "Người được đề nghị quá trẻ hoặc quá già so với lẽ thường, nên ngày sinh có thể gõ nhầm. Nếu ngày sinh đúng, "
        "có thể hạ mức của kiểm tra này ở dòng severity trong plan.yaml (birth-age: warning).",
        "The nominee would be younger or older than is likely, so the date of birth may be mistyped. If it is right, "
        "the check can be made a warning in the line severity of plan.yaml (birth-age: warning).",
    ),
)
FIRST_YEAR = 1900
YOUNGEST, OLDEST = 15, 110


def check(dossier: Dossier) -> Iterator[Problem]:
    """Not later than the plan, not before 1900; 15 to 110 years old on the plan's day, the dead at any age above.

    Where only the year is known, an age is only called wrong if no day of that year would be right.
    """
    plan = dossier.plan
    today = plan.day or datetime.date(plan.date.year, 12, 31)
    # What was born between these days needs no second look.
    sure = range(today.year - OLDEST + 1, today.year - YOUNGEST)
    for entry in dossier.campaign.entries:
        nomination = entry.nomination
        year = nomination.year_born
        if year is None or year in sure:
            continue
        day = nomination.day_born
        found = {
            "name": nomination.name,
            "found_vi": f"ngày {short_date(day)}" if day else f"năm {year}",
            "found_en": f"on {short_date(day)}" if day else f"in {year}",
        }
        if year < FIRST_YEAR or year > today.year or (day and day > today):
            yield BIRTH_IMPOSSIBLE.at(entry.at("born"), first=FIRST_YEAR, last=today.year, **found)
        elif (age := _unlikely_age(nomination, today, plan.day is not None)) is not None:
            yield BIRTH_AGE.at(entry.at("born"), age=age, youngest=YOUNGEST, oldest=OLDEST, **found)


def _unlikely_age(nomination: Nomination, today: datetime.date, exact: bool) -> int | None:
    """The age on the plan's day, the one nearest to likely if a day is open; None where it is likely."""
    born, year = nomination.day_born, nomination.year_born or today.year
    eldest = youngest = today.year - year
    if born is None or not exact:
        youngest -= 1
    elif (today.month, today.day) < (born.month, born.day):
        eldest = youngest = eldest - 1
    if eldest < YOUNGEST:
        return eldest
    return youngest if youngest > OLDEST and not nomination.posthumous else None

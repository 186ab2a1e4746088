"""The legal bases of a paper as sentences, and the names `law.…` in its texts.

In: bases as written, the plan's citations, the dated law, the day of the paper. Out: one sentence for each, and what is
wrong with them. `law.nghi_dinh_tdkt` is whichever decree was in force on that day, so a plan that is used again next
year does not cite a decree that has lapsed.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from docgen.law import in_force
from docgen.model.dossier import Path, Places
from docgen.model.issuer import Profile
from docgen.model.law import Law, Version
from docgen.model.plan import Plan
from docgen.model.signing import YearOnly
from docgen.problem import Fault, Problem, Say, Severity, closest
from docgen.vietnamese.dates import short_date
from docgen.wording.citation import cited, short
from docgen.wording.named import Both, Name

LAW = "law."

LAW_UNKNOWN = Fault(
    "law-unknown",
    Say("không có văn bản pháp luật nào tên “{name}”", "there is no law named “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Căn cứ ghi law.<tên> lấy văn bản còn hiệu lực vào ngày của văn bản, theo templates/law/bases.yaml. Tên phải "
        "có trong tệp đó.",
        "A basis `law.<name>` is the version in force on the paper's day, by templates/law/bases.yaml. The name must "
        "be in that file.",
    ),
)
LAW_NONE = Fault(
    "law-not-yet",
    Say("vào ngày {day} không có văn bản nào cho “{name}”", "no version of “{name}” is in force on {day}"),
    mend=Say("xem lại ngày, hoặc ghi rõ căn cứ trong citations", "look at the day, or write the basis in citations"),
    explain=Say(
        "Bộ dữ liệu văn bản pháp luật không có bản nào có hiệu lực vào ngày của văn bản này.",
        "The dated rules know no version that was in force on the day of this paper.",
    ),
)
LAW_DAY_OPEN = Fault(
    "law-day-open",
    Say(
        "“{name}” thay đổi trong năm {year} mà văn bản chưa có ngày; tạm lấy {said}",
        "“{name}” changes within {year} and the paper has no day yet; {said} is taken for now",
    ),
    mend=Say("ghi ngày của văn bản", "write the day of the paper"),
    explain=Say(
        "Trong năm này có văn bản mới thay văn bản cũ. Khi chưa có ngày ban hành thì chưa biết căn cứ vào văn bản nào; "
        "docgen tạm lấy văn bản có hiệu lực vào cuối năm.",
        "Within that year a new version replaced the old one. Without its day it is open which one a paper rests on; "
        "the version of the end of the year is taken for now.",
    ),
    severity=Severity.WARNING,
)


def bases_said(
    bases: tuple[str, ...],
    plan: Plan,
    law: Law,
    date: datetime.date | YearOnly,
    places: Places,
    path: Path,
    profile: Profile | None = None,
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The legal bases as a sort of body cites them, each ending “;”, the last “.” (NĐ 30/2020 Phụ lục I, II.6.a)."""
    said: list[str] = []
    problems: list[Problem] = []
    for at, basis in enumerate(bases):
        if basis in plan.citations:
            said.append(f"Căn cứ {cited(plan.citations[basis], profile)}")
        elif basis.startswith(LAW):
            found, faults = _of_law(basis.removeprefix(LAW), law, date, places, (*path, at))
            said += [f"Căn cứ {cited(version, profile)}" for version in found]
            problems += faults
        else:
            said.append(basis.rstrip(" .;"))
    return tuple(f"{basis}{';' if at < len(said) - 1 else '.'}" for at, basis in enumerate(said)), tuple(problems)


def _of_law(
    name: str, law: Law, date: datetime.date | YearOnly, places: Places, path: Path
) -> tuple[tuple[Version, ...], tuple[Problem, ...]]:
    place = places.at(*path)
    if name not in law.bases:
        known = ", ".join(f"{LAW}{each}" for each in law.bases)
        return (), (LAW_UNKNOWN.at(place, name=name, known=known, close=closest(name, law.bases)),)
    found = on(law, name, date)
    if not found:
        day = str(date.year) if isinstance(date, YearOnly) else short_date(date)
        return (), (LAW_NONE.at(place, name=name, day=day),)
    if isinstance(date, YearOnly) and found != in_force(law.bases[name].versions, datetime.date(date.year, 1, 1)):
        said = "; ".join(short(version) for version in found)
        return found, (LAW_DAY_OPEN.at(place, name=name, year=date.year, said=said),)
    return found, ()


def on(law: Law, name: str, date: datetime.date | YearOnly) -> tuple[Version, ...]:
    """The versions of a series in force on a day; of a year only, on its last day."""
    day = datetime.date(date.year, 12, 31) if isinstance(date, YearOnly) else date
    return in_force(law.bases[name].versions, day)


def law_names(law: Law, date: datetime.date | YearOnly, profile: Profile) -> Mapping[str, Name]:
    """`{{ law.nghi_dinh_tdkt }}` and `.short` for each series with a version in force."""
    found = {name: on(law, name, date) for name in law.bases}
    return {
        name: Both(
            "; ".join(cited(version, profile) for version in versions),
            {"short": "; ".join(short(version) for version in versions)},
        )
        for name, versions in found.items()
        if versions
    }

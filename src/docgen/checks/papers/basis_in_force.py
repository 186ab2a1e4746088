"""Were the documents that a paper rests on in force on its day?

Only documents that the dated rules know (`templates/law/bases.yaml`) can be told; a decree that has lapsed is easily
left over when last year's plan is used again. While a paper has no day yet, any day of its year will do.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from docgen.law.bases import version_cited, versions_of
from docgen.law.time import in_force
from docgen.model.citation import Citation
from docgen.model.dossier import Dossier
from docgen.model.law import Law, Version
from docgen.model.signing import YearOnly
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.vietnamese.dates import short_date
from docgen.vietnamese.spelling import folded

BASIS_NOT_IN_FORCE = Fault(
    "basis-not-in-force",
    Say(
        "căn cứ “{basis}” {period}, văn bản đề {own}",
        "the basis “{basis}” {period_en}, the paper is of {own_en}",
    ),
    need=Say("văn bản có hiệu lực vào lúc đó: {right}", "what was in force then: {right}"),
    mend=Say(
        "đổi căn cứ, hoặc ghi law.{series} để docgen tự chọn theo ngày; hoặc xem lại ngày của văn bản",
        "cite another document, or write law.{series} and docgen chooses by the day; or look at the day of the paper",
    ),
    explain=Say(
        "Văn bản làm căn cứ phải còn hiệu lực vào ngày ban hành. Văn bản này đã hết hiệu lực, hoặc chưa có hiệu lực, "
        "vào ngày đó, theo templates/law/bases.yaml. Hay gặp nhất là dùng lại kế hoạch năm trước mà quên đổi nghị "
        "định.",
        "A basis must be in force on the day of the paper. By templates/law/bases.yaml this one had lapsed, or was not "
        "yet in force. Most often last year's plan was used again with last year's decree.",
    ),
    severity=Severity.WARNING,
)
NOTHING_KNOWN = "…"
"""Said where the dated rules know no document for that day."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each basis of the plan, and each that a paper of the campaign names itself, that was not in force."""
    plan, places = dossier.plan, dossier.plan_places
    for at, basis in enumerate(plan.bases):
        yield from _of_basis(dossier, basis, plan.date, places.at("bases", at))
    for paper in dossier.papers:
        for at, basis in enumerate(paper.paper.bases or ()):
            yield from _of_basis(dossier, basis, paper.date, places.at("papers", paper.id, "bases", at))


def _of_basis(dossier: Dossier, basis: str, date: datetime.date | YearOnly, place: Place) -> Iterator[Problem]:
    citation = dossier.plan.citations.get(basis)
    days = _days(date)
    for series, version in _meant(dossier.law, citation, basis):
        if any(version.holds_on(day) for day in days):
            continue
        right = dict.fromkeys(
            _said(other) for day in (days[0], days[-1]) for other in in_force(dossier.law.bases[series].versions, day)
        )
        yield BASIS_NOT_IN_FORCE.at(
            place,
            basis=_said(version),
            series=series,
            right="; ".join(right) or NOTHING_KNOWN,
            own=f"năm {date.year}" if isinstance(date, YearOnly) else f"ngày {short_date(date)}",
            own_en=str(date.year) if isinstance(date, YearOnly) else short_date(date),
            period=_period(version, ("có hiệu lực từ", "đã hết hiệu lực sau ngày")),
            period_en=_period(version, ("is in force from", "was in force until")),
        )


def _meant(law: Law, citation: Citation | None, basis: str) -> Iterable[tuple[str, Version]]:
    """What is cited in parts; or every known number that stands in a sentence written out."""
    if citation is not None:
        found = version_cited(law, citation)
        return (found,) if found else ()
    words = folded(basis)
    return tuple(
        (name, version)
        for name, _, version in versions_of(law)
        if version.number and re.search(rf"(?<![\w/-]){re.escape(folded(version.number))}(?![\w/-])", words)
    )


def _days(date: datetime.date | YearOnly) -> tuple[datetime.date, ...]:
    """The day of the paper; or every day of its year."""
    if not isinstance(date, YearOnly):
        return (date,)
    first, next_first = datetime.date(date.year, 1, 1), datetime.date(date.year + 1, 1, 1)
    return tuple(first + datetime.timedelta(days=count) for count in range((next_first - first).days))


def _said(version: Version) -> str:
    """How a version is named in a message."""
    if version.number:
        return f"{version.type} {version.number}"
    year = "" if not version.date else f" năm {version.date.year}"
    return f"{version.type}{year}"


def _period(version: Version, words: tuple[str, str]) -> str:
    """From when to when it is in force; the day of the paper beside it shows which of the two is the trouble."""
    first = version.valid_from or version.date
    parts = [f"{words[0]} {short_date(first)}"] if first else []
    parts += [f"{words[1]} {short_date(version.valid_to)}"] if version.valid_to else []
    return ", ".join(parts)

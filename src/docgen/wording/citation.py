"""How a document is cited.

In: a citation in parts. Out: its words. By NĐ 30/2020 Phụ lục I, II.6: type, number and symbol, full date, issuer,
trích yếu; a law or ordinance without number and issuer. Papers of the Party have a comma before the day.
"""

from __future__ import annotations

import datetime

from docgen.model.citation import Citation
from docgen.model.issuer import Issuer, Profile
from docgen.model.numbering import number_and_symbol
from docgen.model.signing import YearOnly
from docgen.vietnamese.dates import DOTS, administrative_date, dotted_date
from docgen.wording.named import Both


def cited(citation: Citation, profile: Profile | None = None) -> str:
    """The full words, for a first mention: “Quyết định số … ngày … của … về …”, as a sort of body writes it."""
    comma = "," if profile and profile.form.date_comma and citation.number and citation.date else ""
    parts = [short(citation) + comma]
    if citation.date:
        parts.append(administrative_date(citation.date))
    if citation.issuer:
        parts.append(f"của {citation.issuer}")
    if citation.about:
        parts.append(f"về {citation.about}")
    return " ".join(parts)


def short(citation: Citation) -> str:
    """The words for a later mention: type, number and symbol."""
    return f"{citation.type} số {citation.number}" if citation.number else citation.type


def cited_own(
    type_name: str,
    abbreviation: str | None,
    number: str | None,
    date: datetime.date | YearOnly,
    body: tuple[Issuer, Profile],
    citer: Profile,
    about: str = "",
) -> Both:
    """A paper of the plan itself where another speaks of it: “Tờ trình số 05/TTr-… ngày … của … về việc …”.

    `body` issued the paper and numbered it in its way; `citer` speaks of it in its own. What is not known yet is
    dotted: runs of blanks, as in the head of a paper, would be lost in a sentence. `about` is its trích yếu. The parts
    are `short`, `number`, `date` and `about`.
    """
    issuer, profile = body
    symbol = number_and_symbol(number, abbreviation, issuer, profile, DOTS)
    day = dotted_date(date.year) if isinstance(date, YearOnly) else administrative_date(date)
    comma = "," if citer.form.date_comma else ""
    short_words = f"{type_name} số {symbol}"
    whole = f"{short_words}{comma} {day} của {issuer.full_name or issuer.locality}"
    about = lower_first(about)
    if about:
        whole += f" {about}" if about.startswith("về ") else f" về {about}"
    return Both(whole, {"short": short_words, "number": symbol, "date": day, "about": about})


def lower_first(text: str) -> str:
    """A trích yếu in the middle of a sentence: its first letter small, unless the word is all capitals.

    >>> lower_first("Thi đua, khen thưởng"), lower_first("MTTQ các cấp")
    ('thi đua, khen thưởng', 'MTTQ các cấp')
    """
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]

"""How an amending paper speaks of the paper that it amends, and of those that amended it before.

In: the paper as it holds, the body that speaks. Out: names for the texts: `amended.short`, `.date`, `.cited` ….
"""

from __future__ import annotations

from docgen.amending.base import Base, Signed
from docgen.amending.fields import about_of
from docgen.model.facts import Facts, PaperFacts
from docgen.model.issuer import Issuer, Profile
from docgen.vietnamese.dates import administrative_date
from docgen.wording.citation import lower_first
from docgen.wording.named import Both

LETTER_ABOUT = "V/v "


def short(signed: Signed) -> str:
    """“Kế hoạch số 12/KH-MTTQ-BTT”; a paper without a number by its type alone."""
    return f"{signed.type} số {signed.symbol}" if signed.symbol else signed.type


def dated(signed: Signed, profile: Profile) -> str:
    """“Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021”, as a sort of body writes it."""
    comma = "," if profile.form.date_comma and signed.symbol else ""
    return f"{short(signed)}{comma} {administrative_date(signed.date)}"


def about(facts: Facts) -> str:
    """The trích yếu within a sentence: “về …”; "" where a paper has none."""
    words = about_of(facts) if isinstance(facts, PaperFacts) else " ".join(facts.title.lines)
    words = lower_first(words.removeprefix(LETTER_ABOUT).strip())
    return words if not words or words.startswith("về ") else f"về {words}"


def amended(base: Base, body: tuple[Issuer, Profile], verb: str) -> Both:
    """The names of the amended paper. `changed` says what amended it before, for the end of a citation; `as_changed` is
    its short name with that."""
    issuer, profile = body
    signed = base.signed
    earlier = _joined([dated(each, profile) for each in base.earlier])
    changed = f", đã được {verb[:1].lower()}{verb[1:]} tại {earlier}" if earlier else ""
    whole = f"{dated(signed, profile)} của {issuer.full_name or issuer.locality}"
    subject = about(base.main.facts)
    cited = f"{whole} {subject}".strip() + changed
    brackets = f" ({changed.removeprefix(', ')})" if changed else ""
    return Both(
        cited,
        {
            "cited": cited,
            "short": short(signed),
            "numbered": short(signed) + ("," if profile.form.date_comma and signed.symbol else ""),
            "dated": dated(signed, profile),
            "date": administrative_date(signed.date),
            "about": subject,
            "changed": changed,
            "as_changed": short(signed) + brackets,
            "type": signed.type,
        },
    )


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" và {names[-1]}" if names else ""

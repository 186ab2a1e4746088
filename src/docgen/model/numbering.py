"""Number and symbol of a paper: one form for its head and for whoever cites it."""

from __future__ import annotations

from docgen.model.issuer import Issuer, Profile
from docgen.vietnamese.dates import GAP


def number_and_symbol(
    number: str | None, abbreviation: str | None, issuer: Issuer, profile: Profile, blank: str = GAP
) -> str:
    """“12/KH-MTTQ-BTT”, “12-KH/TU”: two digits at least, a `blank` until the number is given (NĐ 30/2020 Phụ lục I,
    II.3; for other bodies as their profile says)."""
    given = number.zfill(2) if number and number.isdigit() else (number or blank)
    return profile.form.numbered(given, abbreviation, issuer.symbol or "")

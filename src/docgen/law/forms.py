"""The form of a report or a summary of merits on a day."""

from __future__ import annotations

import datetime
from typing import Literal

from docgen.law.time import latest
from docgen.model.kind import Kind
from docgen.model.law import Form, FormNumber, Law
from docgen.model.occasion import Occasion

Sort = Literal["report", "summary"]


def form_named(law: Law, name: str, day: datetime.date) -> tuple[Form, FormNumber | None] | None:
    """A form by its name, with the number that it has on that day; None where there is no such form."""
    form = law.forms.get(name)
    return (form, latest(form.versions, day)) if form else None


def form_on(
    law: Law, kind: Kind, occasion: Occasion, day: datetime.date, sort: Sort = "report"
) -> tuple[Form, FormNumber] | None:
    """The first form for a kind and an occasion that is used on a day, with its number on that day."""
    for form in law.forms.values():
        if form.sort == sort and kind in form.kinds and occasion in form.occasions:
            number = latest(form.versions, day)
            if number:
                return form, number
    return None

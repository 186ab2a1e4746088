"""The law room: dated rules in, what holds on a day out; and the arithmetic that follows from it.

In: a `Law`, a day. Out: the version, salary, rate, vote rule or form in force on that day. Pure functions over data;
whatever is a figure of the law is in `templates/law`, whatever is computed is here.
"""

from docgen.law.bases import validity_of, version_cited, versions_of
from docgen.law.budget import budget_of
from docgen.law.doubts import Doubt, doubts
from docgen.law.forms import form_named, form_on
from docgen.law.parts import joined
from docgen.law.rates import rate_on, rates_on, salary_on
from docgen.law.reward import amount
from docgen.law.time import in_force, latest
from docgen.law.votes import vote_rule

__all__ = [
    "Doubt",
    "amount",
    "budget_of",
    "doubts",
    "form_named",
    "form_on",
    "in_force",
    "joined",
    "latest",
    "rate_on",
    "rates_on",
    "salary_on",
    "validity_of",
    "version_cited",
    "versions_of",
    "vote_rule",
]

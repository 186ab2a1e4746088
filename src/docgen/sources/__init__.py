"""The sources: everything that one plan is made from, fetched and decoded.

In: paths and names. Out: nouns with their places, and what is wrong with them, all of it: a slip in the plan does not
keep the units, or a nomination, from being looked at.
"""

from docgen.sources.amendments import AMENDMENTS_FILE, Begun, fetch_amendments, fetch_kinds
from docgen.sources.fetch import Frame, Sources
from docgen.sources.issued import fetch_record, numbered
from docgen.sources.law import fetch_law
from docgen.sources.memory import Memory, Nothing, Read, Warm
from docgen.sources.nominations import fetch_campaign
from docgen.sources.papers import Types, bodies_of, fetch_type, fetch_types, profiles_of
from docgen.sources.stored import Stored

__all__ = [
    "AMENDMENTS_FILE",
    "Begun",
    "Frame",
    "Memory",
    "Nothing",
    "Read",
    "Sources",
    "Stored",
    "Types",
    "Warm",
    "bodies_of",
    "fetch_amendments",
    "fetch_campaign",
    "fetch_kinds",
    "fetch_law",
    "fetch_record",
    "fetch_type",
    "fetch_types",
    "numbered",
    "profiles_of",
]

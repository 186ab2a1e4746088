"""The record of issued papers: what left the house, under which number and day, and the files as they left it.

`store.py` is its only door to the disk (`issued.yaml` and the archive `issued/` of a plan). The rest is pure: the text
of the record (`text.py`), facts as JSON and back (`facts_json.py`), number and day of issued papers put into the plan
and what units sent (`numbering.py`), which words of a paper differ from those it was issued with (`words.py`).
"""

from docgen.record.facts_json import FactsDamagedError, from_json, to_json
from docgen.record.numbering import given_to, numbered_campaign, numbered_plan, same_number
from docgen.record.store import ARCHIVE, FACTS, RECORD_FILE, NotReadableError, Store, digest, next_folder
from docgen.record.text import to_text
from docgen.record.verifying import Verified, verify
from docgen.record.words import Change, brief, changes, cites, text_of

__all__ = [
    "ARCHIVE",
    "FACTS",
    "RECORD_FILE",
    "Change",
    "FactsDamagedError",
    "NotReadableError",
    "Store",
    "Verified",
    "brief",
    "changes",
    "cites",
    "digest",
    "from_json",
    "given_to",
    "next_folder",
    "numbered_campaign",
    "numbered_plan",
    "same_number",
    "text_of",
    "to_json",
    "to_text",
    "verify",
]

"""Issuing: a paper gets its number and day, its final files are made once and frozen; and a mistake is taken back.

In: a plan prepared as if its papers had been issued (`pipeline.prepare(…, issuing=…)`), who and when. Out: the record
with the new issues in it, or why not. All papers of one command are issued or none. Nothing here knows the time.
"""

from docgen.issuing.acts import Ask, pending
from docgen.issuing.freezing import Issuing, issue
from docgen.issuing.papers import Issuable, companion_fault, issuable_papers
from docgen.issuing.withdrawing import withdraw

__all__ = ["Ask", "Issuable", "Issuing", "companion_fault", "issuable_papers", "issue", "pending", "withdraw"]

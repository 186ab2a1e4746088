"""Papers of a campaign that stand as they were: worked out in one run, known again in the next.

In: everything that the papers of a campaign are made of. Out: what was made of just that before: which papers, by the
digests of their words, and what was wrong with them. A quota may have changed since: how many there may be of what is
nothing that they are made of (`model/unshared.py`), unless a text of theirs says so.

So a plan whose quotas change is put into words anew, with its annexes, and thousands of papers are not. What is
remembered saves time and nothing else; whoever asks for the facts of a paper gets them, made afresh.
"""

from docgen.standing.campaign import Basis, Campaigned, recalled, worked_out
from docgen.standing.memory import Memory, Stored, Warm

__all__ = ["Basis", "Campaigned", "Memory", "Stored", "Warm", "recalled", "worked_out"]

"""Edits by people: what somebody changed in a paper, said in the words of whoever holds it in hand. Pure.

In: Word files that were read (`readers.word`). Out: their differences, word by word, each with its place.
"""

from docgen.edits.differences import CELLS, Difference, Differences, Kind, applied, compare
from docgen.edits.figures import FIGURE_EDITED, edited_figures
from docgen.edits.looks import Restyled
from docgen.edits.places import Spot
from docgen.edits.three_way import Edits, edits_of
from docgen.edits.words import Fate, Mark, Marks, marked

__all__ = [
    "CELLS",
    "FIGURE_EDITED",
    "Difference",
    "Differences",
    "Edits",
    "Fate",
    "Kind",
    "Mark",
    "Marks",
    "Restyled",
    "Spot",
    "applied",
    "compare",
    "edited_figures",
    "edits_of",
    "marked",
]

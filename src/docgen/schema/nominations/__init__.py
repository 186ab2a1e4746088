"""Nominations and submissions: the tables and records that units send in, as nouns with their places.

In: a book of sheets, or located values, with the plan and its units. Out: entries, submissions, what was tidied on the
way, and every misfit at its cell. `books` and `records` are the two ways in; the rest is one idea each: where the
headings are, what a row is, what a cell means, what stands beside the rows.
"""

from docgen.schema.nominations.books import Decoded, decode_nominations
from docgen.schema.nominations.records import decode_yaml_nominations

__all__ = ["Decoded", "decode_nominations", "decode_yaml_nominations"]

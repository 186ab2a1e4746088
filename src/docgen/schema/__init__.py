"""Schema: located values in, nouns out, with the place of every value and every misfit as a problem.

`decode` fits one source to one noun; `decode_units` reads a table of units in the words of its plan;
`check_references` asks whether what a plan names is declared in it; `json_schema` tells editors the same rules.
"""

from docgen.schema.editor import json_schema
from docgen.schema.fit import decode
from docgen.schema.nominations.books import Decoded, decode_nominations
from docgen.schema.nominations.records import decode_yaml_nominations
from docgen.schema.references import check_references
from docgen.schema.units import decode_units

__all__ = [
    "Decoded",
    "check_references",
    "decode",
    "decode_nominations",
    "decode_units",
    "decode_yaml_nominations",
    "json_schema",
]

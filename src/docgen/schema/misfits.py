"""The type of a validator's error in, the fault that it is out.

The validator's English is never read: it changes between releases and says nothing to a clerk. What is not in the
table is `values.UNFIT`, so that a new type of error is still reported, with its place.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.problem import Fault
from docgen.schema import shapes, values

FAULT_OF: Mapping[str, Fault] = {
    "extra_forbidden": shapes.UNKNOWN_FIELD,
    "missing": shapes.MISSING_FIELD,
    "string_type": shapes.TEXT_WANTED,
    "tuple_type": shapes.LIST_WANTED,
    "list_type": shapes.LIST_WANTED,
    "dict_type": shapes.GROUP_WANTED,
    "mapping_type": shapes.GROUP_WANTED,
    "model_type": shapes.GROUP_WANTED,
    "model_attributes_type": shapes.GROUP_WANTED,
    "empty_text": shapes.BLANK_TEXT,
    "count": values.COUNT,
    "number_form": values.NUMBER,
    "time_form": values.TIME_FORM,
    "date_form": values.DATE_FORM,
    "date_missing": values.DATE_MISSING,
    "flag": values.FLAG,
    "identifier": values.IDENTIFIER,
    "one_rule": values.ONE_RULE,
    "steps_order": values.STEPS_ORDER,
    "override_purpose": values.OVERRIDE_PURPOSE,
    "enum": values.ONE_OF,
    "literal_error": values.ONE_OF,
    "too_short": shapes.TOO_FEW,
    "string_too_short": shapes.TOO_FEW,
    "too_long": shapes.TOO_MANY,
    "string_too_long": shapes.TOO_MANY,
    "greater_than": values.TOO_SMALL,
    "greater_than_equal": values.TOO_SMALL,
    "less_than": values.TOO_BIG,
    "less_than_equal": values.TOO_BIG,
}

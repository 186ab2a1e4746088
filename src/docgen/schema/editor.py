"""A noun in, JSON Schema (draft 2020-12) out, for editors that complete and check while a plan is typed.

An editor reads YAML by YAML's own rules, where `number: 12` is a number and an unquoted day is a text; the schema
allows for that. The English docstrings of the code are left out: what an editor shows is for clerks.
"""

from __future__ import annotations

from typing import Any

from docgen.model.rules import Rule
from docgen.model.words import Noun

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LIKELY_NUMBERS = ("number", "phone", "terms", "items")
Json = dict[str, Any]


def json_schema(noun: type[Noun]) -> Json:
    """The JSON Schema of a noun: Vietnamese titles and hints on every property, unknown keys refused."""
    found: Json = noun.model_json_schema(ref_template="#/$defs/{model}")
    for schema in (found, *found.get("$defs", {}).values()):
        schema.pop("description", None)
        schema.pop("title", None)
        for name, field in schema.get("properties", {}).items():
            schema["properties"][name] = (
                _numbers_allowed(_relaxed(field)) if name in LIKELY_NUMBERS else _relaxed(field)
            )
    for name, schema in found.get("$defs", {}).items():
        if name == Rule.__name__:
            _exactly_one(schema)
    return {"$schema": DIALECT, "title": f"docgen: {noun.__name__}", **found}


def _relaxed(field: Json) -> Json:
    """A bare text where a part of the body may be one; no key that the noun's own pattern does not allow."""
    if field.get("items") == {"$ref": "#/$defs/Node"}:
        field = {**field, "items": {"anyOf": [{"type": "string"}, field["items"]]}}
    if "patternProperties" in field:
        field = {**field, "additionalProperties": False}
    for choice in ("anyOf", "oneOf"):
        if choice in field:
            field = {**field, choice: [_relaxed(member) for member in field[choice]]}
    return {key: value for key, value in field.items() if key != "default" or value is not None}


def _numbers_allowed(field: Json) -> Json:
    """Texts that look like numbers are typed without quotes: `number: 12`, `phone: 0299…`, `items: [1., 1.1.]`."""
    if field.get("type") == "string":
        return {**field, "type": ["string", "number"]}
    if field.get("type") == "array":
        return {**field, "items": _numbers_allowed(field["items"])}
    if "anyOf" in field:
        return {**field, "anyOf": [_numbers_allowed(member) for member in field["anyOf"]]}
    if "patternProperties" in field:
        properties = {key: _numbers_allowed(value) for key, value in field["patternProperties"].items()}
        return {**field, "patternProperties": properties}
    return field


def _exactly_one(schema: Json) -> None:
    """One rule, and not an empty one."""
    schema["minProperties"] = schema["maxProperties"] = 1
    for name, field in schema["properties"].items():
        present = [member for member in field.pop("anyOf", []) if member != {"type": "null"}]
        schema["properties"][name] = {**field, **present[0]} if present else field

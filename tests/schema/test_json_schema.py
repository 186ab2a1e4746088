"""The schema for editors says what decode says."""

import copy

import jsonschema
import pytest
import yaml
from schema_sources import PLAN, decode_plan

from docgen.model.issuer import Issuer, Profile
from docgen.model.plan import Plan
from docgen.model.stock import Stock
from docgen.model.units import Overrides
from docgen.schema import json_schema

NOUNS = [Plan, Issuer, Profile, Overrides, Stock]


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2, as an editor reads it: a day and `on` are texts, `1.` is a number. PyYAML wants a class here."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def accepts():
    validator = jsonschema.Draft202012Validator(json_schema(Plan))
    return validator.is_valid


def as_an_editor_reads(text):
    return yaml.load(text, Loader=EditorLoader)


@pytest.mark.parametrize("noun", NOUNS)
def test_it_is_a_sound_schema(noun):
    schema = json_schema(noun)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("noun", NOUNS)
def test_every_property_has_its_vietnamese_title_and_hint_and_unknown_keys_are_refused(noun):
    schema = json_schema(noun)
    nouns = [part for part in (schema, *schema["$defs"].values()) if "properties" in part]
    assert nouns
    for part in nouns:
        assert part["additionalProperties"] is False
        assert "description" not in part
        for name, field in part["properties"].items():
            assert field.get("title"), name
            assert field.get("description"), name


def test_what_decode_accepts_it_accepts(accepts):
    assert decode_plan(PLAN)[0] is not None
    schema = json_schema(Plan)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(as_an_editor_reads(PLAN)))
    assert errors == []


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), "plce", "x"),
        (("body", 0), "headng", "x"),
        (("body", 0, "items", 1), "headng", "x"),
        (("quotas", "bk_tap_the"), "awrd", "x"),
        (("terms",), "Thang", "x"),
        (("quotas", "bk_tap_the", "rule"), "held", {"count": 1}),
        (("quotas", "gk_ho", "rule"), "unlimited", None),
        (("quotas", "bk_tap_the"), "kind", "tập thể"),
        (("dossiers", "tinh"), "sets", "hai"),
        ((), "date", "tháng 2"),
        ((), "place", ["x"]),
        (("signatory",), "signs_as", ["KT"]),
    ],
)
def test_what_decode_refuses_it_refuses(accepts, path, key, value):
    plan = as_an_editor_reads(PLAN)
    assert accepts(plan)
    part = plan
    for frame in path:
        part = part[frame]
    part[key] = value
    assert not accepts(plan)
    assert decode_plan(yaml.safe_dump(plan, allow_unicode=True))[2]


def test_numbers_and_bare_texts_are_accepted_where_people_write_them(accepts):
    plan = as_an_editor_reads(PLAN)
    assert isinstance(plan["number"], int)
    assert isinstance(plan["terms"]["nam"], int)
    plan["contact"]["phone"] = 2993822367
    plan["body"] = ["Một câu.", {"bullets": ["Một ý."]}]
    plan["tasks"] = ["Một việc."]
    assert accepts(plan)


def test_making_a_schema_does_not_change_the_next_one():
    first = copy.deepcopy(json_schema(Plan))
    assert json_schema(Plan) == first

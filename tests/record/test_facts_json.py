"""Facts as JSON and back: nothing is lost, whatever stands on a paper, and nothing else passes for facts."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import pipeline
from docgen.files import Workplace
from docgen.model import facts as nouns
from docgen.model.facts import ComparisonFacts, Document, Facts
from docgen.record import FactsDamagedError, from_json, to_json
from offices import office, prepared

ROOT = Path(__file__).parents[2]
PLANS = Workplace(ROOT).plan_names()
NOUNS = {noun for noun in vars(nouns).values() if dataclasses.is_dataclass(noun)}


def inner(value: object) -> set[type]:
    """The types of all records in a value, itself included."""
    if isinstance(value, tuple):
        return {kind for each in value for kind in inner(each)}
    if dataclasses.is_dataclass(value):
        return {type(value)} | {kind for each in vars(value).values() for kind in inner(each)}
    return set()


@pytest.mark.parametrize("plan", PLANS)
def test_every_paper_of_every_plan_comes_back_as_it_was(plan: str) -> None:
    documents = pipeline.prepare(plan, Workplace(ROOT)).documents
    assert documents
    for document in documents:
        back = from_json(to_json(document))
        assert back == document
        assert to_json(back) == to_json(document)
        assert inner(back.facts) == inner(document.facts)


def test_the_plans_hold_every_kind_of_fact_that_there_is() -> None:
    seen = {kind for plan in PLANS for document in pipeline.prepare(plan, Workplace(ROOT)).documents
            for kind in inner(document.facts)}  # fmt: skip
    assert seen == NOUNS - {Document, ComparisonFacts}  # a comparison is looked at, never issued


@settings(deadline=None)
@given(st.builds(Document, name=st.text(), template=st.text(),
                 facts=st.one_of(*(st.builds(kind) for kind in get_args(Facts)))))  # fmt: skip
def test_any_facts_come_back_as_they_were(document: Document) -> None:
    if any(value != value or abs(value) == float("inf") for value in numbers(document)):  # lengths are numbers
        return
    assert from_json(to_json(document)) == document


def numbers(value: object) -> list[float]:
    if isinstance(value, float):
        return [value]
    parts = value if isinstance(value, tuple) else vars(value).values() if dataclasses.is_dataclass(value) else ()
    return [number for part in parts for number in numbers(part)]


def test_facts_of_an_older_docgen_that_lack_a_field_have_its_default(tmp_path: Path) -> None:
    document = prepared(office(tmp_path)).documents[0]
    whole = json.loads(to_json(document))
    del whole["facts"]["look"]
    assert from_json(json.dumps(whole).encode()) == document


@pytest.mark.parametrize(
    "spoiled",
    [
        {"version": 2},
        {"kind": "Document"},
        {"kind": "str"},
        {"facts": []},
        {"facts": {}},
        {"name": 3},
        {"template": None},
    ],
    ids=str,
)
def test_what_is_no_document_is_refused(spoiled: dict[str, object], tmp_path: Path) -> None:
    whole = json.loads(to_json(prepared(office(tmp_path)).documents[0]))
    with pytest.raises(FactsDamagedError):
        from_json(json.dumps(whole | spoiled).encode())


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"\xff", b"{", b"[" * 100_000, b'{"version": 1}'])
def test_bytes_that_are_no_facts_are_refused(content: bytes) -> None:
    with pytest.raises(FactsDamagedError):
        from_json(content)


@pytest.mark.parametrize(("field", "value"), [("draft", 1), ("bases", "abc"), ("bases", [1]), ("strange", "x"),
                                              ("look", {"strange": True}), ("body", [{"kind": "text"}])])  # fmt: skip
def test_a_fact_of_another_type_is_refused(field: str, value: object, tmp_path: Path) -> None:
    whole = json.loads(to_json(prepared(office(tmp_path)).documents[0]))
    whole["facts"][field] = value
    with pytest.raises(FactsDamagedError):
        from_json(json.dumps(whole).encode())

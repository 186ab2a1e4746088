"""A draft is composed in spite of errors, as far as there is something to compose."""

import pytest

from docgen.documents import can_compose, compose
from docgen.model.facts import AnnexFacts
from dossiers import TYPES, dossier_of, plan_of, quota_of

ANNEX = {"type": "phu-luc-phan-bo", "title": "Bảng phân bổ"}


@pytest.mark.parametrize("awards", [[], ["giay_khen"]])
def test_an_annex_without_any_quota_is_still_a_table(awards: list[str]) -> None:
    quotas = {} if awards else {"a": quota_of({"fixed": {"each": 1}})}
    plan = plan_of(quotas=quotas, annexes={"bang": ANNEX | {"awards": awards}})
    facts = compose(dossier_of(plan), TYPES, draft=True)[1].facts
    assert isinstance(facts, AnnexFacts)
    assert all(sum(cell.columns for cell in row) == len(facts.table.widths) for row in facts.table.rows)
    assert sum(cell.columns for cell in facts.table.head[0]) == len(facts.table.widths)


@pytest.mark.parametrize(
    ("parts", "can"),
    [
        ({}, True),
        ({"annexes": {"bang": ANNEX}}, True),
        ({"type": "phu-luc-phan-bo"}, False),
        ({"type": "khac"}, False),
        ({"annexes": {"bang": ANNEX | {"type": "ke-hoach"}}}, False),
        ({"annexes": {"bang": ANNEX | {"type": "khac"}}}, False),
    ],
)
def test_a_plan_can_be_composed_where_each_type_is_known_and_made_for_its_paper(
    parts: dict[str, object], can: bool
) -> None:
    assert can_compose(plan_of(**parts), TYPES) is can

"""No two papers of a plan share a file, or one of them would be lost."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from docgen.checks.annexes import check
from docgen.model.dossier import Places
from docgen.model.plan import Annex, Plan


@pytest.mark.parametrize(
    ("types", "clashing"),
    [
        ({"b": "bang", "c": "bang", "d": "bang-b"}, ["d"]),
        ({"hoach": "ke", "x": "ke"}, ["hoach"]),
        ({"b": "ke-hoach"}, []),
        ({"b": "bang", "c": "bang", "d": "bang-e"}, []),
        ({"b": "bang"}, []),
    ],
)
def test_papers_that_would_share_a_file_are_named_instead_of_one_being_lost(
    types: dict[str, str], clashing: list[str]
) -> None:
    annexes = {name: Annex(type=kind, title="Bảng") for name, kind in types.items()}
    plan = Plan.model_construct(type="ke-hoach", annexes=annexes)
    asked = SimpleNamespace(plan=plan, plan_places=Places("plan.yaml"))
    found = [problem for problem in check(asked) if problem.fault.code == "same-file"]  # type: ignore[arg-type]
    assert [dict(problem.values)["annex"] for problem in found] == clashing

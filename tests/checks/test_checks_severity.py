"""How bad a fault is: by default, by the plan, and where the plan has no say. And that each can be explained."""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata

import pytest
from campaigns import asked, person, printed

import docgen.checks
from docgen.checks.severities import ADJUSTABLE
from docgen.problem import Fault, Severity

FAULTS = {
    fault.code: fault
    for found in pkgutil.walk_packages(docgen.checks.__path__, "docgen.checks.")
    for fault in vars(importlib.import_module(found.name)).values()
    if isinstance(fault, Fault)
}
LATE = {"awards": ["giay_khen"], "deadline": "2021-05-31"}
LATE_AND_SHORT = {"ke_sach": {"received": "2021-06-01"}}


def severities(**of_plan: str) -> dict[str, str]:
    problems = asked([person("Núp")], LATE_AND_SHORT, dossiers={"x": LATE}, severity=of_plan)
    return {problem.fault.code: problem.as_json()["severity"] for problem in problems}  # type: ignore[misc]


def test_without_a_word_of_the_plan_each_fault_is_as_bad_as_it_was_declared() -> None:
    assert severities() == {"dossier-late": "error", "name-short": "warning"}


def test_the_plan_may_make_an_error_a_warning_and_a_warning_an_error() -> None:
    wanted = {"dossier-late": "warning", "name-short": "error"}
    assert severities(**wanted) == wanted
    problems = asked([person("Núp")], LATE_AND_SHORT, dossiers={"x": LATE}, severity=wanted)
    assert [problem.is_error for problem in problems] == [True, False]
    assert ["lỗi" in line for line in printed(problems) if "[" in line] == [True, False]


def test_the_declared_fault_itself_stays_as_it_is() -> None:
    severities(**{"name-short": "error"})
    assert FAULTS["name-short"].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("code", "close"),
    [("name-shrt", "name-short"), ("birth-impossible", ""), ("number", ""), ("vote-too-many", ""), ("khong-co", "")],
)
def test_a_code_that_cannot_be_set_is_refused(code: str, close: str) -> None:
    found = asked([], severity={code: "warning"})
    (problem,) = found
    assert problem.what() == f"không chỉnh được mức độ của mã “{code}”"
    assert problem.place.cell == f"severity/{code}"
    assert problem.need().startswith("một trong: birth-age, criterion-not-met, ")
    if close:
        assert problem.close == close


def test_a_code_that_cannot_be_set_changes_nothing() -> None:
    nomination = person("Nguyễn Văn An", born="2030-01-01")
    problems = asked([nomination], severity={"birth-impossible": "warning"})
    assert {problem.fault.code: problem.is_error for problem in problems} == {
        "birth-impossible": True,
        "severity-code": True,
    }


def test_each_code_that_can_be_set_is_the_code_of_a_check() -> None:
    assert len(ADJUSTABLE) > 20
    assert FAULTS.keys() > ADJUSTABLE


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_explained_in_both_languages_in_composed_letters(code: str) -> None:
    fault = FAULTS[code]
    for said in (fault.says, fault.need, fault.mend, fault.explain):
        if said is not None:
            assert said.vi and said.en
            assert said.vi == unicodedata.normalize("NFC", said.vi)
    assert fault.explain.vi
    assert "{" not in fault.explain.vi + fault.explain.en

"""One cause, one message."""

from docgen.checks import check
from dossiers import dossier_of, plan_of

CITED = {"type": "Luật Thi đua, khen thưởng", "date": "2022-06-15"}
DOSSIER = {"awards": ["giay_khen"], "deadline": "2026-05-31"}


def test_a_mistyped_year_of_the_plan_is_not_held_against_its_citations_and_deadlines() -> None:
    for date in ("0202-03-16", "9026-03-16"):
        plan = plan_of(date=date, citations={"a": CITED, "b": CITED}, dossiers={"xa": DOSSIER})
        assert [problem.fault.code for problem in check(dossier_of(plan))] == ["date-far"]


def test_an_expression_without_words_is_no_slip_of_the_keyboard() -> None:
    plan = plan_of(body=["Nội dung [[ ]] và [[ a.b ]]."])
    assert check(dossier_of(plan)) == ()

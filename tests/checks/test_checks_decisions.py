"""What is asked of decisions: their days, their numbers, and whom two of them name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import AN, BINH, DOI, codes_of, prepared_campaign, told

ASKED = ("decision-too-early", "paper-number-twice", "decided-twice")


def asked(root: Path, **papers: dict[str, Any]) -> list[str]:
    prepared = prepared_campaign(root, {name: {"type": "quyet-dinh", **more} for name, more in papers.items()},
                                 {"ke_sach": [AN, BINH, DOI]})  # fmt: skip
    return [code for code in codes_of(prepared) if code in ASKED]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2021-06-25", []),
        ("2021-05-10", []),
        ("2021-05-09", ["decision-too-early"]),
        ("2021-02-25", ["decision-too-early"]),
        ({"year": "2021"}, []),
    ],
)
def test_a_decision_is_not_older_than_the_meeting_it_rests_on(tmp_path: Path, day: Any, codes: list[str]) -> None:
    assert asked(tmp_path, qd={"date": day}) == codes


def test_the_latest_ground_is_named(tmp_path: Path) -> None:
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh", "date": "2021-01-05"}}, {"ke_sach": [AN]})
    (line,) = told(prepared.problems, "decision-too-early")
    assert "“qd” đề ngày 05/01/2021, trước cuộc họp xét của Huyện Kế Sách ngày 10/5/2021" in line


def test_two_decisions_for_the_same_nominees_are_a_note_and_one_number_for_both_a_problem(tmp_path: Path) -> None:
    same = {"date": "2021-06-25", "number": "45"}
    assert sorted(asked(tmp_path, mot=same, hai=same)) == ["decided-twice", "paper-number-twice"]


def test_decisions_that_share_nobody_and_no_number_raise_no_question(tmp_path: Path) -> None:
    first = {"date": "2021-06-25", "number": "45", "kinds": ["individual"]}
    assert asked(tmp_path, mot=first, hai={**first, "number": "46", "kinds": ["collective"]}) == []


def test_a_number_may_come_again_in_another_year(tmp_path: Path) -> None:
    first = {"date": "2021-12-25", "number": "45", "kinds": ["individual"]}
    assert asked(tmp_path, mot=first, hai={**first, "date": "2022-01-25", "kinds": ["collective"]}) == []

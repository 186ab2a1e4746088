"""A basis that was not in force on the day of the paper is named, with the one that was."""

from dataclasses import replace
from typing import Any

import pytest

from docgen.checks.papers.basis_in_force import check
from docgen.model.law import Law
from dossiers import dossier_of, plan_of

DECREE = {"type": "Nghị định", "issuer": "Chính phủ", "source": "ví dụ"}
LAW = Law.model_validate(
    {
        "bases": {
            "luat": {
                "name": "Luật Thi đua, khen thưởng",
                "versions": [
                    {"type": "Luật Thi đua, khen thưởng năm 2003", "year": "2003", "valid_to": "2023-12-31",
                     "source": "ví dụ"},
                    {"type": "Luật Thi đua, khen thưởng", "date": "2022-06-15", "valid_from": "2024-01-01",
                     "source": "ví dụ"},
                ],
            },
            "nghi_dinh": {
                "name": "Nghị định",
                "versions": [
                    {**DECREE, "number": "98/2023/NĐ-CP", "date": "2023-12-31", "valid_from": "2024-01-01",
                     "valid_to": "2025-06-30"},
                    {**DECREE, "number": "152/2025/NĐ-CP", "date": "2025-06-14", "valid_from": "2025-07-01"},
                ],
            },
        }
    }
)  # fmt: skip
OLD = {"type": "Nghị định", "number": "98/2023/NĐ-CP", "date": "2023-12-31", "issuer": "Chính phủ"}
NEW = {"type": "Nghị định", "number": "152/2025/NĐ-CP", "date": "2025-06-14", "issuer": "Chính phủ"}


def asked(date: Any, *bases: str, **citations: dict[str, str]) -> list[str]:
    plan = plan_of(date=date, citations=citations, bases=list(bases or citations))
    return [f"{problem.place.cell}: {problem.what()} → {problem.need()}"
            for problem in check(replace(dossier_of(plan), law=LAW))]  # fmt: skip


def test_a_decree_that_has_lapsed_is_named_with_the_one_in_force() -> None:
    assert asked("2026-03-16", old=OLD) == [
        "bases/0: căn cứ “Nghị định 98/2023/NĐ-CP” có hiệu lực từ 01/01/2024, đã hết hiệu lực sau ngày 30/6/2025, văn "
        "bản đề ngày 16/3/2026 → văn bản có hiệu lực vào lúc đó: Nghị định 152/2025/NĐ-CP"
    ]


def test_a_decree_that_is_not_yet_in_force_is_named_too() -> None:
    (said,) = asked("2025-06-30", new=NEW)
    assert said.startswith(
        "bases/0: căn cứ “Nghị định 152/2025/NĐ-CP” có hiệu lực từ 01/7/2025, văn bản đề ngày 30/6/2025"
    )
    assert said.endswith("Nghị định 98/2023/NĐ-CP")


@pytest.mark.parametrize(
    ("date", "citation"),
    [("2025-06-30", OLD), ("2025-07-01", NEW), ("2024-01-01", OLD), ("2026-03-16", NEW)],
)
def test_on_its_first_and_last_day_a_decree_is_in_force(date: str, citation: dict[str, str]) -> None:
    assert asked(date, cited=citation) == []


def test_while_the_day_is_open_any_day_of_the_year_will_do() -> None:
    year: dict[str, str] = {"year": "2025"}
    assert asked(year, old=OLD, new=NEW) == []
    (said,) = asked({"year": "2026"}, old=OLD)
    assert "văn bản đề năm 2026" in said


def test_a_law_is_known_by_its_name_and_day() -> None:
    name = "Luật Thi đua, khen thưởng"
    (said,) = asked("2026-03-16", law={"type": name, "date": "2003-11-26"})
    assert "“Luật Thi đua, khen thưởng năm 2003” đã hết hiệu lực sau ngày 31/12/2023" in said
    assert said.endswith("Luật Thi đua, khen thưởng năm 2022")
    assert asked("2026-03-16", law={"type": name, "date": "2022-06-15"}) == []


def test_only_a_basis_must_be_in_force() -> None:
    assert asked("2026-03-16", "new", old=OLD, new=NEW) == []


def test_a_basis_written_out_is_known_by_the_number_in_it() -> None:
    assert len(asked("2026-03-16", "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ")) == 1
    assert asked("2026-03-16", "Căn cứ Nghị định số 198/2023/NĐ-CP của Chính phủ") == []
    assert asked("2026-03-16", "Căn cứ Quyết định số 98/2023/NĐ-CP-X") == []


def test_what_the_dated_rules_do_not_know_is_left_alone() -> None:
    assert asked("2026-03-16", qd={"type": "Quyết định", "number": "27/2018/QĐ-UBND", "date": "2018-11-12"}) == []
    assert list(check(dossier_of(plan_of(citations={"old": OLD}, bases=["old"])))) == []

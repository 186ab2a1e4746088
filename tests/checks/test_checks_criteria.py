"""Figures that criteria ask for: the nominations beside the lines that are printed."""

from __future__ import annotations

from typing import Any

import pytest
from campaigns import asked, collective, person, printed

EVIDENCE = {
    "turnout": {"name": "Tỷ lệ cử tri đi bầu", "unit_word": "%"},
    "rank": {"name": "Xếp hạng"},
    "gift": {"name": "Số tiền ủng hộ", "unit_word": "đồng"},
}


def criterion(*requires: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"texts": "Tiêu chuẩn.", "requires": list(requires), **more}


def judged(evidence: dict[str, str], *criteria: dict[str, Any], **more: Any) -> list[str]:
    """What is said of one nomination with these figures."""
    by_name = {f"so_{index}": each for index, each in enumerate(criteria)}
    nomination = person("Nguyễn Văn An", evidence=evidence, **more)
    return printed(asked([nomination], evidence=EVIDENCE, criteria=by_name))


TURNOUT = {"of": "turnout", "at_least": "98"}


def test_a_figure_below_its_bound_is_an_error_at_its_column() -> None:
    assert judged({"turnout": "97,95"}, criterion(TURNOUT)) == [
        "ke_sach.xlsx:evidence.turnout5: lỗi: Nguyễn Văn An: Tỷ lệ cử tri đi bầu là 97,95%, chưa đạt tiêu chuẩn của "
        "“Giấy khen” [criterion-not-met]",
        "    cần: ít nhất 98%",
        "    sửa: xem lại số liệu; nếu đúng thì bỏ đề nghị, chọn hình thức khác, hoặc ghi lý do vào cột “Không khen”",
    ]


def test_a_figure_above_its_bound_is_an_error_too() -> None:
    (first, need, _) = judged({"rank": "6"}, criterion({"of": "rank", "at_least": "1", "at_most": "5"}))
    assert first.startswith("ke_sach.xlsx:evidence.rank5: lỗi: Nguyễn Văn An: Xếp hạng là 6, chưa đạt")
    assert need == "    cần: ít nhất 1, nhiều nhất 5"


def test_a_figure_that_is_missing_is_asked_for_unless_it_need_not_be_proved() -> None:
    assert judged({}, criterion({"of": "gift", "at_least": "100.000.000"})) == [
        "ke_sach.xlsx:evidence.gift5: lỗi: Nguyễn Văn An: chưa có số liệu “Số tiền ủng hộ” mà tiêu chuẩn của “Giấy "
        "khen” đòi hỏi [criterion-not-proved]",
        "    cần: ít nhất 100.000.000 đồng",
        "    sửa: ghi cột “Số tiền ủng hộ”",
    ]
    assert judged({}, criterion({"of": "gift", "at_least": "100.000.000", "proved": "không"})) == []
    assert judged({}, criterion({"of": "gift"}))[1] == "    cần: một con số"


@pytest.mark.parametrize("figure", ["98", "98,000001", "100"])
def test_a_figure_on_its_bound_or_better_is_enough(figure: str) -> None:
    assert judged({"turnout": figure}, criterion(TURNOUT)) == []


def test_of_several_criteria_the_strictest_is_said_once() -> None:
    lines = judged({"turnout": "90"}, criterion({"of": "turnout", "at_least": "95"}), criterion(TURNOUT))
    assert [line for line in lines if "cần" in line] == ["    cần: ít nhất 98%"]
    assert judged({"turnout": "97"}, criterion({"of": "turnout", "at_least": "95"}), criterion(TURNOUT))


@pytest.mark.parametrize(
    ("applies", "asks"),
    [
        ({}, True),
        ({"awards": ["giay_khen", "bang_khen"]}, True),
        ({"awards": ["bang_khen"]}, False),
        ({"kind": "individual", "level": "huyen"}, True),
        ({"kind": "collective"}, False),
        ({"level": "xa"}, False),
    ],
)
def test_a_criterion_asks_only_what_it_applies_to(applies: dict[str, Any], asks: bool) -> None:
    assert bool(judged({}, criterion(TURNOUT, **applies))) == asks


def test_what_was_declined_need_not_prove_anything() -> None:
    assert judged({}, criterion(TURNOUT), declined="không đạt") == []


def test_each_nominee_is_judged_by_the_own_figures() -> None:
    both = [person("Nguyễn Văn An", evidence={"turnout": "99"}), collective("UBND xã A", evidence={"turnout": "97"})]
    problems = asked(both, evidence=EVIDENCE, criteria={"x": criterion(TURNOUT)})
    assert [problem.place.cell for problem in problems] == ["evidence.turnout6"]

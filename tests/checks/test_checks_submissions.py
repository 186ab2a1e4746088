"""Dossiers of the units: their parts, their sets, the day on which they came in."""

from __future__ import annotations

from typing import Any

import pytest
from campaigns import asked, collective, person, printed

PARTS = [
    {"id": "bien_ban", "name": "Biên bản họp xét"},
    {"id": "to_trinh", "name": "Tờ trình"},
    {"id": "bao_cao", "name": "Báo cáo thành tích", "each": "có"},
    {"name": "Văn bản khác"},
]
RULE = {"awards": ["giay_khen"], "parts": PARTS, "sets": 3, "deadline": "2021-05-31"}
COMPLETE = {"sets": 3, "has": {"bien_ban": "có", "to_trinh": "có"}}
DONE = {"has": {"bao_cao": "có"}}


def handed_in(submission: dict[str, Any], *nominations: dict[str, Any], **rules: Any) -> list[str]:
    """What is said of the dossier of one unit."""
    return printed(
        asked(
            list(nominations) or [person("Nguyễn Văn An", **DONE)],
            {"ke_sach": submission},
            dossiers=rules or {"chung": RULE},
        )
    )


def test_a_complete_dossier_in_time_raises_no_question() -> None:
    assert handed_in(COMPLETE | {"received": "2021-05-30"}) == []


def test_parts_of_the_unit_that_are_not_ticked_off_are_named_together() -> None:
    assert handed_in(COMPLETE | {"has": {"bien_ban": "không"}}) == [
        "ke_sach.xlsx:has/bien_ban: lỗi: hồ sơ của Huyện Kế Sách còn thiếu: Biên bản họp xét; Tờ trình [dossier-parts]",
        "    sửa: bổ sung rồi đánh dấu x vào ô “Hồ sơ: …” trong phiếu họp xét",
    ]


def test_parts_of_a_nominee_are_named_at_the_row_of_the_nominee() -> None:
    assert handed_in(COMPLETE, person("Nguyễn Văn An", **DONE), person("Trần Thị Ba", has={"bao_cao": "không"})) == [
        "ke_sach.xlsx:has.bao_cao6: lỗi: hồ sơ của Trần Thị Ba (Huyện Kế Sách) còn thiếu: Báo cáo thành tích "
        "[dossier-nominee-parts]",
        "    sửa: bổ sung rồi đánh dấu x vào cột “Hồ sơ: …”",
    ]


def test_fewer_sets_than_the_plan_asks_for_are_an_error() -> None:
    assert handed_in(COMPLETE | {"sets": 2}) == [
        "ke_sach.xlsx:sets: lỗi: Huyện Kế Sách nộp 02 bộ hồ sơ, kế hoạch yêu cầu 03 bộ [dossier-sets]",
        "    cần: 03 bộ",
        "    sửa: bổ sung 1 bộ",
    ]
    assert handed_in(COMPLETE | {"sets": 4}) == []


def test_a_unit_that_says_nothing_of_its_dossier_is_asked_once() -> None:
    assert handed_in({}, person("Nguyễn Văn An"), person("Trần Thị Ba")) == [
        "ke_sach.xlsx:has: lưu ý: Huyện Kế Sách chưa ghi vào phiếu: các giấy tờ đã có trong hồ sơ; giấy tờ đã có của "
        "từng trường hợp; số bộ hồ sơ đã nộp [dossier-unsaid]",
        "    sửa: đánh dấu x vào các ô, cột “Hồ sơ: …” và ghi số bộ",
    ]


@pytest.mark.parametrize(
    ("submission", "nomination", "open_parts"),
    [
        ({"has": COMPLETE["has"]}, DONE, "số bộ hồ sơ đã nộp"),
        ({"sets": 3}, DONE, "các giấy tờ đã có trong hồ sơ"),
        (COMPLETE, {}, "giấy tờ đã có của từng trường hợp"),
    ],
)
def test_only_what_is_left_open_is_asked_for(submission: Any, nomination: Any, open_parts: str) -> None:
    (line, _) = handed_in(submission, person("Nguyễn Văn An", **nomination))
    assert line.endswith(f"Huyện Kế Sách chưa ghi vào phiếu: {open_parts} [dossier-unsaid]")


def test_only_the_rules_for_the_awards_in_question_apply() -> None:
    other = RULE | {"awards": ["bang_khen"]}
    assert handed_in({"received": "2021-06-30"}, khac=other) == []
    assert handed_in({}, person("Nguyễn Văn An", declined="không đạt")) == []
    assert handed_in({}, collective("UBND xã A"), khac={"awards": ["giay_khen"]}) == []


@pytest.mark.parametrize(
    ("received", "lines"),
    [
        ("2021-05-30", []),
        ("2021-05-31", [
            "ke_sach.xlsx:received: lỗi: hồ sơ của Huyện Kế Sách nhận ngày 31/5/2021, hạn là trước ngày 31/5/2021 "
            "(“Giấy khen”) [dossier-late]",
            "    cần: ngày trước 31/5/2021",
            "    sửa: xem lại ngày nhận; nếu vẫn nhận hồ sơ gửi muộn thì ghi dossier-late: warning vào severity trong "
            "plan.yaml",
        ]),
        ("2021-02-26", []),
        ("2021-02-25", [
            "ke_sach.xlsx:received: lỗi: hồ sơ của Huyện Kế Sách ghi nhận ngày 25/02/2021, trước ngày của kế hoạch "
            "(26/02/2021) [received-early]",
            "    cần: ngày không trước 26/02/2021",
            "    sửa: xem lại ngày nhận hồ sơ",
        ]),
    ],
)  # fmt: skip
def test_the_day_of_the_deadline_itself_is_late(received: str, lines: list[str]) -> None:
    assert handed_in(COMPLETE | {"received": received}) == lines


def test_a_deadline_that_several_awards_share_is_said_once_and_two_deadlines_apart() -> None:
    both = [person("Nguyễn Văn An"), collective("UBND xã A", award="bang_khen")]
    one = {"awards": ["giay_khen", "bang_khen"], "deadline": "2021-05-31"}
    late = {"received": "2021-06-10"}
    assert [line for line in handed_in(late, *both, chung=one) if "lỗi" in line] == [
        "ke_sach.xlsx:received: lỗi: hồ sơ của Huyện Kế Sách nhận ngày 10/6/2021, hạn là trước ngày 31/5/2021 (“Giấy "
        "khen”, “Bằng khen Ủy ban MTTQ tỉnh”) [dossier-late]"
    ]
    sooner = {"awards": ["bang_khen"], "deadline": "2021-05-26"}
    lines = handed_in(late, *both, a={**one, "awards": ["giay_khen"]}, b=sooner)
    assert [line.partition("hạn là ")[2] for line in lines if "lỗi" in line] == [
        "trước ngày 26/5/2021 (“Bằng khen Ủy ban MTTQ tỉnh”) [dossier-late]",
        "trước ngày 31/5/2021 (“Giấy khen”) [dossier-late]",
    ]


def test_a_plan_that_has_only_its_year_dates_nothing_before_that_year() -> None:
    for received, codes in (("2020-12-31", ["received-early"]), ("2021-01-01", [])):
        problems = asked([person("Nguyễn Văn An")], {"ke_sach": {"received": received}}, date={"year": 2021})
        assert [problem.fault.code for problem in problems] == codes

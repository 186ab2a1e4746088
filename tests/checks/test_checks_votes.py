"""Votes, counted on all members of the meeting."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from campaigns import AWARDS, MEMBERS, asked, firsts, meeting, person, printed
from hypothesis import given
from hypothesis import strategies as st

from docgen.checks.nominations.votes import rate_said
from docgen.model.law import Law

AT_NINETY = {**AWARDS, "giay_khen": {"name": "Giấy khen", "vote_at_least": "90"}}
BY_LAW = {**AWARDS, "giay_khen": {"name": "Chiến sĩ thi đua cấp tỉnh", "vote": "cstd_tinh"}}
RULES = Law.model_validate(
    {
        "votes": {
            "cstd_tinh": {
                "name": "Chiến sĩ thi đua cấp tỉnh",
                "versions": [
                    {"votes": 90, "of": 100, "valid_from": "2017-10-01", "valid_to": "2021-05-31",
                     "source": "Nghị định 91"},
                    {"votes": 2, "of": 3, "valid_from": "2021-06-01", "source": "Nghị định 98"},
                ],
            }
        }
    }
)  # fmt: skip


def voted(votes: int | None, members: int = 11, absent: int = 0, opinions: int = 0, **more: Any) -> list[str]:
    """The codes of what is said of one nomination with so many votes."""
    submission = {"ke_sach": {"meeting": meeting(members, absent, opinions)}}
    problems = asked([person("Nguyễn Văn An", votes=votes, **more)], submission, awards=AT_NINETY)
    return [problem.fault.code for problem in problems]


def test_nine_votes_of_ten_present_in_a_council_of_eleven_are_not_ninety_percent() -> None:
    nomination = person("Nguyễn Văn An", votes=9)
    problems = asked([nomination], {"ke_sach": {"meeting": meeting(11, absent=1)}}, awards=AT_NINETY)
    assert printed(problems) == [
        "ke_sach.xlsx:votes5: lỗi: Nguyễn Văn An: 9/11 phiếu đồng ý = 81,8% tổng số thành viên, dưới mức 90% của “Giấy "
        "khen” (theo kế hoạch) [vote-below]",
        "    cần: ít nhất 10/11 phiếu; tỷ lệ tính trên tất cả 11 thành viên, không phải trên 10 người có mặt",
        "    sửa: xem lại số phiếu; nếu đúng thì bỏ đề nghị, chọn hình thức khác, hoặc ghi lý do vào cột “Không khen”",
    ]
    assert problems[0].what("en") == (
        "Nguyễn Văn An: 9/11 votes = 81,8% of all members, below the 90% of “Giấy khen” (by the plan)"
    )


def test_ten_of_eleven_and_nine_of_ten_are_enough() -> None:
    assert voted(10) == voted(10, absent=1) == voted(9, members=10) == voted(11, absent=3, opinions=3) == []


@given(members=st.integers(2, 60), votes=st.integers(0, 60))
def test_votes_are_enough_exactly_where_their_share_of_all_members_is(members: int, votes: int) -> None:
    if votes <= members:
        assert voted(votes, members) == ([] if Fraction(votes, members) >= Fraction(9, 10) else ["vote-below"])
    else:
        assert voted(votes, members) == ["vote-too-many"]


@given(members=st.integers(3, 30), absent=st.integers(0, 30), opinions=st.integers(0, 30), votes=st.integers(0, 30))
def test_who_is_absent_without_an_opinion_cannot_have_voted(
    members: int, absent: int, opinions: int, votes: int
) -> None:
    absent = min(absent, members - 2)  # chair and secretary are there
    opinions, votes = min(opinions, absent), min(votes, members)
    found = voted(votes, members, absent, opinions)
    assert ("vote-of-absent" in found) == (votes > members - absent + opinions)


@given(votes=st.integers(0, 500), members=st.integers(1, 500))
def test_a_rate_that_is_not_reached_never_looks_as_if_it_were(votes: int, members: int) -> None:
    printed_rate = Fraction(rate_said(min(votes, members), members).replace(",", "."))
    assert 0 <= Fraction(100 * min(votes, members), members) - printed_rate < Fraction(1, 10)


@pytest.mark.parametrize(
    ("votes", "with_meeting", "line"),
    [
        (12, meeting(11),
         "ke_sach.xlsx:votes5: lỗi: Nguyễn Văn An: 12 phiếu đồng ý, trong khi cuộc họp của Huyện Kế Sách chỉ có 11 "
         "thành "
         "viên, kể cả người vắng [vote-too-many]"),
        (11, meeting(11, absent=2, opinions=1),
         "ke_sach.xlsx:votes5: lỗi: Nguyễn Văn An: 11 phiếu đồng ý, nhưng chỉ có 10 người bỏ phiếu được (9 người có "
         "mặt, 1 "
         "người vắng gửi ý kiến) [vote-of-absent]"),
        (None, meeting(11),
         "ke_sach.xlsx:votes5: lỗi: Nguyễn Văn An: chưa ghi số phiếu đồng ý, “Giấy khen” cần ít nhất 90% (theo kế "
         "hoạch) "
         "[vote-missing]"),
        (11, None,
         "ke_sach.xlsx: lỗi: Huyện Kế Sách chưa ghi cuộc họp xét nên không tính được tỷ lệ phiếu của 1 trường hợp "
         "[vote-no-meeting]"),
        (None, None,
         "ke_sach.xlsx: lỗi: Huyện Kế Sách chưa ghi cuộc họp xét nên không tính được tỷ lệ phiếu của 1 trường hợp "
         "[vote-no-meeting]"),
    ],
)  # fmt: skip
def test_votes_that_cannot_be_are_named(votes: int | None, with_meeting: Any, line: str) -> None:
    submission = {"ke_sach": {"meeting": with_meeting}}
    assert firsts(asked([person("Nguyễn Văn An", votes=votes)], submission, awards=AT_NINETY)) == [line]


def test_an_award_without_a_threshold_needs_no_votes_but_those_given_must_be_possible() -> None:
    submission = {"ke_sach": {"meeting": meeting(5)}}
    nominations = [person("Nguyễn Văn An"), person("Trần Thị Ba", votes=1), person("Lê Văn Cư", votes=6)]
    assert [problem.fault.code for problem in asked(nominations, submission)] == ["vote-too-many"]
    assert asked(nominations[:1]) == ()
    assert [problem.fault.code for problem in asked(nominations[:2])] == ["vote-no-meeting"]


def test_what_was_declined_may_have_few_votes_but_not_too_many() -> None:
    assert voted(2, declined="không đủ phiếu") == voted(None, declined="xin rút") == []
    assert voted(12, declined="không đủ phiếu") == ["vote-too-many"]


@pytest.mark.parametrize(
    ("day", "votes", "lines"),
    [
        ("2021-05-31", 10, []),
        ("2021-05-31", 9, ["dưới mức 90% của “Chiến sĩ thi đua cấp tỉnh” (Nghị định 91)"]),
        ("2021-06-01", 8, []),
        ("2021-06-01", 7, ["dưới mức 2/3 của “Chiến sĩ thi đua cấp tỉnh” (Nghị định 98)"]),
    ],
)
def test_the_rule_of_the_day_of_the_meeting_decides(day: str, votes: int, lines: list[str]) -> None:
    submission = {"ke_sach": {"meeting": meeting(11, date=day)}}
    problems = asked([person("Nguyễn Văn An", votes=votes)], submission, RULES, awards=BY_LAW)
    assert [problem.what().partition("thành viên, ")[2] for problem in problems] == lines


def test_a_rule_that_asks_for_a_secret_ballot_gets_one() -> None:
    submission = {"ke_sach": {"meeting": meeting(11, secret="không")}}
    problems = asked([person("Nguyễn Văn An", votes=10)], submission, RULES, awards=BY_LAW)
    assert printed(problems) == [
        "ke_sach.xlsx:meeting/secret: lỗi: Huyện Kế Sách không bỏ phiếu kín, trong khi “Chiến sĩ thi đua cấp tỉnh” "
        "phải bỏ phiếu kín [vote-not-secret]",
        "    sửa: xem lại ô “Bỏ phiếu kín” trong phiếu họp xét",
    ]
    assert asked([person("Nguyễn Văn An", votes=10)], submission, awards=AT_NINETY) == ()


def test_two_thirds_of_three_members_are_two_votes() -> None:
    submission = {"ke_sach": {"meeting": meeting(3, date="2021-06-01")}}
    assert asked([person("Nguyễn Văn An", votes=2)], submission, RULES, awards=BY_LAW) == ()


def test_the_plan_may_ask_for_more_than_the_rule() -> None:
    awards = {**AWARDS, "giay_khen": {"name": "Giấy khen", "vote": "cstd_tinh", "vote_at_least": "100"}}
    submission = {"ke_sach": {"meeting": meeting(11)}}
    (problem,) = asked([person("Nguyễn Văn An", votes=10)], submission, RULES, awards=awards)
    assert "dưới mức 100% của “Giấy khen” (theo kế hoạch)" in problem.what()


def test_a_rule_that_nobody_knows_or_that_is_not_in_force_is_named_once_at_the_plan() -> None:
    mistyped = {**AWARDS, "giay_khen": {"name": "Giấy khen", "vote": "cstd_tin"}}
    nominations = [person("Nguyễn Văn An", votes=10), person("Trần Thị Ba", votes=10)]
    problems = asked(nominations, {"ke_sach": {"meeting": meeting(11)}}, RULES, awards=mistyped)
    (problem,) = problems
    assert problem.lines()[0] == (
        "plan.yaml:awards/giay_khen/vote: lỗi: “Giấy khen” ghi vote: cstd_tin, không có trong templates/law/votes.yaml "
        "[law-entry-unknown]"
    )
    assert problem.mend() == "sửa tên; hoặc ghi mức của cơ quan mình (vote_at_least); có phải “cstd_tinh”?"
    early = {"ke_sach": {"meeting": meeting(11, date="2015-05-10")}}
    found = asked(nominations, early, RULES, awards=BY_LAW, date="2015-01-01")
    assert [problem.fault.code for problem in found] == ["vote-rule-unknown"]


def at_meeting(submission: dict[str, Any] | None = None, **more: Any) -> list[str]:
    plan_date = {"date": more.pop("plan_date")} if "plan_date" in more else {}
    whole = {"ke_sach": {"meeting": meeting(**more), **(submission or {})}}
    return printed(asked([person("Nguyễn Văn An")], whole, **plan_date))


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        ({"date": "2021-02-25"},
         ["ke_sach.xlsx:meeting/date: lỗi: Huyện Kế Sách họp xét ngày 25/02/2021, trước ngày của kế hoạch (26/02/2021) "
          "[meeting-early]",
          "    cần: ngày không trước 26/02/2021",
          "    sửa: xem lại ngày họp"]),
        ({"date": "2020-12-31", "plan_date": {"year": 2021}},
         ["ke_sach.xlsx:meeting/date: lỗi: Huyện Kế Sách họp xét ngày 31/12/2020, trước ngày của kế hoạch (2021) "
          "[meeting-early]",
          "    cần: ngày không trước 2021",
          "    sửa: xem lại ngày họp"]),
        ({"date": "2021-05-11", "submission": {"received": "2021-05-10"}},
         ["ke_sach.xlsx:meeting/date: lỗi: Huyện Kế Sách họp xét ngày 11/5/2021, sau ngày nhận hồ sơ (10/5/2021) "
          "[meeting-late]",
          "    cần: ngày không sau 10/5/2021",
          "    sửa: xem lại ngày họp và ngày nhận hồ sơ"]),
        ({"start": "14:00", "end": "02:30"},
         ["ke_sach.xlsx:meeting/end: lỗi: cuộc họp xét của Huyện Kế Sách bắt đầu lúc 14:00 mà kết thúc lúc 02:30 "
          "[meeting-hours]",
          "    cần: giờ kết thúc sau giờ bắt đầu",
          "    sửa: xem lại hai giờ; buổi chiều ghi 13 đến 17 giờ"]),
        ({"chair": "Trần Văn Bìn"},
         ["ke_sach.xlsx:meeting/chair: lỗi: chủ trì “Trần Văn Bìn” không có trong danh sách thành viên cuộc họp của "
          "Huyện Kế Sách [meeting-no-member]",
          "    cần: họ tên một thành viên, viết như trong danh sách",
          "    sửa: có phải “Trần Văn Bình”?"]),
        ({"absent": 1, "secretary": MEMBERS[10]},
         ["ke_sach.xlsx:meeting/secretary: lỗi: thư ký “Dương Văn Phú” của cuộc họp (Huyện Kế Sách) lại được ghi là "
          "vắng [meeting-led-absent]",
          "    sửa: xem lại cột “Vắng”, hoặc người thư ký"]),
        ({"members": 11, "start": "08:00", "date": "2021-02-26", "submission": {"received": "2021-02-26"}}, []),
        ({"date": "2021-01-01", "plan_date": {"year": 2021}}, []),
        ({"chair": "TRẦN VĂN  BÌNH"}, []),
    ],
)  # fmt: skip
def test_a_meeting_that_cannot_have_been_so_is_named(found: dict[str, Any], lines: list[str]) -> None:
    assert at_meeting(**found) == lines


def test_a_member_who_is_listed_twice_is_named_and_namesakes_with_two_offices_are_not() -> None:
    whole = meeting(5)
    twice = {**whole, "members": [*whole["members"], {"name": "Lê Thị  CÚC"}]}
    namesakes = {**whole, "members": [*whole["members"], {"name": "Lê Thị Cúc", "office": "Chủ tịch Hội Nông dân"}]}
    assert firsts(asked([], {"ke_sach": {"meeting": twice}})) == [
        "ke_sach.xlsx:meeting/members/5: lỗi: thành viên “Lê Thị CÚC” ghi hai lần trong cuộc họp của Huyện Kế Sách "
        "[member-twice]"
    ]
    assert asked([], {"ke_sach": {"meeting": namesakes}}) == ()

"""The same nominee more than once: the nominations beside the lines that are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from campaigns import asked, campaign_dossier, campaign_plan, collective, firsts, person, printed

from docgen.checks.nominations import same_nominee, twice

BORN = {"born": "1970-03-02"}
AT_WORK = {"workplace": "UBND xã An Lạc"}


def codes(*nominations: dict[str, Any], **parts: Any) -> list[str]:
    return [problem.fault.code for problem in asked(list(nominations), **parts)]


def test_one_person_twice_in_two_spellings_from_two_units_is_an_error_at_the_second() -> None:
    first = person("Lý Thị Mỹ Hoà", **BORN, **AT_WORK)
    problems = asked([first, person("LÍ  THỊ MĨ HÒA", "long_phu", born="02/3/1970")])
    assert printed(problems) == [
        "long_phu.xlsx:name5: lỗi: LÍ THỊ MĨ HÒA (Huyện Long Phú) đã được đề nghị “Giấy khen” ở ke_sach.xlsx:name5: Lý "
        "Thị Mỹ Hoà (Huyện Kế Sách), cùng tên, cùng ngày sinh [nominated-twice]",
        "    sửa: bỏ một trong hai; nếu là hai trường hợp khác nhau thì ghi rõ ngày sinh, đơn vị công tác hoặc địa "
        "chỉ của cả hai",
    ]


def test_one_name_and_nothing_to_tell_who_it_is_asks_for_the_date_of_birth() -> None:
    problems = asked([person("Nguyễn Văn An"), person("Nguyễn Văn An", "long_phu")])
    assert printed(problems) == [
        "long_phu.xlsx:name5: lưu ý: Nguyễn Văn An (Huyện Long Phú) và Nguyễn Văn An (Huyện Kế Sách, "
        "ke_sach.xlsx:name5): cùng tên, chưa có gì để biết là một hay là hai trường hợp [same-name]",
        "    sửa: ghi ngày sinh và đơn vị công tác (tập thể, hộ: địa chỉ) của cả hai; nếu là một thì bỏ bớt một đề "
        "nghị",
    ]


SAME, OPEN, APART = ["nominated-twice"], ["same-name"], []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"born": "1970-03-02"}, {"born": "1970-03-02"}, SAME),
        ({"born": "1970-03-02"}, {"born": "1971-03-02"}, APART),
        ({"born": "1970-03-02"}, {"born": "1970-03-03"}, APART),
        ({"born": "1970-03-02"}, {"born": {"year": 1970}}, SAME),
        ({"born": {"year": 1970}}, {"born": {"year": 1971}}, APART),
        ({"born": {"year": 1970}, "workplace": "Trường A"}, {"born": {"year": 1970}, "workplace": "Trường B"}, APART),
        ({"born": "1970-03-02", "workplace": "Trường A"}, {"born": "1970-03-02", "workplace": "Trường B"}, SAME),
        ({"born": "1970-03-02"}, {}, OPEN),
        ({"workplace": "Trường A"}, {"workplace": "Trường B"}, APART),
        ({"workplace": "Trường A"}, {"workplace": "Trường A"}, SAME),
        ({"workplace": "UBND xã An Lạc"}, {"workplace": "Uỷ ban nhân dân  Xã An Lạc"}, SAME),
        ({"workplace": "UB MTTQVN TT. Kế Sách"}, {"workplace": "Ủy ban MTTQ thị trấn Kế Sách"}, SAME),
        ({"workplace": "X", "office": "Kế toán"}, {"workplace": "X", "office": "Thủ quỹ"}, OPEN),
        ({"office": "Chủ tịch"}, {"office": "chủ tịch"}, SAME),
        ({"office": "Chủ tịch"}, {"office": "Bí thư"}, OPEN),
        ({"id_number": "012345678901"}, {"id_number": "012345678902"}, APART),
        ({"id_number": "012345678901", "workplace": "A"}, {"id_number": "012345678901", "workplace": "B"}, SAME),
        ({"id_number": "không"}, {"id_number": "không"}, OPEN),
    ],
)
def test_two_of_one_name_are_the_same_apart_or_open(one: Any, other: Any, found: list[str]) -> None:
    assert codes(person("Nguyễn Văn An", **one), person("Nguyễn Văn An", **other)) == found
    assert codes(person("Nguyễn Văn An", **other), person("Nguyễn Văn An", **one)) == found


def test_one_office_in_two_units_may_be_two_people() -> None:
    both = (person("Nguyễn Văn An", office="Chủ tịch"), person("Nguyễn Văn An", "long_phu", office="Chủ tịch"))
    assert codes(*both) == OPEN


def test_a_name_that_lost_its_marks_is_found_by_the_day_of_birth_and_twins_are_asked_about() -> None:
    slip = person("Tran Thi Hoa", **BORN, **AT_WORK)
    assert codes(person("Trần Thị Hòa", **BORN, **AT_WORK), slip) == SAME
    twins = (
        person("Trần Văn Hùng", workplace="Trường A", **BORN),
        person("Trần Văn Hưng", workplace="Trường B", **BORN),
    )
    assert codes(*twins) == OPEN
    assert codes(person("Trần Văn Hùng"), person("Trần Văn Hưng")) == APART


def test_one_identity_number_is_one_person_whatever_the_name() -> None:
    one = {"id_number": "012345678901"}
    (line,) = firsts(asked([person("Đỗ Thị Lan", **one), person("Đỗ Thị Loan", **one)]))
    assert line.endswith("Đỗ Thị Lan (Huyện Kế Sách), cùng số CCCD [nominated-twice]")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (collective("Ban CTMT ấp 1"), collective("Ban CTMT ấp 1"), SAME),
        (collective("Ban CTMT ấp 1"), collective("Ban CTMT ấp 1", "long_phu"), OPEN),
        (collective("Ban CTMT ấp 1 xã Nhơn Mỹ"), collective("Ban CTMT ấp 1, xã Nhơn Mỹ", "long_phu"), SAME),
        (collective("Ban CTMT ấp 1", address="xã A"), collective("Ban CTMT ấp 1", address="xã B"), APART),
        (collective("Ban CTMT ấp 1", address="xã A"), collective("Ban CTMT ấp 1", "long_phu", address="Xã A"), SAME),
        (collective("Ban CTMT ấp 1"), collective("Ban CTMT ấp 2"), APART),
        (collective("Nguyễn Văn An"), person("Nguyễn Văn An"), APART),
    ],
)
def test_a_collective_is_its_name_and_its_place(one: Any, other: Any, found: list[str]) -> None:
    assert codes(one, other) == found


def test_each_repetition_is_said_once() -> None:
    assert codes(*[person("Nguyễn Văn An", **BORN)] * 4) == SAME * 3


def test_two_awards_for_one_nominee_are_one_too_many() -> None:
    problems = asked([person("Nguyễn Văn An", **BORN), person("Nguyễn Văn An", award="bang_khen", **BORN)])
    assert printed(problems) == [
        "ke_sach.xlsx:name6: lỗi: Nguyễn Văn An (Huyện Kế Sách) được đề nghị “Bằng khen Ủy ban MTTQ tỉnh”, nhưng cũng "
        "đã được đề nghị “Giấy khen” ở ke_sach.xlsx:name5 (cùng tên, cùng ngày sinh) [two-awards]",
        "    cần: một hình thức cho một thành tích",
        "    sửa: giữ một hình thức; hoặc ghi lý do vào cột “Không khen” của hình thức không tặng; nếu được tặng cùng "
        "nhau thì ghi nhóm [bang_khen, giay_khen] vào together trong plan.yaml",
    ]


def test_awards_that_go_together_are_not_held_against_each_other() -> None:
    three = [person("Nguyễn Văn An", award=award, **BORN) for award in ("giay_khen", "bang_khen", "trung_uong")]
    assert codes(*three[:2], together=[["bang_khen", "giay_khen"]]) == []
    assert codes(*three, together=[["bang_khen", "giay_khen"]]) == ["two-awards"]
    assert codes(*three, together=[["bang_khen", "giay_khen", "trung_uong"]]) == []
    assert codes(*three[:2], three[0], together=[["bang_khen", "giay_khen"]]) == SAME


def test_what_was_declined_is_held_against_nobody() -> None:
    declined = person("Nguyễn Văn An", award="bang_khen", declined="đã được tặng", **BORN)
    assert codes(person("Nguyễn Văn An", **BORN), declined) == []
    assert codes(declined, declined | {"award": "giay_khen"}, person("Nguyễn Văn An", **BORN)) == []


def test_a_person_seen_by_different_marks_is_still_one_person() -> None:
    """The first is known by the day, the second by day and number, the third by the number alone."""
    first = person("Nguyễn Văn An", **BORN)
    second = person("Nguyễn Văn An", award="bang_khen", id_number="012345678901", **BORN)
    third = person("Nguyễn Văn Ân", id_number="012345678901")
    assert codes(first, second, third, together=[["bang_khen", "giay_khen"]]) == SAME


@pytest.mark.parametrize("tell_apart", [{}, {"workplace": "Trường số {}"}, {"born": {"year": 1970}}])
def test_many_of_one_name_are_not_each_compared_with_all(monkeypatch: Any, tell_apart: dict[str, Any]) -> None:
    compared = []
    judge = same_nominee.judge
    monkeypatch.setattr(same_nominee, "judge", lambda one, other: compared.append(one) or judge(one, other))
    many = [
        person("Nguyễn Văn An", **{key: value.format(index) if isinstance(value, str) else value
                                   for key, value in tell_apart.items()})
        for index in range(400)
    ]  # fmt: skip
    found = list(twice.check(campaign_dossier(campaign_plan(), many)))
    assert len(found) == (0 if "workplace" in tell_apart else 399)
    assert len(compared) <= 400 * same_nominee.LOOKED_AT


@pytest.mark.parametrize(("files", "code"), [(("a.xlsx", "a (1).xlsx"), SAME), (("a.xlsx", "a.xlsx"), ["same-name"])])
def test_a_file_that_was_sent_twice_is_an_error_even_where_nothing_but_names_is_known(
    files: tuple[str, str], code: list[str]
) -> None:
    dossier = campaign_dossier(campaign_plan(), [person("Nguyễn Văn An"), person("Nguyễn Văn An")])
    entries = (
        replace(entry, columns=replace(entry.columns, file=file))
        for entry, file in zip(dossier.campaign.entries, files, strict=True)
    )
    again = replace(dossier, campaign=replace(dossier.campaign, entries=tuple(entries)))
    assert [problem.fault.code for problem in twice.check(again)] == code

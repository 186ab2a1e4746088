"""Tables as offices really keep them: with a row of totals, without headings, with a title above."""

import pytest
from schema_sources import FIGURES, LEVELS, PLAN, printed

from docgen.model.plan import Plan
from docgen.readers import read
from docgen.schema import decode, decode_units

HEADING = "id,name,level,communes,hamlets\n"
UNIT = "a,Huyện A,huyen,1,2\n"


def decoded(text):
    found, problems = read("units.csv", text.encode())
    assert problems == ()
    return decode_units(FIGURES, LEVELS, found)


@pytest.mark.parametrize(
    ("row", "place", "found"),
    [
        ("tong,Tổng cộng,huyen,1,2\n", "3:2", "Tổng cộng"),
        ("TỔNG CỘNG,,,1,2\n", "3:1", "TỔNG CỘNG"),
        (",Cộng:,,1,2\n", "3:2", "Cộng:"),
        ("x,Tổng cộng 11 huyện,huyen,1,2\n", "3:2", "Tổng cộng 11 huyện"),
    ],
)
def test_a_row_of_totals_is_no_unit_and_one_mistake(row, place, found):
    units, _, problems = decoded(HEADING + UNIT + row)
    assert [unit.id for unit in units] == ["a"]
    assert printed(problems) == [
        f"units.csv:{place}: lỗi: dòng “{found}” là dòng cộng, không phải một đơn vị [total-row]",
        "    sửa: xóa dòng này; docgen tự cộng",
    ]


def test_a_unit_whose_name_begins_with_the_same_word_is_a_unit():
    units, _, problems = decoded(HEADING + "tong_cot,Tổng Cọt,huyen,1,2\n")
    assert (problems, [unit.name for unit in units]) == ((), ["Tổng Cọt"])


@pytest.mark.parametrize("text", [UNIT + UNIT, "DANH SÁCH,,,,\n" + HEADING + UNIT], ids=["no headings", "a title"])
def test_a_first_line_without_any_heading_is_one_mistake(text):
    _, _, problems = decoded(text)
    assert [problem.fault.code for problem in problems] == ["no-headings"]
    assert str(problems[0].place) == "units.csv:1:1"


def test_more_annexes_than_a_dossier_can_have_are_refused():
    annexes = "".join(f"  a{number}: {{type: phu-luc-phan-bo, title: Bảng}}\n" for number in range(100))
    found, _ = read("plan.yaml", f"{PLAN.partition('annexes:')[0]}annexes:\n{annexes}".encode())
    plan, _, problems = decode(Plan, found)
    assert plan is None
    assert [problem.fault.code for problem in problems] == ["too-many"]

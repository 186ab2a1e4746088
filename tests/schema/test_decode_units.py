"""Tables of units: what is decoded, and what is said about each misfit, beside the table that has it."""

import pytest
from schema_sources import FIGURES, LEVELS, UNITS, decode_table, located, printed

from docgen.model.units import Unit
from docgen.problem import Place
from docgen.readers import read
from docgen.schema import decode_units

HEADING = "id,name,level,communes,hamlets\n"
KNOWN = (
    "    cần: một trong: Mã; Đơn vị; Cấp; Cơ quan trình; Tên trong văn bản; Địa danh; Cơ quan chủ quản; "
    "Ký hiệu cơ quan; xã, phường, thị trấn; ấp, khóm"
)
MISFITS = {
    "an unknown column": (
        "id,name,level,communes,hamlets,foo\na,Huyện A,huyen,1,2,3\n",
        "units.csv:1:6: lỗi: không có số liệu nào tên “foo” trong kế hoạch [unknown-column]",
        KNOWN,
        "    sửa: sửa tiêu đề cột, hoặc khai báo trong figures của plan.yaml",
    ),
    "a misspelt column is one mistake": (
        "id,name,level,comunes,hamlets\na,Huyện A,huyen,1,2\n",
        "units.csv:1:4: lỗi: không có số liệu nào tên “comunes” trong kế hoạch [unknown-column]",
        KNOWN,
        "    sửa: sửa tiêu đề cột, hoặc khai báo trong figures của plan.yaml; có phải “xã, phường, thị trấn”?",
    ),
    "a column twice under two names": (
        "id,name,Đơn vị,level,communes,hamlets\na,Huyện A,Huyện A,huyen,1,2\n",
        "units.csv:1:3: lỗi: cột “Đơn vị” trùng với cột “name” [repeated-column]",
        "    sửa: giữ một trong hai cột",
    ),
    "a figure without a column": (
        "id,name,level,communes\na,Huyện A,huyen,1\n",
        "units.csv:1:1: lỗi: thiếu cột “ấp, khóm” (hamlets) [missing-column]",
        "    sửa: thêm cột có tiêu đề “ấp, khóm” hoặc hamlets",
    ),
    "no level": (
        "id,name,communes,hamlets\na,Huyện A,1,2\nb,Huyện B,1,2\n",
        "units.csv:1:1: lỗi: thiếu cột “Cấp” (level) [missing-column]",
        "    sửa: thêm cột có tiêu đề “Cấp” hoặc level",
    ),
    "a count with a point": (
        HEADING + "a,Huyện A,huyen,1.490,2\n",
        "units.csv:2:4: lỗi: “communes” (figures.communes) là “1.490”, không phải số nguyên [count]",
        "    cần: số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
    ),
    "an id twice": (
        HEADING + "a,Huyện A,huyen,1,2\na,Huyện B,huyen,1,2\n",
        "units.csv:3:1: lỗi: “Mã” là “a”, đã có ở dòng 2 [duplicate-unit]",
        "    sửa: xóa dòng thừa, hoặc ghi mã và tên khác nhau",
    ),
    "a name twice, typed differently": (
        HEADING + "a,Huyện Hoà Bình,huyen,1,2\n\nb,huyện  Hòa Bình,huyen,1,2\n",
        "units.csv:4:2: lỗi: “Đơn vị” là “huyện Hòa Bình”, đã có ở dòng 2 [duplicate-unit]",
        "    sửa: xóa dòng thừa, hoặc ghi mã và tên khác nhau",
    ),
    "a row copied is one mistake": (
        HEADING + "a,Huyện A,huyen,1,2\na,Huyện A,huyen,1,2\n",
        "units.csv:3:1: lỗi: “Mã” là “a”, đã có ở dòng 2 [duplicate-unit]",
        "    sửa: xóa dòng thừa, hoặc ghi mã và tên khác nhau",
    ),
    "an unknown level": (
        HEADING + "a,Huyện A,Cấp huyên,1,2\n",
        "units.csv:2:3: lỗi: “Cấp” là “Cấp huyên”, không có trong levels của kế hoạch [unknown-level]",
        "    cần: một trong: huyen (Cấp huyện); so_nganh (Sở, ngành)",
        "    sửa: có phải “huyen”?",
    ),
    "an id that cannot be one": (
        HEADING + "Kế Sách,Huyện A,huyen,1,2\n",
        "units.csv:2:1: lỗi: “Mã” (id) có tên gọi “Kế Sách” không dùng được [identifier]",
        "    cần: chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ ke_sach",
    ),
    "an empty name": (
        HEADING + "a,,huyen,1,2\n",
        "units.csv:2:2: lỗi: “Đơn vị” (name) để trống [empty-value]",
        "    sửa: ghi giá trị, hoặc bỏ mục này nếu không dùng",
    ),
}


@pytest.mark.parametrize("case", MISFITS)
def test_a_misfit_is_one_message_at_its_place(case):
    text, *expected = MISFITS[case]
    _, _, problems = decode_table(text)
    assert printed(problems) == expected


def test_columns_are_known_by_field_heading_or_name_and_levels_by_id_or_name():
    units, _, problems = decode_table(UNITS)
    assert problems == ()
    assert units == (
        Unit(id="ke_sach", name="Huyện Kế Sách", level="huyen", figures={"communes": 13, "hamlets": 78}),
        Unit(id="so_y_te", name="Sở Y tế", level="so_nganh", figures={}),
    )


@pytest.mark.parametrize("heading", ["Mã,ĐƠN VỊ,cấp,Communes,Ấp,  khóm", "ID,Name,LEVEL,communes,ấp,khóm"])
def test_capitals_and_blanks_in_headings_do_not_matter(heading):
    first, _, last = heading.partition("ommunes,")
    text = f'{first}ommunes,"{last.replace(",", ", ")}"\na,Huyện A,huyen,1,2\n'
    units, _, problems = decode_table(text)
    assert problems == ()
    assert units[0].figures == {"communes": 1, "hamlets": 2}


def test_places_follow_the_units_where_a_row_is_left_out():
    units, places, _ = decode_table(HEADING + "a,Huyện A,huyen,x,2\nb,Huyện B,huyen,1,2\n")
    assert units[0].id == "b"
    assert places.at(0, "id") == Place("units.csv", 3, 1)
    assert places.at(1, "id") == Place("units.csv", 1, 1)


def test_places_are_kept_by_unit_and_field():
    _, places, _ = decode_table(UNITS)
    assert places.at(0, "id") == Place("units.csv", 2, 1)
    assert places.at(0, "figures", "communes") == Place("units.csv", 2, 4)
    assert places.at(1, "level") == Place("units.csv", 3, 3)


def test_a_row_that_does_not_fit_is_left_out_and_the_others_are_kept():
    units, _, problems = decode_table(HEADING + "a,Huyện A,huyen,x,2\nb,Huyện B,huyen,1,2\n")
    assert ([unit.id for unit in units], len(problems)) == (["b"], 1)


def test_a_cell_that_the_reader_reported_causes_no_second_problem_and_no_unit():
    found, problems = read("units.csv", (HEADING + "a,#N/A,huyen,#REF!,x\nb,Huyện B,huyen,1,2\n").encode())
    assert [problem.fault.code for problem in problems] == ["sheet-error", "sheet-error"]
    units, _, problems = decode_units(FIGURES, LEVELS, found)
    assert [unit.id for unit in units] == ["b"]
    assert [problem.fault.code for problem in problems] == ["count"]


def test_a_plan_without_levels_is_one_problem_however_many_rows_there_are():
    units, _, problems = decode_table(HEADING + "a,Huyện A,Cấp huyện,1,2\nb,Huyện B,Cấp huyện,1,2\n", levels={})
    assert units == ()
    assert printed(problems) == [
        "units.csv:1:3: lỗi: kế hoạch chưa khai báo cấp nào nên không hiểu được cột này [no-levels]",
        "    sửa: thêm mục levels vào plan.yaml",
    ]


def test_all_misfits_of_a_table_are_reported_in_one_run():
    _, _, problems = decode_table("id,name,level,communes,x\nA,b,c,1.2,3\na,,huyen,-1,2\n")
    assert sorted(problem.fault.code for problem in problems) == [
        "count",
        "count",
        "duplicate-unit",
        "empty-value",
        "identifier",
        "missing-column",
        "unknown-column",
        "unknown-level",
    ]


def test_a_file_that_is_no_table_is_a_problem():
    _, _, problems = decode_units(FIGURES, LEVELS, located("a: b\n", "units.yaml"))
    assert printed(problems)[0] == "units.yaml:1:1: lỗi: tệp này không phải bảng các đơn vị [not-a-table]"
    _, _, problems = decode_units({}, LEVELS, located("- {id: a, name: b, level: huyen}\n- c\n", "units.yaml"))
    assert printed(problems)[0] == "units.yaml:2:3: lỗi: tệp này không phải bảng các đơn vị [not-a-table]"


def test_units_may_be_written_in_yaml():
    units, _, problems = decode_units(
        FIGURES, LEVELS, located("- {id: a, Đơn vị: Huyện A, level: huyen, communes: 3, hamlets: 4}\n", "units.yaml")
    )
    assert (units, problems) == (
        (Unit(id="a", name="Huyện A", level="huyen", figures={"communes": 3, "hamlets": 4}),),
        (),
    )

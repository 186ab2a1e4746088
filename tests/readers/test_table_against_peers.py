"""Workbooks of every make against openpyxl, old ones against what was written: same values, same addresses."""

import io

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from made_tables import MAIN, STRICT, raw_xlsx, xls, xlsx_parts, zipped

from docgen.readers import read_table

WRITTEN = {
    "without addresses": "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c t='str'><v>x</v></c></row>",
    "rows and cells left out": "<row r='3'><c r='C3'><v>1</v></c><c><v>2</v></c></row>"
    "<row r='9'><c r='AA9'><v>3</v></c></row>",
    "texts in their cells": "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c>"
    "<c r='B1' t='inlineStr'><is><r><rPr><b/></rPr><t>b</t></r><r><t xml:space='preserve'> c</t></r></is></c></row>",
    "shared texts": "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c>"
    "<c r='C1' t='s'><v>1</v></c></row>",
    "numbers in all forms": "<row r='1'><c r='A1'><v>1E3</v></c><c r='B1'><v>-0.5</v></c>"
    "<c r='C1' t='n'><v>007</v></c></row>",
    "formulas with results": "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1</f><v>5</v></c></row>"
    "<row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c><c r='B2' t='str'><f>A1</f><v>y</v></c></row>",
    "styles without values": "<row r='1'><c r='A1' s='0'/><c r='B1' s='0'><v>1</v></c><c r='C1' s='0'/></row>",
    "escaped signs": "<row r='1'><c r='A1' t='inlineStr'><is><t>a &amp; b &lt;x&gt; &#273;</t></is></c></row>",
}  # fmt: skip
STRINGS = "<si><t>Kế Sách</t></si><si><r><t>Mỹ </t></r><r><rPr><i/></rPr><t>Xuyên</t></r></si>"
STYLES = "<cellXfs><xf numFmtId='0'/></cellXfs>"


def ours(content):
    book, problems = read_table("a.xlsx", content)
    assert problems == ()
    return {
        str(sheet.place(at, column)): cell
        for sheet in book.sheets
        for at, row in enumerate(sheet.rows)
        for column, cell in enumerate(row.cells)
        if cell is not None
    }


def theirs(content):
    workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return {
        f"a.xlsx:{sheet.title}!{cell.coordinate}": shown(cell.value)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip()
    }


def shown(value):
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return f"{value:.15g}".replace(".", ",")
    return value.strip()


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
@pytest.mark.parametrize("case", WRITTEN)
def test_a_hard_workbook_is_read_as_openpyxl_reads_it(case):
    content = raw_xlsx(WRITTEN[case], strings=STRINGS, styles=STYLES)
    assert ours(content) == theirs(content) != {}


def test_a_workbook_of_the_strict_standard_and_one_with_prefixes_are_read():
    parts = xlsx_parts(WRITTEN["shared texts"], strings=STRINGS)
    expected = ours(zipped(parts))
    strict = {name: text.replace(MAIN, STRICT) for name, text in parts.items()}
    assert ours(zipped(strict)) == expected
    prefixed = parts["xl/sheet.xml"].replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    assert ours(zipped({**parts, "xl/sheet.xml": prefixed})) == expected


VALUES = st.one_of(
    st.integers(-(10**9), 10**9),
    st.floats(-1e6, 1e6)
    .map(lambda number: round(number, 3) + 0.0)
    .filter(lambda number: abs(number) > 0.01 or not number),
    st.booleans(),
    st.text("aăđếộ 0_x9\n", max_size=12),
    st.none(),
)
ROWS = st.lists(st.lists(VALUES, max_size=6), min_size=1, max_size=6)


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_any_table_of_xlsxwriter_is_read_as_openpyxl_reads_it(rows):
    whole = io.BytesIO()
    workbook = xlsxwriter.Workbook(whole, {"in_memory": True, "strings_to_formulas": False})
    sheet = workbook.add_worksheet("DS")
    sheet.write(0, 0, "x")
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(line, column, value)
    workbook.close()
    assert ours(whole.getvalue()) == theirs(whole.getvalue())


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_any_table_of_an_old_workbook_is_what_was_written(rows):
    def fill(sheet):
        sheet.write(0, 0, "x")
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(line, column, value)

    book, problems = read_table("a.xls", xls(fill))
    assert problems == ()
    found = {
        (row.line - 2, column): cell
        for row in book.sheets[0].rows[1:]
        for column, cell in enumerate(row.cells)
        if cell is not None
    }
    assert found == {
        (line, column): shown(value)
        for line, row in enumerate(rows)
        for column, value in enumerate(row)
        if value is not None and str(value).strip()
    }

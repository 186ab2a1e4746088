"""Whatever a table's file holds, reading it never raises, and a file that cannot be read is always a problem."""

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from made_tables import ods, ods_cell, ods_row, xls, xlsx

from docgen.problem import any_error
from docgen.readers import read_table
from docgen.readers.table import TABLES


def fill(sheet):
    sheet.append(["STT", "Họ và tên", "Tỉ lệ"])
    sheet.append([1, "NguyÔn V¨n §øc", 0.985])
    sheet["C2"].number_format = "0.0%"
    sheet.merge_cells("A3:A4")
    sheet["B3"], sheet["C3"] = "=1+1", True
    sheet.row_dimensions[2].hidden = True


def fill_old(sheet):
    for column, value in enumerate(["STT", "Họ và tên", 1, 0.5, True]):
        sheet.write(2, column, value)
    sheet.write_merge(3, 4, 1, 1, "x")
    sheet.row(3).hidden = True


SOURCES = {
    "a.xlsx": xlsx(fill),
    "a.xls": xls(fill_old),
    "a.ods": ods(
        ods_row(ods_cell("Họ và tên"), ods_cell(value_type="percentage", value="0.985"), number_rows_repeated="2")
    ),
    "a.csv": 'Mã;Đơn vị;"xã, phường"\r\nke_sach;Huyện Kế Sách;13\r\n'.encode(),
}  # fmt: skip


@st.composite
def mutated(draw, content):
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 6))
        piece = draw(st.binary(max_size=4) | st.sampled_from([b"<", b">", b'"', b"\xff" * 4, b"-1", b"99999999"]))
        content = content[:place] + piece + content[place + length :]
    return content


@st.composite
def broken_inside(draw, content):
    """A zip that is whole, of which one part is not what it was."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    parts = {name: archive.read(name) for name in archive.namelist()}
    name = draw(st.sampled_from(sorted(name for name in parts if name.endswith((".xml", ".rels")))))
    parts[name] = draw(mutated(parts[name]) | st.just(b""))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as changed:
        for each, part in parts.items():
            changed.writestr(each, part)
    return whole.getvalue()


def is_answered(name, content):
    book, problems = read_table(name, content)
    assert book is not None or any_error(problems)
    for problem in problems:
        assert problem.lines("vi")
        assert problem.lines("en")


@given(st.sampled_from(sorted(TABLES)), st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
@settings(max_examples=150, deadline=None)
def test_random_bytes_never_raise(ending, content):
    is_answered(f"a{ending}", content)


@given(st.sampled_from(sorted(SOURCES)).flatmap(lambda name: st.tuples(st.just(name), mutated(SOURCES[name]))))
@settings(max_examples=300, deadline=None)
def test_files_with_random_mistakes_never_raise(file):
    is_answered(*file)


@given(
    st.sampled_from(["a.xlsx", "a.ods"]).flatmap(lambda name: st.tuples(st.just(name), broken_inside(SOURCES[name])))
)
@settings(max_examples=300, deadline=None)
def test_workbooks_with_random_mistakes_inside_never_raise(file):
    is_answered(*file)

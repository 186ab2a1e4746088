"""Tables with spans: whatever is legal comes out as a legal Word table, and what is not is refused."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_facts import TABLE

from docgen.model.facts import Cell, Table
from docgen.writers.grid import NotAGridError, head_and_body
from docgen.writers.word_marks import grid

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Rows = tuple[tuple[Cell, ...], ...]


@st.composite
def sections(draw: st.DrawFn, width: int) -> Rows:
    """Rows of cells that fill a grid: the next free slot takes a cell of a size that fits."""
    height = draw(st.integers(1, 5))
    taken = [[False] * width for _ in range(height)]
    rows: list[tuple[Cell, ...]] = []
    for row in range(height):
        cells = []
        for column in range(width):
            if taken[row][column]:
                continue
            free = next((end for end in range(column, width) if taken[row][end]), width) - column
            columns, down = draw(st.integers(1, free)), draw(st.integers(1, height - row))
            for below in range(row, row + down):
                for right in range(column, column + columns):
                    taken[below][right] = True
            cells.append(Cell(f"{row}/{column}", columns, down, draw(st.sampled_from(["left", "center", "justify"]))))
        rows.append(tuple(cells))
    return tuple(rows)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    widths = tuple(draw(st.lists(st.floats(3, 60), min_size=1, max_size=7)))
    return Table(widths, draw(sections(len(widths))), draw(sections(len(widths))))


def drawn(table: Table) -> ElementTree.Element:
    return ElementTree.fromstring(f'<x xmlns:w="{W[1:-1]}">{grid(table, {})}</x>')[0]


def attribute(element: ElementTree.Element, path: str, default: str = "") -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return default if found is None else found.get(f"{W}val", "continue")


@given(tables())
def test_each_row_of_a_word_table_adds_up_to_the_grid_and_merges_match(table: Table) -> None:
    made = drawn(table)
    columns = [int(column.get(f"{W}w", "")) for column in made.iter(f"{W}gridCol")]
    assert len(columns) == len(table.widths)
    assert sum(columns) == round(sum(table.widths) * 1440 / 25.4)
    above: dict[int, int] = {}
    starts = {}
    for number, row in enumerate(made.iter(f"{W}tr")):
        edge, here = 0, {}
        for cell in row.iter(f"{W}tc"):
            span = int(attribute(cell, "tcPr/gridSpan", "1"))
            width = cell.find(f"{W}tcPr/{W}tcW")
            assert width is not None
            assert int(width.get(f"{W}w", "")) == sum(columns[edge : edge + span])
            merge = attribute(cell, "tcPr/vMerge", "alone")
            if merge == "continue":
                assert above.get(edge) == span
                assert "".join(cell.itertext()) == ""
                starts[here.setdefault(edge, span), edge] = True
            else:
                text = "".join(cell.itertext())
                assert text.endswith(f"/{edge}")
                assert merge == ("restart" if merge != "alone" else "alone")
                starts[number, edge] = True
            if merge != "alone":
                here[edge] = span
            edge += span
        assert edge == len(columns)
        above = here
    written = sum(len(row) for row in table.head + table.rows)
    assert sum("".join(cell.itertext()) != "" for cell in made.iter(f"{W}tc")) == written


@given(tables())
def test_a_cell_that_spans_rows_covers_exactly_its_slots(table: Table) -> None:
    for rows, slots in zip((table.head, table.rows), head_and_body(table), strict=True):
        counted: dict[int, int] = {}
        for row in slots:
            for slot in row:
                counted[id(slot.cell)] = counted.get(id(slot.cell), 0) + 1
        for row_of_cells in rows:
            for cell in row_of_cells:
                assert counted[id(cell)] == cell.rows


@pytest.mark.parametrize(
    "rows",
    [
        ((Cell("một"),),),
        ((Cell("một"), Cell("hai"), Cell("ba")),),
        ((Cell("một", rows=2), Cell("hai")),),
        ((Cell("một"), Cell("hai", rows=2)), (Cell("ba", columns=2),)),
    ],
    ids=["too short", "too long", "hangs out below", "runs into another"],
)
def test_a_table_that_is_no_grid_is_refused(rows: Rows) -> None:
    with pytest.raises(NotAGridError):
        head_and_body(Table((20.0, 20.0), (), rows))


def test_without_the_named_styles_a_table_draws_its_own_borders() -> None:
    made = drawn(TABLE)
    assert made.find(f"{W}tblPr/{W}tblBorders") is not None
    assert made.find(f"{W}tblPr/{W}tblStyle") is None

"""A merged cell that a page ends within is closed on both pages, and its rows are not pushed to the next page."""

from __future__ import annotations

import dataclasses

import pytest
from reading import made, pdf_lines
from sample_facts import template
from sample_papers import ATTACHED_LIST, LIST_HEAD, LIST_WIDTHS, person

from docgen.model.facts import Cell, Table
from docgen.writers.page_breaks import cut_at_breaks

PAGE = "@page { size: 100mm 60mm; margin: 5mm } * { margin: 0 } td { height: 12mm; padding: 0; border: 1px solid }"


def laid_out(rows: list[str]) -> tuple[object, list[object]]:
    from weasyprint import CSS, HTML

    table = "".join(f"<tr>{row}</tr>" for row in rows)
    tree = HTML(string=f"<table style='border-collapse: collapse'><tbody>{table}</tbody></table>")

    def layout() -> list[object]:
        pages: list[object] = tree.render(stylesheets=[CSS(string=PAGE)]).pages
        return pages

    pages = layout()
    while cut_at_breaks(pages):
        pages = layout()
    return tree.etree_element, pages


def spans(tree: object) -> list[list[str]]:
    return [[cell.get("rowspan", "1") for cell in row] for row in tree.iter("tr")]  # type: ignore[attr-defined]


def test_a_cell_over_three_pages_becomes_three_cells_in_its_own_column() -> None:
    tree, pages = laid_out(["<td>1<td rowspan=9>merged<td>a", *(f"<td>{number}<td>b" for number in range(2, 10))])
    assert len(pages) == 3
    assert spans(tree) == [["1", "4", "1"], *[["1", "1"]] * 3, ["1", "4", "1"], *[["1", "1"]] * 3, ["1", "1", "1"]]
    assert [cell.text for cell in list(tree.iter("tr"))[4]] == ["5", None, "b"]  # type: ignore[attr-defined]


def test_several_cells_side_by_side_are_cut_where_they_stand() -> None:
    rows = ["<td rowspan=3>A<td rowspan=6>B<td>1", "<td>2", "<td>3", "<td rowspan=3>C<td>4", "<td>5", "<td>6"]
    tree, pages = laid_out(rows)
    assert len(pages) == 2
    assert spans(tree) == [["3", "4", "1"], ["1"], ["1"], ["1", "1"], ["2", "2", "1"], ["1"]]


def test_a_cell_that_ends_with_its_page_is_left_alone() -> None:
    tree, pages = laid_out(["<td>1<td rowspan=4>A", *["<td>x"] * 3, "<td>5<td rowspan=3>B", *["<td>y"] * 2])
    assert len(pages) == 2
    assert spans(tree) == [["1", "4"], ["1"], ["1"], ["1"], ["1", "3"], ["1"], ["1"]]


def units(*sizes: int) -> Table:
    """People of several units; the name of a unit reaches over all its people."""
    rows = []
    for unit, size in enumerate(sizes):
        for at in range(size):
            cells = list(person(len(rows) + 1, f"Người thứ {len(rows) + 1}"))
            cells[5:6] = [Cell(f"Huyện {unit}", rows=size, align="left")] if at == 0 else []
            rows.append(tuple(cells))
    return Table(LIST_WIDTHS, LIST_HEAD, tuple(rows))


@pytest.mark.parametrize("sizes", [(3, 20, 2, 7, 1, 16, 4), (40,), (9, 1, 9, 1), (10, 10, 10)])
def test_a_list_by_unit_fills_its_pages_and_names_everybody_once_in_order(sizes: tuple[int, ...]) -> None:
    facts = dataclasses.replace(ATTACHED_LIST, table=units(*sizes))
    pages = pdf_lines(made("pdf", facts, template("danh-sach-kem-theo")))
    people = [line.text for page in pages for line in page if line.text.startswith("Người thứ")]
    assert people == [f"Người thứ {number}" for number in range(1, sum(sizes) + 1)]
    named = sorted(line.text for page in pages for line in page if line.text.startswith("Huyện "))
    assert named == [f"Huyện {unit}" for unit in range(len(sizes))]
    for page in pages[:-1]:
        lowest = max(line.baseline for line in page)
        assert 160 < lowest <= 190
        rows = [line.baseline for line in page if line.text.startswith("Người thứ")]
        for line in page:
            if line.text.startswith("Huyện "):
                assert rows[0] - 3 <= line.baseline <= rows[-1] + 3

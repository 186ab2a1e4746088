"""Laws of what an amending paper says of tables: carried out on the old list it gives the new one, whoever stands in
it; and each figure that is named is one that changed."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.amending.figures import NOTHING, figures_between
from docgen.amending.grid import grid_of
from docgen.amending.nominees import Row, rows_between
from docgen.model.facts import Cell, Table

HEADINGS = ("STT", "Đơn vị trình", "Họ và tên", "Chức vụ", "Đơn vị công tác")
NAMES = st.sampled_from(("Ông Lê An", "Ông Lê Ân", "Bà Lê An", "Bà Trần Thị Bé", "Ông Đỗ Văn Tám", "Ông Đỗ Văn Năm"))
PEOPLE = st.tuples(
    st.sampled_from(("Huyện A", "Huyện B", "Cấp tỉnh")),
    NAMES,
    st.sampled_from(("Chủ tịch", "Phó Chủ tịch", "")),
    st.sampled_from(("Xã X", "Xã Y")),
)
LISTS = st.lists(PEOPLE, max_size=12)


def table(people: list[tuple[str, ...]], spans: bool = False) -> Table:
    """A list as it is printed: numbered, and, where `spans`, the cell of a unit reaching down over all its rows."""
    rows: list[tuple[Cell, ...]] = [(Cell("II. CÁ NHÂN (9)", columns=5),), (Cell("Cấp xã (9)", columns=5),)]
    for at, (unit, *others) in enumerate(people):
        first = at == 0 or people[at - 1][0] != unit
        reach = next((n for n in range(at, len(people)) if people[n][0] != unit), len(people)) - at
        cells = [Cell(unit, rows=reach if spans else 1)] if first or not spans else []
        rows.append((Cell(f"{at + 1:02}"), *cells, *(Cell(text) for text in others)))
    return Table((10.0,) * 5, (tuple(Cell(text) for text in HEADINGS),), tuple(rows))


def row(person: tuple[str, ...]) -> Row:
    return Row(("CÁ NHÂN", "Cấp xã"), tuple(zip(HEADINGS[1:], person, strict=True)))


@settings(max_examples=300, deadline=None)
@given(LISTS, LISTS)
def test_added_removed_and_corrected_rows_make_the_new_list_of_the_old_one(
    old: list[tuple[str, ...]], new: list[tuple[str, ...]]
) -> None:
    found = rows_between(table(old), table(new))
    assert found is not None
    rows = Counter(map(row, old))
    rows.subtract(found.removed)
    rows.subtract(each.before for each in found.corrected)
    assert min(rows.values(), default=0) >= 0
    rows.update(found.added)
    rows.update(each.after for each in found.corrected)
    assert +rows == Counter(map(row, new))
    assert not set(found.added) & set(found.removed)
    assert all(each.columns for each in found.corrected)


@settings(max_examples=100, deadline=None)
@given(LISTS, st.randoms(use_true_random=False))
def test_a_list_in_another_order_says_the_same(old: list[tuple[str, ...]], order: object) -> None:
    new = list(old)
    order.shuffle(new)  # type: ignore[attr-defined]
    found = rows_between(table(old), table(new))
    assert found is not None and not (found.added or found.removed or found.corrected)


@given(LISTS)
def test_a_cell_that_reaches_down_belongs_to_every_row_that_it_reaches(people: list[tuple[str, ...]]) -> None:
    people = sorted(people)
    assert grid_of(table(people)).rows == grid_of(table(people, spans=True)).rows


def test_two_persons_of_one_office_are_not_taken_for_one_that_was_renamed() -> None:
    found = rows_between(
        table([("Huyện A", "Ông Trần Văn Hùng", "Chủ tịch", "Xã X")]),
        table([("Huyện A", "Bà Lê Thị Kim Thoa", "Chủ tịch", "Xã X")]),
    )
    assert found is not None and len(found.added) == len(found.removed) == 1


def test_an_office_that_was_corrected_is_named_by_its_column() -> None:
    found = rows_between(
        table([("Huyện A", "Ông Lê An", "Chủ tịch", "Xã X")]), table([("Huyện A", "Ông Lê An", "Phó Chủ tịch", "Xã X")])
    )
    assert found is not None
    assert [each.columns for each in found.corrected] == [(("chức vụ", "Chủ tịch", "Phó Chủ tịch"),)]


def test_other_columns_are_not_held_against_each_other() -> None:
    other = Table((10.0,) * 2, ((Cell("STT"), Cell("Họ và tên")),), ((Cell("01"), Cell("Ông Lê An")),))
    assert rows_between(table([]), other) is None
    assert figures_between(table([]), other) is None


COUNTS = st.dictionaries(
    st.sampled_from(("Huyện A", "Huyện B", "Huyện C", "Tổng cộng")),
    st.tuples(st.integers(0, 12), st.integers(0, 12)),
    max_size=4,
)


def quotas(counts: dict[str, tuple[int, int]]) -> Table:
    head = tuple(Cell(text) for text in ("STT", "Đơn vị", "Tập thể", "Cá nhân"))
    rows = tuple(
        (Cell(str(at)), Cell(unit), *(Cell(f"{count:02}" if count else "0") for count in pair))
        for at, (unit, pair) in enumerate(counts.items())
    )
    return Table((10.0,) * 4, (head,), rows)


@given(COUNTS, COUNTS)
def test_the_figures_named_are_those_that_changed_and_differ_by_what_is_said(
    old: dict[str, tuple[int, int]], new: dict[str, tuple[int, int]]
) -> None:
    found = figures_between(quotas(old), quotas(new))
    assert found is not None
    cells = {(unit, at): count for unit, pair in old.items() for at, count in enumerate(pair)}
    after = {(unit, at): count for unit, pair in new.items() for at, count in enumerate(pair)}
    changed = {key for key in cells.keys() | after.keys() if cells.get(key) != after.get(key)}
    assert {(each.row, ("Tập thể", "Cá nhân").index(each.column)) for each in found} == changed
    for each in found:
        was, now = (0 if text == NOTHING else int(text) for text in (each.before, each.after))
        assert int(each.difference) == now - was

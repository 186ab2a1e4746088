"""The table of units in, units out, with where everything was written and all that does not fit.

Each row is fitted on its own, so that one wrong row does not hide the others. A level may be called by its name, as
people write it in such tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic_core import PydanticCustomError

from docgen.model.dossier import Path, Places
from docgen.model.plan import Figure, Level
from docgen.model.units import Unit
from docgen.model.words import parse_count
from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.readers.csv import is_sheet_error
from docgen.readers.located import Located
from docgen.schema import values
from docgen.schema.columns import FIGURES, NEEDED_COLUMNS, Columns, columns_of, headings_of
from docgen.schema.fit import fit, show
from docgen.schema.trail import heading_of
from docgen.vietnamese.spelling import folded

STAND_IN = "x"
"""Stands where a problem has been reported, so that the rest of the row is still looked at."""

NOT_A_TABLE = Fault(
    "not-a-table",
    Say("tệp này không phải bảng các đơn vị", "this file is no table of units"),
    need=Say("một dòng tiêu đề, rồi mỗi đơn vị một dòng", "one line of headings, then one line for each unit"),
    explain=Say(
        "Bảng đơn vị gồm một dòng tiêu đề và mỗi đơn vị một dòng. Tệp này không có dạng đó.",
        "The table of units is one line of headings and one line for each unit. This file is not of that form.",
    ),
)
DUPLICATE_UNIT = Fault(
    "duplicate-unit",
    Say("“{heading}” là “{found}”, đã có ở dòng {first}", "“{heading}” is “{found}”, already on line {first}"),
    mend=Say("xóa dòng thừa, hoặc ghi mã và tên khác nhau", "remove the extra row, or give each its own id and name"),
    explain=Say(
        "Mỗi đơn vị chỉ có một dòng. Hai dòng cùng mã hoặc cùng tên sẽ được chia hai lần.",
        "Each unit has one row. Two rows with one id or name would get their share twice.",
    ),
)
UNKNOWN_LEVEL = Fault(
    "unknown-level",
    Say(
        "“{heading}” là “{found}”, không có trong levels của kế hoạch",
        "“{heading}” is “{found}”, which is not in the levels of the plan",
    ),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Cấp của đơn vị phải là một cấp đã khai báo trong levels của kế hoạch, ghi bằng tên mục hoặc tên tiếng Việt.",
        "The level of a unit must be declared in the levels of the plan; write the entry's name or its Vietnamese "
        "name.",
    ),
)
TOTAL_ROW = Fault(
    "total-row",
    Say("dòng “{found}” là dòng cộng, không phải một đơn vị", "the row “{found}” is a sum, not a unit"),
    mend=Say("xóa dòng này; docgen tự cộng", "delete the row; docgen adds up by itself"),
    explain=Say(
        "Mỗi dòng của bảng là một đơn vị được chia. Nếu để dòng “Tổng cộng”, nó sẽ được chia như một đơn vị, và mọi số "
        "liệu bị tính hai lần.",
        "Each row of the table is a unit that gets its share. A row of totals would get one as well, and each figure "
        "would count twice.",
    ),
)
TOTALS = frozenset(
    map(folded, ("Tổng", "Cộng", "Tổng số", "Tổng cộng", "Cộng chung", "Toàn tỉnh", "Toàn huyện", "Toàn xã"))
)
"""What stands before the sums in the tables of offices. No unit is called so."""

NO_LEVELS = Fault(
    "no-levels",
    Say("kế hoạch chưa khai báo cấp nào nên không hiểu được cột này", "the plan declares no levels for this column"),
    mend=Say("thêm mục levels vào plan.yaml", "add levels to plan.yaml"),
    explain=UNKNOWN_LEVEL.explain,
)


def decode_units(
    plan_figures: Mapping[str, Figure], plan_levels: Mapping[str, Level], located: Located
) -> tuple[tuple[Unit, ...], Places, tuple[Problem, ...]]:
    """The units of a table in its order, the places of its cells, and every misfit.

    Places are known by the number of the unit in the result and the field: `(0, "id")`, `(0, "figures", "communes")`.
    A row that does not fit is left out and reported. An empty figure is left out of the unit's figures: whether it is
    needed is for the rule to say that counts it. Cells that the reader has reported already cause no second problem.
    """
    file = located.place.file
    if not isinstance(located.value, tuple):
        return (), Places(file), (NOT_A_TABLE.at(located.place),)
    headings = headings_of(located)
    columns, found = columns_of(headings, plan_figures, located.place)
    level_ids = {folded(known.name): level for level, known in plan_levels.items()}
    level_ids |= {folded(level): level for level in plan_levels}
    level_place = next((headings[heading] for heading, field in columns.items() if field == "level"), None)
    if level_place and not plan_levels:
        # One cause, one message: not one for each row.
        found.append(NO_LEVELS.at(level_place))
    by_path: dict[Path, Place] = {(): located.place}
    units: list[Unit] = []
    seen: dict[tuple[str, str], int] = {}
    for row in located.value:
        if not isinstance(row.value, dict):
            found.append(NOT_A_TABLE.at(row.place))
            continue
        if sums := _sums(row, columns):
            found.append(TOTAL_ROW.at(sums.place, found=show(sums.plain())))
            continue
        before = len(found)
        own, figures, whole = _parted(row, columns, found)
        whole = whole and bool(plan_levels)
        _level(own, level_ids, plan_levels, found)
        _repeats(own, seen, found)
        for field in NEEDED_COLUMNS:
            if field not in own and (field not in columns.values() or not whole):
                own[field], whole = Located(STAND_IN, row.place), False
        unit, misfit, _ = fit(Unit, Located(own, row.place, row.key_places))
        found += misfit
        if unit is not None and whole and len(found) == before:
            by_path[(len(units),)] = row.place
            for heading, field in columns.items():
                if heading in row.value:
                    by_path[(len(units), *field.split("."))] = row.value[heading].place
            units.append(unit.model_copy(update={FIGURES: figures}))
    return tuple(units), Places(file, by_path), tuple(found)


def _parted(row: Located, columns: Columns, problems: list[Problem]) -> tuple[dict[str, Located], dict[str, int], bool]:
    """The unit's own cells, its figures, and whether the reader had nothing to say about any of them."""
    own: dict[str, Located] = {}
    figures: dict[str, int] = {}
    whole = True
    assert isinstance(row.value, dict)
    for heading, cell in row.value.items():
        field = columns.get(heading, "")
        if isinstance(cell.value, str) and is_sheet_error(cell.value):
            whole = False
        elif field.startswith(f"{FIGURES}."):
            if cell.value is None:
                continue
            try:
                figures[field.removeprefix(f"{FIGURES}.")] = parse_count(cell.value)
            except PydanticCustomError:
                problems.append(values.COUNT.at(cell.place, heading=heading, path=field, found=show(cell.plain())))
        elif field:
            own[field] = cell
    return own, figures, whole


def _sums(row: Located, columns: Columns) -> Located | None:
    """The cell that says that a row holds totals."""
    assert isinstance(row.value, dict)
    cells = (cell for heading, cell in row.value.items() if columns.get(heading) in ("name", "id"))
    return next((cell for cell in cells if isinstance(cell.value, str) and _is_sum(folded(cell.value))), None)


def _is_sum(name: str) -> bool:
    return name.rstrip(" :.") in TOTALS or name.startswith(f"{folded('Tổng cộng')} ")


def _level(
    own: dict[str, Located], ids: Mapping[str, str], levels: Mapping[str, Level], problems: list[Problem]
) -> None:
    """Puts the level's identifier where its name stands."""
    cell = own.get("level")
    if cell is None or not isinstance(cell.value, str):
        return
    level = ids.get(folded(cell.value))
    own["level"] = Located(level or STAND_IN, cell.place)
    if level is None and levels:
        near = closest(folded(cell.value), ids)
        problems.append(
            UNKNOWN_LEVEL.at(
                cell.place,
                close=ids.get(near, ""),
                heading=heading_of(Unit, "level"),
                found=show(cell.value),
                known="; ".join(f"{level} ({known.name})" for level, known in levels.items()),
            )
        )


def _repeats(own: Mapping[str, Located], seen: dict[tuple[str, str], int], problems: list[Problem]) -> None:
    """Two rows for one unit. A copied row repeats id and name at once; that is one mistake."""
    cells = [(field, own[field]) for field in ("id", "name") if field in own]
    words = [((field, folded(cell.value)), cell) for field, cell in cells if isinstance(cell.value, str)]
    for word, cell in words:
        if word in seen:
            heading = heading_of(Unit, word[0])
            found = show(cell.plain())
            problems.append(DUPLICATE_UNIT.at(cell.place, heading=heading, found=found, first=seen[word]))
            return
    for word, cell in words:
        seen[word] = cell.place.line

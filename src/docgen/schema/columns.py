"""The headings of the table of units in, what each column stands for out, and the columns that are wrong or missing.

A column is known by the name of its field, by its Vietnamese heading, or for a figure by its name in the plan; nobody
should have to rename the columns of a table that an office has kept for years.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.model.plan import Figure
from docgen.model.units import Unit
from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.readers.located import Located
from docgen.schema.trail import heading_of
from docgen.vietnamese.spelling import folded

FIGURES = "figures"
OWN_COLUMNS = tuple(field for field in Unit.model_fields if field != FIGURES)
NEEDED_COLUMNS = tuple(field for field in OWN_COLUMNS if Unit.model_fields[field].is_required())

LONGEST_SHOWN = 60

Columns = dict[str, str]
"""The field or figure that each heading of the table stands for; a figure is written `figures.communes`."""


UNKNOWN_COLUMN = Fault(
    "unknown-column",
    Say("không có số liệu nào tên “{heading}” trong kế hoạch", "the plan has no figure named “{heading}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say(
        "sửa tiêu đề cột, hoặc khai báo trong figures của plan.yaml", "mend the heading, or declare it in figures"
    ),
    explain=Say(
        "Mỗi cột của bảng đơn vị là mã, tên, cấp, hoặc một số liệu đã khai báo trong figures của kế hoạch. Tiêu đề "
        "là tên mục hoặc tên tiếng Việt của nó.",
        "Each column of the table of units is the id, the name, the level or a figure declared in the plan. Its "
        "heading is the entry's name or its Vietnamese name.",
    ),
)
REPEATED_COLUMN = Fault(
    "repeated-column",
    Say("cột “{heading}” trùng với cột “{first}”", "the column “{heading}” is the same as “{first}”"),
    mend=Say("giữ một trong hai cột", "keep one of the two"),
    explain=Say(
        "Hai tiêu đề khác nhau nhưng cùng chỉ một mục, ví dụ “name” và “Đơn vị”; không biết lấy cột nào.",
        "Two headings stand for one entry, such as “name” and “Đơn vị”; nobody knows which to take.",
    ),
)
MISSING_COLUMN = Fault(
    "missing-column",
    Say("thiếu cột “{heading}” ({field})", "the column “{heading}” ({field}) is missing"),
    mend=Say("thêm cột có tiêu đề “{heading}” hoặc {field}", "add a column headed “{heading}” or {field}"),
    explain=Say(
        "Bảng đơn vị phải có mã, tên, cấp và mỗi số liệu đã khai báo trong kế hoạch một cột, vì quy tắc phân bổ tính "
        "theo các số đó.",
        "The table of units needs the id, the name, the level and one column for each figure of the plan, for the "
        "rules count by them.",
    ),
)


NO_HEADINGS = Fault(
    "no-headings",
    Say("dòng này không phải dòng tiêu đề: “{found}”", "this is no line of headings: “{found}”"),
    need=Say("dòng đầu là tiêu đề các cột: {known}", "a first line with the headings {known}"),
    mend=Say(
        "thêm dòng tiêu đề; xóa tên bảng và các dòng khác đứng trên nó",
        "add the line of headings; delete the table's title and all else above it",
    ),
    explain=Say(
        "docgen nhận ra mỗi cột qua tiêu đề ở dòng đầu của tệp. Không có tiêu đề nào ở dòng này là một mục đã biết: có "
        "thể tệp thiếu dòng tiêu đề, còn tên bảng ở trên, hoặc các ô không được ngăn bằng dấu phẩy hay chấm phẩy.",
        "Each column is known by its heading in the first line of the file. None of these is one: the line of headings "
        "is missing, a title stands above it, or the cells are not parted by commas or semicolons.",
    ),
)


def headings_of(located: Located) -> dict[str, Place]:
    """Every heading with its place: of the table, or (where a list of rows has none of its own) of its rows."""
    found = dict(located.key_places)
    for row in located.value if isinstance(located.value, tuple) and not found else ():
        for heading, place in row.key_places.items():
            found.setdefault(heading, place)
    return found


def columns_of(
    headings: Mapping[str, Place], figures: Mapping[str, Figure], table: Place
) -> tuple[Columns, list[Problem]]:
    said = {field: heading_of(Unit, field) for field in OWN_COLUMNS} | {
        f"{FIGURES}.{figure}": known.name for figure, known in figures.items()
    }
    known: dict[str, str] = {}
    for field, name in said.items():
        known.setdefault(folded(field.removeprefix(f"{FIGURES}.")), field)
        known.setdefault(folded(name), field)
    shown = {word: said[field] for word, field in known.items()}
    columns: Columns = {}
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    meant: set[str] = set()
    for heading, place in headings.items():
        field = known.get(folded(heading), "")
        if not field:
            near = closest(folded(heading), known)
            meant.add(known.get(near, ""))
            problems.append(
                UNKNOWN_COLUMN.at(place, close=shown.get(near, ""), heading=heading, known="; ".join(said.values()))
            )
        elif field in taken:
            problems.append(REPEATED_COLUMN.at(place, heading=heading, first=taken[field]))
        else:
            columns[heading] = field
            taken[field] = heading
    if headings and not columns and not any(meant):
        found = "; ".join(headings)
        return {}, [NO_HEADINGS.at(table, found=found[:LONGEST_SHOWN], known="; ".join(said.values()))]
    for field, name in said.items():
        optional = field in OWN_COLUMNS and field not in NEEDED_COLUMNS
        if field not in taken and field not in meant and not optional:
            problems.append(MISSING_COLUMN.at(table, heading=name, field=field.removeprefix(f"{FIGURES}.")))
    return columns, problems

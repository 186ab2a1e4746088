"""A plan with everything that a form shows, its forms, and what openpyxl reads of them."""

from __future__ import annotations

import io
import re
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen import quota
from docgen.forms import form_for, form_for_all
from docgen.model.dossier import Places
from docgen.model.nominators import Who, nominators_of
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.sheet import NOMINATIONS, NUMBER
from docgen.model.units import Unit

LONG = "Bằng khen, cờ và kỷ niệm chương “Vì sự nghiệp đại đoàn kết” của " + "Ủy ban Mặt trận Tổ quốc Việt Nam " * 6
UNITS = tuple(
    Unit(id=id_, name=name, level="huyen", figures={"communes": communes})
    for id_, name, communes in (("dong", "Huyện Đông", 12), ("tay", "Thị xã Tây", 8))
)


def quota_of(award: str, kind: str, level: str, rule: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"award": award, "kind": kind, "level": level, "rule": rule, **more}


QUOTAS = {
    "tinh_ca_nhan": quota_of("bk", "individual", "tinh", {"held": {"count": 4}}),
    "huyen_tap_the": quota_of("bk", "collective", "huyen", {"fixed": {"each": 2}}),
    "xa_tap_the": quota_of(
        "bk", "collective", "xa", {"ratio": {"one_per": 4, "of": "communes", "rounding": "floor", "on": "unit"}}
    ),
    "ho": quota_of("giay", "household", "xa", {"fixed": {"each": 5}}),
    "tw_huyen": quota_of("tw", "collective", "huyen", {"held": {"count": 1}}, taken_from="huyen_tap_the"),
    "tu_do": quota_of("giay", "individual", "huyen", {"unlimited": {}}),
}


def plan_of(**parts: Any) -> Plan:
    return Plan.model_validate(
        {
            "issuer": "mttq",
            "date": "2026-03-16",
            "trich_yeu": ["Thi đua, khen thưởng công tác bầu cử", "đại biểu Quốc hội"],
            "levels": {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện"}, "xa": {"name": "Cấp xã"}},
            "figures": {"communes": {"name": "xã"}},
            "awards": {
                "bk": {"name": LONG.strip()},
                "giay": {"name": "Giấy khen"},
                "tw": {"name": "Bằng khen Trung ương"},
                "ubnd": {"name": "Bằng khen UBND tỉnh"},
            },
            "quotas": QUOTAS,
            "evidence": {
                "turnout": {"name": "Tỷ lệ cử tri đi bầu", "unit_word": "%"},
                "score": {"name": "Điểm thi đua", "unit_word": "điểm"},
            },
            "dossiers": {
                "chung": {
                    "awards": ["bk", "giay"],
                    "deadline": "2026-05-31",
                    "send_to": "Văn phòng",
                    "parts": [
                        {"id": "bao_cao", "name": "Báo cáo thành tích", "each": True},
                        {"id": "bien_ban", "name": "Biên bản họp xét"},
                    ],
                },
            },
            "papers": {"to_trinh": {"type": "to-trinh", "by": "unit"}},
            "body": ["Nội dung."],
            "signatory": {"name": "Nguyễn Văn An", "office": "Chủ tịch"},
            **parts,
        }
    )


def allocated(plan: Plan, units: tuple[Unit, ...] = UNITS) -> Allocation:
    allocation, problems = quota.allocate(plan, units, (), Places("plan.yaml"), Places("units.csv"), Places(""))
    assert not problems, [problem.lines() for problem in problems]
    return allocation


def who(plan: Plan, id_: str, units: tuple[Unit, ...] = UNITS) -> Who:
    return next(each for each in nominators_of(plan, units) if each.id == id_)


def made(id_: str, plan: Plan | None = None) -> bytes:
    plan = plan or plan_of()
    return form_for(plan, allocated(plan), who(plan, id_))


def made_for_all(plan: Plan | None = None) -> bytes:
    plan = plan or plan_of()
    return form_for_all(plan, allocated(plan), nominators_of(plan, UNITS))


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def heading_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == NUMBER)


def headings(book: Workbook) -> dict[str, int]:
    """The headings of the nominations with their columns, from the second on."""
    sheet = book[NOMINATIONS]
    row = heading_row(sheet)
    return {str(sheet.cell(row, column).value): column for column in range(2, sheet.max_column + 1)}


def limit(sheet: Worksheet, row: int, column: int) -> Any:
    """The validation of a cell; there must be one."""
    address = sheet.cell(row, column).coordinate
    (found,) = (each for each in sheet.data_validations.dataValidation if address in each)
    return found


def listed(book: Workbook, source: str) -> list[Any]:
    """The words of the range that a drop-down names."""
    sheet, _, cells = source.lstrip("=").rpartition("!")
    area = book[sheet.strip("'")][cells.replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    return [row[0].value for row in rows]


def quota_lines(sheet: Worksheet) -> dict[str, tuple[str, object]]:
    """Each line of quotas: its words → the formula that counts, and what is allowed."""
    found = {}
    for row in range(1, heading_row(sheet)):
        cells = [cell.value for cell in sheet[row]]
        for at, value in enumerate(cells):
            if isinstance(value, str) and value.startswith("="):
                words = next(text for text in reversed(cells[:at]) if isinstance(text, str))
                found[words] = (value, cells[at + 1])
    return found


def counted(book: Workbook, formula: str) -> list[dict[str, object]]:
    """What each COUNTIFS of a formula asks for: the heading of each column → the word that must stand there."""
    sheet = book[NOMINATIONS]
    found = []
    for asked in re.findall(r"COUNTIFS\(([^)]*)\)", formula):
        parts = asked.split(",")
        conditions = {}
        for area, word in zip(parts[::2], parts[1::2], strict=True):
            cell = sheet[area.partition(":")[0].replace("$", "")]
            heading = str(sheet.cell(cell.row - 1, cell.column).value)
            conditions[heading] = "" if word == '""' else listed(book, word)[0]
        found.append(conditions)
    return found

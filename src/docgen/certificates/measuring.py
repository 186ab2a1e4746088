"""What was read off a test page with a ruler, and what the tray needs.

In: measures as they are typed (`21,5/19`), the size of the sheet. Out: the tray, or everything that is wrong with the
measures: not numbers, not near the cross, a sheet that was printed scaled, crosses that cannot belong to one sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic_core import PydanticCustomError

from docgen.certificates.calibration import crosses_of, measured
from docgen.model.printer import Point, Tray
from docgen.model.stock import Page, measure_said, parse_measure
from docgen.problem import NOWHERE, Fault, Problem, Say

CROSSES = ("A", "B", "C")
FARTHEST, MOST_SCALED, MOST_TURNED, MOST_OFF = 15.0, 1.0, 2.0, 0.7
"""Millimetres, per cent, degrees, millimetres: more than this no printer does; a ruler or a setting was wrong."""
BETWEEN = re.compile(r"\s*[/;x×]\s*|\s+")

NOT_MEASURED = Fault(
    "calibrate-form",
    Say("dấu {cross} ghi là “{found}”, không đọc được", "cross {cross} is “{found}”, which cannot be read"),
    need=Say("hai số đo bằng mi-li-mét, cách nhau bằng dấu /: cách mép trái / cách mép trên, ví dụ 21,5/19",
             "two measures in millimetres with a / between them: from the left edge / from the upper edge, as 21,5/19"),
    explain=Say(
        "Mỗi dấu cần hai số: cách mép trái và cách mép trên của tờ giấy. Số lẻ viết bằng dấu phẩy hay dấu chấm đều "
        "được.",
        "Each cross needs two measures: from the left and from the upper edge of the paper. Comma and point both do.",
    ),
)  # fmt: skip
TOO_FAR = Fault(
    "calibrate-far",
    Say("dấu {cross} đo được {found} mm, lẽ ra khoảng {wanted} mm",
        "cross {cross} was measured at {found} mm and should be near {wanted} mm"),
    need=Say("lệch không quá 15 mm", "no more than 15 mm off"),
    mend=Say("đo lại từ mép trái và mép trên tờ giấy đến tâm dấu {cross}; kiểm tra --stock, --size đúng khổ tờ đã in",
             "measure again from the left and the upper edge to the middle of {cross}; --stock or --size as printed"),
    explain=Say(
        "Không máy in nào lệch đến thế. Thường là đo nhầm mép, cầm ngược tờ giấy, gõ thiếu dấu phẩy, hoặc khổ giấy nêu "
        "trong lệnh khác khổ tờ đã in.",
        "No printer is off so much. Mostly the wrong edge was measured, the sheet was upside down, a comma was lost, "
        "or the size named is not the sheet's.",
    ),
)  # fmt: skip
SCALED = Fault(
    "calibrate-scaled",
    Say("tờ này in ra bằng {found}% cỡ thật", "this sheet was printed at {found}% of its size"),
    mend=Say("in lại tờ căn chỉnh với “Cỡ thật” (Actual size, 100%), không chọn “Vừa trang” (Fit), rồi đo lại",
             "print the test page again at its actual size (100%), not fitted to the page, and measure again"),
    explain=Say(
        "Máy in chỉ sai cỡ vài phần nghìn. Sai hơn 1% là do hộp in đang chọn “Vừa trang”. Giấy khen in như thế sẽ "
        "lệch.",
        "Printers are off by some thousandths. More than 1% means that the page was fitted in the print dialogue.",
    ),
)  # fmt: skip
TURNED = Fault(
    "calibrate-turned",
    Say("tờ này xoay {found} độ", "this sheet is turned by {found} degrees"),
    need=Say("không quá 2 độ", "no more than 2 degrees"),
    mend=Say("chỉnh thanh chặn giấy của khay cho ôm sát giấy, in lại rồi đo lại",
             "set the tray's guides close to the paper, print again and measure again"),
    explain=Say(
        "Khay kéo giấy xiên quá 2 độ thì tờ sau lại xiên khác, chỉnh bằng số không giữ được.",
        "A tray that takes the paper so crookedly takes the next sheet otherwise; figures cannot mend that.",
    ),
)  # fmt: skip
DISAGREE = Fault(
    "calibrate-disagree",
    Say("ba dấu đo được không khớp nhau, lệch đến {found} mm", "the three crosses do not agree, by up to {found} mm"),
    mend=Say("đo lại cả ba dấu, chính xác đến nửa mi-li-mét", "measure all three again, to half a millimetre"),
    explain=Say(
        "Tờ giấy dời, xoay, co giãn thế nào thì ba dấu vẫn phải giữ khoảng cách với nhau. Lệch hơn 0,7 mm là có số đo "
        "nhầm.",
        "However a sheet is moved, turned and scaled, its three crosses keep their shape. More than 0.7 mm is a slip.",
    ),
)  # fmt: skip


def tray_of(page: Page, typed: Mapping[str, str]) -> tuple[Tray | None, float, tuple[Problem, ...]]:
    """The tray that two or three crosses of a sheet tell, by their letters; how far they are from agreeing, in
    millimetres; or what is wrong with them."""
    points: dict[str, Point] = {}
    problems: list[Problem] = []
    for cross, wanted in zip(CROSSES, crosses_of(page), strict=True):
        text = typed.get(cross, "").strip()
        if not text:
            continue
        point = two_measures(text)
        if point is None:
            problems.append(NOT_MEASURED.at(NOWHERE, cross=cross, found=text[:40]))
        elif max(abs(point[0] - wanted[0]), abs(point[1] - wanted[1])) > FARTHEST:
            problems.append(TOO_FAR.at(NOWHERE, cross=cross, found=_said(point), wanted=_said(wanted)))
        else:
            points[cross] = point
    if problems:
        return None, 0.0, tuple(problems)
    tray, off = measured(page, [points.get(cross) for cross in CROSSES])
    if off > MOST_OFF:  # one cross is wrong: what the three say of scale and angle is worth nothing
        problems.append(DISAGREE.at(NOWHERE, found=measure_said(off, 2)))
    else:
        if abs(tray.scale - 100) > MOST_SCALED:
            problems.append(SCALED.at(NOWHERE, found=measure_said(10_000 / tray.scale, 2)))
        if abs(tray.rotation) > MOST_TURNED:
            problems.append(TURNED.at(NOWHERE, found=measure_said(abs(tray.rotation), 2)))
    return (None if problems else tray), off, tuple(problems)


def two_measures(text: str) -> Point | None:
    """Two measures in millimetres as people type them, across and down: `21,5/19`, `420x297`, `21.5 mm ; 19 mm`; None
    for anything else."""
    parts = BETWEEN.split(text.casefold().replace("mm", " ").strip())
    if len(parts) != 2:
        return None
    try:
        x, y = map(parse_measure, parts)
    except PydanticCustomError:
        return None
    return x, y


def _said(point: Point) -> str:
    return "/".join(measure_said(measure, 2) for measure in point)

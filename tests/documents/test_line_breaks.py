"""Where long lines of a title end."""

import pytest

from docgen.documents.line_breaks import evenly
from docgen.vietnamese.metrics import width_mm

LINES = [
    ("Về việc tặng Bằng khen", ("Về việc tặng Bằng khen",)),
    (
        "ĐỀ NGHỊ TẶNG THƯỞNG BẰNG KHEN ỦY BAN TRUNG ƯƠNG MTTQ VIỆT NAM",
        ("ĐỀ NGHỊ TẶNG THƯỞNG BẰNG KHEN", "ỦY BAN TRUNG ƯƠNG MTTQ VIỆT NAM"),
    ),
    (
        "công tác bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp",
        ("công tác bầu cử đại biểu Quốc hội khóa XV", "và đại biểu Hội đồng nhân dân các cấp"),
    ),
    (
        "Về việc tặng Cờ thi đua của Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng năm 2023",
        ("Về việc tặng Cờ thi đua của Ủy ban MTTQ Việt Nam", "tỉnh Sóc Trăng năm 2023"),
    ),
]


@pytest.mark.parametrize(("text", "lines"), LINES, ids=range(len(LINES)))
def test_a_long_line_ends_before_a_phrase_and_a_short_one_stays(text: str, lines: tuple[str, ...]) -> None:
    found = evenly(text, 14, 165, bold=True)
    assert found == lines
    assert " ".join(found) == text
    assert all(width_mm(line, 14, bold=True) <= 165 for line in found)


def test_a_line_without_a_place_to_end_stays_whole() -> None:
    text = "A" * 200
    assert evenly(text, 14, 165) == (text,)


def test_blanks_that_are_to_be_written_in_are_not_torn() -> None:
    day = "ngày      tháng      năm 2026"
    body = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng"
    text = f"(Kèm theo Kế hoạch số       /KH-MTTQ-BTT {day} của {body})"
    lines = evenly(text, 14, 165, italic=True)
    assert len(lines) == 2
    assert day in lines[0]
    assert " ".join(lines) == text

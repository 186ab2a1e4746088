"""Ông and Bà before a name: moved to where they belong, if they are no part of it.

Ông is a family name too (Ông Ích Khiêm), so the word before it counts as a form of address only if a family name that
everybody knows comes after it.
"""

from __future__ import annotations

import re

from docgen.problem import Fault, Say
from docgen.schema.nominations.reading import Reading, refused, remarked

WORDS = re.compile(r"\w+")

MOVED = Say("danh xưng đứng trước tên được tách ra", "the form of address before the name was taken off")

TITLES = ("Ông ", "Bà ")

FAMILIES = frozenset(
    WORDS.findall("""
    Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đinh Lâm Trịnh Mai Đào Hà Cao Lương
    Lưu Trương Tạ Thái Châu Quách Tô Triệu Kiều Từ Vương Thạch Sơn Danh Kim Tăng Lò Lù Vàng Giàng Sùng Thào Hoa Chu
    Phùng Vi Nông Hứa Tống Diệp La Quan Liêu Trà Khưu Nghiêm Thân
    """)
)
"""Family names that are common, in the lowlands and among the Khmer, Hoa, Thái, Mông and Tày."""

TITLE_IN_NAME = Fault(
    "title-in-name",
    Say(
        "“{heading}” là “{found}”: không rõ “{title}” là danh xưng hay họ",
        "“{heading}” is “{found}”: is “{title}” a form of address or the family name?",
    ),
    mend=Say(
        "ghi danh xưng vào cột “Danh xưng”, cột tên chỉ ghi họ tên",
        "write the form of address in its own column and only the name here",
    ),
    explain=Say(
        "Trước tên có “Ông” hoặc “Bà” mà cột Danh xưng để trống. Với các họ thường gặp docgen tự tách; ở đây chữ đó có "
        "thể là họ (Ông Ích Khiêm), nên phải ghi rõ.",
        "“Ông” or “Bà” stands before a name and the column for it is empty. Before common family names it is taken "
        "off; here it may be the family name itself.",
    ),
)


def without_title(name: str, title: str | None, heading: str) -> Reading:
    """The title and the name, parted; value None where the name stays as it is."""
    before, _, rest = name.partition(" ")
    if rest.partition(" ")[0] in FAMILIES and title in (None, before):
        return Reading((before, rest), remarked(name, f"{before} | {rest}" if title is None else rest, [MOVED]))
    if title is None:
        return refused(TITLE_IN_NAME, name, heading=heading, title=before)
    return Reading()

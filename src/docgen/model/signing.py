"""Who signs a paper, in what capacity, who gets it, and its number and day."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Discriminator, Tag

from docgen.model.words import Count, Date, Line, Noun, fact


class SignsAs(enum.StrEnum):
    """The prefix before an office or a collective, NĐ 30/2020 Điều 13 and Phụ lục I, II.7."""

    TM = "TM."
    KT = "KT."
    TL = "TL."
    TUQ = "TUQ."
    Q = "Q."


class Signatory(Noun):
    """Who signs and in what capacity."""

    name: Line = fact("Họ và tên", "Không ghi học hàm, học vị")
    office: Line = fact("Chức vụ", "Ví dụ: Phó Chủ tịch Thường trực")
    signs_as: tuple[SignsAs, ...] | None = fact(
        "Quyền hạn ký",
        "[TM.], [TM., KT.], [KT.], [TL.], [TUQ.], [Q.]; bỏ trống thì theo cơ quan ban hành",
        default=None,
    )
    body: Line | None = fact("Thay mặt tập thể", "Sau TM.; bỏ trống thì theo cơ quan ban hành", default=None)
    head: Line | None = fact(
        "Ký thay, thừa lệnh ai", "Sau KT., TL., TUQ.; bỏ trống thì theo cơ quan ban hành", default=None
    )
    office_in_agency: Line | None = fact(
        "Chức vụ ở cơ quan",
        "In phía trên họ tên, khi hội đồng, ban chỉ đạo dùng con dấu của cơ quan; ví dụ: Phó Chủ tịch UBND tỉnh",
        default=None,
    )
    deputy_for: Line | None = fact("Ký thay thủ trưởng đơn vị", "Sau KT. khi ký [TL., KT.]", default=None)


class Recipients(Noun):
    """Nơi nhận."""

    to: tuple[Line, ...] = fact("Nơi nhận", "Mỗi nơi một dòng, không ghi dấu “-” và “;”", default=())
    archive: Line | None = fact("Lưu", "Sau “Lưu:”, ví dụ: VT; bỏ trống thì theo loại cơ quan", default=None)


class YearOnly(Noun):
    """The year of a paper whose day is still blank."""

    year: Annotated[Count, fact("Năm", "Ví dụ: 2021", ge=1945, le=2100)]


def _day_or_year(value: object) -> str:
    return "year" if isinstance(value, dict | YearOnly) else "day"


DayOrYear = Annotated[Annotated[Date, Tag("day")] | Annotated[YearOnly, Tag("year")], Discriminator(_day_or_year)]
"""The day of a paper, or only its year while the day is blank."""


class YearBorn(YearOnly):
    """The year of somebody's birth where the day is not known. It may lie before the years of papers."""

    year: Annotated[Count, fact("Năm", "Ví dụ: 1938", ge=1900, le=2100)]


DayOrYearBorn = Annotated[Annotated[Date, Tag("day")] | Annotated[YearBorn, Tag("year")], Discriminator(_day_or_year)]
"""The day of somebody's birth, or only its year."""

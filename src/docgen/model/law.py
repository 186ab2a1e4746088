"""The rules of law that docgen knows, as dated data: what is cited, what is paid, how it is voted, how it is reported.

Each datum says from when to when it holds, where it was seen (`source`) and what is uncertain about it (`doubt`). The
figures live in `templates/law/*.yaml`; what is computed of them is the law room's. A file holds one field of `Law`.
"""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Annotated, Literal

from docgen.model.citation import Citation
from docgen.model.kind import Kind
from docgen.model.occasion import Occasion
from docgen.model.reward import Doubled
from docgen.model.words import Count, Date, Flag, Identifier, Line, Noun, Number, fact


class Dated(Noun):
    """Something that holds for a time; the last day is one of it."""

    valid_from: Date | None = fact("Có hiệu lực từ", default=None)
    valid_to: Date | None = fact("Có hiệu lực đến hết", default=None)
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Version(Dated, Citation):
    """One document of a series, with the parts it is cited by. A law is cited without its number (`law_number`)."""

    law_number: Line | None = fact("Số luật", "Chỉ để nhận ra luật; không in khi dẫn", default=None)
    year: Count | None = fact("Năm ban hành", "Chỉ ghi khi chưa rõ ngày", default=None)
    amending: Flag = fact("Áp dụng cùng văn bản trước", "có: văn bản sửa đổi, không thay thế", default=False)

    @property
    def year_issued(self) -> int | None:
        return self.date.year if self.date else self.year

    def holds_on(self, day: datetime.date) -> bool:
        """In force on a day; nothing is before it was issued, even where its first day in force is not known."""
        issued = self.date or (datetime.date(self.year, 1, 1) if self.year else day)
        return super().holds_on(day) and issued <= day


class Series(Noun):
    """Documents that replaced one another: the law, the decree, the circular of one matter."""

    name: Line = fact("Tên chung", "Ví dụ: Luật Thi đua, khen thưởng")
    versions: tuple[Version, ...] = fact("Các văn bản", "Từ cũ đến mới", min_length=1)


class Salary(Dated):
    """The base salary (mức lương cơ sở) of a time."""

    amount: Count = fact("Mức lương cơ sở (đồng)")
    decree: Line | None = fact("Nghị định", "Số, ký hiệu", default=None)


class Rate(Noun):
    """What an award is worth, in base salaries. A kind that is left out gets nothing by this decree."""

    name: Line = fact("Danh hiệu, hình thức khen thưởng")
    individual: Number | None = fact("Hệ số của cá nhân", default=None)
    collective: Number | None = fact("Hệ số riêng của tập thể", default=None)
    collective_doubled: Flag = fact("Tập thể gấp đôi cá nhân", default=False)
    household: Number | None = fact("Hệ số của hộ gia đình", default=None)
    doubt: Line | None = fact("Điều chưa chắc", default=None)

    def coefficient(self, kind: Kind) -> tuple[Decimal | None, bool]:
        """The coefficient for a kind, and whether its money is doubled."""
        if kind is Kind.COLLECTIVE and self.collective is None and self.collective_doubled:
            return self.individual, True
        own = {Kind.INDIVIDUAL: self.individual, Kind.COLLECTIVE: self.collective, Kind.HOUSEHOLD: self.household}
        return own[kind], False


class RateTable(Dated):
    """The rates of one decree, and how it computes with them."""

    decree: Line = fact("Nghị định", "Số, ký hiệu")
    articles: Line | None = fact("Điều", default=None)
    round_up: Flag = fact("Làm tròn lên", default=True)
    step: Annotated[Count, fact("Làm tròn đến (đồng)", gt=0)] = 10000
    doubled: Doubled = fact(
        "Tập thể gấp đôi",
        "after: gấp đôi số đã làm tròn; before: gấp đôi rồi làm tròn; never: không gấp đôi",
        default=Doubled.AFTER,
    )
    rates: dict[Identifier, Rate] = fact("Hệ số", min_length=1)


class VoteRule(Dated):
    """So many votes of so many members, present or not: 90 of 100, 2 of 3. Kept as a fraction: 2/3 has no decimals."""

    votes: Count = fact("Số phiếu ít nhất", "Ví dụ: 90, hoặc 2")
    of: Annotated[Count, fact("Trên", "Ví dụ: 100, hoặc 3", gt=0)]
    secret: Flag = fact("Bỏ phiếu kín", default=True)

    @property
    def share(self) -> Fraction:
        return Fraction(self.votes, self.of)

    @property
    def percent(self) -> Decimal:
        """The share in percent, for printing, with two decimals at most; to compare, use `least`."""
        short = (Decimal(100 * self.votes) / self.of).quantize(Decimal("0.01"), ROUND_HALF_UP)
        return short.quantize(Decimal(1)) if short == short.to_integral_value() else short.normalize()

    def least(self, members: int) -> int:
        """How many votes a nominee needs in a council of so many members, absent ones included."""
        return -(-self.votes * members // self.of)


class VoteRules(Noun):
    """What a class of awards asks for, over time."""

    name: Line = fact("Danh hiệu, hình thức khen thưởng")
    versions: tuple[VoteRule, ...] = fact("Các quy định", "Từ cũ đến mới", min_length=1)


FormField = Literal[
    "name", "born", "gender", "office", "workplace", "address", "phone", "merit", "achievements",
    "past_titles", "past_awards", "career",
]  # fmt: skip
"""The fields of a nomination that a form asks for."""

FormTable = Literal["past_titles", "past_awards", "career"]


class Item(Noun):
    """One point of a form: its printed words, the field that fills it (none: a blank to write in), or its table."""

    text: Line = fact("Lời in sẵn")
    of: FormField | None = fact("Điền từ", "Tên một mục của đề nghị khen thưởng", default=None)
    table: FormTable | None = fact("Bảng", "past_titles, past_awards hoặc career", default=None)
    columns: tuple[Line, ...] = fact("Tên các cột của bảng", default=())


class Section(Noun):
    """A part of a form: its heading, and its points or its field or its table."""

    heading: Line = fact("Đề mục", "In hoa, docgen tự đánh số I, II, III")
    mark: Literal["number", "dash"] = fact("Dấu trước các ý", "number: 1., 2.; dash: gạch đầu dòng", default="number")
    of: FormField | None = fact("Điền từ", "Cả mục chỉ có một nội dung", default=None)
    table: FormTable | None = fact("Bảng", "Cả mục chỉ có một bảng", default=None)
    columns: tuple[Line, ...] = fact("Tên các cột của bảng", default=())
    items: tuple[Item, ...] = fact("Các ý", default=())


class Confirmation(Noun):
    """A place to sign: its lines in capitals and what stands below them; `nominee` says that the nominee signs."""

    lines: tuple[Line, ...] = fact("Các dòng", min_length=1)
    note: Line | None = fact("Dòng nhỏ bên dưới", "Ví dụ: (Ký, ghi rõ họ và tên)", default=None)
    nominee: Flag = fact("Người được đề nghị ký", default=False)


class FormNumber(Dated):
    """By which rule, in which time, and under which number a form is used; a number that is not known is left out."""

    decree: Line | None = fact("Văn bản ban hành mẫu", "Số, ký hiệu", default=None)
    number: Line | None = fact("Mẫu số", "Như in trên mẫu, ví dụ: Mẫu số 02", default=None)


class Form(Noun):
    """The form of a report or a summary of merits. `{AWARD}` and `{NOMINEE}` in its title stand for their names."""

    name: Line = fact("Tên mẫu")
    sort: Literal["report", "summary"] = fact("Loại", "report: báo cáo thành tích; summary: tóm tắt thành tích")
    kinds: tuple[Kind, ...] = fact("Đối tượng", min_length=1)
    occasions: tuple[Occasion, ...] = fact("Dùng khi", min_length=1)
    title: tuple[Line, ...] = fact("Các dòng tiêu đề", min_length=1)
    sections: tuple[Section, ...] = fact("Các mục", min_length=1)
    left: Confirmation | None = fact("Ký bên trái", default=None)
    right: Confirmation | None = fact("Ký bên phải", default=None)
    below: Confirmation | None = fact("Ký phía dưới", default=None)
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)
    versions: tuple[FormNumber, ...] = fact("Số của mẫu theo thời gian", min_length=1)


class Law(Noun):
    """All that is known. Each field is one file of its name in `templates/law`."""

    bases: dict[Identifier, Series] = fact("Văn bản làm căn cứ", default_factory=dict)
    salaries: tuple[Salary, ...] = fact("Mức lương cơ sở", default=())
    rates: tuple[RateTable, ...] = fact("Mức tiền thưởng", default=())
    votes: dict[Identifier, VoteRules] = fact("Tỷ lệ phiếu", default_factory=dict)
    forms: dict[Identifier, Form] = fact("Mẫu báo cáo", default_factory=dict)

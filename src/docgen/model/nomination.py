"""What the units send in: nominations (đề nghị khen thưởng), and the submission that they come with.

A nomination is one row of a form; a submission says which meeting voted, who signed, and what lies in the dossier.
"""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BeforeValidator

from docgen.model.kind import Kind
from docgen.model.signing import DayOrYear, DayOrYearBorn, Signatory
from docgen.model.words import Count, Date, Flag, Identifier, Line, Noun, Number, Paragraphs, Time, fact

OWN_LINES = "Mỗi dòng một mục"


class Past(Noun):
    """An honour that the nominee already has: one row of the tables in a report."""

    year: Line = fact("Năm", "Ví dụ: 2019")
    name: Line = fact("Danh hiệu, hình thức khen thưởng")
    decision: Line | None = fact("Số, ngày quyết định; cơ quan ban hành", default=None)


class Career(Noun):
    """A stretch of somebody's work: one row of the table in a summary of merits."""

    time: Line = fact("Thời gian", "Ví dụ: 2015 - 2019")
    work: Line = fact("Chức vụ, đơn vị công tác")


def _several(parts: tuple[str, ...]) -> BeforeValidator:
    """Rows of a table, or a text with one of them on each line, its parts divided by “|”."""

    def split(value: object) -> object:
        if not isinstance(value, str):
            return value
        lines = (line for line in value.splitlines() if line.strip())
        return [dict(zip(parts, (part.strip() for part in line.split("|")), strict=False)) for line in lines]

    return BeforeValidator(split)


Pasts = Annotated[tuple[Past, ...], _several(("year", "name", "decision"))]
Careers = Annotated[tuple[Career, ...], _several(("time", "work"))]


class Nomination(Noun):
    """One nomination: who is nominated for what, by whom, and what speaks for it.

    `unit` is the identifier of who nominates; a file that is named after a unit need not repeat it. `level` may be
    left out where the plan has just one for this award and kind.
    """

    unit: Identifier = fact("Đơn vị trình", "Tên hoặc mã đơn vị; tệp mang tên đơn vị thì bỏ trống")
    kind: Kind = fact("Đối tượng", "Tập thể, cá nhân hoặc hộ gia đình")
    title: Line | None = fact("Danh xưng", "Ông, Bà, Thượng tá …", default=None)
    name: Line = fact("Họ và tên / Tên tập thể", "Viết đủ dấu, không viết hoa toàn bộ")
    gender: Line | None = fact("Giới tính", "Nam hoặc nữ", default=None)
    born: DayOrYearBorn | None = fact("Ngày sinh", "Ví dụ: 31/5/1975; không rõ ngày thì ghi năm", default=None)
    office: Line | None = fact("Chức vụ", default=None)
    workplace: Line | None = fact("Đơn vị công tác", default=None)
    address: Line | None = fact("Địa chỉ", default=None)
    id_number: Line | None = fact("Số CCCD", "Không in ra giấy; giữ số 0 ở đầu", default=None)
    phone: Line | None = fact("Điện thoại", "Không in ra giấy; giữ số 0 ở đầu", default=None)
    award: Identifier = fact("Hình thức khen thưởng", "Chọn trong danh sách")
    level: Identifier | None = fact("Cấp", "Chọn trong danh sách", default=None)
    merit: Line | None = fact(
        "Thành tích", "Viết tiếp sau “Đã có thành tích …”; bỏ trống thì theo kế hoạch", default=None
    )
    achievements: Paragraphs | None = fact("Tóm tắt thành tích", OWN_LINES, default=None)
    past_titles: Pasts = fact("Danh hiệu thi đua đã đạt", "Mỗi dòng: năm | danh hiệu | quyết định", default=())
    past_awards: Pasts = fact("Khen thưởng đã nhận", "Mỗi dòng: năm | hình thức | quyết định", default=())
    career: Careers = fact("Quá trình công tác", "Mỗi dòng: thời gian | chức vụ, đơn vị", default=())
    posthumous: Flag = fact("Truy tặng", "có, nếu người được đề nghị đã mất", default=False)
    votes: Count | None = fact("Số phiếu đồng ý", "Trên tổng số thành viên, kể cả người vắng", default=None)
    evidence: dict[Identifier, Number] = fact("Số liệu minh chứng", default_factory=dict)
    has: dict[Identifier, Flag] = fact("Thành phần hồ sơ đã có", default_factory=dict)
    declined: Line | None = fact("Không khen (lý do)", "Ghi khi cấp xét không đồng ý", default=None)
    note: Line | None = fact("Ghi chú", default=None)

    @property
    def year_born(self) -> int | None:
        return None if self.born is None else self.born.year

    @property
    def day_born(self) -> datetime.date | None:
        return self.born if isinstance(self.born, datetime.date) else None


class Member(Noun):
    """A member of the council that votes, present or not: the vote counts all of them (NĐ 91/2017 Điều 45.8)."""

    name: Line = fact("Họ và tên")
    office: Line | None = fact("Chức vụ", default=None)
    role: Line | None = fact("Chức danh trong Hội đồng", "Chủ tịch, Ủy viên …", default=None)
    absent: Line | None = fact("Vắng (lý do)", default=None)
    opinion: Flag = fact("Người vắng có gửi ý kiến bằng văn bản", default=False)


class Meeting(Noun):
    """The meeting that voted on the nominations (NĐ 30/2020 Mẫu 1.9)."""

    body: Line = fact("Hội đồng, cuộc họp", "Ví dụ: Hội đồng Thi đua - Khen thưởng huyện Kế Sách")
    date: Date = fact("Ngày họp")
    start: Time = fact("Bắt đầu", "Ví dụ: 08:00")
    end: Time = fact("Kết thúc", "Ví dụ: 10:30")
    place: Line = fact("Địa điểm")
    chair: Line = fact("Chủ trì", "Họ tên một thành viên")
    secretary: Line = fact("Thư ký", "Họ tên một thành viên")
    members: tuple[Member, ...] = fact("Thành viên", min_length=1)
    secret: Flag = fact("Bỏ phiếu kín", default=True)

    @property
    def present(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.absent is None)

    @property
    def absent(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.absent is not None)


class Issued(Noun):
    """Number and day of a paper, once it has them."""

    number: Line | None = fact("Số", default=None)
    date: DayOrYear | None = fact("Ngày", default=None)


class Submission(Noun):
    """What a unit's nominations come with: who signs, number and day of its papers, the meeting, the dossier."""

    signatory: Signatory | None = fact("Người ký", default=None)
    papers: dict[Identifier, Issued] = fact(
        "Số, ngày của từng văn bản", "Theo tên mục trong papers", default_factory=dict
    )
    meeting: Meeting | None = fact("Cuộc họp xét", default=None)
    received: Date | None = fact("Ngày nhận hồ sơ", default=None)
    sets: Count | None = fact("Số bộ hồ sơ đã nộp", default=None)
    has: dict[Identifier, Flag] = fact("Thành phần hồ sơ đã có", default_factory=dict)

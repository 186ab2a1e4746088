"""What may be written into each cell of a form. In: a field of the model. Out: the sort of entry, its list, its width.

The model says what a column is called; how wide it is and how a sheet checks it is only this room's business.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from docgen.model.kind import KIND_SAID
from docgen.model.plan import Plan
from docgen.model.sheet import SheetField
from docgen.vietnamese.letters import capitalised


class Entry(enum.StrEnum):
    """A sort of entry: a word of a list (`CHOICE`), of a list that may be departed from (`SUGGESTION`), and so on."""

    TEXT = "text"
    CHOICE = "choice"
    SUGGESTION = "suggestion"
    DAY = "day"
    DAY_OR_YEAR = "day_or_year"
    TIME = "time"
    COUNT = "count"
    NUMBER = "number"
    PERCENT = "percent"
    TICK = "tick"


@dataclass(frozen=True)
class Cell:
    """How a field stands in a form. `choices` names a list of `lists_of`; `hint` is what is said beside the cell."""

    field: SheetField
    entry: Entry
    width: float
    choices: str = ""
    hint: str = ""


KINDS, AWARDS, LEVELS, UNITS = "kinds", "awards", "levels", "units"
TITLES, GENDERS, TICKS, YES_NO, ROLES, MEMBERS = "titles", "genders", "ticks", "yes_no", "roles", "members"
"""`MEMBERS` is no list of the hidden sheet: it is the table of members of the same form."""

TICK = "x"
PERCENT_SIGN = "%"

TITLES_OFFERED = (
    "Ông", "Bà", "Đồng chí", "Bác sĩ", "Nhà giáo", "Linh mục", "Mục sư", "Hòa thượng", "Thượng tọa", "Đại đức",
    "Ni sư", "Sư cô", "Binh nhì", "Binh nhất", "Hạ sĩ", "Trung sĩ", "Thượng sĩ", "Thiếu úy", "Trung úy", "Thượng úy",
    "Đại úy", "Thiếu tá", "Trung tá", "Thượng tá", "Đại tá", "Thiếu tướng", "Trung tướng",
)  # fmt: skip
ROLES_OFFERED = ("Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng", "Ủy viên Thường trực", "Ủy viên", "Thư ký")

NOMINATED = {
    "unit": (Entry.CHOICE, 22, UNITS),
    "kind": (Entry.CHOICE, 11, KINDS),
    "title": (Entry.SUGGESTION, 10, TITLES),
    "name": (Entry.TEXT, 26, ""),
    "gender": (Entry.CHOICE, 7, GENDERS),
    "born": (Entry.DAY_OR_YEAR, 12, ""),
    "office": (Entry.TEXT, 18, ""),
    "workplace": (Entry.TEXT, 20, ""),
    "address": (Entry.TEXT, 20, ""),
    "id_number": (Entry.TEXT, 14, ""),
    "phone": (Entry.TEXT, 12, ""),
    "award": (Entry.CHOICE, 28, AWARDS),
    "level": (Entry.CHOICE, 12, LEVELS),
    "merit": (Entry.TEXT, 24, ""),
    "achievements": (Entry.TEXT, 30, ""),
    "past_titles": (Entry.TEXT, 20, ""),
    "past_awards": (Entry.TEXT, 20, ""),
    "career": (Entry.TEXT, 20, ""),
    "posthumous": (Entry.CHOICE, 7, YES_NO),
    "votes": (Entry.COUNT, 8, ""),
    "declined": (Entry.TEXT, 18, ""),
    "note": (Entry.TEXT, 18, ""),
}
"""Every field of a nomination: the sort of its entry, the width of its column in digits, its list."""

SUBMITTED = {
    "received": (Entry.DAY, ""),
    "sets": (Entry.COUNT, ""),
    "meeting.date": (Entry.DAY, ""),
    "meeting.start": (Entry.TIME, ""),
    "meeting.end": (Entry.TIME, ""),
    "meeting.chair": (Entry.SUGGESTION, MEMBERS),
    "meeting.secretary": (Entry.SUGGESTION, MEMBERS),
    "meeting.secret": (Entry.CHOICE, YES_NO),
    "role": (Entry.SUGGESTION, ROLES),
    "opinion": (Entry.CHOICE, YES_NO),
}
"""The fields of a submission and of a member that are no plain text."""

HINTS = {
    "kind": "Chọn trong danh sách: Tập thể, Cá nhân hoặc Hộ gia đình.",
    "title": "Chọn trong danh sách hoặc tự ghi: Ông, Bà, Thượng tá … Tập thể thì bỏ trống.",
    "name": "Một người hoặc một tập thể mỗi dòng. Viết đủ dấu, không viết hoa toàn bộ. Hộ gia đình: ghi tên chủ hộ.",
    "office": "Chức vụ cao nhất hiện nay. Tập thể thì bỏ trống.",
    "workplace": "Tên đầy đủ, không viết tắt. Tập thể thì bỏ trống.",
    "address": "Nơi ở; cần ghi với hộ gia đình.",
    "award": "Chọn trong danh sách. Một người được đề nghị hai hình thức thì ghi hai dòng.",
    "level": "Chọn cấp của người, tập thể được đề nghị, không phải cấp của đơn vị trình.",
    "achievements": "Mỗi dòng một ý; xuống dòng trong ô bằng Alt+Enter.",
    "past_titles": "Mỗi dòng: năm | danh hiệu | quyết định. Ví dụ: 2020 | Lao động tiên tiến | 12/QĐ-UBND, 15/01/2021",
    "past_awards": "Mỗi dòng: năm | hình thức | quyết định. Ví dụ: 2019 | Giấy khen | 45/QĐ-UBND, 20/12/2019",
    "career": "Mỗi dòng: thời gian | chức vụ, đơn vị. Ví dụ: 2015 - 2019 | Công chức Văn hóa - Xã hội, UBND xã",
    "declined": "Chỉ cấp xét ghi, khi không đồng ý khen: nêu lý do. Dòng này không tính vào chỉ tiêu.",
    "note": "Những điều cần nói thêm; không in ra danh sách.",
    "received": "Nơi nhận hồ sơ ghi. Ví dụ: 20/5/2021",
    "sets": "Chỉ ghi chữ số.",
    "signatory.office": "Chức vụ của người ký tờ trình. Ví dụ: Phó Chủ tịch Thường trực",
    "meeting.date": "Ví dụ: 18/5/2021",
    "meeting.place": "Ví dụ: Phòng họp Ủy ban MTTQ Việt Nam huyện",
    "meeting.chair": "Họ và tên một thành viên trong bảng bên dưới.",
    "meeting.secretary": "Họ và tên một thành viên trong bảng bên dưới.",
    "meeting.secret": "có hoặc không; bỏ trống là có.",
    "role": "Chủ tịch Hội đồng, Ủy viên, Thư ký …",
    "absent": "Người dự họp thì bỏ trống; người vắng thì ghi lý do.",
    "opinion": "có hoặc không; chỉ ghi với người vắng.",
}
"""What is said beside a cell where the model's own hint is too short for a form."""


def nomination_cell(field: SheetField, plan: Plan) -> Cell:
    """How a column of the nominations stands in the form."""
    part, _, name = field.path.partition(".")
    if part == "evidence":
        is_percent = plan.evidence[name].unit_word == PERCENT_SIGN
        hint = "Số phần trăm, từ 0 đến 100. Ví dụ: 98,5" if is_percent else "Chỉ ghi số. Ví dụ: 98,5"
        return Cell(field, Entry.PERCENT if is_percent else Entry.NUMBER, 11, "", hint)
    if part == "has":
        return Cell(field, Entry.TICK, 15, TICKS, field.hint)
    entry, width, choices = NOMINATED[field.path]
    return Cell(field, entry, width, choices, HINTS.get(field.path, field.hint))


def submission_cell(field: SheetField) -> Cell:
    """How a row of the submission, or a column of its members, stands in the form. Its width is the sheet's."""
    if field.path.startswith("has."):
        return Cell(field, Entry.TICK, 0, TICKS, field.hint)
    if field.path.startswith("papers.") and field.path.endswith(".date"):
        return Cell(field, Entry.DAY_OR_YEAR, 0, "", field.hint)
    entry, choices = SUBMITTED.get(field.path, (Entry.TEXT, ""))
    return Cell(field, entry, 0, choices, HINTS.get(field.path, field.hint))


def lists_of(plan: Plan, units: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Every list that cells may choose from, in its order. A list without an entry is left out."""
    found = {
        KINDS: tuple(capitalised(said.vi) for said in KIND_SAID.values()),
        AWARDS: tuple(award.name for award in plan.awards.values()),
        LEVELS: tuple(level.name for level in plan.levels.values()),
        UNITS: units,
        TITLES: TITLES_OFFERED,
        GENDERS: ("Nam", "Nữ"),
        TICKS: (TICK,),
        YES_NO: ("có", "không"),
        ROLES: ROLES_OFFERED,
    }
    return {name: words for name, words in found.items() if words}

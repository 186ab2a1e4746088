"""What offices call the columns of a list of nominations: headings in, fields out.

Known are the headings of docgen's own form, the names of the fields, and the variants below. Signs, capitals and what
stands in brackets make no difference. To teach docgen another heading, add it to `VARIANTS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from docgen.model.kind import Kind
from docgen.model.plan import Plan
from docgen.model.sheet import DOSSIER, NUMBER, nomination_columns
from docgen.problem import closest
from docgen.vietnamese.spelling import folded

IGNORED = "-"
"""Stands for a column that says nothing: the number of the row."""

VARIANTS: Mapping[str, tuple[str, ...]] = {
    IGNORED: (NUMBER, "TT", "Số TT", "Số thứ tự", "Thứ tự", "No"),
    "unit": ("Đơn vị", "Đơn vị đề nghị", "Đơn vị trình khen", "Cơ quan trình", "Cơ quan đề nghị", "Mã đơn vị"),
    "kind": ("Loại", "Phân loại", "Loại đối tượng", "Tập thể/cá nhân", "Đối tượng khen thưởng"),
    "title": ("Ông/Bà", "Ông, bà", "Ông (bà)", "Xưng hô"),
    "name": (
        "Họ và tên", "Họ tên", "Họ, tên", "Tên", "Tên tập thể", "Tên cá nhân", "Họ và tên cá nhân", "Tên hộ gia đình",
        "Họ và tên chủ hộ", "Tên tập thể, cá nhân", "Tên cá nhân/tập thể", "Tập thể, cá nhân", "Cá nhân, tập thể",
        "Họ và tên/tập thể", "Họ tên/Tên tập thể", "Họ và tên, tên tập thể", "Tên đơn vị, cá nhân",
        "Họ và tên cá nhân, tên tập thể", "Tên tập thể, họ và tên cá nhân", "Tên tập thể, cá nhân, hộ gia đình",
        "Tên đối tượng", "Đối tượng được đề nghị",
    ),
    "gender": ("Giới", "Phái", "Nam/Nữ"),
    "born": (
        "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh ngày", "Sinh năm", "Ngày/tháng/năm sinh",
        "Ngày sinh/năm sinh",
    ),
    "office": (
        "Chức danh", "Chức vụ, chức danh", "Chức vụ, đơn vị công tác", "Chức vụ, nơi công tác", "Nghề nghiệp, chức vụ",
    ),
    "workplace": ("Nơi công tác", "Cơ quan công tác", "Cơ quan, đơn vị công tác", "Cơ quan, đơn vị", "Cơ quan"),
    "address": ("Nơi ở", "Nơi cư trú", "Thường trú", "Địa chỉ thường trú", "Chỗ ở hiện nay", "Nơi thường trú"),
    "id_number": (
        "CCCD", "CMND", "Số CMND", "CMND/CCCD", "Số CMND/CCCD", "Căn cước công dân", "Số căn cước",
        "Căn cước",
    ),
    "phone": ("Số điện thoại", "SĐT", "ĐT", "Số ĐT", "Điện thoại liên hệ"),
    "award": (
        "Hình thức", "Hình thức đề nghị", "Hình thức đề nghị khen thưởng", "Hình thức khen", "Danh hiệu",
        "Danh hiệu đề nghị", "Danh hiệu, hình thức khen thưởng", "Danh hiệu thi đua, hình thức khen thưởng",
        "Đề nghị khen thưởng", "Đề nghị tặng", "Khen thưởng",
    ),
    "level": ("Cấp khen thưởng đối tượng", "Thuộc cấp", "Cấp của đối tượng"),
    "merit": ("Lý do khen", "Lý do khen thưởng", "Nội dung khen thưởng", "Nội dung thành tích"),
    "achievements": ("Tóm tắt thành tích đạt được", "Thành tích tóm tắt"),
    "past_titles": ("Danh hiệu đã đạt", "Danh hiệu đã đạt được"),
    "past_awards": ("Hình thức khen thưởng đã nhận", "Khen thưởng đã được tặng", "Các hình thức đã khen"),
    "career": ("Tóm tắt quá trình công tác",),
    "votes": ("Số phiếu", "Phiếu đồng ý", "Số phiếu tán thành", "Phiếu tán thành", "Số phiếu bầu", "Số phiếu đạt"),
    "declined": ("Lý do không khen", "Không khen"),
}  # fmt: skip

IMPLIED: Mapping[str, Kind] = {
    "Tên tập thể": Kind.COLLECTIVE,
    "Tên cá nhân": Kind.INDIVIDUAL,
    "Họ và tên cá nhân": Kind.INDIVIDUAL,
    "Họ và tên": Kind.INDIVIDUAL,
    "Họ tên": Kind.INDIVIDUAL,
    "Tên hộ gia đình": Kind.HOUSEHOLD,
    "Họ và tên chủ hộ": Kind.HOUSEHOLD,
}
"""What a table without a column for the kind says of it by the heading of the names."""

WORDS = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+|%")
"""Folded texts have their tones behind the word, as signs of their own."""

BRACKETS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=1 << 12)  # every file is asked for the same headings
def heading_key(text: str) -> str:
    """A heading as it is compared: its words alone.

    >>> heading_key("Họ và tên / Tên tập thể:") == heading_key("HỌ VÀ TÊN (tên tập thể)")
    True
    """
    return " ".join(WORDS.findall(folded(text)))


@dataclass(frozen=True)
class Headings:
    """The headings that are known: their keys, with the fields by their paths; `names` has what each is called."""

    fields: Mapping[str, str]
    names: Mapping[str, str]

    def field(self, text: str) -> str:
        """The field of a heading, `IGNORED` for one that says nothing, "" for one that nobody knows."""
        return self.fields.get(heading_key(text)) or self.fields.get(heading_key(BRACKETS.sub(" ", text)), "")

    def continues(self, above: str, below: str) -> bool:
        """Whether a word below another makes a heading of both; words are needed, brackets and signs are none."""
        return bool(heading_key(BRACKETS.sub(" ", below))) and heading_key(f"{above} {below}") in self.fields

    def close(self, text: str) -> str:
        """The heading that was likely meant."""
        return self.names.get(self.fields.get(closest(heading_key(text), self.fields), ""), "")


def implied_kind(text: str) -> Kind | None:
    """What the heading of the names says of the kind of all rows below it."""
    key = heading_key(text)
    return next((kind for heading, kind in IMPLIED.items() if heading_key(heading) == key), None)


def headings_of(plan: Plan) -> Headings:
    """The headings of a plan's nominations. The form's own come first, so that no variant takes their place."""
    columns = nomination_columns(plan)
    fields: dict[str, str] = {}
    own = ((column.heading, column.path) for column in columns)
    bare = ((column.path.rpartition(".")[2], column.path) for column in columns)
    evidence = ((each.name, f"evidence.{name}") for name, each in plan.evidence.items())
    parts = (
        (column.heading.removeprefix(f"{DOSSIER}: "), column.path) for column in columns if column.path[:4] == "has."
    )
    named = ((column.path, column.path) for column in columns)
    for heading, path in (*own, *_variants(), *named, *evidence, *parts, *bare):
        fields.setdefault(heading_key(heading), path)
    return Headings(fields, {column.path: column.heading for column in columns})


def _variants() -> Iterable[tuple[str, str]]:
    return ((heading, path) for path, headings in VARIANTS.items() for heading in headings)

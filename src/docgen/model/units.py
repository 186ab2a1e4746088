"""The units that share a quota, and the exceptions that somebody decided."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.words import Count, Date, Identifier, Line, Noun, fact


class Unit(Noun):
    """One row of `units.csv`: a unit and its figures. Each column that the plan declares in `figures` is one."""

    id: Identifier = fact("Mã", "Chữ thường không dấu, ví dụ: ke_sach; các tệp khác gọi đơn vị bằng mã này")
    name: Line = fact("Đơn vị", "Tên in ra giấy, ví dụ: Huyện Kế Sách")
    level: Identifier = fact("Cấp", "Tên một mục trong levels của plan.yaml")
    body: Line | None = fact(
        "Cơ quan trình", "Tên một tệp trong templates/issuers; bỏ trống thì theo cấp", default=None
    )
    locality: Line | None = fact(
        "Tên trong văn bản", "Ví dụ: huyện Kế Sách; bỏ trống thì theo tên đơn vị", default=None
    )
    place: Line | None = fact("Địa danh", "Ví dụ: Kế Sách; bỏ trống thì theo tên đơn vị", default=None)
    parent: Line | None = fact("Cơ quan chủ quản", default=None)
    symbol: Line | None = fact("Ký hiệu cơ quan", "Ví dụ: SNV", default=None)
    figures: dict[Identifier, Count] = fact("Số liệu", default_factory=dict)


class Override(Noun):
    """An exception from a rule: what, who decided, why. It shows in the *because* of each cell that it touches.

    Either `set` (the cell of `unit` is this number) or `tie_to` (these units get the contested seats).
    """

    quota: Identifier = fact("Chỉ tiêu", "Tên một mục trong quotas")
    unit: Identifier | None = fact("Đơn vị", "Mã đơn vị; dùng cùng set", default=None)
    set: Count | None = fact("Số ấn định", default=None)
    tie_to: tuple[Identifier, ...] | None = fact("Phần dư bằng nhau dành cho", "Mã các đơn vị được nhận", default=None)
    decided_by: Line = fact("Người quyết định")
    date: Date | None = fact("Ngày quyết định", default=None)
    why: Line = fact("Lý do")

    @model_validator(mode="after")
    def _one_purpose(self) -> Override:
        if (self.set is None) == (self.tie_to is None) or (self.set is None) != (self.unit is None):
            raise PydanticCustomError("override_purpose", "")
        return self


class Overrides(Noun):
    """The whole of `overrides.yaml`."""

    overrides: tuple[Override, ...] = fact("Các ngoại lệ", default=())

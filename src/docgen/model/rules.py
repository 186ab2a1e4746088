"""The rules by which a quota is shared, as they are written below `rule:`. What they compute is the quota room's."""

from __future__ import annotations

import enum
from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from docgen.model.words import Count, Identifier, Line, Noun, fact


class FixedRule(Noun):
    """Each unit gets the same number."""

    each: Count = fact("Mỗi đơn vị được", "Ví dụ: 1")


class Step(Noun):
    """One step of a threshold rule; the last step has no upper bound."""

    up_to: Count | None = fact("Từ mức này trở xuống", "Bậc cuối để trống", default=None)
    give: Count = fact("Được", "Số lượng cho đơn vị thuộc bậc này")


class ThresholdRule(Noun):
    """A unit's figure decides: up to 10 communes 1, more 2."""

    of: Identifier = fact("Tính theo số liệu", "Tên một mục trong figures")
    steps: tuple[Step, ...] = fact("Các bậc", "Từ thấp đến cao; bậc cuối không ghi up_to", min_length=1)

    @model_validator(mode="after")
    def _ascending(self) -> ThresholdRule:
        bounds = [step.up_to for step in self.steps]
        known = [bound for bound in bounds[:-1] if bound is not None]
        if bounds[-1] is not None or len(known) != len(bounds) - 1 or known != sorted(set(known)):
            raise PydanticCustomError("steps_order", "")
        return self


class Rounding(enum.StrEnum):
    """What becomes of a remainder."""

    HALF_UP = "half-up"
    MORE_THAN_HALF = "more-than-half"
    FLOOR = "floor"
    CEILING = "ceiling"


class RatioRule(Noun):
    """One per so many of a figure; rounded unit by unit, or once on the total and then shared."""

    one_per: Annotated[Count, fact("Cứ bao nhiêu được một", "Ví dụ: 30", gt=0)]
    of: Identifier = fact("Tính theo số liệu", "Tên một mục trong figures")
    rounding: Rounding = fact(
        "Làm tròn",
        "half-up: từ 0,5 trở lên làm tròn lên; more-than-half: phải hơn 0,5; floor: bỏ phần lẻ; ceiling: lẻ là lên",
    )
    on: Literal["unit", "total"] = fact(
        "Làm tròn ở đâu", "unit: từng đơn vị; total: một lần trên tổng rồi chia theo phần dư lớn nhất"
    )


class ShareRule(Noun):
    """A given total, shared over the units by largest remainder in proportion to a figure."""

    total: Count = fact("Tổng số đem chia")
    of: Identifier = fact("Chia theo số liệu", "Tên một mục trong figures")


class TableRule(Noun):
    """A fixed table: so many to each named unit, nothing to the others."""

    gives: dict[Identifier, Count] = fact("Số lượng của từng đơn vị", "mã đơn vị: số lượng", min_length=1)


class HeldRule(Noun):
    """Held by the issuer, not given to a unit."""

    count: Count = fact("Số lượng cơ quan ban hành giữ")


class UnlimitedRule(Noun):
    """No limit; nothing is counted."""

    reason: Line | None = fact("Ghi chú", default=None)


class Rule(Noun):
    """Exactly one way to share a quota."""

    fixed: FixedRule | None = fact("Mỗi đơn vị một số như nhau", default=None)
    thresholds: ThresholdRule | None = fact("Theo bậc của một số liệu", default=None)
    ratio: RatioRule | None = fact("Cứ N được một", default=None)
    share: ShareRule | None = fact("Chia một tổng cho trước", default=None)
    table: TableRule | None = fact("Bảng ấn định", default=None)
    held: HeldRule | None = fact("Cơ quan ban hành giữ", default=None)
    unlimited: UnlimitedRule | None = fact("Không giới hạn", default=None)

    @model_validator(mode="after")
    def _one(self) -> Rule:
        if len(self.model_fields_set) != 1 or self.chosen[1] is None:
            raise PydanticCustomError("one_rule", "", {"found": ", ".join(sorted(self.model_fields_set))})
        return self

    @property
    def chosen(self) -> tuple[str, Noun | None]:
        """The rule's name and its parameters."""
        name = next(iter(self.model_fields_set), "")
        return name, getattr(self, name, None)

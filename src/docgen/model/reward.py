"""What an award costs: the terms of the money that goes with it, and other expenses of a campaign."""

from __future__ import annotations

import enum

from docgen.model.kind import Kind
from docgen.model.words import Count, Flag, Identifier, Line, Noun, Number, fact


class Doubled(enum.StrEnum):
    """Whether a collective's money is twice the rounded amount of an individual, or is rounded after doubling."""

    AFTER = "after"
    BEFORE = "before"
    NEVER = "never"


class Per(enum.StrEnum):
    """What an expense is counted by: certificates (one for each recipient), the recipients of a kind, or nothing."""

    CERTIFICATE = "certificate"
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"
    ONCE = "once"


class Reward(Noun):
    """The money that goes with an award. What is left out follows from the dated rates (NĐ 98/2023 Điều 53, 54)."""

    rate: Identifier | None = fact("Mức thưởng", "Tên một mục trong templates/law/rates.yaml", default=None)
    coefficient: dict[Kind, Number] | None = fact("Hệ số riêng", "Theo quy chế của cơ quan", default=None)
    fixed: dict[Kind, Count] | None = fact("Số tiền ấn định (đồng)", default=None)
    round_up: Flag | None = fact("Làm tròn lên hàng chục nghìn đồng", default=None)
    doubled: Doubled | None = fact("Tập thể gấp đôi", "after, before hoặc never", default=None)
    source: Line | None = fact("Căn cứ", default=None)
    assumed: Line | None = fact("Giả định", "Ghi rõ vì sao, nếu chưa có căn cứ chính thức", default=None)


class Expense(Noun):
    """Printing, frames, blank certificates: a price for each certificate, each recipient of a kind, or once."""

    name: Line = fact("Nội dung chi")
    unit_word: Line = fact("Đơn vị tính", "Ví dụ: cái, tờ")
    price: Count = fact("Đơn giá (đồng)")
    per: Per = fact(
        "Tính theo",
        "certificate: mỗi bằng, giấy; collective: mỗi tập thể; individual: mỗi cá nhân; household: mỗi hộ gia đình; "
        "once: một lần",
        default=Per.CERTIFICATE,
    )
    count: Count | None = fact("Số lượng", "Nếu ấn định, không tính theo người nhận", default=None)
    note: Line | None = fact("Ghi chú", default=None)

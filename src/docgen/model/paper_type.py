"""A type of paper, as `type.yaml` of its template folder says it."""

from __future__ import annotations

from docgen.model.paper import Wording
from docgen.model.words import Line, Noun, fact


class Verbs(Noun):
    """What an amending paper does, in the words of its sort: a plan is adjusted, a decision is amended."""

    change: Line = fact("Sửa một phần", "Ví dụ: Điều chỉnh")
    add: Line = fact("Thêm một phần", "Ví dụ: Bổ sung")
    remove: Line = fact("Bỏ một phần", "Ví dụ: Bãi bỏ")
    title: Line = fact("Cả việc, trong trích yếu", "Ví dụ: Điều chỉnh, bổ sung")


class PaperType(Noun):
    """What a paper calls itself, its letters in the symbol (NĐ 30/2020 Phụ lục III, I) and the view that makes it."""

    name: Line = fact("Tên loại", "Ví dụ: Kế hoạch")
    abbreviation: Line | None = fact("Chữ viết tắt", "Ví dụ: KH; phụ lục không có", default=None)
    view: Line = fact("Cách lấy số liệu", "plan, allocation …")
    heading: Line | None = fact("Tên loại in trên giấy", "Nếu khác tên loại", default=None)
    like: Line | None = fact("Dùng mẫu của", "Một thư mục khác trong templates, nếu chưa có mẫu riêng", default=None)
    amends: tuple[Line, ...] = fact(
        "Sửa đổi loại văn bản", "Tên các loại văn bản, hoặc cách lấy số liệu của chúng (plan, decision …)", default=()
    )
    verbs: Verbs | None = fact("Cách nói khi sửa đổi", default=None)
    source: Line | None = fact("Nguồn", default=None)
    doubt: Line | None = fact("Điều chưa chắc", default=None)
    wording: Wording | None = fact("Lời văn", "Dùng khi kế hoạch không ghi riêng", default=None)

    @property
    def printed(self) -> str:
        """What stands in capitals above the trích yếu."""
        return self.heading or self.name

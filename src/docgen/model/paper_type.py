"""A type of paper, as `type.yaml` of its template folder says it."""

from __future__ import annotations

from docgen.model.paper import Wording
from docgen.model.words import Line, Noun, fact


class PaperType(Noun):
    """What a paper calls itself, its letters in the symbol (NĐ 30/2020 Phụ lục III, I) and the view that makes it."""

    name: Line = fact("Tên loại", "Ví dụ: Kế hoạch")
    abbreviation: Line | None = fact("Chữ viết tắt", "Ví dụ: KH; phụ lục không có", default=None)
    view: Line = fact("Cách lấy số liệu", "plan, allocation …")
    heading: Line | None = fact("Tên loại in trên giấy", "Nếu khác tên loại", default=None)
    like: Line | None = fact("Dùng mẫu của", "Một thư mục khác trong templates, nếu chưa có mẫu riêng", default=None)
    wording: Wording | None = fact("Lời văn", "Dùng khi kế hoạch không ghi riêng", default=None)

    @property
    def printed(self) -> str:
        """What stands in capitals above the trích yếu."""
        return self.heading or self.name

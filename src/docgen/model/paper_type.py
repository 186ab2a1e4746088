"""A type of paper, as `type.yaml` of its template folder says it."""

from __future__ import annotations

from docgen.model.words import Line, Noun, fact


class PaperType(Noun):
    """What a paper calls itself, its letters in the symbol (NĐ 30/2020 Phụ lục III, I) and the view that makes it."""

    name: Line = fact("Tên loại", "Ví dụ: Kế hoạch")
    abbreviation: Line | None = fact("Chữ viết tắt", "Ví dụ: KH; phụ lục không có", default=None)
    view: Line = fact("Cách lấy số liệu", "plan, allocation …")

"""How a document is cited: by a plan, and by the dated rules."""

from __future__ import annotations

from docgen.model.words import Date, Line, Noun, fact


class Citation(Noun):
    """A document that is cited, by NĐ 30/2020 Phụ lục I, II.6: type, number and symbol, date, issuer, trích yếu.

    A law or ordinance (`Luật`, `Pháp lệnh`) has neither number nor issuer.
    """

    type: Line = fact("Loại văn bản", "Ví dụ: Quyết định, Nghị định, Thông tri, Luật Thi đua, khen thưởng")
    number: Line | None = fact("Số, ký hiệu", "Ví dụ: 27/2018/QĐ-UBND. Luật, pháp lệnh để trống", default=None)
    date: Date | None = fact("Ngày ban hành", "Ví dụ: 2018-11-12", default=None)
    issuer: Line | None = fact("Cơ quan ban hành", default=None)
    about: Line | None = fact("Trích yếu", "Viết tiếp sau chữ “về”, không mở đầu bằng “về việc”", default=None)

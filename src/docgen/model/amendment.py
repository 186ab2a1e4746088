"""An amending paper as people ask for it: `amendments.yaml` of a plan, begun by `docgen amend`.

What it changes is not written there; it follows from the issued paper and the plan as it is now. A person adds why.
"""

from __future__ import annotations

from docgen.model.issued import PaperName
from docgen.model.signing import DayOrYear, Signatory
from docgen.model.words import Line, Noun, fact


class Amendment(Noun):
    """One amending paper. The first of a paper comes first, the next one is made when that was issued."""

    of: PaperName = fact("Văn bản được sửa đổi", "Tên trong thư mục build, ví dụ: ke-hoach, to-trinh/ke-sach")
    reason: Line | None = fact("Lý do", "Viết tiếp sau chữ “Do”, ví dụ: xã A được chia thành hai xã", default=None)
    bases: tuple[Line, ...] = fact("Căn cứ thêm", "Tên một mục trong citations, hoặc nguyên văn một câu", default=())
    date: DayOrYear | None = fact("Ngày ban hành", "Bỏ trống cho đến khi phát hành", default=None)
    signatory: Signatory | None = fact("Người ký", "Bỏ trống thì như văn bản được sửa đổi", default=None)


class Amendments(Noun):
    """What `amendments.yaml` holds, in the order in which they were begun."""

    amendments: tuple[Amendment, ...] = fact("Các văn bản sửa đổi", default=())

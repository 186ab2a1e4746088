"""An amending paper as people ask for it: `amendments.yaml` of a plan, begun by `docgen amend`.

What it changes is not written there; it follows from the issued paper and the plan as it is now. A person adds why.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.facts import Document, Facts
from docgen.model.issued import PaperName
from docgen.model.issuer import Issuer, Profile
from docgen.model.signing import DayOrYear, Signatory
from docgen.model.words import Count, Flag, Line, Noun, fact
from docgen.problem import Place, Problem


class Amendment(Noun):
    """One amending paper. The next one of a paper is begun when the one before was issued."""

    of: PaperName = fact("Văn bản được sửa đổi", "Tên trong thư mục build, ví dụ: ke-hoach, to-trinh/ke-sach")
    time: Count = fact("Lần sửa đổi thứ", "1 nếu là lần đầu", default=1, ge=1)
    correction: Flag = fact(
        "Đính chính", "có: chỉ sai sót về thể thức, kỹ thuật trình bày, sửa bằng công văn đính chính", default=False
    )
    reason: Line | None = fact("Lý do", "Viết tiếp sau chữ “Do”, ví dụ: xã A được chia thành hai xã", default=None)
    bases: tuple[Line, ...] = fact("Căn cứ thêm", "Tên một mục trong citations, hoặc nguyên văn một câu", default=())
    date: DayOrYear | None = fact("Ngày ban hành", "Bỏ trống cho đến khi phát hành", default=None)
    signatory: Signatory | None = fact("Người ký", "Bỏ trống thì như văn bản được sửa đổi", default=None)


class Amendments(Noun):
    """What `amendments.yaml` holds, in the order in which they were begun."""

    amendments: tuple[Amendment, ...] = fact("Các văn bản sửa đổi", default=())


@dataclass(frozen=True)
class Begun:
    """An amending paper that was begun or issued: its name, what goes out with it, and the body that issues it.

    `amends` is the issued paper, `of` that one and what is attached to it; `number` and `day` as they stand now.
    """

    name: str
    attached: tuple[str, ...]
    amends: str
    of: tuple[str, ...]
    issuer: Issuer
    profile: Profile
    number: str | None
    day: datetime.date | None
    place: Place
    is_issued: bool


@dataclass(frozen=True)
class Amending:
    """What amending comes to: papers, what is to be said of them, and how amended papers read today, by name."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    begun: tuple[Begun, ...] = ()
    in_force: Mapping[str, Facts] = field(default_factory=dict)

    def open_for(self, name: str) -> Begun | None:
        """The amending paper that is being drafted for an issued paper or what is attached to it."""
        return next((each for each in self.begun if name in each.of and not each.is_issued), None)

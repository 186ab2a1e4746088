"""Who issues a paper: the profile of a sort of body, and one body of that sort.

A profile is what the rules say of every such body (letterhead, symbol, signature); an issuer adds its own name and
place. Texts of a profile may hold `{locality}` (“tỉnh Sóc Trăng”), `{LOCALITY}` (the same in capitals), `{parent}`
and `{PARENT}`; what an issuer has no words for stays as it is, for a check to find.
"""

from __future__ import annotations

from docgen.model.plan import Contact, Signatory, SignsAs
from docgen.model.words import Date, Flag, Line, Noun, fact
from docgen.vietnamese.letters import capitals
from docgen.vietnamese.spelling import folded


class SignatureRule(Noun):
    """How a body signs unless a plan says otherwise."""

    body: Line | None = fact("Tập thể", "Sau TM., ví dụ: Ủy ban nhân dân; chế độ thủ trưởng thì bỏ trống", default=None)
    head: Line = fact("Người đứng đầu", "Ví dụ: Chủ tịch")
    head_signs_as: tuple[SignsAs, ...] = fact("Người đứng đầu ký", default=())
    deputy_signs_as: tuple[SignsAs, ...] = fact("Cấp phó ký", default=())

    def prefixes(self, signatory: Signatory) -> tuple[SignsAs, ...]:
        """How somebody signs: as the plan says, else as this rule says of the head (“Giám đốc”, “Giám đốc Sở Nội vụ”)
        or of a deputy."""
        if signatory.signs_as is not None:
            return signatory.signs_as
        return self.head_signs_as if self.is_head(signatory) else self.deputy_signs_as

    def is_head(self, signatory: Signatory) -> bool:
        """Whether the office of somebody is that of the head, with or without the name of the body behind it."""
        return f"{folded(signatory.office)} ".startswith(f"{folded(self.head)} ")


class LetterheadRule(Noun):
    """The left half of the head of a paper, NĐ 30/2020 Phụ lục I, II.2: the parent is not bold, the issuer is bold."""

    parent: tuple[Line, ...] = fact("Cơ quan chủ quản", default=())
    issuer: tuple[Line, ...] = fact("Cơ quan ban hành", min_length=1)


class Profile(Noun):
    """A sort of issuing body, with the norm that says so and what is in doubt about it."""

    name: Line = fact("Tên loại cơ quan")
    norm: Line = fact("Văn bản quy định thể thức")
    valid_from: Date | None = fact("Áp dụng từ", default=None)
    valid_to: Date | None = fact("Áp dụng đến hết", default=None)
    letterhead: LetterheadRule = fact("Tên cơ quan trên đầu văn bản")
    full_name: Line = fact("Tên đầy đủ", "Ví dụ: Ủy ban nhân dân {locality}")
    symbol: Line = fact("Ký hiệu cơ quan", "Sau tên loại, ví dụ: UBND trong Số: 12/KH-UBND")
    signature: SignatureRule = fact("Ký")
    collective: Flag = fact("Ban hành theo chế độ tập thể", default=False)
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)


class Issuer(Noun):
    """One issuing body. What it leaves out follows from its profile."""

    profile: Line = fact("Loại cơ quan", "Tên một tệp trong templates/profiles, không ghi .yaml")
    locality: Line = fact("Địa phương, ngành", "Ví dụ: tỉnh Sóc Trăng")
    place: Line = fact("Địa danh", "Ví dụ: Sóc Trăng")
    parent: Line | None = fact("Cơ quan chủ quản trực tiếp", default=None)
    letterhead: LetterheadRule | None = fact("Tên cơ quan trên đầu văn bản", default=None)
    full_name: Line | None = fact("Tên đầy đủ", default=None)
    symbol: Line | None = fact("Ký hiệu cơ quan", default=None)
    signature: SignatureRule | None = fact("Ký", default=None)
    contact: Contact | None = fact("Nơi giải đáp", default=None)
    source: Line | None = fact("Nguồn", default=None)

    def in_full(self, profile: Profile) -> Issuer:
        """The same body with everything that follows from its profile written out."""
        letterhead = self.letterhead or profile.letterhead
        return self.model_copy(
            update={
                "letterhead": LetterheadRule(
                    parent=tuple(self._named(line) for line in letterhead.parent),
                    issuer=tuple(self._named(line) for line in letterhead.issuer),
                ),
                "full_name": self._named(self.full_name or profile.full_name),
                "symbol": self._named(self.symbol or profile.symbol),
                "signature": self.signature or profile.signature,
            }
        )

    def _named(self, text: str) -> str:
        text = text.replace("{locality}", self.locality).replace("{LOCALITY}", capitals(self.locality))
        if self.parent is None:
            return text
        return text.replace("{parent}", self.parent).replace("{PARENT}", capitals(self.parent))

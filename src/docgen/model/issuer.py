"""Who issues a paper: the profile of a sort of body, and one body of that sort.

A profile is what the rules say of every such body (letterhead, symbol, signature); an issuer adds its own name and
place. Texts of a profile may hold `{locality}` (“tỉnh Sóc Trăng”), `{LOCALITY}` (the same in capitals), `{parent}`
and `{PARENT}`; what an issuer has no words for stays as it is, for a check to find.
"""

from __future__ import annotations

import datetime
import re

from docgen.model.plan import Contact
from docgen.model.signing import Signatory, SignsAs
from docgen.model.words import Count, Date, Flag, Line, Noun, fact
from docgen.vietnamese.letters import capitals
from docgen.vietnamese.spelling import folded

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
"""NĐ 30/2020 Phụ lục I, II.1."""

MARK = re.compile(r"\{([^{}]*)\}")


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


class Margins(Noun):
    """Blank edges of a page, in millimetres."""

    top: Count = fact("Lề trên (mm)")
    bottom: Count = fact("Lề dưới (mm)")
    left: Count = fact("Lề trái (mm)")
    right: Count = fact("Lề phải (mm)")


class FormRule(Noun):
    """What the form of a paper leaves to the sort of body. What is left out is as NĐ 30/2020/NĐ-CP has it; the Party
    and the Youth Union have rules of their own.

    `{number}`, `{type}`, `{symbol}`, `{about}` and `{archive}` stand for their words. A number that is cited in a text
    is `number` without its label.
    """

    motto: tuple[Line, ...] = fact("Nửa phải của đầu văn bản", default=(QUOC_HIEU, TIEU_NGU), min_length=1)
    issuer_mark: Line | None = fact("Dấu dưới tên cơ quan", "Ví dụ: *; bỏ trống là đường kẻ", default=None)
    number_label: Line = fact("Chữ trước số", default="Số:")
    number: Line = fact("Số, ký hiệu", default="{number}/{type}-{symbol}")
    letter_number: Line = fact("Số, ký hiệu của công văn", default="{number}/{symbol}")
    letter_about: Line = fact("Trích yếu của công văn", default="V/v {about}")
    title_mark: Line | None = fact("Dấu dưới trích yếu", "Ví dụ: -----; bỏ trống là đường kẻ", default=None)
    signs: dict[SignsAs, Line] = fact("Cách viết quyền hạn ký", "Ví dụ: TM.: T/M", default_factory=dict)
    office_bold: Flag = fact("Chức vụ người ký in đậm", default=True)
    submits: Line = fact("Chữ trước nơi nhận của tờ trình", default="Kính gửi:")
    bases_mark: Line | None = fact("Dấu trước mỗi căn cứ", "Ví dụ: -", default=None)
    bases_italic: Flag = fact("Căn cứ in nghiêng", default=True)
    date_comma: Flag = fact("Dấu phẩy trước ngày khi dẫn văn bản", default=False)
    numbering: tuple[Line, ...] | None = fact(
        "Kiểu đánh số", "Khi văn bản không ghi riêng; ví dụ: [I-, 1., a)]", default=None, min_length=1
    )
    end_mark: Line = fact("Dấu kết thúc", default="./.")
    recipients_underlined: Flag = fact("Gạch chân “Nơi nhận”, không in nghiêng đậm", default=False)
    archive: Line = fact("Dòng lưu", default="Lưu: {archive}")
    archive_at: Line = fact("Nơi lưu", "Khi văn bản không ghi riêng", default="VT")
    secretary: Line = fact("Người ghi biên bản ký", default="Thư ký")
    chair: Line = fact("Người chủ trì ký", default="Chủ tọa")
    margins: Margins | None = fact("Lề trang", "Bỏ trống thì như mẫu chung", default=None)

    def numbered(self, given: str, type_letters: str | None, symbol: str) -> str:
        """Number and symbol without the label: “12/KH-UBND”, “12-KH/TU”; a công văn has no letters for its type."""
        pattern = self.number if type_letters else self.letter_number
        marks = {"number": given, "type": type_letters or "", "symbol": symbol}
        return MARK.sub(lambda mark: marks.get(mark[1], mark[0]), pattern)

    def signed(self, prefix: SignsAs) -> str:
        """A prefix as this sort of body writes it: “TM.”, “T/M”."""
        return self.signs.get(prefix, str(prefix))


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
    form: FormRule = fact("Thể thức riêng", "Chỉ ghi những gì khác Nghị định 30/2020/NĐ-CP", default_factory=FormRule)
    successor: Line | None = fact(
        "Loại cơ quan kế tiếp", "Tên một tệp trong templates/profiles, áp dụng sau ngày hết hạn", default=None
    )
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)

    def followed_by(self, day: datetime.date) -> str | None:
        """The profile to look at instead on a day on which this one no longer holds; None where this one will do."""
        over = self.valid_to is not None and day > self.valid_to
        return self.successor if over else None


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

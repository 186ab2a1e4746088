"""The plan (kế hoạch) as it is written in `plan.yaml`: every noun, its fields, their Vietnamese headings and hints.

A newcomer reads this first. The texts of a plan may hold `{{ … }}`; the wording room fills them in.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Tag

from docgen.model.rules import Rule
from docgen.model.words import Count, Date, Identifier, Line, Lines, Noun, Paragraphs, fact
from docgen.problem import Say
from docgen.vietnamese.letters import roman


class Kind(enum.StrEnum):
    """Who is counted: tập thể, cá nhân, hộ gia đình."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"


KIND_SAID: Mapping[Kind, Say] = {
    Kind.COLLECTIVE: Say("tập thể", "collectives"),
    Kind.INDIVIDUAL: Say("cá nhân", "individuals"),
    Kind.HOUSEHOLD: Say("hộ gia đình", "households"),
}
"""What each kind is called, on papers and in messages."""


class Totals(Noun):
    """A declared number per kind; what is left out is not declared."""

    collective: Count | None = fact("Tập thể", default=None)
    individual: Count | None = fact("Cá nhân", default=None)
    household: Count | None = fact("Hộ gia đình", default=None)


class Citation(Noun):
    """A document that is cited, by NĐ 30/2020 Phụ lục I, II.6: type, number and symbol, date, issuer, trích yếu.

    A law or ordinance (`Luật`, `Pháp lệnh`) has neither number nor issuer.
    """

    type: Line = fact("Loại văn bản", "Ví dụ: Quyết định, Nghị định, Thông tri, Luật Thi đua, khen thưởng")
    number: Line | None = fact("Số, ký hiệu", "Ví dụ: 27/2018/QĐ-UBND. Luật, pháp lệnh để trống", default=None)
    date: Date | None = fact("Ngày ban hành", "Ví dụ: 2018-11-12", default=None)
    issuer: Line | None = fact("Cơ quan ban hành", default=None)
    about: Line | None = fact("Trích yếu", "Viết tiếp sau chữ “về”, không mở đầu bằng “về việc”", default=None)


class Level(Noun):
    """A level that gets awards (cấp tỉnh, cấp huyện, khu dân cư …)."""

    name: Line = fact("Tên cấp", "Ví dụ: Cấp huyện")
    heading: Line | None = fact("Tên cột trong bảng phân bổ", "Bỏ trống thì dùng tên cấp", default=None)


class Figure(Noun):
    """Something that the units count and the rules divide: communes, hamlets, members."""

    name: Line = fact("Tên số liệu", "Ví dụ: xã, phường, thị trấn")
    source: Line | None = fact("Nguồn số liệu", default=None)
    assumed: Line | None = fact("Giả định", "Ghi rõ vì sao, nếu số liệu chưa có nguồn chính thức", default=None)


class Award(Noun):
    """A form of award (hình thức khen thưởng)."""

    name: Line = fact("Hình thức khen thưởng", "Ví dụ: Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng")
    granted_by: Line | None = fact("Cấp có thẩm quyền tặng", default=None)
    declared: Totals | None = fact(
        "Tổng số đã công bố", "Nếu ghi, tổng tính theo quy tắc phải đúng bằng số này", default=None
    )


class Quota(Noun):
    """So many of an award for one kind of recipient at one level (chỉ tiêu), shared over the units by a rule."""

    award: Identifier = fact("Hình thức khen thưởng", "Tên một mục trong awards")
    kind: Kind = fact("Đối tượng", "collective: tập thể; individual: cá nhân; household: hộ gia đình")
    level: Identifier = fact("Cấp", "Tên một mục trong levels")
    rule: Rule = fact("Quy tắc phân bổ")
    among: Identifier | None = fact(
        "Chia cho các đơn vị cấp",
        "Tên một mục trong levels; bỏ trống là mọi đơn vị trong units.csv",
        default=None,
    )
    minimum: Count | None = fact("Ít nhất", "Mỗi đơn vị không dưới số này", default=None)
    cap: Count | None = fact("Nhiều nhất", "Mỗi đơn vị không quá số này", default=None)
    taken_from: Identifier | None = fact(
        "Trích từ chỉ tiêu",
        "Đề nghị lên cấp trên và trừ vào chỉ tiêu nào; bỏ trống thì không trừ",
        default=None,
    )
    basis: Line | None = fact("Căn cứ của quy tắc", default=None)
    heading: Line | None = fact("Tên cột trong bảng phân bổ", default=None)


def _node(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _named_or_listed(value: object) -> str:
    return "named" if isinstance(value, str) else "listed"


Part = Annotated["Node", BeforeValidator(_node)]
"""A part of the body; a bare text stands for a part that is just this text."""

Children = Annotated[
    Annotated[tuple[Part, ...], Tag("listed")] | Annotated[Line, Tag("named")],
    Discriminator(_named_or_listed),
]
"""The parts below a part: written out, or the name of a list that the plan has elsewhere."""


class Node(Noun):
    """A part of the body: a heading, paragraphs, and the parts below it.

    `items` are numbered by the plan's scheme; `bullets` get `-` and below that `+`. Either may name a list of the plan
    (`awards`, `criteria.tap_the`, `dossiers.tinh.parts`, `tasks`) instead of repeating it.
    """

    id: Identifier | None = fact("Tên để dẫn chiếu", "Dùng trong {{ section('…') }}", default=None)
    heading: Line | None = fact("Đề mục", "docgen tự đánh số và viết hoa", default=None)
    text: Paragraphs | None = fact("Lời văn", "Một đoạn, hoặc danh sách các đoạn", default=None)
    paragraphs: Line | None = fact(
        "Các đoạn không đánh số", "Tên một danh sách của kế hoạch, ví dụ: budget", default=None
    )
    items: Children | None = fact("Các mục đánh số", default=None)
    bullets: Children | None = fact("Các gạch đầu dòng", default=None)
    closing: Paragraphs | None = fact("Lời kết của mục", "Đứng sau các mục con, không đánh số", default=None)
    number: Line | None = fact("Kiểu đánh số các mục con", "Khác với kiểu chung, ví dụ (1)", default=None)


class Scheme(Noun):
    """How the body is numbered, from the highest level down."""

    items: tuple[Line, ...] = fact(
        "Các mục đánh số", "Ví dụ: [I., 1., a)] hoặc [1., 1.1., a)]", default=("I.", "1.", "a)"), min_length=1
    )
    bullets: tuple[Line, ...] = fact("Gạch đầu dòng", "Ví dụ: ['-', '+']", default=("-", "+"), min_length=1)


class Criterion(Noun):
    """What must be met to get an award (tiêu chuẩn)."""

    awards: tuple[Identifier, ...] = fact("Áp dụng cho", "Tên các mục trong awards", default=())
    kind: Kind | None = fact("Đối tượng", default=None)
    texts: Paragraphs = fact("Các tiêu chuẩn")


class DossierPart(Noun):
    """A paper that belongs into the nomination dossier."""

    name: Line = fact("Thành phần hồ sơ")
    confirmed_by: dict[Kind, Line] | None = fact(
        "Cơ quan xác nhận", "Theo đối tượng: collective, individual, household", default=None
    )


class DossierRule(Noun):
    """What a nomination dossier (hồ sơ đề nghị) must hold, how many sets, until when, and where it goes."""

    awards: tuple[Identifier, ...] = fact("Áp dụng cho", "Tên các mục trong awards", min_length=1)
    parts: tuple[DossierPart, ...] = fact("Thành phần", default=())
    sets: Count | None = fact("Số bộ", default=None)
    deadline: Date | None = fact("Hạn nộp", "Hồ sơ gửi trước ngày này", default=None)
    send_to: Line | None = fact("Nơi nhận hồ sơ", default=None)


class Contact(Noun):
    """Whom to ask."""

    office: Line = fact("Bộ phận")
    phone: Line | None = fact("Điện thoại", default=None)
    email: Line | None = fact("Thư điện tử", default=None)


class SignsAs(enum.StrEnum):
    """The prefix before an office or a collective, NĐ 30/2020 Điều 13 and Phụ lục I, II.7."""

    TM = "TM."
    KT = "KT."
    TL = "TL."
    TUQ = "TUQ."
    Q = "Q."


class Signatory(Noun):
    """Who signs and in what capacity."""

    name: Line = fact("Họ và tên", "Không ghi học hàm, học vị")
    office: Line = fact("Chức vụ", "Ví dụ: Phó Chủ tịch Thường trực")
    signs_as: tuple[SignsAs, ...] | None = fact(
        "Quyền hạn ký",
        "[TM.], [TM., KT.], [KT.], [TL.], [TUQ.], [Q.]; bỏ trống thì theo cơ quan ban hành",
        default=None,
    )
    body: Line | None = fact("Thay mặt tập thể", "Sau TM.; bỏ trống thì theo cơ quan ban hành", default=None)
    head: Line | None = fact(
        "Ký thay, thừa lệnh ai", "Sau KT., TL., TUQ.; bỏ trống thì theo cơ quan ban hành", default=None
    )
    deputy_for: Line | None = fact("Ký thay thủ trưởng đơn vị", "Sau KT. khi ký [TL., KT.]", default=None)


class Recipients(Noun):
    """Nơi nhận."""

    to: tuple[Line, ...] = fact("Nơi nhận", "Mỗi nơi một dòng, không ghi dấu “-” và “;”", default=())
    archive: Line = fact("Lưu", "Sau “Lưu:”, ví dụ: VT", default="VT")


class Annex(Noun):
    """A paper that goes with the plan."""

    type: Line = fact("Loại phụ lục", "Một thư mục trong templates, ví dụ: phu-luc-phan-bo")
    title: Line = fact("Tiêu đề")
    awards: tuple[Identifier, ...] = fact("Phân bổ các hình thức", "Tên các mục trong awards", default=())
    unit_heading: Line = fact("Tên cột đơn vị", default="Đơn vị")
    notes: Paragraphs | None = fact("Ghi chú", default=None)


class YearOnly(Noun):
    """The year of a paper whose day is still blank."""

    year: Annotated[Count, fact("Năm", "Ví dụ: 2021", ge=1945, le=2100)]


def _day_or_year(value: object) -> str:
    return "year" if isinstance(value, dict | YearOnly) else "day"


DayOrYear = Annotated[Annotated[Date, Tag("day")] | Annotated[YearOnly, Tag("year")], Discriminator(_day_or_year)]
"""The day of a paper, or only its year while the day is blank."""


class Plan(Noun):
    """One plan: who issues it, what it says, what it gives to whom, who signs it and who gets it."""

    issuer: Line = fact("Cơ quan ban hành", "Tên một tệp trong templates/issuers, không ghi .yaml")
    type: Line = fact("Loại văn bản", "Một thư mục trong templates, ví dụ: ke-hoach", default="ke-hoach")
    number: Line | None = fact("Số", "Để trống cho đến khi văn thư cấp số", default=None)
    place: Line | None = fact("Địa danh", "Bỏ trống thì theo cơ quan ban hành", default=None)
    date: DayOrYear = fact("Ngày ban hành", "2021-02-26; chưa có ngày thì ghi {year: 2021}")
    trich_yeu: Lines = fact("Trích yếu", "Mỗi dòng in thành một dòng")
    terms: dict[Identifier, Line] = fact(
        "Từ dùng chung", "Viết một lần, dùng lại trong lời văn bằng {{ terms.ten }}", default_factory=dict
    )
    citations: dict[Identifier, Citation] = fact("Văn bản được dẫn", default_factory=dict)
    bases: tuple[Line, ...] = fact("Căn cứ", "Tên một mục trong citations, hoặc nguyên văn một câu", default=())
    opening: Paragraphs | None = fact("Lời dẫn", "Đứng giữa căn cứ và mục I", default=None)
    levels: dict[Identifier, Level] = fact("Các cấp", default_factory=dict)
    figures: dict[Identifier, Figure] = fact("Số liệu của đơn vị", default_factory=dict)
    awards: dict[Identifier, Award] = fact("Hình thức khen thưởng", default_factory=dict)
    quotas: dict[Identifier, Quota] = fact("Chỉ tiêu", default_factory=dict)
    criteria: dict[Identifier, Criterion] = fact("Tiêu chuẩn", default_factory=dict)
    dossiers: dict[Identifier, DossierRule] = fact("Hồ sơ đề nghị", default_factory=dict)
    budget: Paragraphs | None = fact("Kinh phí", default=None)
    tasks: tuple[Part, ...] = fact("Tổ chức thực hiện", "Ai làm gì", default=())
    contact: Contact | None = fact("Nơi giải đáp", default=None)
    numbering: Scheme = fact("Kiểu đánh số", default_factory=Scheme)
    body: tuple[Part, ...] = fact("Nội dung", min_length=1)
    signatory: Signatory = fact("Người ký")
    recipients: Recipients = fact("Nơi nhận", default_factory=Recipients)
    annexes: dict[Identifier, Annex] = fact("Phụ lục", default_factory=dict, max_length=99)
    notes: Paragraphs | None = fact("Ghi chú của người soạn", "Không in ra", default=None)

    @property
    def day(self) -> datetime.date | None:
        """The day of the paper; None while only its year is known."""
        return self.date if isinstance(self.date, datetime.date) else None

    def annex_label(self, annex_id: str) -> str:
        """“Phụ lục”, with a Roman number where there are several (NĐ 30/2020 Phụ lục I, III.1.a)."""
        if len(self.annexes) < 2:
            return "Phụ lục"
        return f"Phụ lục {roman(list(self.annexes).index(annex_id) + 1)}"

    def annex_paper(self, annex_id: str) -> str:
        """What the file of an annex is called: its type; where several have that type, its own name as well."""
        type_name = self.annexes[annex_id].type
        alone = sum(annex.type == type_name for annex in self.annexes.values()) == 1
        return type_name if alone else f"{type_name}-{annex_id.replace('_', '-')}"

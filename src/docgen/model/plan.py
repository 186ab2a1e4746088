"""The plan (kế hoạch) as it is written in `plan.yaml`: every noun, its fields, their Vietnamese headings and hints.

A newcomer reads this first. The texts of a plan may hold `{{ … }}`; the wording room fills them in.
"""

from __future__ import annotations

import datetime

from docgen.model.body import Part, Scheme
from docgen.model.citation import Citation
from docgen.model.kind import Kind
from docgen.model.paper import Paper
from docgen.model.reward import Expense, Reward
from docgen.model.rules import Rule
from docgen.model.signing import DayOrYear, Recipients, Signatory
from docgen.model.words import Count, Date, Flag, Identifier, Line, Lines, Noun, Number, Paragraphs, fact
from docgen.problem import Severity
from docgen.vietnamese.letters import roman


class Totals(Noun):
    """A declared number per kind; what is left out is not declared."""

    collective: Count | None = fact("Tập thể", default=None)
    individual: Count | None = fact("Cá nhân", default=None)
    household: Count | None = fact("Hộ gia đình", default=None)


class Level(Noun):
    """A level that gets awards (cấp tỉnh, cấp huyện, khu dân cư …)."""

    name: Line = fact("Tên cấp", "Ví dụ: Cấp huyện")
    heading: Line | None = fact("Tên cột trong bảng phân bổ", "Bỏ trống thì dùng tên cấp", default=None)
    profile: Line | None = fact(
        "Loại cơ quan trình", "Tên một tệp trong templates/profiles, cho các đơn vị cấp này", default=None
    )


class Figure(Noun):
    """Something that the units count and the rules divide: communes, hamlets, members."""

    name: Line = fact("Tên số liệu", "Ví dụ: xã, phường, thị trấn")
    source: Line | None = fact("Nguồn số liệu", default=None)
    assumed: Line | None = fact("Giả định", "Ghi rõ vì sao, nếu số liệu chưa có nguồn chính thức", default=None)


class Award(Noun):
    """A form of award (hình thức khen thưởng)."""

    name: Line = fact("Hình thức khen thưởng", "Ví dụ: Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng")
    granted_by: Line | None = fact("Cấp có thẩm quyền tặng", default=None)
    merit: Line | None = fact(
        "Thành tích", "Viết tiếp sau “Đã có thành tích …”, khi đề nghị không ghi riêng", default=None
    )
    reward: Reward | None = fact("Tiền thưởng", default=None)
    vote: Identifier | None = fact("Tỷ lệ phiếu", "Tên một mục trong templates/law/votes.yaml", default=None)
    vote_at_least: Number | None = fact(
        "Tỷ lệ phiếu ít nhất (%)", "Theo quy chế của cơ quan; tính trên mọi thành viên", default=None
    )
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


class Evidence(Noun):
    """A figure that a nomination proves its merit with: turnout, score, rank, years in a row, money given."""

    name: Line = fact("Tên số liệu", "Ví dụ: Tỷ lệ cử tri đi bầu")
    unit_word: Line | None = fact("Đơn vị tính", "Ví dụ: %, điểm, năm, đồng", default=None)


class Requirement(Noun):
    """A figure that a criterion asks for, with its bounds."""

    of: Identifier = fact("Số liệu", "Tên một mục trong evidence")
    at_least: Number | None = fact("Ít nhất", default=None)
    at_most: Number | None = fact("Nhiều nhất", "Ví dụ: xếp hạng từ thứ năm trở lên là 5", default=None)
    proved: Flag = fact("Phải có số liệu", "không: để trống thì không hỏi", default=True)


class Criterion(Noun):
    """What must be met to get an award (tiêu chuẩn)."""

    awards: tuple[Identifier, ...] = fact("Áp dụng cho", "Tên các mục trong awards", default=())
    kind: Kind | None = fact("Đối tượng", default=None)
    level: Identifier | None = fact("Cấp", "Chỉ áp dụng cho cấp này", default=None)
    texts: Paragraphs = fact("Các tiêu chuẩn")
    requires: tuple[Requirement, ...] = fact("Số liệu phải đạt", default=())


class DossierPart(Noun):
    """A paper that belongs into the nomination dossier; one for each nominee if it says so, else one for the unit.

    Only parts with an `id` are ticked off in the form and asked for by the checks.
    """

    id: Identifier | None = fact("Tên để đánh dấu trong biểu mẫu", default=None)
    each: Flag = fact("Mỗi trường hợp một bản", default=False)

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


class Annex(Noun):
    """A paper that goes with the plan."""

    type: Line = fact("Loại phụ lục", "Một thư mục trong templates, ví dụ: phu-luc-phan-bo")
    title: Line = fact("Tiêu đề")
    awards: tuple[Identifier, ...] = fact("Phân bổ các hình thức", "Tên các mục trong awards", default=())
    unit_heading: Line = fact("Tên cột đơn vị", default="Đơn vị")
    notes: Paragraphs | None = fact("Ghi chú", default=None)


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
    evidence: dict[Identifier, Evidence] = fact(
        "Số liệu minh chứng", "Mỗi mục là một cột của biểu mẫu đề nghị", default_factory=dict
    )
    together: tuple[tuple[Identifier, ...], ...] = fact(
        "Được tặng cùng nhau", "Các nhóm hình thức không coi là khen hai lần cho một thành tích", default=()
    )
    severity: dict[Line, Severity] = fact("Mức độ của các kiểm tra", "Mã lỗi: error hoặc warning", default_factory=dict)
    criteria: dict[Identifier, Criterion] = fact("Tiêu chuẩn", default_factory=dict)
    dossiers: dict[Identifier, DossierRule] = fact("Hồ sơ đề nghị", default_factory=dict)
    budget: Paragraphs | None = fact("Kinh phí", default=None)
    expenses: tuple[Expense, ...] = fact("Chi phí khác", "In, khung, phôi … cho bản dự toán", default=())
    tasks: tuple[Part, ...] = fact("Tổ chức thực hiện", "Ai làm gì", default=())
    contact: Contact | None = fact("Nơi giải đáp", default=None)
    numbering: Scheme = fact("Kiểu đánh số", default_factory=Scheme)
    body: tuple[Part, ...] = fact("Nội dung", min_length=1)
    signatory: Signatory = fact("Người ký")
    recipients: Recipients = fact("Nơi nhận", default_factory=Recipients)
    annexes: dict[Identifier, Annex] = fact("Phụ lục", default_factory=dict, max_length=99)
    papers: dict[Identifier, Paper] = fact("Các văn bản của đợt khen thưởng", default_factory=dict)
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

"""The papers of a campaign besides the plan: who makes them, of which nominations, and in what words.

`Wording` is what a type of paper says unless a plan says otherwise; `Paper` is one entry of a plan's `papers`.
"""

from __future__ import annotations

import enum
from typing import Literal

from docgen.model.body import Part, Scheme
from docgen.model.kind import Kind
from docgen.model.occasion import Occasion
from docgen.model.signing import DayOrYear, Recipients, Signatory
from docgen.model.words import Flag, Identifier, Line, Lines, Noun, Paragraphs, fact


class By(enum.StrEnum):
    """Who makes a paper: the issuer once, each unit that nominates, or one for each nominee."""

    ISSUER = "issuer"
    UNIT = "unit"
    NOMINEE = "nominee"


class ListColumn(enum.StrEnum):
    """The columns that a list of nominees may have, beside the running number."""

    UNIT = "unit"
    NAME = "name"
    BORN = "born"
    GENDER = "gender"
    OFFICE = "office"
    WORKPLACE = "workplace"
    ADDRESS = "address"
    AWARD = "award"
    MERIT = "merit"
    NOTE = "note"


class Wording(Noun):
    """The texts of a paper. All of them may hold `{{ … }}`; what is left out comes from the type of paper."""

    trich_yeu: Lines | None = fact("Trích yếu", "Mỗi dòng in thành một dòng", default=None)
    to: tuple[Line, ...] | None = fact("Kính gửi", default=None)
    bases: tuple[Line, ...] | None = fact(
        "Căn cứ", "Tên một mục trong citations, law.<tên> theo ngày của văn bản, hoặc nguyên văn một câu", default=None
    )
    opening: Paragraphs | None = fact("Lời dẫn", default=None)
    body: tuple[Part, ...] | None = fact("Nội dung", default=None)
    numbering: Scheme | None = fact("Kiểu đánh số", default=None)
    recipients: Recipients | None = fact("Nơi nhận", default=None)
    notes: Paragraphs | None = fact("Ghi chú dưới bảng", default=None)


class Paper(Wording):
    """One entry of `papers`: a paper, or one for each unit or nominee, of the nominations for some awards."""

    type: Line = fact("Loại văn bản", "Một thư mục trong templates, ví dụ: to-trinh")
    by: By = fact("Ai lập", "issuer: cơ quan ban hành kế hoạch; unit: mỗi đơn vị trình; nominee: mỗi trường hợp",
                  default=By.ISSUER)  # fmt: skip
    own: Flag = fact("Cả cơ quan ban hành", "có: khi by là unit, cả phần cơ quan ban hành tự đề nghị", default=False)
    issuer: Line | None = fact("Cơ quan ban hành", "Nếu khác cơ quan ban hành kế hoạch", default=None)
    profile: Line | None = fact(
        "Loại cơ quan ký của đơn vị",
        "Khi by là unit: một tệp trong templates/profiles, ví dụ Chủ tịch quyết định thay vì Ủy ban nhân dân",
        default=None,
    )
    awards: tuple[Identifier, ...] = fact("Hình thức khen thưởng", "Bỏ trống là mọi hình thức", default=())
    kinds: tuple[Kind, ...] = fact("Đối tượng", "Bỏ trống là mọi đối tượng", default=())
    number: Line | None = fact("Số", "Để trống cho đến khi văn thư cấp số", default=None)
    date: DayOrYear | None = fact("Ngày", "Chưa có thì để trống", default=None)
    place: Line | None = fact("Địa danh", default=None)
    signatory: Signatory | None = fact("Người ký", "Bỏ trống thì như kế hoạch, hoặc theo đơn vị", default=None)
    attached_to: Identifier | None = fact("Kèm theo", "Tên một mục khác trong papers", default=None)
    sort: Literal["plan", "name"] = fact("Thứ tự", "plan: như kế hoạch và hồ sơ; name: theo tên", default="plan")
    columns: tuple[ListColumn, ...] | None = fact("Các cột của danh sách", default=None)
    occasion: Occasion = fact(
        "Loại hình khen thưởng",
        "Chọn mẫu báo cáo. chuyen_de: theo đợt, chuyên đề; thuong_xuyen: thường xuyên hằng năm; dot_xuat: đột xuất; "
        "cong_hien: cống hiến",
        default=Occasion.THEME,
    )
    form: Identifier | None = fact("Mẫu báo cáo", "Tên một mẫu trong templates/law/forms.yaml", default=None)

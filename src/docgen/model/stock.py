"""Stock (phôi): the sheet that a certificate is printed on, and where everything stands on it.

Nothing about a sheet is a constant: offices buy other stock, so page, border and the box of each field are written down
per stock, in millimetres from the upper left corner, with their source and what is in doubt.
"""

from __future__ import annotations

import enum
import re
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from docgen.model.words import Count, Flag, Line, Noun, fact

MEASURE = re.compile(r"-?[0-9]{1,4}(?:[.,][0-9]{1,3})?")


def parse_measure(value: object) -> float:
    """A length or an angle as it is read off a ruler: `12`, `12,5`, `12.5`, `-0,7`. Nobody measures thousands of
    millimetres here, so a point can only be a decimal point. Raises the error type `number_form` for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = str(value).strip()
    if not MEASURE.fullmatch(text):
        raise PydanticCustomError("number_form", "", {"found": str(value)})
    return float(text.replace(",", "."))


def measure_said(value: float, decimals: int = 3) -> str:
    """A measure as it is typed, with a comma and no needless zero: `12,5`, `-0,7`, `12`.

    >>> measure_said(12.5), measure_said(-0.71, 1), measure_said(297.0), measure_said(-0.04, 1), measure_said(420.2, 0)
    ('12,5', '-0,7', '297', '0', '420')
    """
    whole, _, part = f"{round(value, decimals) + 0.0:.{decimals}f}".partition(".")
    return f"{whole},{part.rstrip('0')}".rstrip(",")


MEASURED = (BeforeValidator(parse_measure), WithJsonSchema({"type": ["number", "string"]}))
Offset = Annotated[float, *MEASURED]
"""Millimetres, or degrees, either way."""
Length = Annotated[float, *MEASURED, Field(ge=0, le=2000)]
"""Millimetres from an edge, or the extent of something."""
Size = Annotated[float, *MEASURED, Field(ge=4, le=200)]
"""Points."""
Percent = Annotated[float, *MEASURED, Field(ge=80, le=120)]


class SheetField(enum.StrEnum):
    """Everything that stands on a certificate, from the top down (NĐ 50/2006 Điều 28 has the order)."""

    QUOC_HIEU = "quoc_hieu"
    TIEU_NGU = "tieu_ngu"
    AUTHORITY = "authority"
    GIVES = "gives"
    TITLE = "title"
    RECIPIENT = "recipient"
    OFFICE = "office"
    MERIT = "merit"
    DECISION = "decision"
    REGISTER = "register"
    PLACE_AND_DATE = "place_and_date"
    SIGNS = "signs"
    SIGNATORY = "signatory"


FIELD_SAID = {
    SheetField.QUOC_HIEU: ("quốc hiệu", "quốc hiệu"),
    SheetField.TIEU_NGU: ("tiêu ngữ", "tiêu ngữ"),
    SheetField.AUTHORITY: ("cơ quan tặng", "the authority"),
    SheetField.GIVES: ("chữ “TẶNG”", "the word “TẶNG”"),
    SheetField.TITLE: ("tên giấy", "the title"),
    SheetField.RECIPIENT: ("tên người, tập thể được khen", "the recipient"),
    SheetField.OFFICE: ("chức vụ, đơn vị, nơi ở", "office, unit and place"),
    SheetField.MERIT: ("thành tích", "the merit"),
    SheetField.DECISION: ("số quyết định", "number of the decision"),
    SheetField.REGISTER: ("số sổ vàng", "number in the register"),
    SheetField.PLACE_AND_DATE: ("địa danh, ngày", "place and date"),
    SheetField.SIGNS: ("quyền hạn, chức vụ người ký", "who signs"),
    SheetField.SIGNATORY: ("họ tên người ký", "name of who signs"),
}
"""What each field is called in messages, in Vietnamese and English."""

VARIABLE = (SheetField.GIVES, SheetField.RECIPIENT, SheetField.OFFICE, SheetField.MERIT, SheetField.REGISTER)
"""What differs between the certificates of one decision; all else is printed as it is for each of them."""


class Align(enum.StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Anchor(enum.StrEnum):
    """Where the lines of a field stand in its box when they do not fill it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Area(Noun):
    """A place on the sheet, in millimetres from the upper left corner."""

    x: Length = fact("Cách mép trái (mm)")
    y: Length = fact("Cách mép trên (mm)")
    width: Length = fact("Rộng (mm)")
    height: Length = fact("Cao (mm)")

    def touches(self, other: Area) -> bool:
        """Whether the two have any part of the sheet in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


class FieldBox(Area):
    """Where a field stands and how its letters look. They shrink to `least` before docgen gives up."""

    size: Size = fact("Cỡ chữ (điểm)")
    least: Size | None = fact("Cỡ chữ nhỏ nhất (điểm)", "Bỏ trống thì không thu nhỏ", default=None)
    lines: Count = fact("Nhiều nhất mấy dòng", default=1, ge=1, le=8)
    leading: Annotated[float, *MEASURED, Field(ge=1, le=2)] = fact("Giãn dòng", "Theo cỡ chữ", default=1.2)
    align: Align = fact("Canh lề", "left: trái; center: giữa; right: phải", default=Align.CENTER)
    anchor: Anchor = fact("Đứng trong ô", "top: từ trên; middle: ở giữa; bottom: từ dưới", default=Anchor.TOP)
    bold: Flag = fact("Đậm", default=False)
    italic: Flag = fact("Nghiêng", default=False)
    capitals: Flag = fact("Viết hoa toàn bộ", default=False)
    color: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")] = fact("Màu", "Ví dụ: #c8102e", default="#000000")

    @property
    def smallest(self) -> float:
        return min(self.size, self.least or self.size)


class Page(Noun):
    """The size of the sheet as it lies in the printer."""

    width: Length = fact("Rộng (mm)", "Ví dụ: 420", gt=0)
    height: Length = fact("Cao (mm)", "Ví dụ: 297", gt=0)


class CutOrder(enum.StrEnum):
    """How certificates follow one another when several lie on a sheet."""

    ROWS = "rows"
    STACKS = "stacks"


class Several(Noun):
    """Several certificates on one sheet, in rows and columns with one gap between them. The first stands `left` and
    `top` from the corner; what is not said is centred."""

    page: Page = fact("Khổ tờ giấy in")
    across: Count = fact("Mấy giấy theo chiều ngang", default=1, ge=1, le=12)
    down: Count = fact("Mấy giấy theo chiều dọc", default=1, ge=1, le=12)
    gap: Length = fact("Khe giữa hai giấy (mm)", default=0.0)
    left: Length | None = fact("Giấy đầu cách mép trái (mm)", "Bỏ trống thì đặt vào giữa", default=None)
    top: Length | None = fact("Giấy đầu cách mép trên (mm)", "Bỏ trống thì đặt vào giữa", default=None)
    order: CutOrder = fact(
        "Thứ tự",
        "stacks: cắt xong chồng các tập lên nhau là đúng thứ tự; rows: lần lượt trên từng tờ",
        default=CutOrder.STACKS,
    )
    crop_marks: Flag = fact("Dấu cắt", default=True)

    def corner(self, certificate: Page) -> tuple[float, float]:
        """The upper left corner of the first certificate, millimetres."""
        taken = self.taken(certificate)
        left = (self.page.width - taken[0]) / 2 if self.left is None else self.left
        return left, (self.page.height - taken[1]) / 2 if self.top is None else self.top

    def taken(self, certificate: Page) -> tuple[float, float]:
        """How wide and how high all certificates are together, with the gaps."""
        return (
            self.across * certificate.width + (self.across - 1) * self.gap,
            self.down * certificate.height + (self.down - 1) * self.gap,
        )


class Redundancy(enum.StrEnum):
    """How much of a QR code may be damaged: 7, 15, 25 or 30 per cent (ISO/IEC 18004)."""

    LOW = "L"
    MEDIUM = "M"
    QUARTILE = "Q"
    HIGH = "H"


class Code(Noun):
    """A QR code: a square with its white edge, and the text that it holds."""

    x: Length = fact("Cách mép trái (mm)")
    y: Length = fact("Cách mép trên (mm)")
    size: Length = fact("Cạnh (mm)", "Kể cả viền trắng", gt=0)
    text: Line = fact("Nội dung mã", "Chữ hoặc địa chỉ trang tra cứu, có {name}, {register}, {number}, {date}, {award}")
    redundancy: Redundancy = fact("Mức chịu hỏng", "L, M, Q hoặc H", default=Redundancy.MEDIUM)

    @property
    def area(self) -> Area:
        return Area(x=self.x, y=self.y, width=self.size, height=self.size)


class Photo(Area):
    """The place of the recipient's picture. It is cut to the shape of the place, evenly on both sides and a third from
    above, never stretched."""

    width: Length = fact("Rộng (mm)", gt=0)
    height: Length = fact("Cao (mm)", gt=0)
    required: Flag = fact("Bắt buộc có ảnh", "không: người chưa có ảnh thì để trống", default=True)


class Stock(Noun):
    """One kind of sheet: its size, where everything stands, and what the printing house has put on it already."""

    name: Line = fact("Tên phôi")
    template: Line = fact("Mẫu", "Một thư mục trong templates, ví dụ: bang-khen")
    page: Page = fact("Khổ giấy")
    border: Area = fact("Khung viền")
    emblem: Area = fact("Chỗ Quốc huy, biểu trưng")
    emblems: dict[Line, Line] = fact(
        "Tệp hình biểu trưng",
        "Theo phần đầu tên loại cơ quan (mttq: …); “default” cho các cơ quan khác",
        default_factory=dict,
    )
    font: Line = fact("Phông chữ", default="Times New Roman")
    preprinted: tuple[SheetField, ...] = fact("Phôi đã in sẵn", "Không in đè các ô này", default=())
    background: Line | None = fact(
        "Ảnh quét của phôi", "Tệp trong templates/stocks, chỉ dùng khi xem thử", default=None
    )
    fields: dict[SheetField, FieldBox] = fact("Các ô chữ")
    code: Code | None = fact("Mã QR", default=None)
    photo: Photo | None = fact("Chỗ dán ảnh in kèm", default=None)
    several: Several | None = fact("Nhiều giấy trên một tờ", default=None)
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)

    @property
    def sheet(self) -> Page:
        """What goes through the printer."""
        return self.several.page if self.several else self.page


class Hints(Noun):
    """What a plan says of its certificates: `certificates.yaml` beside `plan.yaml`."""

    stocks: dict[Line, Line] = fact(
        "Phôi dùng cho",
        "Theo tên hình thức khen thưởng trong awards; ví dụ: bk_mttq_tinh: bang-khen-a4",
        default_factory=dict,
    )
    breaks: tuple[Line, ...] = fact(
        "Chỗ được xuống dòng", "Nguyên văn chữ trên giấy, thêm dấu | vào chỗ được xuống dòng", default=()
    )

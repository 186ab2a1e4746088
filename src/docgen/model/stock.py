"""Stock (phôi): the sheet that a certificate is printed on, and the printer that it goes through.

Nothing about a sheet is a constant: offices buy other stock, so page, border and the box of each field are written down
per stock, in millimetres from the upper left corner, with their source and what is in doubt.
"""

from __future__ import annotations

import enum
import re
from typing import Annotated, Self

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


_MEASURED = (BeforeValidator(parse_measure), WithJsonSchema({"type": ["number", "string"]}))
Offset = Annotated[float, *_MEASURED]
"""Millimetres, or degrees, either way."""
Length = Annotated[float, *_MEASURED, Field(ge=0, le=2000)]
"""Millimetres from an edge, or the extent of something."""
Size = Annotated[float, *_MEASURED, Field(ge=4, le=200)]
"""Points."""
Percent = Annotated[float, *_MEASURED, Field(ge=80, le=120)]


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
    BOTTOM = "bottom"


class Area(Noun):
    """A place on the sheet, in millimetres from the upper left corner."""

    x: Length = fact("Cách mép trái (mm)")
    y: Length = fact("Cách mép trên (mm)")
    width: Length = fact("Rộng (mm)")
    height: Length = fact("Cao (mm)")


class FieldBox(Area):
    """Where a field stands and how its letters look. They shrink to `least` before docgen gives up."""

    size: Size = fact("Cỡ chữ (điểm)")
    least: Size | None = fact("Cỡ chữ nhỏ nhất (điểm)", "Bỏ trống thì không thu nhỏ", default=None)
    lines: Count = fact("Nhiều nhất mấy dòng", default=1, ge=1, le=8)
    leading: Annotated[float, *_MEASURED, Field(ge=1, le=2)] = fact("Giãn dòng", "Theo cỡ chữ", default=1.2)
    align: Align = fact("Canh lề", "left: trái; center: giữa; right: phải", default=Align.CENTER)
    anchor: Anchor = fact("Đứng trong ô", "top: từ trên; bottom: từ dưới", default=Anchor.TOP)
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
    source: Line = fact("Nguồn")
    doubt: Line | None = fact("Điều chưa chắc", default=None)

    def adjusted(self, printer: Printer) -> Self:
        """The same stock with every box moved and scaled as a printer needs it; turning is left to the page."""

        def area(box: Area) -> dict[str, float]:
            return {
                "x": box.x * factor + printer.dx,
                "y": box.y * factor + printer.dy,
                "width": box.width * factor,
                "height": box.height * factor,
            }

        factor = printer.scale / 100
        return self.model_copy(
            update={
                "border": self.border.model_copy(update=area(self.border)),
                "emblem": self.emblem.model_copy(update=area(self.emblem)),
                "fields": {
                    name: box.model_copy(
                        update={
                            **area(box),
                            "size": box.size * factor,
                            "least": None if box.least is None else box.least * factor,
                        }
                    )
                    for name, box in self.fields.items()
                },
            }
        )


class Printer(Noun):
    """A printer and its tray: how far what it prints lies from where it should."""

    name: Line = fact("Máy in, khay")
    dx: Offset = fact("Dời sang phải (mm)", "Số âm là sang trái", default=0.0)
    dy: Offset = fact("Dời xuống (mm)", "Số âm là lên trên", default=0.0)
    scale: Percent = fact("Thu phóng (%)", default=100.0)
    rotation: Annotated[float, *_MEASURED, Field(ge=-5, le=5)] = fact(
        "Xoay (độ)", "Theo chiều kim đồng hồ", default=0.0
    )


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

"""The sheet that says how to fill in the others: numbered steps, what each column means, an example, what not to do."""

from __future__ import annotations

import math
from itertools import count

from xlsxwriter.worksheet import Worksheet

from docgen.forms.layout import Form
from docgen.forms.nominations import must
from docgen.forms.styles import Styles
from docgen.model.kind import Kind
from docgen.model.sheet import NOMINATIONS, NUMBER, SUBMISSION

TITLE = "HƯỚNG DẪN ĐIỀN BIỂU ĐỀ NGHỊ KHEN THƯỞNG"
WIDTHS = (30, 100)
PER_WIDTH = 1.15
"""How many letters of Times 11 fit into one digit's width."""

LINE_HEIGHT = 15.5

STEPS = (
    f"Mở trang “{NOMINATIONS}”. Xem chỉ tiêu của đơn vị ở bảng phía trên; mỗi dòng bên dưới ghi một tập thể, một cá "
    "nhân hoặc một hộ gia đình.",
    "Bấm vào một ô sẽ hiện lời nhắc ô đó ghi gì. Ô có mũi tên thì chọn trong danh sách; riêng “Danh xưng” tự ghi "
    "cũng được.",
    "Cột có tiêu đề nền vàng thì dòng nào cũng phải ghi. Cột khác chỉ ghi khi có.",
    "Ngày ghi ngày/tháng/năm, ví dụ 31/5/1975. Không rõ ngày sinh thì ghi năm sinh, ví dụ 1975.",
    "Ô cần nhiều ý thì mỗi ý một dòng: bấm Alt+Enter để xuống dòng trong ô (LibreOffice: Ctrl+Enter).",
    "Xem cột “Đã ghi” ở bảng chỉ tiêu: nền xanh là đủ, nền đỏ là vượt. Họ tên nền vàng là trùng với dòng khác: xem có "
    "ghi hai lần không.",
    "Thiếu dòng thì chèn thêm dòng vào giữa bảng (bấm chuột phải vào số dòng, chọn Insert). Thừa dòng thì để trống.",
)
MEETING = (
    f"Mở trang “{SUBMISSION}”: ghi cuộc họp đã xét, người ký tờ trình, số và ngày văn bản của đơn vị; trong bảng dưới "
    "cùng ghi đủ mọi thành viên, kể cả người vắng, vì tỷ lệ phiếu tính trên tất cả thành viên.",
)
LAST = ("Lưu tệp, giữ nguyên tên và dạng .xlsx, rồi gửi về nơi nhận.",)
NOT = (
    "Không sửa, không xóa, không đổi chỗ tiêu đề các cột. Tiêu đề đã được khóa; không có mật khẩu, nhưng đừng mở khóa "
    "nếu không thật cần.",
    "Không gộp ô (merge), không thêm cột, không đổi tên trang.",
    "Không ghi hai người vào một dòng, không ghi một người làm nhiều dòng, trừ khi đề nghị nhiều hình thức.",
    "Không viết hoa toàn bộ họ tên, không viết tắt tên đơn vị.",
    "Không dán đè lên danh sách chọn: khi dán, chọn “Paste Special – Values” để giữ lời nhắc và phần kiểm tra.",
    "Không ghi “nt”, dấu ” hay “như trên” thay cho nội dung của dòng trên.",
)
EXAMPLES = (
    ("Cá nhân", {
        "kind": "Cá nhân", "title": "Bà", "name": "Nguyễn Thị Lan", "gender": "Nữ", "born": "31/5/1975",
        "office": "Chánh Văn phòng", "workplace": "Văn phòng Ủy ban nhân dân xã An Bình", "id_number": "001175012345",
        "past_awards": "2019 | Giấy khen | 45/QĐ-UBND, 20/12/2019",
    }),
    ("Tập thể", {"kind": "Tập thể", "name": "Văn phòng Ủy ban nhân dân xã An Bình"}),
)  # fmt: skip
OWN_LEVEL = "(chọn cấp của người, tập thể được đề nghị)"
NUMBER_HINT = "Số thứ tự; chỉ để dễ theo dõi."


def write_guide(sheet: Worksheet, form: Form, styles: Styles) -> None:
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    sheet.write_string(0, 0, TITLE, styles.title)
    row = count(2)
    steps = (*STEPS, *(() if form.common else MEETING), *LAST)
    _section(sheet, styles, row, "Cách điền", [(f"Bước {at}", step) for at, step in enumerate(steps, 1)])
    if form.dues:
        _section(sheet, styles, row, "Hạn nộp, nơi nhận", [("", due) for due in form.dues])
    columns = [(NUMBER, NUMBER_HINT)]
    for cell in form.cells:
        marked = "Phải ghi. " if must(cell) else ""
        columns.append((cell.field.heading, marked + (cell.hint if cell.hint != cell.field.heading else "")))
    _section(sheet, styles, row, f"Ý nghĩa các cột của trang “{NOMINATIONS}”", columns)
    for kind, example in EXAMPLES:
        _section(sheet, styles, row, f"Ví dụ một dòng: {kind.lower()}", _example(form, example))
    _section(sheet, styles, row, "Những điều không nên làm", [(f"{at}.", text) for at, text in enumerate(NOT, 1)])
    sheet.protect()
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _section(sheet: Worksheet, styles: Styles, row: count[int], heading: str, rows: list[tuple[str, str]]) -> None:
    sheet.write_string(next(row), 0, heading, styles.strong)
    for label, text in rows:
        at = next(row)
        sheet.write_string(at, 0, label, styles.wrapped)
        sheet.write_string(at, 1, text, styles.wrapped)
        lines = max(
            *(math.ceil(len(said) / (width * PER_WIDTH)) for said, width in zip((label, text), WIDTHS, strict=True)), 1
        )
        sheet.set_row(at, lines * LINE_HEIGHT)
    next(row)


def _example(form: Form, said: dict[str, str]) -> list[tuple[str, str]]:
    """The example with an award of this plan, where it has one for that kind."""
    kind = Kind.COLLECTIVE if said["kind"] == "Tập thể" else Kind.INDIVIDUAL
    counted = next((one for line in form.lines for one in line.counts if one.kind is kind), None)
    found = dict(said)
    if counted:
        found["award"] = form.plan.awards[counted.award].name
        found["level"] = OWN_LEVEL
    return [(cell.field.heading, found[cell.field.path]) for cell in form.cells if cell.field.path in found]

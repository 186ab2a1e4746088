"""Facts of every further paper to try the writers on: letters, proposals, decisions, invitations, records, lists."""

# ruff: noqa: E501  (sentences of a paper stand on one line, as they are written)

from __future__ import annotations

import dataclasses

from sample_facts import ANNEX, LETTERHEAD, PLAN

from docgen.model.facts import (
    Cell,
    Facts,
    Letterhead,
    ListFacts,
    PaperFacts,
    Paragraph,
    RecordFacts,
    Signature,
    SignatureRow,
    Table,
    Title,
)

HEAD = Letterhead(
    parent_lines=("ỦY BAN NHÂN DÂN TỈNH",),
    issuer_lines=("HỘI ĐỒNG THI ĐUA", "KHEN THƯỞNG"),
    issuer_rule=18.0,
    quoc_hieu=LETTERHEAD.quoc_hieu,
    tieu_ngu=LETTERHEAD.tieu_ngu,
    tieu_ngu_rule=LETTERHEAD.tieu_ngu_rule,
    number="Số: 12/TTr-HĐTĐKT",
    place_and_date="Thừa Thiên Huế, ngày 09 tháng 6 năm 2021",
)


def head_cell(text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell(text, columns, rows, bold=True)


COUNTS_TABLE = Table(
    widths=(13.0, 92.0, 20.0, 20.0, 20.0),
    head=(tuple(map(head_cell, ("STT", "Hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng cộng"))),),
    rows=(
        (Cell("01"), Cell("Bằng khen của Ủy ban nhân dân tỉnh", align="left"), Cell("12"), Cell("25"), Cell("37")),
        (Cell("02"), Cell("Giấy khen của Chủ tịch Hội đồng", align="left"), Cell("08"), Cell("10"), Cell("18")),
        (Cell(""), head_cell("Tổng cộng"), head_cell("20"), head_cell("35"), head_cell("55")),
    ),
)

PROPOSAL = PaperFacts(
    draft="",
    letterhead=HEAD,
    title=Title(
        "TỜ TRÌNH",
        (
            "Về việc đề nghị tặng Bằng khen của Ủy ban nhân dân tỉnh cho các tập thể,",
            "cá nhân có thành tích xuất sắc trong tổ chức cuộc bầu cử đại biểu Quốc hội",
            "khóa XV và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026",
        ),
        60.0,
    ),
    authority="",
    addressees_label="Kính gửi:",
    addressees=(
        "- Ủy ban nhân dân tỉnh Thừa Thiên Huế;",
        "- Hội đồng Thi đua - Khen thưởng tỉnh và Ban Thi đua - Khen thưởng trực thuộc Sở Nội vụ tỉnh Thừa Thiên Huế;",
        "- Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.",
    ),
    enacting="",
    bases=(
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;",
        "Căn cứ kết quả họp ngày 07 tháng 6 năm 2021 của Hội đồng Thi đua - Khen thưởng.",
    ),
    opening=("Hội đồng Thi đua - Khen thưởng kính trình xem xét, khen thưởng 20 tập thể, 35 cá nhân, cụ thể như sau:",),
    body=(
        Paragraph("heading1", "1. Số lượng đề nghị"),
        Paragraph("text", "Số lượng theo từng hình thức khen thưởng:"),
        Paragraph("table", "", table=COUNTS_TABLE),
        Paragraph("heading1", "2. Kết quả xét"),
        Paragraph("text", "Các trường hợp nêu trên được 13/15 thành viên có mặt nhất trí, đạt 86,67 % tổng số thành viên."),
        Paragraph("text", "Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./."),
    ),
    signature=Signature(("TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Phúc Bảo Thiên Hương"),
    recipients_label="Nơi nhận:",
    recipients=("- Như trên;", "- Lưu: VT, HĐTĐKT."),
    subject="Tờ trình đề nghị khen thưởng",
)  # fmt: skip

LETTER = dataclasses.replace(
    PROPOSAL,
    letterhead=dataclasses.replace(
        HEAD,
        number="Số: 05/HĐTĐKT-NV",
        about=("V/v hướng dẫn lập hồ sơ đề nghị khen thưởng công tác bầu cử nhiệm kỳ 2021 - 2026",),
    ),
    title=Title("", (), 0.0),
    addressees=("Ủy ban nhân dân các huyện, thị xã Hương Thủy, Hương Trà và thành phố Huế",),
    bases=(),
    opening=("Thực hiện Kế hoạch số 20/KH-UBND, đề nghị các đơn vị thực hiện các nội dung sau đây.",),
    body=(
        Paragraph("heading1", "1. Thành phần hồ sơ"),
        Paragraph("bullet", "- Tờ trình, danh sách, biên bản họp xét;"),
        Paragraph("bullet", "- Báo cáo thành tích của từng tập thể, cá nhân."),
        Paragraph("text", "Hồ sơ gửi trước ngày 31/5/2021./."),
    ),
    subject="Công văn hướng dẫn lập hồ sơ",
)

DECISION = dataclasses.replace(
    PROPOSAL,
    letterhead=dataclasses.replace(HEAD, parent_lines=(), issuer_lines=("ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ"), number="Số:      /QĐ-UBND"),
    title=Title("QUYẾT ĐỊNH", ("Về việc tặng Bằng khen của Ủy ban nhân dân tỉnh",), 45.0),
    authority="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ",
    addressees_label="",
    addressees=(),
    enacting="QUYẾT ĐỊNH:",
    bases=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
    ),
    opening=(),
    body=(
        Paragraph("article", "Tặng Bằng khen của Ủy ban nhân dân tỉnh cho 12 tập thể, 25 cá nhân đã có thành tích xuất sắc trong tổ chức cuộc bầu cử (có danh sách kèm theo).", lead="Điều 1."),
        Paragraph("article", "Tiền thưởng kèm theo là 73.010.000 đồng (bằng chữ: Bảy mươi ba triệu không trăm mười nghìn đồng), gồm:", lead="Điều 2."),
        Paragraph("text", "Mức thưởng của tập thể, cá nhân theo quy định hiện hành;", lead="a)"),
        Paragraph("article", "Chánh Văn phòng Ủy ban nhân dân tỉnh và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", lead="Điều 3."),
    ),
    signature=Signature(("CHỦ TỊCH",), "Phan Ngọc Thọ Anh"),
    recipients=("- Như Điều 3;", "- Ban Thi đua - Khen thưởng Trung ương;", "- Lưu: VT, TĐKT (2b)."),
    subject="Quyết định tặng Bằng khen",
)  # fmt: skip

INVITATION = dataclasses.replace(
    PROPOSAL,
    title=Title("GIẤY MỜI", ("Dự hội nghị tổng kết và trao thưởng",), 30.0),
    addressees_label="",
    addressees=(),
    bases=(),
    opening=("Hội đồng Thi đua - Khen thưởng trân trọng kính mời: Ông Trần Quý Cáp, Chủ tịch Hội đồng xã;",),
    body=(
        Paragraph("text", "Tới dự hội nghị tổng kết công tác bầu cử.", lead="Nội dung:"),
        Paragraph("text", "8 giờ 00, ngày 15 tháng 7 năm 2021.", lead="Thời gian:"),
        Paragraph("text", "Hội trường Ủy ban nhân dân tỉnh, số 16 Lê Lợi./.", lead="Địa điểm:"),
    ),
    subject="Giấy mời",
)

PARTY = dataclasses.replace(
    PROPOSAL,
    letterhead=dataclasses.replace(
        HEAD, parent_lines=("ĐẢNG BỘ TỈNH LÂM SƠN",), issuer_lines=("TỈNH ỦY",), quoc_hieu="ĐẢNG CỘNG SẢN VIỆT NAM",
        tieu_ngu="", tieu_ngu_rule=62.0, number="Số 11-TTr/TU",
    ),
    addressees=("Ban Thi đua - Khen thưởng Trung ương",),
    recipients=(),
)  # fmt: skip

VOTES_TABLE = Table(
    widths=(12.0, 55.0, 40.0, 20.0, 20.0, 18.0),
    head=(
        (head_cell("STT", rows=2), head_cell("Tập thể, cá nhân được đề nghị", rows=2), head_cell("Hình thức khen thưởng", rows=2), head_cell("Số phiếu", 2), head_cell("Tỷ lệ (%)", rows=2)),
        (head_cell("Đồng ý"), head_cell("Không đồng ý")),
    ),
    rows=(
        (Cell("I. TẬP THỂ", 6, align="left", bold=True),),
        (Cell("1"), Cell("Ủy ban bầu cử xã Quảng Thành, huyện Quảng Điền", align="left"), Cell("Bằng khen của Ủy ban nhân dân tỉnh"), Cell("13"), Cell("0"), Cell("86,67")),
        (Cell("II. CÁ NHÂN", 6, align="left", bold=True),),
        (Cell("1"), Cell("Ông Tôn Thất Nguyễn Phước Vĩnh Thụy", align="left"), Cell("Giấy khen", rows=2), Cell("13"), Cell("0"), Cell("86,67")),
        (Cell("2"), Cell("Bà Công Tằng Tôn Nữ Hỷ Khương", align="left"), Cell("12"), Cell("1"), Cell("80,00")),
    ),
)  # fmt: skip

MINUTES = RecordFacts(
    draft="",
    letterhead=dataclasses.replace(HEAD, number="Số: 03/BB-HĐTĐKT", place_and_date=""),
    title=Title(
        "BIÊN BẢN",
        (
            "Họp Hội đồng Thi đua - Khen thưởng về việc xét, đề nghị tặng Bằng khen",
            "của Ủy ban nhân dân tỉnh trong tổ chức cuộc bầu cử đại biểu Quốc hội khóa XV",
        ),
        60.0,
    ),
    body=(
        Paragraph("text", "13 giờ 30 phút, ngày 07 tháng 6 năm 2021.", lead="Thời gian bắt đầu:"),
        Paragraph("text", "Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh.", lead="Địa điểm:"),
        Paragraph("heading1", "I. THÀNH PHẦN THAM DỰ"),
        Paragraph("text", "Hội đồng có 15 thành viên; có mặt 13, vắng 02 (có lý do)."),
        Paragraph("heading1", "II. KẾT QUẢ"),
        Paragraph("text", "Cuộc họp bỏ phiếu kín; tỷ lệ tính trên tổng số 15 thành viên, kể cả người vắng:"),
        Paragraph("table", "", table=VOTES_TABLE),
        Paragraph("text", "Cuộc họp kết thúc vào 16 giờ 00, ngày 07 tháng 6 năm 2021./."),
    ),
    signatures=(SignatureRow(Signature(("THƯ KÝ",), "Hồ Đắc Nguyễn Thị Minh Châu"), Signature(("CHỦ TỌA", "PHÓ CHỦ TỊCH HỘI ĐỒNG"), "Lê Văn Sĩ")),),
    recipients_label="Nơi nhận:",
    recipients=("- Thành viên Hội đồng;", "- Lưu: VT, Hồ sơ."),
    subject="Biên bản họp xét khen thưởng",
)  # fmt: skip

PAST_TABLE = Table(
    widths=(20.0, 60.0, 85.0),
    head=(tuple(map(head_cell, ("Năm", "Danh hiệu thi đua", "Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định"))),),
    rows=(
        (Cell("2019"), Cell("Chiến sĩ thi đua cơ sở", align="left"), Cell("Quyết định số 91/QĐ-UBND ngày 12/02/2020 của Ủy ban nhân dân huyện Quảng Điền", align="left")),
        (Cell("2020"), Cell("Lao động tiên tiến", align="left"), Cell("…………………", align="left")),
    ),
)  # fmt: skip

REPORT = RecordFacts(
    draft="",
    letterhead=dataclasses.replace(HEAD, number=""),
    title=Title(
        "BÁO CÁO THÀNH TÍCH",
        ("ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA ỦY BAN NHÂN DÂN TỈNH", "ÔNG TÔN THẤT NGUYỄN PHƯỚC VĨNH THỤY"),
        55.0,
    ),
    body=(
        Paragraph("heading1", "I. SƠ LƯỢC LÝ LỊCH"),
        Paragraph("text", "1. Họ và tên: Tôn Thất Nguyễn Phước Vĩnh Thụy"),
        Paragraph("text", "2. Sinh ngày: 02/9/1975; giới tính: Nam"),
        Paragraph("heading1", "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
        Paragraph("text", "Đã vận động 1.204/1.210 cử tri đi bầu (99,5 %), nhiều năm liền hoàn thành xuất sắc nhiệm vụ được giao, được cấp ủy, chính quyền và Nhân dân ghi nhận."),
        Paragraph("heading1", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"),
        Paragraph("text", "1. Danh hiệu thi đua:"),
        Paragraph("table", "", table=PAST_TABLE),
    ),
    signatures=(
        SignatureRow(
            Signature(("XÁC NHẬN CỦA THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ CẤP TRÊN TRỰC TIẾP",), "", "(Ký, ghi rõ họ tên, đóng dấu)"),
            Signature(("NGƯỜI BÁO CÁO",), "Tôn Thất Nguyễn Phước Vĩnh Thụy", "(Ký, ghi rõ họ tên)"),
        ),
        SignatureRow(Signature(("XÁC NHẬN CỦA CƠ QUAN TRÌNH KHEN THƯỞNG",), "Phan Ngọc Thọ Anh"), Signature((), "")),
    ),
    recipients_label="",
    recipients=(),
    subject="Báo cáo thành tích",
)  # fmt: skip

LIST_WIDTHS = (12.0, 52.0, 18.0, 26.0, 42.0, 50.0, 52.0)
LIST_HEAD = (
    tuple(map(head_cell, ("STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Hình thức đề nghị khen thưởng"))),
)  # fmt: skip


def person(number: int, name: str) -> tuple[Cell, ...]:
    return (
        Cell(str(number)), Cell(name, align="left"), Cell("Nữ"), Cell("30/4/1980"), Cell("Trưởng ban công tác Mặt trận", align="left"),
        Cell("Thôn Phước Yên, xã Quảng Thọ, huyện Quảng Điền", align="left"), Cell("Bằng khen của Ủy ban nhân dân tỉnh", align="left"),
    )  # fmt: skip


def group(text: str, columns: int) -> tuple[Cell, ...]:
    return (Cell(text, columns, align="left", bold=True),)


def people(count: int) -> Table:
    """A list of `count` people below two group rows."""
    names = ("Công Tằng Tôn Nữ Hỷ Khương", "Tôn Thất Nguyễn Phước Vĩnh Thụy", "Lê Văn Sĩ")
    rows = [person(number, names[number % 3]) for number in range(1, count + 1)]
    half = count // 2
    return Table(
        LIST_WIDTHS, LIST_HEAD,
        (group("I. CẤP TỈNH", 7), *rows[:half], group("II. CẤP XÃ", 7), *rows[half:]),
    )  # fmt: skip


LIST = ListFacts(
    draft="",
    letterhead=dataclasses.replace(HEAD, number=""),
    title=Title(
        "DANH SÁCH",
        (
            "Đề nghị tặng Bằng khen của Ủy ban nhân dân tỉnh cho tập thể, cá nhân có thành tích xuất sắc trong tổ chức",
            "cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026",
        ),
        80.0,
    ),
    attached_to="(Kèm theo Tờ trình số 12/TTr-HĐTĐKT ngày 09 tháng 6 năm 2021 của Hội đồng Thi đua - Khen thưởng tỉnh)",
    table=people(6),
    notes_label="",
    notes=("Danh sách này có 06 cá nhân.",),
    signature=PROPOSAL.signature,
    subject="Danh sách đề nghị khen thưởng",
)

ATTACHED_LIST = dataclasses.replace(
    ANNEX, label="", title=LIST.title, attached_to=LIST.attached_to, table=people(12), notes_label="Ghi chú:",
    notes=("Danh sách này có 12 cá nhân./.",),
)  # fmt: skip

PAPERS: dict[str, tuple[str, Facts]] = {
    "plan": ("ke-hoach", PLAN),
    "proposal": ("ke-hoach", PROPOSAL),
    "letter": ("ke-hoach", LETTER),
    "decision": ("ke-hoach", DECISION),
    "invitation": ("ke-hoach", INVITATION),
    "party": ("ke-hoach", PARTY),
    "minutes": ("bien-ban", MINUTES),
    "report": ("bien-ban", REPORT),
    "list": ("danh-sach", LIST),
    "attached": ("danh-sach-kem-theo", ATTACHED_LIST),
    "annex": ("phu-luc-phan-bo", ANNEX),
}
"""Every paper with the template that prints it."""


def bare(facts: Facts) -> Facts:
    """The same paper with nothing that it could do without."""
    nothing: dict[str, object] = {
        "attached_to": "", "label": "", "authority": "", "addressees": (), "enacting": "", "bases": (), "opening": (),
        "recipients": (), "notes": (), "title": Title("", (), 0.0), "letterhead": dataclasses.replace(
            HEAD, parent_lines=(), issuer_lines=(), issuer_rule=0.0, tieu_ngu="", number="", place_and_date=""),
        "body": (Paragraph("text", "Một dòng."),), "signature": Signature((), "Lê Văn Sĩ"),
        "signatures": (SignatureRow(Signature((), ""), Signature((), "Lê Văn Sĩ")),), "table": people(2),
    }  # fmt: skip
    known = {field.name for field in dataclasses.fields(facts)}
    return dataclasses.replace(facts, **{name: value for name, value in nothing.items() if name in known})  # type: ignore[arg-type]

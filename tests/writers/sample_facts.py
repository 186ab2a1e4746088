"""Facts to try the writers on: a plan of three pages and its annex, and made-up tables."""

# ruff: noqa: E501  (sentences of a paper stand on one line, as they are written in a plan)

from __future__ import annotations

import dataclasses
import pathlib

from docgen.model.facts import AnnexFacts, Cell, Letterhead, PaperFacts, Paragraph, Signature, Table, Title
from docgen.model.template import Template

TEMPLATES = pathlib.Path(__file__).parents[2] / "templates"

LETTERHEAD = Letterhead(
    parent_lines=("ỦY BAN MTTQ VIỆT NAM", "TỈNH SÓC TRĂNG"),
    issuer_lines=("BAN THƯỜNG TRỰC",),
    issuer_rule=20.0,
    quoc_hieu="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    tieu_ngu="Độc lập - Tự do - Hạnh phúc",
    tieu_ngu_rule=60.5,
    number="Số:      /KH-MTTQ-BTT",
    place_and_date="Sóc Trăng, ngày 26 tháng 02 năm 2021",
)

BODY = (
    Paragraph("heading1", "I. MỤC ĐÍCH, YÊU CẦU"),
    Paragraph("bullet", "- Tạo khí thế thi đua sôi nổi trong hệ thống Mặt trận các cấp, góp phần tổ chức thành công cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026."),
    Paragraph("bullet", "- Khen thưởng kịp thời, công khai, đúng người, đúng việc; chú trọng tập thể, cá nhân trực tiếp làm nhiệm vụ ở cơ sở và khu dân cư."),
    Paragraph("heading1", "II. NỘI DUNG THI ĐUA"),
    Paragraph("text", "1. Tuyên truyền sâu rộng về cuộc bầu cử theo hướng dẫn của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và Ủy ban Bầu cử tỉnh."),
    Paragraph("text", "2. Phối hợp làm tốt công tác hiệp thương, lựa chọn, giới thiệu người ứng cử bảo đảm dân chủ, khách quan, đúng luật."),
    Paragraph("text", "3. Giám sát việc lập danh sách cử tri, tiếp xúc cử tri, giải quyết khiếu nại, tố cáo; phản ánh kịp thời ý kiến của Nhân dân."),
    Paragraph("heading1", "III. CÔNG TÁC KHEN THƯỞNG"),
    Paragraph("heading2", "1. Đối tượng, hình thức khen thưởng"),
    Paragraph("heading3", "a) Đối tượng"),
    Paragraph("text", "Tập thể, cá nhân trong hệ thống Mặt trận các cấp, các tổ chức thành viên và cơ quan tham gia công tác bầu cử có thành tích xuất sắc trong cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026."),
    Paragraph("heading3", "b) Hình thức khen thưởng"),
    Paragraph("bullet", "- Bằng khen của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam;"),
    Paragraph("bullet", "- Bằng khen của Ủy ban nhân dân tỉnh;"),
    Paragraph("bullet", "- Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng."),
    Paragraph("heading2", "2. Tiêu chuẩn khen thưởng"),
    Paragraph("heading3", "a) Đối với tập thể"),
    Paragraph("bullet", "- Có kế hoạch phát động thi đua gắn với nhiệm vụ chính trị của địa phương; tổ chức thực hiện, kiểm tra và tổng kết đầy đủ."),
    Paragraph("bullet", "- Tuyên truyền bầu cử bằng nhiều hình thức phong phú, phù hợp với từng địa bàn; vận động cử tri đi bầu đạt tỷ lệ cao."),
    Paragraph("bullet", "- Thực hiện đúng chế độ thông tin, báo cáo theo quy định."),
    Paragraph("heading3", "b) Đối với cá nhân"),
    Paragraph("bullet", "- Trực tiếp tham gia hoặc phục vụ tốt công tác bầu cử, có sáng kiến, giải pháp mang lại hiệu quả thiết thực."),
    Paragraph("heading2", "3. Số lượng, hồ sơ khen thưởng"),
    Paragraph("heading3", "a) Số lượng"),
    Paragraph("bullet", "- Bằng khen của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, gồm:"),
    Paragraph("subbullet", "+ Cấp tỉnh: 01 tập thể và 01 cá nhân;"),
    Paragraph("subbullet", "+ Cấp huyện: 01 tập thể dẫn đầu các huyện, thị xã, thành phố;"),
    Paragraph("subbullet", "+ Cấp xã: 01 tập thể thuộc đơn vị cấp huyện nêu trên."),
    Paragraph("bullet", "- Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh: 30 tập thể, 70 cá nhân (phân bổ tại Phụ lục kèm theo), gồm:"),
    Paragraph("subbullet", "+ Cấp tỉnh: 06 tập thể và 23 cá nhân;"),
    Paragraph("subbullet", "+ Cấp huyện: 10 tập thể và 11 cá nhân;"),
    Paragraph("subbullet", "+ Cấp xã: 14 tập thể và 11 cá nhân;"),
    Paragraph("subbullet", "+ Khu dân cư: 25 cá nhân; cứ 30 ấp, khóm được xét khen thưởng 01 cá nhân, số dư từ 0,5 trở lên làm tròn thành 01, số dư dưới 0,5 không tính."),
    Paragraph("heading3", "b) Hồ sơ đề nghị khen thưởng (03 bộ)"),
    Paragraph("bullet", "- Tờ trình, biên bản họp xét và danh sách đề nghị khen thưởng;"),
    Paragraph("bullet", "- Báo cáo thành tích của tập thể, cá nhân có xác nhận của cấp có thẩm quyền."),
    Paragraph("text", "Hồ sơ gửi về Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh (qua Văn phòng) trước ngày 31/5/2021."),
    Paragraph("heading2", "4. Kinh phí khen thưởng"),
    Paragraph("text", "Kinh phí khen thưởng thực hiện theo dự toán chi ngân sách năm 2021 đã được Chủ tịch Ủy ban nhân dân tỉnh giao."),
    Paragraph("heading1", "IV. TỔ CHỨC THỰC HIỆN"),
    Paragraph("text", "1. Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam các huyện, thị xã, thành phố xây dựng kế hoạch, phát động thi đua và hướng dẫn cấp xã thực hiện; phối hợp chặt chẽ với các tổ chức thành viên."),
    Paragraph("text", "2. Văn phòng Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh theo dõi, đôn đốc việc thực hiện; tổng hợp hồ sơ, trình Ban Thường trực họp xét khen thưởng."),
    Paragraph("text", "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh (qua Văn phòng) để được hướng dẫn./."),
)  # fmt: skip

PLAN = PaperFacts(
    draft="",
    letterhead=LETTERHEAD,
    title=Title(
        "KẾ HOẠCH",
        (
            "Thi đua, khen thưởng công tác bầu cử đại biểu Quốc hội khóa XV",
            "và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 - 2026",
        ),
        55.0,
    ),
    authority="",
    addressees_label="",
    addressees=(),
    enacting="",
    bases=(
        "Căn cứ Quyết định số 27/2018/QĐ-UBND ngày 12 tháng 11 năm 2018 của Ủy ban nhân dân tỉnh Sóc Trăng ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh Sóc Trăng;",
        "Căn cứ Thông tri số 13/TT-MTTW-BTT ngày 19 tháng 01 năm 2021 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn Mặt trận Tổ quốc Việt Nam tham gia công tác bầu cử.",
    ),
    opening=(
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng xây dựng kế hoạch thi đua, khen thưởng công tác bầu cử với các nội dung sau:",
    ),
    body=BODY,
    signature=Signature(("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), "Khưu Đăng Phượng"),
    recipients_label="Nơi nhận:",
    recipients=(
        "- Ban Thường trực UBTW MTTQ Việt Nam;",
        "- Thường trực Tỉnh ủy;",
        "- Ủy ban Bầu cử tỉnh;",
        "- Ban Thi đua - Khen thưởng, Sở Nội vụ;",
        "- Các đoàn thể chính trị - xã hội tỉnh;",
        "- BTT UBMTTQ các huyện, thị xã, thành phố;",
        "- Lưu: VT.",
    ),
    subject="Kế hoạch thi đua, khen thưởng công tác bầu cử",
)  # fmt: skip

COUNTS = """TP. Sóc Trăng 02 04 01 01 01 01 02
TX. Vĩnh Châu 02 05 01 01 01 01 03
TX. Ngã Năm 02 04 01 01 01 01 02
Huyện Kế Sách 03 05 01 01 02 01 03
Huyện Long Phú 03 04 01 01 02 01 02
Huyện Mỹ Xuyên 03 05 01 01 02 01 03
Huyện Trần Đề 03 04 01 01 02 01 02
Huyện Thạnh Trị 02 04 01 01 01 01 02
Huyện Mỹ Tú 02 05 01 01 01 01 03
Huyện Châu Thành 02 04 01 01 01 01 02
Huyện Cù Lao Dung 02 03 01 01 01 01 01"""


def _head(text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell(text, columns, rows, bold=True)


def _row(number: str, unit: str, counts: list[str], bold: bool = False) -> tuple[Cell, ...]:
    return (
        Cell(number, bold=bold),
        Cell(unit, align="left", bold=bold),
        *(Cell(count, bold=bold) for count in counts),
    )


TABLE = Table(
    widths=(11.0, 45.0, 15.5, 15.5, 15.5, 15.5, 15.5, 15.5, 16.0),
    head=(
        (_head("STT", rows=3), _head("Đơn vị", rows=3), _head("Tổng cộng", 2, 2), _head("Trong đó", 5)),
        (_head("Cấp huyện", 2), _head("Cấp xã", 2), _head("Cá nhân Ban CTMT ấp", rows=2)),
        tuple(_head(text) for text in ("Tập thể", "Cá nhân") * 3),
    ),
    rows=(
        *(
            _row(f"{number:02}", " ".join(words[:-7]), words[-7:])
            for number, words in enumerate((line.split() for line in COUNTS.splitlines()), start=1)
        ),
        _row("12", "Cấp tỉnh", ["06", "23", "", "", "", "", ""]),
        _row("", "Tổng cộng", ["32", "70", "11", "11", "15", "11", "25"], bold=True),
    ),
)

ANNEX = AnnexFacts(
    draft="",
    label="Phụ lục",
    title=Title("BẢNG PHÂN BỔ CHỈ TIÊU KHEN THƯỞNG", (), 40.0),
    attached_to="(Kèm theo Kế hoạch số      /KH-MTTQ-BTT ngày      tháng 02 năm 2021 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng)",
    table=TABLE,
    notes_label="Ghi chú:",
    notes=(
        "Trong 32 tập thể nêu trên, 02 tập thể (01 đơn vị cấp huyện và 01 xã thuộc đơn vị đó) được xét, đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam tặng Bằng khen.",
        "Còn lại 30 tập thể và 70 cá nhân được xét tặng Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.",
    ),
    subject="Bảng phân bổ chỉ tiêu khen thưởng",
)  # fmt: skip


def long_table(rows: int) -> Table:
    """The annex's table with many rows, so that it goes over pages."""
    units = tuple(_row(f"{number:02}", f"Xã thứ {number}", ["01"] * 7) for number in range(1, rows + 1))
    return dataclasses.replace(TABLE, rows=units)


def template(name: str, **changed: bytes | str) -> Template:
    """The shipped template `name`. `changed` replaces files of its folder, by name with `_` for `.`: `paper_html`."""
    files = {
        str(path.relative_to(TEMPLATES).as_posix()): path.read_bytes()
        for folder in ("_form", name)
        for path in sorted((TEMPLATES / folder).iterdir())
        if path.is_file()
    }
    for key, content in changed.items():
        stem, _, suffix = key.rpartition("_")
        files[f"{name}/{stem}.{suffix}"] = content.encode() if isinstance(content, str) else content
    return Template(name, files)

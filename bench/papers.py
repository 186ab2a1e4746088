"""What the benchmarks work with: a copy of the sample plan, and papers of its size in print-ready words.

The words of the papers are made up. They have the size of the sample plan's papers (a plan of three pages, an annex
of eleven units by nine columns), and both sides of a benchmark print the same ones.
"""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from pathlib import Path

from docgen.model.facts import AnnexFacts, Cell, Document, Letterhead, Paragraph, PlanFacts, Signature, Table, Title
from docgen.model.template import Template

ROOT = Path(__file__).parents[1]
PLAN = "soc-trang-2021"
DOCGEN = (sys.executable, str(Path(sys.executable).with_name("docgen")))
BUILD = (*DOCGEN, "build", PLAN)

SENTENCE = (
    "Các đơn vị căn cứ tình hình thực tế, phát hiện và giới thiệu những tập thể, cá nhân tiêu biểu có thành tích "
    "xuất sắc, có sức lan tỏa trong cộng đồng, được nhân dân ghi nhận và học tập."
)
ISSUERS = ("Thành phố An Bình", "Thị xã Phú Lộc", "Huyện Tân Hưng", "Huyện Mỹ Thạnh", "Huyện Long Điền")
HEADINGS = (
    "I. MỤC ĐÍCH, YÊU CẦU",
    "II. ĐỐI TƯỢNG, TIÊU CHUẨN",
    "III. HÌNH THỨC KHEN THƯỞNG",
    "IV. TỔ CHỨC THỰC HIỆN",
)


def work_folder(place: Path) -> Path:
    """A work folder of its own, with the sample plan in it."""
    source = ROOT / "plans" / PLAN
    if not source.is_dir():
        raise SystemExit(f"{source}: the sample plan is not there")
    folder = place / "hồ sơ"
    shutil.copytree(source, folder / "plans" / PLAN)
    return folder


def forget(folder: Path) -> None:
    """Takes everything away that was ever built in a work folder."""
    shutil.rmtree(folder / "build", ignore_errors=True)


def scratch() -> Path:
    """A folder that is gone when the process is."""
    folder = tempfile.mkdtemp(prefix="docgen-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def template_of(paper: Document) -> Template:
    """The built-in template of a paper, read."""
    root = ROOT / "templates"
    found = (path for folder in ("_form", paper.template) for path in sorted((root / folder).rglob("*")))
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}
    return Template(paper.template, files)


def _body() -> tuple[Paragraph, ...]:
    found = []
    for heading in HEADINGS:
        found.append(Paragraph("heading1", heading))
        for number in range(1, 4):
            found.append(Paragraph("heading2", f"{number}. Nội dung thứ {number}"))
            found += [Paragraph("text", SENTENCE), Paragraph("bullet", f"- {SENTENCE}")]
    return tuple(found)


def _table() -> Table:
    numbers = ("Xã", "Phường", "Thị trấn", "Ấp, khóm", "Bằng khen tập thể", "Bằng khen cá nhân", "Tổng cộng")
    head = tuple(Cell(text, bold=True) for text in ("STT", "Đơn vị", *numbers))
    rows = tuple(
        (
            Cell(str(row + 1)),
            Cell(f"{ISSUERS[row % len(ISSUERS)]} {row + 1}", align="left"),
            *(Cell(str((row + 3) * column % 17)) for column in range(len(numbers))),
        )
        for row in range(11)
    )
    total = (Cell("Tổng cộng", columns=2, bold=True), *(Cell(str(90 + column), bold=True) for column in range(7)))
    return Table((10, 50, *(15,) * 7), (head,), (*rows, total))


def papers() -> tuple[Document, ...]:
    """A plan and its annex."""
    title = "Khen thưởng tập thể, cá nhân tiêu biểu trong phong trào thi đua yêu nước năm 2021"
    plan = PlanFacts(
        draft="",
        letterhead=Letterhead(
            parent_lines=("ỦY BAN MẶT TRẬN TỔ QUỐC",),
            issuer_lines=("TỈNH AN BÌNH", "BAN THƯỜNG TRỰC"),
            issuer_rule=25.0,
            quoc_hieu="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            tieu_ngu="Độc lập - Tự do - Hạnh phúc",
            tieu_ngu_rule=55.0,
            number="Số: 12/KH-MTTQ-BTT",
            place_and_date="An Bình, ngày 05 tháng 4 năm 2021",
        ),
        title=Title("KẾ HOẠCH", (title,), 50.0),
        bases=tuple(f"Căn cứ {SENTENCE[0].lower()}{SENTENCE[1:]}" for _ in range(3)),
        opening=(SENTENCE,),
        body=_body(),
        signature=Signature(("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), "Nguyễn Thị Minh Họa"),
        recipients_label="Nơi nhận:",
        recipients=("- Như trên;", "- Các đơn vị trong tỉnh;", "- Lưu: VT."),
        subject=title,
    )
    annex = AnnexFacts(
        draft="",
        label="Phụ lục",
        title=Title("", ("PHÂN BỔ SỐ LƯỢNG KHEN THƯỞNG",), 40.0),
        attached_to="(Kèm theo Kế hoạch số 12/KH-MTTQ-BTT ngày 05 tháng 4 năm 2021)",
        table=_table(),
        notes_label="Ghi chú:",
        notes=(f"- {SENTENCE}", f"- {SENTENCE}"),
        subject="Phân bổ số lượng khen thưởng",
    )
    return Document("ke-hoach", "ke-hoach", plan), Document("phu-luc", "phu-luc-phan-bo", annex)

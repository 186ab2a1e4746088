"""Every paper of a campaign, read as it was printed, held against the rules of form and spelling of NĐ 30/2020.

Nothing here looks into docgen's facts. Papers are opened as Word files; some also as PDF, which must say the same. Each
rule names the papers that it is about, complains of what breaks it, and must have found something to look at.
"""

from __future__ import annotations

import itertools
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from tests.writers.reading import pdf_lines

from docgen import pipeline, rebuild
from docgen.files import Workplace

ROOT = Path(__file__).parents[1]

WHOLE = "soc-trang-2021"
SOME = {
    "lai-chau-2021": ("to-trinh/tinh-doan", "bien-ban/ldld", "quyet-dinh", "cong-van", "danh-sach-ttg",
                      "to-trinh/so-noi-vu", "tom-tat/ldld/dinh-thi-tuyet-lan", "bao-cao-tong-ket"),
    "mau-hai-cap-2026": ("quyet-dinh", "danh-sach-qd", "quyet-dinh-giay-khen/doan-ket", "danh-sach-giay-khen/doan-ket",
                         "du-toan-giay-khen/doan-ket", "du-toan", "bien-ban/doan-ket", "to-trinh/doan-ket",
                         "tom-tat/sin-suoi-ho/luong-van-hac", "giay-moi", "thong-bao"),
    "soc-trang-2023": ("quyet-dinh-co", "danh-sach-co", "du-toan", "to-trinh-tw", "tong-ket", "bien-ban/ke-sach"),
}  # fmt: skip
"""All papers of one campaign, and of the others what it does not have: other bodies, households, the dead."""

ALSO_PDF = (
    "ke-hoach", "phu-luc-phan-bo", "cong-van", "to-trinh/ke-sach", "bien-ban/tinh", "danh-sach-ca-nhan/ke-sach",
    "danh-sach-tap-the/ke-sach", "quyet-dinh", "danh-sach-tw", "du-toan", "thong-bao", "giay-moi", "bao-cao-tong-ket",
    "bao-cao-ca-nhan/ke-sach/thach-da-rit",
)  # fmt: skip

R1 = re.compile(r"Số: (\d{2,}|\s+)/[A-ZĐÂÊÔƠƯa-z]+(-[A-ZĐÂÊÔƠƯ0-9a-z]+)*")
R1_YOUTH = re.compile(r"Số: \d{2,}-[A-ZĐ][A-Za-zĐđ]*/[A-ZĐƯÂÊÔƠ]+")
R2 = re.compile(r"[^,]+, ngày(?: (?:0[1-9]|[12]\d|3[01]) tháng (?:01|02|[3-9]|1[0-2]) |\s+tháng\s+)năm \d{4}")
SHORT_DATE = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}")
R4 = re.compile(r"(0[1-9]|[12]\d|3[01])/(01|02|[3-9]|1[0-2])/\d{4}")

ABBREVIATIONS = {
    "KẾ HOẠCH": "KH", "TỜ TRÌNH": "TTr", "BIÊN BẢN": "BB", "QUYẾT ĐỊNH": "QĐ", "THÔNG BÁO": "TB", "GIẤY MỜI": "GM",
    "BÁO CÁO": "BC", "DỰ TOÁN": "DT",
}  # fmt: skip
"""Phụ lục III, mục I; a dự toán is none of its types, its sign is the usual one."""

POINTS = "abcdđeghiklmnopqrstuvxy"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
MARKS: tuple[tuple[str, re.Pattern[str], Callable[[str], int]], ...] = (
    ("Điều", re.compile(r"Điều (\d+)\. "), int),
    ("I.", re.compile(r"([IVX]+)\. "), lambda sign: ROMAN.index(sign) + 1),
    ("1.", re.compile(r"(\d+)\. "), int),
    ("a)", re.compile(r"([a-zđ])\) "), lambda sign: POINTS.index(sign) + 1),
    ("(1)", re.compile(r"\((\d+)\) "), int),
)
HEADS = frozenset(
    {"LetterheadParent", "LetterheadIssuer", "QuocHieu", "TieuNgu", "LetterheadNumber", "LetterheadAbout",
     "PlaceAndDate", "Title", "TitleLine", "TitleMark", "Authority", "AddresseesLabel", "AddresseeOnly", "Addressee",
     "LegalBasis", "LegalBasisUpright", "Enacting", "AnnexLabel", "AnnexTitle", "AttachedTo", "TableHead",
     "TableCell"}
)  # fmt: skip
FEET = ("Recipients", "Signature")
CENTRED = 1


@dataclass(frozen=True)
class Printed:
    """One paper: its plan and name, and the paragraphs with words, in the order of the file."""

    plan: str
    name: str
    document: Document

    @property
    def sort(self) -> str:
        return self.name.partition("/")[0]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        found = (Paragraph(element, self.document) for element in self.document.element.body.iter(qn("w:p")))
        return tuple(paragraph for paragraph in found if paragraph.text.strip())

    @cached_property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Style and words of each paragraph."""
        return tuple((paragraph.style.style_id, paragraph.text) for paragraph in self.paragraphs)

    def of(self, *styles: str) -> tuple[Paragraph, ...]:
        return tuple(
            paragraph for paragraph, (style, _) in zip(self.paragraphs, self.lines, strict=True) if style in styles
        )

    def texts(self, *styles: str) -> list[str]:
        return [paragraph.text for paragraph in self.of(*styles)]

    def text(self, style: str) -> str:
        return " ".join(" ".join(self.texts(style)).split())

    @cached_property
    def body(self) -> tuple[str, ...]:
        """What stands between the head and the signatures, without tables."""
        return tuple(text for style, text in self.lines if style not in HEADS and not style.startswith(FEET))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables with a head of their own: not those that only hold the head or the signatures in place."""
        return tuple(table for table in self.document.tables if table.rows[0].cells[0].text in ("STT", "Năm"))

    def rows(self) -> list[list[str]]:
        return [[cell.text for cell in row.cells] for row in self.tables[0].rows]


Papers = tuple[Printed, ...]
Complaints = Iterator[str]


def made(plan: str, names: tuple[str, ...], formats: tuple[str, ...], root: Path) -> Path:
    workplace = Workplace(root)
    prepared = pipeline.prepare(plan, workplace)
    assert [line for problem in prepared.problems for line in problem.lines()] == []
    assert set(names) <= {document.name for document in prepared.documents}
    outcome = rebuild.rebuild(prepared, workplace, formats=formats, only=names, jobs=0)
    assert [line for problem in outcome.problems for line in problem.lines()] == []
    return workplace.build_folder(plan)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    root = tmp_path_factory.mktemp("lint")
    for plan in (WHOLE, *SOME):
        shutil.copytree(ROOT / "plans" / plan, root / "plans" / plan)
    yield {plan: made(plan, SOME.get(plan, ()), ("docx",), root) for plan in (WHOLE, *SOME)}
    shutil.rmtree(root)


@pytest.fixture(scope="module")
def papers(folders: dict[str, Path]) -> Papers:
    return tuple(
        Printed(plan, str(path.relative_to(folder).with_suffix("")), docx.Document(str(path)))
        for plan, folder in folders.items()
        for path in sorted(folder.rglob("*.docx"))
    )


def sized(paragraph: Paragraph, least: float, most: float, *, bold: bool = False, italic: bool = False) -> bool:
    font = paragraph.style.font
    return least <= font.size.pt <= most and bool(font.bold) == bold and bool(font.italic) == italic


def row_of(paper: Printed, wanted: Paragraph) -> Any:
    """The row of the table in which a paragraph stands."""
    return next(element for element in wanted._p.iterancestors() if element.tag == qn("w:tr"))


def everything(paper: Printed) -> Complaints:
    """L05: composed letters, nothing of old code pages."""
    for _, text in paper.lines:
        if text != unicodedata.normalize("NFC", text) or any(
            unicodedata.category(sign) in ("Co", "Cn", "Mn") or sign == "\ufffd" for sign in text
        ):
            yield text


def heads(paper: Printed) -> Complaints:
    """L07, L08, L10, L11: quốc hiệu, tiêu ngữ, and whose paper it is."""
    quoc_hieu, tieu_ngu = paper.of("QuocHieu"), paper.of("TieuNgu")
    if [each.text for each in quoc_hieu] == ["ĐOÀN TNCS HỒ CHÍ MINH"]:
        if tieu_ngu:
            yield "Đoàn TNCS has no tiêu ngữ"
    elif [each.text for each in (*quoc_hieu, *tieu_ngu)] != [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]:
        yield "quốc hiệu, tiêu ngữ"
    elif not sized(quoc_hieu[0], 12, 13, bold=True) or not sized(tieu_ngu[0], 13, 14, bold=True):
        yield "size of quốc hiệu, tiêu ngữ"
    if not paper.of("LetterheadIssuer"):
        yield "no issuer"
    for style, bold in (("LetterheadParent", False), ("LetterheadIssuer", True)):
        for line in paper.of(style):
            if line.text != line.text.upper() or not sized(line, 12, 13, bold=bold):
                yield line.text


def numbers(paper: Printed) -> Complaints:
    """L13, L14, L15, L16, L17: number and symbol, which says what sort of paper it is."""
    (line,) = paper.of("LetterheadNumber")
    form = R1_YOUTH if paper.text("QuocHieu").startswith("ĐOÀN") else R1
    if not form.fullmatch(line.text) or not sized(line, 13, 13):
        yield line.text
    signs = re.split(r"[/-]", line.text.removeprefix("Số: "))
    wanted = ABBREVIATIONS.get(paper.text("Title"))
    if (wanted is None and set(signs) & set(ABBREVIATIONS.values())) or (wanted and signs[1] != wanted):
        yield f"{line.text} of {paper.text('Title') or 'công văn'}"


def letters(paper: Printed) -> Complaints:
    """L17: a công văn has “V/v …” below its number and no name of a type."""
    (about,) = paper.of("LetterheadAbout")
    if not about.text.startswith("V/v ") or not sized(about, 12, 13) or paper.of("Title", "TitleLine"):
        yield about.text
    if row_of(paper, about) is not row_of(paper, paper.of("LetterheadNumber")[0]):
        yield "V/v stands apart from the number"


def dates(paper: Printed) -> Complaints:
    """L18, L19: place and date, beside the number."""
    (line,) = paper.of("PlaceAndDate")
    if not R2.fullmatch(line.text) or not sized(line, 13, 14, italic=True):
        yield line.text
    for number in paper.of("LetterheadNumber"):
        if row_of(paper, number) is not row_of(paper, line):
            yield "date and number are not level"


def titles(paper: Printed) -> Complaints:
    """L22: the type in capitals, trích yếu directly below."""
    (title,) = paper.of("Title")
    styles = [style for style, _ in paper.lines]
    if title.text != title.text.upper() or styles[styles.index("Title") + 1] != "TitleLine":
        yield title.text
    for line in (title, *paper.of("TitleLine")):
        if not sized(line, 13, 14, bold=True) or line.style.paragraph_format.alignment != CENTRED:
            yield line.text


def bases(paper: Printed) -> Complaints:
    """L23, L24: căn cứ in italics, each with its mark; laws by their day, other papers by number and day."""
    found = paper.of("LegalBasis")
    for basis, last in ((each, each is found[-1]) for each in found):
        text = basis.text
        if not text.startswith(("Căn cứ ", "Theo đề nghị ", "Xét đề nghị ")) or not text.endswith("." if last else ";"):
            yield text
        if not sized(basis, 13, 14, italic=True):
            yield f"not in italics: {text}"
        law = text.startswith(("Căn cứ Luật", "Căn cứ Pháp lệnh"))
        if law == bool(re.search(r" số [\d…]", text)) and text.startswith("Căn cứ") and "kết quả họp" not in text:
            yield f"number: {text}"
        if not re.search(r"ngày (\d\d tháng (01|02|[3-9]|1[0-2])|…+ tháng …+) năm \d{4}|năm 2003", text):
            yield from () if text.startswith("Theo đề nghị") else (f"no day: {text}",)


def numbering(paper: Printed) -> Complaints:
    """L27, L28, L29: parts are numbered one after the other, points as “a)”."""
    stack: list[tuple[str, int]] = []
    for text in paper.body:
        for name, form, value in MARKS:
            if not (match := form.match(text)):
                continue
            if name in dict(stack):
                while stack[-1][0] != name:
                    stack.pop()
            before = stack.pop()[1] if stack and stack[-1][0] == name else 0
            if value(match[1]) != before + 1:
                yield text
            stack.append((name, value(match[1])))
            break
        if re.match(r"[a-zđ]\. |[IVX]+\) |\d+\) ", text):
            yield text


def ends(paper: Printed) -> Complaints:
    """L30: “./.” once, after the last words."""
    text = "\n".join(paper.body)
    blank = bool(paper.body) and paper.body[-1].endswith("……")
    if text.count("./.") != (0 if blank else 1) or not (blank or text.endswith("./.")):
        yield paper.body[-1] if paper.body else "no words"


def decisions(paper: Printed) -> Complaints:
    """L31, L41: who decides, the bases, “QUYẾT ĐỊNH:”, the articles, and “Như Điều …” of the last of them."""
    styles = [style for style, _ in paper.lines]
    order = [styles.index(style) for style in ("TitleLine", "Authority", "LegalBasis", "Enacting", "RecipientsLabel")]
    if order != sorted(order) or paper.text("Enacting") != "QUYẾT ĐỊNH:":
        yield "order"
    if paper.text("Authority") != paper.text("Authority").upper():
        yield paper.text("Authority")
    articles = [text for text in paper.body if text.startswith("Điều ")]
    last = articles[-1].partition(".")[0]
    if not articles[0].startswith("Điều 1. ") or "thi hành" not in articles[-1]:
        yield articles[-1]
    if paper.texts("Recipients")[0] != f"- Như {last};":
        yield paper.texts("Recipients")[0]


def feet(paper: Printed) -> Complaints:
    """L38, L39: who gets the paper, beside or below the signature."""
    (label,) = paper.of("RecipientsLabel")
    if label.text != "Nơi nhận:" or not sized(label, 12, 12, bold=True, italic=True):
        yield label.text
    found = paper.of("Recipients")
    for line, last in ((each, each is found[-1]) for each in found):
        form = r"- Lưu: VT(, .+)?\." if last else r"- .+[^.,;:];"
        if not re.fullmatch(form, line.text) or not sized(line, 11, 11):
            yield line.text
    if paper.sort != "bien-ban" and row_of(paper, label) is not row_of(paper, paper.of("SignatureLine")[0]):
        yield "not level with the signature"


def addressed(paper: Printed) -> Complaints:
    """L40, L42: “Kính gửi:”, one beside it or several below, and “- Như trên;”."""
    only, several = paper.texts("AddresseeOnly"), paper.texts("Addressee")
    if only and (several or not re.fullmatch(r"Kính gửi: .+[^.;,]", only[0])):
        yield only[0]
    elif not only:
        marks = [";"] * (len(several) - 1) + ["."]
        if len(several) < 2 or any(
            not line.startswith("- ") or line[-1] != mark for line, mark in zip(several, marks, strict=True)
        ):
            yield f"Kính gửi: {several}"
        if paper.text("AddresseesLabel") != "Kính gửi:":
            yield paper.text("AddresseesLabel")
    if paper.texts("Recipients")[0] != "- Như trên;":
        yield paper.texts("Recipients")[0]


def attached(paper: Printed) -> Complaints:
    """L45: the annex and what it goes with."""
    lines = paper.of("AttachedTo")
    form = r"\(Kèm theo [^\d]+ số (\d{2,}|\s+)/\S+ ngày (\d\d|\s+) tháng (\d{1,2}|\s+) năm \d{4}\s.*của .+\)"
    for line in lines:
        if not re.fullmatch(form, line.text.replace("\n", " ")) or not sized(line, 13, 14, italic=True):
            yield line.text
    if len(lines) != 1:
        yield "no “Kèm theo”"
    for label in paper.of("AnnexLabel"):
        if not re.fullmatch(r"Phụ lục( [IVX]+)?", label.text) or not sized(label, 14, 14, bold=True):
            yield label.text
    for title in paper.of("AnnexTitle"):
        if not sized(title, 13, 14, bold=True) or title.style.paragraph_format.alignment != CENTRED:
            yield title.text


SLIPS = (
    (re.compile(r"\S {2,}\S"), "two blanks"),
    (re.compile(r" [,.;:%!?]|\( | \)"), "a blank before a mark"),
    (re.compile(r"[,;](?=[^\s\d”)])|[:](?=[^\s\d/])"), "no blank after a mark"),
    (re.compile(r"\b(\w{2,}) \1\b(?<!anh anh)", re.IGNORECASE), "a word twice"),
    (re.compile(r"(?<![\d.])00 (tập|cá|hộ|thành|xã)|vắng mặt 0"), "none, counted"),
    (re.compile(r"(?<![\d./:-])\d{5,}(?![\d./-])"), "thousands without points"),
    (re.compile(r"Bằng khen[^.;]*,\s*Bằng khen[^.;]*,\s*Bằng khen"), "awards strung together"),
    (re.compile(r"nhân dân (?!dân)(các dân tộc|trong|địa phương)|nhà nước\b(?! ta)"), "Nhân dân, Nhà nước"),
    (re.compile(r"Ủy ban bầu cử|Hội đồng bầu cử|Ban chấp hành|Ban thường (trực|vụ)|ủy ban nhân dân"), "capitals"),
    (re.compile(r"\b([Hh]oà|[Kk]hoá|[Tt]huỷ|[Uu]ỷ)\b"), "tone on the second vowel"),
)
BLANK_PLACE = frozenset({"LetterheadNumber", "PlaceAndDate", "AttachedTo"})


def spelling(paper: Printed) -> Complaints:
    """L49, L51, L52, L53, L54, L70: marks, blanks, words written twice, capitals, numbers, short dates."""
    for style, written in dict.fromkeys(paper.lines):
        text = written.replace("\n", " ")
        for form, slip in SLIPS:
            if style in BLANK_PLACE and slip in ("two blanks", "a blank before a mark"):
                continue
            if found := form.search(text):
                yield f"{slip}: {found[0]!r} in {text}"
        for left, right in ("()", "“”", "[]"):
            if text.count(left) != text.count(right) - bool(left == "(" and MARKS[3][1].match(text)):
                yield f"{left}{right}: {text}"
        for date in SHORT_DATE.findall(text):
            if not R4.fullmatch(date):
                yield date


def cells(paper: Printed) -> Complaints:
    """What stands in a table begins with a capital, a digit or nothing."""
    rows = paper.rows()
    heads = next((at for at, row in enumerate(rows) if row[0] not in ("STT",)), len(rows))
    skipped = {at for at, text in enumerate(rows[0]) if text == "ĐVT"}
    for row in rows[heads:]:
        yield from (text for at, text in enumerate(row) if at not in skipped and text[:1].islower())


def counted(paper: Printed) -> Complaints:
    """L56: a list has as many rows as it says."""
    rows = [row for row in paper.rows()[1:] if row[0].isdigit()]
    said = sum(map(int, re.findall(r"(\d+) (?:tập thể|cá nhân|hộ gia đình)", paper.body[-1])))
    if said != len(rows) or not paper.body[-1].startswith("Danh sách này có "):
        yield f"{paper.body[-1]} {len(rows)} rows"
    groups = [int(row[0][row[0].rindex("(") + 1 : -1]) for row in paper.rows() if re.match(r"[IVX]+\. ", row[0])]
    if groups and sum(groups) != len(rows):
        yield f"groups {groups}"


def plain(text: str) -> int:
    return int(text.replace(".", "") or 0)


def paid(paper: Printed) -> Complaints:
    """L55, L61: each reward rounded up to ten thousand, twice that for a collective; lines, sum and words agree."""
    head, *rows = paper.rows()
    column = {text: at for at, text in enumerate(head)}
    spent = 0
    for row in rows[:-1]:
        count, each, total = (plain(row[column[text]]) for text in ("Số lượng", "Mức thưởng", "Thành tiền"))
        spent += total
        if count * each != total:
            yield " ".join(row)
        if row[column["Hệ số"]]:
            tenths = int(row[column["Hệ số"]].replace(",", "")) * plain(row[column["Mức lương cơ sở"]])
            single = tenths // 2 if row[column["ĐVT"]] == "tập thể" else tenths
            rounded = -(-single // 100_000) * 10_000  # tenths of đồng, up to the next ten thousand đồng
            flags = row[column["Nội dung"]].startswith("Cờ thi đua")
            if each != (tenths // 10 if flags else rounded * (2 if row[column["ĐVT"]] == "tập thể" else 1)):
                yield f"rate: {' '.join(row)}"
    if plain(rows[-1][column["Thành tiền"]]) != spent:
        yield f"sum {spent}"
    if not any(f"{spent:,}".replace(",", ".") + " đồng (bằng chữ: " in text for text in paper.body):
        yield "the sum in words"


def shared_out(paper: Printed) -> Complaints:
    """L55: the totals of the annex."""
    rows = [row for row in paper.rows() if row[0].isdigit()]
    totals = paper.rows()[-1]
    for column in range(2, len(totals)):
        if plain(totals[column]) != sum(plain(row[column]) for row in rows):
            yield f"column {column}"


def voted(paper: Printed) -> Complaints:
    """L55, L59: votes and their part of all members, rounded down."""
    head, *rows = paper.rows()
    members = re.search(r"tổng số (\d+) thành viên", "\n".join(paper.body))
    assert members
    for row in rows:
        votes, of = map(int, row[head.index("Số phiếu đồng ý")].split("/"))
        tenths = int(f"{votes * 1000 // of}")
        wanted = f"{tenths // 10}" + (f",{tenths % 10}" if tenths % 10 else "") + "%"
        if of != int(members[1]) or votes > of or row[head.index("Tỷ lệ")] != wanted:
            yield " ".join(row)


def minutes(paper: Printed) -> Complaints:
    """L67: no place and date in the head; begin, end, who was there; the secretary left, the chair right."""
    if paper.of("PlaceAndDate"):
        yield "place and date"
    opening = ("Thời gian bắt đầu: ", "Địa điểm: ", "Chủ trì (chủ tọa): ", "Thư ký (người ghi biên bản): ")
    for text, start in zip(paper.body, opening, strict=False):
        if not text.startswith(start):
            yield text
    time = r"\d\d giờ \d\d phút, ngày \d\d tháng (01|02|[3-9]|1[0-2]) năm \d{4}"
    if not re.fullmatch(rf"Thời gian bắt đầu: {time}\.", paper.body[0]):
        yield paper.body[0]
    if not re.fullmatch(rf"Cuộc họp kết thúc vào {time}\./\.", paper.body[-1]):
        yield paper.body[-1]
    present = re.search(r"có mặt (\d+)/(\d+) thành viên\.", "\n".join(paper.body))
    named = [text for text in paper.body if re.match(r"\(\d+\) Đ/c ", text)]
    if not present or int(present[1]) != len(named):
        yield f"{len(named)} are named"
    absent = sum("lý do vắng: " in text for text in paper.body)
    if present and int(present[2]) != len(named) + absent:
        yield f"{absent} are absent"
    left, right = (each for each in paper.of("SignatureLine"))
    if (left.text, right.text) != ("THƯ KÝ", "CHỦ TỌA") or row_of(paper, left) is not row_of(paper, right):
        yield f"{left.text}, {right.text}"


def reports(paper: Printed) -> Complaints:
    """What is not known is a dotted line; whoever reports signs, the dead do not; somebody confirms."""
    signs = [line.text for line in paper.of("SignatureLine")]
    if not any("XÁC NHẬN" in line for line in signs):
        yield "nobody confirms"
    dead = any("TRUY TẶNG" in line for line in paper.texts("TitleLine"))
    name = next((text.partition(": ")[2] for text in paper.body if text.startswith("- Họ và tên: ")), "")
    if name and (name in paper.texts("SignatureName")) == dead:
        yield f"{name} {'has died' if dead else 'does not sign'}"
    yield from (text for text in paper.body if text.endswith(":") and text.startswith("- "))


REPORTS = frozenset({"bao-cao-ca-nhan", "bao-cao-tap-the", "bao-cao", "tom-tat"})
MINUTES = frozenset({"bien-ban"})
DECISIONS = frozenset({"quyet-dinh", "quyet-dinh-co", "quyet-dinh-giay-khen"})
PROPOSALS = frozenset({"to-trinh", "to-trinh-tw", "to-trinh-ubnd"})
LETTERS = frozenset({"cong-van"})
SUMMINGS_UP = frozenset({"bao-cao-tong-ket", "tong-ket"})
NAMED = DECISIONS | PROPOSALS | SUMMINGS_UP | {"ke-hoach", "du-toan", "du-toan-giay-khen", "thong-bao", "giay-moi"}
BUDGETS = frozenset({"du-toan", "du-toan-giay-khen"})
ANNEXES = frozenset({"phu-luc-phan-bo"})
ATTACHED = frozenset({"danh-sach-quyet-dinh", "danh-sach-qd", "danh-sach-co", "danh-sach-giay-khen"})
LISTS = frozenset({"danh-sach-tap-the", "danh-sach-ca-nhan", "danh-sach-tw", "danh-sach-ubnd", "danh-sach-ttg"})
EVERY = REPORTS | MINUTES | NAMED | LETTERS | ANNEXES | ATTACHED | LISTS

RULES: tuple[tuple[Callable[[Printed], Complaints], frozenset[str]], ...] = (
    (everything, EVERY),
    (heads, EVERY - ANNEXES - ATTACHED),
    (numbers, NAMED | MINUTES | LETTERS),
    (letters, LETTERS),
    (dates, NAMED | LETTERS | LISTS | REPORTS),
    (titles, NAMED | MINUTES | LISTS | REPORTS),
    (bases, DECISIONS | PROPOSALS | {"ke-hoach"}),
    (numbering, EVERY),
    (ends, EVERY),
    (decisions, DECISIONS),
    (feet, NAMED | MINUTES | LETTERS),
    (addressed, PROPOSALS | LETTERS | SUMMINGS_UP),
    (attached, ANNEXES | ATTACHED | LISTS),
    (spelling, EVERY),
    (cells, EVERY - ANNEXES - REPORTS),
    (counted, ATTACHED | LISTS),
    (paid, BUDGETS),
    (shared_out, ANNEXES),
    (voted, MINUTES),
    (minutes, MINUTES),
    (reports, REPORTS),
)


@pytest.mark.parametrize(("rule", "sorts"), RULES, ids=[rule.__name__ for rule, _ in RULES])
def test_every_paper_keeps_the_rules_of_form(
    papers: Papers, rule: Callable[[Printed], Complaints], sorts: frozenset[str]
) -> None:
    meant = [paper for paper in papers if paper.sort in sorts and (rule is not cells or paper.tables)]
    assert meant
    assert [f"{paper.plan}/{paper.name}: {complaint}" for paper in meant for complaint in rule(paper)] == []


def test_every_paper_is_of_a_sort_that_the_rules_know(papers: Papers) -> None:
    assert {paper.sort for paper in papers} <= EVERY
    assert len(papers) > 150


def test_lists_cite_the_number_and_the_day_of_what_they_go_with(papers: Papers) -> None:
    """L45, L56: the same number, day and count on both."""
    of = {(paper.plan, paper.name): paper for paper in papers}
    mains = {"danh-sach-tap-the": "to-trinh", "danh-sach-ca-nhan": "to-trinh", "danh-sach-tw": "to-trinh-tw",
             "danh-sach-ubnd": "to-trinh-ubnd", "danh-sach-quyet-dinh": "quyet-dinh", "danh-sach-qd": "quyet-dinh",
             "danh-sach-co": "quyet-dinh-co", "danh-sach-giay-khen": "quyet-dinh-giay-khen",
             "phu-luc-phan-bo": "ke-hoach"}  # fmt: skip
    seen = 0
    for paper in papers:
        main = of.get((paper.plan, paper.name.replace(paper.sort, mains.get(paper.sort, "?"), 1)))
        if main:
            seen += 1
            number = main.texts("LetterheadNumber")[0].removeprefix("Số: ").strip()
            day = main.text("PlaceAndDate").partition(", ")[2]
            assert number in paper.text("AttachedTo"), paper.name
            assert day in paper.text("AttachedTo"), paper.name
    assert seen > 20


def squeezed(text: str) -> str:
    """Without blanks; a hyphen at the end of a line is read back as a sign of its own."""
    return re.sub(r"\s", "", text.replace("\x02", "-"))


def test_the_pdf_says_what_the_word_file_says(folders: dict[str, Path], papers: Papers) -> None:
    folder = made(WHOLE, ALSO_PDF, ("pdf",), folders[WHOLE].parents[1])
    for paper in papers:
        if paper.plan != WHOLE or paper.name not in ALSO_PDF:
            continue
        pages = pdf_lines((folder / f"{paper.name}.pdf").read_bytes())
        printed = squeezed("".join(line.text for page in pages for line in page if line.baseline > 19))
        in_tables = {cell._tc for table in paper.tables for row in table.rows for cell in row.cells}
        for paragraph in paper.paragraphs:
            if in_tables.isdisjoint(paragraph._p.iterancestors()):
                assert squeezed(paragraph.text) in printed, (paper.name, paragraph.text)
        for page, lines in itertools.islice(enumerate(pages, start=1), 1, None):
            assert any(line.text == str(page) and line.baseline < 19 for line in lines), (paper.name, page)
        assert not any(line.text == "1" and line.baseline < 19 for line in pages[0])

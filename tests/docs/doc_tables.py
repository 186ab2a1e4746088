"""The tables of the guide that say what the code and the templates say: each is made of them, and compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from doc_pages import ROOT
from doc_runs import SAMPLE, Desk

from docgen import pipeline, sources
from docgen.checks.severities import ADJUSTABLE
from docgen.cli.faults import every_fault
from docgen.documents import AMENDING_VIEWS, PAPER_VIEWS
from docgen.documents.nominees import COLUMNS
from docgen.files import Workplace
from docgen.model.amendment import Amendment
from docgen.model.facts import PaperFacts
from docgen.model.law import Law
from docgen.model.nomination import Issued, Meeting, Member, Nomination, Submission
from docgen.model.paper import Paper
from docgen.model.paper_type import PaperType
from docgen.model.plan import DossierPart, Evidence, Requirement
from docgen.model.reward import Expense, Reward
from docgen.model.units import Unit
from docgen.model.words import Noun
from docgen.problem import Severity
from docgen.readers import read
from docgen.schema import decode

TABLE = re.compile(r"^<!-- table: (?P<name>[\w-]+) -->\n(?P<rows>(?:\|.*\n)+)", re.M)
MUST = "**Phải ghi.**"
SEVERITY_SAID = {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý"}

Row = Sequence[str]
Table = tuple[Row, Sequence[Row]]
"""Headings and rows."""


def tables(page: Path) -> dict[str, str]:
    """The rows of every table that has a name, as they stand in a page."""
    return {found["name"]: found["rows"] for found in TABLE.finditer(page.read_text(encoding="utf-8"))}


def with_table(page: Path, name: str, rows: str) -> str:
    """The text of a page with other rows in one of its tables."""
    text = page.read_text(encoding="utf-8")
    found = next(one for one in TABLE.finditer(text) if one["name"] == name)
    return f"{text[: found.start('rows')]}{rows}{text[found.end('rows') :]}"


def written(table: Table) -> str:
    """A table in Markdown."""
    head, rows = table
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(escaped(cell) for cell in line)} |\n" for line in lines)


def escaped(cell: str) -> str:
    """What Markdown would take for the edge of a cell or for a tag; code is left alone but for the edge."""
    return cell.replace("|", r"\|").replace("<", "&lt;")


def code(word: object) -> str:
    return f"`{word}`"


def fields(noun: type[Noun]) -> Table:
    """Every field of a noun: its name, what it is, the hint that the form and the editor give."""
    rows = []
    for name, field in noun.model_fields.items():
        hint = field.description if field.description not in (None, field.title) else ""
        rows.append(
            (code(name), field.title or "", " ".join(filter(None, (MUST if field.is_required() else "", hint))))
        )
    return ("ghi", "là gì", "gợi ý"), rows


def law() -> Law:
    return sources.fetch_law(sources.Sources(Workplace(ROOT)))


def laws() -> Table:
    """Every series of documents that `law.…` stands for."""
    rows = []
    for name, series in law().bases.items():
        versions = []
        for version in series.versions:
            said = version.number or version.law_number or version.type
            start = f"từ {version.valid_from:%d/%m/%Y}" if version.valid_from else ""
            end = f"đến {version.valid_to:%d/%m/%Y}" if version.valid_to else ""
            versions.append(f"{said} ({' '.join(part for part in (start, end) if part) or 'chưa rõ thời gian'})")
        rows.append((code(f"law.{name}"), series.name, "; ".join(versions)))
    return ("ghi", "là", "văn bản docgen biết"), rows


def rates() -> Table:
    names: dict[str, str] = {}
    for decree in law().rates:
        names |= {rate_id: rate.name for rate_id, rate in decree.rates.items()}
    return ("`rate`", "danh hiệu, hình thức"), [(code(rate_id), name) for rate_id, name in names.items()]


def votes() -> Table:
    rows = []
    for vote_id, rules in law().votes.items():
        last = rules.versions[-1]
        rows.append((code(vote_id), rules.name, f"{last.votes}/{last.of}{', phiếu kín' if last.secret else ''}"))
    return ("`vote`", "danh hiệu, hình thức", "phiếu ít nhất"), rows


def forms() -> Table:
    return ("`form`", "mẫu"), [(code(form_id), form.name) for form_id, form in law().forms.items()]


def types() -> Iterator[tuple[str, PaperType]]:
    for path in sorted((ROOT / "templates").glob("*/type.yaml")):
        found, _ = read("type.yaml", path.read_bytes())
        assert found
        paper, _, problems = decode(PaperType, found)
        assert paper and not problems, path
        yield path.parent.name, paper


def paper_types() -> Table:
    """Every type of paper that `papers` may name."""
    rows = [
        (code(name), paper.name, paper.abbreviation or "–", code(paper.view), code(paper.like) if paper.like else "")
        for name, paper in types()
        if paper.view in PAPER_VIEWS
    ]
    return ("`type`", "in ra", "viết tắt trong ký hiệu", "`view`", "mẫu giống"), rows


def amending_types() -> Table:
    """Every type of paper that amends others."""
    said = {"amending": "nêu từng chỗ sửa", "replacing": "lập lại cả văn bản", "correcting": "đính chính"}
    rows = [
        (code(name), paper.name, ", ".join(map(code, paper.amends)) or "văn bản bất kỳ", said[paper.view])
        for name, paper in types()
        if paper.view in AMENDING_VIEWS
    ]
    return ("loại", "là", "sửa đổi", "cách soạn"), rows


WHEN = {
    "birth-age": "tuổi của người được đề nghị khó tin",
    "criterion-not-met": "số liệu không đạt tiêu chuẩn",
    "criterion-not-proved": "thiếu số liệu mà tiêu chuẩn đòi hỏi",
    "dossier-late": "hồ sơ nhận sau hạn",
    "dossier-nominee-parts": "hồ sơ của một trường hợp thiếu thành phần",
    "dossier-parts": "hồ sơ của đơn vị thiếu thành phần",
    "dossier-sets": "thiếu số bộ hồ sơ",
    "dossier-unsaid": "đơn vị chưa ghi gì về hồ sơ",
    "name-short": "tên người chỉ có một chữ",
    "name-sign": "tên có ký tự lạ",
    "name-small": "tên người có chữ chưa viết hoa",
    "nominated-twice": "một người, một tập thể được đề nghị hai lần cho một hình thức",
    "not-entitled": "kế hoạch không có chỉ tiêu cho đối tượng, cấp này",
    "not-sent": "đơn vị chưa gửi đề nghị",
    "quota-held-over": "các đơn vị cộng lại vượt chỉ tiêu mà cơ quan ban hành giữ",
    "quota-held-under": "chưa đủ chỉ tiêu mà cơ quan ban hành giữ",
    "quota-over": "đơn vị đề nghị vượt chỉ tiêu",
    "quota-source-over": "cộng cả phần đề nghị lên cấp trên thì vượt tổng chỉ tiêu",
    "quota-under": "đơn vị đề nghị chưa đủ chỉ tiêu",
    "same-name": "hai người trùng tên, chưa rõ là một hay hai",
    "two-awards": "một người, một tập thể được đề nghị hai hình thức cho một thành tích",
    "unit-not-entitled": "đơn vị không được phân bổ chỉ tiêu mà vẫn đề nghị",
    "vote-below": "không đủ phiếu",
    "vote-missing": "chưa ghi số phiếu",
    "vote-no-meeting": "chưa ghi cuộc họp xét",
    "vote-not-secret": "không bỏ phiếu kín",
}
"""In a few words when each adjustable fault is found; one that is missing here breaks the table."""


def severities() -> Table:
    known = every_fault()
    rows = [(code(name), SEVERITY_SAID[known[name].severity], WHEN[name]) for name in sorted(ADJUSTABLE)]
    return ("mã", "nếu không ghi", "khi nào"), rows


def columns() -> Table:
    rows = [(code("unit"), "Đơn vị trình"), *((code(key), column.heading) for key, column in COLUMNS.items())]
    return ("`columns`", "cột"), rows


NAMES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "to-trinh": (
        "type: to-trinh\n    by: unit",
        ("sender.body", "sender.locality", "sender.place", "unit.name", "issuer.name", "plan.short", "plan.cited",
         "plan.about", "award.name", "award.merit", "award.granted_by", "counts.said", "counts.collective",
         "counts.all", "counts.bk_mttq_tinh.said", "counts.bk_mttq_tinh.individual", "meeting.body", "meeting.date",
         "meeting.date_in_full", "meeting.start", "meeting.end", "meeting.place", "meeting.chair",
         "meeting.secretary", "meeting.members", "meeting.present", "meeting.absent", "meeting.way",
         "signatory.name", "signatory.office", "papers.bien_ban", "papers.bien_ban.short", "papers.bien_ban.number",
         "papers.bien_ban.date", "addressee"),
    ),
    "bao-cao": (
        "type: bao-cao-thanh-tich\n    by: nominee\n    kinds: [individual]",
        ("nominee.name", "nominee.called", "nominee.kind", "nominee.office", "nominee.workplace", "nominee.award",
         "nominee.merit"),
    ),
    "quyet-dinh": (
        "type: quyet-dinh\n    awards: [bk_mttq_tinh]\n    date: 2021-06-25",
        ("budget.total", "budget.said", "budget.reward", "proposer", "law.nghi_dinh_tdkt",
         "law.nghi_dinh_tdkt.short"),
    ),
}  # fmt: skip
"""For each sort of paper: how it is asked for, and names that its texts may use."""


def names(desk: Desk) -> Table:
    """What each name prints: in the tờ trình and a report of Kế Sách, and in the decision, of the sample plan."""
    desk.has_sample()
    asked = "\n".join(
        f"  thu_{number}:\n    {head}\n    trich_yeu: thử\n    recipients: {{to: [thử]}}\n"
        "    numbering: {items: [không]}\n    body:\n" + "".join(f'      - "{{{{ {name} }}}}"\n' for name in listed)
        for number, (head, listed) in enumerate(NAMES.values())
    )
    desk.edits(f"{SAMPLE}/plan.yaml", ("\npapers:\n", f"\npapers:\n{asked}\n"))
    found = pipeline.prepare(SAMPLE, Workplace(desk.root))
    assert found.dossier, found.problems
    rows: list[Row] = []
    for number, (_, listed) in enumerate(NAMES.values()):
        paper = next(
            each for each in found.dossier.papers
            if each.id == f"thu_{number}" and (each.paper.by == "issuer" or "ke-sach" in each.name)
        )  # fmt: skip
        assert len(paper.body) == len(listed)
        rows += [(f"`{{{{ {name} }}}}`", part.text) for name, part in zip(listed, paper.body, strict=True)]
    return ("viết", "docgen in, ví dụ"), rows


def budget(desk: Desk) -> Table:
    """The table of the budget of the sample plan, as it is printed."""
    found = pipeline.prepare(SAMPLE, Workplace(desk.has_sample().root))
    facts = next(document.facts for document in found.documents if document.name == "du-toan")
    assert isinstance(facts, PaperFacts)
    printed = next(part.table for part in facts.body if part.table)
    rows = [[cell.text for cell in row] for row in (*printed.head, *printed.rows)]
    return rows[0], [row for row in rows[1:] if len(row) == len(rows[0])]


TABLES: Mapping[str, Callable[[Desk], Table]] = {
    "papers": lambda desk: fields(Paper),
    "amending-types": lambda desk: amending_types(),
    "amendments": lambda desk: fields(Amendment),
    "nomination": lambda desk: fields(Nomination),
    "submission": lambda desk: fields(Submission),
    "issued": lambda desk: fields(Issued),
    "meeting": lambda desk: fields(Meeting),
    "member": lambda desk: fields(Member),
    "unit": lambda desk: fields(Unit),
    "evidence": lambda desk: fields(Evidence),
    "requires": lambda desk: fields(Requirement),
    "parts": lambda desk: fields(DossierPart),
    "reward": lambda desk: fields(Reward),
    "expenses": lambda desk: fields(Expense),
    "type": lambda desk: fields(PaperType),
    "severity": lambda desk: severities(),
    "types": lambda desk: paper_types(),
    "laws": lambda desk: laws(),
    "rates": lambda desk: rates(),
    "votes": lambda desk: votes(),
    "forms": lambda desk: forms(),
    "columns": lambda desk: columns(),
    "names": names,
    "budget": budget,
}
"""By the name in `<!-- table: … -->`."""

"""The four campaigns, whole: every paper is made, and the papers agree with one another, read as they were printed.

Nothing here looks into docgen's facts: plan, annex, proposals, minutes, lists, decision and budget are opened as Word
files (and the issuer's also as PDF), and what they say is counted.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.table import Table

from docgen import pipeline, rebuild
from docgen.files import Workplace

ROOT = Path(__file__).parents[1]
KINDS = {"tập thể": "collective", "cá nhân": "individual", "hộ gia đình": "household"}


@dataclass(frozen=True)
class Campaign:
    """What a plan's decision is made of, by the names of its papers, and what it must come to."""

    plan: str
    decision: str
    lists: tuple[str, ...]
    budget: str
    given: dict[str, int]
    money: str
    upward: dict[str, dict[str, int]]
    reports: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    unit_lists: tuple[str, ...] = ("danh-sach-tap-the", "danh-sach-ca-nhan")
    also_paid: tuple[str, ...] = ()
    said_in_plan: tuple[str, ...] = field(default=())


CAMPAIGNS = (
    Campaign(
        "soc-trang-2021",
        "quyet-dinh",
        ("danh-sach-quyet-dinh",),
        "du-toan",
        {"collective": 30, "individual": 70},
        "193.700.000",
        {"danh-sach-tw": {"collective": 3, "individual": 1}},
        ("bao-cao-tap-the", "bao-cao-ca-nhan"),
        elsewhere=("danh-sach-ubnd",),
        said_in_plan=("30 tập thể và 70 cá nhân",),
    ),
    Campaign(
        "lai-chau-2021",
        "quyet-dinh",
        ("danh-sach-quyet-dinh-tap-the", "danh-sach-quyet-dinh-ca-nhan"),
        "du-toan",
        {"collective": 89, "individual": 209},
        "576.630.000",
        {"danh-sach-ttg": {"collective": 3, "individual": 3}},
        ("tom-tat", "bao-cao-tap-the", "bao-cao-ca-nhan"),
        said_in_plan=("89 tập thể, 209 cá nhân", "03 tập thể, 03 cá nhân"),
    ),
    Campaign(
        "soc-trang-2023",
        "quyet-dinh",
        ("danh-sach-qd",),
        "du-toan",
        {"collective": 36, "individual": 59},
        "",
        {"danh-sach-tw": {"collective": 10, "individual": 13}},
        ("bao-cao",),
        elsewhere=("danh-sach-co", "danh-sach-ubnd"),
        also_paid=("danh-sach-co",),
        said_in_plan=("36 tập thể", "59 cá nhân"),
    ),
    Campaign(
        "mau-hai-cap-2026",
        "quyet-dinh",
        ("danh-sach-qd",),
        "du-toan",
        {},
        "",
        {"danh-sach-thu-tuong": {"collective": 2, "individual": 2}},
        ("bao-cao", "tom-tat"),
        elsewhere=("danh-sach-giay-khen/*",),
    ),
)


@dataclass(frozen=True)
class Built:
    campaign: Campaign
    folder: Path

    def word(self, name: str) -> Document:
        return docx.Document(str(self.folder / f"{name}.docx"))

    def words(self, name: str) -> list[Document]:
        """All papers of a folder, or one paper."""
        return [docx.Document(str(path)) for path in sorted(self.folder.glob(f"{name}.docx"))]

    def pdf(self, name: str) -> str:
        document = pypdfium2.PdfDocument(str(self.folder / f"{name}.pdf"))
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


@pytest.fixture(scope="module", params=CAMPAIGNS, ids=lambda campaign: campaign.plan)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Every paper of one campaign in Word, and those of the issuer and the units in PDF."""
    campaign: Campaign = request.param
    root = tmp_path_factory.mktemp(campaign.plan)
    shutil.copytree(ROOT / "plans" / campaign.plan, root / "plans" / campaign.plan)
    workplace = Workplace(root)
    prepared = pipeline.prepare(campaign.plan, workplace)
    assert [line for problem in prepared.problems for line in problem.lines()] == []
    shared = tuple(document.name for document in prepared.documents if document.name.count("/") < 2)
    for formats, only in ((("docx",), ()), (("pdf",), shared)):
        outcome = rebuild.rebuild(prepared, workplace, formats=formats, only=only, jobs=0)
        assert [line for problem in outcome.problems for line in problem.lines()] == []
        wanted = shared if only else tuple(document.name for document in prepared.documents)
        assert len(outcome.papers) == len(set(wanted))
    yield Built(campaign, workplace.build_folder(campaign.plan))
    shutil.rmtree(root)


def text_of(document: Document) -> str:
    return " ".join(
        " ".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")).split()
    )


def counted(text: str) -> Counter[str]:
    """“30 tập thể và 70 cá nhân” as numbers by kind; the first mention of each kind."""
    found = {kind: re.search(rf"(\d+) {words}", text) for words, kind in KINDS.items()}
    return Counter({kind: int(match[1]) for kind, match in found.items() if match})


def list_table(document: Document) -> Table:
    return next(table for table in document.tables if table.rows[0].cells[0].text == "STT")


def nominees(document: Document) -> list[tuple[str, str]]:
    """Kind and name of each numbered row of a list, as it is printed."""
    table = list_table(document)
    head = [cell.text for cell in table.rows[0].cells]
    column = next(at for at, text in enumerate(head) if text.startswith(("Họ và tên", "Tên tập thể", "Hộ gia đình")))
    kind = {"Tên tập thể": "collective", "Họ và tên": "individual", "Hộ gia đình": "household"}.get(head[column], "")
    found = []
    for row in table.rows[1:]:
        cells = [cell.text for cell in row.cells]
        if len(set(cells)) == 1:  # a group's row reaches across the table
            group = re.match(r"[IVX]+\. ([A-ZĐÀ-Ỹ ]+?)(?: –|  ?\()", cells[0])
            kind = KINDS[group[1].strip().lower()] if group else kind
        elif cells[0].isdigit():
            found.append((kind, cells[column]))
    return found


def kinds_of(rows: list[tuple[str, str]]) -> Counter[str]:
    return Counter(kind for kind, _ in rows)


def decided(built: Built) -> list[tuple[str, str]]:
    return [row for name in built.campaign.lists for row in nominees(built.word(name))]


def test_the_decision_grants_what_its_lists_name(built: Built) -> None:
    text = text_of(built.word(built.campaign.decision))
    article = text[text.index("Điều 1.") : text.index("Điều 2.")]
    rows = decided(built)
    assert counted(article) == kinds_of(rows)
    assert all(kind and name for kind, name in rows)
    if built.campaign.given:
        assert kinds_of(rows) == built.campaign.given


def test_the_same_stands_in_the_pdf(built: Built) -> None:
    text = built.pdf(built.campaign.decision)
    assert counted(text[text.index("Điều 1.") :]) == kinds_of(decided(built))
    for name in built.campaign.lists:
        printed = built.pdf(name)
        assert all(" ".join(name.split()) in printed for _, name in nominees(built.word(name))[:3])
        numbered = sum(counted(printed[printed.index("Danh sách này có") :]).values())
        assert numbered == len(nominees(built.word(name)))


def test_what_goes_up_is_what_the_plan_allows(built: Built) -> None:
    for name, given in built.campaign.upward.items():
        assert kinds_of(nominees(built.word(name))) == given


def test_the_plan_announces_what_the_decision_grants(built: Built) -> None:
    text = text_of(built.word("ke-hoach"))
    for words in built.campaign.said_in_plan:
        assert words in text


def test_the_annex_shares_out_what_the_lists_of_the_units_hold(built: Built) -> None:
    """Its totals count before what goes up is taken off, so what goes up is a part of them or comes on top."""
    totals = [cell.text for cell in list_table(built.word("phu-luc-phan-bo")).rows[-1].cells]
    numbers = [int(text) for text in dict.fromkeys(enumerate(totals)) for text in [text[1]] if text.isdigit()]
    rows = kinds_of(decided(built))
    up = Counter(kind for name in built.campaign.upward for kind, _ in nominees(built.word(name)))
    for at, kind in enumerate(("collective", "individual")):
        assert rows[kind] <= numbers[at] <= rows[kind] + up[kind]


def test_every_proposal_asks_for_those_on_its_lists(built: Built) -> None:
    units = [path.stem for path in sorted((built.folder / "to-trinh").glob("*.docx"))]
    assert units
    for unit in units:
        text = text_of(built.word(f"to-trinh/{unit}"))
        listed: Counter[str] = Counter()
        for name in built.campaign.unit_lists:
            if (built.folder / name / f"{unit}.docx").exists():
                listed += kinds_of(nominees(built.word(f"{name}/{unit}")))
        asked = counted(text[text.index("TỜ TRÌNH") :])
        assert asked == listed, unit


def test_every_name_in_the_minutes_stands_on_one_list_and_no_other_does(built: Built) -> None:
    voted = Counter(
        row.cells[1].text
        for document in built.words("bien-ban/*")
        for table in document.tables
        if table.rows[0].cells[0].text == "STT"
        for row in table.rows[1:]
        if row.cells[0].text.isdigit()
    )
    lists = (*built.campaign.lists, *built.campaign.upward, *built.campaign.elsewhere)
    listed = Counter(name for each in lists for document in built.words(each) for _, name in nominees(document))
    assert voted == listed


def test_the_budget_pays_for_those_in_the_decision(built: Built) -> None:
    document = built.word(built.campaign.budget)
    table = list_table(document)
    head = [cell.text for cell in table.rows[0].cells]
    kind, count, price, money = (head.index(text) for text in ("ĐVT", "Số lượng", "Mức thưởng", "Thành tiền"))
    lines = [[cell.text for cell in row.cells] for row in table.rows[1:-1]]
    paid: Counter[str] = Counter()
    rewards = spent = 0
    for line in lines:
        assert int(line[count]) * plain(line[price]) == plain(line[money])
        if line[kind] in KINDS:
            paid[KINDS[line[kind]]] += int(line[count])
            rewards += plain(line[money])
        else:
            spent += plain(line[money])
    rows = [row for name in (*built.campaign.lists, *built.campaign.also_paid) for row in nominees(built.word(name))]
    assert paid == kinds_of(rows)
    assert plain(table.rows[-1].cells[money].text) == rewards + spent > 0
    assert f"{pointed(rewards + spent)} đồng" in text_of(document)
    if not built.campaign.also_paid:
        assert f"{pointed(rewards)} đồng" in text_of(built.word(built.campaign.decision))
    if built.campaign.money:
        assert pointed(rewards) == built.campaign.money


def plain(text: str) -> int:
    return int(text.replace(".", ""))


def pointed(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_there_is_a_report_for_every_nominee_of_the_decision(built: Built) -> None:
    reports = sum(len(list((built.folder / name).glob("*/*.docx"))) for name in built.campaign.reports)
    assert reports >= len(decided(built)) + sum(sum(given.values()) for given in built.campaign.upward.values())

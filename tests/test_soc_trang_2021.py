"""The whole way, held against a plan that was really issued: Sóc Trăng 2021, from its files to Word and PDF."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.writers.reading import in_one_line, pdf_words, word_paragraphs, word_tables

from docgen import pipeline, rebuild
from docgen.files import Workplace
from docgen.model.facts import AnnexFacts, Document, PaperFacts
from docgen.model.prepared import Prepared

ROOT = Path(__file__).parents[1]
NAME = "soc-trang-2021"

ISSUED = """
01 | TP. Sóc Trăng      | 02 | 04 | 01 | 01 | 01 | 01 | 02
02 | TX. Vĩnh Châu      | 02 | 05 | 01 | 01 | 01 | 01 | 03
03 | TX. Ngã Năm        | 02 | 04 | 01 | 01 | 01 | 01 | 02
04 | Huyện Kế Sách      | 03 | 05 | 01 | 01 | 02 | 01 | 03
05 | Huyện Long Phú     | 03 | 04 | 01 | 01 | 02 | 01 | 02
06 | Huyện Mỹ Xuyên     | 03 | 05 | 01 | 01 | 02 | 01 | 03
07 | Huyện Trần Đề      | 03 | 04 | 01 | 01 | 02 | 01 | 02
08 | Huyện Thạnh Trị    | 02 | 04 | 01 | 01 | 01 | 01 | 02
09 | Huyện Mỹ Tú        | 02 | 05 | 01 | 01 | 01 | 01 | 03
10 | Huyện Châu Thành   | 02 | 04 | 01 | 01 | 01 | 01 | 02
11 | Huyện Cù Lao Dung  | 02 | 03 | 01 | 01 | 01 | 01 | 01
12 | Cấp tỉnh           | 06 | 23 |    |    |    |    |
   | Tổng cộng          | 32 | 70 | 11 | 11 | 15 | 11 | 25
"""
"""The annex as it was issued, cell by cell; “Huyện Kế sách” is spelt as the district is."""

ROWS = [[cell.strip() for cell in line.split("|")] for line in ISSUED.strip("\n").splitlines()]


def copied(root: Path) -> None:
    """The plan as it was when it was issued: nobody is nominated yet, and no paper follows."""
    folder = root / "plans" / NAME
    shutil.copytree(ROOT / "plans" / NAME, folder, ignore=shutil.ignore_patterns("nominations"))
    text = (folder / "plan.yaml").read_text(encoding="utf-8")
    before, papers, after = text.partition("\npapers:\n")
    rest = re.search(r"^[a-z_]+:", after, re.MULTILINE)
    assert papers
    (folder / "plan.yaml").write_text(before + "\n" + (after[rest.start() :] if rest else ""), encoding="utf-8")


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    """A copy of the plan in a workplace of its own."""
    copied(tmp_path)
    return Workplace(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the papers of the plan as it is."""
    root = tmp_path_factory.mktemp("soc-trang")
    copied(root)
    built = Workplace(root)
    outcome = rebuild.rebuild(pipeline.prepare(NAME, built), built)
    assert [str(paper.became) for paper in outcome.papers] == ["made"] * 4
    return built.build_folder(NAME)


def change(workplace: Workplace, file: str, *pairs: tuple[str, str]) -> Prepared:
    """The plan with pieces of one of its files replaced; each piece must be there once."""
    path = workplace.plan_folder(NAME) / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return pipeline.prepare(NAME, workplace)


def facts(prepared: Prepared) -> tuple[PaperFacts, AnnexFacts]:
    assert prepared.clean, [line for problem in prepared.problems for line in problem.lines()]
    plan, annex = (document.facts for document in prepared.documents[:2])  # the papers of the campaign follow
    assert isinstance(plan, PaperFacts)
    assert isinstance(annex, AnnexFacts)
    return plan, annex


def told(document: Document) -> dict[str, Any]:
    """Facts as a person reads them: a paragraph or a row of a table is one line."""
    found: dict[str, Any] = {"name": document.name, **dataclasses.asdict(document.facts)}
    if "body" in found:
        found["body"] = [line for paragraph in found["body"] for line in _paragraph(paragraph)]
    if "table" in found:
        found["table"] = _table(found["table"])
    return found


def _paragraph(paragraph: dict[str, Any]) -> list[str]:
    if paragraph["table"]:
        table = _table(paragraph["table"])
        return [f"table | {table['widths']}", *(f"table | {row}" for row in (*table["head"], *table["rows"]))]
    lead = f"{paragraph['lead']} " if paragraph["lead"] else ""
    return [f"{paragraph['kind']} | {lead}{paragraph['text']}"]


def _table(table: dict[str, Any]) -> dict[str, Any]:
    parts = {part: [" | ".join(map(_cell, row)) for row in table[part]] for part in ("head", "rows")}
    return {"widths": " ".join(map(str, table["widths"])), **parts}


def _cell(cell: dict[str, Any]) -> str:
    """The words of a cell, then what is not as it mostly is."""
    spans = f" {cell['columns']}×{cell['rows']}" if (cell["columns"], cell["rows"]) != (1, 1) else ""
    return f"{cell['text']}{spans}{'' if cell['align'] == 'center' else ' ' + cell['align']}{'*' * cell['bold']}"


def flat(value: object, path: str = "") -> dict[str, str]:
    """Every text and number of some facts by its path."""
    if dataclasses.is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    elif isinstance(value, tuple):
        parts = {str(at): part for at, part in enumerate(value)}
    else:
        return {path: str(value)}
    return {place: text for name, part in parts.items() for place, text in flat(part, f"{path}/{name}").items()}


def differences(before: object, after: object) -> dict[str, tuple[str, str]]:
    one, other = flat(before), flat(after)
    assert one.keys() == other.keys()
    return {path: (one[path], other[path]) for path in one if one[path] != other[path]}


def test_the_plan_as_it_lies_there_has_no_faults() -> None:
    assert pipeline.prepare(NAME, Workplace(ROOT)).problems == ()


def test_the_facts_are_those_that_were_read_and_approved(golden: Callable[[str, object], None]) -> None:
    """The plan, its annex, every paper of the issuer, and of the papers by units those of one district."""
    documents = pipeline.prepare(NAME, Workplace(ROOT)).documents
    assert len(documents) > 100
    for document in documents:
        if "/" not in document.name or document.name.endswith("/ke-sach"):
            golden(f"{NAME}/{document.name.replace('/', '.')}", told(document))


def test_the_annex_is_the_one_that_was_issued_cell_by_cell() -> None:
    _, annex = facts(pipeline.prepare(NAME, Workplace(ROOT)))
    assert [[cell.text for cell in row] for row in annex.table.rows] == ROWS
    assert [[(cell.text, cell.columns, cell.rows) for cell in row] for row in annex.table.head] == [
        [("STT", 1, 3), ("Đơn vị", 1, 3), ("Tổng cộng", 2, 2), ("Trong đó", 5, 1)],
        [("Cấp huyện", 2, 1), ("Cấp xã", 2, 1), ("Cá nhân Ban CTMT ấp", 1, 2)],
        [("Tập thể", 1, 1), ("Cá nhân", 1, 1)] * 3,
    ]


def test_the_word_file_has_the_issued_table_cell_by_cell(made: Path) -> None:
    (table,) = word_tables((made / "phu-luc-phan-bo.docx").read_bytes())
    assert [[in_one_line(cell.text) for cell in row.cells] for row in table.rows][3:] == ROWS


def test_the_pdf_has_the_issued_table_row_by_row(made: Path) -> None:
    words = pdf_words((made / "phu-luc-phan-bo.pdf").read_bytes())
    rows = [in_one_line(" ".join(row)) for row in ROWS]
    start = words.index(rows[0])
    assert words[start:].startswith(" ".join(rows))


@pytest.mark.parametrize("paper", ["ke-hoach", "phu-luc-phan-bo"])
def test_word_file_and_pdf_say_the_same_in_the_same_order(made: Path, paper: str) -> None:
    in_word = " ".join(paragraph.text for paragraph in word_paragraphs((made / f"{paper}.docx").read_bytes()))
    in_pdf = pdf_words((made / f"{paper}.pdf").read_bytes())
    assert len(in_pdf) > 500
    assert in_one_line(in_word) == in_pdf


def test_every_name_and_number_of_the_plan_stands_in_the_word_file(made: Path) -> None:
    plan, _ = facts(pipeline.prepare(NAME, Workplace(ROOT)))
    words = in_one_line(" ".join(each.text for each in word_paragraphs((made / "ke-hoach.docx").read_bytes())))
    printed = [paragraph.text for paragraph in plan.body]
    for text in (*plan.bases, *printed, *plan.recipients, *plan.signature.lines, plan.signature.name):
        assert in_one_line(text) in words


def test_one_more_commune_changes_what_follows_from_it_and_nothing_else(workplace: Workplace) -> None:
    plan, annex = facts(pipeline.prepare(NAME, workplace))
    new_plan, new_annex = facts(change(workplace, "units.csv", ("Vĩnh Châu,Cấp huyện,10,", "Vĩnh Châu,Cấp huyện,11,")))
    assert {path: found for path, found in differences(annex, new_annex).items() if path != "/notes/0"} == {
        "/table/rows/1/2/text": ("02", "03"),
        "/table/rows/1/6/text": ("01", "02"),
        "/table/rows/12/2/text": ("32", "33"),
        "/table/rows/12/6/text": ("15", "16"),
    }
    note, new_note = differences(annex, new_annex)["/notes/0"]
    assert new_note == note.replace("02/32", "02/33").replace("30 tập thể", "31 tập thể") != note
    sentences = differences(plan, new_plan)
    assert len(sentences) == 2
    for (old, new), (count, more) in zip(sentences.values(), [("30", "31"), ("14", "15")], strict=True):
        assert old.count(f"{count} tập thể") == 1
        assert new == old.replace(f"{count} tập thể", f"{more} tập thể")


DECLARED = "    granted_by: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng\n"


def declare(workplace: Workplace, collective: int) -> Prepared:
    totals = f"    declared: {{collective: {collective}, individual: 70}}\n"
    return change(workplace, "plan.yaml", (DECLARED, DECLARED + totals))


def test_an_announced_total_that_the_rules_come_to_is_accepted(workplace: Workplace) -> None:
    before = facts(pipeline.prepare(NAME, workplace))
    assert facts(declare(workplace, 30)) == before


def test_an_announced_total_that_they_do_not_come_to_is_an_error_and_nothing_is_written(workplace: Workplace) -> None:
    prepared = declare(workplace, 31)
    (problem,) = prepared.problems
    assert problem.is_error
    assert "công bố 31 tập thể, nhưng tính theo quy tắc còn 30:" in problem.what()
    assert problem.place.file == f"plans/{NAME}/plan.yaml"
    assert rebuild.rebuild(prepared, workplace).papers == ()
    built = workplace.build_folder(NAME)
    assert not built.exists() or {path.name for path in built.iterdir()} == {".lock"}


def test_a_tie_is_reported_and_settled_by_whoever_may_decide(workplace: Workplace) -> None:
    change(workplace, "units.csv", ("Thạnh Trị,Cấp huyện,10,70", "Thạnh Trị,Cấp huyện,10,41"))
    (tie,) = change(workplace, "plan.yaml", ("rounding: half-up, on: unit", "rounding: half-up, on: total")).problems
    assert tie.fault.code == "tie"
    assert "Huyện Cù Lao Dung (cu_lao_dung), Huyện Thạnh Trị (thanh_tri)" in tie.what()

    (workplace.plan_folder(NAME) / "overrides.yaml").write_text(
        "overrides:\n"
        "  - quota: ap_ca_nhan\n"
        "    tie_to: [cu_lao_dung]\n"
        "    decided_by: Ban Thường trực\n"
        "    date: 2021-03-01\n"
        "    why: huyện đảo, địa bàn khó khăn\n",
        encoding="utf-8",
    )
    prepared = pipeline.prepare(NAME, workplace)
    _, annex = facts(prepared)
    cells = {row[1].text: row[8].text for row in annex.table.rows}
    assert (cells["Huyện Cù Lao Dung"], cells["Huyện Thạnh Trị"], cells["Tổng cộng"]) == ("02", "01", "25")
    assert prepared.dossier is not None
    shares = prepared.dossier.allocation.allotment("ap_ca_nhan").shares
    reasons = {share.unit: share.because[-1].said() for share in shares}
    assert reasons["cu_lao_dung"] == (
        "được thêm 1 thành 2 theo quyết định của Ban Thường trực ngày 01/3/2021: huyện đảo, địa bàn khó khăn"
    )
    assert reasons["thanh_tri"] == (
        "không được thêm theo quyết định của Ban Thường trực ngày 01/3/2021: huyện đảo, địa bàn khó khăn"
    )


def build(root: Path, here: Path, *options: str, **surroundings: str) -> dict[str, bytes]:
    """The papers that the command line makes in another process, and the trace beside them."""
    copied(root)
    ran = subprocess.run(
        [sys.executable, "-m", "docgen", "build", *options],
        cwd=root / here,
        env={**os.environ, **surroundings},
        capture_output=True,
        check=True,
    )
    assert ran.stdout
    return {path.name: path.read_bytes() for path in (root / "build" / NAME).iterdir() if path.name != ".lock"}


def test_the_bytes_are_the_same_in_any_surroundings(tmp_path: Path, made: Path) -> None:
    first = {path.name: path.read_bytes() for path in made.iterdir() if path.name != ".lock"}
    papers = {f"{name}.{format}" for name in ("ke-hoach", "phu-luc-phan-bo") for format in ("docx", "pdf")}
    assert set(first) == {*papers, ".docgen.json", ".docgen.sources.zip"}
    inner = Path("plans", NAME)
    assert build(tmp_path / "một nơi khác", Path(), TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="1", LC_ALL="C") == first
    assert build(tmp_path / "b", inner, "-j", "2", TZ="America/New_York", PYTHONHASHSEED="2", LC_ALL="C.UTF-8",
                 SOURCE_DATE_EPOCH="1600000000") == first  # fmt: skip

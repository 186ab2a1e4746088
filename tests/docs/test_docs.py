"""The documents keep in step with docgen: what they show can be typed, exists, and is what docgen really prints."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import click
import pytest
from doc_pages import (
    CODE_SPAN,
    GUIDE,
    HOUSE,
    LINK,
    PAGES,
    README,
    ROOT,
    Block,
    anchors,
    blocks,
    code_spans,
    commands,
    prose,
    with_printed,
)
from doc_runs import OWN, RUNS, SAMPLE, Desk, declined, one_more_commune, settled
from doc_tables import TABLES, tables, types, with_table, written

from docgen import pipeline
from docgen.cli.faults import every_fault
from docgen.cli.group import LazyGroup
from docgen.cli.table import COMMANDS
from docgen.files import Workplace
from docgen.model.facts import ListFacts, PaperFacts
from docgen.model.issuer import Issuer
from docgen.model.law import Law
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.printer import Printer
from docgen.model.rules import Rule
from docgen.model.stock import Stock
from docgen.model.units import Overrides, Unit
from docgen.readers import read
from docgen.readers.located import Located
from docgen.schema import decode, decode_units, decode_yaml_nominations
from docgen.wording.campaign_lists import TABLES as PRINTED_TABLES

SOURCE = ROOT / "src/docgen"
LARGEST_PICTURE = 150 * 1024
PRINTED = [block for page in PAGES for block in blocks(page) if block.prints]
YAML = blocks(GUIDE, "yaml")
NOT_DOCGENS = ("--update", "-k", "-l", "-s")
"""Options of pytest and nox, which the pages name too."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name in ("DOCGEN_LANG", "DOCGEN_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


# --- commands -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_line_in_the_readme_and_its_section_in_the_guide(name):
    assert re.search(rf"^\| `docgen {name}\b", prose(README), re.M)
    section = prose(GUIDE).partition(f"\n### docgen {name}\n")[2].partition("\n##")[0]
    assert section.strip()
    assert any(words[:3] == ["./run", "docgen", name] for words in commands(GUIDE))


def verbs_of_run() -> set[str]:
    verbs = re.findall(r"^    ([a-z]+)\)$", (ROOT / "run").read_text(encoding="utf-8"), re.M)
    assert "demo" in verbs
    return set(verbs)


def with_parts(name: str) -> list[click.Command]:
    """A command, and the commands that it has below it."""
    command = LazyGroup("en").get_command(click.Context(LazyGroup("en")), name)
    assert command, name
    return [command, *(command.commands.values() if isinstance(command, click.Group) else ())]


def understood(words: list[str]) -> None:
    """Raises what click raises where docgen would not understand the words; nothing is carried out."""
    command, *parts = with_parts(words[0])
    command.make_context(words[0], words[1:])
    if parts:
        part = next(one for one in parts if one.name == words[1])
        part.make_context(words[1], words[2:])


@pytest.mark.parametrize("page", [README, GUIDE], ids=lambda page: page.name)
def test_every_command_line_that_is_shown_can_be_typed(page):
    shown = commands(page)
    assert len(shown) > 5
    for words in shown:
        if words[0] == "./run":
            assert words[1] in verbs_of_run(), words
            words = words[1:]
        if words[0] == "docgen":
            understood(words[1:])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_option_that_is_named_exists(page):
    known = {name for command in COMMANDS for made in with_parts(command) for one in made.params for name in one.opts}
    known |= {"--help", "--version", *NOT_DOCGENS}
    named = {option for span in code_spans(page) for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", span)}
    assert named <= known
    for name in re.findall(r"`docgen ([a-z]+)", prose(page)):
        assert name in COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fault_code_that_is_named_exists(page):
    text = page.read_text(encoding="utf-8")
    codes = set(re.findall(r"(?<![\]\w(`])\[([a-z]+(?:-[a-z]+)*)\](?![(\w])", prose(page)))
    codes |= {code for block in blocks(page, "text") for code in re.findall(r" \[([a-z-]+)\]$", block.text, re.M)}
    codes |= set(re.findall(r"docgen explain ([a-z][a-z-]*)", text))
    assert codes <= every_fault().keys()
    assert codes or page not in (README, GUIDE)


# --- links and pictures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        file, _, anchor = target.partition("#")
        there = page.parent / file if file else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_every_picture_is_small_and_shown():
    pictures = sorted((ROOT / "docs/images").iterdir())
    shown = {(page.parent / target).resolve() for page in PAGES for target in LINK.findall(prose(page))}
    assert pictures
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG"), picture
        assert picture.stat().st_size < LARGEST_PICTURE, picture
        assert picture.resolve() in shown, picture


# --- the house ------------------------------------------------------------------------------------------------------

MADE = ("du-thao/", ".docgen.json", "overrides.yaml")
"""What is made by a run or by a person, and so lies nowhere in the project."""


def test_the_house_has_a_paragraph_for_every_room_and_for_no_other():
    rooms = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in SOURCE.iterdir()
        if path.name not in ("__init__.py", "__main__.py", "__pycache__", "py.typed")
    }
    assert set(re.findall(r"^- `([\w.]+/?)`", prose(HOUSE), re.M)) == rooms


def test_every_file_and_folder_that_the_house_names_exists():
    named = [
        span
        for span in code_spans(HOUSE)
        if re.fullmatch(r"[\w./<>-]+(/|\.(py|yaml|csv|md|toml|json|docx|html|css|txt))", span)
    ]
    assert len(named) > 40
    rooms = [path for path in SOURCE.rglob("*") if path.is_dir()]
    folders = [ROOT, SOURCE, ROOT / "templates", *rooms, *(ROOT / "templates").iterdir()]
    for span in named:
        if span not in MADE and not span.startswith("build/") and "<" not in span:
            assert any((folder / span).exists() for folder in folders), span


def test_the_tables_that_the_house_names_exist():
    tables = {span for span in code_spans(HOUSE) if re.fullmatch(r"[A-Z][A-Z_]+", span)}
    sources = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    assert len(tables) > 5
    for name in tables:
        assert re.search(rf"^{name}\b", sources, re.M), name


# --- what the guide tells people to write ---------------------------------------------------------------------------


def located(block: Block, name: str) -> Located:
    found, problems = read(f"{block}.{name}", block.text.encode())
    assert found and not problems, [problem.lines() for problem in problems]
    return found


def new_plan() -> Located:
    found, problems = read("plan.yaml", (ROOT / "templates/_new/plan.yaml").read_bytes())
    assert found and not problems
    return found


def sample() -> tuple[Plan, tuple[Unit, ...]]:
    folder = ROOT / "plans" / SAMPLE
    plan, _, problems = decode(Plan, read("plan.yaml", (folder / "plan.yaml").read_bytes())[0])
    assert plan and not problems
    found, _ = read("units.csv", (folder / "units.csv").read_bytes())
    return plan, decode_units(plan.figures, plan.levels, found)[0]


def assert_sent_in(found: Located) -> None:
    """What a unit writes of its nominations or its meeting can be read with the sample plan."""
    plan, units = sample()
    decoded = decode_yaml_nominations(plan, units, {}, "ke_sach", found)
    assert not decoded.problems, [problem.lines() for problem in decoded.problems]
    assert decoded.entries or decoded.submissions


@pytest.mark.parametrize("block", YAML, ids=str)
def test_every_piece_of_yaml_in_the_guide_can_be_written(block):
    found = located(block, "yaml")
    assert isinstance(found.value, dict)
    noun: type = Plan
    if {"submission", "nominations"} & found.value.keys():
        assert_sent_in(found)
        return
    if "overrides" in found.value:
        noun = Overrides
    elif "salaries" in found.value:
        noun = Law
    elif "view" in found.value:
        noun = PaperType
    elif "profile" in found.value:
        noun = Issuer
    elif {"preprinted", "code", "several"} & found.value.keys():
        plain = read("phoi.yaml", (ROOT / "templates/stocks/bang-khen-a3.yaml").read_bytes())[0]
        assert plain and isinstance(plain.value, dict)
        noun, found = Stock, replace(plain, value={**plain.value, **found.value})
    elif "trays" in found.value:
        noun = Printer
    elif "rule" in found.value:
        noun, found = Rule, found.value["rule"]
    else:
        plan = new_plan()
        assert isinstance(plan.value, dict)
        found = replace(plan, value={**plan.value, **found.value}, key_places={**plan.key_places, **found.key_places})
    _, _, problems = decode(noun, found)
    assert not problems, [problem.lines() for problem in problems]


def test_the_guide_shows_each_rule_and_each_entry_of_a_plan():
    text = GUIDE.read_text(encoding="utf-8")
    written = {str(rule) for block in YAML if "rule" in (found := located(block, "yaml").value) for rule in
               found["rule"].value}  # fmt: skip
    assert written == Rule.model_fields.keys()
    for name in Plan.model_fields.keys() - {"place", "type", "notes"}:
        assert re.search(rf"(`|^){name}(`|:)", text, re.M), name


@pytest.mark.parametrize("block", blocks(GUIDE, "csv"), ids=str)
def test_every_table_of_units_in_the_guide_can_be_read(block):
    plan, _, _ = decode(Plan, new_plan())
    units, _, problems = decode_units(plan.figures, plan.levels, located(block, "csv"))
    assert len(units) == 2 and not problems


# --- what docgen prints ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("block", PRINTED, ids=lambda block: f"{block.page.name}-{block.prints}")
def test_what_the_documents_show_is_what_docgen_prints(block, desk, request):
    if block.prints == "settled":
        overrides = next(one.text for one in YAML if "tie_to" in one.text)
        printed = settled(desk, overrides)
    else:
        printed = RUNS[block.prints](desk)
    if request.config.getoption("--update"):
        block.page.write_text(with_printed(block.page, block, printed), encoding="utf-8")
    else:
        assert block.text == printed


def test_every_run_is_shown_somewhere():
    assert {block.prints for block in PRINTED} == {*RUNS, "settled"}


# --- tables that are made of the code -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_each_table_of_the_guide_says_what_the_code_says(name, desk, request):
    rows = written(TABLES[name](desk))
    if request.config.getoption("--update"):
        GUIDE.write_text(with_table(GUIDE, name, rows), encoding="utf-8")
    else:
        assert tables(GUIDE)[name] == rows


def test_every_table_with_a_name_is_made_of_the_code():
    assert tables(GUIDE).keys() == TABLES.keys()


def test_the_guide_names_every_list_and_table_that_a_paper_may_print():
    spans = set(code_spans(GUIDE))
    assert spans >= PRINTED_TABLES
    assert {"counts", "nominees", "nominees.household", "members", "absent"} <= spans


def test_every_name_that_texts_may_use_stands_in_the_guide(desk):
    """By its first word: the message about an unknown name lists them all."""
    desk.has_sample().edits_after(f"{SAMPLE}/plan.yaml", "\n  quyet_dinh:", "{{ budget.said }}", "{{ nobody }}")
    need = next(line for line in desk.types("check", SAMPLE).splitlines() if line.startswith("    cần: một trong: "))
    text = "\n".join(code_spans(GUIDE))
    for name in need.partition("một trong: ")[2].split(", "):
        assert re.search(rf"\{{\{{ {name}\b", text), name


def test_every_type_of_paper_stands_in_the_guide():
    text = GUIDE.read_text(encoding="utf-8")
    for name, _ in types():
        assert re.search(rf"(`|/|type: ){name}\b", text), name


# --- what changes when something changes ----------------------------------------------------------------------------


def table_below(sign: str) -> str:
    return prose(GUIDE).partition(f"<!-- {sign} -->")[2].partition("\n\n")[0]


def facts_of(desk: Desk) -> dict[str, PaperFacts | ListFacts]:
    found = pipeline.prepare(SAMPLE, Workplace(desk.root))
    assert found.clean
    return {document.name: document.facts for document in found.documents}


def test_what_the_guide_says_of_a_declined_nomination_is_what_changes(desk):
    rows = re.findall(r"^\| `([\w-]+)` \| “(.+?)” \| (?:“(.+?)”|bỏ dòng này) \|$", table_below("declined"), re.M)
    before = facts_of(desk.has_sample())
    declined(desk)
    after = facts_of(desk)
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == {name for name, _, _ in rows}
    for name, old, new in rows:
        assert old in repr(before[name]) and old not in repr(after[name]), (name, old)
        assert new in repr(after[name]) and (not new or new not in repr(before[name])), (name, new)


def words_of(desk: Desk) -> str:
    """What stands on the plan and its annex of the sample: each text, and each row of the table as one line."""
    found = pipeline.prepare(SAMPLE, Workplace(desk.root))
    assert found.clean
    plan, annex = (document.facts for document in found.documents[:2])
    rows = [" ".join(cell.text for cell in row if cell.text) for row in annex.table.rows]
    numbered = [re.sub(r"^\d\d (?=\D)", "", row) for row in rows]
    return "\n".join([*(paragraph.text for paragraph in plan.body), *numbered, *annex.notes])


def test_what_the_guide_says_of_one_more_commune_is_what_changes(desk):
    rows = re.findall(r"^\| [^|]+ \| “(.+?)” \| “(.+?)” \|$", table_below("changes"), re.M)
    before = words_of(desk.has_sample())
    one_more_commune(desk)
    after = words_of(desk)
    assert len(rows) == 6
    for old, new in rows:
        assert old in before and old not in after
        assert new in after and new not in before
    changed = [(old, new) for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    for old, new in changed:
        for told_old, told_new in rows:
            old = old.replace(told_old, told_new)
        assert old == new, "the guide does not tell everything that changes"


def tidied_forms(row: str) -> list[str]:
    """The code spans of the first cell of a row of the guide, and what stands in quotes there."""
    cell = next(line for line in prose(GUIDE).splitlines() if line.startswith("|") and row in line).split("|")[1]
    return re.findall(r"[`“]([^`”]+)[`”]", cell)


def test_files_may_be_named_as_the_guide_says(desk):
    line = next(line for line in prose(GUIDE).splitlines() if line.startswith("- **Tên tệp**"))
    names = [span.removesuffix(".xlsx") for span in CODE_SPAN.findall(line)]
    assert len(names) == 3
    folder = desk.has_sample().root / "plans" / SAMPLE / "nominations"
    path = folder / "ke_sach.csv"
    for name in names:
        path = path.rename(folder / f"{name}.csv")
        assert "không có lỗi" in desk.types("check", SAMPLE), name


@pytest.mark.parametrize(
    ("row", "cell"),
    [("| 17/12/1982 |", "{};Chủ tịch;Ủy ban MTTQ Việt Nam xã Nhơn Mỹ"), ("| đã đánh dấu |", ";7;{};\n6;")],
)
def test_cells_may_be_written_as_the_guide_says(row, cell, desk):
    forms = tidied_forms(row)
    assert len(forms) >= 3
    written_now = cell.format("17/12/1982" if "1982" in row else "x")
    desk.has_sample()
    for form in forms:
        desk.edits(f"{SAMPLE}/nominations/ke_sach.csv", (written_now, cell.format(form)))
        assert "không có lỗi" in desk.types("check", SAMPLE), form
        written_now = cell.format(form)


def test_units_may_be_called_as_the_guide_says():
    plan, units = sample()
    for form in tidied_forms("| TP. Sóc Trăng |"):
        text = f"nominations:\n  - {{unit: {form}, kind: tập thể, name: X, award: bk_mttq_tinh, level: huyen}}\n"
        found, _ = read("chung.yaml", text.encode())
        assert found
        (entry,) = decode_yaml_nominations(plan, units, {}, "chung", found).entries
        assert entry.nomination.unit == "soc_trang", form


def test_the_new_plan_of_the_guide_is_the_one_that_its_runs_use():
    assert any(words[:4] == ["./run", "docgen", "new", OWN] for words in commands(GUIDE))

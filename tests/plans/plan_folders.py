"""The plans that docgen ships, laid out in a workplace of their own, and their papers as plain lines."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from docgen.files import BUILT_IN, Workplace
from docgen.model.facts import AnnexFacts, PaperFacts
from docgen.model.prepared import Prepared
from docgen.pipeline import prepare

ROOT = Path(__file__).parents[2]
SOC_TRANG = ROOT / "plans" / "soc-trang-2021"
NEW = ROOT / "templates" / "_new"
SENTENCES = ("opening", "criteria", "budget", "tasks", "body", "annexes")
EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)

assert BUILT_IN[1] == ROOT / "templates"


def laid_out(source: Path, root: Path, **changed: tuple[str, str]) -> Workplace:
    """A workplace with a copy of one plan; `plan` and `units` replace one piece of a file, which must be there once."""
    folder = root / "plans" / "x"
    shutil.copytree(source, folder)
    for stem, (old, new) in changed.items():
        (path,) = folder.glob(f"{stem}.*")
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")
    return Workplace(root)


def prepared(source: Path, root: Path, **changed: tuple[str, str]) -> Prepared:
    return prepare("x", laid_out(source, root, **changed))


def codes(found: Prepared) -> list[str]:
    return [problem.fault.code for problem in found.problems]


def plan_facts(found: Prepared) -> PaperFacts:
    (facts,) = (document.facts for document in found.documents if document.name == found.dossier.plan.type)
    assert isinstance(facts, PaperFacts)
    return facts


def annex_facts(found: Prepared) -> AnnexFacts:
    plan = found.dossier.plan
    annexes = {plan.annex_paper(annex) for annex in plan.annexes}
    (facts,) = (document.facts for document in found.documents if document.name in annexes)
    assert isinstance(facts, AnnexFacts)
    return facts


def lines(found: Prepared) -> list[str]:
    """Everything that stands on the papers but the cells of the table."""
    plan, annex = plan_facts(found), annex_facts(found)
    head = [*plan.letterhead.parent_lines, *plan.letterhead.issuer_lines, plan.letterhead.number]
    head += [plan.letterhead.place_and_date, plan.title.type, *plan.title.lines]
    body = [*plan.bases, *plan.opening, *(paragraph.text for paragraph in plan.body)]
    foot = [*plan.signature.lines, plan.signature.name, *plan.recipients]
    return [*head, *body, *foot, *annex.title.lines, annex.attached_to, *annex.notes]


def rows(found: Prepared) -> list[list[str]]:
    """The body of the annex, cell by cell."""
    return [[cell.text for cell in row] for row in annex_facts(found).table.rows]


def typed_digits(source: Path) -> list[str]:
    """The lines of a plan's sentences that hold a digit outside of `{{ … }}`, comments aside.

    0,5 may stand: it is how a rounding is put into words.
    """
    text = EXPRESSION.sub("", (source / "plan.yaml").read_text(encoding="utf-8")).replace("0,5", "")
    found, room = [], ""
    for line in text.splitlines():
        if re.match(r"[a-z_]+:", line):
            room = line.partition(":")[0]
        if room in SENTENCES and not line.lstrip().startswith("#"):
            found += [line.strip()] if re.search(r"\d", line) else []
    return found

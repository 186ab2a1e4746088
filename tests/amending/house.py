"""A plan in a folder of its own, of which papers can be issued without printing them."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from pathlib import Path

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.issued import Amended, Frozen, Issue, Withdrawn
from docgen.model.prepared import Prepared
from docgen.record import Store, digest, next_folder, to_json

PLANS = Path(__file__).parents[2] / "plans"
AT = datetime.datetime(2021, 7, 1, 8, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
FILE = b"a printed paper"


@dataclass(frozen=True)
class House:
    """One plan, and what can be done with it."""

    root: Path
    plan: str

    @classmethod
    def of(cls, plan: str, folder: Path, *, campaign: bool = True) -> House:
        """A copy of a sample plan; without its `campaign` it is read in a tenth of the time."""
        left_out = None if campaign else shutil.ignore_patterns("nominations")
        shutil.copytree(PLANS / plan, folder / "plans" / plan, ignore=left_out)
        return cls(folder, plan)

    @property
    def folder(self) -> Path:
        return self.root / "plans" / self.plan

    @property
    def workplace(self) -> Workplace:
        return Workplace(self.root)

    def prepare(self, **more: object) -> Prepared:
        return pipeline.prepare(self.plan, self.workplace, **more)  # type: ignore[arg-type]

    def change(self, file: str, *changes: tuple[str, str]) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8-sig")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8-sig" if file.endswith("csv") else "utf-8")

    def write(self, text: str) -> None:
        (self.folder / "amendments.yaml").write_text(text, encoding="utf-8")

    def issue(self, name: str, number: str | None, day: datetime.date, *along: str) -> None:
        """Issues a paper: its facts are frozen as they would be printed with this number and day."""
        store = Store(self.workplace, self.plan)
        record, _, problems = store.read()
        assert record is not None, problems
        names = (name, *along)
        empty = tuple(Frozen.model_construct(name=each, facts="0" * 64, files={}, edited=False) for each in names)
        pending = Issue.model_construct(
            paper=name, folder=next_folder(record, name), number=number, symbol=None, body=None, date=day, who=None,
            at=AT, amends=None, frozen=empty, withdrawn=None,
        )  # fmt: skip
        prepared = self.prepare(issuing=(pending,))
        papers = {document.name: document for document in prepared.documents}
        assert papers, [problem.lines() for problem in prepared.problems if problem.is_error]
        contents: dict[str, bytes] = {}
        frozen = []
        for each in names:
            facts = to_json(papers[each])
            contents |= {f"{each}.json": facts, f"{each}.docx": FILE}
            frozen.append(Frozen(name=each, facts=digest(facts), files={"docx": digest(FILE)}))
        printed = papers[name].facts.letterhead.number  # type: ignore[union-attr]
        amends = papers[name].amends
        issue = pending.model_copy(
            update={
                "symbol": printed.split(" ", 1)[1] if number else None,
                "frozen": tuple(frozen),
                "amends": Amended(paper=amends) if amends else None,
            }
        )
        store.enter(record, (issue,), {issue.folder: contents})

    def withdraw(self, name: str) -> None:
        store = Store(self.workplace, self.plan)
        record, _, _ = store.read()
        assert record is not None
        mark = Withdrawn(at=AT, reason="nhầm")
        issues = tuple(
            each.model_copy(update={"withdrawn": mark}) if each.paper == name else each for each in record.issues
        )
        store.rewrite(type(record)(issues))

    def amending(self, name: str) -> Document:
        """The amending paper of that name, as it would be made now."""
        prepared = self.prepare()
        errors = [problem.lines() for problem in prepared.problems if problem.is_error]
        assert not errors, errors
        return next(document for document in prepared.documents if document.name == name)

    def said(self) -> dict[str, str]:
        """What is said of the amending papers, by code."""
        problems = self.prepare().problems
        return {problem.fault.code: problem.what() for problem in problems if problem.fault.code.startswith("amend-")}


def text_of(document: Document) -> str:
    """The body of a paper, a line for each paragraph; a table as its cells."""
    lines = []
    for paragraph in document.facts.body:  # type: ignore[union-attr]
        if paragraph.table:
            lines += [" | ".join(cell.text for cell in row) for row in (*paragraph.table.head, *paragraph.table.rows)]
        else:
            lines.append(f"{paragraph.lead} {paragraph.text}".strip())
    return "\n".join(lines)

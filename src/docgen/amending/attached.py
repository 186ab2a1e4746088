"""What is attached to a paper (annexes, lists, a budget) and changes: replaced as a whole, never patched.

In: what is attached as it holds, and as it is now. Out: the replacement as a document that says what it replaces, and
the instruction in the amending paper with what is different in it: figures before and after, persons added, taken out,
corrected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from docgen.amending.base import InForce
from docgen.amending.citing import dated
from docgen.amending.figures import Figure, figures_between
from docgen.amending.instructions import Instruction
from docgen.amending.nominees import Listed, rows_between
from docgen.amending.parts import bare, rows_of
from docgen.documents.lengths import TEXT_WIDTH, TITLE_SIZE
from docgen.documents.letterhead import attached_to
from docgen.documents.list_widths import list_widths
from docgen.documents.listing import WIDTH
from docgen.documents.plan import with_end_mark
from docgen.model.facts import AnnexFacts, Cell, Document, Facts, ListFacts, PaperFacts, Paragraph, Table
from docgen.model.issuer import Profile
from docgen.model.paper_type import Verbs
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.metrics import width_mm

TAKEN_OUT = "Đưa ra khỏi danh sách"
MOST_NAMED = 30
"""So many persons are named in a sentence."""

EMPTY = "…"
COUNTED = "Danh sách này có "
"""How the last note of a list begins, which says how many it names."""
DAY = " ngày "
HEADINGS = ("Đơn vị", "Chỉ tiêu", "Đã giao", "Điều chỉnh thành", "Tăng (+), giảm (-)")


@dataclass(frozen=True)
class New:
    """The amending paper as its attachments name it: “Kế hoạch số … ngày … của …”, and “Kế hoạch này”. `place_and_date`
    stands in the head of a list that has one; `folder` is where its papers lie."""

    cited: str
    this: str
    place_and_date: str
    folder: str
    profile: Profile


def same(old: Facts, new: Facts) -> bool:
    """Whether two attachments say the same; what they are attached to is said on them, but is not what they say."""
    return said(old) == said(new)


def said(facts: Facts) -> tuple[object, ...]:
    """What an attachment says: its label, its title, its table, its notes; or its words."""
    if isinstance(facts, AnnexFacts | ListFacts):
        label = facts.label if isinstance(facts, AnnexFacts) else ""
        notes = tuple(bare(note.removesuffix("./.")) for note in facts.notes)
        return (label, facts.title.type, " ".join(facts.title.lines), rows_of(facts.table), notes)
    words = tuple((bare(each.text.removesuffix("./.")), rows_of(each.table)) for each in facts.body)
    lines = (facts.addressees, facts.bases, facts.opening, facts.recipients) if isinstance(facts, PaperFacts) else ()
    others = tuple(tuple(bare(line) for line in part) for part in lines)
    return (facts.title.type, " ".join(facts.title.lines), others, words)


def replacement(old: InForce | None, document: Document, new: New, *, alone: bool = False) -> Document:
    """The attachment as it goes with the amending paper. `old` is what it replaces, if anything; `alone`: it goes with
    none, and has the number that it is cited by."""
    facts = document.facts
    replaced = ""
    if old is not None:
        cited = dated(old.by, new.profile)
        replaced = f"thay thế {cited if alone else f'{name_of(old.facts)} {_with(old.facts)} {cited}'}"
    if isinstance(facts, AnnexFacts | ListFacts):
        room = TEXT_WIDTH if isinstance(facts, AnnexFacts) and facts.label else WIDTH
        lines = [f"(Kèm theo {new.cited};", f"{replaced})"] if replaced else [f"(Kèm theo {new.cited})"]
        facts = replace(facts, attached_to="\n".join(_lines_of(line, room) for line in lines))
    elif isinstance(facts, PaperFacts) and replaced:
        name = capitalised(name_of(facts))
        last = Paragraph("text", with_end_mark(f"{name} này {replaced}", new.profile))
        body = tuple(replace(each, text=_unmarked(each.text, new.profile)) for each in facts.body)
        facts = replace(facts, body=(*body, last))
    if isinstance(facts, ListFacts | PaperFacts):
        facts = replace(facts, letterhead=replace(facts.letterhead, place_and_date=new.place_and_date))
    return Document(f"{new.folder}/{document.name}", document.template, facts, document.name, document.facts)


def _unmarked(text: str, profile: Profile) -> str:
    mark = profile.form.end_mark
    return f"{text.removesuffix(mark)}." if len(mark) > 1 and text.endswith(mark) else text


def name_of(facts: Facts) -> str:
    """What an attachment is called in a sentence: “Phụ lục II”, “Danh sách”."""
    if isinstance(facts, AnnexFacts) and facts.label:
        return facts.label
    return facts.title.type.capitalize() or "Phụ lục"


def _with(facts: Facts) -> str:
    return "ban hành kèm theo" if isinstance(facts, AnnexFacts) and facts.label else "kèm theo"


def which(old: InForce, names: list[str]) -> str:
    """An attachment by its name; by its title as well where others have that name."""
    name = name_of(old.facts)
    own = name if names.count(name) == 1 else f"{name} “{' '.join(old.facts.title.lines)}”"
    return f"{own} {_with(old.facts)}"


def told(old: InForce, document: Document, new: New, verbs: Verbs, names: list[str]) -> Instruction:
    """What the amending paper says of an attachment that is replaced. `names`: what all of them are called."""
    before, after = old.facts, document.facts
    replaced = f"{which(old, names)} {dated(old.by, new.profile)}"
    words = f"Thay thế {replaced} bằng {name_of(after)} kèm theo {new.this}"
    if not isinstance(before, AnnexFacts | ListFacts) or not isinstance(after, AnnexFacts | ListFacts):
        return Instruction(f"{words}.")
    if isinstance(before, AnnexFacts) and before.label:
        figures = figures_between(before.table, after.table)
        if figures:
            table = Paragraph("table", "", table=_figures_table(figures))
            return Instruction(f"{words}; các số thay đổi như sau:", (table,))
        return Instruction(f"{words}.")
    listed = rows_between(before.table, after.table)
    lines = tuple(_lines(listed, verbs, f"{name_of(after)} kèm theo {new.this}")) if listed else ()
    if before.notes[-1:] != after.notes[-1:] and after.notes and after.notes[-1].startswith(COUNTED):
        count = bare(after.notes[-1].removesuffix("./.")).removeprefix(COUNTED)
        lines = (*lines, f"Sau khi sửa đổi, danh sách có {count}.")
    if not lines:
        return Instruction(f"{words}.")
    return Instruction(f"{words}, cụ thể:", tuple(Paragraph("bullet", f"- {line}") for line in lines))


def _lines(listed: Listed, verbs: Verbs, where: str) -> Iterator[str]:
    """A line for each thing that became of rows. Many that are new are named in the list itself (`where`)."""
    for verb, rows in ((verbs.add, listed.added), (TAKEN_OUT, listed.removed)):
        for kind in dict.fromkeys(row.kind for row in rows):
            of_kind = [row for row in rows if row.kind == kind]
            named = "; ".join(row.said for row in of_kind)
            said = f" có tên trong {where}" if verb == verbs.add and len(of_kind) > MOST_NAMED else f": {named}"
            yield f"{verb} {padded(len(of_kind))} {kind}{said}."
    for each in listed.corrected:
        of = "" if each.renamed else f" của {each.before.said}"
        who = f" ({each.before.told_apart})" if each.renamed and each.before.told_apart else ""
        first, *others = each.columns
        yield f"Sửa {_changed(first, of)}{who}{''.join(f'; {_changed(other)}' for other in others)}."


def _changed(column: tuple[str, str, str], of: str = "") -> str:
    """A column of a row that reads otherwise; `of` says whose."""
    what, was, now = column
    return f"{what}{of} “{was or EMPTY}” thành “{now or EMPTY}”"


def _figures_table(figures: tuple[Figure, ...]) -> Table:
    """The figures before and after; a unit stands once beside all of its."""
    head = tuple(Cell(text, bold=True) for text in HEADINGS)
    rows = []
    for unit, of_unit in groupby(figures, key=lambda each: each.row):
        found = list(of_unit)
        for at, each in enumerate(found):
            first = () if at else (Cell(unit, rows=len(found), align="left"),)
            figure = (Cell(each.column, align="left"), Cell(each.before), Cell(each.after), Cell(each.difference))
            rows.append((*first, *figure))
    return Table(list_widths((head,), tuple(rows), len(head), TEXT_WIDTH), (head,), tuple(rows))


def _lines_of(words: str, room: float) -> str:
    """What stands below a title, on as many lines as it needs; a number and its day rather on two lines than torn."""
    lines = attached_to(words, room)
    if "\n" not in lines and width_mm(words, TITLE_SIZE, italic=True) > room and DAY in words:
        lines = f"\n{DAY.strip()} ".join(words.rsplit(DAY, 1))
    return lines

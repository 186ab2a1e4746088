"""The comparison of quotas before and after a change (bảng so sánh): tables, their reasons, and what was changed.

In: a comparison and both dossiers. Out: the facts of a landscape annex. Only quotas that moved have columns, and the
sums of the kinds that they change. Source: NĐ 30/2020 Phụ lục I, I.2 (landscape for tables), III.1 (annexes).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.documents.comparison_table import REASON, WIDTH, Row, groups_of, reason_of, rows_of, table_of
from docgen.documents.letterhead import Head, attached_to, title
from docgen.documents.look import look
from docgen.documents.plan import with_end_mark
from docgen.model.comparison import Action, Area, Change, Comparison, QuotaChange
from docgen.model.dossier import Dossier
from docgen.model.facts import ComparisonFacts, Paragraph
from docgen.model.kind import KIND_SAID
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.vietnamese.letters import capitalised, capitals

WITH_REASONS = 2
"""Beside so many groups of columns there is room for the reasons; of more, they stand below the table."""

AT_MOST = 4
"""So many groups of columns stand in one table; more go into a table of their own, below it."""


def view(
    found: Comparison, before: Dossier, after: Dossier, main: PaperType, paper: PaperType, draft: str
) -> ComparisonFacts:
    """Everything that stands on the paper. `main` is the type of the plan, `paper` that of the comparison."""
    moved = tuple(quota for quota in found.quotas if quota.has_moved)
    groups = groups_of(moved, before, after)
    rows = rows_of(moved, found, before, after)
    body: list[Paragraph] = []
    chunks = [groups[at : at + AT_MOST] for at in range(0, len(groups), AT_MOST)]
    beside = len(groups) <= WITH_REASONS
    for number, chunk in enumerate(chunks, start=1):
        if len(chunks) > 1:
            body.append(Paragraph("heading2", f"Bảng {number}"))
        table = table_of(chunk, rows, before, after, moved if beside else ())
        body.append(Paragraph("table", "", table=table))
    if not beside:
        body += _reasons_below(rows, moved)
    body += _changes_below(found, (after.plan, before.plan))
    if body and body[-1].kind != "table":
        body[-1] = Paragraph(body[-1].kind, with_end_mark(body[-1].text, after.profile), body[-1].lead)
    head = Head.of_plan(after, main)
    comma = "," if after.profile.form.date_comma else ""
    body_name = after.issuer.full_name or after.issuer.locality
    of_plan = f"(Chỉ tiêu của {main.name} số {head.numbered(False)}{comma} {head.dated} của {body_name})"
    return ComparisonFacts(
        draft=draft,
        label="",
        title=title("", (capitals(paper.printed),), WIDTH, profile=after.profile),
        attached_to=attached_to(of_plan, WIDTH),
        body=tuple(body),
        subject=f"{paper.printed} – {' '.join(after.plan.trich_yeu)}",
        look=look(after.profile),
    )


def _reasons_below(rows: Sequence[Row], moved: Sequence[QuotaChange]) -> Iterator[Paragraph]:
    yield Paragraph("heading2", REASON)
    for row in rows:
        if words := reason_of(row, moved):
            yield Paragraph("bullet", f"- {row.name}: {words.replace(chr(10), '; ')}.")


def _changes_below(found: Comparison, plans: Sequence[Plan]) -> Iterator[Paragraph]:
    """What was changed in figures, rules and exceptions: the cause of it all."""
    listed = [change for change in found.changes if _moves_quotas(change)]
    if listed:
        yield Paragraph("heading2", "Nội dung điều chỉnh")
    for change in listed:
        yield Paragraph("bullet", f"- {_said(change, plans)};")


def _moves_quotas(change: Change) -> bool:
    if change.area is Area.RULES:
        return change.path.startswith("quotas.")
    if change.area is Area.UNITS:
        return ".figures" in change.path or change.action in (Action.ADDED, Action.REMOVED, Action.RENAMED)
    return change.area is Area.OVERRIDES


def _said(change: Change, plans: Sequence[Plan]) -> str:
    """The change as a sentence; a quota by who gets it, for nobody outside knows its name in the plan."""
    subject, what = capitalised(_subject(change, plans)), change.what.vi[:1].lower() + change.what.vi[1:]
    if ".figures." in change.path:
        what = f"số {what}"
    if change.action is Action.ADDED:
        return f"{subject}: thêm {what} ({change.after})"
    if change.action is Action.REMOVED:
        return f"{subject}: bỏ {what} ({change.before})"
    was, is_now = (text if text.isdecimal() else f"“{text}”" for text in (change.before, change.after))
    return f"{subject}: {what} từ {was} thành {is_now}"


def _subject(change: Change, plans: Sequence[Plan]) -> str:
    parts = change.path.split(".")
    for plan in plans if parts[0] in ("quotas", "overrides") else ():
        if quota := plan.quotas.get(parts[1]):
            level = plan.levels[quota.level].name if quota.level in plan.levels else quota.level
            award = plan.awards[quota.award].name if quota.award in plan.awards else quota.award
            whole = f"{award}, {level}, {KIND_SAID[quota.kind].vi}"
            unit = change.subject.vi.partition(", ")[2] if parts[0] == "overrides" else ""
            return f"{whole}, {unit}" if unit else whole
    return change.subject.vi

"""The record of issued papers as a source: fetched, and put into the plan that it belongs to."""

from __future__ import annotations

from docgen.model.dossier import Places
from docgen.model.issued import Record
from docgen.model.plan import Plan
from docgen.record import Store, numbered_plan
from docgen.sources.fetch import Sources


def fetch_record(sources: Sources, name: str) -> Record | None:
    """The record of a plan; None where it cannot be read, which is an error."""
    record, _, problems = Store(sources.workplace, name).read()
    sources.problems += problems
    return record


def numbered(sources: Sources, plan: Plan | None, record: Record | None, places: Places) -> Plan | None:
    """The plan with the numbers and days that its papers were issued with; profiles are those of that day."""
    if plan is None or record is None:
        return plan
    plan, problems = numbered_plan(plan, record, places)
    sources.problems += problems
    sources.day = plan.day
    return plan

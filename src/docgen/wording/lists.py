"""The lists of a plan that its body may print by name, so that nothing is written twice.

In: a plan and a name (`awards`, `criteria.tap_the`, `dossiers.tinh.parts`, `tasks`, `budget`). Out: parts of a body.
Lists of things are punctuated here (“;” … “.”); texts stand as they were written.
"""

from __future__ import annotations

from docgen.model.dossier import Path
from docgen.model.plan import DossierPart, Kind, Node, Plan

WHO = {Kind.COLLECTIVE: "tập thể", Kind.INDIVIDUAL: "cá nhân", Kind.HOUSEHOLD: "hộ gia đình"}


def list_names(plan: Plan) -> tuple[str, ...]:
    """Every name that a body may use."""
    return (
        "awards",
        *(f"criteria.{name}" for name in plan.criteria),
        *(f"dossiers.{name}.parts" for name in plan.dossiers),
        "tasks",
        "budget",
    )


def named_list(plan: Plan, name: str) -> tuple[tuple[Path, Node], ...]:
    """The parts of the list and where each was written. Raises KeyError for a name that is not in `list_names`."""
    first, *rest = name.split(".")
    if name not in list_names(plan):
        raise KeyError(name)
    if first == "awards":
        return _things([(("awards", key, "name"), award.name) for key, award in plan.awards.items()])
    if first == "criteria":
        texts = plan.criteria[rest[0]].texts
        return tuple((("criteria", rest[0], "texts", at), Node(text=(text,))) for at, text in enumerate(texts))
    if first == "dossiers":
        parts = plan.dossiers[rest[0]].parts
        return _things([(("dossiers", rest[0], "parts", at, "name"), _part(part)) for at, part in enumerate(parts)])
    if first == "budget":
        return tuple((("budget", at), Node(text=(text,))) for at, text in enumerate(plan.budget or ()))
    return tuple((("tasks", at), task) for at, task in enumerate(plan.tasks))


def _things(found: list[tuple[Path, str]]) -> tuple[tuple[Path, Node], ...]:
    return tuple(
        (path, Node(text=(text.rstrip(" .;") + (";" if at < len(found) - 1 else "."),)))
        for at, (path, text) in enumerate(found)
    )


def _part(part: DossierPart) -> str:
    name = part.name.rstrip(" .;")
    if not part.confirmed_by:
        return name
    said = "; ".join(f"đối với {WHO[kind]} có xác nhận của {by}" for kind, by in part.confirmed_by.items())
    return f"{name} ({said})"

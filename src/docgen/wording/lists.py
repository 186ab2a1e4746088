"""The lists of a plan that its body may print by name, so that nothing is written twice.

In: a plan and a name (`awards`, `criteria.tap_the`, `dossiers.tinh.parts`, `tasks`, `budget`). Out: parts of a body, or
paragraphs without marks; and what is wrong with the name. Lists of things are punctuated here (“;” … “.”); texts stand
as they were written.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from docgen.model.body import Node
from docgen.model.dossier import Path, Places
from docgen.model.kind import KIND_SAID
from docgen.model.plan import DossierPart, Plan
from docgen.problem import Fault, Problem, Say, Severity, closest

LIST_UNKNOWN = Fault(
    "list-unknown",
    Say("kế hoạch không có danh sách “{name}”", "the plan has no list “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "items, bullets và paragraphs có thể ghi tên một danh sách đã có trong kế hoạch, để khỏi chép lại hai lần.",
        "`items`, `bullets` and `paragraphs` may name a list that the plan already has, so that nothing is copied.",
    ),
)
LIST_EMPTY = Fault(
    "list-empty",
    Say("danh sách “{name}” không có mục nào để in", "the list “{name}” has nothing to print"),
    mend=Say("ghi nội dung cho {name}, hoặc bỏ dòng này", "fill in {name}, or drop this line"),
    explain=Say(
        "Nội dung in ra một danh sách của kế hoạch, nhưng danh sách đó còn trống, nên trên giấy chỗ này sẽ thiếu mà "
        "không ai thấy.",
        "The body prints a list of the plan, but the list is empty: something would be missing on paper unseen.",
    ),
)
LIST_CIRCLE = Fault(
    "list-circle",
    Say("danh sách “{name}” in lại chính nó", "the list “{name}” prints itself"),
    mend=Say("viết thẳng các mục con, hoặc bỏ dòng này", "write the parts out, or drop this line"),
    explain=Say(
        "Một việc trong tasks lại ghi items, bullets hoặc paragraphs là tasks, nên danh sách sẽ lặp mãi không dừng.",
        "One of the tasks names `tasks` as the list below it, so that the list would go on for ever.",
    ),
)
LIST_UNPRINTED = Fault(
    "list-unprinted",
    Say("danh sách “{name}” không được in ở đâu trong nội dung", "the list “{name}” is printed nowhere in the body"),
    mend=Say("ghi items, bullets hoặc paragraphs: {name} ở phần cần in, hoặc bỏ danh sách này",
             "write items, bullets or paragraphs: {name} where it belongs, or drop the list"),
    explain=Say(
        "Kế hoạch có ghi danh sách này nhưng không phần nào của nội dung in nó ra, nên trên giấy sẽ không có. Thường "
        "là quên ghi tên danh sách vào body.",
        "The plan has this list, but no part of the body prints it, so it will not be on paper. Most often its name "
        "was forgotten in the body.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
LIST_NESTED = Fault(
    "list-nested",
    Say("danh sách “{name}” có mục con, không in thành các đoạn được",
        "the list “{name}” has parts below its parts and cannot be printed as paragraphs"),
    mend=Say("ghi items hoặc bullets thay cho paragraphs", "write items or bullets instead of paragraphs"),
    explain=Say(
        "paragraphs chỉ in lời văn, không đánh số. Mục con của danh sách này sẽ mất trên giấy, nên hãy in nó bằng "
        "items hoặc bullets.",
        "`paragraphs` prints plain texts without marks. The parts below would be lost on paper; use items or bullets.",
    ),
)  # fmt: skip

Listed = tuple[tuple[Path, Node], ...]
"""Parts, each with where it was written."""


Lists = Mapping[str, Listed]
"""The lists that a body may print, by name; an empty one has nothing to print."""


def lists_of(plan: Plan) -> Lists:
    """Every list of a plan that a body may print by name."""
    return {
        "awards": things([(("awards", key, "name"), award.name) for key, award in plan.awards.items()]),
        **{
            f"criteria.{name}": tuple(
                (("criteria", name, "texts", at), Node(text=(text,))) for at, text in enumerate(criterion.texts)
            )
            for name, criterion in plan.criteria.items()
        },
        **{
            f"dossiers.{name}.parts": things(
                [(("dossiers", name, "parts", at, "name"), _part(part)) for at, part in enumerate(rule.parts)]
            )
            for name, rule in plan.dossiers.items()
        },
        "tasks": tuple((("tasks", at), task) for at, task in enumerate(plan.tasks)),
        "budget": tuple((("budget", at), Node(text=(text,))) for at, text in enumerate(plan.budget or ())),
    }


def named_list(lists: Lists, name: str, path: Path, places: Places) -> tuple[Listed, tuple[Problem, ...]]:
    """The parts of the list that the value at `path` names; none of them where the name is wrong."""
    place = places.at(*path)
    if name not in lists:
        return (), (LIST_UNKNOWN.at(place, name=name, known=", ".join(lists), close=closest(name, lists)),)
    if path[0] == name:
        return (), (LIST_CIRCLE.at(place, name=name),)
    found = lists[name]
    return found, (() if found else (LIST_EMPTY.at(place, name=name),))


def unprinted(lists: Lists, printed: Collection[str], places: Places) -> tuple[Problem, ...]:
    """The lists that are written for the paper and stand nowhere on it. Awards are also there to be shared out."""
    forgotten = (name for name, parts in lists.items() if parts and name not in printed and name != "awards")
    return tuple(LIST_UNPRINTED.at(places.at(*name.split(".")), name=name) for name in forgotten)


def named_paragraphs(lists: Lists, name: str, path: Path, places: Places) -> tuple[list[str], tuple[Problem, ...]]:
    """The texts of the list that the value at `path` names, without marks."""
    found, problems = named_list(lists, name, path, places)
    if any(part.items or part.bullets or part.paragraphs or part.closing for _, part in found):
        problems += (LIST_NESTED.at(places.at(*path), name=name),)
    return [text for _, part in found for text in ((part.heading or ""), *(part.text or ())) if text], problems


def things(found: list[tuple[Path, str]]) -> Listed:
    """Names of things as parts, punctuated as a list: “;” after each, “.” after the last."""
    return tuple(
        (path, Node(text=(text.rstrip(" .;") + (";" if at < len(found) - 1 else "."),)))
        for at, (path, text) in enumerate(found)
    )


def _part(part: DossierPart) -> str:
    name = part.name.rstrip(" .;")
    if not part.confirmed_by:
        return name
    said = "; ".join(f"đối với {KIND_SAID[kind].vi} có xác nhận của {by}" for kind, by in part.confirmed_by.items())
    return f"{name} ({said})"

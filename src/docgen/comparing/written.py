"""What else people wrote otherwise: rules, exceptions, wording, meetings, bodies, law, types and templates.

In: two prepared plans. Out: changes. The plan is compared as it is written, with its `{{ … }}`: a number that
is another one in the texts only because a quota moved is no change of the wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from docgen.comparing.fields import Leaf, differences, written
from docgen.comparing.rules import rules_said
from docgen.model.comparison import Action, Area, Change
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.prepared import Prepared
from docgen.model.units import Override
from docgen.problem import NOWHERE, Place, Say

RULES = frozenset(
    {"levels", "figures", "awards", "quotas", "evidence", "together", "severity", "criteria", "dossiers", "expenses"}
)
"""The parts of a plan that say who may get what; all others are its words."""

RULE = "quy tắc phân bổ"
PLAN = Say("kế hoạch", "the plan")
EXCEPTION = Say("cả ngoại lệ", "the exception")
ISSUER = Say("cơ quan ban hành", "the issuing body")
PROFILE = Say("loại cơ quan", "the sort of body")
LAW = Say("templates/law", "templates/law")
TEMPLATE = Say("tệp mẫu", "a file of the template")
NO_FILE, A_FILE, OTHER_FILE = "không có", "có", "nội dung khác"


def plan_changes(before: Prepared, after: Prepared) -> Iterator[Change]:
    """Rules first, then the words, each by its heading."""
    if before.plan is None or after.plan is None or before.dossier is None or after.dossier is None:
        return
    units = (*before.dossier.allocation.units, *after.dossier.allocation.units)
    names = {unit.id: unit.name for unit in units}
    leaves = _rules_whole(list(differences(before.plan, after.plan)), before.plan, after.plan, names)
    for area, of_area in ((Area.RULES, True), (Area.WORDING, False)):
        for leaf in leaves:
            if (leaf.path[0] in RULES) is of_area:
                yield _plan_change(area, leaf, before, after)


def _rules_whole(leaves: list[Leaf], before: Plan, after: Plan, names: Mapping[str, str]) -> list[Leaf]:
    """The same with each rule that is another one in a sentence: nobody reads a bound without its step. The path of a
    single difference is kept, so that it leads to the very number."""
    found: list[Leaf] = []
    for leaf in leaves:
        is_rule = leaf.path[0] == "quotas" and leaf.path[2:3] == ("rule",) and leaf.action is not Action.RENAMED
        quota_id = str(leaf.path[1]) if is_rule else ""
        if not is_rule or quota_id not in before.quotas or quota_id not in after.quotas:
            found.append(leaf)
        elif found and found[-1].path[:3] == leaf.path[:3]:
            found[-1] = replace(found[-1], path=leaf.path[:3])
        else:
            rules = (before.quotas[quota_id].rule, after.quotas[quota_id].rule)
            left, right = rules_said(*rules, (before, after), names)
            found.append(Leaf(Action.CHANGED, leaf.path, (*leaf.headings[:2], RULE), left, right))
    return found


def _plan_change(area: Area, leaf: Leaf, before: Prepared, after: Prepared) -> Change:
    assert before.dossier is not None
    assert after.dossier is not None
    places = before.dossier.plan_places if leaf.action is Action.REMOVED else after.dossier.plan_places
    first, *rest = leaf.path
    subject, skipped = PLAN, 0
    if first == "quotas" and rest:
        subject, skipped = _quota_said(str(rest[0]), before.plan, after.plan), 2
    elif first in ("awards", "papers", "annexes", "figures", "levels") and rest:
        heading, key = leaf.headings[0], str(rest[0])
        subject, skipped = Say(f"{heading} {key}", f"{first}.{key}"), 2
    said = " › ".join(leaf.headings[skipped:]) or leaf.headings[-1]
    path = path_said(leaf.path)
    return Change(
        area, leaf.action, subject, Say(said, path), leaf.before, leaf.after, path, places.at(*leaf.path)
    )  # fmt: skip


def _quota_said(quota_id: str, before: Plan | None, after: Plan | None) -> Say:
    """“chỉ tiêu xa_tap_the (Cấp xã, tập thể)”, in the words of today's plan where it has the quota."""
    for plan in (after, before):
        if plan and quota_id in plan.quotas:
            quota = plan.quotas[quota_id]
            level = plan.levels[quota.level].name if quota.level in plan.levels else quota.level
            kind = KIND_SAID[quota.kind]
            return Say(f"chỉ tiêu {quota_id} ({level}, {kind.vi})", f"quota {quota_id} ({level}, {kind.en})")
    return Say(f"chỉ tiêu {quota_id}", f"quota {quota_id}")


def override_changes(before: Dossier, after: Dossier) -> Iterator[Change]:
    """The exceptions, each known by its quota and by the units that it is about."""
    old = {_about(each, number, before): (number, each) for number, each in enumerate(before.overrides)}
    new = {_about(each, number, after): (number, each) for number, each in enumerate(after.overrides)}
    for key in dict.fromkeys((*new, *old)):
        subject = Say(f"chỉ tiêu {key[0]}, {key[1]}", f"quota {key[0]}, {key[1]}")
        path = f"overrides.{key[0]}"
        if key not in old:
            number, each = new[key]
            place = after.override_places.at("overrides", number)
            yield Change(Area.OVERRIDES, Action.ADDED, subject, EXCEPTION, "", written(each), path, place)
        elif key not in new:
            number, each = old[key]
            place = before.override_places.at("overrides", number)
            yield Change(Area.OVERRIDES, Action.REMOVED, subject, EXCEPTION, written(each), "", path, place)
        else:
            number = new[key][0]
            for leaf in differences(old[key][1], new[key][1]):
                place = after.override_places.at("overrides", number, *leaf.path)
                what = Say(" › ".join(leaf.headings), path_said(leaf.path))
                yield Change(Area.OVERRIDES, leaf.action, subject, what, leaf.before, leaf.after, path, place)


def _about(each: Override, number: int, dossier: Dossier) -> tuple[str, str, int]:
    """What an exception is about; the second about the same thing is another one."""
    names = {unit.id: unit.name for unit in dossier.allocation.units}
    units = (each.unit,) if each.unit else each.tie_to or ()
    said = ", ".join(names.get(unit, unit) for unit in units)
    same = [other for other in dossier.overrides[:number] if (other.quota, other.unit, other.tie_to)
            == (each.quota, each.unit, each.tie_to)]  # fmt: skip
    return each.quota, said, len(same)


def meeting_changes(before: Dossier, after: Dossier, renamed: Mapping[str, str]) -> Iterator[Change]:
    """What the nominations of each nominator came with: signatory, numbers, meeting, dossier."""
    old = {renamed.get(each.id, each.id): each for each in before.campaign.nominators}
    for nominator in after.campaign.nominators:
        was = old.get(nominator.id)
        if was is None:
            continue
        for leaf in differences(was.submission, nominator.submission):
            said = Say(" › ".join(leaf.headings) or str(leaf.path[0]), path_said(leaf.path))
            subject = Say(nominator.name, nominator.name)
            path = f"submissions.{nominator.id}.{path_said(leaf.path)}"
            place = (was if leaf.action is Action.REMOVED else nominator).at(*leaf.path)
            yield Change(Area.MEETINGS, leaf.action, subject, said, leaf.before, leaf.after, path, place, nominator.id)


def body_changes(before: Dossier, after: Dossier) -> Iterator[Change]:
    """The issuing body and its sort, and those of papers and units that name bodies of their own."""
    for leaf in differences(before.issuer, after.issuer):
        place = after.issuer_places.at(*leaf.path)
        yield _of_body(leaf, ISSUER, "issuer", place)
    for leaf in differences(before.profile, after.profile):
        yield _of_body(leaf, PROFILE, "profile", NOWHERE)
    old = {each.id: each.issuer for each in before.papers}
    seen = set()
    for paper in after.papers:
        if paper.paper.issuer and paper.id not in seen and paper.id in old:
            seen.add(paper.id)
            for leaf in differences(old[paper.id], paper.issuer):
                yield _of_body(leaf, Say(paper.paper.issuer, paper.paper.issuer), f"issuers.{paper.paper.issuer}",
                               NOWHERE)  # fmt: skip
    bodies = {unit.id: unit.body for unit in after.allocation.units if unit.body}
    for nominator in after.campaign.nominators:
        was = before.campaign.nominator(nominator.id)
        if nominator.id in bodies and was and was.issuer and nominator.issuer:
            for leaf in differences(was.issuer, nominator.issuer):
                name = bodies[nominator.id] or ""
                yield _of_body(leaf, Say(name, name), f"issuers.{name}", NOWHERE)


def _of_body(leaf: Leaf, subject: Say, path: str, place: Place) -> Change:
    what = Say(" › ".join(leaf.headings), path_said(leaf.path))
    whole = f"{path}.{path_said(leaf.path)}"
    return Change(Area.BODIES, leaf.action, subject, what, leaf.before, leaf.after, whole, place)


def law_changes(before: Dossier, after: Dossier) -> Iterator[Change]:
    """The dated rules that an office keeps in place of docgen's own."""
    for leaf in differences(before.law, after.law):
        path = path_said(leaf.path)
        what = Say(" › ".join(leaf.headings), path)
        yield Change(Area.LAW, leaf.action, LAW, what, leaf.before, leaf.after, f"law.{path}")


def template_changes(before: Prepared, after: Prepared) -> Iterator[Change]:
    """Types of paper by their fields; other files of the templates by their names, those that all share once."""
    for name in sorted(before.types.keys() & after.types.keys()):
        yield from _type_changes(name, before.types[name], after.types[name])
    old, new = _files(before), _files(after)
    for file in sorted(old.keys() | new.keys()):
        if old.get(file) != new.get(file):
            left, right = old.get(file), new.get(file)
            action = Action.ADDED if left is None else Action.REMOVED if right is None else Action.CHANGED
            said = (NO_FILE if left is None else A_FILE, NO_FILE if right is None else OTHER_FILE)
            subject, path = Say(file, file), f"templates/{file}"
            yield Change(Area.TEMPLATES, action, subject, TEMPLATE, *said, path, Place(path))


def _type_changes(name: str, before: PaperType, after: PaperType) -> Iterator[Change]:
    file = f"templates/{name}/type.yaml"
    for leaf in differences(before, after):
        what = Say(" › ".join(leaf.headings), path_said(leaf.path))
        subject = Say(f"loại văn bản {name}", f"type {name}")
        path = f"types.{name}.{path_said(leaf.path)}"
        yield Change(Area.TEMPLATES, leaf.action, subject, what, leaf.before, leaf.after, path, Place(file))


def _files(prepared: Prepared) -> dict[str, bytes]:
    """Every file of the templates that both states use, by where it really lies; what `type.yaml` says is compared by
    its fields."""
    found = {}
    for template in prepared.templates.values():
        for name, content in template.files.items():
            if not name.endswith("/type.yaml"):
                found[template.origins.get(name, name)] = content
    return found


def path_said(path: tuple[str | int, ...]) -> str:
    """A path in the files' own words; the members of a list are counted from 1."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")

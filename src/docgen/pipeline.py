"""The story: read, decode, allocate, word, check, compose. On one screen, with a type on each side of every stage.

In: the name of a plan and the workplace it lies in. Out: its papers in print-ready words with their templates, and
everything that is wrong. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

from docgen import checks, documents, quota, readers, schema, wording
from docgen.files import PLAN_FILE, Workplace, find_below, names_below, read_if_there, read_template, template_names
from docgen.model.dossier import Dossier, Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.model.units import Overrides, Unit
from docgen.model.words import Noun
from docgen.problem import Fault, Place, Problem, Say, any_error, closest, in_order

N = TypeVar("N", bound=Noun)

UNITS_FILE = "units.csv"
OVERRIDES_FILE = "overrides.yaml"

FILE_MISSING = Fault(
    "file-missing",
    Say("không có tệp này", "this file is not there"),
    mend=Say("đặt tệp {name} vào thư mục của kế hoạch", "put {name} into the plan's folder"),
    explain=Say(
        "Kế hoạch có chỉ tiêu chia cho các đơn vị nên cần tệp units.csv ghi các đơn vị và số liệu của từng đơn vị.",
        "A plan whose quotas are shared over units needs units.csv with the units and their figures.",
    ),
)
NAME_UNKNOWN = Fault(
    "name-unknown",
    Say("không có {what} “{name}”", "there is no {what_en} “{name}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Cơ quan ban hành là một tệp trong templates/issuers, loại cơ quan là một tệp trong templates/profiles, loại "
        "văn bản là một thư mục trong templates. Tên phải viết đúng như tên tệp, không ghi phần đuôi.",
        "An issuer is a file in templates/issuers, a profile one in templates/profiles, a type of paper a folder in "
        "templates. The name is the file's, without its ending.",
    ),
)
TYPE_MISUSED = Fault(
    "type-misused",
    Say("“{type}” không dùng làm {what} được", "“{type}” cannot be used as {what_en}"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Có mẫu dùng cho chính văn bản (kế hoạch) và có mẫu dùng cho phụ lục; không dùng lẫn cho nhau.",
        "Some templates are for the paper itself, others for its annexes; one cannot stand in for the other.",
    ),
)


def prepare(name: str, workplace: Workplace, *, draft: bool = False) -> Prepared:
    """Everything up to the words on paper. In a draft, papers are composed in spite of problems, as far as possible."""
    desk = _Desk(workplace)
    folder = workplace.plan_folder(name)

    plan, plan_places = desk.decoded(Plan, folder / PLAN_FILE)
    issuer, profile, issuer_places = desk.issuer(plan, plan_places)
    units, unit_places = desk.units(plan, folder / UNITS_FILE)
    overrides, override_places = desk.decoded(Overrides, folder / OVERRIDES_FILE, optional=True)
    if plan is None or issuer is None or profile is None or units is None or overrides is None:
        return Prepared(name, problems=in_order(desk.problems))
    types = desk.types(plan, plan_places)
    desk.problems += schema.check_references(plan, plan_places)

    allocation, problems = quota.allocate(plan, units, overrides.overrides, plan_places, unit_places, override_places)
    desk.problems += problems
    type_name = types[plan.type].name if plan.type in types else plan.type
    worded, problems = wording.word(plan, issuer, allocation, type_name, plan_places)
    desk.problems += problems
    dossier = Dossier(
        name=name,
        plan=worded.plan,
        issuer=issuer,
        profile=profile,
        allocation=allocation,
        overrides=overrides.overrides,
        body=worded.body,
        bases=worded.bases,
        plan_places=plan_places,
        unit_places=unit_places,
        issuer_places=issuer_places,
        override_places=override_places,
    )
    desk.problems += checks.check(dossier)

    found = in_order(desk.problems)
    composable = {plan.type, *(annex.type for annex in plan.annexes.values())} <= set(types)
    if not composable or (any_error(found) and not draft):
        return Prepared(name, dossier, problems=found)
    composed = documents.compose(dossier, types, draft)
    templates = {type_name: desk.templates[type_name] for type_name in types}
    return Prepared(name, dossier, composed, templates, found)


class _Desk:
    """Where one plan is laid out: fetches its sources and gathers what is wrong with them. It lives for one call."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.roots = workplace.template_roots
        self.problems: list[Problem] = []
        self.templates: dict[str, Template] = {}

    def located(self, path: Path, content: bytes) -> readers.Located | None:
        found, problems = readers.read(self.workplace.shown(path), content)
        self.problems += problems
        return found

    def decoded(self, noun: type[N], path: Path, *, optional: bool = False) -> tuple[N | None, Places]:
        shown = self.workplace.shown(path)
        content = read_if_there(path)
        if content is None and optional:
            return noun.model_validate({}), Places(shown)
        if content is None:
            self.problems.append(FILE_MISSING.at(Place(shown), name=path.name))
            return None, Places(shown)
        located = self.located(path, content)
        if located is None:
            return None, Places(shown)
        value, places, problems = schema.decode(noun, located)
        self.problems += problems
        return value, places

    def issuer(self, plan: Plan | None, places: Places) -> tuple[Issuer | None, Profile | None, Places]:
        """The issuing body with everything that follows from its profile, and the profile."""
        if plan is None:
            return None, None, Places("")
        issuer, issuer_places = self._named(Issuer, "issuers", plan.issuer, places.at("issuer"),
                                            ("cơ quan ban hành", "issuer"))  # fmt: skip
        if issuer is None:
            return None, None, issuer_places
        profile, _ = self._named(Profile, "profiles", issuer.profile, issuer_places.at("profile"),
                                 ("loại cơ quan", "profile"))  # fmt: skip
        return (issuer.in_full(profile), profile, issuer_places) if profile else (None, None, issuer_places)

    def _named(
        self, noun: type[N], folder: str, name: str, place: Place, what: tuple[str, str]
    ) -> tuple[N | None, Places]:
        known = names_below(self.roots, folder, ".yaml")
        path = find_below(self.roots, f"{folder}/{name}.yaml") if name in known else None
        if path is None:
            self.problems.append(self._unknown(place, name, known, what))
            return None, Places("")
        return self.decoded(noun, path)

    @staticmethod
    def _unknown(place: Place, name: str, known: tuple[str, ...], what: tuple[str, str]) -> Problem:
        return NAME_UNKNOWN.at(
            place, name=name, known=", ".join(known), what=what[0], what_en=what[1], close=closest(name, known)
        )

    def units(self, plan: Plan | None, path: Path) -> tuple[tuple[Unit, ...] | None, Places]:
        shown = self.workplace.shown(path)
        content = read_if_there(path)
        if content is None:
            if plan is None or not any(
                quota.rule.chosen[0] not in ("held", "unlimited") for quota in plan.quotas.values()
            ):
                return (), Places(shown)
            self.problems.append(FILE_MISSING.at(Place(shown), name=path.name))
            return None, Places(shown)
        located = self.located(path, content)
        if located is None or plan is None:
            return None, Places(shown)
        units, places, problems = schema.decode_units(plan.figures, plan.levels, located)
        self.problems += problems
        return (None if any_error(problems) else units), places

    def types(self, plan: Plan, places: Places) -> dict[str, PaperType]:
        """The types of paper that the plan wants, where they are known and fit."""
        wanted: list[tuple[str, Place, Collection[str], tuple[str, str]]] = [
            (plan.type, places.at("type"), documents.PLAN_VIEWS, ("văn bản chính", "the paper itself"))
        ]
        wanted += [
            (annex.type, places.at("annexes", annex_id, "type"), documents.ANNEX_VIEWS, ("phụ lục", "an annex"))
            for annex_id, annex in plan.annexes.items()
        ]
        read = {name: self._type(name) for name in template_names(self.roots)}
        found: dict[str, PaperType] = {}
        for name, place, views, what in wanted:
            fitting = tuple(known for known, paper in read.items() if paper and paper.view in views)
            paper = read.get(name)
            if name not in read:
                self.problems.append(self._unknown(place, name, fitting, ("loại văn bản", "type of paper")))
            elif paper and name not in fitting:
                self.problems.append(
                    TYPE_MISUSED.at(place, type=name, what=what[0], what_en=what[1], known=", ".join(fitting))
                )
            elif paper and (template := read_template(self.roots, name)):
                found[name] = paper
                self.templates[name] = template
        return found

    def _type(self, name: str) -> PaperType | None:
        path = find_below(self.roots, f"{name}/type.yaml")
        return self.decoded(PaperType, path)[0] if path else None

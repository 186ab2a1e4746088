"""The sources: everything that one plan is made from, fetched and decoded.

In: paths and names. Out: nouns with their places, and what is wrong with them, all of it: a slip in the plan does not
keep the units from being looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from docgen import documents, readers, schema
from docgen.files import Workplace, find_below, names_below, read_if_there, read_template, template_names
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.paper_type import PaperType
from docgen.model.plan import Figure, Level, Plan
from docgen.model.template import Template
from docgen.model.units import Overrides, Unit
from docgen.model.words import Identifier, Line, Noun
from docgen.problem import Fault, Place, Problem, Say, any_error, closest

N = TypeVar("N", bound=Noun)

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


class Frame(Noun):
    """The part of a plan that its other sources are read by. What could not be made out is None."""

    issuer: Line | None = None
    levels: Mapping[Identifier, Level] | None = None
    figures: Mapping[Identifier, Figure] | None = None


class Sources:
    """The sources of one plan. A class because it gathers problems while it fetches; it lives for one `prepare`."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.roots = workplace.template_roots
        self.problems: list[Problem] = []
        self.templates: dict[str, Template] = {}

    def plan(self, path: Path) -> tuple[Plan | None, Frame, Places]:
        """The plan, and its frame: what issuer and units are read by, even where the rest of the plan does not fit."""
        located = self._read(path)
        plan, places = self._fitted(Plan, located, path)
        if plan:
            return plan, Frame(issuer=plan.issuer, levels=plan.levels, figures=plan.figures), places
        if located is None or not isinstance(located.value, dict):
            return None, Frame(), places
        parts = {key: part for key, part in located.value.items() if key in Frame.model_fields}
        frame, _, _ = schema.decode(Frame, replace(located, value=parts))
        return None, frame or Frame(), places

    def overrides(self, path: Path) -> tuple[Overrides | None, Places]:
        """The exceptions; a plan without that file, or with nothing but comments in it, has none."""
        content = read_if_there(path)
        if content is None or all(line.lstrip()[:1] in (b"", b"#") for line in content.splitlines()):
            return Overrides(), Places(self.workplace.shown(path))
        return self._fitted(Overrides, self._read(path), path)

    def _read(self, path: Path) -> readers.Located | None:
        shown = self.workplace.shown(path)
        content = read_if_there(path)
        if content is None:
            self.problems.append(FILE_MISSING.at(Place(shown), name=path.name))
            return None
        located, problems = readers.read(shown, content)
        self.problems += problems
        return located

    def _fitted(self, noun: type[N], located: readers.Located | None, path: Path) -> tuple[N | None, Places]:
        if located is None:
            return None, Places(self.workplace.shown(path))
        value, places, problems = schema.decode(noun, located)
        self.problems += problems
        return value, places

    def issuer(self, frame: Frame, places: Places) -> tuple[Issuer | None, Profile | None, Places]:
        """The issuing body with everything that follows from its profile, and the profile."""
        if frame.issuer is None:
            return None, None, Places("")
        issuer, issuer_places = self._named(Issuer, "issuers", frame.issuer, places.at("issuer"),
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
        return self._fitted(noun, self._read(path), path)

    @staticmethod
    def _unknown(place: Place, name: str, known: tuple[str, ...], what: tuple[str, str]) -> Problem:
        return NAME_UNKNOWN.at(
            place, name=name, known=", ".join(known), what=what[0], what_en=what[1], close=closest(name, known)
        )

    def units(self, plan: Plan | None, frame: Frame, path: Path) -> tuple[tuple[Unit, ...] | None, Places]:
        """The units, read in the words of the plan. A plan that shares nothing over units needs no such file."""
        shown = self.workplace.shown(path)
        if read_if_there(path) is None and not (plan and _shares_over_units(plan)):
            return (), Places(shown)
        located = self._read(path)
        if located is None or frame.figures is None or frame.levels is None:
            return None, Places(shown)
        units, places, problems = schema.decode_units(frame.figures, frame.levels, located)
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
        elsewhere = Sources(self.workplace)  # what is wrong with a type that this plan does not want is not its fault
        names = {name for name, *_ in wanted}
        read = {name: (self if name in names else elsewhere)._type(name) for name in template_names(self.roots)}
        found: dict[str, PaperType] = {}
        for name, place, views, what in wanted:
            fitting = tuple(known for known, paper in read.items() if paper and paper.view in views)
            paper = read.get(name)
            if name not in read:
                self.problems.append(self._unknown(place, name, fitting, ("loại văn bản", "type of paper")))
            elif paper and name not in fitting:
                self.problems.append(
                    TYPE_MISUSED.at(place, type=name, what=what[0], what_en=what[1], known=", ".join(fitting) or "–")
                )
            elif paper and (template := read_template(self.roots, name)):
                found[name] = paper
                self.templates[name] = template
        return found

    def _type(self, name: str) -> PaperType | None:
        path = find_below(self.roots, f"{name}/type.yaml")
        if path is None:
            return None
        paper, places = self._fitted(PaperType, self._read(path), path)
        views = (*documents.PLAN_VIEWS, *documents.ANNEX_VIEWS)
        if paper and paper.view not in views:
            self.problems.append(self._unknown(places.at("view"), paper.view, views, ("cách lấy số liệu", "view")))
            return None
        return paper


def _shares_over_units(plan: Plan) -> bool:
    return any(quota.rule.chosen[0] not in ("held", "unlimited") for quota in plan.quotas.values())

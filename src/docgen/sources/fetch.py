"""Fetching: a file or a name in, a noun with its places out, and what is wrong with it.

In: paths and names. Out: the plan, its frame, its issuer, its units, its exceptions.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from docgen import readers, schema
from docgen.files import Workplace, find_below, names_below, read_if_there
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.plan import Figure, Level, Plan
from docgen.model.units import Overrides, Unit
from docgen.model.words import Identifier, Line, Noun
from docgen.problem import Fault, Place, Problem, Say, any_error, closest
from docgen.sources.last import last_of_each

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
        self.plan_places = Places("")
        self.day: datetime.date | None = None
        self.seen: dict[Path, tuple[Noun | None, Places]] = {}
        self.fetched: dict[str, str] = {}
        """The digest of everything that was read, by the name it is shown under."""

    def plan(self, path: Path) -> tuple[Plan | None, Frame, Places]:
        """The plan, and its frame: what issuer and units are read by, even where the rest of the plan does not fit."""
        plan, places = self.noun(Plan, path)
        self.plan_places = places
        self.day = plan.day if plan else None
        if plan:
            return plan, Frame(issuer=plan.issuer, levels=plan.levels, figures=plan.figures), places
        content = read_if_there(path)
        located, _ = _read(places.file, content) if content is not None else (None, ())
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
        return self.noun(Overrides, path)

    def read(self, path: Path) -> readers.Located | None:
        """What a file says, located; None where it cannot be read."""
        shown, content = self._content(path)
        located, problems = _read(shown, content) if content is not None else (None, ())
        self.problems += problems
        return located

    def noun(self, noun: type[N], path: Path) -> tuple[N | None, Places]:
        """The noun that a file holds, with its places; None where it does not fit."""
        shown, content = self._content(path)
        value, places, problems = _noun(noun, shown, content) if content is not None else (None, Places(shown), ())
        self.problems += problems
        return (value if isinstance(value, noun) else None), places

    def _content(self, path: Path) -> tuple[str, bytes | None]:
        shown = self.workplace.shown(path)
        content = read_if_there(path)
        if content is None:
            self.problems.append(FILE_MISSING.at(Place(shown), name=path.name))
        else:
            self.fetched[shown] = hashlib.sha256(content).hexdigest()
        return shown, content

    def issuer(self, frame: Frame, places: Places) -> tuple[Issuer | None, Profile | None, Places]:
        """The issuing body with everything that follows from its profile, and the profile."""
        if frame.issuer is None:
            return None, None, Places("")
        return self.body(frame.issuer, places.at("issuer"))

    def body(self, name: str, place: Place) -> tuple[Issuer | None, Profile | None, Places]:
        """The body of a file in `templates/issuers`, named at `place`, with what follows from its profile."""
        issuer, issuer_places = self.named(Issuer, "issuers", name, place, ("cơ quan ban hành", "issuer"))
        if issuer is None:
            return None, None, issuer_places
        profile = self.profile(issuer.profile, issuer_places.at("profile"))
        return (issuer.in_full(profile), profile, issuer_places) if profile else (None, None, issuer_places)

    def profile(self, name: str, place: Place) -> Profile | None:
        """The profile of a file in `templates/profiles`, named at `place`, or the one that follows it by the day of the
        plan."""
        seen: set[str] = set()
        profile, places = self.named(Profile, "profiles", name, place, ("loại cơ quan", "profile"))
        while profile and self.day and (later := profile.followed_by(self.day)) and later not in seen:
            seen.add(later)
            at = places.at("successor")
            profile, places = self.named(Profile, "profiles", later, at, ("loại cơ quan", "profile"))
        return profile

    def named(
        self, noun: type[N], folder: str, name: str, place: Place, what: tuple[str, str]
    ) -> tuple[N | None, Places]:
        known = names_below(self.roots, folder, ".yaml")
        path = find_below(self.roots, f"{folder}/{name}.yaml") if name in known else None
        if path is None:
            self.problems.append(self.unknown(place, name, known, what))
            return None, Places("")
        if path not in self.seen:  # many units share a profile; it is read, and complained of, once
            self.seen[path] = self.noun(noun, path)
        found, places = self.seen[path]
        return (found if isinstance(found, noun) else None), places

    @staticmethod
    def unknown(place: Place, name: str, known: tuple[str, ...], what: tuple[str, str]) -> Problem:
        return NAME_UNKNOWN.at(
            place, name=name, known=", ".join(known), what=what[0], what_en=what[1], close=closest(name, known)
        )

    def units(self, plan: Plan | None, frame: Frame, path: Path) -> tuple[tuple[Unit, ...] | None, Places]:
        """The units, read in the words of the plan. A plan that shares nothing over units needs no such file."""
        shown = self.workplace.shown(path)
        if read_if_there(path) is None and not (plan and _shares_over_units(plan)):
            return (), Places(shown)
        located = self.read(path)
        if located is None or frame.figures is None or frame.levels is None:
            return None, Places(shown)
        units, places, problems = schema.decode_units(frame.figures, frame.levels, located)
        self.problems += problems
        return (None if any_error(problems) else units), places


@last_of_each
def _noun(noun: type[Noun], shown: str, content: bytes) -> tuple[Noun | None, Places, tuple[Problem, ...]]:
    located, problems = readers.read(shown, content)
    if located is None:
        return None, Places(shown), problems
    value, places, wrong = schema.decode(noun, located)
    return value, places, (*problems, *wrong)


@last_of_each
def _read(shown: str, content: bytes) -> tuple[readers.Located | None, tuple[Problem, ...]]:
    return readers.read(shown, content)


def _shares_over_units(plan: Plan) -> bool:
    return any(quota.rule.chosen[0] not in ("held", "unlimited") for quota in plan.quotas.values())

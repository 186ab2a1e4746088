"""The words of a plan and its units in, what rows of nominations may call each thing out.

Units, awards, levels and kinds are known by their identifiers, their names, and what people write for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from docgen.model.kind import KIND_SAID, Kind
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.schema.nominations.matching import Known, known
from docgen.vietnamese.names import without_marks
from docgen.vietnamese.places import expanded_unit, unit_key
from docgen.vietnamese.spelling import folded

KINDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.COLLECTIVE: ("Tập thể", "TT", "Các tập thể", "Đối với tập thể", "Đơn vị, tập thể"),
    Kind.INDIVIDUAL: ("Cá nhân", "CN", "Các cá nhân", "Đối với cá nhân"),
    Kind.HOUSEHOLD: ("Hộ gia đình", "Hộ", "Gia đình", "HGĐ", "Các hộ gia đình", "Đối với hộ gia đình"),
}

SHORT_FORMS: Mapping[str, str] = {
    folded(short): folded(full)
    for short, full in {
        "BK": "bằng khen",
        "GK": "giấy khen",
        "UBND": "ủy ban nhân dân",
        "HĐND": "hội đồng nhân dân",
        "MTTQ": "mặt trận tổ quốc",
        "UBMTTQ": "ủy ban mặt trận tổ quốc",
        "UBMTTQVN": "ủy ban mặt trận tổ quốc việt nam",
        "VN": "việt nam",
        "TW": "trung ương",
        "TƯ": "trung ương",
        "BTT": "ban thường trực",
        "BTV": "ban thường vụ",
        "LĐLĐ": "liên đoàn lao động",
        "CSTĐ": "chiến sĩ thi đua",
        "LĐTT": "lao động tiên tiến",
        "HCLĐ": "huân chương lao động",
    }.items()
}
"""What stands in short in the names of awards. Both sides are written out before they are compared."""

WORDS = re.compile(r"[\w\u0300-\u036f]+")
"""Folded texts have their tones behind the word, as signs of their own."""

LEVEL = folded("cấp")


@dataclass(frozen=True)
class Vocabulary:
    """Everything that a row of nominations may name. `unit_levels` has the level of each unit."""

    plan: Plan
    units: Known
    awards: Known
    levels: Known
    kinds: Known
    unit_levels: Mapping[str, str]
    own: Mapping[str, str]
    stems: Mapping[str, str]

    def called(self, path: str, value: str) -> str:
        """What an entry of `unit`, `award`, `level` or `kind` is called on paper."""
        tables = {"unit": self.units, "award": self.awards, "level": self.levels, "kind": self.kinds}
        return tables[path].names.get(value, value)

    def unit_of_file(self, stem: str) -> str:
        """The unit that a file is named after, "" where its name is not clearly one.

        Brackets after the name and a number before it do not count: “01. Kế Sách (lần 2)”.
        """
        bare = re.sub(r"\s*\([^()]*\)\s*$", "", re.sub(r"^\s*[0-9]+\s*[.\-_ ]\s*", "", stem))
        for text in (stem, bare):
            for slug in (without_marks(text), without_marks(expanded_unit(text.replace("_", " ")).locality)):
                if found := self.stems.get(slug):
                    return found
        return ""


def vocabulary(plan: Plan, units: Sequence[Unit], own: Mapping[str, str]) -> Vocabulary:
    """What nominations for a plan may name. `own` has the issuer's own nominators: identifier → name."""
    nominators = {**own, **{unit.id: unit.name for unit in units}}
    bare = _bare_names(nominators.values())
    stems: dict[str, str] = {}
    for unit, name in nominators.items():
        for text in (unit, name, expanded_unit(name).locality, *_if(expanded_unit(name).name, bare)):
            slug = without_marks(text)
            stems[slug] = unit if stems.get(slug, unit) == unit else ""
    return Vocabulary(
        plan,
        known(
            {unit: (name,) for unit, name in nominators.items()},
            keys=lambda text: (unit_key(text),),
            also=lambda name: map(unit_key, _if(expanded_unit(name).name, bare)),
        ),
        known({award: (each.name,) for award, each in plan.awards.items()}, keys=_written_out, beginnings=True),
        known(
            {level: tuple(filter(None, (each.name, each.heading))) for level, each in plan.levels.items()},
            keys=lambda text: (folded(text).removeprefix(f"{LEVEL} "),),
        ),
        known({str(kind): (KIND_SAID[kind].vi, str(kind), *names) for kind, names in KINDS.items()}),
        {unit.id: unit.level for unit in units},
        dict(own),
        stems,
    )


def _bare_names(names: Iterable[str]) -> frozenset[str]:
    """The names without their nouns (Kế Sách) that only one unit has."""
    bare = [expanded_unit(name).name for name in names]
    return frozenset(name for name in bare if bare.count(name) == 1)


def _if(name: str, allowed: frozenset[str]) -> tuple[str, ...]:
    return (name,) if name in allowed else ()


@lru_cache(maxsize=1 << 10)
def _written_out(text: str) -> tuple[str, ...]:
    """The name of an award with its short forms written out, without signs."""
    return (" ".join(SHORT_FORMS.get(word, word) for word in WORDS.findall(folded(text))),)

"""Plans and dossiers made in memory, for the tests of wording, documents and checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen import quota, wording
from docgen.model.campaign import Campaign
from docgen.model.dossier import Dossier, Path, Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.law import Law
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.units import Override, Unit
from docgen.problem import Place, Problem

PAPER = PaperType(name="Kế hoạch", abbreviation="KH", view="plan")
ANNEX_PAPER = PaperType(name="Phụ lục", view="allocation")
TYPES = {"ke-hoach": PAPER, "phu-luc-phan-bo": ANNEX_PAPER}

LAW = Law.model_validate(
    {
        "bases": {
            "nghi_dinh": {
                "name": "Nghị định về thi đua, khen thưởng",
                "versions": [
                    {"type": "Nghị định", "number": "98/2023/NĐ-CP", "date": "2023-12-31", "issuer": "Chính phủ",
                     "valid_from": "2024-01-01", "valid_to": "2025-06-30", "source": "ví dụ"},
                    {"type": "Nghị định", "number": "152/2025/NĐ-CP", "date": "2025-06-14", "issuer": "Chính phủ",
                     "valid_from": "2025-07-01", "source": "ví dụ"},
                ],
            }
        }
    }
)  # fmt: skip

PROFILE: dict[str, Any] = {
    "name": "Ủy ban nhân dân cấp xã",
    "norm": "Nghị định 30/2020/NĐ-CP",
    "letterhead": {"issuer": ["ỦY BAN NHÂN DÂN", "{LOCALITY}"]},
    "full_name": "Ủy ban nhân dân {locality}",
    "symbol": "UBND",
    "signature": {
        "body": "Ủy ban nhân dân",
        "head": "Chủ tịch",
        "head_signs_as": ["TM."],
        "deputy_signs_as": ["TM.", "KT."],
    },
    "source": "ví dụ",
}
ISSUER: dict[str, Any] = {"profile": "xa", "locality": "xã Hòa An", "place": "Hòa An"}

UNITS = tuple(
    Unit(id=id_, name=name, level="thon", figures={"households": households})
    for id_, name, households in (("dong", "Thôn Đông", 120), ("tay", "Thôn Tây", 75), ("nam", "Thôn Nam", 40))
)


class Anywhere(dict[Path, Place]):
    """Places that know every path; the path itself stands in the cell."""

    def get(self, path: Path, default: object = None) -> Place:  # type: ignore[override]
        return Place("plan.yaml", cell="/".join(map(str, path)))


PLACES = Places("plan.yaml", Anywhere())


def quota_of(rule: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"award": "giay_khen", "kind": "collective", "level": "thon", "rule": rule, **more}


def plan_of(**parts: Any) -> Plan:
    """A plan with one award for three hamlets; `parts` replace or add what it says."""
    return Plan.model_validate(
        {
            "issuer": "ubnd-xa",
            "date": "2026-03-16",
            "trich_yeu": ["Thi đua xây dựng thôn xanh"],
            "levels": {"xa": {"name": "Cấp xã"}, "thon": {"name": "Thôn"}},
            "figures": {"households": {"name": "hộ gia đình"}},
            "awards": {"giay_khen": {"name": "Giấy khen của Chủ tịch Ủy ban nhân dân xã"}},
            "quotas": {"tap_the": quota_of({"fixed": {"each": 1}})},
            "body": ["Nội dung."],
            "signatory": {"name": "Nguyễn Văn An", "office": "Chủ tịch"},
            **parts,
        }
    )


def allocated(plan: Plan, units: tuple[Unit, ...] = UNITS, *overrides: Override) -> Allocation:
    return quota.allocate(plan, units, overrides, PLACES, PLACES, PLACES)[0]


def issuer_of(profile: Mapping[str, Any] | None = None, **more: Any) -> tuple[Issuer, Profile]:
    sort = Profile.model_validate(PROFILE | dict(profile or {}))
    return Issuer.model_validate(ISSUER | more).in_full(sort), sort


def worded(plan: Plan, units: tuple[Unit, ...] = UNITS) -> tuple[wording.Worded, tuple[Problem, ...]]:
    return wording.word(written(plan, issuer_of(), allocated(plan, units)), PLACES)


def written(
    plan: Plan, own: tuple[Issuer, Profile], allocation: Allocation, campaign: Campaign | None = None
) -> wording.Written:
    """A plan and what came in, before it is put into words. The law has one decree, the types are those above."""
    kinds = wording.Kinds(TYPES, {})
    return wording.Written(plan, own, wording.Bodies(), allocation, campaign or Campaign(), LAW, kinds)


def dossier_of(
    plan: Plan,
    units: tuple[Unit, ...] = UNITS,
    issuer: tuple[Issuer, Profile] | None = None,
) -> Dossier:
    body, profile = issuer or issuer_of()
    allocation = allocated(plan, units)
    found, _ = wording.word(written(plan, (body, profile), allocation), PLACES)
    return Dossier(
        "thu", found.plan, body, profile, allocation, (), found.body, found.bases, PLACES, PLACES, PLACES, PLACES
    )


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.fault.code for problem in problems]


def said(problems: tuple[Problem, ...]) -> list[str]:
    """What is wrong and where, in both languages' order of the code: `place: words`."""
    return [f"{problem.place.cell}: {problem.what()}" for problem in problems]

"""Small plans, units and exceptions for the tests of the quota room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.model.dossier import Path, Places
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.units import Override, Unit
from docgen.problem import Place, Problem
from docgen.quota import allocate

# Sóc Trăng 2021: communes as published; hamlets invented within the range that each printed cell allows.
SOC_TRANG = (
    ("soc_trang", "TP. Sóc Trăng", 10, 60),
    ("vinh_chau", "TX. Vĩnh Châu", 10, 95),
    ("nga_nam", "TX. Ngã Năm", 8, 58),
    ("ke_sach", "Huyện Kế Sách", 13, 88),
    ("long_phu", "Huyện Long Phú", 11, 61),
    ("my_xuyen", "Huyện Mỹ Xuyên", 11, 80),
    ("tran_de", "Huyện Trần Đề", 11, 63),
    ("thanh_tri", "Huyện Thạnh Trị", 10, 74),
    ("my_tu", "Huyện Mỹ Tú", 9, 90),
    ("chau_thanh", "Huyện Châu Thành", 8, 62),
    ("cu_lao_dung", "Huyện Cù Lao Dung", 8, 44),
)


class Anywhere(dict[Path, Place]):
    """Places that know every path; the path itself stands in the cell."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def get(self, path: Path, default: object = None) -> Place:  # type: ignore[override]
        return Place(self.file, cell="/".join(map(str, path)))


PLACES = tuple(Places(file, Anywhere(file)) for file in ("plan.yaml", "units.csv", "overrides.yaml"))


def districts() -> tuple[Unit, ...]:
    return tuple(
        Unit(id=id_, name=name, level="huyen", figures={"xa": communes, "ap": hamlets})
        for id_, name, communes, hamlets in SOC_TRANG
    )


def units_of(figure: str = "xa", level: str = "huyen", **sizes: int | None) -> tuple[Unit, ...]:
    """One unit for each keyword, with one figure (none where None)."""
    return tuple(
        Unit(id=id_, name=f"Huyện {id_.upper()}", level=level, figures={} if size is None else {figure: size})
        for id_, size in sizes.items()
    )


def quota(rule: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"award": "bk", "kind": "collective", "level": "huyen", "rule": rule, **more}


def plan_of(quotas: Mapping[str, Mapping[str, Any]], **more: Any) -> Plan:
    return Plan.model_validate(
        {
            "issuer": "mttq_soc_trang",
            "date": {"year": "2021"},
            "trich_yeu": "Khen thưởng",
            "levels": {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện"}, "xa": {"name": "Cấp xã"}},
            "figures": {"xa": {"name": "xã, phường, thị trấn"}, "ap": {"name": "ấp, khóm"}},
            "awards": {
                "bk": {"name": "Bằng khen Ủy ban MTTQ tỉnh"},
                "bk_tw": {"name": "Bằng khen Ủy ban Trung ương MTTQ"},
            },
            "quotas": quotas,
            "body": ["Nội dung"],
            "signatory": {"name": "Nguyễn Văn A", "office": "Chủ tịch"},
            **more,
        }
    )


def override(quota_id: str, **more: Any) -> Override:
    words = {"decided_by": "Ban Thường trực", "why": "dẫn đầu phong trào", **more}
    return Override.model_validate({"quota": quota_id, **words})


def run(plan: Plan, units: tuple[Unit, ...], *overrides: Override) -> tuple[Allocation, tuple[Problem, ...]]:
    return allocate(plan, units, overrides, *PLACES)


def of_rule(
    rule: Mapping[str, Any], units: tuple[Unit, ...], *overrides: Override, **more: Any
) -> tuple[dict[str, int], int | None, list[str]]:
    """Shares by unit, total and codes of problems of a plan with the one quota `q`."""
    allocation, problems = run(plan_of({"q": quota(rule, **more)}), units, *overrides)
    allotment = allocation.allotment("q")
    return {share.unit: share.count for share in allotment.shares}, allotment.total, codes(problems)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.fault.code for problem in problems]


def said(allocation: Allocation, quota_id: str, unit: str = "", lang: str = "vi") -> list[str]:
    """The reason for the share of a unit, or for the total."""
    allotment = allocation.allotment(quota_id)
    steps = next(share for share in allotment.shares if share.unit == unit).because if unit else allotment.because
    return [step.said(lang) for step in steps]


def ratio(one_per: int, of: str = "xa", rounding: str = "half-up", on: str = "unit") -> dict[str, Any]:
    return {"ratio": {"one_per": one_per, "of": of, "rounding": rounding, "on": on}}


def share(total: int, of: str = "xa") -> dict[str, Any]:
    return {"share": {"total": total, "of": of}}


COMMUNE_STEPS = {"thresholds": {"of": "xa", "steps": [{"up_to": 10, "give": 1}, {"give": 2}]}}

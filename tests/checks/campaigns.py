"""Campaigns made in memory, for the tests of what is asked of nominations.

Two districts and a commune nominate for the awards of a province; the province itself nominates for `tinh`. Each unit
has a file of its own; the nth nomination of a unit stands in row n + 4, the field's name is its column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from docgen import quota
from docgen.checks import check
from docgen.model.campaign import Campaign, Columns, Entry, Nominator
from docgen.model.dossier import Dossier, Path, Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.nomination import Nomination, Submission
from docgen.model.nominators import nominators_of
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.problem import Place, Problem


class Anywhere(dict[Path, Place]):
    """Places that know every path; the path itself stands in the cell."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def get(self, path: Path, default: object = None) -> Place:  # type: ignore[override]
        return Place(self.file, cell="/".join(map(str, path)))


class Everywhere(dict[tuple[int, str], Place]):
    """Places of a table that know every field of every row."""

    def __init__(self, file: str) -> None:
        super().__init__({(0, ""): Place(file)})
        self.file = file

    def get(self, where: tuple[int, str], default: object = None) -> Place:  # type: ignore[override]
        return Place(self.file, cell=f"{where[1]}{where[0]}")


UNITS = (
    Unit(id="ke_sach", name="Huyện Kế Sách", level="huyen", figures={"communes": 13}),
    Unit(id="long_phu", name="Huyện Long Phú", level="huyen", figures={"communes": 11}),
    Unit(id="an_lac", name="Xã An Lạc", level="xa", figures={"communes": 1}),
)
LEVELS = {
    "tinh": {"name": "Cấp tỉnh"},
    "huyen": {"name": "Cấp huyện"},
    "xa": {"name": "Cấp xã"},
}


def quota_of(award: str, kind: str, level: str, rule: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"award": award, "kind": kind, "level": level, "rule": rule, **more}


EACH_ONE = {"fixed": {"each": 1}}
QUOTAS = {
    "huyen_tap_the": quota_of("bang_khen", "collective", "huyen", EACH_ONE, among="huyen"),
    "huyen_ca_nhan": quota_of("bang_khen", "individual", "huyen", {"fixed": {"each": 2}}, among="huyen"),
    "tinh_ca_nhan": quota_of("bang_khen", "individual", "tinh", {"held": {"count": 2}}),
    "tw_huyen": quota_of("trung_uong", "collective", "huyen", {"held": {"count": 1}}, taken_from="huyen_tap_the"),
}
AWARDS = {
    "bang_khen": {"name": "Bằng khen Ủy ban MTTQ tỉnh"},
    "trung_uong": {"name": "Bằng khen Trung ương"},
    "giay_khen": {"name": "Giấy khen"},
}
"""No quota has giay_khen: whoever wants to may nominate for it."""


def campaign_plan(**parts: Any) -> Plan:
    return Plan.model_validate(
        {
            "issuer": "mttq-tinh",
            "date": "2021-02-26",
            "trich_yeu": ["Thi đua, khen thưởng công tác bầu cử"],
            "levels": LEVELS,
            "figures": {"communes": {"name": "xã"}},
            "awards": AWARDS,
            "quotas": {},
            "body": ["Nội dung."],
            "signatory": {"name": "Nguyễn Văn An", "office": "Chủ tịch"},
            **parts,
        }
    )


def person(name: str, unit: str = "ke_sach", **more: Any) -> dict[str, Any]:
    return {"unit": unit, "kind": "individual", "name": name, "award": "giay_khen", "level": "huyen", **more}


def collective(name: str, unit: str = "ke_sach", **more: Any) -> dict[str, Any]:
    return person(name, unit, **{"kind": "collective", **more})


def campaign_dossier(
    plan: Plan,
    nominations: list[dict[str, Any]],
    submissions: Mapping[str, Mapping[str, Any]] | None = None,
    law: Any = None,
) -> Dossier:
    """A dossier whose nominations came in files named after their units."""
    allocation, _ = quota.allocate(plan, UNITS, (), *(Places("plan.yaml") for _ in range(3)))
    lines: Counter[str] = Counter()
    entries = []
    for values in nominations:
        nomination = Nomination.model_validate(values)
        file = f"{nomination.unit}.xlsx"
        lines[file] += 1
        entries.append(Entry(nomination, Columns(file, places=Everywhere(file)), lines[file] + 4))
    nominators = tuple(
        Nominator(
            *each,
            submission=Submission.model_validate((submissions or {}).get(each.id, {})),
            place=Place("units.csv", cell=each.id),
            submission_places=Anywhere(f"{each.id}.xlsx"),
        )
        for each in nominators_of(plan, UNITS)
    )
    more = {} if law is None else {"law": law}
    anywhere = Places("plan.yaml", Anywhere("plan.yaml"))
    return Dossier(
        name="thu",
        plan=plan,
        issuer=Issuer(profile="mttq", locality="tỉnh Sóc Trăng", place="Sóc Trăng", symbol="MTTQ-BTT"),
        profile=Profile.model_validate(
            {
                "name": "Ủy ban MTTQ cấp tỉnh",
                "norm": "ví dụ",
                "letterhead": {"issuer": ["BAN THƯỜNG TRỰC"]},
                "full_name": "Ban Thường trực",
                "symbol": "MTTQ-BTT",
                "signature": {"head": "Chủ tịch"},
                "source": "ví dụ",
            }
        ),
        allocation=allocation,
        overrides=(),
        body=(),
        bases=(),
        plan_places=anywhere,
        unit_places=anywhere,
        issuer_places=anywhere,
        override_places=anywhere,
        campaign=Campaign(nominators, tuple(entries)),
        **more,
    )


def asked(
    nominations: list[dict[str, Any]],
    submissions: Mapping[str, Mapping[str, Any]] | None = None,
    law: Any = None,
    **parts: Any,
) -> tuple[Problem, ...]:
    """What all checks say of a campaign; `parts` are those of its plan."""
    return check(campaign_dossier(campaign_plan(**parts), nominations, submissions, law))


def printed(problems: tuple[Problem, ...], lang: str = "vi") -> list[str]:
    """Every line of every problem, as a person sees it."""
    return [line for problem in problems for line in problem.lines(lang)]


def firsts(problems: tuple[Problem, ...]) -> list[str]:
    """The first line of each problem."""
    return [problem.lines()[0] for problem in problems]


MEMBERS = (
    "Trần Văn Bình", "Lê Thị Cúc", "Phạm Văn Dũng", "Huỳnh Thị Em", "Võ Văn Giàu", "Đặng Thị Hoa",
    "Bùi Văn Hùng", "Đỗ Thị Lan", "Hồ Văn Minh", "Ngô Thị Nga", "Dương Văn Phú",
)  # fmt: skip


def meeting(members: int = 11, absent: int = 0, opinions: int = 0, **more: Any) -> dict[str, Any]:
    """A meeting of so many members; the last ones are absent, the first of these sent their opinion."""
    people: list[dict[str, Any]] = [{"name": MEMBERS[index % 11] + " A" * (index // 11)} for index in range(members)]
    for place in range(absent):
        people[members - absent + place] |= {"absent": "đi công tác", "opinion": place < opinions}
    return {
        "body": "Hội đồng Thi đua - Khen thưởng huyện",
        "date": "2021-05-10",
        "start": "08:00",
        "end": "10:30",
        "place": "Hội trường huyện",
        "chair": MEMBERS[0],
        "secretary": MEMBERS[1],
        "members": people,
        **more,
    }

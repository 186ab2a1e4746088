"""A campaign on disk, whole but small: a province and two districts, for the tests of wording, documents and sources.

`prepared_campaign` writes the plan, the units and what they sent in, and takes it through the pipeline, so that what is
asked of a paper is asked of what would be printed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.facts import Facts, Paragraph
from docgen.model.prepared import Prepared
from docgen.problem import Problem

NAME = "thu"
PLAN: dict[str, Any] = {
    "issuer": "mttq-soc-trang",
    "number": "15",
    "date": "2021-02-26",
    "trich_yeu": ["Thi đua công tác bầu cử"],
    "levels": {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện", "profile": "mttq-district"}},
    "awards": {
        "bang_khen": {"name": "Bằng khen Mặt trận tỉnh", "merit": "xuất sắc trong công tác bầu cử"},
        "trung_uong": {"name": "Bằng khen Trung ương", "merit": "tiêu biểu trong công tác bầu cử"},
    },
    "quotas": {
        "tinh_tap_the": {"award": "bang_khen", "kind": "collective", "level": "tinh", "rule": {"held": {"count": "9"}}},
        "tinh_ca_nhan": {"award": "bang_khen", "kind": "individual", "level": "tinh", "rule": {"unlimited": {}}},
        "huyen_tap_the": {"award": "bang_khen", "kind": "collective", "level": "huyen", "rule": {"unlimited": {}}},
        "huyen_ca_nhan": {"award": "bang_khen", "kind": "individual", "level": "huyen", "rule": {"unlimited": {}}},
        "huyen_ho": {"award": "bang_khen", "kind": "household", "level": "huyen", "rule": {"unlimited": {}}},
        "tw": {"award": "trung_uong", "kind": "individual", "level": "huyen", "rule": {"unlimited": {}}},
    },
    "body": ["Nội dung."],
    "signatory": {"name": "Khưu Đăng Phượng", "office": "Phó Chủ tịch Thường trực"},
    "recipients": {"to": ["Các huyện"]},
}
UNITS = "Mã,Đơn vị,Cấp\nke_sach,Huyện Kế Sách,Cấp huyện\nlong_phu,Huyện Long Phú,Cấp huyện\n"
MEMBERS = ("Lê Văn Chín", "Trần Thị Mười", "Huỳnh Văn Sáu")
MEETING: dict[str, Any] = {
    "body": "Hội đồng Thi đua - Khen thưởng huyện Kế Sách",
    "date": "2021-05-10",
    "start": "08:00",
    "end": "10:30",
    "place": "Hội trường huyện",
    "chair": MEMBERS[0],
    "secretary": MEMBERS[1],
    "members": [{"name": name} for name in MEMBERS],
}
SIGNED = {"signatory": {"name": "Lê Văn Chín", "office": "Chủ tịch"}}
SENT = {**SIGNED, "meeting": MEETING}
"""What a unit sends with its nominations where all is well."""


def person(name: str, **more: Any) -> dict[str, Any]:
    return {"kind": "cá nhân", "name": name, "award": "bang_khen", "level": "huyen", "votes": "3", **more}


def collective(name: str, **more: Any) -> dict[str, Any]:
    return person(name, **{"kind": "tập thể", **more})


AN, BINH = person("Nguyễn Văn An"), person("Trần Thị Bình")
DOI = collective("Ban Công tác Mặt trận ấp An Hòa")


def workplace_of(
    root: Path,
    papers: dict[str, Any],
    nominations: dict[str, Any] | None = None,
    units: str = UNITS,
    **parts: Any,
) -> Workplace:
    """The workplace at `root`. `nominations` has for each unit its nominations, or `{"nominations": …, "submission":
    …}`; `parts` replace parts of the plan."""
    folder = root / "plans" / NAME
    (folder / "nominations").mkdir(parents=True, exist_ok=True)
    _write(folder / "plan.yaml", {**PLAN, **parts, "papers": papers})
    (folder / "units.csv").write_text(units, encoding="utf-8")
    for unit, sent in (nominations or {}).items():
        whole = sent if isinstance(sent, dict) else {"nominations": sent, "submission": SENT}
        _write(folder / "nominations" / f"{unit}.yaml", whole)
    return Workplace(root)


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def prepared_campaign(
    root: Path, papers: dict[str, Any], nominations: dict[str, Any] | None = None, **parts: Any
) -> Prepared:
    """The campaign, prepared as a draft: papers are composed in spite of problems."""
    return pipeline.prepare(NAME, workplace_of(root, papers, nominations, **parts), draft=True)


def facts_of(prepared: Prepared, name: str) -> Any:
    """The facts of one paper by its file."""
    found: dict[str, Facts] = {document.name: document.facts for document in prepared.documents}
    return found[name]


def names_of(prepared: Prepared) -> list[str]:
    """The files of all papers but the plan."""
    return [document.name for document in prepared.documents][1:]


def words(body: tuple[Paragraph, ...]) -> list[str]:
    """Each paragraph of a body as it is printed; a table by the texts of its rows."""
    found = []
    for paragraph in body:
        if paragraph.table:
            found += [" | ".join(cell.text for cell in row) for row in paragraph.table.rows]
        else:
            found.append(" ".join(part for part in (paragraph.lead, paragraph.text) if part))
    return found


def told(problems: tuple[Problem, ...], *codes: str) -> list[str]:
    """What is said, of some codes or of all: `code: words`."""
    return [f"{each.fault.code}: {each.what()}" for each in problems if not codes or each.fault.code in codes]


def codes_of(prepared: Prepared) -> list[str]:
    return [problem.fault.code for problem in prepared.problems]

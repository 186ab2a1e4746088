"""Laws of a whole campaign, over campaigns that nobody thought of: nobody is lost, nobody stands where he should not.

Whatever comes in, either there are errors and no paper, or each nomination stands in exactly the papers that it
belongs to, and what is counted in words, rows and money is the same number. `nox -s fuzz` asks many more of them.
"""

from __future__ import annotations

import csv
import os
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import campaign_offices as offices
from docgen import pipeline
from docgen.model.facts import Facts, PaperFacts
from docgen.model.nomination import Nomination
from docgen.model.prepared import Prepared
from docgen.vietnamese.counts import padded

EXAMPLES = int(os.environ.get("DOCGEN_FUZZ", "25"))
"""How many campaigns are tried."""

KINDS = {"individual": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}
AWARDS = ("bang_khen", "trung_uong")
UNITS = ("ke_sach", "long_phu", "tinh")
SAID = "Trình {{ counts.said }}."
PAPERS: dict[str, dict[str, Any]] = {
    "to_trinh": {"type": "to-trinh", "by": "unit", "opening": SAID},
    "danh_sach": {"type": "danh-sach", "by": "unit", "own": "có"},
    "bien_ban": {"type": "bien-ban", "by": "unit", "own": "có"},
    "bao_cao": {"type": "bao-cao-thanh-tich", "by": "nominee"},
    "quyet_dinh": {"type": "quyet-dinh", "body": [SAID], "recipients": {"to": ["Các huyện"]}},
    "kem_theo": {"type": "danh-sach-kem-theo", "attached_to": "quyet_dinh"},
    "theo_ten": {"type": "danh-sach", "sort": "name"},
    "du_toan": {"type": "du-toan", "attached_to": "quyet_dinh"},
    "cong_van": {"type": "cong-van", "to": ["Các huyện"], "trich_yeu": "về kết quả", "opening": SAID},
}
DECIDING = ("quyet_dinh", "kem_theo", "du_toan")
FAMILY, MIDDLE = ("Lê", "Trần", "Đỗ", "Nguyễn"), ("", " Thị", " Văn", " Đức")
GIVEN = ("An", "Ân", "Ấn", "Bình", "Đạt", "Dat", "Ý", "Con", "Aux")
ODD = (
    "{{ 7*7 }}",
    "{% if %}",
    "</w:t>",
    "<b>&amp;",
    "=A1",
    "../x",
    "I. Tập thể",
    "Tổng cộng",
    "Ghi chú:",
    "🙂",
    "—",
    "'",
)


@st.composite
def nominations(draw: st.DrawFn) -> dict[str, Any]:
    """One nomination; its workplace, made from its number later, tells it from one of the same name."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    person = "".join(draw(st.sampled_from(part)) for part in (FAMILY, MIDDLE)) + " " + draw(st.sampled_from(GIVEN))
    unit = draw(st.sampled_from(UNITS))
    odd = st.sampled_from(ODD) | st.none()
    return {
        "unit": unit,
        "kind": KINDS[kind],
        "name": person if kind != "collective" else f"Tổ {draw(st.integers(1, 9))}",
        "award": draw(st.sampled_from((*AWARDS * 9, "khong_co"))),
        "level": "tinh" if unit == "tinh" else "huyen",
        "votes": "3",
        "office": draw(odd),
        "merit": draw(odd),
        "note": draw(odd),
        "declined": draw(st.none() | st.none() | st.just("Chưa đủ thành tích")),
        "posthumous": draw(st.sampled_from(["không", "không", "có"])),
    }


@st.composite
def papers(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """Some of the papers, each for some awards and kinds."""
    found = {}
    names = draw(st.sets(st.sampled_from(sorted(PAPERS)), min_size=1))
    for name in sorted(names | ({"quyet_dinh"} if names & {"kem_theo", "du_toan"} else set())):
        paper = dict(PAPERS[name])
        if name != "quyet_dinh":
            paper["awards"] = draw(st.lists(st.sampled_from(AWARDS), unique=True))
            paper["kinds"] = draw(st.lists(st.sampled_from(sorted(KINDS)), unique=True))
        found[name] = paper
    return found


def prepared(
    root: Path, listed: list[dict[str, Any]], wanted: dict[str, Any], columns: tuple[str, ...] = ()
) -> Prepared:
    """The campaign, all nominations in one file: YAML, or a table of these columns."""
    rows = [
        {key: value for key, value in each.items() if value is not None} | {"workplace": f"Phòng số {number}"}
        for number, each in enumerate(listed)
    ]
    sent = {"nominations": [] if columns else rows, "submissions": dict.fromkeys(UNITS, offices.SENT)}
    rewarded = {"rate": "bang_khen_tinh", "assumed": "thử"}
    awards = {name: {**award, "reward": rewarded} for name, award in offices.PLAN["awards"].items()}
    kinds = (("collective", "tinh"), ("individual", "tinh"), ("household", "tinh"))
    every = [*kinds, ("collective", "huyen"), ("individual", "huyen"), ("household", "huyen")]
    quotas = {
        f"{award}_{kind}_{level}": {"award": award, "kind": kind, "level": level, "rule": {"unlimited": {}}}
        for award in awards
        for kind, level in every
    }
    workplace = offices.workplace_of(root, wanted, {"chung": sent}, awards=awards, quotas=quotas)
    if columns:
        with (workplace.plan_folder(offices.NAME) / "nominations/bang.csv").open("w", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["STT", *(Nomination.model_fields[column].title for column in columns)])
            table.writerows([number, *(row.get(each, "") for each in columns)] for number, row in enumerate(rows, 1))
    return pipeline.prepare(offices.NAME, workplace)


def rows_of(facts: Facts) -> list[str]:
    """The rows of nominees of all tables of a paper, each as one text."""
    tables = [facts.table] if not isinstance(facts, PaperFacts) and hasattr(facts, "table") else []
    tables += [part.table for part in getattr(facts, "body", ()) if part.table]
    rows = [row for table in tables for row in table.rows]
    return [" | ".join(cell.text for cell in row) for row in rows if row[0].text.isdigit()]


def said(listed: list[dict[str, Any]]) -> str:
    """“02 tập thể và 01 cá nhân”."""
    counts = Counter(each["kind"] for each in listed)
    parts = [f"{padded(counts[kind])} {kind}" for kind in ("tập thể", "cá nhân", "hộ gia đình") if counts[kind]]
    return " và ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


COLUMNS = ("unit", "kind", "name", "award", "level", "votes", "office", "workplace", "merit", "note", "declined",
           "posthumous")  # fmt: skip


@given(st.lists(nominations(), max_size=9), papers(), st.just(()) | st.permutations(COLUMNS).map(tuple))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_nomination_stands_in_just_the_papers_it_belongs_to(
    listed: list[dict[str, Any]], wanted: dict[str, dict[str, Any]], columns: tuple[str, ...]
) -> None:
    with tempfile.TemporaryDirectory() as root:
        found = prepared(Path(root), listed, wanted, columns if listed else ())
    if any(problem.is_error for problem in found.problems):
        assert found.documents == ()
        return
    made = {document.name: document.facts for document in found.documents}
    assert len({name.casefold() for name in made}) == len(found.documents)
    assert all(len(part.encode()) < 200 for name in made for part in name.split("/"))
    expected = {"ke-hoach"}
    for paper_id, paper in wanted.items():
        file, by = paper_id.replace("_", "-"), paper.get("by", "issuer")
        for unit in UNITS if by != "issuer" else ("",):
            belong = [number for number, each in enumerate(listed) if belongs(paper_id, paper, each, unit)]
            if unit == "tinh" and by == "unit" and not paper.get("own"):
                belong = []
            if by == "nominee":
                folder = f"{file}/{unit}/".replace("_", "-")
                reports = {name: str(facts) for name, facts in made.items() if name.startswith(folder)}
                assert len(reports) == len(belong)
                for name, count in Counter(listed[number]["name"] for number in belong).items():
                    whole = re.compile(rf"{re.escape(name)}(?!\w)")
                    assert sum(whole.search(report) is not None for report in reports.values()) == count
                expected |= reports.keys()
            elif belong:
                name = f"{file}/{unit}".replace("_", "-").rstrip("/")
                expected.add(name)
                holds(paper_id, made[name], {number: listed[number] for number in belong})
    assert set(made) == expected


def belongs(paper_id: str, paper: dict[str, Any], each: dict[str, Any], unit: str) -> bool:
    """Whether a nomination belongs to a paper: the rule, said once more and apart from the code."""
    everyone = not unit
    kinds = [KINDS[kind] for kind in paper.get("kinds", ())]
    return (
        (everyone or each["unit"] == unit)
        and (not paper.get("awards") or each["award"] in paper["awards"])
        and (not kinds or each["kind"] in kinds)
        and (each["declined"] is None or (not everyone and paper_id not in DECIDING))
    )


def numbers(text: str) -> list[int]:
    return sorted({int(number) for number in re.findall(r"Phòng số (\d+)", text)})


def holds(paper_id: str, facts: Facts, belong: dict[int, dict[str, Any]]) -> None:
    """Asks that a paper names just those who belong to it, or counts them."""
    rows = rows_of(facts)
    if paper_id in ("to_trinh", "quyet_dinh", "cong_van"):
        assert f"Trình {said(list(belong.values()))}." in str(facts)
    elif paper_id == "du_toan":
        lines = Counter({tuple(row.split(" | ")[1:3]): int(row.split(" | ")[3]) for row in rows})
        names = {award: offices.PLAN["awards"][award]["name"] for award in AWARDS}
        assert lines == Counter((names[each["award"]], each["kind"]) for each in belong.values())
    else:
        assert sorted(number for row in rows for number in numbers(row)) == sorted(belong)
        for row in rows:
            (number,) = numbers(row)
            assert belong[number]["name"] in row
            assert ("(truy tặng)" in row) is (belong[number]["posthumous"] == "có")

"""Certificates of the sample plans, and boxes to fit into, for the tests of certificates and of printing."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from docgen import pipeline
from docgen.certificates import certificates
from docgen.files import Workplace
from docgen.model.certificate import Bearer, Certificate
from docgen.model.kind import Kind
from docgen.model.nomination import Nomination
from docgen.model.prepared import Prepared
from docgen.model.stock import FieldBox, SheetField, Stock
from docgen.printing import Job, fetch_stock, jobs_of
from docgen.sources import Sources

ROOT = Path(__file__).parents[2]
HERE = Workplace(ROOT)
STOCKS = tuple(sorted(path.stem for path in (ROOT / "templates/stocks").glob("*.yaml")))


@functools.cache
def sample(plan: str) -> Prepared:
    return pipeline.prepare(plan, HERE)


def job(plan: str, award: str, decision: str = "quyet-dinh") -> Job:
    return next(each for each in jobs_of(sample(plan), award) if each.paper.name == decision)


@functools.cache
def all_of(plan: str, award: str, decision: str = "quyet-dinh") -> tuple[Certificate, ...]:
    wanted = job(plan, award, decision)
    dossier = sample(plan).dossier
    assert dossier
    return certificates(dossier, wanted.paper, wanted.facts, award)


@functools.cache
def stock(name: str = "bang-khen-a3") -> Stock:
    sources = Sources(HERE)
    found, _ = fetch_stock(sources, name)
    assert found and not sources.problems, [problem.lines() for problem in sources.problems]
    return found


def box(width: float, lines: int = 3, size: float = 20, least: float | None = None, **more: Any) -> FieldBox:
    return FieldBox(x=0, y=0, width=width, height=size * lines, size=size, least=least, lines=lines, **more)


def nomination(**parts: Any) -> Nomination:
    return Nomination.model_validate(
        {"unit": "tinh", "kind": "individual", "name": "Lý A Chinh", "award": "bk", **parts}
    )


def certificate(name: str = "Nguyễn Văn An", kind: Kind = Kind.INDIVIDUAL, **words: str) -> Certificate:
    """A certificate with ordinary words; `words` replace some of them by the names of their fields."""
    lines = {
        "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
        "authority": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA AN",
        "gives": "TẶNG",
        "title": "BẰNG KHEN",
        "recipient": f"Ông {name}" if kind is Kind.INDIVIDUAL else name,
        "office": "Trưởng thôn Đông, xã Hòa An",
        "merit": "Đã có thành tích xuất sắc trong phong trào thi đua năm 2021",
        "decision": "Quyết định số: 12/QĐ-UBND ngày 05 tháng 5 năm 2021",
        "register": "Số sổ vàng: 7",
        "place_and_date": "Hòa An, ngày 05 tháng 5 năm 2021",
        "signs": "CHỦ TỊCH",
        "signatory": "Trần Thị Bích",
        **words,
    }
    return Certificate(
        bearer=Bearer("dong", kind, name, f"Ông {name}"),
        decision="quyet-dinh",
        award="bk",
        order=1,
        receiver="Thôn Đông",
        lines=tuple((field, tuple(lines[field].split("\n")) if lines[field] else ()) for field in SheetField),
    )

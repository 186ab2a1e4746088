"""Is each cited document named as the norm asks? NĐ 30/2020 Phụ lục I, II.6."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.spelling import folded

LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")

LAW_NUMBERED = Fault(
    "law-numbered",
    Say("“{type}” được dẫn kèm số hoặc cơ quan ban hành", "“{type}” is cited with a number or an issuer"),
    need=Say("chỉ tên luật và ngày", "the name of the law and its date alone"),
    explain=Say(
        "Nghị định 30/2020/NĐ-CP (Phụ lục I, II.6.a): khi căn cứ vào luật, pháp lệnh thì không ghi số, ký hiệu và cơ "
        "quan ban hành.",
        "NĐ 30/2020 (Phụ lục I, II.6.a): laws and ordinances are cited without number and issuer.",
    ),
    severity=Severity.WARNING,
)
CITATION_SHORT = Fault(
    "citation-short",
    Say("văn bản được dẫn “{name}” còn thiếu {missing}", "the cited document “{name}” lacks {missing_en}"),
    need=Say(
        "tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu",
        "type, number and symbol, date, issuer, trích yếu",
    ),
    explain=Say(
        "Lần đầu dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành; văn bản làm "
        "căn cứ thì ghi cả trích yếu (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).",
        "The first mention of a document gives its type, number, symbol, date and issuer; a legal basis also its trích "
        "yếu (NĐ 30/2020, Phụ lục I, II.6).",
    ),
    severity=Severity.WARNING,
)
PARTS = (("number", "số và ký hiệu", "number"), ("date", "ngày ban hành", "date"),
         ("issuer", "cơ quan ban hành", "issuer"), ("about", "trích yếu", "trích yếu"))  # fmt: skip


def is_law(type_name: str) -> bool:
    return any(folded(type_name).startswith(folded(law)) for law in LAWS)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Laws without number and issuer; everything else with all its parts, a basis with its trích yếu too."""
    for name, citation in dossier.plan.citations.items():
        place = dossier.plan_places.at("citations", name)
        if is_law(citation.type):
            if citation.number or citation.issuer:
                yield LAW_NUMBERED.at(place, type=citation.type)
            continue
        parts = PARTS if name in dossier.plan.bases else PARTS[:-1]
        missing = [part for part in parts if getattr(citation, part[0]) is None]
        if missing:
            yield CITATION_SHORT.at(
                place,
                name=name,
                missing=", ".join(part[1] for part in missing),
                missing_en=", ".join(part[2] for part in missing),
            )

"""Is the number of the paper one that a register can hold? NĐ 30/2020 Phụ lục I, II.3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Place, Problem, Say

NUMBER = Fault(
    "number",
    Say("số văn bản là “{found}”", "the number of the paper is “{found}”"),
    need=Say("chỉ chữ số, ví dụ 12; chưa có số thì để trống", "digits alone, such as 12; blank until it is given"),
    mend=Say("không ghi ký hiệu; docgen tự thêm (… {example})", "leave the symbol (… {example}) out; it is added"),
    explain=Say(
        "Số của văn bản do văn thư cấp, bắt đầu từ 01 mỗi năm. Ký hiệu (chữ viết tắt tên loại và cơ quan) đã có trong "
        "mẫu và trong tệp cơ quan ban hành, nên ở đây chỉ ghi số.",
        "The number is given by the registry and starts from 01 each year. The symbol follows from the type of paper "
        "and the issuer, so only digits are written here.",
    ),
)


FORM = re.compile(r"0*[1-9][0-9]{0,5}[a-zđ]?")
"""Digits only, not 0; a letter may follow (12a), as registries insert numbers so."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """The numbers of the plan and of its papers, those of units too."""
    plan, places = dossier.plan, dossier.plan_places
    yield from _of(plan.number, places.at("number"), dossier.issuer.symbol)
    for name, paper in plan.papers.items():
        yield from _of(paper.number, places.at("papers", name, "number"), dossier.issuer.symbol)
    for nominator in dossier.campaign.nominators:
        symbol = nominator.issuer.symbol if nominator.issuer else None
        for name, issued in nominator.submission.papers.items():
            yield from _of(issued.number, nominator.at("papers", name, "number"), symbol)


def _of(number: str | None, place: Place, symbol: str | None) -> Iterator[Problem]:
    if number is not None and not FORM.fullmatch(number):
        yield NUMBER.at(place, found=number, example=symbol or "…")

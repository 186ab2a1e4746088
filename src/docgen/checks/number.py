"""Is the number of the paper one that a register can hold? NĐ 30/2020 Phụ lục I, II.3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say

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


def check(dossier: Dossier) -> Iterator[Problem]:
    """A number has digits only and is not 0; a letter may follow it (12a), as registries insert numbers so."""
    number = dossier.plan.number
    if number is not None and not re.fullmatch(r"0*[1-9][0-9]{0,5}[a-zđ]?", number):
        yield NUMBER.at(dossier.plan_places.at("number"), found=number, example=dossier.issuer.symbol or "…")

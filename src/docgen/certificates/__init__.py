"""The certificates room: the decision's records become sheets that can be printed.

In: a dossier with its decision in final words, a stock, the numbers of the register. Out: certificates fitted into the
boxes of the stock, as templates and words for whichever engine sets them; and everything that does not fit. Nothing
here opens a file or lays out a page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from docgen.certificates.fit_all import fit_all, stock_problems, with_numbers
from docgen.certificates.records import certificates, decisions, kind_of
from docgen.model.campaign import WordedPaper
from docgen.model.certificate import Certificate
from docgen.model.dossier import Dossier
from docgen.model.facts import PaperFacts
from docgen.model.signing import YearOnly
from docgen.model.stock import Stock
from docgen.problem import Fault, Place, Problem, Say

NOT_ISSUED = Fault(
    "decision-not-issued",
    Say("quyết định “{decision}” chưa có số hoặc chưa có ngày, chưa in giấy khen được",
        "the decision “{decision}” has no number or no day yet; certificates cannot be printed"),
    mend=Say("ghi number và date của quyết định trong plan.yaml; muốn xem trước thì thêm --proof",
             "write number and date of the decision in plan.yaml; to look at proofs add --proof"),
    explain=Say(
        "Giấy khen ghi số, ngày của quyết định và số sổ vàng. Chỉ in sau khi quyết định đã được cấp số; trước đó in "
        "thử để "
        "soát chữ.",
        "A certificate names the decision by number and day. It is printed after the decision has them; before, "
        "proofs are "
        "made to look at.",
    ),
)  # fmt: skip
NAME_DIFFERS = Fault(
    "certificate-name-differs",
    Say("giấy số {order}: tên “{name}” khác với tên in trong danh sách của quyết định",
        "certificate {order}: the name “{name}” differs from the one on the decision's list"),
    mend=Say("báo lỗi này cho người giữ phần mềm; chưa in được",
             "report this to whoever keeps the software; do not print"),
    explain=Say(
        "Tên trên giấy khen phải đúng từng chữ với danh sách kèm theo quyết định.",
        "The name on a certificate is that of the decision's list, letter for letter.",
    ),
)  # fmt: skip


def certificates_of(
    dossier: Dossier,
    paper: WordedPaper,
    facts: PaperFacts,
    award: str,
    *,
    stock: Stock,
    stock_at: Place,
    numbers: Sequence[str] = (),
    proof: bool = False,
) -> tuple[tuple[Certificate, ...], tuple[Problem, ...]]:
    """The certificates that a decision gives of one award, in the order of its list; and what keeps them from print.

    Whether their texts fit is asked after it is known which of them are wanted (`fit_all`).
    """
    problems = list(stock_problems(stock, stock_at))
    if not proof and (paper.number is None or isinstance(paper.date, YearOnly)):
        problems.append(NOT_ISSUED.at(dossier.plan_places.at("papers", paper.id), decision=paper.name))
    return certificates(dossier, paper, facts, award, numbers), tuple(problems)


POSTHUMOUS = " (truy tặng)"


def differing(found: Sequence[Certificate], listed: Collection[str]) -> tuple[Problem, ...]:
    """A problem for each certificate whose name does not stand, letter for letter, on the decision and its lists.

    `listed` are the cells and paragraphs of those papers. A name in a cell of its own is found at once; in the midst of
    a sentence it must not be a part of another name.
    """
    cells = {text.removesuffix(POSTHUMOUS) for text in listed}
    wrong = [each for each in found if each.bearer.called not in cells]
    return tuple(
        NAME_DIFFERS.at(each.place, order=each.order, name=each.name)
        for each in wrong
        if not any(re.search(rf"(?<!\w){re.escape(each.name)}(?!\w)", text) for text in listed if each.name in text)
    )


__all__ = [
    "certificates",
    "certificates_of",
    "decisions",
    "differing",
    "fit_all",
    "kind_of",
    "stock_problems",
    "with_numbers",
]

"""What somebody wrote in figures and what the data say: where they part, as problems.

In: the differences between what docgen would make now and what lies there. Out: one warning for each figure that is
another one. A figure on a signed paper that no other paper knows is what an audit finds first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.edits.differences import Differences
from docgen.edits.origins import origin, unknown
from docgen.model.dossier import Dossier
from docgen.model.facts import Document
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.readers.word import Part, WordFile

FIGURE_EDITED = Fault(
    "figure-edited",
    Say(
        "{where}: văn bản ghi {new}, nhưng theo số liệu là {old}",
        "{where_en}: the paper says {new}, but by the data it is {old}",
    ),
    need=Say("{origin}", "{origin_en}"),
    mend=Say(
        "nếu {new} đúng thì sửa kế hoạch hoặc số liệu rồi soạn lại, để mọi văn bản cùng một số; nếu {old} đúng thì "
        "sửa lại trong tệp",
        "if {new} is right, mend the plan or the figures and build again, so that all papers agree; if {old} is right, "
        "correct the file",
    ),
    explain=Say(
        "Có người sửa một con số thẳng trong tệp Word. Kế hoạch, phụ lục, quyết định lấy số từ cùng một nơi, nên số "
        "sửa tay ở một văn bản không theo sang văn bản khác: ký ra thì hai văn bản nói hai số. Dòng “cần” cho biết số "
        "này docgen lấy từ đâu.",
        "Somebody changed a figure in the Word file itself. Plan, annex and decision take it from one place, so an "
        "edit in one does not reach the others: once signed, two papers give two numbers. The line “need” says where "
        "docgen has the figure from.",
    ),
    severity=Severity.WARNING,
)


def edited_figures(
    file: str, differences: Differences, ours: WordFile, dossier: Dossier | None, document: Document | None, plan: str
) -> tuple[Problem, ...]:
    """A warning for each figure in which the paper at `file` is not what docgen would make now (`ours`)."""
    return tuple(_found(file, differences, ours, dossier, document, plan))


def _found(
    file: str, differences: Differences, ours: WordFile, dossier: Dossier | None, document: Document | None, plan: str
) -> Iterator[Problem]:
    body = ours.of(Part.BODY)
    for difference in differences.words:
        pairs: Sequence[tuple[str, str]] = difference.moved
        if not pairs:
            continue
        if dossier and document and difference.part is Part.BODY:
            known = origin(dossier, document, body[difference.line], difference.cell)
        else:
            known = unknown(plan)
        for old, new in dict.fromkeys(pairs):
            yield FIGURE_EDITED.at(
                Place(file),
                where=difference.spot.said("vi"),
                where_en=difference.spot.said("en"),
                old=old,
                new=new,
                origin=known.vi,
                origin_en=known.en,
            )

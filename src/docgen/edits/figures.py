"""What somebody wrote in figures and what the data say: where they part, as problems.

In: the differences between what docgen would make now and what lies there. Out: one warning for each figure that is
another one. A figure on a signed paper that no other paper knows is what an audit finds first.
"""

from __future__ import annotations

from docgen.edits.origins import origin, unknown
from docgen.edits.places import Spot
from docgen.edits.three_way import Edits
from docgen.model.dossier import Dossier
from docgen.model.facts import Document
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.readers.word import Part

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


FIGURES_OUTDATED = Fault(
    "figures-outdated",
    Say(
        "{count} con số trong văn bản là số cũ, vì số liệu đã đổi sau khi người sửa nhận bản này",
        "{count} figures of the paper are old ones, for the data have changed since the person got it",
    ),
    mend=Say(
        "soạn lại với --replace (bản sửa tay được cất sang bên cạnh), rồi chép phần sửa tay sang bản mới",
        "make it again with --replace (the edited copy is put aside) and carry the edits over",
    ),
    explain=Say(
        "Văn bản đã có người sửa nên docgen không soạn lại, và các số trong đó đứng yên trong khi số liệu đã đổi. "
        "docgen edits liệt kê từng số dưới dòng “Từ khi người sửa nhận bản này”.",
        "A paper that a person edited is not made again, so its figures stand still while the data move. docgen edits "
        "lists each of them below “Since the person got it”.",
    ),
    severity=Severity.WARNING,
)


def edited_figures(
    file: str, edits: Edits, dossier: Dossier | None, document: Document | None, plan: str
) -> tuple[Problem, ...]:
    """A warning for each figure of the paper at `file` that a person made another one than docgen would now, and one
    for all those that the data left behind."""
    if edits.from_now is None or edits.ours is None:
        return ()
    body = edits.ours.of(Part.BODY)
    by_person = {(each.spot, new) for each in (edits.by_person or edits.from_now).words for _, new in each.moved}
    found: list[Problem] = []
    outdated = 0
    for difference in edits.from_now.words:
        moved = dict.fromkeys(difference.moved)
        mine = [pair for pair in moved if (difference.spot, pair[1]) in by_person]
        outdated += len(moved) - len(mine)
        if not mine:
            continue
        known = unknown(plan)
        if dossier and document and difference.part is Part.BODY:
            known = origin(dossier, document, body[difference.line], difference.cell)
        found += (_edited(file, difference.spot, old, new, known) for old, new in mine)
    if outdated:
        found.append(FIGURES_OUTDATED.at(Place(file), count=outdated))
    return tuple(found)


def _edited(file: str, spot: Spot, old: str, new: str, known: Say) -> Problem:
    return FIGURE_EDITED.at(
        Place(file),
        where=spot.said("vi"),
        where_en=spot.said("en"),
        old=old,
        new=new,
        origin=known.vi,
        origin_en=known.en,
    )

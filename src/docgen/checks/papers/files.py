"""Does each paper have a file of its own, with a name that the system can keep?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say

DRAFTS = "du-thao"
"""The folder that drafts lie in, beside the papers."""

LONGEST = 80

PAPER_FILE = Fault(
    "paper-file",
    Say("văn bản “{paper}” trùng tên tệp “{file}” với {other}",
        "the paper “{paper}” shares the file name “{file}” with {other_en}"),
    mend=Say("đặt tên khác cho văn bản trong papers", "give the paper another name in papers"),
    explain=Say(
        "Tệp của một văn bản mang tên mục của nó trong papers, dấu _ viết thành -. Hai văn bản cùng tên tệp thì bản "
        "sau sẽ thay mất bản trước; thư mục du-thao dành cho bản dự thảo.",
        "A paper's file is called like its entry in papers, with - for _. Of two papers with one file name only the "
        "second would be left; the folder du-thao is for drafts.",
    ),
)  # fmt: skip
NAME_LONG = Fault(
    "paper-name-long",
    Say(
        "tên “{name}” dài {count} chữ, quá dài cho tên tệp",
        "the name “{name}” has {count} letters, too many for a file",
    ),
    need=Say("không quá {most} chữ", "no more than {most} letters"),
    mend=Say("đặt tên ngắn hơn", "choose a shorter name"),
    explain=Say(
        "Tên mục trong papers và mã đơn vị được dùng làm tên tệp, tên thư mục. Tên quá dài thì Windows không mở được "
        "tệp.",
        "Names of papers and units become names of files and folders; Windows cannot open files with very long names.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """No paper is called like the plan, an annex or the folder of drafts, and no name is too long."""
    plan = dossier.plan
    taken = {plan.type: ("chính kế hoạch", "the plan itself"), DRAFTS: ("thư mục dự thảo", "the folder of drafts")}
    taken |= {plan.annex_paper(name): (f"phụ lục “{name}”", f"the annex “{name}”") for name in plan.annexes}
    for name in plan.papers:
        place = dossier.plan_places.at("papers", name)
        file = name.replace("_", "-")
        if file in taken:
            other, other_en = taken[file]
            yield PAPER_FILE.at(place, paper=name, file=file, other=other, other_en=other_en)
        if len(name) > LONGEST:
            yield NAME_LONG.at(place, name=name, count=len(name), most=LONGEST)
    for nominator in dossier.campaign.nominators:
        if len(nominator.id) > LONGEST:
            yield NAME_LONG.at(nominator.place, name=nominator.id, count=len(nominator.id), most=LONGEST)

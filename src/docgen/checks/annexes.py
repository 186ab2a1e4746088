"""Is there anything to stand in each annex, and a file of its own for it?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say

ANNEX_EMPTY = Fault(
    "annex-empty",
    Say(
        "phụ lục “{annex}” không có chỉ tiêu nào để phân bổ",
        "the annex “{annex}” has no quota to show",
    ),
    need=Say("awards: tên các hình thức có chỉ tiêu trong quotas", "awards: the names of awards that have quotas"),
    explain=Say(
        "Phụ lục phân bổ in các chỉ tiêu của những hình thức ghi trong awards của phụ lục. Ở đây awards bỏ trống, hoặc "
        "các hình thức ấy không có chỉ tiêu, nên bảng sẽ không có cột nào.",
        "An annex of quotas shows those of the awards that it names. It names none, or none that has quotas, so that "
        "its table would have no columns.",
    ),
)
SAME_FILE = Fault(
    "same-file",
    Say("phụ lục “{annex}” trùng tên tệp “{file}” với văn bản khác",
        "the annex “{annex}” shares the file name “{file}” with another paper"),
    mend=Say("đặt tên khác cho phụ lục trong annexes, hoặc cho thư mục mẫu",
             "rename the annex, or the template folder"),
    explain=Say(
        "Hai văn bản cùng tên tệp thì bản sau sẽ thay mất bản trước. Điều này chỉ xảy ra khi tên một thư mục mẫu giống "
        "tên loại phụ lục ghép với tên phụ lục.",
        "Of two papers with one file name only the second would be left. It happens only where a template folder is "
        "named like a type of annex joined with the name of an annex.",
    ),
)  # fmt: skip


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each annex names an award that has quotas, and no two papers share a file name.

    An award that the plan does not know is reported as such.
    """
    plan = dossier.plan
    taken = {plan.type}
    for name, annex in plan.annexes.items():
        file = plan.annex_paper(name)
        if file in taken and annex.type != plan.type:  # the plan's own type is no type of annex: reported as such
            yield SAME_FILE.at(dossier.plan_places.at("annexes", name), annex=name, file=file)
        taken.add(file)
    shared = {quota.award for quota in plan.quotas.values()}
    for name, annex in plan.annexes.items():
        if shared.isdisjoint(annex.awards) and plan.awards.keys() >= set(annex.awards):
            yield ANNEX_EMPTY.at(dossier.plan_places.at("annexes", name, "awards"), annex=name)

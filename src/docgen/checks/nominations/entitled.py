"""May this unit nominate for this award, at this level and of this kind?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.nominations.nominated import Key, cells_of, entitled, filed, listed, names_of, said_key
from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say

NOT_ENTITLED = Fault(
    "not-entitled",
    Say(
        "{unit} đề nghị “{award}” cho {kind_vi} ({level}), nhưng kế hoạch không có chỉ tiêu này: {names_vi}",
        "{unit} nominates {kind_en} ({level}) for “{award}”, but the plan has no such quota: {names_en}",
    ),
    need=Say("“{award}” chỉ dành cho: {known_vi}", "“{award}” is for: {known_en}"),
    mend=Say(
        "xem lại cột “Hình thức khen thưởng”, “Đối tượng” và “Cấp”",
        "look again at the columns “Hình thức khen thưởng”, “Đối tượng” and “Cấp”",
    ),
    explain=Say(
        "Kế hoạch có chỉ tiêu cho hình thức khen thưởng này, nhưng không phải cho đối tượng và cấp ghi trong đề nghị. "
        "Thường là chọn nhầm cấp, hoặc nhầm tập thể với cá nhân.",
        "The plan has quotas of this award, but none for the kind and level of the nomination. Most often the wrong "
        "level was chosen, or a collective for an individual.",
    ),
)
UNIT_NOT_ENTITLED = Fault(
    "unit-not-entitled",
    Say(
        "{unit} không được phân bổ chỉ tiêu “{award}” cho {kind_vi} ({level}) nhưng có đề nghị: {names_vi}",
        "{unit} has no share in the quota of “{award}” for {kind_en} ({level}), but nominates: {names_en}",
    ),
    mend=Say(
        "chuyển về đơn vị có chỉ tiêu, chọn hình thức hoặc cấp khác, hoặc bỏ đề nghị",
        "move it to a unit that has a share, choose another award or level, or take it away",
    ),
    explain=Say(
        "Chỉ tiêu này chỉ chia cho một số đơn vị (dòng among trong kế hoạch), không có đơn vị này. Nếu đơn vị phải có "
        "chỉ tiêu thì sửa kế hoạch hoặc cấp của đơn vị trong units.csv.",
        "This quota is shared over some units only (the line among of the plan), and this unit is none of them. If it "
        "should be, mend the plan or the unit's level in units.csv.",
    ),
)
LEVEL_OPEN = Fault(
    "level-open",
    Say(
        "{unit} chưa ghi cấp của {kind_vi} được đề nghị “{award}”: {names_vi}",
        "{unit} gives no level for {kind_en} nominated for “{award}”: {names_en}",
    ),
    need=Say("“{award}” dành cho: {known_vi}", "“{award}” is for: {known_en}"),
    mend=Say("ghi cột “Cấp”", "fill in the column “Cấp”"),
    explain=Say(
        "Hình thức khen thưởng này có chỉ tiêu riêng cho nhiều cấp, nên không ghi cấp thì không biết tính vào chỉ tiêu "
        "nào.",
        "This award has a quota for each of several levels; without the level nobody knows which one to count for.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Awards that have quotas are nominated for within them. An award without any is open to all.

    One message for each unit and what it may not nominate for, however many nominees there are.
    """
    cells = cells_of(dossier)
    units = names_of(dossier)
    of_award: dict[str, list[Key]] = {}
    for key in cells:
        of_award.setdefault(key.award, []).append(key)
    for one, entries in filed(dossier).items():
        unit, key = one
        if key.award not in of_award or entitled(cells, one):
            continue
        said = {"unit": units[unit].name, **said_key(dossier.plan, key), **listed(dossier.plan, entries)}
        if key in cells:
            yield UNIT_NOT_ENTITLED.at(entries[0].at("award"), **said)
            continue
        fault, column = (NOT_ENTITLED, "award") if key.level else (LEVEL_OPEN, "level")
        for lang in ("vi", "en"):
            known = [said_key(dossier.plan, other) for other in of_award[key.award]]
            said[f"known_{lang}"] = "; ".join(f"{other[f'kind_{lang}']} ({other['level']})" for other in known)
        yield fault.at(entries[0].at(column), **said)

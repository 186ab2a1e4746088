"""Is everything in the dossier of each unit that the plan asks for, and in enough sets?

Parts are ticked off in the form. Where a unit ticked nothing at all, nobody can say what is missing; that is one
question to the unit, not a list of faults.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docgen.checks.nominations.nominated import Key, by_unit, filed
from docgen.model.campaign import Entry, Nominator
from docgen.model.dossier import Dossier
from docgen.model.plan import DossierPart, DossierRule
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.counts import padded

UNIT_PARTS = Fault(
    "dossier-parts",
    Say("hồ sơ của {unit} còn thiếu: {missing}", "the dossier of {unit} lacks: {missing}"),
    mend=Say("bổ sung rồi đánh dấu x vào ô “Hồ sơ: …” trong phiếu họp xét", "add it and tick the box “Hồ sơ: …”"),
    explain=Say(
        "Kế hoạch yêu cầu những giấy tờ này cho cả đơn vị (mục dossiers trong plan.yaml), nhưng phiếu của đơn vị chưa "
        "đánh dấu là đã có.",
        "The plan asks for these papers from each unit (dossiers in plan.yaml), and the unit's sheet does not say that "
        "they are there.",
    ),
)
NOMINEE_PARTS = Fault(
    "dossier-nominee-parts",
    Say("hồ sơ của {name} ({unit}) còn thiếu: {missing}", "the dossier of {name} ({unit}) lacks: {missing}"),
    mend=Say("bổ sung rồi đánh dấu x vào cột “Hồ sơ: …”", "add it and put an x in the column “Hồ sơ: …”"),
    explain=Say(
        "Kế hoạch yêu cầu mỗi trường hợp có những giấy tờ này (mục dossiers trong plan.yaml, each: có), nhưng dòng của "
        "trường hợp này chưa đánh dấu là đã có.",
        "The plan asks for these papers for each nominee (dossiers in plan.yaml, each: có), and the row of this one "
        "does not say that they are there.",
    ),
)
TOO_FEW_SETS = Fault(
    "dossier-sets",
    Say(
        "{unit} nộp {found} bộ hồ sơ, kế hoạch yêu cầu {sets} bộ",
        "{unit} handed in {found} sets, the plan asks for {sets}",
    ),
    need=Say("{sets} bộ", "{sets} sets"),
    mend=Say("bổ sung {missing} bộ", "add {missing}"),
    explain=Say(
        "Số bộ hồ sơ đã nộp ít hơn số bộ mà kế hoạch yêu cầu cho hình thức khen thưởng được đề nghị.",
        "Fewer sets of the dossier were handed in than the plan asks for the awards in question.",
    ),
)
PARTS_UNSAID = Fault(
    "dossier-unsaid",
    Say("{unit} chưa ghi vào phiếu: {unsaid_vi}", "{unit} left open: {unsaid_en}"),
    mend=Say(
        "đánh dấu x vào các ô, cột “Hồ sơ: …” và ghi số bộ", "tick the boxes and columns “Hồ sơ: …”, give the sets"
    ),
    explain=Say(
        "Đơn vị đã gửi đề nghị nhưng phiếu để trống phần hồ sơ, nên docgen không biết còn thiếu gì. Ghi vào phiếu để "
        "kiểm tra được từng thành phần.",
        "The unit sent nominations but left the part on its dossier empty, so docgen cannot tell what is missing. Fill "
        "it in, and each part can be checked.",
    ),
    severity=Severity.WARNING,
)
UNSAID = {
    "parts": Say("các giấy tờ đã có trong hồ sơ", "which papers are in the dossier"),
    "each": Say("giấy tờ đã có của từng trường hợp", "which papers of each nominee are there"),
    "sets": Say("số bộ hồ sơ đã nộp", "how many sets were handed in"),
}


def check(dossier: Dossier) -> Iterator[Problem]:
    """The dossier of each unit that nominates, by the rules for the awards that it nominates for."""
    plan = dossier.plan
    sent = by_unit(filed(dossier))
    for nominator in dossier.campaign.nominators:
        if found := sent.get(nominator.id):
            awards = {key.award for key in found}
            rules = [rule for rule in plan.dossiers.values() if not awards.isdisjoint(rule.awards)]
            yield from _of_unit(nominator, found, rules)


def _of_unit(
    nominator: Nominator, found: Mapping[Key, Sequence[Entry]], rules: Sequence[DossierRule]
) -> Iterator[Problem]:
    submission = nominator.submission
    common = {part.id: part for rule in rules for part in rule.parts if part.id and not part.each}
    sets = max((rule.sets or 0 for rule in rules), default=0)
    each_said = any(entry.nomination.has for entries in found.values() for entry in entries)
    each_asked = any(part.id and part.each for rule in rules for part in rule.parts)
    unsaid = [
        UNSAID[part]
        for part, is_open in (
            ("parts", common and not submission.has),
            ("each", each_asked and not each_said),
            ("sets", sets and submission.sets is None),
        )
        if is_open
    ]
    if unsaid:
        said = {f"unsaid_{lang}": "; ".join(words.fill(lang, {}) for words in unsaid) for lang in ("vi", "en")}
        yield PARTS_UNSAID.at(nominator.at("has"), unit=nominator.name, **said)
    if submission.has and (missing := [part for name, part in common.items() if not submission.has.get(name)]):
        yield UNIT_PARTS.at(nominator.at("has", missing[0].id or ""), unit=nominator.name, missing=_named(missing))
    if submission.sets is not None and submission.sets < sets:
        yield TOO_FEW_SETS.at(
            nominator.at("sets"),
            unit=nominator.name,
            found=padded(submission.sets),
            sets=padded(sets),
            missing=sets - submission.sets,
        )
    if each_said:
        yield from _of_nominees(nominator, found, rules)


def _of_nominees(
    nominator: Nominator, found: Mapping[Key, Sequence[Entry]], rules: Sequence[DossierRule]
) -> Iterator[Problem]:
    asked: dict[str, dict[str, DossierPart]] = {}
    for rule in rules:
        for award in rule.awards:
            asked.setdefault(award, {}).update({part.id: part for part in rule.parts if part.id and part.each})
    for key, entries in found.items():
        parts = asked.get(key.award, {})
        for entry in entries if parts else ():
            has = entry.nomination.has
            if missing := [part for name, part in parts.items() if not has.get(name)]:
                yield NOMINEE_PARTS.at(
                    entry.at(f"has.{missing[0].id}"),
                    name=entry.nomination.name, unit=nominator.name, missing=_named(missing),
                )  # fmt: skip


def _named(parts: Sequence[DossierPart]) -> str:
    return "; ".join(part.name for part in parts)

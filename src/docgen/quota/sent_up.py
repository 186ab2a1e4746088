"""What is proposed to a higher body and taken off another quota.

In: the plan's `taken_from` and what each quota comes to. Out: what is taken off which quota, and what is wrong. It
comes off the total only, never off a unit's cell: which unit will be proposed is not known when the plan is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.dossier import Places
from docgen.model.kind import KIND_SAID
from docgen.model.plan import Plan
from docgen.model.shares import Because
from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.quota.case import Draft, because

SOURCE_UNKNOWN = Fault(
    "taken-from-unknown",
    Say(
        "Chỉ tiêu “{quota}” trích từ chỉ tiêu “{source}”, nhưng kế hoạch không có chỉ tiêu này",
        "quota “{quota}” is taken from “{source}”, which is not a quota of the plan",
    ),
    need=Say("tên một mục khác trong quotas", "the name of another entry in quotas"),
    explain=Say(
        "Dòng taken_from ghi tên chỉ tiêu bị trừ khi đề nghị lên cấp trên. Tên ở đây không có trong mục quotas của "
        "plan.yaml, thường do gõ sai.",
        "The line taken_from names the quota that is reduced by what is proposed to the higher body. This name is "
        "not under quotas in plan.yaml; most often it is mistyped.",
    ),
)
SENT_IN_CIRCLE = Fault(
    "taken-from-circle",
    Say("các chỉ tiêu trích lẫn nhau thành vòng: {circle}", "quotas are taken from each other in a circle: {circle}"),
    mend=Say("bỏ taken_from ở một trong các chỉ tiêu này", "drop taken_from from one of them"),
    explain=Say(
        "Một chỉ tiêu được trích từ chính nó, trực tiếp hoặc qua chỉ tiêu khác, nên không tính được còn lại bao "
        "nhiêu. Chỉ tiêu đề nghị lên cấp trên mới ghi taken_from; chỉ tiêu bị trừ thì không ghi.",
        "A quota is taken from itself, directly or by way of others, so nobody can say what is left. Only the quota "
        "that goes to the higher body has taken_from; the quota that is reduced has not.",
    ),
)
SENT_IN_CHAIN = Fault(
    "taken-from-chain",
    Say(
        "Chỉ tiêu “{quota}” trích từ “{source}”, mà “{source}” lại trích từ “{beyond}”",
        "quota “{quota}” is taken from “{source}”, which is itself taken from “{beyond}”",
    ),
    mend=Say("ghi thẳng chỉ tiêu bị trừ sau cùng", "name the quota that is finally reduced"),
    explain=Say(
        "docgen chỉ trừ một bậc: chỉ tiêu đề nghị lên cấp trên trừ vào một chỉ tiêu thường. Trừ qua nhiều bậc thì "
        "không rõ số nào được trừ hai lần.",
        "docgen takes off in one step only: what is proposed to the higher body comes off a plain quota. With "
        "several steps it is not clear what would be taken off twice.",
    ),
)
SENT_OTHER_KIND = Fault(
    "taken-from-kind",
    Say(
        "Chỉ tiêu “{quota}” ({kind_vi}) trích từ chỉ tiêu “{source}” của đối tượng khác ({source_vi})",
        "quota “{quota}” ({kind_en}) is taken from “{source}”, which counts others ({source_en})",
    ),
    need=Say("hai chỉ tiêu cùng đối tượng (kind)", "two quotas of the same kind"),
    explain=Say(
        "Không thể trừ tập thể vào chỉ tiêu cá nhân hay ngược lại. Hãy xem lại đối tượng (kind) của hai chỉ tiêu, "
        "hoặc sửa taken_from.",
        "Collectives cannot be taken off a quota of individuals, nor the other way round. Look at the kind of both "
        "quotas, or correct taken_from.",
    ),
)
SENT_UNLIMITED = Fault(
    "taken-from-unlimited",
    Say(
        "Chỉ tiêu “{quota}” trích từ “{source}”, nhưng “{unlimited}” không giới hạn nên không trừ được",
        "quota “{quota}” is taken from “{source}”, but “{unlimited}” has no limit, so nothing can be taken off",
    ),
    mend=Say("bỏ taken_from, hoặc đặt quy tắc có số lượng", "drop taken_from, or choose a rule with a number"),
    explain=Say(
        "Chỉ tiêu không giới hạn không có con số để trừ hay để bị trừ. Nếu không cần trừ, hãy bỏ dòng taken_from.",
        "A quota without limit has no number that could be taken off or be reduced. If nothing is to be taken off, "
        "drop the line taken_from.",
    ),
)
SENT_TOO_MANY = Fault(
    "sent-too-many",
    Say(
        "Chỉ tiêu “{source}” có {total} nhưng đề nghị lên cấp trên đến {sent} ({takers})",
        "quota “{source}” has {total}, but {sent} are proposed to the higher body ({takers})",
    ),
    mend=Say("xem lại taken_from và các quy tắc", "look at taken_from and at the rules"),
    explain=Say(
        "Số đề nghị lên cấp trên lớn hơn số có trong chỉ tiêu bị trừ, nên số còn lại sẽ âm.",
        "More is proposed to the higher body than the quota holds, so less than nothing would be left.",
    ),
)
SENT = Say("trích {count} để đề nghị “{award}”, còn {left}", "{count} taken off for “{award}”, {left} left")
TAKEN = Say("trừ vào chỉ tiêu “{award}” ({level})", "taken off the quota “{award}” ({level})")


@dataclass
class SentUp:
    """What is taken off, by quota; the steps that say so; quotas whose `left` is in doubt; what is wrong.

    Not frozen: it is filled quota by quota in `sent_up` and only read afterwards.
    """

    count: dict[str, int] = field(default_factory=dict)
    steps: dict[str, tuple[Because, ...]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def sent_up(plan: Plan, drafts: Mapping[str, Draft], places: Places) -> SentUp:
    """The total of each quota with `taken_from`, off the total of the quota that it names."""
    sent = SentUp()
    takers: dict[str, list[str]] = {}
    circles = _circles(plan)
    for circle in circles:
        path = " → ".join((*circle, circle[0]))
        sent.problems.append(SENT_IN_CIRCLE.at(places.at("quotas", circle[0], "taken_from"), circle=path))
        sent.doubtful |= set(circle)
    circular = {quota_id for circle in circles for quota_id in circle}
    for quota_id, quota in plan.quotas.items():
        source = quota.taken_from
        if source is None or quota_id in circular:
            continue
        place = places.at("quotas", quota_id, "taken_from")
        if source not in plan.quotas:
            near = closest(source, plan.quotas.keys() - {quota_id})
            sent.problems.append(SOURCE_UNKNOWN.at(place, quota=quota_id, source=source, close=near))
            sent.doubtful |= {other_id for other_id, other in plan.quotas.items() if other.kind is quota.kind}
        elif source in circular:
            continue
        elif problem := _unfit(plan, drafts, quota_id, source, place):
            sent.problems.append(problem)
            sent.doubtful.add(source)
        else:
            takers.setdefault(source, []).append(quota_id)
    for source, ids in takers.items():
        _take_off(plan, drafts, source, ids, places, sent)
    return sent


def _circles(plan: Plan) -> list[tuple[str, ...]]:
    """Each circle of `taken_from` once, beginning with its first quota in the plan."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for quota_id in plan.quotas:
        walk = [quota_id]
        while (step := plan.quotas[walk[-1]].taken_from) in plan.quotas and step not in walk:
            walk.append(str(step))
        if step == quota_id:
            found.setdefault(frozenset(walk), tuple(walk))
    return list(found.values())


def _unfit(plan: Plan, drafts: Mapping[str, Draft], quota_id: str, source: str, place: Place) -> Problem | None:
    """Why one quota cannot be taken off another."""
    quota, other = plan.quotas[quota_id], plan.quotas[source]
    if other.taken_from in plan.quotas:
        return SENT_IN_CHAIN.at(place, quota=quota_id, source=source, beyond=other.taken_from)
    if quota.kind is not other.kind:
        (kind_vi, kind_en), (source_vi, source_en) = KIND_SAID[quota.kind], KIND_SAID[other.kind]
        return SENT_OTHER_KIND.at(
            place,
            quota=quota_id, kind_vi=kind_vi, kind_en=kind_en, source=source, source_vi=source_vi, source_en=source_en,
        )  # fmt: skip
    for unlimited in (source, quota_id):
        if drafts[unlimited].unlimited:
            return SENT_UNLIMITED.at(place, quota=quota_id, source=source, unlimited=unlimited)
    return None


def _take_off(
    plan: Plan, drafts: Mapping[str, Draft], source: str, ids: list[str], places: Places, sent: SentUp
) -> None:
    total = drafts[source].total or 0
    taken = 0
    for quota_id in ids:
        count = drafts[quota_id].total or 0
        taken += count
        step = because(SENT, count=count, award=_award(plan, quota_id), left=total - taken)
        sent.steps[source] = (*sent.steps.get(source, ()), step)
        level = plan.levels.get(plan.quotas[source].level)
        sent.steps[quota_id] = (
            because(TAKEN, award=_award(plan, source), level=level.name if level else plan.quotas[source].level),
        )
    sent.count[source] = taken
    sound = all(drafts[quota_id].sound for quota_id in (source, *ids))
    if not sound:
        sent.doubtful.add(source)
    elif taken > total:
        takers = ", ".join(f"{quota_id}: {drafts[quota_id].total}" for quota_id in ids)
        place = places.at("quotas", source)
        sent.problems.append(SENT_TOO_MANY.at(place, source=source, total=total, sent=taken, takers=takers))
        sent.doubtful.add(source)


def _award(plan: Plan, quota_id: str) -> str:
    award = plan.awards.get(plan.quotas[quota_id].award)
    return award.name if award else plan.quotas[quota_id].award

"""The totals that a plan announces, held against what its rules come to.

In: a plan and its allotments. Out: a problem for each announced number that differs. The announced number is compared
with what is *left* after sending up, all levels together: that is how plans announce it (“32, sent up 2: 30”).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from docgen.model.dossier import Places
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.plan import Plan
from docgen.model.shares import Allotment
from docgen.problem import Fault, Problem, Say

DECLARED_OTHER_SUM = Fault(
    "declared-sum",
    Say(
        "“{award}” công bố {declared} {kind_vi}, nhưng tính theo quy tắc còn {left}: {sums}",
        "“{award}” announces {declared} {kind_en}, but the rules leave {left}: {sums}",
    ),
    need=Say("tổng công bố bằng tổng tính theo quy tắc, sau khi trừ phần đề nghị lên cấp trên",
             "an announced total that equals what the rules leave after sending up"),
    mend=Say("xem lại các quy tắc, số liệu đơn vị, taken_from, hoặc sửa số công bố trong declared",
             "look at the rules, the figures of units and taken_from, or correct the number in declared"),
    explain=Say(
        "Kế hoạch công bố một tổng số cho hình thức khen thưởng này (declared), nhưng cộng các chỉ tiêu lại thì ra "
        "số khác. So sánh sau khi đã trừ phần đề nghị lên cấp trên (taken_from). Văn bản phải đúng ở cả hai chỗ, nên "
        "docgen không tự chọn số nào.",
        "The plan announces a total for this award (declared), but its quotas add up to another number. The "
        "comparison is made after taking off what is proposed to the higher body (taken_from). Both have to be right "
        "on paper, so docgen does not choose between them.",
    ),
)  # fmt: skip
DECLARED_WITHOUT_QUOTA = Fault(
    "declared-without-quota",
    Say(
        "“{award}” công bố {declared} {kind_vi}, nhưng không có chỉ tiêu nào cho {kind_vi}",
        "“{award}” announces {declared} {kind_en}, but has no quota for {kind_en}",
    ),
    mend=Say("thêm chỉ tiêu trong quotas, hoặc bỏ số này khỏi declared", "add a quota, or drop the number in declared"),
    explain=Say(
        "Kế hoạch công bố một tổng số (declared) cho một đối tượng, nhưng trong quotas không có chỉ tiêu nào của "
        "hình thức này cho đối tượng đó.",
        "The plan announces a total (declared) for one kind of recipient, but under quotas the award has none for "
        "that kind.",
    ),
)
DECLARED_UNLIMITED = Fault(
    "declared-unlimited",
    Say(
        "“{award}” công bố {declared} {kind_vi}, nhưng chỉ tiêu “{quota}” lại không giới hạn",
        "“{award}” announces {declared} {kind_en}, but the quota “{quota}” has no limit",
    ),
    mend=Say(
        "bỏ số này khỏi declared, hoặc đặt quy tắc có số lượng", "drop the number, or choose a rule with a number"
    ),
    explain=Say(
        "Một tổng số công bố (declared) không thể kiểm tra khi một phần của nó không giới hạn.",
        "An announced total (declared) cannot be verified while a part of it has no limit.",
    ),
)


def misdeclared(
    plan: Plan, allotments: tuple[Allotment, ...], doubtful: Collection[str], places: Places
) -> Iterator[Problem]:
    """Announced totals that differ from what is left.

    Where the number of a quota is in doubt already, or a quota of that kind belongs to no known award, nothing is
    said: one cause, one message.
    """
    stray = {each.quota.kind for each in allotments if each.quota.award not in plan.awards}
    for award_id, award in plan.awards.items():
        for kind in Kind:
            declared: int | None = getattr(award.declared, kind.value, None)
            of_kind = [each for each in allotments if (each.quota.award, each.quota.kind) == (award_id, kind)]
            if declared is None or kind in stray or any(each.quota_id in doubtful for each in of_kind):
                continue
            yield from _compared(award.name, kind, declared, of_kind, places, award_id)


def _compared(
    award: str, kind: Kind, declared: int, of_kind: list[Allotment], places: Places, award_id: str
) -> Iterator[Problem]:
    place = places.at("awards", award_id, "declared", kind.value)
    words = {
        "award": award, "declared": str(declared), "kind_vi": KIND_SAID[kind].vi, "kind_en": KIND_SAID[kind].en,
    }  # fmt: skip
    unlimited = next((each.quota_id for each in of_kind if each.total is None), None)
    left = sum(each.left or 0 for each in of_kind)
    if unlimited:
        yield DECLARED_UNLIMITED.at(place, quota=unlimited, **words)
    elif declared != left and not of_kind:
        yield DECLARED_WITHOUT_QUOTA.at(place, **words)
    elif declared != left:
        yield DECLARED_OTHER_SUM.at(place, left=left, sums=" + ".join(map(_summand, of_kind)), **words)


def _summand(allotment: Allotment) -> str:
    taken = f" ({allotment.total} − {allotment.sent_up})" if allotment.sent_up else ""
    return f"{allotment.quota_id} {allotment.left}{taken}"

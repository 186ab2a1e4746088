"""The faults of a budget: an award whose money cannot be told."""

from __future__ import annotations

from docgen.problem import Fault, Say

NO_SALARY = Fault(
    "reward-no-salary",
    Say("không có mức lương cơ sở cho ngày {day}", "no base salary is known for {day}"),
    mend=Say(
        "xem lại ngày của quyết định, hoặc bổ sung vào templates/law/salaries.yaml",
        "look at the decision's day, or add to templates/law/salaries.yaml",
    ),
    explain=Say(
        "Tiền thưởng bằng hệ số nhân mức lương cơ sở có hiệu lực vào ngày quyết định khen thưởng. Bộ dữ liệu không có "
        "mức lương cơ sở cho ngày này.",
        "A reward is a coefficient times the base salary in force on the day of the decision, and none is known for "
        "that day.",
    ),
)
NO_RATES = Fault(
    "reward-no-rates",
    Say("không có nghị định nào về mức tiền thưởng cho ngày {day}", "no decree on rewards is known for {day}"),
    mend=Say(
        "xem lại ngày của quyết định, hoặc ghi hệ số riêng (coefficient, fixed) ở hình thức này",
        "look at the decision's day, or write coefficient or fixed for this award",
    ),
    explain=Say(
        "Mức tiền thưởng lấy theo nghị định có hiệu lực vào ngày quyết định. Bộ dữ liệu trong templates/law/rates.yaml "
        "không có nghị định nào cho ngày này.",
        "Rates are those of the decree in force on the decision's day; templates/law/rates.yaml has none for it.",
    ),
)
RATE_UNKNOWN = Fault(
    "reward-rate-unknown",
    Say(
        "tiền thưởng của “{award}” theo mức “{rate}”, Nghị định {decree} không có mức này",
        "the reward of “{award}” goes by “{rate}”, which {decree} does not have",
    ),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "rate của tiền thưởng là tên một mục trong templates/law/rates.yaml, trong nghị định có hiệu lực vào ngày "
        "quyết định. Có mức chỉ có từ một nghị định về sau.",
        "The rate of a reward is an entry of templates/law/rates.yaml, of the decree in force on the decision's day. "
        "Some rates only exist from a certain decree on.",
    ),
)
REWARD_OPEN = Fault(
    "reward-open",
    Say("không tính được tiền thưởng của “{award}” cho {kind}", "the reward of “{award}” for {kind_en} is not known"),
    need=Say(
        "rate (mức trong nghị định), coefficient (hệ số riêng) hoặc fixed (số tiền) cho {kind}",
        "rate (of the decree), coefficient (an own one) or fixed (a sum) for {kind_en}",
    ),
    explain=Say(
        "Có người hoặc tập thể được đề nghị tặng hình thức này, nhưng tiền thưởng cho loại đối tượng đó không có trong "
        "nghị định và kế hoạch cũng chưa ghi. Một số danh hiệu chỉ dành cho tập thể hoặc chỉ dành cho cá nhân.",
        "Somebody is nominated for this award, but neither the decree nor the plan has a sum for that kind of "
        "recipient. Some titles are for collectives only, or for individuals only.",
    ),
)

"""What can be wrong with the papers of a campaign as a whole: what they lack, and what they ask for in vain.

Only faults; who finds them is `papers`, `scope` and `paper_budget`.
"""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

NOBODY_YET = Fault(
    "nobody-nominated",
    Say(
        "chưa có đề nghị khen thưởng nào, nên {count} văn bản của đợt khen thưởng chưa được soạn",
        "nobody is nominated yet, so {count} papers of the campaign are not made",
    ),
    mend=Say(
        "gửi biểu mẫu cho các đơn vị (docgen form), rồi đặt các tệp nhận về vào thư mục nominations",
        "send the forms to the units (docgen form), and put what comes back into the folder nominations",
    ),
    explain=Say(
        "Tờ trình, danh sách, biên bản, quyết định, dự toán lập từ các đề nghị của đơn vị. Khi chưa có đề nghị nào thì "
        "chỉ soạn được kế hoạch, phụ lục và những văn bản không kể đến người được đề nghị.",
        "Proposals, lists, minutes, the decision and the budget are made from the nominations. Without any, only the "
        "plan, its annexes and papers that do not speak of nominees can be made.",
    ),
    severity=Severity.WARNING,
)
PAPER_EMPTY = Fault(
    "paper-without-nominees",
    Say(
        "văn bản “{name}” chưa được soạn vì chưa có đề nghị nào thuộc phạm vi của nó",
        "the paper “{name}” is not made, because nobody is nominated for what it is about",
    ),
    mend=Say("xem lại awards và kinds của văn bản, hoặc bỏ văn bản này", "look at its awards and kinds, or drop it"),
    explain=Say(
        "Văn bản này chỉ nói về một số hình thức hoặc đối tượng (awards, kinds), mà chưa đơn vị nào đề nghị các trường "
        "hợp như vậy.",
        "The paper is about some awards or kinds only, and no unit has nominated anybody for those.",
    ),
    severity=Severity.WARNING,
)
PAPER_BLANK = Fault(
    "paper-blank",
    Say("văn bản “{paper}” chưa có nội dung", "the paper “{paper}” says nothing yet"),
    need=Say("opening hoặc body", "opening or body"),
    mend=Say("ghi body (nội dung) cho văn bản này trong papers", "write a body for this paper in papers"),
    explain=Say(
        "Loại văn bản này không có sẵn nội dung (công văn, giấy mời …), và kế hoạch cũng chưa ghi, nên trên giấy sẽ "
        "chỉ có đầu văn bản và chữ ký.",
        "This type of paper (a letter, an invitation …) has no words of its own, and the plan gives none: there would "
        "be nothing on paper between its head and the signature.",
    ),
)
MEETING_UNSAID = Fault(
    "meeting-unsaid",
    Say("“{unit}” chưa ghi cuộc họp xét, mà văn bản có nhắc đến cuộc họp",
        "“{unit}” gives no meeting, and a paper speaks of it"),
    mend=Say("điền phiếu “Họp xét” (meeting) của đơn vị; hoặc viết lời văn không nhắc đến cuộc họp",
             "fill in the sheet “Họp xét” (meeting) of the unit, or write a text that does not speak of it"),
    explain=Say(
        "Tờ trình, biên bản lấy ngày họp, chủ trì, thư ký, thành viên từ phiếu “Họp xét” gửi kèm đề nghị. Đơn vị này "
        "chưa có phiếu đó, nên những chỗ ấy chưa điền được.",
        "Proposals and minutes take day, chair, secretary and members from the sheet “Họp xét” that comes with the "
        "nominations. This unit has none.",
    ),
)  # fmt: skip
MEETING_NOBODYS = Fault(
    "meeting-nobodys",
    Say("văn bản “{paper}” nhắc đến cuộc họp xét, mà cơ quan ban hành không có cuộc họp nào được ghi",
        "the paper “{paper}” speaks of a meeting, and none of the issuer's is written down"),
    mend=Say("ghi lời văn riêng (bases, body) cho văn bản này, không dùng meeting",
             "write words of its own (bases, body) for this paper, without meeting"),
    explain=Say(
        "Cuộc họp xét của cơ quan ban hành ghi trong phần đề nghị của chính cơ quan đó. Kế hoạch này không có cấp nào "
        "do cơ quan ban hành tự đề nghị, nên không có cuộc họp để nhắc đến.",
        "The issuer's meeting is written with its own nominations. In this plan the issuer nominates for no level, so "
        "there is no meeting to speak of.",
    ),
)  # fmt: skip
NOT_HERE = Fault(
    "text-not-here",
    Say("văn bản “{paper}” không có “{name}”: {why_vi}", "the paper “{paper}” has no “{name}”: {why_en}"),
    mend=Say("sửa lời văn của văn bản, hoặc by của văn bản", "mend the words of the paper, or its by"),
    explain=Say(
        "Có những từ chỉ dùng được trong một số văn bản: unit trong văn bản của từng đơn vị (by: unit), nominee trong "
        "văn bản của từng trường hợp (by: nominee), papers.<tên> khi văn bản ấy được lập cùng nơi.",
        "Some names exist in some papers only: unit in those of each unit (by: unit), nominee in those of each nominee "
        "(by: nominee), papers.<name> where that paper is made by the same body.",
    ),
)
MERIT_UNSAID = Fault(
    "merit-unsaid",
    Say("“{award}” chưa ghi thành tích (merit), mà văn bản “{paper}” có nhắc đến",
        "“{award}” has no merit, and the paper “{paper}” speaks of it"),
    need=Say("merit: xuất sắc trong …", "merit: xuất sắc trong …"),
    mend=Say("ghi merit cho hình thức này trong awards; câu viết tiếp sau “đã có thành tích …”",
             "write merit for this award in awards; it follows “đã có thành tích …”"),
    explain=Say(
        "Tờ trình và quyết định nói khen vì thành tích gì. Câu đó lấy từ merit của hình thức khen thưởng, hoặc từ các "
        "đề nghị khi mọi đề nghị ghi giống nhau. Ở đây cả hai đều chưa có.",
        "Proposals and decisions say what the award is for. The words are the award's merit, or those of the "
        "nominations where all of them have the same. Here there are neither.",
    ),
)  # fmt: skip
ADDRESSEE_UNSAID = Fault(
    "addressee-unsaid",
    Say("văn bản “{paper}” chưa ghi gửi đến đâu (to)", "the paper “{paper}” does not say whom it goes to (to)"),
    mend=Say("ghi to: tên cơ quan nhận, cho văn bản này trong papers", "write to: whom it goes to, in papers"),
    explain=Say(
        "Công văn, tờ trình, báo cáo gửi cấp trên phải có “Kính gửi: …” (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9); "
        "nơi nhận “Như trên” cũng chỉ đến dòng này.",
        "Letters, proposals and reports to a superior body have “Kính gửi: …” (NĐ 30/2020, Phụ lục I, II.9); “Như "
        "trên” among the recipients refers to it.",
    ),
)
BUDGET_EMPTY = Fault(
    "budget-empty",
    Say("không có khoản tiền nào cho văn bản “{paper}”", "there is no money for the paper “{paper}” to show"),
    mend=Say("ghi reward cho các hình thức khen thưởng trong awards, hoặc expenses; nếu không thưởng tiền thì bỏ chỗ "
             "này",
             "write reward below awards, or expenses; where no money is given, take this out of the text"),
    explain=Say(
        "Văn bản in bảng dự toán hoặc tổng số tiền thưởng, nhưng không hình thức nào của nó có mức thưởng (reward) và "
        "cũng không có chi phí nào, nên tổng sẽ là 0 đồng.",
        "The paper prints a budget or its sum, but none of its awards has a reward and there is no other expense, so "
        "that the sum would be nothing.",
    ),
)  # fmt: skip
BUDGET_DAY_OPEN = Fault(
    "budget-day-open",
    Say("mức thưởng thay đổi trong năm {year} mà quyết định chưa có ngày; tạm tính {total} đồng theo ngày {day}, nếu "
        "ký cuối năm là {later} đồng",
        "the rates change within {year} and the decision has no day yet; {total} đồng is by those of {day}, at the end "
        "of the year it is {later} đồng"),
    mend=Say("ghi ngày (date) của quyết định", "write the day (date) of the decision"),
    explain=Say(
        "Tiền thưởng tính theo mức lương cơ sở có hiệu lực khi ban hành quyết định (Nghị định 98/2023/NĐ-CP, Điều 53). "
        "Trong năm này mức đó thay đổi, nên chưa có ngày quyết định thì tổng số tiền còn có thể khác.",
        "The money follows the base salary in force when the decision is issued (NĐ 98/2023, Điều 53). It changes "
        "within this year: without the day of the decision the sum may still be another.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
ATTACHED_NOT_MADE = Fault(
    "attached-not-made",
    Say("{unit}: văn bản “{paper}” kèm theo “{main}”, nhưng “{main}” không được lập",
        "{unit}: the paper “{paper}” goes with “{main}”, which is not made"),
    mend=Say("xem lại attached_to, awards và by của hai văn bản", "look at attached_to, awards and by of both papers"),
    explain=Say(
        "Dòng “(Kèm theo … số … ngày … của …)” lấy từ văn bản chính của cùng đơn vị hoặc của cơ quan ban hành. Văn bản "
        "chính ấy không có, thường vì hai văn bản ghi awards khác nhau, nên dòng này sẽ bị thiếu.",
        "The line “(Kèm theo …)” is that of the main paper of the same unit or of the issuer. There is none, most "
        "often because the two papers name different awards; the line would be missing.",
    ),
)  # fmt: skip

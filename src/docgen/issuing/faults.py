"""Why a paper cannot be issued, or taken back, and what is odd about one that can."""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

ALREADY_ISSUED = Fault(
    "already-issued",
    Say(
        "“{paper}” đã phát hành: {symbol} ngày {date}, ghi sổ lúc {at}{by}",
        "“{paper}” is issued already: {symbol} of {date}, entered {at}{by_en}",
    ),
    mend=Say(
        "muốn thay đổi nội dung thì soạn văn bản sửa đổi; nếu phát hành nhầm: docgen issue {plan} {paper} --withdraw "
        "--reason \"lý do\"",
        "to change what it says make an amending paper; if it was a mistake: docgen issue {plan} {paper} --withdraw "
        "--reason \"why\"",
    ),
    explain=Say(
        "Mỗi văn bản chỉ phát hành một lần, với một số và một ngày. Lệnh này không thay đổi gì.",
        "A paper is issued once, with one number and one day. Nothing was changed.",
    ),
)  # fmt: skip
GOES_ALONG = Fault(
    "goes-along",
    Say("“{paper}” phát hành cùng “{main}”, không có số riêng", "“{paper}” is issued along with “{main}”, without a "
        "number of its own"),
    mend=Say("docgen issue {plan} {main}", "docgen issue {plan} {main}"),
    explain=Say(
        "Phụ lục và danh sách kèm theo không có số, ngày riêng: phát hành văn bản chính là phát hành cả chúng.",
        "Annexes and attached lists have no number and day of their own: they are issued with their paper.",
    ),
)  # fmt: skip
NUMBER_NEEDED = Fault(
    "number-needed",
    Say("chưa có số cho “{paper}”", "“{paper}” has no number yet"),
    need=Say("số mà văn thư cấp, ví dụ --number 12{unit}", "the number that the registry gave, such as --number "
        "12{unit}"),
    explain=Say(
        "Văn bản chỉ phát hành được khi văn thư đã cấp số. Ghi số trên dòng lệnh, trong plan.yaml, hoặc trong "
        "submissions.yaml nếu là văn bản của đơn vị (mỗi đơn vị lấy số ở sổ của mình).",
        "A paper is issued once the registry has given it a number. Write it on the command line, in plan.yaml, or in "
        "submissions.yaml for the paper of a unit (each unit numbers its own).",
    ),
)  # fmt: skip
NUMBER_UNUSED = Fault(
    "number-unused",
    Say("“{paper}” không mang số nên không nhận số {number}", "“{paper}” bears no number and takes no {number}"),
    mend=Say("bỏ số đi, chỉ ghi ngày", "leave the number out and give the day alone"),
    explain=Say(
        "Danh sách, báo cáo có đầu văn bản riêng nhưng không in số. Số đã ghi sẽ không hiện ở đâu cả.",
        "Lists and reports have a head of their own but print no number. The one given would stand nowhere.",
    ),
)
DATE_NEEDED = Fault(
    "date-needed",
    Say("chưa có ngày cho “{paper}”", "“{paper}” has no day yet"),
    need=Say("ngày ban hành, ví dụ --date 5/3/2021", "the day of issue, such as --date 2021-03-05"),
    explain=Say(
        "Văn bản phát hành phải có đủ ngày, tháng, năm. Ghi ngày trên dòng lệnh, trong plan.yaml hoặc "
        "submissions.yaml.",
        "An issued paper bears its full date. Write it on the command line, in plan.yaml or in submissions.yaml.",
    ),
)
NUMBER_TAKEN = Fault(
    "number-taken",
    Say(
        "số {symbol} năm {year} của {body} đã cấp cho “{other}”{plan_vi}",
        "{symbol} of {year} by {body} was given to “{other}”{plan_en}",
    ),
    mend=Say("xem lại sổ văn thư; ghi đúng số của văn bản này", "look into the registry and give this paper its own"),
    explain=Say(
        "Trong một năm, một cơ quan không cấp một số hai lần cho cùng loại văn bản (Nghị định 30/2020/NĐ-CP, Điều 15). "
        "docgen hỏi sổ phát hành của mọi kế hoạch ở đây.",
        "An office gives a number once to papers of one type in a year (NĐ 30/2020, Điều 15). docgen asks the records "
        "of all plans here.",
    ),
)
RECORD_UNREAD = Fault(
    "other-record-unread",
    Say(
        "chưa đọc được sổ phát hành của kế hoạch {plan}, nên không biết số nào đã cấp ở đó",
        "the record of the plan {plan} cannot be read, so it is not known which numbers were given there",
    ),
    mend=Say(
        "docgen verify {plan} cho biết sổ ấy hỏng chỗ nào; trước mắt so số với sổ văn thư",
        "docgen verify {plan} says what is wrong with it; meanwhile look the number up in the registry",
    ),
    explain=Say(
        "docgen hỏi sổ phát hành của mọi kế hoạch xem số đã cấp chưa. Sổ của một kế hoạch khác đang hỏng nên câu hỏi "
        "ấy chưa có trả lời đầy đủ. Văn bản vẫn phát hành được.",
        "docgen asks the records of all plans whether a number was given before. That of another plan is damaged, so "
        "that the answer is not complete. The paper is issued all the same.",
    ),
    severity=Severity.WARNING,
)
BEFORE_PLAN = Fault(
    "issued-before-plan",
    Say("“{paper}” đề ngày {found}, trước kế hoạch ({day})", "“{paper}” is dated {found}, before the plan ({day})"),
    need=Say("ngày không trước {day}", "a day not before {day}"),
    explain=Say(
        "Văn bản của đợt khen thưởng theo kế hoạch nên không thể có trước kế hoạch. Thường là gõ nhầm năm hoặc tháng.",
        "The papers of a campaign follow its plan and cannot be older. Most often a year or a month was mistyped.",
    ),
)
CITED_LATER = Fault(
    "cited-later",
    Say(
        "“{paper}” đề ngày {found} nhưng dẫn “{other}” ({symbol}) ngày {day}",
        "“{paper}” is dated {found} but cites “{other}” ({symbol}) of {day}",
    ),
    need=Say("ngày không trước {day}", "a day not before {day}"),
    explain=Say(
        "Một văn bản không thể dẫn văn bản ban hành sau nó. Xem lại hai ngày.",
        "A paper cannot cite one that was issued after it. Look at both days.",
    ),
)
CITED_BLANK = Fault(
    "cited-blank",
    Say("“{paper}” còn chỗ để trống: “{found}”", "“{paper}” has a blank left: “{found}”"),
    mend=Say(
        "phát hành văn bản được dẫn trước (docgen issue), hoặc ghi số và ngày của nó",
        "issue the paper that it cites first (docgen issue), or write its number and day",
    ),
    explain=Say(
        "Văn bản này dẫn một văn bản chưa có số hoặc chưa có ngày. Ký rồi thì chỗ trống không sửa được nữa.",
        "This paper cites one that has no number or no day yet. Once it is signed the blank cannot be filled.",
    ),
)
EDITED_BY_HAND = Fault(
    "edited-by-hand",
    Say("tệp này đã có người sửa, nên docgen không tự phát hành", "a person has edited this file, so it is not issued "
        "just so"),
    mend=Say(
        "xem đã sửa gì, số nào lệch: docgen edits {plan} {paper}; bản sửa tay là bản sẽ ký thì ghi số, ngày vào tệp "
        "rồi thêm --as-edited để khóa đúng tệp này; nếu không: docgen build {plan} --only {paper} --replace rồi phát "
        "hành lại",
        "see what was edited and which figures differ: docgen edits {plan} {paper}; if that file is what gets signed, "
        "write number and day into it and add --as-edited, which freezes it as it lies there; else docgen build {plan} "
        "--only {paper} --replace and issue again",
    ),
    explain=Say(
        "docgen không biết phần sửa tay nói gì. Với --as-edited, đúng tệp có người sửa được khóa làm bản phát hành; "
        "dạng tệp kia (thường là PDF) do docgen soạn nên lời văn khác, không được phát hành cùng: hãy xuất PDF "
        "từ Word.",
        "docgen does not know what the edits say. With --as-edited the edited file is frozen as issued; the file in "
        "the other format (most often the PDF) has docgen's words and is not issued along: make a PDF with Word.",
    ),
)  # fmt: skip
NUMBER_UNSEEN = Fault(
    "number-unseen",
    Say("trong tệp sửa tay không thấy {what}", "the edited file does not show {what}"),
    mend=Say(
        "mở tệp xem lại: để trống để ghi tay thì được; ghi sai thì thu hồi (docgen issue … --withdraw), sửa trong Word "
        "rồi phát hành lại",
        "open it: a blank to be filled in by hand is fine; if it is wrong, withdraw (docgen issue … --withdraw), mend "
        "it in Word and issue it again",
    ),
    explain=Say(
        "Khóa tệp sửa tay thì docgen không điền số và ngày vào. Nếu tệp để trống để ghi tay thì không sao; nếu ghi số "
        "khác thì các văn bản khác sẽ dẫn sai.",
        "An edited file is frozen without number and day being filled in. That is fine where they are left blank for "
        "writing by hand; where another number stands there, the other papers will cite it wrongly.",
    ),
    severity=Severity.WARNING,
)
BEFORE_PROPOSAL = Fault(
    "before-proposal",
    Say(
        "“{paper}” đề ngày {found}, trước “{other}” ngày {day} đề nghị chính các trường hợp ấy",
        "“{paper}” is dated {found}, before “{other}” of {day} that proposes the same nominees",
    ),
    mend=Say("xem lại hai ngày", "look at both days"),
    explain=Say(
        "Quyết định thường có sau tờ trình. docgen vẫn phát hành, vì có nơi trình bổ sung sau.",
        "A decision mostly follows its proposal. It is issued all the same: some proposals are completed later.",
    ),
    severity=Severity.WARNING,
)
DAY_TO_COME = Fault(
    "day-to-come",
    Say("ngày {found} còn ở phía trước (hôm nay là {day})", "{found} is yet to come (today is {day})"),
    mend=Say("nếu gõ nhầm: docgen issue {plan} {paper} --withdraw --reason \"nhầm ngày\"",
             "if it was mistyped: docgen issue {plan} {paper} --withdraw --reason \"wrong day\""),
    explain=Say(
        "Văn bản thường đề ngày ký hoặc ngày trước đó. docgen vẫn phát hành và nhắc để xem lại.",
        "A paper mostly bears the day of signing or an earlier one. It is issued, with this reminder.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
NOT_ISSUED = Fault(
    "not-issued",
    Say("“{paper}” chưa phát hành nên không có gì để thu hồi", "“{paper}” is not issued; there is nothing to withdraw"),
    explain=Say(
        "Chỉ thu hồi được văn bản đang có trong sổ phát hành của kế hoạch. Xem sổ bằng docgen status.",
        "Only what stands in the record of the plan can be withdrawn. docgen status shows it.",
    ),
)
CITED_BY_ISSUED = Fault(
    "cited-by-issued",
    Say(
        "không thu hồi được “{paper}” ({symbol}): {others} đã phát hành có dẫn văn bản này",
        "“{paper}” ({symbol}) cannot be withdrawn: it is cited by {others_en}, issued by now",
    ),
    mend=Say(
        "thu hồi các văn bản ấy trước, nếu cũng phát hành nhầm; đã gửi đi rồi thì phải ban hành văn bản sửa đổi",
        "withdraw what cites it first if that was a mistake too; if it was sent, an amending paper is needed",
    ),
    explain=Say(
        "Thu hồi là để sửa một lần phát hành vừa làm nhầm. Văn bản đã có văn bản khác dẫn theo số và ngày thì không "
        "thu hồi riêng được, vì văn bản kia sẽ dẫn một số không có.",
        "Withdrawing undoes an issue that was just made by mistake. A paper that another issued one cites cannot be "
        "withdrawn alone: the other would cite a number that nothing bears.",
    ),
)
CITING_UNKNOWN = Fault(
    "citing-unknown",
    Say(
        "không đọc được nội dung đã lưu của {others}, nên không biết có dẫn “{paper}” ({symbol}) hay không",
        "what was issued as {others_en} cannot be read, so it is not known whether it cites “{paper}” ({symbol})",
    ),
    mend=Say(
        "docgen verify {plan} cho biết tệp nào thiếu hoặc hỏng; trước mắt mở văn bản ấy ra xem",
        "docgen verify {plan} says which files are missing or damaged; meanwhile look into the paper",
    ),
    explain=Say(
        "Trước khi thu hồi, docgen xem các văn bản đã phát hành có dẫn văn bản ấy không. Nội dung lưu của một văn "
        "bản bị mất hoặc hỏng nên câu hỏi chưa có trả lời đầy đủ. Việc thu hồi vẫn được ghi.",
        "Before a paper is withdrawn docgen asks whether anything that was issued cites it. What was kept of a paper "
        "is lost or damaged, so that the answer is not complete. The withdrawal is recorded all the same.",
    ),
    severity=Severity.WARNING,
)

"""Why no number is given: nothing in, the faults of giving numbers out."""

from __future__ import annotations

from docgen.problem import Fault, Say

NAME_CHANGED = Fault(
    "register-name",
    Say(
        "sổ ghi số {number} cho “{recorded}”, nay quyết định viết “{name}”",
        "the register has number {number} for “{recorded}”, the decision now says “{name}”",
    ),
    need=Say(
        "tên trên bằng, giấy giống tên trong quyết định từng chữ", "the name of the decision, letter for letter"
    ),
    mend=Say(
        "nếu quyết định đúng thì hủy tờ cũ: docgen register void {number} --kind \"{kind}\" --year {year} --reason …; "
        "nếu sổ đúng thì sửa tên trong hồ sơ; nếu là hai người thì ghi ngày sinh",
        "if the decision is right, void the old sheet: docgen register void {number} --kind \"{kind}\" --year {year} "
        "--reason …; if the register is right, mend the name in the records; if they are two persons, write when each "
        "was born",
    ),
    explain=Say(
        "Số này đã cấp cho cùng người, cùng quyết định, nhưng tên viết khác một chữ, một dấu hoặc chữ hoa. Tờ đã in và "
        "quyết định khi ấy không khớp nhau, nên docgen không in thêm tờ nào cho đến khi biết tên nào đúng.",
        "This number was given to the same person by the same decision, with a name that differs in a letter, a tone "
        "or a capital. Sheet and decision would disagree, so nothing more is printed until it is known which name is "
        "right.",
    ),
)  # fmt: skip
OTHER_BOOK = Fault(
    "register-other-book",
    Say(
        "“{name}” đã có số {number} trong sổ “{recorded}”, nay lại xin số trong sổ “{series}”",
        "“{name}” has number {number} in the book “{recorded}”, and is now asked for in “{series}”",
    ),
    mend=Say(
        "nếu năm, cơ quan hoặc loại mới là đúng thì hủy số cũ với --new-number rồi chạy lại; nếu không thì sửa lại kế "
        "hoạch",
        "if the new year, body or kind is right, void the old number with --new-number and run this again; else mend "
        "the plan",
    ),
    explain=Say(
        "Mỗi loại bằng, giấy của mỗi cơ quan trong mỗi năm có một dãy số riêng. Tờ này đã có số trong một dãy; đổi năm "
        "hay đổi cơ quan thì phải hủy số cũ, ghi rõ lý do, rồi mới lấy số trong dãy khác.",
        "Each kind of certificate has numbers of its own for each body and year. This one has a number in one book; "
        "where the year or the body changes, the old number is voided with a reason before another book gives one.",
    ),
)
ASKED_TWICE = Fault(
    "register-twice",
    Say(
        "“{first}” và “{name}” không phân biệt được: cùng quyết định, đơn vị, hình thức và ngày sinh",
        "“{first}” and “{name}” cannot be told apart: same decision, unit, award and birth date",
    ),
    mend=Say(
        "nếu là hai người thì ghi ngày sinh, địa chỉ hoặc số thứ tự để phân biệt; nếu là một thì bỏ bớt một dòng",
        "if they are two persons, write birth dates or another mark; if one, take a line out",
    ),
    explain=Say(
        "Hai dòng của một quyết định trùng nhau về mọi điều mà sổ dùng để nhận ra một tờ. Nếu cứ cấp thì hai người "
        "mang chung một số, hoặc một người nhận hai số, nên docgen không cấp số nào.",
        "Two lines of one decision agree in everything by which the register knows a certificate. Two persons would "
        "share a number or one would get two, so no number is given.",
    ),
)
BEGUN = Fault(
    "register-begun",
    Say(
        "sổ “{series}” đã bắt đầu từ số {start}, không đổi được số đầu nữa",
        "the book “{series}” has begun at number {start}; its first number cannot be changed any more",
    ),
    mend=Say("giữ dãy số đang có", "go on with the numbers as they are"),
    explain=Say(
        "Số đầu của một dãy chỉ đặt được một lần, trước khi cấp số thứ nhất, để nối tiếp sổ giấy. Đổi về sau sẽ làm "
        "dãy số đứt quãng hoặc trùng.",
        "The first number of a book is set once, before anything is given, to go on from the book on paper. A change "
        "later would leave gaps or give numbers twice.",
    ),
)
NO_START = Fault(
    "register-no-start",
    Say("số {number} không thể là số của sổ", "{number} cannot be a number of the register"),
    need=Say("một số từ 1 đến {highest}", "a number from 1 to {highest}"),
    explain=Say(
        "Số trong sổ là số nguyên dương. Khi dãy số chạm mức cao nhất thì không cấp thêm được.",
        "Numbers of the register are whole and positive. Where a book has come to the highest, it gives no more.",
    ),
)

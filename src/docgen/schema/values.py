"""The faults of values: the entry is in its place and of the right shape, but what it says does not fit."""

from __future__ import annotations

from docgen.problem import Fault, Say

COUNT = Fault(
    "count",
    Say(
        "“{heading}” ({path}) là “{found}”, không phải số nguyên",
        "“{heading}” ({path}) is “{found}”, not a whole number",
    ),
    need=Say(
        "số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
        "a whole number, not negative, in plain digits, such as 14 or 1490",
    ),
    explain=Say(
        "Số đếm chỉ ghi bằng chữ số: không có dấu chấm, dấu phẩy, đơn vị tính hay số 0 ở đầu. “1.490” người này đọc "
        "là 1490, phần mềm khác đọc là 1,49, nên docgen không đoán.",
        "A count is plain digits: no point, comma, unit or leading zero. “1.490” is 1490 to one reader and 1.49 to "
        "another, so docgen does not guess.",
    ),
)
TOO_SMALL = Fault(
    "too-small",
    Say("“{heading}” ({path}) là “{found}”, nhỏ quá", "“{heading}” ({path}) is “{found}”, too small"),
    need=Say("số {least}", "a number {least}"),
    explain=Say("Số này phải nằm trong giới hạn đã nêu.", "This number must keep within the limit."),
)
TOO_BIG = Fault(
    "too-big",
    Say("“{heading}” ({path}) là “{found}”, lớn quá", "“{heading}” ({path}) is “{found}”, too big"),
    need=Say("số {most}", "a number {most}"),
    explain=TOO_SMALL.explain,
)
DATE_FORM = Fault(
    "date-form",
    Say("“{heading}” ({path}) là “{found}”, không phải ngày", "“{heading}” ({path}) is “{found}”, not a day"),
    need=Say("2021-02-26 hoặc 26/02/2021", "2021-02-26 or 26/02/2021"),
    explain=Say(
        "Ngày ghi theo thứ tự năm-tháng-ngày hoặc ngày/tháng/năm, năm đủ bốn chữ số. docgen tự viết thành “ngày 26 "
        "tháng 02 năm 2021”. Kế hoạch chưa có ngày thì dưới date ghi year: 2021.",
        "A day is year-month-day or day/month/year, the year with four digits. docgen writes it out by itself. A "
        "plan without a day yet has year: 2021 below date.",
    ),
)
DATE_MISSING = Fault(
    "date-missing",
    Say("“{heading}” ({path}) là “{found}”, lịch không có ngày này", "“{heading}” ({path}) is “{found}”, no such day"),
    need=Say("một ngày có thật, ví dụ 2021-02-26", "a day that exists, such as 2021-02-26"),
    explain=Say(
        "Dạng ngày thì đúng nhưng lịch không có, ví dụ 30/02 hoặc tháng 13. Có thể ngày và tháng bị đổi chỗ.",
        "The form is right but the calendar has no such day, like 30/02. Day and month may have been swapped.",
    ),
)
NUMBER = Fault(
    "number-form",
    Say(
        "“{heading}” ({path}) là “{found}”, không phải số",
        "“{heading}” ({path}) is “{found}”, not a number",
    ),
    need=Say(
        "số không âm; dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn, ví dụ 98,5 hoặc 1.490.000",
        "a number, not negative; a comma before decimals, points between thousands, such as 98,5 or 1.490.000",
    ),
    explain=Say(
        "Theo cách viết của tiếng Việt, dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn. “98.5” có thể là gõ "
        "nhầm của 98,5 nhưng cũng có thể thiếu chữ số, nên docgen hỏi lại chứ không đoán.",
        "In Vietnamese a comma stands before decimals and points part thousands. “98.5” may be meant for 98,5 or may "
        "lack digits, so docgen asks and does not guess.",
    ),
)
TIME_FORM = Fault(
    "time-form",
    Say("“{heading}” ({path}) là “{found}”, không phải giờ", "“{heading}” ({path}) is “{found}”, not a time of day"),
    need=Say("08:00 hoặc 8 giờ 30 phút", "08:00 or 8 giờ 30 phút"),
    explain=Say(
        "Giờ ghi theo 24 giờ, ví dụ 13:30 hoặc 13 giờ 30 phút.",
        "A time of day counts 24 hours, such as 13:30.",
    ),
)
FLAG = Fault(
    "flag",
    Say(
        "“{heading}” ({path}) là “{found}”, không phải có hay không",
        "“{heading}” ({path}) is “{found}”, not yes or no",
    ),
    need=Say("có hoặc không (cũng được: true, false)", "true or false (also: có, không)"),
    explain=Say(
        "Mục này chỉ có hai giá trị: có hoặc không.",
        "This entry has two values only: true or false.",
    ),
)
IDENTIFIER = Fault(
    "identifier",
    Say(
        "“{heading}” ({path}) có tên gọi “{found}” không dùng được",
        "“{heading}” ({path}): “{found}” cannot be a name",
    ),
    need=Say(
        "chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ ke_sach",
        "small Latin letters, digits and _, beginning with a letter, such as ke_sach",
    ),
    explain=Say(
        "Các tệp và lời văn gọi nhau bằng tên này, nên nó phải gõ được giống nhau ở mọi nơi: không dấu, không cách, "
        "không viết hoa. Tên in ra giấy ghi ở mục khác.",
        "Files and texts refer to each other by this name, so it must be typed alike everywhere: no accents, blanks "
        "or capitals. The name that prints is another entry.",
    ),
)
ONE_OF = Fault(
    "one-of",
    Say(
        "“{heading}” ({path}) là “{found}”, không có trong các giá trị cho phép",
        "“{heading}” ({path}) is “{found}”, which is none of the allowed values",
    ),
    need=Say("một trong: {allowed}", "one of: {allowed}"),
    explain=Say(
        "Mục này chỉ nhận một số giá trị định sẵn, ghi đúng như trong danh sách.",
        "This entry takes certain values only, written just as in the list.",
    ),
)
ONE_RULE = Fault(
    "one-rule",
    Say(
        "“{heading}” ({path}) phải có đúng một quy tắc và tham số của nó, đang ghi: {found}",
        "“{heading}” ({path}) needs exactly one rule with its parameters, and has: {found}",
    ),
    need=Say(
        "một trong: {known}; không giới hạn thì ghi unlimited: {{}}",
        "one of: {known}; without limit write unlimited: {{}}",
    ),
    explain=Say(
        "Mỗi chỉ tiêu được chia theo đúng một quy tắc. Nếu ghi hai quy tắc thì không biết theo cái nào. Cần hai quy "
        "tắc cho hai nhóm đơn vị thì tách thành hai chỉ tiêu.",
        "A quota is shared by exactly one rule. With two nobody knows which. For two groups of units write two quotas.",
    ),
)
STEPS_ORDER = Fault(
    "steps-order",
    Say("“{heading}” ({path}): các bậc không theo thứ tự", "“{heading}” ({path}): the steps are not in order"),
    need=Say(
        "up_to tăng dần, bậc cuối cùng không ghi up_to, các bậc khác đều ghi",
        "up_to rising; none on the last step, one on every other",
    ),
    explain=Say(
        "Các bậc xếp từ thấp đến cao và phải phủ hết mọi số: bậc cuối để mở. Nếu không, có đơn vị sẽ không thuộc bậc "
        "nào, hoặc thuộc hai bậc.",
        "The steps go from low to high and must cover every number: the last one is open. Else a unit would belong "
        "to no step, or to two.",
    ),
)
OVERRIDE_PURPOSE = Fault(
    "override-purpose",
    Say(
        "ngoại lệ ({path}) phải ghi hoặc unit và set, hoặc tie_to",
        "an exception ({path}) needs either unit and set, or tie_to",
    ),
    need=Say(
        "unit và set: ấn định số của một đơn vị; tie_to: các đơn vị được nhận khi phần dư bằng nhau",
        "unit and set: the number of one unit; tie_to: the units that get the contested seats",
    ),
    explain=Say(
        "Mỗi ngoại lệ có một mục đích: ấn định số cho một đơn vị (unit cùng set), hoặc chọn đơn vị khi phần dư bằng "
        "nhau (tie_to). Hai việc thì ghi hai ngoại lệ.",
        "An exception does one thing: it sets the number of a unit, or it settles a tie. For both, write two.",
    ),
)
UNFIT = Fault(
    "unfit-value",
    Say(
        "“{heading}” ({path}) là “{found}”, không dùng được ({type})",
        "“{heading}” ({path}) is “{found}”, which does not fit ({type})",
    ),
    mend=Say("xem lại giá trị này trong hướng dẫn", "look this value up in the manual"),
    explain=Say(
        "Giá trị không hợp với mục của nó và docgen chưa có lời giải thích riêng cho trường hợp này.",
        "The value does not fit its entry, and docgen has no words of its own for the case yet.",
    ),
)

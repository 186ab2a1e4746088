"""The faults of rows of nominations: what is missing in them, what contradicts what stands around them."""

from __future__ import annotations

from docgen.problem import Fault, Say

COLUMN_MISSING = Fault(
    "nomination-column-missing",
    Say("bảng đề nghị thiếu cột “{heading}”", "the table of nominations has no column “{heading}”"),
    mend=Say("thêm cột có tiêu đề “{heading}”", "add a column headed “{heading}”"),
    explain=Say(
        "Mỗi đề nghị cần biết ai, đối tượng nào, hình thức khen thưởng nào. Cột này không có trong bảng, và cũng không "
        "có dòng nhóm, tên trang tính hay tên tệp nào nói thay cho nó.",
        "Each nomination must say who, of which kind, for which award. The table has no such column, and no group, "
        "name of a sheet or of the file says it instead.",
    ),
)
UNIT_OPEN = Fault(
    "nominating-unit-open",
    Say("không biết các đề nghị này của đơn vị nào", "nobody knows which unit these nominations are from"),
    mend=Say(
        "đặt tên tệp theo mã hoặc tên đơn vị, ví dụ ke_sach.xlsx, hoặc thêm cột “Đơn vị trình”",
        "name the file after the unit, such as ke_sach.xlsx, or add the column “Đơn vị trình”",
    ),
    explain=Say(
        "Tệp của một đơn vị thì mang mã hoặc tên đơn vị. Tệp chung cho nhiều đơn vị thì có cột “Đơn vị trình”. Tệp này "
        "không có cả hai.",
        "A file of one unit bears its id or name; a file of several has a column for the unit. This one has neither.",
    ),
)
CELL_EMPTY = Fault(
    "nomination-cell-empty",
    Say("“{heading}” để trống", "“{heading}” is empty"),
    mend=Say("ghi “{heading}” vào ô này", "fill in “{heading}” here"),
    explain=Say(
        "Dòng có số liệu nhưng thiếu ô bắt buộc, nên không thành một đề nghị. Nếu dòng này thừa thì xóa cả dòng.",
        "The row holds something but lacks a cell that is required, so it is no nomination. Delete it if it is none.",
    ),
)
AGAINST_GROUP = Fault(
    "against-group",
    Say(
        "“{heading}” là “{found}”, nhưng dòng này đứng dưới nhóm “{group}”",
        "“{heading}” is “{found}”, but the row stands below the group “{group}”",
    ),
    mend=Say("sửa ô này, hoặc chuyển dòng sang đúng nhóm", "mend the cell, or move the row to its group"),
    explain=Say(
        "Dòng nhóm như “I. Tập thể” nói cho các dòng bên dưới. Ô của dòng nói khác, nên không biết tin bên nào.",
        "A group such as “I. Tập thể” speaks for the rows below it. A cell says otherwise; nobody knows which "
        "to believe.",
    ),
)
AGAINST_FILE = Fault(
    "against-file",
    Say(
        "“{heading}” là “{found}”, nhưng tệp mang tên “{unit}”",
        "“{heading}” is “{found}”, but the file is named after “{unit}”",
    ),
    mend=Say("sửa ô này, hoặc đổi tên tệp", "mend the cell, or rename the file"),
    explain=Say(
        "Tệp mang tên một đơn vị thì mọi đề nghị trong tệp là của đơn vị đó. Nếu tệp gồm nhiều đơn vị, đặt cho nó một "
        "tên khác, ví dụ tong_hop.xlsx.",
        "In a file that is named after a unit all nominations are that unit's. Give a file of several another name.",
    ),
)
LEVEL_OPEN = Fault(
    "nominated-level-open",
    Say(
        "chưa ghi cấp; “{award}” có chỉ tiêu ở nhiều cấp cho đối tượng này",
        "no level; “{award}” has quotas at several levels for this kind",
    ),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Kế hoạch giao chỉ tiêu của hình thức này ở nhiều cấp, nên mỗi đề nghị phải nói mình thuộc cấp nào. Nếu chỉ có "
        "một cấp thì được bỏ trống.",
        "The plan has quotas of this award at several levels, so each nomination must say to which it belongs. With "
        "one level only it may be left out.",
    ),
)
SUM_WRONG = Fault(
    "sum-of-rows",
    Say("dòng cộng “{found}” ghi {sum}, trong bảng có {rows}", "the totals “{found}” say {sum}, the table has {rows}"),
    mend=Say(
        "xem có dòng nào bị thiếu hoặc thừa không, rồi sửa dòng cộng", "look for a row lost or repeated, then mend it"
    ),
    explain=Say(
        "Số ở dòng “Tổng cộng” khác với số dòng đề nghị đã đọc được. Có thể một người bị sót, hoặc dòng cộng chưa sửa "
        "sau khi thêm bớt.",
        "The number in the row of totals is not the number of nominations above it. Somebody may have been lost, or "
        "the totals were not brought up to date.",
    ),
)
GROUP_COUNT = Fault(
    "sum-of-group",
    Say(
        "dòng nhóm “{found}” ghi {sum}, bên dưới có {rows}",
        "the group “{found}” says {sum}, below it there are {rows}",
    ),
    mend=Say(
        "xem nhóm này có dòng nào bị thiếu hoặc thừa không, rồi sửa số ở dòng nhóm",
        "look for a row of the group lost or repeated, then mend its number",
    ),
    explain=Say(
        "Dòng nhóm như “I. Tập thể (02)” nói số trường hợp của nhóm, khác với số dòng đã đọc được bên dưới. Có thể một "
        "người bị sót, hoặc số chưa sửa sau khi thêm bớt.",
        "A group such as “I. Tập thể (02)” says how many there are, and that is not the number of rows below it. "
        "Somebody may have been lost, or the number was not brought up to date.",
    ),
)
ROW_UNKNOWN = Fault(
    "row-unknown",
    Say("không hiểu dòng “{found}” trong bảng đề nghị", "the row “{found}” of the table cannot be understood"),
    need=Say(
        "một đề nghị đủ các cột, hoặc một dòng nhóm như “I. Tập thể”, “Huyện Kế Sách”",
        "a nomination with its columns, or a group such as “I. Tập thể” or “Huyện Kế Sách”",
    ),
    explain=Say(
        "Dòng chỉ có một ô và ô đó không phải đối tượng, đơn vị, hình thức, cấp hay dòng cộng. docgen không bỏ qua "
        "dòng nào lặng lẽ; nếu dòng không cần thì xóa, hoặc chuyển lên trên dòng tiêu đề.",
        "The row has one cell, which is no kind, unit, award, level or sum. No row is passed over silently; delete it "
        "or move it above the headings if it is not needed.",
    ),
)
UNFIT_CELL = Fault(
    "unfit-cell",
    Say("“{heading}” là “{found}”, không dùng được ({type})", "“{heading}” is “{found}”, which does not fit ({type})"),
    mend=Say("xem lại giá trị này trong hướng dẫn", "look this value up in the manual"),
    explain=Say(
        "Giá trị không hợp với cột của nó và docgen chưa có lời giải thích riêng cho trường hợp này.",
        "The value does not fit its column, and docgen has no words of its own for the case yet.",
    ),
)

"""The faults of the sheet of the meeting: labels that are unknown, repeated or missing, members that are not there."""

from __future__ import annotations

from docgen.problem import Fault, Say

LABEL_UNKNOWN = Fault(
    "label-unknown",
    Say("không hiểu nhãn “{label}”", "the label “{label}” is not known"),
    mend=Say("ghi nhãn như trong biểu mẫu, hoặc xóa dòng", "use the labels of the form, or delete the row"),
    explain=Say(
        "Trang “Họp xét” gồm các nhãn có sẵn, giá trị ghi ở ô bên phải. Nhãn lạ có giá trị thì không bị bỏ qua "
        "lặng lẽ.",
        "The sheet of the meeting has given labels with their values to the right. A value with an unknown label is "
        "never passed over silently.",
    ),
)
LABEL_TWICE = Fault(
    "label-twice",
    Say("nhãn “{label}” đã có ở {first}", "the label “{label}” is already at {first}"),
    mend=Say("giữ một trong hai dòng", "keep one of the two rows"),
    explain=Say(
        "Một mục được ghi hai lần thì không biết lấy giá trị nào.",
        "An entry that is written twice leaves open which value holds.",
    ),
)
LABEL_MISSING = Fault(
    "label-missing",
    Say("trang “Họp xét” thiếu: {labels}", "the sheet of the meeting lacks: {labels}"),
    mend=Say("thêm mỗi mục một dòng: nhãn, rồi giá trị ở ô bên phải", "add a row for each: its label, then its value"),
    explain=Say(
        "Biên bản họp xét cần đủ: hội đồng, ngày giờ, địa điểm, chủ trì, thư ký và các thành viên.",
        "The minutes need the council, day and time, place, chair, secretary and the members.",
    ),
)
MEMBERS_MISSING = Fault(
    "members-missing",
    Say("cuộc họp chưa có thành viên nào", "the meeting has no members"),
    need=Say("bảng thành viên, dòng tiêu đề có “{name}”", "a table of members with the heading “{name}”"),
    explain=Say(
        "Tỷ lệ phiếu tính trên mọi thành viên của hội đồng, kể cả người vắng, nên danh sách thành viên phải đủ.",
        "Votes are counted against all members of the council, present or not, so all of them must be listed.",
    ),
)
MEMBER_CELL = Fault(
    "member-cell",
    Say(
        "không có tiêu đề đã biết cho ô “{found}” của bảng thành viên",
        "the cell “{found}” of the table of members has no known heading",
    ),
    mend=Say("dùng các cột của biểu mẫu", "use the columns of the form"),
    explain=Say(
        "Bảng thành viên có các cột: họ và tên, chức vụ, chức danh trong Hội đồng, vắng (lý do), ý kiến bằng văn bản.",
        "The table of members has columns for the name, the office, the role, the absence and the written opinion.",
    ),
)
TWO_SUBMISSIONS = Fault(
    "two-submissions",
    Say("đơn vị “{unit}” đã có phần họp xét ở {first}", "the unit “{unit}” has a submission already, at {first}"),
    mend=Say("giữ một nơi, xóa nơi còn lại", "keep one of the two and delete the other"),
    explain=Say(
        "Cuộc họp xét, người ký, số và ngày văn bản của một đơn vị chỉ ghi ở một nơi. Hai tệp cùng ghi thì không biết "
        "lấy bên nào.",
        "The meeting, the signatory and the numbers of a unit's papers are written in one place. With two nobody knows "
        "which to take.",
    ),
)

"""The commands: one row each, in the order in which they are shown.

A row names the module below `docgen.cli` that makes the command and says in one line what it is for. The words are bare
pairs, not `Say`, and the modules are named, not imported: this table is read for every `docgen --help`.
"""

from __future__ import annotations

from typing import NamedTuple

from docgen.cli.language import Pair


class Row(NamedTuple):
    """`module` has a function `command(lang)` that makes the command."""

    module: str
    short: Pair


COMMANDS = {
    "build": Row("build", ("Soạn các văn bản của kế hoạch (Word và PDF)", "Make the papers of a plan (Word and PDF)")),
    "check": Row("check", ("Soát lỗi, không soạn văn bản nào", "Look for mistakes, make nothing")),
    "status": Row("status", ("Xem văn bản nào đã cũ, còn mới hay đã sửa tay", "Show what is stale, fresh or edited")),
    "edits": Row("edits", ("Xem người sửa tay đã đổi gì trong văn bản", "Show what people changed in papers")),
    "issue": Row("issue", ("Phát hành văn bản: ghi số, ngày và khóa lại", "Issue papers: number, day, frozen")),
    "verify": Row("verify", ("Kiểm tra văn bản đã phát hành còn nguyên vẹn", "Look whether issued papers are whole")),
    "quota": Row("quota", ("Xem bảng phân bổ chỉ tiêu và lý do của từng số", "Show the allocation and why it is so")),
    "diff": Row(
        "diff", ("Xem đã sửa gì, chỉ tiêu nào đổi, văn bản nào phải làm lại", "Show what changed and what follows")
    ),
    "form": Row("form", ("Tạo biểu mẫu Excel để các đơn vị ghi đề nghị", "Make the Excel forms for nominations")),
    "certificates": Row("certificates", ("In bằng khen, giấy khen, giấy chứng nhận", "Print certificates")),
    "register": Row(
        "register", ("Xem và giữ sổ cấp bằng khen, giấy khen", "Look at and keep the register of certificates")
    ),
    "new": Row("new", ("Tạo thư mục cho một kế hoạch mới", "Start a new plan")),
    "explain": Row("explain", ("Giải thích một mã lỗi", "Explain the code of a problem")),
    "doctor": Row("doctor", ("Kiểm tra máy đã đủ điều kiện chạy chưa", "Ask whether this machine can make papers")),
    "schema": Row(
        "schema", ("Xuất khuôn mẫu để phần mềm soạn thảo gợi ý", "Print the schema that editors complete by")
    ),
}

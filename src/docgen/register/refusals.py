"""What the file of the register may refuse. In: an error of SQLite or of the system. Out: the problem that it is."""

from __future__ import annotations

import errno
import sqlite3

from docgen.problem import Fault, Place, Problem, Say

BUSY = Fault(
    "register-busy",
    Say("một lệnh khác đang ghi vào sổ quá lâu", "something else has been writing into the register for too long"),
    mend=Say(
        "đợi lệnh kia xong, đóng phần mềm đang mở tệp sổ, rồi chạy lại",
        "wait until it is done, close whatever has the register open, then run this again",
    ),
    explain=Say(
        "Mỗi lúc chỉ một lệnh được ghi vào sổ cấp bằng, để không số nào cấp hai lần. Lệnh này đã đợi mà lệnh kia chưa "
        "xong, nên dừng lại và chưa ghi gì. Thường là do một cửa sổ khác đang in, hoặc tệp sổ đang mở bằng phần mềm "
        "khác.",
        "Only one run at a time may write into the register, so that no number is given twice. This one has waited in "
        "vain and stopped without writing anything. Mostly another window is printing, or some program has the file "
        "open.",
    ),
)
READ_ONLY = Fault(
    "register-read-only",
    Say("không được phép ghi vào sổ", "the register may not be written into"),
    mend=Say(
        "xem lại quyền ghi của tệp sổ và thư mục chứa nó", "look at the permissions of the file and of its folder"
    ),
    explain=Say(
        "Tệp sổ hoặc thư mục chứa nó chỉ cho đọc, nên không cấp được số và không ghi được việc in. Chưa có gì bị ghi "
        "dở. Nhờ người quản trị máy cho phép ghi, hoặc chép cả thư mục làm việc sang nơi ghi được.",
        "The file or its folder is read-only, so no number can be given and no print recorded. Nothing was left half "
        "written. Have whoever looks after the machine allow it, or move the whole folder to where it may be written.",
    ),
)
NO_ROOM = Fault(
    "register-no-room",
    Say("ổ đĩa không ghi thêm được: đã đầy hoặc bị lỗi", "the disk takes no more: it is full or failing"),
    mend=Say("dọn bớt tệp trên ổ đĩa rồi chạy lại", "make room on the disk, then run this again"),
    explain=Say(
        "Khi ổ đĩa đầy hoặc bị lỗi, việc cấp số được hủy trọn: chưa số nào trong lần này được cấp, các số đã cấp vẫn "
        "nguyên. Dọn bớt chỗ rồi chạy lại lệnh.",
        "Where the disk is full or fails, giving numbers is called off as a whole: none of this run counts, and those "
        "given before are as they were. Make room and run it again.",
    ),
)
NOT_OPENED = Fault(
    "register-not-opened",
    Say("không mở được tệp sổ", "the register cannot be opened"),
    mend=Say(
        "xem tệp có bị khóa, bị chuyển đi hoặc là một thư mục không",
        "see whether it is locked, was moved away or is a folder",
    ),
    explain=Say(
        "Hệ điều hành không cho mở tệp register.sqlite: tệp bị khóa, thiếu quyền, vừa bị chuyển đi, hoặc có một thư "
        "mục mang tên này. docgen không tạo sổ khác thay vào, vì như thế số sẽ bắt đầu lại từ đầu.",
        "The system will not open register.sqlite: it is locked, permission is lacking, it has just been moved, or a "
        "folder has its name. docgen starts no other register in its stead, for then numbers would start anew.",
    ),
)
DAMAGED = Fault(
    "register-damaged",
    Say("tệp sổ bị hỏng hoặc đã bị sửa bằng phần mềm khác", "the register is damaged, or was changed by other means"),
    mend=Say(
        "giữ nguyên tệp này, lấy lại bản sao lưu gần nhất, rồi đối chiếu với các bằng, giấy đã in",
        "keep this file, bring back the latest copy, and compare it with the certificates that were printed",
    ),
    explain=Say(
        "Nội dung tệp sổ không còn như docgen đã ghi: đĩa hỏng, chép dở, hoặc có người sửa bằng phần mềm khác. docgen "
        "không ghi đè và không cấp số từ một sổ hỏng, vì có thể cấp trùng. Hãy giữ tệp hỏng lại, khôi phục bản sao "
        "lưu, rồi so số cuối cùng với tờ đã in cuối cùng.",
        "The file is no longer what docgen wrote: a bad disk, half a copy, or a change by another program. docgen "
        "neither overwrites it nor gives numbers from it, for they might be given twice. Keep the damaged file, bring "
        "back a copy, and compare its last number with the last sheet that was printed.",
    ),
)
FOREIGN = Fault(
    "register-foreign",
    Say("tệp này không phải sổ cấp bằng của docgen", "this file is no register of docgen"),
    mend=Say(
        "chuyển tệp này đi nơi khác nếu nó không phải là sổ; nếu là sổ thì lấy lại bản sao lưu",
        "move it away if it is something else; if it was the register, bring back a copy",
    ),
    explain=Say(
        "Có một tệp mang tên của sổ cấp bằng (register.sqlite) nhưng bên trong là thứ khác. docgen không ghi đè lên "
        "tệp của người khác, nên không cấp số nào cho đến khi tệp này được chuyển đi hoặc thay bằng sổ đúng.",
        "A file has the name of the register (register.sqlite) and is something else inside. docgen never writes over "
        "what is not its own, so no number is given until it is moved away or the right file is back.",
    ),
)
NEWER = Fault(
    "register-newer",
    Say(
        "sổ này do một bản docgen mới hơn ghi (kiểu {found}, bản này đọc được đến {known})",
        "this register was written by a newer docgen (version {found}; this one knows up to {known})",
    ),
    mend=Say("cập nhật docgen rồi chạy lại", "bring docgen up to date, then run this again"),
    explain=Say(
        "Bản docgen mới hơn ghi thêm những điều mà bản đang chạy không hiểu, nên bản này không đọc và không ghi vào "
        "sổ. Hãy dùng cùng một bản docgen trên mọi máy của cơ quan.",
        "A newer docgen records things that this one does not understand, so this one neither reads nor writes it. Use "
        "the same docgen on every machine of the office.",
    ),
)

MEANT = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_FULL: NO_ROOM,
    sqlite3.SQLITE_IOERR: NO_ROOM,
    sqlite3.SQLITE_TOOBIG: NO_ROOM,
    sqlite3.SQLITE_CANTOPEN: NOT_OPENED,
    sqlite3.SQLITE_AUTH: NOT_OPENED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_NOTADB: FOREIGN,
}
SYSTEMS = {
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.EROFS: READ_ONLY,
    errno.ENOSPC: NO_ROOM,
    errno.EFBIG: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EIO: NO_ROOM,
}


def refused(failed: sqlite3.Error | OSError, place: Place) -> Problem | None:
    """The problem behind an error; None where the error is our own."""
    if isinstance(failed, OSError):
        return SYSTEMS.get(failed.errno or 0, NOT_OPENED).at(place)
    code = getattr(failed, "sqlite_errorcode", None)
    if code is None:  # Python's own complaint: a text in the file that is none
        return DAMAGED.at(place) if isinstance(failed, sqlite3.OperationalError) else None
    # The low byte is what went wrong, the rest is where in SQLite.
    fault = MEANT.get(code & 0xFF)
    return fault.at(place) if fault else None

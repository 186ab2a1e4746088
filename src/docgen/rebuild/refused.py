"""What the disk refused. In: an error of the system. Out: the file and the reason, in words that a clerk can read.

The system's own words are English, whatever the language of the messages, so its numbers are put into words here.
"""

from __future__ import annotations

import errno
from pathlib import Path

from docgen import files
from docgen.problem import Say

WHY = {
    errno.ENOSPC: Say("ổ đĩa đã đầy", "the disk is full"),
    errno.EDQUOT: Say("hết dung lượng được cấp", "the quota of disk space is used up"),
    errno.EFBIG: Say("tệp lớn quá mức cho phép", "the file is larger than is allowed"),
    errno.EROFS: Say("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    errno.EACCES: Say("không có quyền ghi, hoặc tệp đang mở", "no permission, or the file is open"),
    errno.EEXIST: Say("có tệp mang tên của thư mục cần dùng", "a file has the name of a folder that is needed"),
    errno.EISDIR: Say("có thư mục mang tên của tệp này", "a folder has the name of this file"),
    errno.ENAMETOOLONG: Say("tên quá dài", "the name is too long"),
}
WHY |= {errno.EPERM: WHY[errno.EACCES], errno.EBUSY: WHY[errno.EACCES], errno.ENOTDIR: WHY[errno.EEXIST]}
WHY[errno.ENOTEMPTY] = WHY[errno.EISDIR]


def why(failed: OSError) -> Say:
    """Why the system refused."""
    number = failed.errno or 0
    return WHY.get(number, Say(f"mã lỗi {number} của hệ điều hành", f"the system's error {number}"))


def where(failed: OSError, folder: Path) -> Path:
    """The file that the system refused; `folder` where it names none, or one that nobody but us knows of."""
    name = failed.filename2 or failed.filename
    return folder if name is None or Path(name).name.startswith(files.UNFINISHED) else Path(name)

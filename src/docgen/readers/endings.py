"""The ending of a file's name: what it says, and the fault of one that nobody reads."""

from __future__ import annotations

from docgen.problem import Fault, Say

FILE_ENDING = Fault(
    "file-ending",
    Say("không biết đọc tệp loại “{ending}”", "files of the form “{ending}” cannot be read"),
    need=Say("tệp {known}", "a {known} file"),
    mend=Say(
        "lưu tệp theo một trong các loại trên (trong Excel: “CSV UTF-8”)",
        "save it in one of these forms (in Excel: “CSV UTF-8”)",
    ),
    explain=Say(
        "docgen nhận ra loại tệp qua phần đuôi của tên tệp. Chỉ đổi đuôi thì chưa đủ, phải lưu lại đúng loại.",
        "The form of a file is known by the ending of its name. Renaming is not enough; it must be saved in that form.",
    ),
)


def ending_of(name: str) -> str:
    """The ending with its point, or the whole name where there is none.

    >>> ending_of("a.b/units.xlsx"), ending_of("a.b/units")
    ('.xlsx', 'units')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    return f".{last.rpartition('.')[2]}" if "." in last else last

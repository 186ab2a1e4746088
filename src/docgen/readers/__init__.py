"""Readers: bytes in, located values and problems out. One module for each form, one row each in the table below.

To add a form, write `read_<form>(name, content)` in a module of its own and give its endings a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.csv import read_csv
from docgen.readers.located import Located
from docgen.readers.yaml import read_yaml

Reader = Callable[[str, bytes], tuple[Located | None, tuple[Problem, ...]]]

READERS: Mapping[str, Reader] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".csv": read_csv,
}

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


def read(name: str, content: bytes) -> tuple[Located | None, tuple[Problem, ...]]:
    """The located values of a file and its problems, by the ending of its name.

    None where nothing could be made of the file, and then there is at least one problem. Never raises.
    """
    for ending, reader in READERS.items():
        if name.casefold().endswith(ending):
            return reader(name, content)
    last = name.replace("\\", "/").rpartition("/")[2]
    ending = f".{last.rpartition('.')[2]}" if "." in last else last
    return None, (FILE_ENDING.at(Place(name), ending=ending, known=", ".join(sorted(READERS))),)


__all__ = ["READERS", "Located", "read"]

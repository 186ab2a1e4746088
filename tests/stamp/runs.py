"""Whole builds through the command line, with the stamp that the last one left or without any."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path

from docgen.cli import main
from docgen.files import Workplace

Said = tuple[int, str, str]

NOMINATIONS = """\
Đơn vị,Cấp,Đối tượng,Họ và tên,Chức vụ,Hình thức khen thưởng
Thôn Đông,Thôn,cá nhân,Nguyễn Văn Bình,Trưởng thôn,Giấy khen của Chủ tịch Ủy ban nhân dân xã
"""
"""What a unit of the office of `offices.py` sent in."""


def run(root: Path, *typed: str) -> Said:
    """Exit code, standard output and standard error of a command in the folder."""
    out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(typed)
    finally:
        os.chdir(before)
    told = [line for line in err.getvalue().splitlines() if "giây" not in line and "seconds" not in line]
    return code, out.getvalue(), "\n".join(told)


def lying(root: Path) -> dict[str, bytes]:
    """Everything that is built, but for what docgen only remembers."""
    build = Workplace(root).root / "build"
    return {
        path.relative_to(build).as_posix(): path.read_bytes()
        for path in sorted(build.rglob("*"))
        if path.is_file() and path.name != ".lock" and ".docgen" not in path.relative_to(build).parts
    }


def without_memory(root: Path, to: Path) -> Path:
    """A copy of the whole folder that remembers nothing."""
    shutil.copytree(root, to, symlinks=True)
    shutil.rmtree(to / "build" / ".docgen", ignore_errors=True)
    return to

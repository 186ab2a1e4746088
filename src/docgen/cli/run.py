"""One call from start to end: what was typed in, an exit code out, and never a traceback that nobody asked for."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from docgen.cli.command import CLEAN, OUR_FAULT, PROBLEMS, STOPPED, WRONG_USE
from docgen.cli.group import LazyGroup
from docgen.cli.language import Pair, said

DEBUG = "DOCGEN_DEBUG"
RARELY = (100_000, 50, 50)

OUR_FAULT_SAID = (
    "Lỗi: phần mềm docgen bị trục trặc ({found}) và phải dừng; đây là lỗi của phần mềm, không phải của bạn.\n"
    "    Để lấy chi tiết gửi người hỗ trợ: đặt biến môi trường DOCGEN_DEBUG=1 rồi chạy lại lệnh này.",
    "Error: docgen failed ({found}) and had to stop; the fault is in the software, not in what you did.\n"
    "    For details to send to whoever supports it: set the environment variable DOCGEN_DEBUG=1 and run this again.",
)
DISK_SAID = {
    errno.EACCES: (
        "Lỗi: không đọc hoặc ghi được “{file}”. Tệp có thể đang mở trong Word, hoặc thư mục không cho phép ghi.\n"
        "    sửa: đóng tệp rồi chạy lại lệnh này",
        "Error: “{file}” cannot be read or written. It may be open in Word, or the folder may be write-protected.\n"
        "    mend: close the file and run this again",
    ),
    errno.ENOSPC: (
        "Lỗi: ổ đĩa đã đầy, không ghi được “{file}”.\n    sửa: dọn bớt tệp rồi chạy lại lệnh này",
        "Error: the disk is full, “{file}” cannot be written.\n    mend: make room and run this again",
    ),
    errno.ENOENT: (
        "Lỗi: không thấy “{file}”: thư mục đang đứng, hoặc tệp này, vừa bị xóa hay đổi tên.\n"
        "    sửa: mở lại thư mục làm việc rồi chạy lại lệnh này",
        "Error: “{file}” is not there: this folder, or the file, has just been deleted or renamed.\n"
        "    mend: open the working folder again and run this once more",
    ),
    errno.EROFS: (
        "Lỗi: ổ đĩa chỉ cho đọc, không ghi được “{file}”.\n    sửa: chép cả thư mục sang nơi ghi được rồi chạy lại",
        "Error: the disk is read-only, “{file}” cannot be written.\n    mend: copy the folder to where it can be",
    ),
}
DISK_SAID[errno.EPERM] = DISK_SAID[errno.EACCES]


def run(typed: Sequence[str] | None, lang: str) -> int:
    """Runs what was typed. A mistake of use or of the disk is one message, and so is a fault of ours."""
    make_printable()
    # A run is short and makes much that lives to its end: looking for garbage less often saves a tenth of a build.
    gc.set_threshold(*RARELY)
    # At its end Python would look through all of it once more, before it gives the memory back anyway.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    try:
        # None lets click expand `*` itself, where the shell of Windows does not.
        code = LazyGroup(lang).main(typed, prog_name="docgen", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else CLEAN
    except click.ClickException as mistake:
        mistake.show()
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except BrokenPipeError:
        # Whoever was reading has read enough; Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except OSError as fault:
        words = DISK_SAID.get(fault.errno or 0)
        return give_up(words or OUR_FAULT_SAID, fault, PROBLEMS if words else OUR_FAULT, lang)
    except Exception as fault:
        return give_up(OUR_FAULT_SAID, fault, OUR_FAULT, lang)


def give_up(words: Pair, fault: Exception, code: int, lang: str) -> int:
    """One message for what stopped us; the traceback only for those who asked for it."""
    if os.environ.get(DEBUG):
        traceback.print_exception(fault)
    file = getattr(fault, "filename", None) or "."
    click.echo(said(words, lang).format(found=type(fault).__name__, file=file), err=True)
    return code


def make_printable() -> None:
    """No letter may stop the output: files and pipes get UTF-8, an old console shows `?` for what it lacks."""
    # Who started us with a stream closed (`>&-`) wants nothing said there; the rest of the program need not know.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is None:
            continue
        if stream.isatty() or stream.encoding.casefold().startswith("utf"):
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace")

"""Two Word files in, one out in which Word shows what changed from the first to the second as its own tracked changes.

The markup is made by Docxodus, a comparison engine that python-redlines carries; both are optional (the extra
`tracked`). What comes out is read back before it is handed over: accepting everything must give the words of the
second file, rejecting everything those of the first, or there is no file. The engine works in temporary files.
"""

from __future__ import annotations

import datetime
import subprocess
import sys

from docgen.problem import NOWHERE, Fault, Problem, Say, Severity
from docgen.readers.word import Part, Revisions, WordFile, read_word
from docgen.writers.alike import alike

FIXED = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""The day that tracked changes bear unless another is handed in: the same on any day, like that of a zip's members."""

AUTHOR = "docgen"
INSTALL = f'"{sys.executable}" -m pip install "python-redlines[docxodus]"'
"""What installs the engine beside this docgen, whichever Python it runs in."""

MISSING = Fault(
    "tracked-missing",
    Say(
        "máy này chưa có bộ so sánh Word (python-redlines với Docxodus) nên chưa ghi được tệp so sánh",
        "this machine lacks the comparison engine for Word files (python-redlines with Docxodus)",
    ),
    mend=Say(
        "cài một lần bằng lệnh: {install}; hoặc xem khác biệt ngay trên màn hình bằng docgen edits, không cần cài gì",
        "install it once: {install}; or look at the differences on the screen with docgen edits",
    ),
    explain=Say(
        "Tệp Word có dấu sửa thật (Track Changes) do bộ Docxodus tạo ra. Bộ này nặng hơn 100 MB nên không cài sẵn cùng "
        "docgen. Bộ chạy trên Windows, macOS và Linux, không cần cài .NET.",
        "Word files with real tracked changes are made by Docxodus. It takes more than 100 MB and so does not come "
        "with docgen. It runs on Windows, macOS and Linux and needs no .NET.",
    ),
)
FAILED = Fault(
    "tracked-failed",
    Say("bộ so sánh Word không làm được với hai tệp này ({found})", "the comparison engine failed on these ({found})"),
    mend=Say(
        "mở tệp đã sửa bằng Word rồi lưu lại, sau đó chạy lại; khác biệt vẫn xem được trên màn hình bằng docgen edits",
        "open the edited file in Word and save it, then run this again; docgen edits still shows the differences",
    ),
    explain=Say(
        "Bộ so sánh dừng giữa chừng, thường vì tệp có phần mà bộ này không hiểu. Không tệp nào bị thay đổi.",
        "The engine stopped, usually at a part of the file that it does not know. No file was changed.",
    ),
)
UNSURE = Fault(
    "tracked-unsure",
    Say(
        "tệp so sánh làm ra không khớp: {how}, nên docgen không ghi tệp này",
        "the comparison that was made does not add up: {how_en}; it is not written",
    ),
    mend=Say(
        "xem khác biệt trên màn hình bằng docgen edits (không có --tracked)",
        "look at the differences on the screen with docgen edits (without --tracked)",
    ),
    explain=Say(
        "Trước khi ghi, docgen thử: chấp nhận hết các dấu sửa thì phải ra đúng chữ của bản sau, từ chối hết thì phải "
        "ra đúng chữ của bản trước. Tệp này không qua được phép thử, tức là có chỗ sửa không hiện ra; đưa cho người "
        "ký xem một tệp như vậy thì nguy hiểm hơn là không có.",
        "Before it is written the file is tried: accepting all changes must give the words of the later file, "
        "rejecting all those of the earlier. This one failed, so some change would not show; that is worse than no "
        "file.",
    ),
    severity=Severity.ERROR,
)
NOT_AFTER = Say("chấp nhận hết không ra bản sau", "accepting all does not give the later file")
NOT_BEFORE = Say("từ chối hết không ra bản trước", "rejecting all does not give the earlier file")

Tracked = tuple[bytes | None, tuple[Problem, ...]]


def tracked(before: bytes, after: bytes, author: str = AUTHOR, when: datetime.datetime = FIXED) -> Tracked:
    """A Word file with the changes from `before` to `after`, tracked as `author`'s of the moment `when`.

    Changes that either file is still tracking count as accepted. Only words are tracked: what merely looks otherwise is
    as in `after`. None, with problems, where a file cannot be read, the engine is not there, or it fails.
    """
    old, problems = read_word("", before)
    new, more = read_word("", after)
    if old is None or new is None:
        return None, problems + more
    try:
        from python_redlines import DocxodusEngine, EngineExecutionError, EngineNotInstalledError
    except ImportError:
        return None, (MISSING.at(NOWHERE, install=INSTALL),)
    try:
        engine = DocxodusEngine()
    except (EngineNotInstalledError, OSError):  # no engine for this machine, or no room to unpack it
        return None, (MISSING.at(NOWHERE, install=INSTALL),)
    try:
        moment = f"{when.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"
        content, _, _ = engine.run_redline(
            author, before, alike(before, after), date_time=moment, detect_format_changes=False
        )
    except (EngineExecutionError, subprocess.SubprocessError, OSError) as error:
        return None, (FAILED.at(NOWHERE, found=type(error).__name__),)
    assert isinstance(content, bytes)
    if wrong := _wrong(content, old, new):
        return None, (UNSURE.at(NOWHERE, how=wrong.vi, how_en=wrong.en),)
    return content, ()


def _wrong(content: bytes, old: WordFile, new: WordFile) -> Say | None:
    """What a comparison gets wrong; None where it adds up."""
    for revisions, meant, wrong in ((Revisions.ACCEPTED, new, NOT_AFTER), (Revisions.REJECTED, old, NOT_BEFORE)):
        made, _ = read_word("", content, revisions)
        if made is None or _words(made) != _words(meant):
            return wrong
    return None


def _words(file: WordFile) -> dict[Part, list[tuple[str, ...]]]:
    """All words by part. The engine may write a header once that was written three times."""
    found = {part: [line.texts for line in file.of(part) if any(line.texts)] for part in Part}
    for part in (Part.HEADER, Part.FOOTER):
        found[part] = list(dict.fromkeys(found[part]))
    return found

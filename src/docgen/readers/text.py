"""Bytes in, text out, or the problem that keeps them from being read.

Accepted: UTF-8 with or without a byte order mark, UTF-16 with one, and for tables Windows-1258, which Excel writes on
a Vietnamese Windows, and the encodings of old fonts, TCVN3 and VNI. A reading that is in doubt is a problem: a wrong
letter in a name that somebody signs is worse than a file that has to be saved once more.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.readers import legacy
from docgen.readers.old_letters import TITLES, OldFont, converted, reads
from docgen.vietnamese.encodings import judge

LARGEST = 8 * 1024 * 1024
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
HIDDEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
"""Signs without a shape: they join, part or turn letters, so two names that look alike are not, or a name reads from
the right. They come along when text is pasted from a web page, a PDF or a chat."""

LOST = "\ufffd"

TOO_LARGE = Fault(
    "too-large",
    Say("tệp có {size} byte, quá lớn để đọc", "the file has {size} bytes, too many to read"),
    need=Say("tệp không quá {largest} byte", "a file of at most {largest} bytes"),
    explain=Say(
        "Một kế hoạch hay một bảng số liệu không bao giờ lớn đến mức này. Có lẽ đây là nhầm tệp, "
        "ví dụ tệp ảnh hoặc tệp nén được đổi tên.",
        "A plan or a table of figures is never this large. It is probably another file under the wrong name, "
        "such as a picture or an archive.",
    ),
)
ENCODING = Fault(
    "encoding",
    Say(
        "tệp không đọc được theo bảng mã {encoding}: có byte {byte} không hợp lệ",
        "the file is not {encoding}: it has the invalid byte {byte}",
    ),
    need=Say("tệp văn bản lưu theo bảng mã UTF-8", "a text file saved as UTF-8"),
    mend=Say(
        "mở tệp bằng phần mềm đã tạo ra nó, chọn “Save As” rồi chọn UTF-8 (trong Excel: “CSV UTF-8”)",
        "open the file where it was made, choose “Save As” and then UTF-8 (in Excel: “CSV UTF-8”)",
    ),
    explain=Say(
        "Máy lưu chữ có dấu theo một bảng mã. docgen đọc UTF-8, là bảng mã thông dụng hiện nay và là bảng mã quy "
        "định tại TCVN 6909:2001. Tệp này được lưu theo bảng mã khác (ví dụ TCVN3 hay VNI) hoặc không phải tệp văn "
        "bản.",
        "A computer stores accented letters by an encoding. docgen reads UTF-8, the usual one today and the one of "
        "TCVN 6909:2001. This file was saved in another encoding (TCVN3 or VNI, say) or is not a text file.",
    ),
)
ENCODING_DOUBT = Fault(
    "encoding-doubt",
    Say(
        "không chắc tệp được lưu theo bảng mã nào: chữ “{found}” đọc không ra tiếng Việt hoặc đọc được hai cách",
        "the encoding of the file is in doubt: “{found}” does not read as Vietnamese, or reads in two ways",
    ),
    need=ENCODING.need,
    mend=ENCODING.mend,
    explain=Say(
        "Tệp không phải UTF-8. docgen đã thử đọc theo Windows-1258 nhưng kết quả không chắc là đúng. Tên người, "
        "tên đơn vị sai một dấu là sai văn bản, nên docgen không đoán mà đề nghị lưu lại tệp theo UTF-8.",
        "The file is not UTF-8. docgen tried Windows-1258 and could not be sure of the result. One wrong mark in a "
        "name makes the paper wrong, so docgen does not guess and asks for the file to be saved as UTF-8.",
    ),
)
OLD_ENCODING = Fault(
    "old-encoding",
    Say(
        "tệp được gõ theo {encoding} và đã được chuyển sang Unicode, ví dụ “{was}” thành “{became}”",
        "the file was typed in {encoding} and has been converted to Unicode: “{was}” became “{became}”",
    ),
    mend=Say(
        "xem lại tên người, tên đơn vị; tốt nhất là lưu tệp theo UTF-8", "look at the names; better save as UTF-8"
    ),
    explain=Say(
        "Tệp dùng bảng mã của phông chữ cũ (.VnTime hoặc VNI). docgen chuyển sang Unicode khi mọi tiếng trong tệp đều "
        "đọc được; nếu có tiếng đọc không chắc thì không đọc tệp.",
        "The file uses the encoding of old fonts (.VnTime or VNI). docgen converts it where every word can be read; "
        "where one cannot, the file is refused.",
    ),
    severity=Severity.WARNING,
)
CONTROL = Fault(
    "invisible-character",
    Say("có ký tự điều khiển {code} không nhìn thấy được", "there is an invisible control character {code}"),
    mend=Say(
        "xóa ký tự đó, hoặc gõ lại đoạn chữ; nếu cả tệp đều như vậy thì lưu lại theo UTF-8",
        "delete it or type the passage again; if the whole file is like this, save it as UTF-8",
    ),
    explain=Say(
        "Ký tự điều khiển không in ra giấy nhưng làm hỏng tệp. Nó thường theo vào khi dán chữ từ PDF hoặc khi tệp "
        "được lưu theo bảng mã khác.",
        "A control character does not print but spoils the file. It usually comes along when text is pasted from a "
        "PDF or when the file was saved in another encoding.",
    ),
)
LOST_LETTER = Fault(
    "lost-letter",
    Say("có chữ đã bị mất: “{found}”", "a letter has been lost: “{found}”"),
    mend=Say("gõ lại chữ đúng, hoặc xin lại tệp gốc", "type the right letter, or ask for the original file"),
    explain=Say(
        "Dấu thay thế (� hoặc ? giữa một tiếng) cho biết trước đó tệp đã được lưu bằng một bảng mã không có chữ "
        "Việt, nên chữ gốc không còn trong tệp. docgen không thể đoán lại chữ đó.",
        "A stand-in (� or ? inside a word) shows that the file was once saved in an encoding without Vietnamese "
        "letters; the letter is no longer in the file and docgen cannot guess it.",
    ),
)


def decoded(name: str, content: bytes, *, tables: bool = False) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or None with the problem that prevents it. Lost letters are reported and the text is kept;
    hidden signs are reported, once for each line, and left out.

    The text is not yet NFC, so that the columns of places are those that an editor shows. `tables` allows
    Windows-1258, TCVN3 and VNI as well (a warning tells of the last two), and leaves lost letters to the reader of
    tables, which knows the cell.
    """
    text, encoding, problems = _in_unicode(name, content, LARGEST, tables=tables)
    if text is None:
        return None, problems
    if encoding:
        western, text = text, converted(text, encoding)
        if not reads(text):
            bad = (piece for piece in _accented(western) if not reads(converted(piece, encoding)))
            return None, (_doubt(name, content, next(bad, "").encode("cp1252", "replace")),)
        was = next(_accented(western), "")
        sample = {"encoding": TITLES[encoding], "was": was, "became": converted(was, encoding)}
        problems = (OLD_ENCODING.at(text_place(name, western, western.index(was)), **sample),)
    lost = tuple(
        LOST_LETTER.at(Place(name, number, line.index(LOST) + 1), found=_around(line, line.index(LOST)))
        for number, line in enumerate(text.split("\n") if LOST in text and not tables else (), 1)
        if LOST in line
    )
    return HIDDEN.sub("", text), (*problems, *_hidden(name, text), *lost)


def in_cells(name: str, content: bytes, largest: int) -> tuple[str | None, OldFont, tuple[Problem, ...]]:
    """The text of a table of which each cell will be tidied by itself, and the old encoding in which it was typed.

    The letters of an old encoding are still as its fonts had them, so that each cell can tell what it was. None with
    the problem that prevents it.
    """
    return _in_unicode(name, content, largest, tables=True)


def _in_unicode(
    name: str, content: bytes, largest: int, *, tables: bool
) -> tuple[str | None, OldFont, tuple[Problem, ...]]:
    """The letters of a file, by the encoding of its bytes; `OldFont` is that by which they are still to be read."""
    if len(content) > largest:
        return None, "", (TOO_LARGE.at(Place(name), size=len(content), largest=largest),)
    encoding = "utf-8-sig"
    old: OldFont = ""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if not tables or encoding == "utf-16":
            place = _byte_place(name, content, error.start) if encoding != "utf-16" else Place(name)
            said = "UTF-16" if encoding == "utf-16" else "UTF-8"
            return None, "", (ENCODING.at(place, encoding=said, byte=f"0x{content[error.start]:02X}"),)
        found, doubt = legacy.windows_1258(content)
        text = content.decode("cp1252", "replace")
        verdict = judge(text)
        if verdict in ("tcvn3", "vni") and found is None:
            old = verdict
        elif found is not None and verdict not in ("tcvn3", "vni"):
            text = found
        else:
            return None, "", (_doubt(name, content, doubt or next(_accented(text), "").encode("cp1252", "replace")),)
    controls = tuple(
        CONTROL.at(text_place(name, text, text.index(sign)), code=f"U+{ord(sign):04X}")
        for sign in sorted(set(FORBIDDEN.findall(text)))
    )
    return (None, "", controls) if controls else (text, old, ())


def _accented(text: str) -> Iterator[str]:
    return (piece for piece in re.split(r"[\s;,|\"]+", text) if not piece.isascii())


def _doubt(name: str, content: bytes, piece: bytes) -> Problem:
    return ENCODING_DOUBT.at(_line_with(name, content, piece), found=_shown(piece))


def _hidden(name: str, text: str) -> tuple[Problem, ...]:
    return tuple(
        CONTROL.at(Place(name, number, found.start() + 1), code=f"U+{ord(found[0]):04X}")
        for number, line in enumerate(text.splitlines() if HIDDEN.search(text) else (), 1)
        if (found := HIDDEN.search(line))
    )


def text_place(name: str, text: str, index: int) -> Place:
    """The place of the character at `index`."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _byte_place(name: str, content: bytes, index: int) -> Place:
    return text_place(name, content[:index].decode("utf-8-sig"), index)


def _line_with(name: str, content: bytes, piece: bytes) -> Place:
    """The line on which `piece` stands; the column is not known for sure where letters are in doubt."""
    return Place(name, content[: max(content.find(piece), 0)].count(b"\n") + 1)


def _shown(piece: bytes) -> str:
    """Doubtful bytes as a clerk may recognise them: readable letters, and � for the rest."""
    return piece.decode("ascii", "replace")


def _around(line: str, index: int) -> str:
    words = line[max(0, index - 20) : index + 21].split()
    return next(word for word in words if LOST in word)

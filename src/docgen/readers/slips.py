"""A slip of YAML's form: the parser's complaint in, a problem in the clerk's words out.

The parser stops at the first place where it can make no sense of the file, and says so in the terms of a parser. What
was probably typed wrongly follows from its complaint, from what it was reading and from the line itself. Two parsers
are in use (with libyaml and without); their texts differ, so only the pieces that name the same slip are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.refusals import KEY_FORM, QUOTE_ALL
from docgen.vietnamese.spelling import composed

BRACES = Fault(
    "yaml-braces",
    Say("câu bắt đầu bằng {braces} nhưng không có ngoặc kép", "a text begins with {braces} and is not in quotes"),
    mend=QUOTE_ALL,
    explain=Say(
        "Hai dấu ngoặc nhọn ở đầu giá trị có nghĩa khác trong YAML. Câu bắt đầu bằng chỗ điền phải đặt trong dấu "
        "ngoặc kép; chỗ điền ở giữa câu thì không cần.",
        "Two braces at the beginning of a value mean something else in YAML. A text that begins with a place to fill "
        "in needs quotes; one further on does not.",
    ),
)
TAB = Fault(
    "yaml-tab",
    Say("dòng được lùi vào bằng phím Tab", "the line is indented by a tab"),
    mend=Say("xóa dấu Tab, lùi dòng bằng dấu cách", "delete the tab and indent by blanks"),
    explain=Say(
        "YAML chỉ nhận dấu cách ở đầu dòng. Dấu Tab trông giống nhiều dấu cách nhưng rộng hẹp tùy máy, nên không "
        "được dùng.",
        "YAML takes only blanks at the beginning of a line. A tab looks like blanks but differs in width.",
    ),
)
OPEN_QUOTE = Fault(
    "yaml-open-quote",
    Say("ngoặc kép hoặc nháy mở ở đây không được đóng", "the quote that opens here is never closed"),
    mend=Say("thêm dấu đóng cùng loại ở cuối câu", "add the same quote at the end of the text"),
    explain=Say(
        "Giá trị mở bằng \" hoặc ' phải đóng bằng đúng dấu đó. Vì thiếu dấu đóng, cả phần còn lại của tệp bị coi là "
        "một câu.",
        "A value that opens with \" or ' must close with the same. Without it the rest of the file is taken for one "
        "text.",
    ),
)
AFTER_QUOTE = Fault(
    "yaml-after-quote",
    Say("còn chữ đứng sau dấu đóng ngoặc", "there is text after the closing quote"),
    mend=Say(
        "đặt cả câu trong ngoặc; ngoặc trong lời văn thì viết “…”",
        "put all of it inside; for quotes within the text write “…”",
    ),
    explain=Say(
        "Giá trị mở đầu bằng dấu ngoặc thì kết thúc ở dấu đóng tương ứng. Nếu lời văn có ngoặc kép, hãy dùng “ và ”, "
        "là loại ngoặc in ra giấy.",
        "A value that begins with a quote ends where that quote closes. For quotes within the text use “ and ”, "
        "which are those that print.",
    ),
)
BACKSLASH = Fault(
    "yaml-backslash",
    Say("dấu \\ trong ngoặc kép không dùng được như thế này", "a \\ within double quotes cannot be used like this"),
    mend=Say("viết \\\\, hoặc đặt câu trong nháy đơn '…'", "write \\\\, or put the text in single quotes '…'"),
    explain=Say(
        "Trong ngoặc kép, dấu \\ cùng chữ sau nó tạo thành một ký tự khác. Trong nháy đơn dấu \\ là chính nó.",
        "Within double quotes a \\ makes another character of the letter after it. Within single quotes it is itself.",
    ),
)
NO_COLON = Fault(
    "yaml-no-colon",
    Say(
        "dòng này thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm",
        "a colon, or the blank after it, is missing",
    ),
    need=Say("`tên: giá trị`, có dấu cách sau dấu hai chấm", "`name: value`, with a blank after the colon"),
    explain=Say(
        "Mỗi dòng là một tên, dấu hai chấm, dấu cách rồi giá trị. Nếu dòng này là phần tiếp của câu trên thì phải "
        "lùi vào sâu hơn dòng trên; nếu là một ý của danh sách thì bắt đầu bằng “- ”.",
        "Each line is a name, a colon, a blank and a value. If the line continues the text above, indent it more; if "
        "it is an item of a list, begin it with “- ”.",
    ),
)
EXTRA_COLON = Fault(
    "yaml-extra-colon",
    Say("dấu hai chấm ở đây không đúng chỗ", "the colon here is out of place"),
    mend=Say(
        "nếu dấu hai chấm thuộc lời văn thì đặt cả câu trong dấu ngoặc kép; nếu đây là một mục thì chỉnh lại lùi dòng",
        "if it belongs to the text put all of it in quotes; if this is an entry, correct its indentation",
    ),
    explain=Say(
        "Dấu hai chấm kèm dấu cách ngăn tên với giá trị, mỗi dòng chỉ có một. Lời văn có dấu hai chấm, ví dụ “Điều "
        "1: …”, phải đặt trong dấu ngoặc kép. Mục lùi vào dưới một giá trị đã viết xong cũng gây lỗi này.",
        "A colon with a blank parts name and value, once a line. Text with a colon needs quotes. An entry indented "
        "below a value that is already complete causes this too.",
    ),
)
BRACKETS = Fault(
    "yaml-brackets",
    Say("ngoặc [ hoặc {brace} mở ở đây chưa đóng, hoặc bên trong thiếu hay thừa dấu phẩy",
        "the [ or {brace} that opens here is not closed, or a comma is missing or one too many inside"),
    mend=Say(
        "đóng ngoặc và ngăn các giá trị bằng một dấu phẩy; nếu là lời văn thì đặt cả câu trong dấu ngoặc kép",
        "close it and put one comma between values; if it is prose, put all of it in quotes",
    ),
    explain=Say(
        "Danh sách viết trên một dòng có dạng [a, b]. Lời văn bắt đầu bằng dấu ngoặc phải đặt trong dấu ngoặc kép.",
        "A list on one line has the form [a, b]. Prose that begins with a bracket needs quotes.",
    ),
)  # fmt: skip
SIGN_FIRST = Fault(
    "yaml-sign-first",
    Say("giá trị không được bắt đầu bằng dấu {sign}", "a value cannot begin with {sign}"),
    mend=QUOTE_ALL,
    explain=Say(
        "Một số dấu ở đầu giá trị có nghĩa riêng trong YAML: @ ` % & * ! | > ? , ] và ngoặc nhọn. Lời văn bắt đầu "
        "bằng các dấu đó phải đặt trong dấu ngoặc kép.",
        "Some signs mean something of their own at the beginning of a value: @ ` % & * ! | > ? , ] and braces. Prose "
        "that begins with them needs quotes.",
    ),
)
DASH = Fault(
    "yaml-dash",
    Say("ý đầu tiên của danh sách đứng cùng dòng với tên", "the first item of the list is on the line of its name"),
    mend=Say(
        "xuống dòng, lùi vào rồi mới viết “- ”; nếu là lời văn thì đặt cả câu trong dấu ngoặc kép",
        "start a new line, indent it and then write “- ”; if it is prose, put all of it in quotes",
    ),
    explain=Say(
        "Sau dấu hai chấm phải xuống dòng, mỗi ý của danh sách đứng trên một dòng bắt đầu bằng “- ”.",
        "After the colon begins a new line; each item of a list stands on a line that begins with “- ”.",
    ),
)
BLOCK_TEXT = Fault(
    "yaml-block-text",
    Say("sau dấu | hoặc > không được có chữ trên cùng dòng", "no text may follow | or > on the same line"),
    mend=Say("xuống dòng và lùi vào rồi viết lời văn", "start a new line, indent it and write the text there"),
    explain=Say(
        "Dấu | hoặc > mở một đoạn nhiều dòng; lời văn bắt đầu từ dòng sau. Nếu dấu này thuộc lời văn thì đặt cả câu "
        "trong dấu ngoặc kép.",
        "A | or > opens a text of several lines, which begins on the next line. If it belongs to the text, use quotes.",
    ),
)
INDENT = Fault(
    "yaml-indent",
    Say("dòng này lùi vào không khớp với các dòng cùng nhóm", "the line is not indented like the others of its group"),
    mend=Say("cho các dòng cùng nhóm bắt đầu ở cùng một cột", "let all lines of a group begin in the same column"),
    explain=Say(
        "YAML nhận biết nhóm qua lùi dòng: các mục của một nhóm, các dấu “-” của một danh sách phải thẳng cột với "
        "nhau và lùi sâu hơn tên của nhóm.",
        "YAML tells groups by their indentation: the entries of a group, the dashes of a list must be in one column, "
        "further in than the name of the group.",
    ),
)
SYNTAX = Fault(
    "yaml-syntax",
    Say("không đọc được tệp từ chỗ này", "the file cannot be read from here on"),
    mend=Say(
        "xem lại dòng này và dòng trên: lùi dòng, dấu hai chấm, ngoặc kép",
        "look at this line and the one above: indentation, colon, quotes",
    ),
    explain=Say(
        "Tệp không đúng dạng YAML ở chỗ này, hoặc ngay trước đó. So với một kế hoạch mẫu để thấy chỗ khác nhau.",
        "The file is not well-formed YAML here, or just before. Compare it with a sample plan to see the difference.",
    ),
)


@dataclass(frozen=True)
class _Complaint:
    """What the parser said, what it was reading, and the line on which it stopped."""

    said: str
    reading: str
    line: str
    before: str

    def has(self, *pieces: str) -> bool:
        return any(piece in self.said for piece in pieces)


MAYBE_NO_BLANK = re.compile(r"\s*(- )?[^\s:\"'#]+:[^\s/:].*")
OPENING_BRACES = re.compile(r"(?:^|[:\-\[,]\s+)(\{\{)")

# Fault, whether to point at where the unfinished thing began, and when. The first that holds names the slip.
KNOWN: tuple[tuple[Fault, bool, Callable[[_Complaint], bool]], ...] = (
    (TAB, False, lambda c: c.has("tab character", "'\\t'") or "\t" in c.line[: len(c.line) - len(c.line.lstrip())]),
    (OPEN_QUOTE, True, lambda c: "quoted scalar" in c.reading and c.has("end of stream", "document")),
    (BACKSLASH, False, lambda c: c.has("escape", "hexdecimal", "hexadecimal")),
    (EXTRA_COLON, False, lambda c: c.has("mapping values are not allowed")),
    (NO_COLON, True, lambda c: c.has("could not find expected ':'")),
    (BLOCK_TEXT, False, lambda c: "block scalar" in c.reading),
    (SIGN_FIRST, False, lambda c: c.has("cannot start any token", "node content", "mapping keys", "tag handle")
        and "flow node" not in c.reading),
    (SIGN_FIRST, True, lambda c: any(word in c.reading for word in ("alias", "anchor", "tag", "directive"))),
    (SIGN_FIRST, False, lambda c: c.has("incompatible", "directive")),
    (BRACKETS, True, lambda c: "flow" in c.reading),
    (DASH, False, lambda c: c.has("sequence entries are not allowed")),
    (KEY_FORM, False, lambda c: not c.before.strip() and c.line.lstrip().startswith(":")),
    (AFTER_QUOTE, False, lambda c: c.before.rstrip().endswith(('"', "'"))),
    (INDENT, False, lambda c: "block" in c.reading or c.has("document start")),
)  # fmt: skip


def slip(name: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that stands behind a complaint of the parser."""
    mark = error.problem_mark or error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is None or not isinstance(error, yaml.MarkedYAMLError):
        return SYNTAX.at(Place(name))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    found = _Complaint(error.problem or "", error.context or "", line, line[: mark.column])
    if braces := OPENING_BRACES.search(found.line):
        return BRACES.at(Place(name, mark.line + 1, braces.start(1) + 1), braces="{{ }}")
    matching = ((fault, at_beginning) for fault, at_beginning, holds in KNOWN if holds(found))
    fault, at_beginning = next(matching, (SYNTAX, False))
    above = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    if fault is EXTRA_COLON and MAYBE_NO_BLANK.fullmatch(above):
        return NO_COLON.at(Place(name, mark.line, len(above) - len(above.lstrip()) + 1))
    if at_beginning and error.context_mark is not None:
        mark = error.context_mark
        line = lines[mark.line] if mark.line < len(lines) else ""
    place = Place(name, mark.line + 1, mark.column + 1)
    return fault.at(place, sign=composed(line[mark.column : mark.column + 1]), brace="{")

"""Texts that a reader of lists understands and a reader of cells must not: “nt”, “không” where a reason is asked for.

In: the readers of columns. Out: readers that ask about such a text instead of keeping it as it stands. Each of them
once went to a paper: a workplace called “nt”, a nominee dropped because somebody wrote “không” under “Không khen”.
"""

from __future__ import annotations

import re

from docgen.problem import Fault, Say
from docgen.schema.nominations.reading import Read, Reading, refused, remarked, tidied
from docgen.schema.nominations.written_numbers import TICKED, UNTICKED
from docgen.vietnamese.spelling import folded

DITTOS = frozenset(map(folded, ("nt", "n.t", "n/t", "như trên", "-nt-", "- nt -", '"', "''", "”", "“", "〃", "//")))
NO_REASONS = TICKED | UNTICKED | frozenset(map(folded, ("khen", "được khen", "đồng ý", "có khen", "không khen")))
NO_HONOURS = frozenset(map(folded, ("không", "không có", "chưa", "chưa có", "-", "0")))
MERIT_BEFORE = re.compile(r"(?:đã )?có thành tích\s+(?=\S)", re.IGNORECASE)

MERIT_TRIMMED = Say(
    "bỏ “đã có thành tích” ở đầu và dấu câu ở cuối; lời văn tự thêm",
    "“đã có thành tích” before it and the stop after it are gone; papers set their own",
)
NONE_SAID = Say("đơn vị ghi là không có", "said to be none")

DITTO = Fault(
    "ditto",
    Say("“{heading}” là “{found}”, nghĩa là như dòng trên", "“{heading}” is “{found}”, which means as above"),
    mend=Say("ghi đủ nội dung vào ô này", "write the whole text into this cell"),
    explain=Say(
        "Mỗi dòng đứng riêng trong văn bản, dòng trên có thể là người khác hoặc ở trang khác, nên không ghi “nt”, “như "
        "trên”. Trong Excel, bấm Ctrl+D để chép ô trên xuống.",
        "Each row stands alone on the papers, where another may be above it. In Excel, Ctrl+D copies the cell above.",
    ),
)
DECLINED_OPEN = Fault(
    "declined-open",
    Say(
        "“{heading}” là “{found}”: không rõ trường hợp này có được khen hay không",
        "“{heading}” is “{found}”: nobody can tell whether the award was declined",
    ),
    need=Say(
        "lý do không khen, ví dụ Chưa đủ phiếu; trường hợp được khen thì để trống",
        "the reason why not, such as Chưa đủ phiếu; empty where the award is given",
    ),
    explain=Say(
        "Ô này có chữ thì trường hợp đó không vào quyết định. “Không”, dấu gạch hay dấu x có thể hiểu hai cách, nên "
        "docgen hỏi lại thay vì bỏ một người ra khỏi quyết định.",
        "Whoever has a text here is in no decision. “Không”, a dash or a cross can be read in two ways, so docgen "
        "asks rather than leave somebody out.",
    ),
)


def asking(read: Read, heading: str) -> Read:
    """A reader that asks what stands behind a sign for “as above”."""
    return lambda text: refused(DITTO, text.strip(), heading=heading) if folded(text.strip()) in DITTOS else read(text)


def declined(heading: str) -> Read:
    """Reads why an award was declined; asks about what is no reason."""

    def read(text: str) -> Reading:
        found, why = tidied(text)
        if folded(found) in NO_REASONS or not any(sign.isalpha() for sign in found):
            return refused(DECLINED_OPEN, found, heading=heading)
        return Reading(found, remarked(text, found, why))

    return read


def or_none(read: Read) -> Read:
    """A reader of lists for which “Không” and a dash are an empty one."""

    def as_list(text: str) -> Reading:
        if folded(text.strip()) in NO_HONOURS:
            return Reading((), remarked(text.strip(), "", [NONE_SAID]))
        return read(text)

    return as_list


def merit(text: str) -> Reading:
    """What was merited, as it follows “đã có thành tích” in a sentence.

    A part of the sentence that was typed with it, and its full stop, would be printed twice.
    """
    found, why = tidied(text)
    bare = MERIT_BEFORE.sub("", found, count=1) if MERIT_BEFORE.match(found) else found
    bare = bare.rstrip(" .;") if not bare.endswith(("..", "…")) else bare
    if bare and bare != found:
        found, why = bare, (*why, MERIT_TRIMMED)
    return Reading(found or None, remarked(text, found, why))

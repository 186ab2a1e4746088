"""In: facts. Out: every text that stands in them, and problems for characters that no paper can carry.

Control characters come from copying out of old programs; XML, and so Word, refuses them, and on paper they would be
nothing or a box. A lone surrogate is half a character. They are refused before any format is written, so that Word
and PDF never differ in what they swallow."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from docgen.problem import NOWHERE, Fault, Problem, Say, codes, in_order, shortened

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

CONTROL_CHARACTER = Fault(
    "control-character",
    Say(
        "câu “{text}” có ký tự điều khiển không in được: {codes}",
        "the text “{text}” holds control characters that cannot be printed: {codes}",
    ),
    mend=Say(
        "xóa chỗ đó rồi gõ lại bằng tay trong tệp nguồn; ký tự hỏng hiện thành “□” ở trên",
        "delete that spot and type it again in the source file; the bad character shows as “□” above",
    ),
    explain=Say(
        "Ký tự điều khiển không phải là chữ: nó thường lẫn vào khi chép từ phần mềm cũ, từ bảng mã khác hoặc từ tệp "
        "PDF. Word từ chối mở tệp có ký tự này, còn trên giấy thì nó mất hoặc thành một ô vuông. Vì vậy không "
        "văn bản nào được in cho đến khi ký tự đó được xóa khỏi tệp nguồn.",
        "A control character is not a letter: it slips in when text is copied from old programs, from another "
        "encoding or from a PDF. Word refuses a file that holds one, and on paper it vanishes or becomes a box. "
        "So no paper is printed until the character is deleted from the source file.",
    ),
)


def texts(value: object) -> Iterator[str]:
    """Every text in facts, in their order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def unprintable(facts: object) -> tuple[Problem, ...]:
    """A problem for every text of the facts that holds characters which neither XML nor paper can carry."""
    return in_order(
        CONTROL_CHARACTER.at(
            NOWHERE, text=shortened(FORBIDDEN.sub("□", text)), codes=codes("".join(FORBIDDEN.findall(text)))
        )
        for text in texts(facts)
        if FORBIDDEN.search(text)
    )

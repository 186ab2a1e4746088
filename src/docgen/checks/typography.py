"""Small slips of the keyboard in what will be printed: doubled words, blanks before points, unpaired quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.model.dossier import Dossier, Path
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.spelling import folded

DOUBLED_WORD = Fault(
    "doubled-word",
    Say("chữ “{word}” viết hai lần liền nhau", "the word “{word}” stands twice"),
    mend=Say("xóa bớt một chữ, nếu đó là gõ thừa", "take one away, if it is a slip"),
    explain=Say(
        "Hai chữ giống nhau đứng cạnh nhau thường là gõ thừa, ví dụ “của của”. Nếu đúng là từ láy thì bỏ qua.",
        "The same word twice in a row is most often a slip of the keyboard. If it is meant so, ignore this note.",
    ),
    severity=Severity.WARNING,
)
BLANK_BEFORE = Fault(
    "blank-before",
    Say("thừa dấu cách trước “{sign}”: “{around}”", "a blank before “{sign}”: “{around}”"),
    mend=Say("xóa dấu cách", "take the blank away"),
    explain=Say(
        "Các dấu , . ; : % và ngoặc đóng viết liền với chữ đứng trước.",
        "The signs , . ; : % and closing brackets follow the word without a blank.",
    ),
    severity=Severity.WARNING,
)
UNPAIRED = Fault(
    "unpaired",
    Say("dấu “{sign}” không có đôi", "“{sign}” has no partner"),
    mend=Say("thêm dấu mở hoặc dấu đóng còn thiếu", "add the sign that is missing"),
    explain=Say(
        "Ngoặc kép và ngoặc đơn phải có cả dấu mở và dấu đóng trong cùng một đoạn.",
        "Quotes and brackets open and close within one paragraph.",
    ),
    severity=Severity.WARNING,
)
PAIRS = (("“", "”"), ("(", ")"), ("«", "»"), ("[", "]"))
WORD = re.compile(r"\b[^\W\d_]+(?= ([^\W\d_]+)\b)")
BLANK = re.compile(r"\S* ([,.;:%)\]”])")
REDUPLICATED = frozenset(map(folded, ("luôn", "ngày", "người", "nhà", "đời", "từng", "mãi", "dần", "thường")))
"""Words that Vietnamese doubles on purpose."""

NOT_CHECKED = frozenset({"notes", "issuer", "type"})
NAMES = frozenset({"terms", "citations", "levels", "figures", "awards", "dossiers", "contact"})
"""Where the words are written that sentences take over by name."""

LEFT_OPEN = re.compile(r"\[\[ .*?\]\]")
"""What could not be filled in; that is reported already."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each text of the plan in final words, once. A slip in a name is reported there, not wherever it is printed."""
    written = dossier.plan.model_dump(exclude_unset=True)
    texts = [(path, text) for path, text in _texts(written, ()) if path[0] not in NOT_CHECKED]
    names = {path: tuple(_slips(dossier, path, text)) for path, text in texts if path[0] in NAMES}
    repeated = tuple(text for path, text in texts if names.get(path))
    for path, text in texts:
        if path in names:
            yield from names[path]
            continue
        for name in repeated:
            text = text.replace(name, "…")
        yield from _slips(dossier, path, text)


def _slips(dossier: Dossier, path: Path, text: str) -> Iterator[Problem]:
    place = dossier.plan_places.at(*path)
    text = LEFT_OPEN.sub("…", text)
    for found in WORD.finditer(text):
        if folded(found[0]) == folded(found[1]) and folded(found[0]) not in REDUPLICATED:
            yield DOUBLED_WORD.at(place, word=found[0])
    for blank in BLANK.finditer(text):
        yield BLANK_BEFORE.at(place, sign=blank[1], around=blank[0])
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing) and not _is_list_label(text, closing):
            yield UNPAIRED.at(place, sign=opening if text.count(opening) > text.count(closing) else closing)


def _is_list_label(text: str, closing: str) -> bool:
    """“a) …” at the beginning of a text, or as a style of numbering, is a label and no bracket."""
    return closing == ")" and re.fullmatch(r"\(?\w{1,2}\)", text.split(" ")[0]) is not None


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list | tuple):
        for at, part in enumerate(value):
            yield from _texts(part, (*path, at))

"""Changes in the words of an amending paper: “Điều chỉnh điểm a khoản 3 Mục III như sau: “…””.

In: changes, and the verbs of the sort of paper. Out: instructions, each a sentence and what it quotes. All addresses
are those of the paper that is amended; nothing is said twice, nothing is left to be guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from docgen.amending.addresses import sign_of
from docgen.amending.changes import Change, What
from docgen.amending.parts import BULLETS, TABLE, Part
from docgen.model.facts import Paragraph
from docgen.model.paper_type import Verbs
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised

OPEN, CLOSE = "“", "”"
MANY = 3
"""From so many on, numbers of one sort have their word once, before all of them."""


@dataclass(frozen=True)
class Instruction:
    """One thing that an amending paper says is to be done: a sentence, and the new words or table below it."""

    text: str
    quoted: tuple[Paragraph, ...] = ()


def instructed(changes: tuple[Change, ...], verbs: Verbs) -> tuple[Instruction, ...]:
    """Every change in words, in their order."""
    return tuple(_instruction(change, verbs) for change in changes)


def _instruction(change: Change, verbs: Verbs) -> Instruction:
    if change.what is What.REMOVE:
        return Instruction(f"{verbs.remove} {listed(change.at)}.")
    if change.what is What.RENUMBER:
        return Instruction(
            f"{capitalised(listed(change.at))} được đánh số lại thành {listed(change.named, alone=True)}."
        )
    if change.what is What.WHOLE:
        return Instruction(f"{verbs.change} toàn bộ nội dung như sau:", quoted(change.paragraphs))
    if change.what in (What.REPLACE, What.LEAD):
        (address,) = change.at
        return Instruction(f"{verbs.change} {_what(change)}{address} như sau:", quoted(change.paragraphs))
    place = {What.INSERT_AFTER: "vào sau", What.INSERT_BEFORE: "vào trước", What.INSERT_FIRST: "vào"}[change.what]
    where = f"{place} {change.at[0] or 'phần nội dung'}"
    return Instruction(f"{verbs.add} {_new(change)} {where} như sau:", quoted(change.paragraphs))


def _what(change: Change) -> str:
    """Of a part of which only the own paragraph reads anew: its title, or what stands before the parts below it."""
    if change.what is not What.LEAD:
        return ""
    return "tên " if change.parts[0].paragraph.kind.startswith("heading") else "đoạn mở đầu "


def _new(change: Change) -> str:
    """What is new: numbered parts by the numbers that they get, others by how many there are."""
    runs: list[tuple[str, list[str]]] = []
    for part, name in zip(change.parts, change.named, strict=True):
        sort = "" if part.numbered else _sort(part)
        if not runs or runs[-1][0] != sort:
            runs.append((sort, []))
        runs[-1][1].append(name)
    return " và ".join(f"{padded(len(names))} {sort}" if sort else listed(names, alone=True) for sort, names in runs)


def _sort(part: Part) -> str:
    if part.style == TABLE:
        return "bảng"
    return sign_of(part.style) if part.paragraph.kind in BULLETS else "đoạn"


def listed(addresses: tuple[str, ...] | list[str], alone: bool = False) -> str:
    """Addresses in one phrase: “khoản 2 và khoản 3 Mục II”, “các khoản 4, 5 và 6 Mục II”; without the part above
    them if they stand `alone`."""
    split = [_split(address) for address in addresses]
    words = {(word, above) for word, _, above in split}
    if len(words) > 1 or any(not word for word, *_ in split):
        return _joined(list(addresses))
    ((word, above),) = words
    above = "" if alone else above
    labels = [label for _, label, _ in split]
    if len(labels) < MANY:
        return _joined([f"{word} {label}" for label in labels]) + above
    return f"các {word} {', '.join(labels[:-1])} và {labels[-1]}{above}"


def _split(address: str) -> tuple[str, str, str]:
    """“khoản 2 Mục II” as its word, its number, and the rest; no word where it has no number."""
    word, _, rest = address.partition(" ")
    if word not in ("Mục", "khoản", "mục", "điểm", "Điều"):
        return "", "", address
    label, _, above = rest.partition(" ")
    return word, label, f" {above}" if above else ""


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} và {names[-1]}"


def quoted(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """New words between quotes, as texts of the amending paper; a table stands by itself."""
    found = [
        paragraph
        if paragraph.table
        else Paragraph(
            paragraph.kind if paragraph.kind in BULLETS else "text", f"{paragraph.lead} {paragraph.text}".strip()
        )
        for paragraph in paragraphs
    ]
    if found and not found[0].table:
        found[0] = replace(found[0], text=OPEN + found[0].text)
    else:
        found.insert(0, Paragraph("text", OPEN))
    if found[-1].table:
        found.append(Paragraph("text", CLOSE))
    else:
        found[-1] = replace(found[-1], text=found[-1].text + CLOSE)
    return tuple(found)

"""What stands on a paper, in print-ready words: the facts that a writer puts into a template.

Frozen; only text, numbers, flags and tuples, so that facts can be digested, shown as JSON and sent to another process.
Lengths are millimetres.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Look:
    """How words look where a sort of body has a form of its own; without it all is as NĐ 30/2020 has it.

    `bases_upright`: căn cứ not in italics; `office_plain`: the office of who signs, the last line above the name, not
    bold; `recipients_underlined`: “Nơi nhận:” underlined, neither bold nor in italics.
    """

    bases_upright: bool = False
    office_plain: bool = False
    recipients_underlined: bool = False


@dataclass(frozen=True)
class Letterhead:
    """The head of a paper, NĐ 30/2020 Phụ lục I, II.1–4. The two rules are drawn lines of the given length.

    `about` is the trích yếu of a công văn, which stands below its number (II.5.b). A part that a paper does not have
    (minutes have no place and date) is "". `issuer_mark` stands in place of the rule below the issuer (Party: “*”).
    """

    parent_lines: tuple[str, ...]
    issuer_lines: tuple[str, ...]
    issuer_rule: float
    quoc_hieu: str
    tieu_ngu: str
    tieu_ngu_rule: float
    number: str
    place_and_date: str
    about: tuple[str, ...] = ()
    issuer_mark: str = ""


@dataclass(frozen=True)
class Title:
    """Type and trích yếu with the rule below (II.5b); for an annex its title (III.1). `mark` stands in place of the
    rule (Party: “-----”)."""

    type: str
    lines: tuple[str, ...]
    rule: float
    mark: str = ""


@dataclass(frozen=True)
class Signature:
    """The signature block (II.7): the lines in capitals, then the name; `note` stands below the lines in italics,
    as “(Ký, ghi rõ họ tên)”. `above_name` is another office of who signs (II.7), in papers with one signature."""

    lines: tuple[str, ...]
    name: str
    note: str = ""
    above_name: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell of a table. `columns` and `rows` are what it spans; `align` is left, center, right or justify."""

    text: str
    columns: int = 1
    rows: int = 1
    align: str = "center"
    bold: bool = False


@dataclass(frozen=True)
class Table:
    """A table as a grid: widths of its columns, head rows (repeated on each page) and body rows.

    A cell that spans stands at its upper left corner only; what it covers is not written. In each row the cells and
    what spans into it add up to the number of columns.
    """

    widths: tuple[float, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, its number or mark included, or a table in its place.

    `kind` chooses its style: `heading1` … `heading4` (numbered headings, by depth), `text`, `bullet`, `subbullet`,
    `article` (“Điều 1.”), `table`. `lead` is printed bold before the text (“Điều 1.”).
    """

    kind: str
    text: str
    lead: str = ""
    table: Table | None = None


@dataclass(frozen=True)
class PaperFacts:
    """A document with one signature: named (Mẫu 1.4), công văn (Mẫu 1.5), decision (Mẫu 1.2), invitation (Mẫu 1.7).

    A decision has `authority` (who decides, between trích yếu and bases) and `enacting` (“QUYẾT ĐỊNH:”). A paper to
    somebody has `addressees`. What a paper does not have is "" or ().
    """

    draft: str
    letterhead: Letterhead
    title: Title
    authority: str
    addressees_label: str
    addressees: tuple[str, ...]
    enacting: str
    bases: tuple[str, ...]
    opening: tuple[str, ...]
    body: tuple[Paragraph, ...]
    signature: Signature
    recipients_label: str
    recipients: tuple[str, ...]
    subject: str
    language: str = "vi"
    look: Look = Look()


@dataclass(frozen=True)
class ListFacts:
    """A list with a head of its own and a signature (danh sách đề nghị): landscape, one table."""

    draft: str
    letterhead: Letterhead
    title: Title
    attached_to: str
    table: Table
    notes_label: str
    notes: tuple[str, ...]
    signature: Signature
    subject: str
    language: str = "vi"
    look: Look = Look()


@dataclass(frozen=True)
class SignatureRow:
    """Two signatures side by side; either may be missing (no lines)."""

    left: Signature
    right: Signature


@dataclass(frozen=True)
class RecordFacts:
    """A record that several people sign: minutes (Mẫu 1.9), reports and summaries of merits."""

    draft: str
    letterhead: Letterhead
    title: Title
    body: tuple[Paragraph, ...]
    signatures: tuple[SignatureRow, ...]
    recipients_label: str
    recipients: tuple[str, ...]
    subject: str
    language: str = "vi"
    look: Look = Look()


@dataclass(frozen=True)
class AnnexFacts:
    """An annex with one table (NĐ 30/2020 Mẫu 2.1)."""

    draft: str
    label: str
    title: Title
    attached_to: str
    table: Table
    notes_label: str
    notes: tuple[str, ...]
    subject: str
    language: str = "vi"
    look: Look = Look()


@dataclass(frozen=True)
class ComparisonFacts:
    """A comparison of an allocation before and after a change: landscape, as many tables as the columns need, and what
    was changed. An annex in form (NĐ 30/2020 Mẫu 2.1)."""

    draft: str
    label: str
    title: Title
    attached_to: str
    body: tuple[Paragraph, ...]
    subject: str
    language: str = "vi"
    look: Look = Look()


# Facts are tuples all the way down, so that nothing in them can hold itself.
WORDS = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False, default=vars)

Facts = PaperFacts | AnnexFacts | ListFacts | RecordFacts | ComparisonFacts


@dataclass(frozen=True)
class Document:
    """One paper to be made: its name in `build/`, its template folder, and what stands on it.

    Of a paper that amends another one, `amends` is the name of that one, `result` what that one says once this one
    holds, and `repeals` the papers attached to it that hold no longer. None of it is printed.
    """

    name: str
    template: str
    facts: Facts
    amends: str = ""
    result: Facts | None = None
    repeals: tuple[str, ...] = ()

    @cached_property
    def words(self) -> str:
        """The digest of everything that stands on the paper: equal for equal facts and for no others."""
        return hashlib.sha256(f"{type(self.facts).__name__}\n{WORDS.encode(self.facts)}\n".encode()).hexdigest()

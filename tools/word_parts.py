"""The parts of a paper in the Word templates, one function each, as the macros of `templates/_form/parts.html`.

In: widths of columns. Out: paragraphs and tables. What a paper does not have prints nothing and leaves no gap.
Measures: Nghị định 30/2020/NĐ-CP, Phụ lục I (II; Mục V) and the blank forms of Phụ lục III.
"""

from __future__ import annotations

from word_blocks import (
    KEEP,
    columns,
    drawn_rule,
    each,
    gap,
    one_per_line,
    opening_run,
    paragraph,
    tag,
    when,
)

KINDS = (
    ("heading1", "Heading1"),
    ("heading2", "Heading2"),
    ("heading3", "Heading3"),
    ("heading4", "Heading4"),
    ("bullet", "Bullet"),
    ("subbullet", "Subbullet"),
)
"""Which style each kind of paragraph takes; every other kind is body text."""

DRAFT = when("draft", [paragraph("DraftMark", "{{ draft }}", character="DraftBox")])


def letterhead(left: float, right: float) -> str:
    """Ô số 1 to 4 and 5b. The second row is there if anything stands in it."""
    head = "letterhead"
    number = paragraph("LetterheadNumber", f"{{{{ {head}.number }}}}")
    return columns(
        (left, right),
        (
            [
                *one_per_line("line", f"{head}.parent_lines", "LetterheadParent"),
                *one_per_line("line", f"{head}.issuer_lines", "LetterheadIssuer"),
                *when(
                    f"{head}.issuer_mark",
                    [paragraph("LetterheadIssuer", f"{{{{ {head}.issuer_mark }}}}")],
                    when(f"{head}.issuer_rule", [drawn_rule(f"{head}.issuer_rule")], [gap()]),
                ),
            ],
            [
                paragraph("QuocHieu", f"{{{{ {head}.quoc_hieu }}}}"),
                *when(f"{head}.tieu_ngu", [paragraph("TieuNgu", f"{{{{ {head}.tieu_ngu }}}}")]),
                *when(f"{head}.tieu_ngu_rule", [drawn_rule(f"{head}.tieu_ngu_rule")], [gap()]),
            ],
        ),
        f"if {head}.number or {head}.place_and_date or {head}.about",
        (
            [
                *when(f"{head}.number or not {head}.about", [number]),
                *when(f"{head}.about", [gap(5), *one_per_line("line", f"{head}.about", "LetterheadAbout")]),
            ],
            [paragraph("PlaceAndDate", f"{{{{ {head}.place_and_date }}}}")],
        ),
        "endif",
    )


def title(*below: str) -> list[str]:
    """Ô số 5a: type and trích yếu, with a rule. A công văn has neither."""
    return when(
        "title.type or title.lines",
        [
            *when("title.type", [paragraph("Title", "{{ title.type }}")], [gap(17, keep=True)]),
            *one_per_line("line", "title.lines", "TitleLine"),
            *below,
            *title_rule(),
            gap(5),
        ],
        [gap(5)],
    )


def title_rule() -> list[str]:
    """The rule below the title, or the mark that a sort of body has in its place."""
    rule = when("title.rule", [drawn_rule("title.rule")])
    return [*rule, *when("title.mark", [paragraph("TitleMark", "{{ title.mark }}")])]


def bases() -> list[str]:
    """Căn cứ, in italics unless the sort of body has them upright."""
    upright = one_per_line("basis", "bases", "LegalBasisUpright")
    return when("not look.bases_upright", one_per_line("basis", "bases", "LegalBasis"), upright)


def addressees() -> list[str]:
    """Ô số 9a: one stands beside “Kính gửi:”, several below it, their dashes under the colon (II.9.d)."""
    only = paragraph("AddresseeOnly", "{{ addressees_label }} {{ addressees[0] }}")
    label = paragraph("AddresseesLabel", "{{ addressees_label }}")
    several = [label, *one_per_line("addressee", "addressees", "Addressee"), gap(7)]
    return when("addressees", when("addressees|length == 1", [only], several))


def body() -> list[str]:
    """Ô số 6. The signature is never alone on its page: the last paragraph stays with it, and no more than that, for
    Word moves whole paragraphs and would leave a hole at the foot of the page before. So does what leads to a table.
    """
    kept = 'loop.last or loop.nextitem.kind == "table"'
    return each("paragraph", "body", *when(kept, _by_kind(True), _by_kind(False)))


def _by_kind(keep: bool) -> list[str]:
    """A paragraph in the style of its kind, or a table at full width."""
    direct, lead = KEEP if keep else "", opening_run("paragraph.lead", "Lead")
    table = paragraph("TableCell", f"{{{{p paragraph.table|grid{'(true)' if keep else ''} }}}}")
    inner = []
    for number, (kind, style_id) in enumerate(KINDS):
        inner.append(tag(f'{"elif" if number else "if"} paragraph.kind == "{kind}"'))
        inner.append(paragraph(style_id, "{{ paragraph.text }}", direct=direct, before=lead))
    inner += [tag("elif paragraph.table"), gap(5, keep=True), table, gap(keep=keep)]
    inner += [tag("else"), paragraph("BodyText", "{{ paragraph.text }}", direct=direct, before=lead), tag("endif")]
    return inner


def signature_lines(source: str, *, plain: str = "") -> list[str]:
    """Quyền hạn and chức vụ, and the note that tells how to sign; `plain` says which lines are not bold."""
    line = paragraph("SignatureLine", "{{ line }}")
    lines = when(f"not ({plain})", [line], [paragraph("SignatureOffice", "{{ line }}")]) if plain else [line]
    return [
        *each("line", f"{source}.lines", *lines),
        *when(f"{source}.note", [paragraph("SignatureNote", f"{{{{ {source}.note }}}}")]),
    ]


def recipients() -> list[str]:
    label = "{{ recipients_label }}"
    return [
        *when(
            "not look.recipients_underlined",
            [paragraph("RecipientsLabel", label)],
            [paragraph("RecipientsUnderlined", label)],
        ),
        *one_per_line("recipient", "recipients", "Recipients"),
    ]


def signature(left: float, right: float, beside: list[str]) -> list[str]:
    """Ô số 7 at the right; `beside` stands at its left, level with it."""
    name = "{{ signature.name }}"
    office = [paragraph("SignatureAboveName", "{{ signature.above_name }}"), paragraph("SignatureBelowOffice", name)]
    signed = [
        *signature_lines("signature", plain="look.office_plain and loop.last"),
        *when("not signature.above_name", [paragraph("SignatureName", name)], office),
    ]
    return [gap(13, keep=True), columns((left, right), (beside, signed)), gap()]


def signature_rows() -> list[str]:
    """Several signatures, two in a row, their names level; below the left ones the recipients (Mẫu 1.9).

    Up to three rows stay on the page of the last paragraph; of more, only the first.
    """
    kept = "(loop.last and recipients) or (not loop.last and signatures|length <= 3)"
    above = when("not loop.first", [gap(13, keep=True)])
    lines = [[*above, *signature_lines(f"row.{side}"), gap(keep=True)] for side in ("left", "right")]

    def names(keep: bool) -> tuple[list[str], ...]:
        direct = KEEP if keep else ""
        left, right = (
            [paragraph("SignatureName", f"{{{{ row.{side}.name }}}}", direct=direct)] for side in ("left", "right")
        )
        return left, [gap(keep=keep)], right

    return [
        gap(13, keep=True),
        columns(
            (80, 5, 80),
            "for row in signatures",
            (lines[0], [gap(keep=True)], lines[1]),
            f"if {kept}",
            names(True),
            "else",
            names(False),
            "endif",
            "endfor",
            "if recipients",
            ([gap(5), *recipients()], [gap()], [gap()]),
            "endif",
        ),
        gap(),
    ]


def annex_head() -> list[str]:
    """Label, title and what it is attached to (III.1)."""
    return [
        *when("label", [paragraph("AnnexLabel", "{{ label }}")]),
        *when("title.type", [paragraph("AnnexTitle", "{{ title.type }}")]),
        *one_per_line("line", "title.lines", "AnnexTitle"),
        *attached_to(),
        *title_rule(),
        gap(10, keep=True),
    ]


def attached_to() -> list[str]:
    return when("attached_to", [paragraph("AttachedTo", "{{ attached_to }}")])


def table_and_notes(*, keep: bool) -> list[str]:
    """The table of a paper and what is said below it; with `keep` its last row and the notes stay together."""
    direct = KEEP if keep else ""
    label = opening_run("notes_label", "NoteLabel")
    return [
        paragraph("TableCell", f"{{{{p table|grid{'(true)' if keep else ''} }}}}"),
        *when("notes", [paragraph("Note", "{{ notes[0] }}", before=label, direct=direct)]),
        *each("note", "notes[1:]", paragraph("Note", "{{ note }}", direct=direct)),
    ]

"""The differences of one paper in, lines of a terminal out: the place, and below it the words with what changed.

What was removed stands in [-…-], what was added in [+…+], so that it can be read without colours and in a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from docgen.cli.language import said
from docgen.edits import Difference, Differences, Fate, Kind, Mark, Marks, Restyled
from docgen.problem import Say
from docgen.readers.word import Page

SHOWN = {Fate.REMOVED: ("[-", "-]", "red"), Fate.ADDED: ("[+", "+]", "green")}
AROUND = 30
"""So many letters of what is the same are shown on each side of a change."""

LONGEST = 400
"""What was removed or added is shown whole up to so many letters."""

LEGEND = Say("[-…-] là chữ bị bỏ, [+…+] là chữ thêm vào.", "[-…-] was removed, [+…+] was added.")
ADDED = Say("{place}: thêm đoạn", "{place}: paragraph added")
REMOVED = Say("{place}: bỏ đoạn này", "{place}: paragraph removed")
ADDED_ROW = Say("{place}: thêm hàng", "{place}: row added")
REMOVED_ROW = Say("{place}: bỏ hàng này", "{place}: row removed")
RENUMBERED = Say("Bảng: số thứ tự của {count} hàng đổi theo", "Table: {count} rows renumbered")
LOOKS = Say("Trình bày:", "Look:")
PAGE = Say("trang giấy: {what}", "page: {what}")
MARGINS = {
    "top": Say("lề trên", "top margin"),
    "right": Say("lề phải", "right margin"),
    "bottom": Say("lề dưới", "bottom margin"),
    "left": Say("lề trái", "left margin"),
    "width": Say("chiều rộng", "width"),
    "height": Say("chiều cao", "height"),
}
ON = {
    "bold": Say("in đậm", "bold"),
    "italic": Say("in nghiêng", "italics"),
    "underline": Say("gạch chân", "underlined"),
}
OFF = {
    "bold": Say("bỏ in đậm", "no longer bold"),
    "italic": Say("bỏ in nghiêng", "no longer in italics"),
    "underline": Say("bỏ gạch chân", "no longer underlined"),
}
SIZE = Say("cỡ chữ {old} thành {new}", "size {old} became {new}")
FONT = Say("phông chữ {old} thành {new}", "font {old} became {new}")
ALIGN = Say("căn {old} thành {new}", "{old} became {new}")
ALIGNS = {
    "left": Say("trái", "aligned left"),
    "right": Say("phải", "aligned right"),
    "center": Say("giữa", "centred"),
    "justify": Say("đều hai bên", "justified"),
}
OTHER_FONT = Say("theo chủ đề", "of the theme")
PICTURES_ADDED = Say("thêm {count} hình", "{count} pictures added")
PICTURES_REMOVED = Say("bỏ {count} hình", "{count} pictures removed")
COMMENT = Say("Lời ghi bên lề của {author}: {text}", "Comment of {author}: {text}")
SOMEBODY = Say("ai đó", "somebody")
TRACKED = Say(
    "Tệp còn {count} chỗ đang theo dõi sửa (Track Changes) của {authors}; ở đây xem như đã chấp nhận hết",
    "{count} changes of {authors} are still being tracked in the file; here they count as accepted",
)
NOTHING = Say("Không có chữ nào khác, trình bày cũng không khác.", "No word and no look differs.")


def difference_lines(differences: Differences, lang: str) -> Iterator[str]:
    """Everything that differs, a line or two for each thing."""
    if differences.is_empty:
        yield said(NOTHING, lang)
        return
    renumbered = 0
    for each in differences.words:
        if each.is_renumbering:
            renumbered += 1
            continue
        yield heading(each, lang)
        for line in marked_line(each.marks).split("\n"):
            yield f"    {line}"
    if renumbered:
        yield RENUMBERED.fill(lang, {"count": str(renumbered)})
    looks = [*_looks(differences, lang), *_pictures(differences, lang)]
    if looks:
        yield said(LOOKS, lang)
        yield from (f"    {line}" for line in looks)
    for comment in differences.comments:
        author = comment.author or said(SOMEBODY, lang)
        yield COMMENT.fill(lang, {"author": author, "text": comment.text.replace("\n", " / ")})
    if differences.revisions:
        count = sum(count for _, count in differences.revisions)
        authors = ", ".join(author or said(SOMEBODY, lang) for author, _ in differences.revisions)
        yield TRACKED.fill(lang, {"count": str(count), "authors": authors})


def heading(each: Difference, lang: str) -> str:
    """The place, and what happened there where it is not only words that changed."""
    place = each.spot.said(lang)
    is_row = bool(each.spot.table) and each.kind is not Kind.CHANGED
    words = {
        (Kind.ADDED, False): ADDED,
        (Kind.REMOVED, False): REMOVED,
        (Kind.ADDED, True): ADDED_ROW,
        (Kind.REMOVED, True): REMOVED_ROW,
    }.get((each.kind, is_row))
    shown = words.fill(lang, {"place": place}) if words else place
    return shown[0].upper() + shown[1:]


def marked_line(marks: Marks) -> str:
    """The words with their marks; what is the same is shortened to what stands around a change."""
    return "".join(
        _same(mark.text, number > 0, number < len(marks) - 1) if mark.fate is Fate.SAME else _changed(mark)
        for number, mark in enumerate(marks)
    )


def _changed(mark: Mark) -> str:
    before, after, colour = SHOWN[mark.fate]
    text = mark.text if len(mark.text) <= LONGEST else f"{mark.text[:LONGEST]}…"
    return click.style(f"{before}{text}{after}", fg=colour)


def _same(text: str, is_after: bool, is_before: bool) -> str:
    """What is the same, of a long text only what stands next to a change."""
    if len(text) <= 2 * AROUND + 10:
        return text
    first = f"{text[:AROUND].rpartition(' ')[0]} " if is_after else ""
    last = f" {text[-AROUND:].partition(' ')[2]}" if is_before else ""
    return f"{first}…{last}"


def _looks(differences: Differences, lang: str) -> Iterator[str]:
    for each in differences.looks:
        place = each.spot.said(lang)
        words = f" “{_short(each.text)}”" if each.text else ""
        yield f"{place}: {_restyled(each, lang)}{words}"
    for old, new in differences.pages:
        yield PAGE.fill(lang, {"what": "; ".join(_page(old, new, lang))})


def _restyled(each: Restyled, lang: str) -> str:
    if each.what in ON:
        return said((ON if each.new else OFF)[each.what], lang)
    if each.what == "align":
        values = {name: said(ALIGNS.get(name, Say(name, name)), lang) for name in (each.old, each.new)}
        return ALIGN.fill(lang, {"old": values[each.old], "new": values[each.new]})
    other = said(OTHER_FONT, lang)
    return (SIZE if each.what == "size" else FONT).fill(lang, {"old": each.old or other, "new": each.new or other})


def _page(old: Page, new: Page, lang: str) -> Iterator[str]:
    for side, words in MARGINS.items():
        was, now = getattr(old, side), getattr(new, side)
        if was != now:
            yield f"{said(words, lang)} {was} → {now} mm"


def _pictures(differences: Differences, lang: str) -> Iterator[str]:
    for count, words in (
        (differences.pictures_added, PICTURES_ADDED),
        (differences.pictures_removed, PICTURES_REMOVED),
    ):
        if count:
            yield words.fill(lang, {"count": str(count)})


def _short(text: str) -> str:
    return (
        text if len(text) <= 2 * AROUND else f"{text[:AROUND].rpartition(' ')[0]} … {text[-AROUND:].partition(' ')[2]}"
    )


def as_json(differences: Differences | None, lang: str) -> dict[str, object] | None:
    """The differences for programs; None where there was nothing to compare."""
    if differences is None:
        return None
    return {
        "words": [_word_json(each, lang) for each in differences.words],
        "looks": [
            {"place": each.spot.said(lang), "what": each.what, "old": each.old, "new": each.new, "text": each.text}
            for each in differences.looks
        ],
        "pages": ["; ".join(_page(old, new, lang)) for old, new in differences.pages],
        "pictures_added": differences.pictures_added,
        "pictures_removed": differences.pictures_removed,
        "comments": [{"author": comment.author, "text": comment.text} for comment in differences.comments],
        "tracked": [{"author": author, "count": count} for author, count in differences.revisions],
    }


def _word_json(each: Difference, lang: str) -> dict[str, object]:
    return {
        "kind": str(each.kind),
        "place": each.spot.said(lang),
        "old": None if each.kind is Kind.ADDED else each.old,
        "new": None if each.kind is Kind.REMOVED else each.new,
        "marks": [{"fate": str(mark.fate), "text": mark.text} for mark in each.marks],
        "figures": [{"old": old, "new": new} for old, new in each.moved],
    }


def counted(differences: Sequence[Difference]) -> int:
    """How many places changed in words, a renumbered list being one."""
    renumbered = sum(each.is_renumbering for each in differences)
    return len(differences) - renumbered + (1 if renumbered else 0)

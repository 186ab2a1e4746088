"""How the cells of a form look. In: a workbook. Out: its formats. Open cells are unlocked, all others locked."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from docgen.forms.entries import Entry

FONT = "Times New Roman"
SIZE = 11
MUST, MAY, HEAD, GRID = "#FFE08A", "#DCE9F5", "#F2F2F2", "#8C8C8C"
"""Headings of columns that must be filled, of others, of the table of quotas; and the lines between cells."""

FULL, OVER, TWICE = "#C6E7C8", "#F4B6B6", "#FFF3A3"

AS_TEXT, AS_COUNT, AS_NUMBER = "@", "0", "General"
NUMBERS = {Entry.COUNT: AS_COUNT, Entry.NUMBER: AS_NUMBER, Entry.PERCENT: AS_NUMBER}
"""What is no text; everything else keeps its leading zeros and is never taken for a date."""

CENTRED = (Entry.DAY, Entry.DAY_OR_YEAR, Entry.TIME, Entry.COUNT, Entry.NUMBER, Entry.PERCENT, Entry.TICK)


@dataclass(frozen=True)
class Styles:
    """The formats that are used again and again, and the open cells by their entry."""

    title: Format
    strong: Format
    plain: Format
    wrapped: Format
    hint: Format
    label: Format
    must: Format
    may: Format
    quota_head: Format
    quota_text: Format
    quota_number: Format
    quota_words: Format
    number: Format
    full: Format
    over: Format
    twice: Format
    open: dict[Entry, Format]


def styles_of(book: Workbook) -> Styles:
    def style(**properties: object) -> Format:
        return book.add_format({"font_name": FONT, "font_size": SIZE, "valign": "vcenter", **properties})

    boxed = {"border": 1, "border_color": GRID, "text_wrap": True}
    heading = {**boxed, "bold": True, "align": "center"}
    open_cell = {**boxed, "locked": False, "valign": "top"}
    return Styles(
        title=style(bold=True, font_size=14),
        strong=style(bold=True),
        plain=style(),
        wrapped=style(text_wrap=True, valign="top"),
        hint=style(italic=True, font_color="#555555"),
        label=style(**boxed, bg_color=MAY),
        must=style(**heading, bg_color=MUST),
        may=style(**heading, bg_color=MAY),
        quota_head=style(**heading, bg_color=HEAD),
        quota_text=style(**boxed, indent=1),
        quota_number=style(**boxed, align="center", bold=True),
        quota_words=style(**boxed, align="center", italic=True),
        number=style(**open_cell, align="center", num_format=AS_COUNT),
        full=book.add_format({"bg_color": FULL}),
        over=book.add_format({"bg_color": OVER, "bold": True}),
        twice=book.add_format({"bg_color": TWICE}),
        open={
            entry: style(
                **open_cell,
                num_format=NUMBERS.get(entry, AS_TEXT),
                align="center" if entry in CENTRED else "left",
            )
            for entry in Entry
        },
    )

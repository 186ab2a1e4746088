"""What is to be issued: words typed in and the papers that there are, names of papers out, or a mistake of use."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

import click
from pydantic_core import PydanticCustomError

from docgen.checks.number import FORM
from docgen.cli.mistakes import unknown
from docgen.model.words import parse_date
from docgen.problem import Say
from docgen.vietnamese.names import without_marks

UNKNOWN_PAPER = Say("Không có văn bản “{word}”.", "There is no paper “{word}”.")
KNOWN_PAPERS = Say("Các văn bản: {known}", "The papers: {known}")
UNKNOWN_UNIT = Say("“{word}” không có văn bản này.", "“{word}” has no such paper.")
KNOWN_UNITS = Say("Các đơn vị có: {known}", "The units that have it: {known}")
NO_UNITS = Say(
    "“{word}” chỉ có một bản, không theo đơn vị; số ghi bằng --number.",
    "“{word}” is one paper and not made by units; its number goes with --number.",
)
ONE_NUMBER = Say(
    "--number chỉ dùng cho một văn bản; ở đây có {count}. Mỗi đơn vị lấy số ở sổ của mình: ghi {unit}=12 …",
    "--number is for one paper; here are {count}. Each unit numbers its own: write {unit}=12 …",
)
TWICE = Say("“{word}” ghi hai lần.", "“{word}” is named twice.")
TWO_NUMBERS = Say("Số của “{word}” ghi hai lần.", "The number of “{word}” is given twice.")
NO_NUMBER = Say(
    "“{word}” không phải số văn bản: chỉ ghi chữ số, ví dụ 12; ký hiệu docgen tự thêm.",
    "“{word}” is no number of a paper: digits alone, such as 12; the symbol is added.",
)
NO_DAY = Say(
    "“{word}” không phải một ngày có thật: ghi như 5/3/2021 hoặc 2021-03-05.",
    "“{word}” is no day: write it as 2021-03-05 or 5/3/2021.",
)


class Candidate(NamedTuple):
    """A paper that can be named: by its name, or by what its type and its unit are called."""

    name: str
    type_name: str
    unit_name: str

    @property
    def group(self) -> str:
        return self.name.partition("/")[0]

    @property
    def unit(self) -> str:
        return self.name.partition("/")[2]


def asked_day(typed: str | None, lang: str) -> datetime.date | None:
    if typed is None:
        return None
    try:
        return parse_date(typed)
    except PydanticCustomError:
        raise click.UsageError(NO_DAY.fill(lang, {"word": typed})) from None


def asked_names(
    typed: str,
    units: Sequence[str],
    known: Sequence[Candidate],
    lang: str,
    unknown_paper: Say = UNKNOWN_PAPER,
    known_papers: Say = KNOWN_PAPERS,
) -> tuple[str, ...]:
    """The names of the papers meant, each once, in their order. Raises UsageError, in the words handed in, for what is
    not there."""
    word = typed.replace("\\", "/").strip("/")
    plain = _plain(word)
    exact = [each for each in known if _plain(each.name) == plain]
    found = exact or [each for each in known if _plain(each.group) == plain]
    if not found:
        by_type = [each for each in known if plain and _plain(each.type_name) == plain]
        found = by_type if len({each.group for each in by_type}) == 1 else []
    if not found:
        raise unknown(unknown_paper, typed, dict.fromkeys(each.group for each in known), known_papers, lang)
    if not units:
        return tuple(each.name for each in found)
    if not found[0].unit or exact:
        raise click.UsageError(NO_UNITS.fill(lang, {"word": typed}))
    chosen = []
    for unit in units:
        asked = _plain(unit.partition("=")[0])
        match = next((each for each in found if asked in (_plain(each.unit), _plain(each.unit_name))), None)
        if match is None:
            ids = dict.fromkeys(each.unit for each in found)
            raise unknown(UNKNOWN_UNIT, unit.partition("=")[0], ids, KNOWN_UNITS, lang)
        if match.name in chosen:
            raise click.UsageError(TWICE.fill(lang, {"word": match.unit}))
        chosen.append(match.name)
    return tuple(chosen)


def asked_numbers(chosen: Sequence[str], units: Sequence[str], number: str | None, lang: str) -> dict[str, str]:
    """The numbers typed, by paper: `--number` for the only one, `unit=number` for each."""
    found = {}
    for name, unit in zip(chosen, units, strict=False):
        if "=" in unit:
            found[name] = unit.partition("=")[2].strip()
    if number is not None:
        if len(chosen) > 1:
            example = chosen[0].partition("/")[2]
            raise click.UsageError(ONE_NUMBER.fill(lang, {"count": str(len(chosen)), "unit": example}))
        if found:
            raise click.UsageError(TWO_NUMBERS.fill(lang, {"word": chosen[0]}))
        found[chosen[0]] = number.strip()
    for given in found.values():
        if not FORM.fullmatch(given):
            raise click.UsageError(NO_NUMBER.fill(lang, {"word": given}))
    return found


def _plain(word: str) -> str:
    """A name as it is compared: “Tờ trình”, `to_trinh` and `to-trinh` are one."""
    return "/".join(without_marks(part.replace("_", "-")) for part in word.split("/"))

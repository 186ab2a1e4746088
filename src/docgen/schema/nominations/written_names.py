"""Names as they come in lists, names as they are printed out.

Persons get their capitals back, for every syllable of a name has one. What a collective writes with a capital nobody
can tell from a name all in capitals, so that is asked for.
"""

from __future__ import annotations

import re

from docgen.problem import Fault, Say
from docgen.schema.nominations.reading import BLANKS, LETTERS, Read, Reading, refused, remarked
from docgen.schema.values import ONE_OF
from docgen.vietnamese.names import DASH, looks_all_caps, proper_name, tidy_name
from docgen.vietnamese.spelling import composed, folded
from docgen.vietnamese.syllables import tone_placement, well_formed

DASHES = Say("các loại gạch viết thành “-”", "dashes of other shapes written as “-”")
TONES = Say("đặt lại dấu thanh (hòa, không phải hoà)", "tones put in their place (hòa, not hoà)")
CAPITALS = Say("viết hoa chữ đầu mỗi âm tiết của tên người", "each syllable of a person's name has a capital")
TITLE = Say("danh xưng viết theo một cách", "the form of address written in one way")
GENDER = Say("giới tính viết theo một cách", "the gender written in one way")

PLAIN_NAME = re.compile(r"[^\W\d_][^\d_(),;/]*")
SYLLABLES = re.compile(r"[^\W\d_]+")
BETWEEN_PERSONS = re.compile(r"\s*\n\s*|\s+(?:và|VÀ|&)\s+")
WHOLE = 2
"""A name that may stand alone has this many words."""

TITLES = {"ông": "Ông", "ong": "Ông", "ô": "Ông", "bà": "Bà", "ba": "Bà", "b": "Bà"}
GENDERS = {"nam": "Nam", "nữ": "Nữ", "nu": "Nữ", "nư": "Nữ", "male": "Nam", "female": "Nữ"}
FOLDED_TITLES = {folded(written): title for written, title in TITLES.items()}
FOLDED_GENDERS = {folded(written): gender for written, gender in GENDERS.items()}

SEVERAL_PERSONS = Fault(
    "several-persons",
    Say("ô họ tên có vẻ ghi hai người: “{found}”", "the cell of the name seems to hold two persons: “{found}”"),
    mend=Say(
        "mỗi người một dòng; nếu là tên một người thì viết liền trên một dòng",
        "one row for each; if it is one name, write it on one line",
    ),
    explain=Say(
        "Mỗi đề nghị là một người, tính một suất chỉ tiêu và một mức thưởng. Ô này có chữ “và” hoặc xuống dòng giữa "
        "hai họ tên. Hai vợ chồng cùng được khen thì ghi đối tượng là hộ gia đình.",
        "Each nomination is one person, who counts once for the quota and the reward. The cell has “và” or a line "
        "break between two names. A couple that is awarded together is a household.",
    ),
)
ALL_CAPITALS = Fault(
    "all-capitals",
    Say("“{heading}” viết hoa toàn bộ: “{found}”", "“{heading}” is all in capitals: “{found}”"),
    need=Say("viết hoa theo quy tắc, ví dụ Ủy ban nhân dân xã An Lạc Tây", "capitals as a text has them"),
    explain=Say(
        "Tên tập thể viết hoa toàn bộ thì không biết chữ nào viết hoa trong lời văn. Tên người thì docgen tự sửa, vì "
        "mỗi âm tiết đều viết hoa chữ đầu.",
        "From the name of a collective all in capitals nobody can tell which words have one in a text. Names of "
        "persons are mended, for there each syllable has one.",
    ),
)


def person(text: str) -> Reading:
    """The name of a person: tidied, its tones in place, in its proper capitals."""
    name, why = _tidied(text)
    parts = BETWEEN_PERSONS.split(text.strip())
    if len(parts) > 1 and all(len(part.split()) >= WHOLE for part in parts):
        return refused(SEVERAL_PERSONS, name)
    proper = name
    if looks_all_caps(name) or name.islower() or PLAIN_NAME.fullmatch(name):
        proper = proper_name(name)
        if not looks_all_caps(name):
            proper = SYLLABLES.sub(_small_inside, proper)
    if proper != name:
        why = (*why, CAPITALS)
    return Reading(proper, remarked(text, proper, why))


def collective(heading: str) -> Read:
    """Reads the name of a collective or household; refuses one all in capitals that is no abbreviation."""

    def read(text: str) -> Reading:
        name, why = _tidied(text)
        if looks_all_caps(name) and sum(well_formed(word) for word in SYLLABLES.findall(name)) > 1:
            return refused(ALL_CAPITALS, name, heading=heading)
        return Reading(name, remarked(text, name, why))

    return read


def called(text: str) -> Reading:
    """A text that holds names, such as an office or an address: tidied, tones in place, nothing else."""
    name, why = _tidied(text)
    return Reading(name or None, remarked(text, name, why))


def title(text: str) -> Reading:
    """A form of address: Ông and Bà however they were typed; any other as it is."""
    name, why = _tidied(text)
    known = FOLDED_TITLES.get(folded(name.rstrip(" .:")))
    if known and known != name:
        name, why = known, (*why, TITLE)
    return Reading(name or None, remarked(text, name, why))


def gender(heading: str, path: str) -> Read:
    """Reads Nam or Nữ."""

    def read(text: str) -> Reading:
        name, why = _tidied(text)
        known = FOLDED_GENDERS.get(folded(name))
        if known is None:
            return refused(ONE_OF, name, heading=heading, path=path, allowed="Nam, Nữ")
        return Reading(known, remarked(text, known, (*why, GENDER) if known != name else why))

    return read


def _small_inside(word: re.Match[str]) -> str:
    """A syllable all in capitals among others that are not: `Nguyễn THỊ Hoa`."""
    shouted = len(word[0]) > 1 and word[0].isupper() and well_formed(word[0].lower())
    return word[0][:1] + word[0][1:].lower() if shouted else word[0]


def _tidied(text: str) -> tuple[str, tuple[Say, ...]]:
    """The text tidied with its tones in place, and why it is not as it was."""
    text = text.strip()
    name = tone_placement(tidy_name(text))
    if name == text:
        return name, ()
    joined = composed(text)
    why = [
        *([LETTERS] if joined != text else []),
        *([DASHES] if DASH.search(joined) else []),
        *([BLANKS] if tidy_name(DASH.sub("-", joined)) != DASH.sub("-", joined) else []),
        *([TONES] if tone_placement(tidy_name(joined)) != tidy_name(joined) else []),
    ]
    return name, tuple(why)

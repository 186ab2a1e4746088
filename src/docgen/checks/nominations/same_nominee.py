"""Are two nominations of the same nominee? Names alone do not tell: many people share one.

In: two nominations of one kind, and an index over many of them. Out: the same, open, or apart, with what speaks for
it. Two are only ever compared where their names agree (in any spelling), or their days of birth and the letters of
their names, or their identity numbers; so many thousands take no time.
"""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from docgen.model.campaign import Entry
from docgen.model.kind import Kind
from docgen.problem import Say
from docgen.vietnamese.names import same_name_key, without_marks

K = TypeVar("K")
V = TypeVar("V")


class Verdict(enum.Enum):
    """What two nominations say about their nominees."""

    SAME = "same"
    OPEN = "open"
    APART = "apart"


BY_ID = Say("cùng số CCCD", "same identity number")
BY_DAY = Say("cùng tên, cùng ngày sinh", "same name and date of birth")
BY_YEAR = Say("cùng tên, cùng năm sinh", "same name and year of birth")
BY_WORK = Say("cùng tên, cùng đơn vị công tác", "same name and workplace")
BY_HOME = Say("cùng tên, cùng địa chỉ", "same name and address")
BY_OFFICE = Say("cùng tên, cùng chức vụ", "same name and office")
BY_NAME = Say("cùng tên", "same name")
BY_COPY = Say("hai tệp ghi giống hệt nhau", "two files say just the same")
BY_LETTERS = Say("tên chỉ khác dấu, cùng ngày sinh", "names differ in marks only, same date of birth")


@dataclass(slots=True, eq=False)
class Nominee:
    """What tells one nominee from another. Equal to nothing but itself: it stands for one nomination."""

    entry: Entry
    kind: Kind
    unit: str
    key: str
    letters: str
    id_number: str
    day: datetime.date | None
    year: int | None
    where: str
    office: str


SHORT_FORMS = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc",
    "ub": "ủy ban",
    "bct": "ban công tác",
    "ctmt": "công tác mặt trận",
    "ldld": "liên đoàn lao động",
    "lđlđ": "liên đoàn lao động",
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "p": "phường",
    "x": "xã",
    "h": "huyện",
    "q": "quận",
    "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông",
}
"""What clerks write short. Without it one workplace, written twice in different ways, would be two."""

LONG_FORMS = {same_name_key(short): same_name_key(long) for short, long in SHORT_FORMS.items()}
FRONT = same_name_key("mặt trận tổ quốc")
FRONT_IN_FULL = same_name_key("mặt trận tổ quốc việt nam")
ID_NUMBER = re.compile(r"\d{9}|\d{12}")
PLACES = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
SAYS_WHERE = re.compile("|".join(rf"\b{same_name_key(word)} \w" for word in PLACES))
"""A collective whose name says where it is; `Trường Nguyễn Du` may be in many places."""

CACHED = 1 << 14
LOOKED_AT = 50
"""So many others of one name are looked at, at most: a name that fifty share is asked about all the same."""


@lru_cache(maxsize=CACHED)
def _compared(text: str) -> str:
    """A place or office for comparing: as a name is compared, with short forms written out."""
    words = " ".join(LONG_FORMS.get(word, word) for word in same_name_key(text).split())
    return words.replace(FRONT_IN_FULL, FRONT)


@lru_cache(maxsize=CACHED)
def _letters(word: str) -> str:
    """A word without its marks."""
    return without_marks(word)


def nominee_of(entry: Entry) -> Nominee:
    """What one nomination says about its nominee."""
    nomination = entry.nomination
    person = nomination.kind is Kind.INDIVIDUAL
    first, second = (nomination.workplace, nomination.address) if person else (nomination.address, nomination.workplace)
    id_number = "".join((nomination.id_number or "").split())
    key = same_name_key(nomination.name)
    return Nominee(
        entry,
        nomination.kind,
        nomination.unit,
        key,
        " ".join(map(_letters, key.split())) if isinstance(nomination.born, datetime.date) else "",
        id_number if id_number and ID_NUMBER.fullmatch(id_number) else "",
        nomination.day_born,
        nomination.year_born,
        _compared(first or second or ""),
        _compared(nomination.office) if nomination.office else "",
    )


def judge(one: Nominee, other: Nominee) -> tuple[Verdict, Say]:
    """Whether two of one kind are the same, and because of what."""
    if one.id_number and other.id_number:
        return (Verdict.SAME if one.id_number == other.id_number else Verdict.APART), BY_ID
    if one.key != other.key:
        return _judge_letters(one, other)
    if one.kind is Kind.COLLECTIVE:
        return _judge_collectives(one, other)
    dated = one.year is not None and other.year is not None
    if dated and one.year != other.year:
        return Verdict.APART, BY_YEAR
    if one.day and other.day:
        return (Verdict.SAME if one.day == other.day else Verdict.APART), BY_DAY
    if one.where and other.where and one.where != other.where:
        return Verdict.APART, BY_WORK
    if dated:
        return Verdict.SAME, BY_YEAR
    if one.where and other.where:
        differ = one.office and other.office and one.office != other.office
        return (Verdict.OPEN if differ else Verdict.SAME), BY_WORK if one.kind is Kind.INDIVIDUAL else BY_HOME
    if one.unit == other.unit and one.office and one.office == other.office:
        return Verdict.SAME, BY_OFFICE
    if one.entry.columns.file != other.entry.columns.file and one.entry.nomination == other.entry.nomination:
        return Verdict.SAME, BY_COPY
    return Verdict.OPEN, BY_NAME


def _judge_letters(one: Nominee, other: Nominee) -> tuple[Verdict, Say]:
    """Names that differ in their marks only: `Hòa` and `Hoa` may be a slip, or twins."""
    if not one.letters or one.letters != other.letters or one.day is None or one.day != other.day:
        return Verdict.APART, BY_NAME
    same = one.where and one.where == other.where and one.office == other.office
    return (Verdict.SAME if same else Verdict.OPEN), BY_LETTERS


def _judge_collectives(one: Nominee, other: Nominee) -> tuple[Verdict, Say]:
    """A collective is its name, unless two say that they are at different places."""
    if one.where and other.where:
        return (Verdict.SAME if one.where == other.where else Verdict.APART), BY_NAME
    known = one.unit == other.unit or SAYS_WHERE.search(one.key)
    return (Verdict.SAME if known else Verdict.OPEN), BY_NAME


@dataclass
class Index:
    """Nominees that were seen, filed by what others are likely to share with them. Filled by `add`.

    Of those with one day or one identity number the first is kept; namesakes are filed by year and place.
    """

    alone: dict[tuple[Kind, str], Nominee] = field(default_factory=dict)
    namesakes: dict[tuple[Kind, str], dict[int | None, dict[str, list[Nominee]]]] = field(default_factory=dict)
    by_day: dict[tuple[Kind, str, datetime.date], Nominee] = field(default_factory=dict)
    by_id: dict[tuple[Kind, str], Nominee] = field(default_factory=dict)

    def add(self, nominee: Nominee) -> None:
        name = (nominee.kind, nominee.key)
        first = self.alone.setdefault(name, nominee)
        if first is not nominee:  # most names stand alone, and the finer files are for the others
            if name not in self.namesakes:
                self.namesakes[name] = {first.year: {first.where: [first]}}
            self.namesakes[name].setdefault(nominee.year, {}).setdefault(nominee.where, []).append(nominee)
        if nominee.day and nominee.letters:
            self.by_day.setdefault((nominee.kind, nominee.letters, nominee.day), nominee)
        if nominee.id_number:
            self.by_id.setdefault((nominee.kind, nominee.id_number), nominee)

    def likeliest(self, nominee: Nominee) -> tuple[Verdict, Say, Nominee] | None:
        """The first one seen that is the same, else the first that may be, else None."""
        may_be = None
        for other in islice(self._near(nominee), LOOKED_AT):
            verdict, because = judge(nominee, other)
            if verdict is Verdict.SAME:
                return verdict, because, other
            if verdict is Verdict.OPEN and may_be is None:
                may_be = (verdict, because, other)
        return may_be

    def _near(self, nominee: Nominee) -> Iterator[Nominee]:
        """Those who may be the same, the likeliest first."""
        if nominee.id_number and (other := self.by_id.get((nominee.kind, nominee.id_number))):
            yield other
        if nominee.day and (other := self.by_day.get((nominee.kind, nominee.letters, nominee.day))):
            yield other
        name = (nominee.kind, nominee.key)
        if years := self.namesakes.get(name):
            for places in _fitting(years, nominee.year, None):
                for others in _fitting(places, nominee.where, ""):
                    yield from others
        elif other := self.alone.get(name):
            yield other


def _fitting(found: Mapping[K, V], wanted: K, unknown: K) -> Iterator[V]:
    """What is filed under a key that may be the wanted one, which comes first. `unknown` may be any."""
    if wanted in found:
        yield found[wanted]
    if wanted == unknown:
        yield from (value for key, value in found.items() if key != unknown)
    elif unknown in found:
        yield found[unknown]

"""What two nouns of one sort say otherwise, field by field, in the words of their headings.

In: two values of the model. Out: leaves: where, what, before and after. Nothing here knows what a plan is: a new field
of any noun is compared by itself. Lists are aligned, so that one paragraph more is one change.
"""

from __future__ import annotations

import datetime
import decimal
import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docgen.comparing.aligning import aligned
from docgen.model.comparison import Action
from docgen.model.dossier import Path
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.rules import Rule
from docgen.model.signing import YearOnly
from docgen.model.words import Noun
from docgen.vietnamese.dates import short_date

Headings = tuple[str, ...]
FLAGS = {True: "có", False: "không"}
NAMED_BY = ("name", "heading", "id", "type", "text", "of")
"""The fields, first come first served, that say in short which noun is meant."""

UNSAID = ("rule",)
"""Fields whose heading says nothing beside that of what holds them."""

ORDER = "thứ tự"


@dataclass(frozen=True)
class Leaf:
    """One difference. `path` leads to it in the words of the files, `headings` in those of the forms."""

    action: Action
    path: Path
    headings: Headings
    before: str = ""
    after: str = ""


def differences(before: Any, after: Any, path: Path = (), headings: Headings = ()) -> Iterator[Leaf]:
    """Every difference between two values, in the order of the fields."""
    if before == after and _order(before) == _order(after):
        return
    if before is None or after is None or (not before and before == ()) or (not after and after == ()):
        yield from _one_side(before, after, path, headings)
    elif isinstance(before, YearOnly) or type(before) is not type(after) or _other_rule(before, after):
        yield Leaf(Action.CHANGED, path, headings, written(before), written(after))
    elif isinstance(before, Noun):
        for name, known in type(before).model_fields.items():
            heading = () if name in UNSAID else (known.title or name,)
            yield from differences(getattr(before, name), getattr(after, name), (*path, name), (*headings, *heading))
    elif isinstance(before, Mapping):
        yield from _of_mappings(before, after, path, headings)
    elif isinstance(before, tuple):
        yield from _of_lists(before, after, path, headings)
    else:
        yield Leaf(Action.CHANGED, path, headings, written(before), written(after))


def _other_rule(before: Any, after: Any) -> bool:
    return isinstance(before, Rule) and isinstance(after, Rule) and before.chosen[0] != after.chosen[0]


def _one_side(before: Any, after: Any, path: Path, headings: Headings) -> Iterator[Leaf]:
    """What is there on one side only; a list is told member by member."""
    for action, here in ((Action.REMOVED, before), (Action.ADDED, after)):
        members = here if isinstance(here, tuple) else ()
        for number, member in enumerate(members):
            yield _alone(action, member, (*path, number), headings)
        if not members and here is not None and here != ():
            yield _alone(action, here, path, headings)


def _alone(action: Action, value: Any, path: Path, headings: Headings) -> Leaf:
    text = written(value)
    before, after = (text, "") if action is Action.REMOVED else ("", text)
    return Leaf(action, path, headings, before, after)


def _of_mappings(before: Mapping[Any, Any], after: Mapping[Any, Any], path: Path, headings: Headings) -> Iterator[Leaf]:
    renamed = _renamed(before, after)
    back = {new: old for old, new in renamed.items()}
    for key, value in before.items():
        if key in renamed:
            yield Leaf(Action.RENAMED, (*path, str(renamed[key])), headings, str(key), str(renamed[key]))
        elif key in after:
            yield from differences(value, after[key], (*path, str(key)), (*headings, said_key(key)))
        else:
            yield _alone(Action.REMOVED, value, (*path, str(key)), (*headings, said_key(key)))
    for key, value in after.items():
        if key not in before and key not in back:
            yield _alone(Action.ADDED, value, (*path, str(key)), (*headings, said_key(key)))
    common = [renamed.get(key, key) for key in before if key in after or key in renamed]
    now = [key for key in after if key in before or key in back]
    if common != now:
        yield Leaf(Action.MOVED, path, (*headings, ORDER), ", ".join(map(str, common)), ", ".join(map(str, now)))


def _renamed(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> dict[Any, Any]:
    """Entries that are the same under another name: exactly one is gone and one new with this value."""
    gone = [key for key in before if key not in after]
    new = [key for key in after if key not in before]
    found = {}
    for key in gone:
        same = [other for other in new if after[other] == before[key]]
        if len(same) == 1 and sum(before[other] == before[key] for other in gone) == 1:
            found[key] = same[0]
    return found


def _of_lists(before: tuple[Any, ...], after: tuple[Any, ...], path: Path, headings: Headings) -> Iterator[Leaf]:
    """Members that are equal or alike go together; where all that changed is their order, that is one change."""
    left, right = [written(each) for each in before], [written(each) for each in after]
    if left != right and sorted(left) == sorted(right):
        yield Leaf(Action.MOVED, path, (*headings, ORDER), "; ".join(left), "; ".join(right))
        return
    for here, there in aligned(left, right):
        if there is None:
            assert here is not None
            yield _alone(Action.REMOVED, before[here], (*path, here), headings)
        elif here is None:
            yield _alone(Action.ADDED, after[there], (*path, there), headings)
        else:
            numbered = (*headings, _member(before[here], after[there], there))
            inner = numbered if isinstance(before[here], Noun) else headings
            yield from differences(before[here], after[there], (*path, there), tuple(part for part in inner if part))


def _member(before: Any, after: Any, number: int) -> str:
    """Which member of a list: by its name where it has one that stayed, else by its number."""
    for name in NAMED_BY[:2]:
        said = getattr(after, name, None)
        if isinstance(said, str) and said == getattr(before, name, None):
            return f"“{said}”"
    return str(number + 1)


def said_key(key: Any) -> str:
    return KIND_SAID[key].vi if isinstance(key, Kind) else str(key)


def written(value: Any) -> str:
    """A value on one line, as a clerk would write it. Equal values are equal texts and no others, of one type."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return FLAGS[value]
    if isinstance(value, Kind):
        return KIND_SAID[value].vi
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, YearOnly):
        return str(value.year)
    if isinstance(value, datetime.date):
        return short_date(value)
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    if isinstance(value, decimal.Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    if isinstance(value, Noun):
        return _noun_written(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{said_key(key)}: {written(inner)}" for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(written(inner) for inner in value)
    return str(value)


def _noun_written(noun: Noun) -> str:
    """What is set of a noun: its name first, then each field with its heading."""
    fields = {
        name: getattr(noun, name)
        for name, known in type(noun).model_fields.items()
        if getattr(noun, name) != known.get_default(call_default_factory=True)
    }
    if len(fields) == 1 and next(iter(fields)) in NAMED_BY:
        return written(next(iter(fields.values())))
    first = next((name for name in NAMED_BY if name in fields), "")
    parts = [written(fields.pop(first))] if first else []
    for name, value in fields.items():
        heading = "" if name in UNSAID else (type(noun).model_fields[name].title or name)
        inner = f"({written(value)})" if isinstance(value, Noun) else written(value)
        parts.append(f"{heading}: {inner}" if heading else inner)
    return "; ".join(parts)


def _order(value: Any) -> tuple[Any, ...]:
    """The order of entries, which equality of mappings does not see."""
    if isinstance(value, Mapping):
        return tuple((key, _order(inner)) for key, inner in value.items())
    if isinstance(value, Noun):
        return tuple(_order(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple):
        return tuple(_order(inner) for inner in value)
    return ()

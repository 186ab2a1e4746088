"""Which nomination of before is which of today: added, withdrawn, changed field by field.

In: the nominations of both states. Out: pairs, and changes. Two persons may have one name and one person may be
nominated twice, so a pair is made only where nobody else could be meant: first what is the same in every field, then by
identity number, then by ever less of what tells people apart. What is left was added or withdrawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen.comparing.fields import differences, written
from docgen.comparing.units import Matched
from docgen.model.campaign import Entry
from docgen.model.comparison import Action, Area, Change
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID
from docgen.model.nomination import Nomination
from docgen.problem import Say
from docgen.vietnamese.spelling import folded

Key = Callable[[Nomination], Hashable]
WHOLE = Say("cả đề nghị", "the nomination")
ORDER = Say("thứ tự các đề nghị", "the order of the nominations")


@dataclass(frozen=True)
class Pair:
    """One nomination before and after; None where it was not or is no more."""

    before: Entry | None
    after: Entry | None


def _everything(each: Nomination) -> Hashable:
    return each.model_dump_json()


def _numbered(each: Nomination) -> Hashable:
    return (each.id_number, each.award, each.kind) if each.id_number else None


def _placed(each: Nomination) -> Hashable:
    return (each.unit, each.award, each.kind, each.level, folded(each.name), each.born)


def _born(each: Nomination) -> Hashable:
    return (each.award, each.kind, folded(each.name), each.born) if each.born else None


def _named(each: Nomination) -> Hashable:
    return (each.unit, each.award, each.kind, each.level, folded(each.name), _where(each))


def _anywhere(each: Nomination) -> Hashable:
    return (each.kind, folded(each.name), each.born, each.unit)


def _identity(each: Nomination) -> Hashable:
    return (each.id_number, each.kind) if each.id_number else None


def _but_name(each: Nomination) -> Hashable:
    """Everything but how the name is written, where there is something that tells people apart."""
    if not (each.born or each.id_number) and _where(each) == ("", "", ""):
        return None
    return (each.unit, each.award, each.kind, each.level, each.born, each.id_number, _where(each))


def _unplaced(each: Nomination) -> Hashable:
    """Somebody of whom no more is known than the name, in one unit."""
    return (each.unit, each.award, each.kind, folded(each.name)) if each.born is None else None


PASSES: tuple[Key, ...] = (
    _everything, _numbered, _placed, _born, _named, _identity, _anywhere, _but_name, _unplaced
)  # fmt: skip
"""What must be equal for two nominations to be one, from all of it to little."""


def pairs(before: Sequence[Entry], after: Sequence[Entry], renamed: Mapping[str, str]) -> tuple[Pair, ...]:
    """Every nomination once: those of today in their order, then those that are gone. `renamed` has the units that got
    another identifier."""
    old = [_today(entry.nomination, renamed) for entry in before]
    new = [entry.nomination for entry in after]
    left, right = list(range(len(old))), list(range(len(new)))
    partner: dict[int, int] = {}
    for number, key in enumerate(PASSES):
        found = _met(old, new, left, right, key, alike=number == 0)
        partner |= {there: here for here, there in found}
        met = {here for here, _ in found}
        left = [at for at in left if at not in met]
        right = [at for at in right if at not in partner]
        if not left or not right:
            break
    kept = [Pair(before[partner[at]] if at in partner else None, entry) for at, entry in enumerate(after)]
    return (*kept, *(Pair(before[at], None) for at in left))


def _met(
    old: Sequence[Nomination], new: Sequence[Nomination], left: list[int], right: list[int], key: Key, *, alike: bool
) -> list[tuple[int, int]]:
    """Those whose key stands once on either side; with `alike` also several that nothing tells apart, in order."""
    here, there = _by_key(old, left, key), _by_key(new, right, key)
    found = []
    for known, positions in here.items():
        others = there.get(known, [])
        if alike or (len(positions) == 1 and len(others) == 1):
            found += list(zip(positions, others, strict=False))
    return found


def _by_key(nominations: Sequence[Nomination], positions: list[int], key: Key) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for at in positions:
        if (known := key(nominations[at])) is not None:
            found.setdefault(known, []).append(at)
    return found


def nomination_changes(
    before: Dossier, after: Dossier, paired: tuple[Pair, ...], units: tuple[Matched, ...]
) -> Iterator[tuple[Change, Pair | None]]:
    """What is different about the nominations, each with the pair that it is about."""
    renamed = {pair.before: pair.after for pair in units if pair.before and pair.after}
    changed = [pair for pair in paired if not _is_same(pair, renamed)]
    doubles = _doubles(paired) if changed else set()
    for pair in changed:
        if pair.after is None and pair.before is not None:
            yield _alone(Action.REMOVED, pair.before, before, doubles), pair
        elif pair.before is None and pair.after is not None:
            yield _alone(Action.ADDED, pair.after, after, doubles), pair
        elif pair.before is not None and pair.after is not None:
            for change in _of_one(pair.before, pair.after, before, after, doubles, renamed):
                yield change, pair
    of_unit: dict[str, list[Pair]] = {}
    for pair in paired:
        if pair.before is None or pair.after is None:
            continue
        unit = pair.after.nomination.unit
        if renamed.get(pair.before.nomination.unit, pair.before.nomination.unit) == unit:
            of_unit.setdefault(unit, []).append(pair)  # who comes from another unit has no place in this one's order
    rank = {id(entry): at for at, entry in enumerate(before.campaign.entries)}
    moved = {}
    for unit, listed in of_unit.items():
        once = sorted(listed, key=lambda pair: rank[id(pair.before)])
        if any(one is not other for one, other in zip(once, listed, strict=True)):
            moved[unit] = (once, listed)
    if moved and not changed:
        doubles = _doubles(paired)
    for unit, (once, listed) in moved.items():
        subject = _unit_said(after, unit)
        left = _names((pair.before for pair in once), doubles)
        right = _names((pair.after for pair in listed), doubles)
        place = listed[0].after.at() if listed[0].after else after.plan_places.at()
        yield Change(
                Area.NOMINATIONS, Action.MOVED, subject, ORDER, left, right, f"nominations.{unit}", place, unit
            ), None  # fmt: skip


def _of_one(
    old: Entry, new: Entry, before: Dossier, after: Dossier, doubles: set[str], renamed: Mapping[str, str]
) -> Iterator[Change]:
    was = _today(old.nomination, renamed)
    subject = said_nominee(new.nomination, after, doubles)
    for leaf in differences(was, new.nomination):
        first = str(leaf.path[0])
        left, right = leaf.before, leaf.after
        if first in ("unit", "award", "level"):
            left, right = _named_field(before, first, left), _named_field(after, first, right)
        column = ".".join(map(str, leaf.path[:2])) if first in ("evidence", "has") else first
        heading = leaf.headings[0] if leaf.headings else first
        if first == "evidence" and len(leaf.path) > 1:
            known = after.plan.evidence.get(str(leaf.path[1])) or before.plan.evidence.get(str(leaf.path[1]))
            heading = known.name if known else str(leaf.path[1])
        yield Change(
            Area.NOMINATIONS, leaf.action, subject, Say(heading, column), left, right,
            f"nominations.{new.nomination.unit}.{column}", new.at(column), new.nomination.unit,
        )  # fmt: skip


def _alone(action: Action, entry: Entry, dossier: Dossier, doubles: set[str]) -> Change:
    each = entry.nomination
    text = "; ".join(
        part
        for part in (
            KIND_SAID[each.kind].vi,
            _named_field(dossier, "award", each.award),
            _named_field(dossier, "level", each.level or ""),
            each.office or "",
            each.workplace or each.address or "",
        )
        if part
    )
    left, right = (text, "") if action is Action.REMOVED else ("", text)
    subject = said_nominee(each, dossier, doubles)
    return Change(
        Area.NOMINATIONS, action, subject, WHOLE, left, right, f"nominations.{each.unit}", entry.at(), each.unit
    )


def said_nominee(each: Nomination, dossier: Dossier, doubles: set[str]) -> Say:
    """Who it is, and of which unit; the birth tells persons of one name apart."""
    name = f"{each.title} {each.name}" if each.title else each.name
    unit = _unit_said(dossier, each.unit)
    if folded(each.name) not in doubles or each.born is None:
        return Say(f"{name}, {unit.vi}", f"{name}, {unit.en}")
    born = written(each.born)
    return Say(f"{name} (sinh {born}), {unit.vi}", f"{name} (born {born}), {unit.en}")


def _today(each: Nomination, renamed: Mapping[str, str]) -> Nomination:
    unit = renamed.get(each.unit, each.unit)
    return each if unit == each.unit else each.model_copy(update={"unit": unit})


def _is_same(pair: Pair, renamed: Mapping[str, str]) -> bool:
    if pair.before is None or pair.after is None:
        return False
    return _today(pair.before.nomination, renamed) == pair.after.nomination


def _doubles(paired: tuple[Pair, ...]) -> set[str]:
    """The names that several nominations of one state have."""
    found: set[str] = set()
    for entries in ([pair.before for pair in paired], [pair.after for pair in paired]):
        names = Counter(folded(entry.nomination.name) for entry in entries if entry)
        found |= {name for name, count in names.items() if count > 1}
    return found


def _where(each: Nomination) -> tuple[str, str, str]:
    return folded(each.office or ""), folded(each.workplace or ""), folded(each.address or "")


def _unit_said(dossier: Dossier, unit: str) -> Say:
    known = dossier.campaign.nominator(unit)
    return Say(known.name, known.name) if known else Say(unit, unit)


def _names(entries: Iterable[Entry | None], doubles: set[str]) -> str:
    each = (entry.nomination for entry in entries if entry)
    return ", ".join(
        f"{one.name} ({written(one.born)})" if one.born and folded(one.name) in doubles else one.name for one in each
    )


def _named_field(dossier: Dossier, field: str, value: str) -> str:
    if field == "award":
        return dossier.plan.awards[value].name if value in dossier.plan.awards else value
    if field == "level":
        return dossier.plan.levels[value].name if value in dossier.plan.levels else value
    return _unit_said(dossier, value).vi

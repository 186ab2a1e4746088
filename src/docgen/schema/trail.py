"""Where an error of the validator lies in the source, and what the model wanted there.

In: the noun, the located source and the validator's own path (`loc`). Out: a trail. The validator's path holds frames
that nobody wrote (the tag of a union, the text that a bare line stands for); walking the types beside the
source tells them from the keys that are in the file.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import Tag

from docgen.model.dossier import Path
from docgen.model.words import Noun
from docgen.problem import Place
from docgen.readers.located import Located


@dataclass(frozen=True)
class Trail:
    """One place in the source, seen from the model.

    `path` is in the file's own words; `written` says whether all of it is in the source. `noun` is the noun whose
    field was last entered, `field` that field, `wanted` the type that was expected at the end (of the key, where the
    validator complains of a key). `found` is the value there, or the nearest one around it; `key_place` is where the
    key of `found` stands.
    """

    path: Path
    written: bool
    noun: type[Noun]
    field: str
    wanted: Any
    found: Located
    key_place: Place

    @property
    def heading(self) -> str:
        """The Vietnamese heading of the field, or the last word of the path where the noun has no such field."""
        return heading_of(self.noun, self.field) or str(self.path[-1] if self.path else "")


def follow(noun: type[Noun], located: Located, loc: tuple[str | int, ...], *, of_key: bool = False) -> Trail:
    """The trail of a validator's path. A last frame that is a missing or unknown field is part of the path.

    `of_key` says that the validator complains of the last key itself, not of its value.
    """
    wanted: Any = noun
    owner, field = noun, ""
    path: list[str | int] = []
    here, key_place, written = located, located.place, True
    for position, frame in enumerate(loc):
        wanted = _bare(wanted)
        if (member := _tagged(wanted, frame)) is not None:
            wanted = member
            continue
        if is_noun(wanted):
            owner, field = wanted, str(frame)
            wanted = _hints(owner).get(field)
        else:
            key_wanted = of_key and position == len(loc) - 1
            wanted = _argument(wanted, 1 if get_origin(wanted) is dict and not key_wanted else 0)
        inner = _inside(here, frame)
        if inner is not None:
            path.append(frame)
            key_place = here.key_places.get(str(frame), inner.place)
            here = inner
        elif isinstance(here.value, dict) and field in owner.model_fields:
            path.append(frame)
            written = False
    return Trail(tuple(path), written, owner, field, _bare(wanted), here, key_place)


def is_noun(wanted: Any) -> typing.TypeGuard[type[Noun]]:
    return isinstance(wanted, type) and issubclass(wanted, Noun)


def heading_of(noun: type[Noun], field: str) -> str:
    """The Vietnamese heading of a field, or "" where the noun has no such field."""
    known = noun.model_fields.get(field)
    return (known.title or "") if known else ""


def path_said(path: Iterable[str | int]) -> str:
    """A path in the file's own words; the items of a list are counted from 1.

    >>> path_said(("quotas", "xa", "rule", "steps", 0, "give"))
    'quotas.xa.rule.steps[1].give'
    """
    return "".join(f"[{frame + 1}]" if isinstance(frame, int) else f".{frame}" for frame in path).lstrip(".")


def places_of(located: Located, path: Path = ()) -> Iterator[tuple[Path, Place]]:
    """The place of every value by its path, the whole included."""
    yield path, located.place
    if isinstance(located.value, dict):
        for key, inner in located.value.items():
            yield from places_of(inner, (*path, key))
    elif isinstance(located.value, tuple):
        for number, inner in enumerate(located.value):
            yield from places_of(inner, (*path, number))


def _inside(here: Located, frame: str | int) -> Located | None:
    if isinstance(here.value, dict) and isinstance(frame, str):
        return here.value.get(frame)
    if isinstance(here.value, tuple) and isinstance(frame, int) and frame < len(here.value):
        return here.value[frame]
    return None


@lru_cache
def _hints(noun: type[Noun]) -> dict[str, Any]:
    return typing.get_type_hints(noun, include_extras=True)


def _bare(wanted: Any) -> Any:
    """The type without its annotations and without `| None`."""
    while True:
        if get_origin(wanted) is Annotated:
            wanted = get_args(wanted)[0]
        elif _is_union(wanted):
            members = [member for member in get_args(wanted) if member is not types.NoneType]
            if len(members) != 1:
                return wanted
            wanted = members[0]
        else:
            return wanted


def _is_union(wanted: Any) -> bool:
    return get_origin(wanted) in (Union, types.UnionType)


def _tagged(wanted: Any, frame: str | int) -> Any:
    """The member of a union that the validator names by its tag, or None where this is no union."""
    for member in get_args(wanted) if _is_union(wanted) else ():
        if any(isinstance(note, Tag) and note.tag == frame for note in getattr(member, "__metadata__", ())):
            return member
    return None


def _argument(wanted: Any, index: int) -> Any:
    arguments = get_args(wanted)
    return arguments[index] if index < len(arguments) else None

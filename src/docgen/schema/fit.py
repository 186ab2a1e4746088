"""Located values in, one noun out, with where everything was written and all that does not fit.

The validator sees plain values; each of its errors is led back to the source and put into words. Entries that the
noun does not know are reported and set aside, so that one typing mistake does not hide what later stages have to say.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docgen.model.dossier import Path, Places
from docgen.model.words import Noun
from docgen.problem import Fault, Problem, closest
from docgen.readers.located import Located
from docgen.schema import shapes, values
from docgen.schema.misfits import FAULT_OF
from docgen.schema.trail import Trail, follow, heading_of, is_noun, path_said, places_of
from docgen.vietnamese.spelling import folded

N = TypeVar("N", bound=Noun)

KEY_FRAME = "[key]"
"""The validator's last frame where it complains of a key."""

LONGEST_SHOWN = 60
BOUNDS = (("gt", "> "), ("ge", "≥ "), ("min_length", ""), ("lt", "< "), ("le", "≤ "), ("max_length", ""))


def decode(noun: type[N], located: Located) -> tuple[N | None, Places, tuple[Problem, ...]]:
    """The noun that a source describes, the places of its values by their paths, and every misfit.

    The noun is None where anything but unknown entries is wrong. The place of an unknown entry is that of its key.
    """
    found, problems, unknown = fit(noun, located)
    places = dict(places_of(located))
    places.update({trail.path: trail.key_place for trail in unknown})
    return found, Places(located.place.file, places), problems


def fit(noun: type[N], located: Located) -> tuple[N | None, tuple[Problem, ...], tuple[Trail, ...]]:
    """The noun, every misfit, and the trails of unknown entries. No places are gathered: tables do it row by row."""
    plain = located.plain()
    found, errors = _validated(noun, plain)
    trails = [(error, _trail(noun, located, error)) for error in errors]
    unknown = tuple(trail for error, trail in trails if error["type"] == "extra_forbidden")
    meant = {(*trail.path[:-1], _meant(trail)) for trail in unknown}
    problems = [
        _problem(error, trail) for error, trail in trails if not (error["type"] == "missing" and trail.path in meant)
    ]
    if unknown and len(unknown) == len(errors):
        for trail in unknown:
            _drop(plain, trail.path)
        found, errors = _validated(noun, plain)
        around = {trail.path[:length] for trail in unknown for length in range(len(trail.path))}
        trails = [(error, _trail(noun, located, error)) for error in errors]
        problems += [_problem(error, trail) for error, trail in trails if trail.path not in around]
    return found, tuple(problems), unknown


def _validated(noun: type[N], plain: object) -> tuple[N | None, list[ErrorDetails]]:
    try:
        return noun.model_validate(plain), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _is_of_key(error: ErrorDetails) -> bool:
    """Whether a key is complained of. An unknown entry may be *called* `[key]`."""
    return error["loc"][-1:] == (KEY_FRAME,) and error["type"] != "extra_forbidden"


def _trail(noun: type[Noun], located: Located, error: ErrorDetails) -> Trail:
    loc = error["loc"]
    return follow(noun, located, loc[:-1], of_key=True) if _is_of_key(error) else follow(noun, located, loc)


def _drop(plain: Any, path: Path) -> None:
    for frame in path[:-1]:
        plain = plain[frame]
    del plain[path[-1]]


def _meant(trail: Trail) -> str:
    """The field that an unknown key most likely stands for: a near word, or the Vietnamese heading of a field."""
    key = str(trail.path[-1])
    for field in trail.noun.model_fields:
        if folded(heading_of(trail.noun, field)) == folded(key):
            return field
    return closest(key, trail.noun.model_fields)


def _problem(error: ErrorDetails, trail: Trail) -> Problem:
    fault = _fault(error["type"], trail)
    context = error.get("ctx", {})
    is_key = _is_of_key(error)
    key = str(trail.path[-1]) if trail.path else ""
    shown = key if is_key else show(trail.found.plain())
    allowed = allowed_values(trail.wanted) if fault is values.ONE_OF else ()
    bounds = [f"{sign}{context[name]}" for name, sign in BOUNDS if name in context]
    close = closest(shown, allowed)
    noun = trail.wanted if is_noun(trail.wanted) else trail.noun
    unknown = fault in (shapes.UNKNOWN_FIELD, shapes.COLON_IN_TEXT)
    if unknown:
        noun, close = trail.noun, _meant(trail)
    if fault is values.ONE_RULE:
        shown = str(context.get("found", "")) or "{}"
    return fault.at(
        trail.key_place if is_key or unknown else trail.found.place,
        close=close,
        heading=trail.heading,
        field=key,
        path=path_said(trail.path),
        found=shown,
        known=", ".join(noun.model_fields),
        allowed=_explained(trail, allowed),
        least=next(iter(bounds), ""),
        most=next(iter(bounds), ""),
        type=error["type"],
    )


def _fault(error_type: str, trail: Trail) -> Fault:
    fault = FAULT_OF.get(error_type, values.UNFIT)
    if fault is shapes.UNKNOWN_FIELD and " " in str(trail.path[-1]).strip() and not _meant(trail):
        return shapes.COLON_IN_TEXT
    if fault in (shapes.UNKNOWN_FIELD, shapes.MISSING_FIELD):
        return fault
    if not trail.path and fault is shapes.GROUP_WANTED:
        return shapes.WRONG_ROOT
    if trail.found.value is None:
        return shapes.EMPTY_VALUE
    if isinstance(trail.found.value, str) and not trail.found.value.strip():
        return shapes.BLANK_TEXT
    return fault


def _explained(trail: Trail, allowed: tuple[str, ...]) -> str:
    """The allowed words; with what they mean, where the hint of the field explains every one of them."""
    known = trail.noun.model_fields.get(trail.field)
    hint = (known.description or "") if known else ""
    return hint if allowed and all(f"{word}: " in hint for word in allowed) else ", ".join(allowed)


def allowed_values(wanted: Any) -> tuple[str, ...]:
    """The values that a closed list of words allows, in their order."""
    if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
        return tuple(str(member.value) for member in wanted)
    return tuple(str(value) for value in get_args(wanted)) if get_origin(wanted) is Literal else ()


def show(plain: object) -> str:
    """A value as it is quoted in a message: on one line, the way YAML writes it, cut where it is long."""
    shown = " ".join(_flow(plain).split())
    return shown if len(shown) <= LONGEST_SHOWN else shown[: LONGEST_SHOWN - 1].rstrip() + "…"


def _flow(plain: object) -> str:
    if isinstance(plain, dict):
        return f"{{{_joined(f'{key}: {_flow(value)}' for key, value in plain.items())}}}"
    if isinstance(plain, list):
        return f"[{_joined(_flow(value) for value in plain)}]"
    return "" if plain is None else str(plain)


def _joined(pieces: Iterable[str]) -> str:
    return ", ".join(pieces)

"""The facts of a paper as JSON, and back again without loss. Pure.

In: a document. Out: bytes that hold everything that stands on it, and from such bytes the same document. Equal
documents are equal bytes. Facts that an older docgen wrote are read too: a field that it did not know has its default.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from functools import cache
from typing import Any, Union, get_args, get_origin

from docgen.model import facts as nouns
from docgen.model.facts import Document, Facts

VERSION = 1
KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Facts)}
PLAIN = (str, int, float, bool)


class FactsDamagedError(ValueError):
    """The bytes are no facts of a paper."""


def to_json(document: Document) -> bytes:
    """A document as JSON, sorted by nothing but the order of its fields."""
    whole = {
        "version": VERSION,
        "name": document.name,
        "template": document.template,
        "kind": type(document.facts).__name__,
        "facts": document.facts,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False, default=vars) + "\n").encode()


def from_json(content: bytes) -> Document:
    """The document that `to_json` wrote. Raises FactsDamagedError for anything else."""
    try:
        whole = json.loads(content)
        if whole["version"] != VERSION:
            raise FactsDamagedError("version")
        name, template = _read(str, whole["name"]), _read(str, whole["template"])
        return Document(name, template, _read(KINDS[whole["kind"]], whole["facts"]))
    except FactsDamagedError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise FactsDamagedError(str(error)) from error


def _read(wanted: Any, value: Any) -> Any:
    """A value of JSON as the type that a field wants."""
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in get_args(wanted):
            return None
        (kind,) = (each for each in get_args(wanted) if each is not type(None))
        return _read(kind, value)
    if origin is tuple:
        if not isinstance(value, list):
            raise FactsDamagedError(f"no list: {value!r}")
        return tuple(_read(get_args(wanted)[0], each) for each in value)
    if dataclasses.is_dataclass(wanted):
        return _record(typing.cast(type, wanted), value)
    if wanted is float and type(value) is int:
        return float(value)
    if wanted not in PLAIN or type(value) is not wanted:
        raise FactsDamagedError(f"no {wanted}: {value!r}")
    return value


def _record(noun: type, value: Any) -> Any:
    if not isinstance(value, dict):
        raise FactsDamagedError(f"no {noun.__name__}: {value!r}")
    hints = _hints(noun)
    if unknown := value.keys() - hints.keys():
        raise FactsDamagedError(f"unknown: {sorted(unknown)}")
    return noun(**{field: _read(hints[field], inner) for field, inner in value.items()})


@cache
def _hints(noun: type) -> dict[str, Any]:
    return typing.get_type_hints(noun, vars(nouns))

"""The words of a record that go into one block.

In: the parts of a block as its template has them, and a record. Out: one text. A tag that names a field alone, which
most do, is looked up; anything else is Jinja's to work out, and Jinja is loaded only then.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

Record = Mapping[str, str]
Part = tuple[str, bool]
"""Words as they are, or, if true, the source of a tag."""

FIELD = re.compile(r"\{\{[-+]?\s*([a-z_A-Z][a-zA-Z_0-9]*)\s*[-+]?\}\}")


@functools.cache
def language(escaping: bool = False) -> SandboxedEnvironment:
    """The language of templates: strict, in a sandbox. Only what is parsed as HTML again needs `escaping`."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    made = SandboxedEnvironment(
        autoescape=escaping, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, cache_size=-1
    )
    del made.globals["lipsum"], made.filters["random"]
    return made


def field_of(source: str) -> str:
    """The field that a tag names, if it does nothing else; or ""."""
    found = FIELD.fullmatch(source)
    return found[1] if found else ""


def reader(parts: tuple[Part, ...]) -> Callable[[Record], str]:
    """A function from a record to the text of a block. It raises `KeyError` with the field that a record lacks, and
    whatever Jinja raises."""
    fields = [field_of(words) if is_tag else "" for words, is_tag in parts]
    if len(parts) == 1 and fields[0]:
        return lambda record, field=fields[0]: record[field]  # type: ignore[misc]
    if all(field for field, (_, is_tag) in zip(fields, parts, strict=True) if is_tag):
        frame = "".join("{}" if is_tag else words.replace("{", "{{").replace("}", "}}") for words, is_tag in parts)
        names = [field for field in fields if field]
        return lambda record: frame.format(*[record[name] for name in names])
    made = [language().from_string(words).render if is_tag else None for words, is_tag in parts]

    def read(record: Record) -> str:
        return "".join(
            words if render is None else render(record) for render, (words, _) in zip(made, parts, strict=True)
        )

    return read

"""Records set, in this process or in several, in the order in which they came.

In: a compiled template and records. Out: for each the drawing of its page, compressed, or why there is none. What a
page holds does not depend on which process set it.
"""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from docgen.overlay.compiled import Compiled, Key
from docgen.overlay.refusals import Refusal, lines_or_refusal
from docgen.overlay.typesetting import Typesetter, drawn
from docgen.overlay.words import Record

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 256
AHEAD = 3
"""So many chunks for each process are on their way at a time; more would only fill memory."""
LEVEL = 3
"""Of compression: 6 would save one byte in forty and take a sixth longer."""


class Page(NamedTuple):
    """A record that was set. Without `body` nobody knows how sheets of this class are drawn."""

    key: Key
    body: bytes | None


Done = Page | Refusal
Letters = list[dict[int, set[str]]]


def set_one(typesetter: Typesetter, record: Record, number: int) -> Done:
    """The page of a record, which is the batch's `number` (from 1)."""
    lines = lines_or_refusal(typesetter, record, number)
    if isinstance(lines, Refusal):
        return lines
    key = tuple(map(len, lines))
    plan = typesetter.plan(key)
    return Page(key, None if plan is None else zlib.compress(drawn(plan, lines), LEVEL))


def set_all(typesetter: Typesetter, records: Iterable[Record], jobs: int) -> Iterator[tuple[Record, Done]]:
    """Each record with its page. The first are set here in any case: most classes are met among them."""
    coming = iter(records)
    alone = islice(coming, CHUNK) if jobs > 1 else coming
    number = 0
    for record in alone:
        number += 1
        yield record, set_one(typesetter, record, number)
    if jobs > 1:
        yield from _in_several(typesetter, coming, jobs, number)


def _in_several(
    typesetter: Typesetter, coming: Iterator[Record], jobs: int, number: int
) -> Iterator[tuple[Record, Done]]:
    first = list(islice(coming, CHUNK))
    if not first:
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    waiting: deque[tuple[list[Record], Future[tuple[list[Done], Letters]]]] = deque()
    handed = typesetter.compiled.to_bytes()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (handed,)) as pool:
        chunk = first
        while chunk or waiting:
            while chunk and len(waiting) < AHEAD * jobs:
                waiting.append((chunk, pool.submit(_set_chunk, chunk, number)))
                number += len(chunk)
                chunk = list(islice(coming, CHUNK))
            sent, coming_back = waiting.popleft()
            made, letters = coming_back.result()
            for face, drawn_there in zip(typesetter.faces, letters, strict=True):
                for glyph, texts in drawn_there.items():
                    face.drawn.setdefault(glyph, set()).update(texts)
            yield from zip(sent, made, strict=True)


_here: list[Typesetter] = []
"""The typesetter of this process, if it was started to help another."""


def _begin(compiled: bytes) -> None:
    found = Compiled.from_bytes(compiled)
    assert found is not None
    _here.append(Typesetter(found))


def _set_chunk(records: list[Record], number: int) -> tuple[list[Done], Letters]:
    typesetter = _here[0]
    made = [set_one(typesetter, record, number + at) for at, record in enumerate(records, 1)]
    letters = [face.drawn for face in typesetter.faces]
    return made, letters

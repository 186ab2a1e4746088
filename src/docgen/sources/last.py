"""What was made of each file last. While a plan is watched most of its sources stay as they are; of the one that is
saved all day only the last state counts, and none of the others is kept."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

In = ParamSpec("In")
Out = TypeVar("Out")

MOST = 256
"""Of so many files what was made of them is kept."""


def last_of_each(make: Callable[In, Out]) -> Callable[In, Out]:
    """The same pure function, which remembers what it gave for each of its arguments but the last, which is a file's
    content: as long as that is the same."""
    kept: dict[tuple[object, ...], tuple[object, Out]] = {}

    @functools.wraps(make)
    def remembered(*given: In.args, **named: In.kwargs) -> Out:
        *which, content = given
        key = tuple(which)
        if (last := kept.get(key)) and last[0] == content:
            return last[1]
        made = make(*given, **named)
        kept.pop(key, None)
        kept[key] = content, made
        if len(kept) > MOST:
            del kept[next(iter(kept))]
        return made

    return remembered

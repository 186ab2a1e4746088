"""What people save while somebody waits for it.

In: the folders of a plan's sources. Out: the files whose bytes have changed, at once, and later whether whoever changed
them is done. Office programs save in a dance (a lock file, a temporary file, the old file away, the new one in its
place), others write into the file itself, piece by piece; so nothing is believed before it has been still for a moment,
and that moment is worked through. Notices of the system only wake us: what has changed is seen by looking, so none of
them can be lost or lie.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import watch

from docgen.stamp import Known, digests, known_below

NOTICE = 5
"""Milliseconds after which notices are passed on, if no others have come meanwhile."""

STEP = 0.01
"""Seconds between two looks at files that may still be written."""

STILL = 0.04
"""Seconds for which nothing may have changed before we believe that all is written."""

MISSING = 1.0
"""A file that is gone may be on its way back: somebody saves it under another name and renames it."""

LONGEST = 15.0
"""After so many seconds of unrest we look at what there is."""

LOOK_ANYWAY = 2.0
"""Seconds after which we look without having been woken: folders on another machine send no notices."""

Roots = Callable[[], tuple[Path, ...]]


class Saves:
    """The sources as they were when they were last handed on. A class because each look compares with the last.

    `roots` gives the folders, each time anew: an office may begin to have templates of its own.
    """

    def __init__(self, roots: Roots) -> None:
        self._roots = roots
        self._began = time.time_ns()
        self._since = self._woke = time.monotonic()
        self._known: dict[str, Known] = {}
        self._known = self._look() or {}

    def wait(self) -> Iterator[frozenset[str]]:
        """The paths that were changed, added or removed, each time that there are any. Never ends by itself."""
        while True:
            for _ in self._woken(self._roots()):
                self._woke = time.monotonic()
                if changed := self.changed():
                    yield changed

    def _woken(self, roots: tuple[Path, ...]) -> Iterator[None]:
        """Comes back whenever something may have changed below these folders, as long as they are the right ones. Where
        the system sends no notices (too many are watched, a folder is gone), now and then."""
        try:
            for _ in watch(
                *roots, debounce=200, step=NOTICE, rust_timeout=int(LOOK_ANYWAY * 1000), yield_on_timeout=True
            ):
                yield
                if self._roots() != roots:
                    return
        except (OSError, RuntimeError):
            time.sleep(LOOK_ANYWAY)
            yield

    def changed(self) -> frozenset[str]:
        """What has changed since it was last asked, as soon as it is seen: work on it may begin, and `is_still` tells
        whether it was worth it. Only what is gone is waited for."""
        start = since = time.monotonic()
        began, last = time.time_ns(), self._look()
        while last is None or self._known.keys() - last.keys():
            moment = time.monotonic()
            if moment - since >= MISSING or moment - start >= LONGEST:
                break
            time.sleep(STEP)
            began, now = time.time_ns(), self._look()
            if now is None or last is None or _prints(now) != _prints(last):
                since = time.monotonic()
            last = now
        if last is None:  # the next look will tell
            return frozenset()
        old, new = digests(self._known), digests(last)
        self._known, self._began = last, began
        found = frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
        if found:
            self._since = time.monotonic()
        return found

    def is_still(self) -> bool:
        """Whether what changed last is what lies there, and has lain there for long enough to be believed."""
        while True:
            now, moment = self._look(), time.monotonic()
            if moment - self._woke >= LONGEST:
                return True
            if now is None or digests(now) != digests(self._known):
                return False
            if moment - self._since >= STILL:
                return True
            time.sleep(STEP)

    def changes_within(self, seconds: float) -> bool:
        """Whether somebody changes something within so many seconds. It is not handed on by this."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            now = self._look()
            if now is None or digests(now) != digests(self._known):
                return True
            time.sleep(STEP)
        return False

    def _look(self) -> dict[str, Known] | None:
        """What is known of all sources now; None where one of them cannot be read at this moment."""
        try:
            return known_below(self._roots(), self._known, self._began)
        except OSError:
            return None


def _prints(files: dict[str, Known]) -> dict[str, object]:
    return {path: known.print for path, known in files.items()}

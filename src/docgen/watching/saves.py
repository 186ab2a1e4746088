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

from docgen.stamp import Known, Print, digests, looked_at, prints_below

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

UNREADABLE = Known(Print(0, 0, 0, 0), "")

Roots = Callable[[], tuple[Path, ...]]


class Saves:
    """The sources as they were seen last, and as they were when somebody was last done with them. A class because each
    look compares with the last.

    `roots` gives the folders, each time anew: an office may begin to have templates of its own.
    """

    def __init__(self, roots: Roots) -> None:
        self._roots = roots
        self._began = time.time_ns()
        self._known: dict[str, Known] = {}
        self._known = self._look()
        self._since = time.monotonic()
        self._restless: float | None = None
        self._is_in_doubt = False
        self._done = digests(self._known)
        self._told: frozenset[str] = frozenset()

    def wait(self) -> Iterator[frozenset[str]]:
        """The paths that were changed, added or removed, each time that there are any; none where what was last worked
        on may not be what lay there. Never ends by itself."""
        while True:
            for _ in self._woken(self._roots()):
                self._restless = None
                if (found := self.changed()) or self._is_in_doubt:
                    self._is_in_doubt = False
                    yield found

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
        """What is not as it was when somebody was last done with it, as soon as it is seen: work on it may begin, and
        `is_still` tells whether it was worth it. Only what was there then and is gone is waited for."""
        start = since = time.monotonic()
        began, last = time.time_ns(), self._look()
        while self._is_lacking(last):
            moment = time.monotonic()
            if moment - since >= MISSING or moment - start >= LONGEST:
                break
            time.sleep(STEP)
            began, now = time.time_ns(), self._look()
            if now != last:
                since = time.monotonic()
            last = now
        if digests(last) != digests(self._known):
            self._since = time.monotonic()
        self._known, self._began = last, began
        return self._changed()

    def is_still(self) -> bool:
        """Whether what changed last is what lies there, untouched, and has lain there for long enough to be believed.
        Where there is no end of changes, what was seen is worked on all the same, and looked at once more."""
        while True:
            if self._look() != self._known:
                return not self._is_worth_waiting()
            if time.monotonic() - self._since >= STILL:
                return True
            time.sleep(STEP)

    def changes_within(self, seconds: float) -> bool:
        """Whether somebody changes something within so many seconds, and it is worth waiting for."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._look() != self._known:
                return self._is_worth_waiting()
            time.sleep(STEP)
        return False

    def untold(self) -> frozenset[str]:
        """What has changed, but for what was given out by this before."""
        found = self._changed() - self._told
        self._told |= found
        return found

    def done(self) -> frozenset[str]:
        """Somebody is done with what was seen last. Gives back what `untold` has given out of it."""
        told, self._told = self._told, frozenset()
        self._done = digests(self._known)
        return told

    def _is_worth_waiting(self) -> bool:
        """Asked when something changes that is being worked on. What is changed without end is not waited for: it may
        have been read as it was for a moment only, so that nobody knows what the work was made from."""
        moment = time.monotonic()
        self._restless = self._restless or moment
        self._is_in_doubt = moment - self._restless >= LONGEST
        return not self._is_in_doubt

    def _is_lacking(self, now: dict[str, Known]) -> bool:
        """Whether something is gone that was there until now, or cannot be read any more."""
        gone = (self._known.keys() & self._done.keys()) - now.keys() - _unreadable(self._known)
        return bool(gone or _unreadable(now) - _unreadable(self._known))

    def _changed(self) -> frozenset[str]:
        old, new = self._done, digests(self._known)
        return frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))

    def _look(self) -> dict[str, Known]:
        """What is known of all sources now. One that cannot be read is known as such, so that it is seen when it can be
        again; while a folder cannot be looked into, all else that lies beside it counts as it was."""
        found: dict[str, Known] = {}
        for root in self._roots():
            try:
                prints = prints_below((root,))
            except OSError as failed:
                below = f"{root.as_posix()}/"
                found |= {path: known for path, known in self._known.items() if path.startswith(below)}
                found[str(failed.filename or root)] = UNREADABLE
                continue
            for path, seen in prints.items():
                try:
                    found.setdefault(path, looked_at(path, seen, self._known.get(path), self._began))
                except FileNotFoundError:  # gone since
                    continue
                except OSError:
                    found.setdefault(path, UNREADABLE)
        return found


def _unreadable(files: dict[str, Known]) -> set[str]:
    return {path for path, known in files.items() if known is UNREADABLE}

"""Further processes of one run: functions to call over there in, what they give out.

They belong to the run that started them: Ctrl+C stops them through it, and they do not outlive it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Out = TypeVar("Out")


def cores() -> int:
    """The cores that this process may use; in a container there are fewer than the machine has."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Helper:
    """A process that gets ready for its work while this one still reads. A class because it is begun long before it is
    known what there is to do, and then done with.

    It has one piece of work at a time; the others wait here, so that neither ever waits for the other to listen. If the
    work is `shared`, whoever would wait here does some of what nobody has begun.
    """

    def __init__(self, get_ready: Callable[[], object], shared: bool = False) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, get_ready, gc.get_threshold()), daemon=True)
        with deaf():
            self._process.start()
        theirs.close()
        self._waiting: list[tuple[int, tuple[Any, ...]]] = []
        self._found: dict[int, tuple[bool, Any]] = {}
        self._asked = 0
        self._is_busy = False
        self._shared = shared

    def asked(self, call: Callable[..., Out], *work: object) -> Callable[[], Out]:
        """Has `call(*work)` done over there; what is given back waits for it. If that process is lost, the work is done
        here. Raises what `call` raises."""
        number = self._asked
        self._asked += 1
        self._waiting.append((number, (call, *work)))
        self._hand_on()

        def done() -> Out:
            while number not in self._found and (self._does_one() or self._hears()):
                self._hand_on()
            well, out = self._found.pop(number, (True, None))
            if out is None:
                return call(*work)
            if not well:
                raise out
            found: Out = out
            return found

        return done

    def forget(self) -> None:
        """Nobody waits any more for what was asked; what has not been begun is not done."""
        del self._waiting[int(self._is_busy) :]
        self._found.clear()

    def leave(self) -> None:
        """Ends the process, whatever it is at."""
        self._line.close()
        self._process.kill()
        self._process.join()

    def _hand_on(self) -> None:
        if self._is_busy and self._has_spoken():  # it may be done with something that nobody waits for
            self._hears()
        if self._waiting and not self._is_busy:
            try:
                self._line.send(self._waiting[0])
                self._is_busy = True
            except OSError:
                self._waiting.clear()

    def _has_spoken(self) -> bool:
        try:
            return self._line.poll()
        except OSError:  # so Windows says that nobody is left at the other end
            return True

    def _does_one(self) -> bool:
        """Does here the last piece of what nobody has begun; False where there is none, or it is not shared."""
        if not self._shared or len(self._waiting) <= self._is_busy:
            return False
        number, (call, *work) = self._waiting.pop()
        try:
            self._found[number] = (True, call(*work))
        except Exception as failed:
            self._found[number] = (False, failed)
        return True

    def _hears(self) -> bool:
        """Takes the next thing that was found; False where nobody is left to find anything."""
        if not self._is_busy:
            return False
        try:
            number, well, out = self._line.recv()
        except (EOFError, OSError):
            self._is_busy = False
            self._waiting.clear()
            return False
        self._found[number] = (well, out)
        self._waiting.pop(0)
        self._is_busy = False
        return True


def _serve(line: Connection, get_ready: Callable[[], object], collecting: tuple[int, int, int]) -> None:
    """What the helper does from its start to its end."""
    belong_to_the_first(collecting)
    get_ready()
    with contextlib.suppress(EOFError, OSError):
        while True:
            number, (call, *work) = line.recv()
            try:
                answer = (number, True, call(*work))
            except Exception as failed:
                answer = (number, False, failed)
            line.send(answer)


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """Ctrl+C reaches every process of a terminal. What is started here never hears it: the first process does."""
    if threading.current_thread() is not threading.main_thread():  # only that one may say so
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def belong_to_the_first(collecting: tuple[int, int, int]) -> None:
    """How every further process begins; `collecting` is how seldom the first one looks for garbage."""
    gc.set_threshold(*collecting)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows deafness is not handed down
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Waits until the process that started this one is gone, however it went: nobody is left to work for."""
    from multiprocessing import parent_process

    if first := parent_process():
        first.join()
        os._exit(1)

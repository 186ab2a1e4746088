"""A machine that stops in the midst of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class KilledError(BaseException):
    """The machine stops here. No OSError, so that nobody catches it."""


class Killer:
    """Lets so many steps of a run happen on disk, then the machine stops: nothing more is moved or cleaned up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.steps_left = 0

    def during(self, steps: int, run: Callable[[], object]) -> bool:
        """Whether the run was killed: it would have taken more steps than these."""
        self.steps_left = steps
        with self.monkeypatch.context() as patched:
            for name in ("replace", "unlink", "rmdir"):
                patched.setattr(Path, name, self._killing(getattr(Path, name)))
            try:
                run()
            except KilledError:
                return True
        return False

    def _killing(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            if self.steps_left == 0:
                raise KilledError
            self.steps_left -= 1
            return real(*arguments, **options)

        return step

"""Every fault that docgen can find: nothing in, all `Fault` constants of all rooms by their code out."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from docgen.problem import Fault

ROOMS = (
    "readers",
    "schema",
    "law",
    "wording",
    "checks",
    "quota",
    "documents",
    "forms",
    "writers",
    "trace",
    "record",
    "rebuild",
    "issuing",
    "sources",
    "certificates",
    "printing",
    "overlay",
    "register",
    "earlier",
    "edits",
)
"""Where faults are declared; a room's modules are found by walking it."""


def every_fault() -> dict[str, Fault]:
    """All faults, sorted by code. A code stands for one fault only (a test sees to that)."""
    found = {fault.code: fault for module in _modules() for fault in vars(module).values() if isinstance(fault, Fault)}
    return dict(sorted(found.items()))


def _modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        module = importlib.import_module(f"docgen.{room}")
        yield module
        for member in pkgutil.walk_packages(getattr(module, "__path__", ()), f"{module.__name__}."):
            yield importlib.import_module(member.name)

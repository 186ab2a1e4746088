"""What a run depends on besides the papers that lie there: folders of sources, and what papers are made with.

In: a plan and its workplace. Out: folders whose files are all sources, and a text that is another one whenever docgen,
Python, a library or the fonts are others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import docgen
from docgen import machine_fonts
from docgen.files import Workplace


def roots_of(workplace: Workplace, name: str) -> tuple[Path, ...]:
    """Every folder that a paper of the plan may be made from: the plan's own, the templates, and docgen itself."""
    return (workplace.plan_folder(name).resolve(), *workplace.template_roots, _own())


def is_docgen(path: str) -> bool:
    """Whether a source is a part of docgen itself."""
    return path.startswith(f"{_own().as_posix()}/")


def tools_used() -> str:
    """Python and the libraries that are installed, with their versions."""
    return "\n".join((sys.version, *_libraries()))


def fonts_asked() -> Callable[[], str]:
    """The fonts of this machine, as soon as they are known."""
    return machine_fonts.fonts_asked()


def _own() -> Path:
    return Path(docgen.__file__).parent.resolve()


def _libraries() -> tuple[str, ...]:
    """The records of what is installed, which are named by library and version."""
    found: set[str] = set()
    for folder in map(Path, sys.path):
        if folder.is_dir():
            found.update(path.name for path in folder.iterdir() if path.suffix in (".dist-info", ".egg-info"))
    return tuple(sorted(found))

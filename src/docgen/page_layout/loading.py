"""A quicker start of WeasyPrint on Linux.

In: nothing. Out: WeasyPrint, imported. It asks for each C library under its names on three systems in turn, and Python
answers every miss by running a compiler and a linker: a tenth of the time of a small build. Names that no Linux
library can have are answered at once; whatever could be found is still looked for.
"""

from __future__ import annotations

import ctypes.util
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ELSEWHERE = re.compile(r"^lib|-\d$|\.(dll|dylib)$")
"""Python itself puts `lib` before a name; `-0` and these endings are names of Windows and macOS."""


@contextmanager
def quick_search() -> Iterator[None]:
    """As long as the block lasts, names of other systems are not searched for on Linux."""
    whole_search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None if ELSEWHERE.search(name) else whole_search(name)
    try:
        yield
    finally:
        ctypes.util.find_library = whole_search


def load_weasyprint() -> None:
    """Imports WeasyPrint; later imports of it cost nothing."""
    with quick_search():
        import weasyprint  # noqa: F401

"""The libraries of the system that WeasyPrint loads: each is really loaded, by the names that WeasyPrint tries."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from docgen.doctor import install
from docgen.doctor.finding import Finding, State
from docgen.problem import NOTHING_SAID, Say


@dataclass(frozen=True)
class Library:
    """`short` is what the linker calls it; `names` are its file names on Linux, macOS and Windows."""

    short: str
    names: tuple[str, ...]
    package: str


REQUIRED = (
    Library("gobject-2.0", ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"), "libglib2.0-0"),
    Library("pango-1.0", ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"), "libpango-1.0-0"),
    Library("harfbuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"), "libharfbuzz0b"),
    Library("fontconfig", ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"), "libfontconfig1"),
    Library(
        "pangoft2-1.0",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
        "libpangoft2-1.0-0",
    ),
)
SUBSETTER = Library(
    "harfbuzz-subset",
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "libharfbuzz-subset0",
)
WINDOWS_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"


def loads(library: Library) -> bool:
    """Whether the library can be loaded into this Python."""
    if sys.platform == "win32":
        for folder in os.getenv("WEASYPRINT_DLL_DIRECTORIES", WINDOWS_FOLDERS).split(";"):
            if Path(folder).is_dir():
                os.add_dll_directory(folder)
    for name in library.names:
        with suppress(OSError):
            ctypes.CDLL(name)
            return True
    # Slow (it may start a compiler), so only for a library that lies in none of the usual places.
    found = ctypes.util.find_library(library.short)
    if found:
        with suppress(OSError):
            ctypes.CDLL(found)
            return True
    return False


def look_at_libraries(loads: Callable[[Library], bool] = loads) -> tuple[Finding, Finding]:
    """Pango with what belongs to it, and HarfBuzz's subsetter, which Pango does not pull in and nobody thinks of."""
    lacking = [library for library in REQUIRED if not loads(library)]
    if lacking:
        names = ", ".join(library.short for library in lacking)
        mend = install.command(install.LIBRARIES, *(library.package for library in lacking))
        pango = Finding(
            "pango",
            State.BAD,
            Say(f"thiếu thư viện để in PDF: {names}", f"libraries for making PDFs are missing: {names}"),
            Say(mend, mend),
        )
    else:
        pango = Finding("pango", State.OK, Say("Pango nạp được, in được PDF", "Pango loads, PDFs can be made"))
    subset = loads(SUBSETTER)
    mend = install.command(install.LIBRARIES, SUBSETTER.package)
    return pango, Finding(
        "harfbuzz-subset",
        State.OK if subset else State.WARN,
        Say("HarfBuzz-subset nạp được", "HarfBuzz-subset loads")
        if subset
        else Say(
            "thiếu HarfBuzz-subset: in PDF chậm hơn ba, bốn lần",
            "HarfBuzz-subset is missing: PDFs take three or four times as long",
        ),
        NOTHING_SAID if subset else Say(mend, mend),
    )

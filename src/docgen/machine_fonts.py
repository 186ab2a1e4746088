"""Which fonts this machine has, as digests: another font makes other pages.

In: the names of fonts. Out: a text that is another one where fontconfig would give other files; "" where it cannot be
asked.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import DEVNULL, PIPE

STYLES = ("regular", "bold", "italic", "bold:italic")


def fonts_digest() -> str:
    """What stands for “Times New Roman” on this machine in its four styles, as a digest of paths and bytes' sizes.

    Another font makes other pages, so papers made with it are stale. "" where fontconfig cannot be asked.
    """
    return fonts_asked()()


def fonts_asked() -> Callable[[], str]:
    """Has fontconfig begin to answer; what is given back waits for the digest, and keeps it. All four styles are asked
    at once: each answer takes as long as a whole look at what has changed."""
    asked = ["fc-match", "-f", "%{file}"]
    running: list[subprocess.Popen[str]] = []
    with contextlib.suppress(OSError):
        for style in STYLES:
            style_asked = [*asked, f"Times New Roman:{style}"]
            running.append(subprocess.Popen(style_asked, stdout=PIPE, stderr=DEVNULL, text=True))
    return functools.cache(functools.partial(_answered, tuple(running)))


def _answered(running: tuple[subprocess.Popen[str], ...]) -> str:
    """The digest of what was found for all four styles."""
    seen = hashlib.sha256()
    found = [(process.communicate()[0], process.returncode) for process in running]
    if len(found) < len(STYLES):
        return ""
    try:
        for file, failed in found:
            if failed:
                return ""
            seen.update(f"{Path(file).name} {Path(file).stat().st_size}\n".encode())
    except OSError:
        return ""
    return seen.hexdigest()


def installed_fonts_digest(families: str) -> str:
    """All fonts of this machine, in the order in which they may stand in for `families` (names with commas between), as
    a digest: for what is made anew quickly and must never be made with another font. "" where fontconfig cannot be
    asked."""
    try:
        found = _fc_match("-a", "-f", "%{file}\n", families).splitlines()
        status = {path: Path(path).stat() for path in found}
    except (OSError, subprocess.CalledProcessError):
        return ""
    lines = (f"{path} {status[path].st_size} {status[path].st_mtime_ns}\n" for path in found)
    return hashlib.sha256("".join(lines).encode()).hexdigest() if found else ""


def _fc_match(*asked: str) -> str:
    return subprocess.run(["fc-match", *asked], capture_output=True, text=True, check=True).stdout

"""What one run writes down for the next: JSON below a digest of itself, and the text of what has made it.

Whatever is damaged, foreign or of another docgen is as good as nothing, and a disk that refuses is no mistake of
anybody's: what lies here saves time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from docgen import files

BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What text that was not written here may raise. A misfit of pydantic is a ValueError."""


def unsealed(file: Path, made_with: str) -> Any:
    """What lies in a file; None where nothing does that `made_with` wrote."""
    try:
        digest, _, body = (files.read_if_there(file) or b"").partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != digest:
            return None
        read = json.loads(body)
        return read["kept"] if read["with"] == made_with else None
    except (*BROKEN, OSError):
        return None


def seal(file: Path, made_with: str, kept: Any) -> None:
    """Writes it down for `unsealed`."""
    text = json.dumps({"with": made_with, "kept": kept}, ensure_ascii=False)
    body = text.encode(errors="surrogatepass")  # a file that is spoken of may be called anything
    try:
        files.write_whole({file: hashlib.sha256(body).hexdigest().encode() + b"\n" + body})
    except OSError:
        return

"""Which files an earlier state is made of: the plan's folder, and the office's own templates and data.

In: a workplace and a plan. Out: names below the workplace, with their bytes. What was issued lies frozen in the plan's
folder and is no source; papers and pictures beside the nominations count by their names alone.
"""

from __future__ import annotations

from docgen.files import BUILT_IN, Workplace, files_in, read_if_there

ISSUED = "issued"
"""The folder of a plan in which issued papers lie."""

STOCKS = "stocks"
"""Scans of certificates, which no paper is made from."""

UNREAD = (".md", ".txt", ".docx", ".doc", ".pdf", ".png", ".jpg", ".jpeg")
"""Endings of files beside the nominations that nobody reads."""


def source_files(workplace: Workplace, plan: str) -> dict[str, bytes]:
    """All sources by name, in order. A clone of docgen keeps its templates by itself."""
    folder = workplace.plan_folder(plan)
    found: dict[str, bytes] = {}
    for path in files_in(folder):
        inner = path.relative_to(folder)
        if inner.parts[0] != ISSUED:
            unread = len(inner.parts) > 1 and path.suffix.casefold() in UNREAD
            found[f"plans/{plan}/{inner.as_posix()}"] = b"" if unread else read_if_there(path) or b""
    own = workplace.root / "templates"
    if own.is_dir() and own.resolve() not in {built_in.resolve() for built_in in BUILT_IN}:
        for path in files_in(own):
            inner = path.relative_to(own)
            if inner.parts[0] != STOCKS:
                found[f"templates/{inner.as_posix()}"] = read_if_there(path) or b""
    return dict(sorted(found.items()))


def is_source(name: str, plan: str) -> bool:
    """Whether a name below a workplace is that of a source, and leads nowhere else."""
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts) or "\\" in name or "\0" in name:
        return False
    if parts[:2] == ["plans", plan]:
        return len(parts) > 2 and parts[2] != ISSUED
    return parts[0] == "templates" and len(parts) > 1 and parts[1] != STOCKS

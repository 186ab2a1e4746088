"""Earlier states: a plan's sources as they stand in a revision of git, or as the papers in `build/` were made from.

In: a workplace, a plan, which state. Out: a workplace of its own that holds them, for as long as it is looked at; from
there on they are read like the sources of today. One of the rooms that touch the disk.
"""

from docgen.earlier.git import HEAD, at_revision, is_kept_in_git
from docgen.earlier.kept import FILE, as_built, keep
from docgen.earlier.state import Earlier

__all__ = ["FILE", "HEAD", "Earlier", "as_built", "at_revision", "is_kept_in_git", "keep"]

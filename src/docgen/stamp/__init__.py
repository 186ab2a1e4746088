"""The stamp of a run: everything that it looked at, as it was then, and what it said at its end.

In: a plan, and what is asked of a build. Out: what a whole run would say, where nothing that it could look at has been
touched since; else None, and the run is made. A stamp saves time and nothing else: one that is missing, damaged, of
another docgen or of another machine is as good as none.

What is relied upon: a file whose size, inode, time of change (mtime) and time of its entry (ctime) are as they were,
all of them from well before the look at it began, holds what it held. Every other file is read.
"""

from docgen.stamp.asking import Asked, Done, Look, keep, look
from docgen.stamp.prints import Digests, Known, Print, digests, looked_at, prints_below
from docgen.stamp.remembered import Kept, Remembered

__all__ = [
    "Asked",
    "Digests",
    "Done",
    "Kept",
    "Known",
    "Look",
    "Print",
    "Remembered",
    "digests",
    "keep",
    "look",
    "looked_at",
    "prints_below",
]

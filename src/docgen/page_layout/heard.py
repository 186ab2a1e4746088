"""In: a stretch of work by WeasyPrint. Out: what it logged meanwhile.

WeasyPrint never refuses: what it cannot use it leaves out and logs. For a paper that is signed that will not do, so
the log is read and its lines become problems."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable, Iterator

NO_GLYPH = ".notdef glyph"
"""How a line begins that tells of a letter which no font of the machine has."""
HARMLESS = ("Using fontTools instead of HarfBuzz-Subset", "Please install HarfBuzz version")
"""Log lines about the machine that change nothing on the paper: letters from other fonts are found by those fonts."""


class _Listener(logging.Handler):
    """Keeps what is logged. A class because logging asks for one."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextlib.contextmanager
def listening() -> Iterator[list[logging.LogRecord]]:
    """The warnings and errors of WeasyPrint, filled in while the block runs."""
    logger, listener = logging.getLogger("weasyprint"), _Listener()
    logger.addHandler(listener)
    try:
        yield listener.heard
    finally:
        logger.removeHandler(listener)


def telling(heard: Iterable[logging.LogRecord]) -> Iterator[tuple[str, logging.LogRecord]]:
    """What was logged without what is harmless: each message, with its record."""
    for record in heard:
        if not (said := record.getMessage()).startswith(HARMLESS):
            yield said, record

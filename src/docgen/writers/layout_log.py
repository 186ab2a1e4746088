"""In: a stretch of work by WeasyPrint. Out: what it logged meanwhile.

WeasyPrint never refuses: what it cannot use it leaves out and logs. For a paper that is signed that will not do, so
the log is read and its lines become problems."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator


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

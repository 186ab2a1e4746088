"""One call of the command line as a test sees it."""

import json
import re
from dataclasses import dataclass
from typing import Any

BAD_DATE = ("date: {year: 2026}", "date: 30-2")


@dataclass(frozen=True)
class Called:
    """Exit code and the bytes of both streams."""

    code: int
    out_bytes: bytes
    err_bytes: bytes

    @property
    def out(self) -> str:
        return self.out_bytes.decode("utf-8")

    @property
    def err(self) -> str:
        return self.err_bytes.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """Standard output as one line, however it was wrapped."""
        return re.sub(r"\s+", " ", self.out)

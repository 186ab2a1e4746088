"""A template: the files that give one type of paper its look.

Frozen and already read: the door to the disk (`files`) makes it, a writer only looks. Its digest is what the trace
keeps, so a changed letter in any of the files makes the papers stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, eq=False)
class Template:
    """One type of paper.

    `name` is its folder (`ke-hoach`). `files` holds everything of that folder and of `_form` by its name below
    `templates`: `ke-hoach/paper.html`, `_form/form.css`. `origins` says where a file really lies that is borrowed from
    another type.
    """

    name: str
    files: Mapping[str, bytes]
    origins: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the names and bytes of all files, in the order of their names."""
        seen = hashlib.sha256(self.name.encode())
        for name, content in sorted(self.files.items()):
            seen.update(f"\n{len(content)} {name}\n".encode())
            seen.update(content)
        return seen.hexdigest()

    @cached_property
    def styles(self) -> str:
        """The text of all its style sheets and pages: what names its fonts."""
        endings = (".css", ".html")
        return " ".join(
            content.decode("utf-8", "replace") for name, content in sorted(self.files.items()) if name.endswith(endings)
        )

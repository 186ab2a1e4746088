"""WeasyPrint kept to the files of a template.

In: a function from a name to the bytes of a file, if there is one of that name. Out: what WeasyPrint fetches through:
those files and pictures written out in the address (`data:`), and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote

ROOT = "file:///template/"
"""A made-up address: the files of a template stand nowhere else, so nothing on the disk can be reached by it."""


def jail(found: Callable[[str], bytes | None]) -> Any:
    """A fetcher that knows what `found` knows. Names are those below `ROOT`, as `bang-khen/border.svg`."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Jail(URLFetcher):  # type: ignore[misc]
        """A class because WeasyPrint asks for one."""

        def fetch(self, url: str, headers: object = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            name = unquote(url.removeprefix(ROOT).split("?")[0].split("#")[0])
            content = found(name) if url.startswith(ROOT) else None
            if content is None:
                raise ValueError("không có trong mẫu / not among the template's files")
            return URLFetcherResponse(url, content)

    return Jail(allowed_protocols=("data",))


def style_sheets(files: Iterable[tuple[str, bytes]], fetcher: Any, fonts: Any) -> tuple[Any, ...]:
    """The style sheets among these files, read, in their order."""
    from weasyprint import CSS

    return tuple(
        CSS(string=content.decode("utf-8", "replace"), base_url=ROOT + name, url_fetcher=fetcher, font_config=fonts)
        for name, content in files
        if name.endswith(".css")
    )

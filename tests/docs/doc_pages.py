"""The documents as tests look at them: their fenced blocks, their links, the commands they show."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
README, HOUSE, GUIDE, CHANGELOG = (
    ROOT / name for name in ("README.md", "docs/house.md", "docs/huong-dan.md", "CHANGELOG.md")
)
PAGES = (README, HOUSE, GUIDE, CHANGELOG)

FENCE = re.compile(r"^(?:<!-- prints: (?P<prints>[a-z-]+) -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
CODE_SPAN = re.compile(r"`([^`\n]+)`")
HEADING = re.compile(r"^#+ (.+)$", re.M)


@dataclass(frozen=True)
class Block:
    """A fenced block. `prints` names the run of docgen whose output it is; `line` is where its text begins."""

    page: Path
    line: int
    language: str
    prints: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path, language: str | None = None) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    found = (
        Block(page, text.count("\n", 0, one.start("text")) + 1, one["language"], one["prints"] or "", one["text"])
        for one in FENCE.finditer(text)
    )
    return [block for block in found if language is None or block.language == language]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def code_spans(page: Path) -> list[str]:
    return CODE_SPAN.findall(prose(page))


def commands(page: Path) -> list[list[str]]:
    """Every command line in the shell blocks of a page, as words, without comments and redirections."""
    lines = [line for block in blocks(page, "sh") for line in block.text.splitlines()]
    typed = [shlex.split(line.split(" > ")[0], comments=True) for line in lines]
    return [words for words in typed if words]


def anchors(page: Path) -> set[str]:
    """The anchors that a forge makes of the headings of a page."""
    headings = HEADING.findall(prose(page))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def with_printed(page: Path, block: Block, printed: str) -> str:
    """The text of a page with another output in one of its blocks."""
    text = page.read_text(encoding="utf-8")
    head = f"<!-- prints: {block.prints} -->\n```{block.language}\n"
    assert text.count(head) == 1, block.prints
    return text.replace(f"{head}{block.text}```", f"{head}{printed}```")

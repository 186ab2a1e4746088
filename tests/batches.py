"""Batches in memory: plans with papers in folders, and a writer that prints nothing but their words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from docgen import writers
from docgen.files import Workplace
from docgen.model.facts import AnnexFacts, Document, Facts, Table, Title
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.rebuild import Outcome, rebuild

NAME = "dot-khen"
TYPES = {"to-trinh": "Tờ trình", "bao-cao": "Báo cáo thành tích", "ke-hoach": "Kế hoạch"}
TEMPLATES = {name: Template(name, {f"{name}/paper.html": b"x"}) for name in TYPES}


def batch(papers: Iterable[str], words: str = "một") -> Prepared:
    """A plan of which nothing is known but its papers, by their names; each says its name and `words`."""
    documents = tuple(Document(name, _type_of(name), _facts(f"{name}: {words}")) for name in papers)
    return Prepared(NAME, documents=documents, templates=TEMPLATES, type_names=TYPES)


def units(count: int, first: int = 0) -> list[str]:
    """A proposal for each unit, and a report for each of two nominees of each."""
    numbers = range(first, first + count)
    proposals = [f"to-trinh/xa-{number}" for number in numbers]
    return [*proposals, *(f"bao-cao/xa-{number}/{person}" for number in numbers for person in ("an", "binh"))]


def plain_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers that are nothing but their words, so that thousands are made in a moment."""
    plain = writers.Format(lambda facts, template: (facts.subject.encode(), ()), 1, ())
    monkeypatch.setattr(writers, "FORMATS", dict.fromkeys(("docx", "pdf"), plain))


def run(root: Path, prepared: Prepared, **options: Any) -> Outcome:
    """A run for Word files only, unless `formats` says otherwise."""
    return rebuild(prepared, Workplace(root), **{"formats": ("docx",), **options})


def folder(root: Path) -> Path:
    return Workplace(root).build_folder(NAME)


def everything(root: Path) -> dict[str, bytes | None]:
    """All files and folders (None) of the batch but lock and trace, by name."""
    top = folder(root)
    return {
        path.relative_to(top).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(top.rglob("*"))
        if path.name not in (".lock", ".docgen.json", ".docgen.sources.zip")
    }


def _type_of(name: str) -> str:
    first = name.partition("/")[0]
    return first if first in TYPES else "ke-hoach"


def _facts(words: str) -> Facts:
    return AnnexFacts("", "", Title("", (), 0), "", Table((), (), ()), "", (), words)

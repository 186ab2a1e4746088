"""What the benchmarks work with: the sample plan, copied to be built, or its papers in print-ready words.

Both sides of a benchmark print the same words.
"""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from pathlib import Path

from docgen import pipeline
from docgen.files import Workplace, read_template
from docgen.model.facts import Document
from docgen.model.template import Template

ROOT = Path(__file__).parents[1]
PLAN = "soc-trang-2021"
DOCGEN = (sys.executable, str(Path(sys.executable).with_name("docgen")))
BUILD = (*DOCGEN, "build", PLAN)


def work_folder(place: Path) -> Path:
    """A work folder of its own, with the sample plan in it."""
    source = ROOT / "plans" / PLAN
    if not source.is_dir():
        raise SystemExit(f"{source}: the sample plan is not there")
    folder = place / "hồ sơ"
    shutil.copytree(source, folder / "plans" / PLAN)
    return folder


def forget(folder: Path) -> None:
    """Takes everything away that was ever built in a work folder."""
    shutil.rmtree(folder / "build", ignore_errors=True)


def scratch() -> Path:
    """A folder that is gone when the process is."""
    folder = tempfile.mkdtemp(prefix="docgen-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def template_of(paper: Document) -> Template:
    """The template of a paper, read."""
    template = read_template(Workplace(ROOT).template_roots, paper.template)
    assert template is not None
    return template


def papers() -> tuple[Document, ...]:
    """The sample plan and its annex, in print-ready words."""
    return pipeline.prepare(PLAN, Workplace(ROOT)).documents

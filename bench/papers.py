"""What the benchmarks work with: the sample plan, copied to be built, or its papers in print-ready words.

Both sides of a benchmark print the same words.
"""

from __future__ import annotations

import atexit
import functools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.model.template import Template

ROOT = Path(__file__).parents[1]
PLAN = "soc-trang-2021"
DOCGEN = (sys.executable, str(Path(sys.executable).with_name("docgen")))
BUILD = (*DOCGEN, "build", PLAN)
STARTER = "khoi-dau"


def work_folder(place: Path) -> Path:
    """A work folder of its own, with the sample plan in it."""
    source = ROOT / "plans" / PLAN
    if not source.is_dir():
        raise SystemExit(f"{source}: the sample plan is not there")
    folder = place / "hồ sơ"
    shutil.copytree(source, folder / "plans" / PLAN)
    return folder


def starter(place: Path) -> Path:
    """A work folder with the plan that `docgen new` makes."""
    folder = place / "mới"
    (folder / "plans").mkdir(parents=True)
    subprocess.run((*DOCGEN, "new", STARTER), cwd=folder, check=True, capture_output=True)
    return folder


def forget(folder: Path) -> None:
    """Takes everything away that was ever built in a work folder."""
    shutil.rmtree(folder / "build", ignore_errors=True)


def scratch() -> Path:
    """A folder that is gone when the process is."""
    folder = tempfile.mkdtemp(prefix="docgen-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@functools.cache
def prepared(plan: str = PLAN, root: Path = ROOT) -> Prepared:
    """A plan in print-ready words, with its templates."""
    found = pipeline.prepare(plan, Workplace(root))
    assert found.documents, found.problems
    return found


def plan_papers(plan: str = PLAN, root: Path = ROOT) -> tuple[Document, ...]:
    """Every paper of a plan."""
    return prepared(plan, root).documents


def papers() -> tuple[Document, ...]:
    """One paper of each type of the sample plan: the first."""
    first = {paper.template: paper for paper in reversed(plan_papers())}
    return tuple(paper for paper in plan_papers() if first[paper.template] is paper)


def template_of(paper: Document) -> Template:
    """The template of a paper of the sample plan."""
    return prepared().templates[paper.template]


def laid_out(folder: Path, plan: str = PLAN, root: Path = ROOT) -> Path:
    """The templates of a plan as files, each whole, with what it takes from others: what a script works with."""
    for template in prepared(plan, root).templates.values():
        for name, content in template.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return folder

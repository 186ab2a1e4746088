"""The law with issued papers: a rebuild after any change leaves what a build from nothing with the same record leaves,
byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from building import lying, papers
from hypothesis import given, settings
from hypothesis import strategies as st
from test_rebuild_law import STEPS, Changes, brought_to

from docgen.files import Workplace
from docgen.issuing import withdraw
from docgen.rebuild import rebuild
from issuances import AT, archived, issue, record
from offices import NAME, prepared

DEEDS = st.lists(st.sampled_from(["issue", "issue with its number", "withdraw", ""]), min_size=4, max_size=4)


def built(workplace: Workplace) -> list[str]:
    outcome = rebuild(prepared(workplace), workplace, formats=("docx",))
    return [problem.fault.code for problem in outcome.problems if problem.is_error]


def done(workplace: Workplace, deed: str, at: int) -> None:
    """Issues or withdraws the plan; what the plan's own number and day do not allow simply does not happen."""
    if deed == "withdraw" and record(workplace).standing:
        assert withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "nhầm").record
    elif deed and deed != "withdraw":
        issue(workplace, number=None if deed == "issue with its number" else str(at + 7))


@settings(max_examples=25, deadline=None)
@given(STEPS, DEEDS)
def test_a_rebuild_with_issued_papers_is_a_build_from_nothing(steps: list[Changes], deeds: list[str]) -> None:
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        frozen: dict[str, bytes] = {}
        for at, changes in enumerate(steps):
            workplace = brought_to(folder / "lau-dai", changes)
            built(workplace)
            done(workplace, deeds[at], at)
            assert frozen.items() <= archived(workplace).items(), "what is archived stays"
            frozen = archived(workplace)
            built(workplace)
        fresh = brought_to(folder / "moi", steps[-1])
        for name in ("issued.yaml", "issued"):
            source, target = (each.plan_folder(NAME) / name for each in (workplace, fresh))
            if source.is_dir():
                shutil.copytree(source, target)
            elif source.exists():
                shutil.copy(source, target)
        if prepared(fresh).documents:
            assert built(fresh) == built(workplace) == []
            assert lying(workplace) == lying(fresh)
            for entry in record(workplace).standing:
                for name in entry.names:
                    assert papers(workplace)[f"{name}.docx"] == frozen[f"{entry.folder}/{name}.docx"]
    finally:
        shutil.rmtree(folder)

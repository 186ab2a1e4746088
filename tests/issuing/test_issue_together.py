"""Two commands on one plan at the same time, as processes of their own: one waits or is refused, nothing is mixed."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from docgen import files
from docgen.files import Workplace
from docgen.record import Store, verify
from issuances import archived, record
from offices import NAME, office

HELD = """\
import sys
from pathlib import Path
from docgen import files
with files.held(Path(sys.argv[1])) as alone:
    print(alone, flush=True)
    sys.stdin.readline()
"""


def docgen(workplace: Workplace, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "docgen", *words], cwd=workplace.root, capture_output=True, text=True, check=False
    )


def together(workplace: Workplace, *commands: tuple[str, ...]) -> list[subprocess.CompletedProcess[str]]:
    with ThreadPoolExecutor(len(commands)) as several:
        return list(several.map(lambda words: docgen(workplace, *words), commands))


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return office(tmp_path)


def test_one_paper_gets_one_number_of_two_that_are_given_at_once(workplace: Workplace) -> None:
    for _ in range(2):
        both = together(workplace, *(("issue", NAME, "ke-hoach", "--number", number) for number in ("12", "13")))
        assert all(one.returncode in (0, 1) for one in both)
        assert "Traceback" not in both[0].stderr + both[1].stderr
    (entry,) = record(workplace).issues
    assert sum(one.returncode == 0 for one in both) == 0, "the second round finds it issued"
    docgen(workplace, "build", NAME)
    assert verify(Store(workplace, NAME), workplace.build_folder(NAME)).problems == ()
    assert {name.partition("/")[0] for name in archived(workplace)} == {entry.folder}


def test_a_build_and_an_issue_at_once_leave_what_one_after_the_other_leaves(workplace: Workplace) -> None:
    together(workplace, ("build", NAME), ("issue", NAME, "ke-hoach", "--number", "12"), ("build", NAME))
    if not record(workplace).issues:
        assert docgen(workplace, "issue", NAME, "ke-hoach", "--number", "12").returncode == 0
    assert docgen(workplace, "build", NAME).returncode == 0
    assert verify(Store(workplace, NAME), workplace.build_folder(NAME)).problems == ()
    assert docgen(workplace, "verify", NAME).returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ("build", NAME),
        ("issue", NAME, "ke-hoach", "--number", "12"),
        ("issue", NAME, "ke-hoach", "--withdraw", "--reason", "nhầm"),
    ],
    ids=["build", "issue", "withdraw"],
)
def test_while_another_is_at_work_on_the_plan_the_second_is_refused(
    workplace: Workplace, words: tuple[str, ...]
) -> None:
    if "--withdraw" in words:
        docgen(workplace, "issue", NAME, "ke-hoach", "--number", "12")
    before = record(workplace)
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(workplace.build_folder(NAME))],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdin and holder.stdout
        assert holder.stdout.readline() == "True\n"
        done = docgen(workplace, *words)
        holder.communicate("\n")
    assert done.returncode == 1
    assert "[build-busy]" in done.stderr
    assert record(workplace) == before
    with files.held(workplace.build_folder(NAME)) as alone:
        assert alone

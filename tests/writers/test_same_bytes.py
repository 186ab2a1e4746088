"""The same facts and template give the same bytes, in another process, another time zone, another hash order."""

import os
import pathlib
import subprocess
import sys

import pytest
from sample_papers import PAPERS

HERE = pathlib.Path(__file__).parent
PROGRAM = """
import hashlib, sys
from sample_facts import template
from sample_papers import PAPERS
from docgen.writers import write
order = sorted(PAPERS, reverse="backwards" in sys.argv)
made = []
for paper in order + order[:3]:
    name, facts = PAPERS[paper]
    for format in ("docx", "pdf"):
        content, problems = write(format, facts, template(name))
        made.append((format, paper, len(content), hashlib.sha256(content).hexdigest()))
for row in sorted(set(made)):
    print(*row)
"""


def digests(*arguments: str, **surroundings: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=HERE,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_the_bytes_are_the_same_in_another_process_time_zone_and_hash_order() -> None:
    first = digests(TZ="UTC", PYTHONHASHSEED="1")
    assert len(first.splitlines()) == 2 * len(PAPERS)
    assert digests(TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="77", LC_ALL="C", SOURCE_DATE_EPOCH="1600000000") == first


def test_the_bytes_do_not_depend_on_what_the_process_made_before() -> None:
    assert digests("backwards") == digests()


@pytest.mark.parametrize("order", [("docx", "pdf", "docx"), ("pdf", "docx", "pdf")])
def test_a_second_paper_from_the_same_compiled_template_is_the_same(order: tuple[str, ...]) -> None:
    from reading import made
    from sample_facts import PLAN, template

    contents = [made(format, PLAN, template("ke-hoach")) for format in order]
    assert contents[0] == contents[2]


def test_asking_for_the_edition_imports_none_of_the_heavy_libraries() -> None:
    program = (
        "import sys, docgen.writers as writers\n"
        "print(writers.edition('docx')); print(writers.edition('pdf'))\n"
        "print(sorted({'weasyprint', 'docxtpl', 'jinja2', 'pydyf', 'fontTools'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    docx, pdf, imported = ran.stdout.splitlines()
    assert docx.startswith("docx 2; docxtpl ")
    assert "weasyprint " in pdf
    assert "pydyf " in pdf
    assert imported == "[]"

"""The documents and the software say the same: commands, options, codes, links, rooms, examples."""

import re
from pathlib import Path

import click
import pytest

from docgen.cli.faults import every_fault
from docgen.cli.group import LazyGroup
from docgen.cli.table import COMMANDS
from docgen.model.plan import Plan
from docgen.model.units import Overrides
from docgen.readers import read

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "docs/huong-dan.md", "docs/house.md", "CHANGELOG.md")
FENCED = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)


def page(name):
    return (ROOT / name).read_text("utf-8")


def shell_lines(name):
    for language, text in FENCED.findall(page(name)):
        if language == "sh":
            yield from (line.split("#")[0].strip() for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_line_in_the_readme_and_a_section_in_the_guide(name):
    assert f"| `docgen {name}" in page("README.md")
    assert f"### docgen {name}\n" in page("docs/huong-dan.md")


@pytest.mark.parametrize("name", ["README.md", "docs/huong-dan.md"])
def test_every_command_line_shown_is_one_that_docgen_understands(name):
    lines = list(shell_lines(name))
    assert lines
    for line in lines:
        words = line.split()
        if words[0] == "./run":
            assert words[1] in {"demo", "test", "docgen", "bench", "nox"}, line
            words = words[1:]
        if words[0] != "docgen":
            continue
        group = LazyGroup("vi")
        command = group.get_command(click.Context(group), words[1])
        assert command is not None, line
        command.make_context(words[1], words[2:])


def test_every_code_in_square_brackets_is_a_fault():
    known = set(every_fault())
    shown = {code for name in PAGES[:2] for code in re.findall(r" \[([a-z-]+)\]$", page(name), re.MULTILINE)}
    assert shown and shown <= known


@pytest.mark.parametrize("name", PAGES)
def test_every_link_and_picture_leads_somewhere(name):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page(name)):
        if "://" not in target:
            assert ((ROOT / name).parent / target).exists(), target


def test_the_house_names_every_room_and_no_room_that_is_not_there():
    rooms = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "src/docgen").iterdir()
        if path.name not in {"__init__.py", "__main__.py", "__pycache__", "py.typed"}
    }
    named = set(re.findall(r"^- `([\w.]+/?)`", page("docs/house.md"), re.MULTILINE))
    assert named == rooms


def test_every_example_of_a_plan_in_the_guide_uses_fields_that_exist():
    examples = [text for language, text in FENCED.findall(page("docs/huong-dan.md")) if language == "yaml"]
    known = {*Plan.model_fields, *Overrides.model_fields, "text"}
    assert len(examples) > 5
    for text in examples:
        located, problems = read("plan.yaml", text.encode())
        assert problems == () and set(located.value) <= known, text

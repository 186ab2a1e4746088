"""Help: in both languages, with examples, and quick because nothing is imported for it."""

import importlib
import json
import subprocess
import sys

import pytest

from docgen import __version__
from docgen.cli.table import COMMANDS

IMPORTED_FOR_HELP = {
    "docgen",
    "docgen.cli",
    *(f"docgen.cli.{name}" for name in ("command", "group", "language", "run", "table")),
}
ASK_MODULES = """
import json, sys
from docgen.cli import main
code = main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


def modules_after(*words):
    done = subprocess.run([sys.executable, "-c", ASK_MODULES, *words], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_shows_an_example_of_it(call, name, lang):
    shown = call(name, "--help", "--lang", lang)
    assert shown.code == 0
    _, mark, examples = shown.out.partition({"vi": "Ví dụ:", "en": "Examples:"}[lang])
    assert mark
    assert all(line.strip().startswith(f"docgen {name}") for line in examples.strip().splitlines())
    assert f"docgen {name}" in examples


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_is_explained_in_both_languages(name):
    make = importlib.import_module(f"docgen.cli.{COMMANDS[name].module}").command
    vi, en = make("vi"), make("en")
    assert vi.help != en.help
    helps = [(one.help, other.help) for one, other in zip(vi.params, en.params, strict=True)]
    assert helps
    assert all(one and other and one != other for one, other in helps)


def test_every_row_of_the_table_makes_the_command_of_its_name():
    for name, row in COMMANDS.items():
        assert importlib.import_module(f"docgen.cli.{row.module}").command("vi").name == name


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_help_of_docgen_lists_every_command(call, lang):
    shown = call("--lang", lang, "--help")
    assert shown.code == 0
    for name, row in COMMANDS.items():
        assert f"{name} {row.short[lang == 'en']}" in shown.words


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_line_of_help_is_wider_than_a_terminal(call, lang):
    for name in COMMANDS:
        assert max(map(len, call(name, "-h", "--lang", lang).out.splitlines())) <= 80


def test_docgen_alone_shows_help(call):
    shown = call()
    assert shown.code == 2
    assert "Cách dùng: docgen" in shown.err


def test_help_imports_no_command_and_nothing_heavy():
    seen = modules_after("--help")
    assert {name for name in seen if name.partition(".")[0] == "docgen"} == IMPORTED_FOR_HELP
    assert not seen & {"rich", "pydantic", "yaml", "jinja2", "weasyprint", "docxtpl"}


def test_a_run_with_nothing_to_make_imports_neither_rich_nor_the_makers_of_papers(call, workplace):
    assert call("build", "--formats", "docx").code == 0
    seen = modules_after("build", "--formats", "docx")
    assert "docgen.cli.build" in seen
    assert not seen & {"rich", "weasyprint", "docxtpl", "docgen.cli.quota", "docgen.cli.doctor"}


def test_the_version_is_said_in_the_language_asked_for(call):
    assert call("--version").out == f"docgen, phiên bản {__version__}\n"
    assert call("--version", "--lang", "en").out == f"docgen, version {__version__}\n"


def test_python_m_docgen_is_docgen():
    done = subprocess.run([sys.executable, "-m", "docgen", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout

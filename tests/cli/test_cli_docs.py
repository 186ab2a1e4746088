"""The documents name every command."""

from pathlib import Path

import pytest

from docgen.cli.table import COMMANDS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("document", ["README.md", "docs/huong-dan.md"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_documents(document, name):
    assert f"docgen {name}" in (ROOT / document).read_text(encoding="utf-8")

"""A register of its own for each test; its file is made by the first number."""

from pathlib import Path

import pytest
from registers import register_at

from docgen.register import FILE, Register


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return register_at(tmp_path / FILE)

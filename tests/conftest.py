"""What all tests share: golden files, and the option that rewrites them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
LARGEST = 20_000
"""A golden file that nobody can read proves nothing."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew instead of comparing with them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, object], None]:
    """Holds a value against `golden/<name>.json`."""

    def held_against(name: str, value: object) -> None:
        path = GOLDEN / f"{name}.json"
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        assert len(text) < LARGEST
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is missing: run pytest --update, then read what it wrote"
        assert json.loads(path.read_text(encoding="utf-8")) == json.loads(text)

    return held_against

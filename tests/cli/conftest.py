"""What the tests of the command line share: a clean environment and a workplace with one plan."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_calls import Called

from docgen.cli import main

Call = Callable[..., Called]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DOCGEN_LANG", "DOCGEN_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    # main() sets it; this way the old value comes back after the test.
    monkeypatch.setenv("LANGUAGE", "")


@pytest.fixture
def call(capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Types a command line; gives back the exit code and what was printed."""

    def typed(*words: str) -> Called:
        capfdbinary.readouterr()
        code = main(words)
        out, err = capfdbinary.readouterr()
        return Called(code, out, err)

    return typed


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Call) -> Path:
    """An office's folder with the plan `thi-dua`, as `docgen new` makes it."""
    monkeypatch.chdir(tmp_path)
    assert call("new", "thi-dua").code == 0
    return tmp_path


@pytest.fixture
def spoil(workplace: Path) -> Callable[..., Path]:
    """Puts mistakes into the plan: `spoil(("old", "new"), …)`."""

    def replaced(*pairs: tuple[str, str]) -> Path:
        path = workplace / "plans/thi-dua/plan.yaml"
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return path

    return replaced

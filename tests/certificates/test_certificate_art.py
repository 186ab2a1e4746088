"""The art that docgen ships is what its tool draws."""

from __future__ import annotations

import pytest
from certificate_samples import ROOT
from tools.draw_certificate_art import ART


@pytest.mark.parametrize("name", ART)
def test_the_art_is_what_the_tool_draws(name):
    assert (ROOT / "templates" / name).read_text(encoding="utf-8") == ART[name]()


def test_all_art_is_drawn():
    assert {path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.svg")} == set(ART)

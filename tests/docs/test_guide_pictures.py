"""The pictures of certificates in the guide show what docgen makes today."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from tools.draw_guide_pictures import FOLDER, PICTURES, drawn

MOST_BYTES = 100_000
APART, ALIKE = 40, 0.995
"""Renderers and fonts of another version smooth edges otherwise; a line that moved is many dots."""


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_the_guide_is_small_and_current(name):
    """`./run nox -s pictures` draws them anew."""
    content = (FOLDER / name).read_bytes()
    assert len(content) < MOST_BYTES
    here, now = (Image.open(io.BytesIO(one)).convert("L") for one in (content, drawn(name)))
    assert here.size == now.size
    histogram = ImageChops.difference(here, now).histogram()
    assert sum(histogram[:APART]) >= ALIKE * here.width * here.height

"""Runs through the command line, and the machine that stops, stand beside the tests of stamp and rebuild."""

import sys
from pathlib import Path

for room in ("stamp", "rebuild"):
    sys.path.insert(0, str(Path(__file__).parents[1] / room))

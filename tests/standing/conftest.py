"""Runs through the command line stand beside the tests of the stamp."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "stamp"))

"""The machine that stops in the midst of a run stands beside the tests of rebuild."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "rebuild"))

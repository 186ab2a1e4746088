"""The dated rules as docgen brings them, read for the tests of the law room."""

from functools import cache
from pathlib import Path

from docgen.law import joined
from docgen.model.law import Law
from docgen.readers import read
from docgen.schema import decode

FOLDER = Path(__file__).parents[2] / "templates" / "law"
FILES = sorted(FOLDER.glob("*.yaml"))


@cache
def the_law() -> Law:
    parts = []
    for path in FILES:
        located, problems = read(path.name, path.read_bytes())
        assert problems == ()
        part, _, problems = decode(Law, located)
        assert problems == ()
        assert part is not None
        parts.append(part)
    return joined(parts)

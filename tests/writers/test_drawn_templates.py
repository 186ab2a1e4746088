"""The Word templates in git are what the tool draws, so that a change of them can be reviewed."""

import importlib.util
import io
import pathlib
import sys
import zipfile

import pytest
from sample_facts import TEMPLATES

TOOLS = TEMPLATES.parent / "tools"


def drawn() -> dict[str, bytes]:
    sys.path.insert(0, str(TOOLS))
    try:
        spec = importlib.util.spec_from_file_location("draw_word_templates", TOOLS / "draw_word_templates.py")
        assert spec and spec.loader
        tool = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(tool)
        made: dict[str, bytes] = tool.drawn()
        return made
    finally:
        sys.path.remove(str(TOOLS))


def parts(content: bytes) -> list[tuple[str, bytes, tuple[int, ...]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        return [(entry.filename, bundle.read(entry), entry.date_time) for entry in bundle.infolist()]


@pytest.mark.parametrize("name", sorted(path.parent.name + "/paper.docx" for path in TEMPLATES.glob("*/paper.docx")))
def test_the_word_template_in_git_is_the_one_that_the_tool_draws(name: str) -> None:
    # Parts, not bytes of the zip: another build of zlib packs the same parts otherwise.
    assert parts((TEMPLATES / name).read_bytes()) == parts(drawn()[name])


def test_the_tool_draws_every_word_template_there_is() -> None:
    found = {path.relative_to(TEMPLATES).as_posix() for path in pathlib.Path(TEMPLATES).glob("*/paper.docx")}
    assert found == set(drawn())

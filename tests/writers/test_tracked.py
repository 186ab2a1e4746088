"""Tracked changes: accepted they give the later file, rejected the earlier; a file that would lie is not made."""

import builtins
import datetime
import random

import pytest

from docgen.readers.word import Part, Revisions, read_word
from docgen.writers.tracked import tracked
from word_edits import annex, edited, plan, randomly_edited

try:
    import python_redlines as redlines
except ImportError:
    pytest.skip("python-redlines (the extra “tracked”) is not installed", allow_module_level=True)


def read(content: bytes, revisions: Revisions = Revisions.ACCEPTED) -> list[tuple[str, ...]]:
    file, problems = read_word("x", content, revisions)
    assert file, problems
    return [line.texts for line in file.of(Part.BODY)]


def codes(problems: tuple) -> list[str]:
    return [problem.fault.code for problem in problems]


@pytest.mark.parametrize("paper", [plan, annex])
@pytest.mark.parametrize("seed", range(12))
def test_accepting_gives_the_later_file_and_rejecting_the_earlier(paper, seed):
    after = randomly_edited(paper(), random.Random(seed), 6)
    content, problems = tracked(paper(), after)
    assert content and not problems
    assert read(content) == read(after)
    assert read(content, Revisions.REJECTED) == read(paper())


def test_the_changes_are_of_the_author_and_the_day_that_were_handed_in_and_always_the_same_bytes():
    after = randomly_edited(plan(), random.Random(1), 6)
    content, _ = tracked(plan(), after)
    assert content == tracked(plan(), after)[0]
    file, _ = read_word("x", content)
    assert [author for author, _ in file.revisions] == ["docgen"]
    when = datetime.datetime(2021, 3, 5, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
    other, _ = tracked(plan(), after, "Chị Lan", when)
    assert [author for author, _ in read_word("x", other)[0].revisions] == ["Chị Lan"]
    assert b"2021-03-05T01:00:00Z" in text_part(other)


def text_part(content: bytes) -> bytes:
    import io
    import zipfile

    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")


def test_two_equal_files_give_one_without_changes():
    content, problems = tracked(plan(), plan())
    assert content and not problems
    assert read_word("x", content)[0].revisions == ()


def test_changes_that_are_still_tracked_in_the_edited_file_count_as_accepted():
    after = randomly_edited(plan(), random.Random(3), 6)
    half_way, _ = tracked(plan(), after, "Chị Lan")
    content, problems = tracked(plan(), half_way)
    assert content and not problems
    assert read(content) == read(after)


def test_headers_and_pictures_of_the_edited_file_are_in_the_comparison(tmp_path):
    from PIL import Image

    Image.new("RGB", (9, 9), "red").save(tmp_path / "x.png")

    def change(document):
        document.sections[0].first_page_header.paragraphs[0].text = "Bản lưu"
        document.paragraphs[5].add_run(" sửa").add_picture(str(tmp_path / "x.png"))

    content, problems = tracked(plan(), edited(plan(), change))
    assert content and not problems
    file, _ = read_word("x", content)
    assert [line.texts for line in file.of(Part.HEADER)][-1] == ("Bản lưu",)
    assert any(line.pictures for line in file.lines)


def test_a_file_that_cannot_be_read_is_a_problem():
    content, problems = tracked(plan(), b"PK\x03\x04 no zip")
    assert content is None and codes(problems) == ["word-broken"]


def test_an_engine_that_fails_is_a_problem(monkeypatch):
    def fails(*_: object, **__: object) -> None:
        raise redlines.EngineExecutionError(1, ["redline"])

    monkeypatch.setattr(redlines.DocxodusEngine, "run_redline", fails)
    content, problems = tracked(plan(), annex())
    assert content is None and codes(problems) == ["tracked-failed"]


def test_a_comparison_that_does_not_add_up_is_not_handed_over(monkeypatch):
    wrong = randomly_edited(plan(), random.Random(5), 6)
    monkeypatch.setattr(redlines.DocxodusEngine, "run_redline", lambda *_, **__: (wrong, None, None))
    content, problems = tracked(plan(), plan())
    assert content is None and codes(problems) == ["tracked-unsure"]
    assert "chấp nhận hết" in problems[0].what("vi") and "accepting" in problems[0].what("en")


def test_an_engine_that_is_not_for_this_machine_is_told_like_one_that_is_missing(monkeypatch):
    def lacks(self: object, *_: object) -> None:
        raise redlines.EngineNotInstalledError

    monkeypatch.setattr(redlines.DocxodusEngine, "__init__", lacks)
    assert codes(tracked(plan(), annex())[1]) == ["tracked-missing"]


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch):
    real = builtins.__import__

    def hides(name: str, *rest: object) -> object:
        if name == "python_redlines":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", hides)
    content, problems = tracked(plan(), annex())
    assert content is None and codes(problems) == ["tracked-missing"]
    assert '-m pip install "python-redlines[docxodus]"' in problems[0].mend()

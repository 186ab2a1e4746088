"""What docgen last made is kept apart, so that an edit can be told from what the data changed since."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from building import build, grow, lying, paper

from docgen import rebuild
from docgen.files import Workplace
from docgen.rebuild import Edited
from issuances import issued
from offices import NAME, PLAN, changed, office, prepared, put


def looked_at(workplace: Workplace, **options) -> dict[str, Edited]:
    found, problems = rebuild.edited(prepared(workplace), workplace, **options)
    assert not problems
    return {each.paper.path.name: each for each in found}


def kept(workplace: Workplace) -> dict[str, bytes]:
    folder = workplace.build_folder("") / ".da-soan"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    made = office(tmp_path)
    build(made)
    return made


def test_every_word_paper_is_kept_as_it_was_made_outside_the_folder_that_people_open(workplace):
    made = {f"{NAME}/{name}": content for name, content in lying(workplace).items() if name.endswith(".docx")}
    assert len(made) == 2 and kept(workplace) == made


def test_nobody_edited_anything(workplace):
    assert looked_at(workplace) == {}


def test_an_edited_paper_comes_with_what_is_and_was_made(workplace):
    before = paper(workplace).read_bytes()
    paper(workplace).write_bytes(b"theirs")
    (found,) = looked_at(workplace).values()
    assert (found.theirs, found.ours, found.last) == (b"theirs", before, before)
    assert found.document.name == "ke-hoach" and not found.paper.outdated


def test_after_the_data_changed_what_was_last_made_is_still_known(workplace):
    before = paper(workplace).read_bytes()
    paper(workplace).write_bytes(b"theirs")
    grow(workplace)
    for _ in range(2):
        found = looked_at(workplace)["ke-hoach.docx"]
        assert found.last == before and found.ours not in (before, None) and found.paper.outdated
        build(workplace)


@pytest.mark.parametrize("harm", ["torn", "gone", "folder"])
def test_a_copy_that_is_not_what_was_noted_counts_as_unknown(workplace, harm):
    copy = workplace.build_folder("") / ".da-soan" / NAME / "ke-hoach.docx"
    paper(workplace).write_bytes(b"theirs")
    if harm == "torn":
        copy.write_bytes(copy.read_bytes()[:-1])
    else:
        copy.unlink()
    if harm == "folder":
        copy.mkdir()
    assert looked_at(workplace)["ke-hoach.docx"].last is not None  # nothing changed, so it can be made again
    grow(workplace)
    assert looked_at(workplace)["ke-hoach.docx"].last is None


def test_a_file_that_docgen_never_made_has_nothing_that_was_last_made(tmp_path):
    workplace = office(tmp_path)
    paper(workplace).parent.mkdir(parents=True)
    paper(workplace).write_bytes(b"theirs")
    assert looked_at(workplace)["ke-hoach.docx"].last is None


def test_an_edited_paper_that_is_no_longer_wanted_is_told_from_what_was_last_made(workplace):
    annex = paper(workplace, "phu-luc-phan-bo.docx")
    before = annex.read_bytes()
    annex.write_bytes(b"theirs")
    _without_annex(workplace)
    found = looked_at(workplace)["phu-luc-phan-bo.docx"]
    assert (found.ours, found.last, found.document) == (None, before, None)


def test_the_copy_goes_with_its_paper(workplace):
    _without_annex(workplace)
    build(workplace)
    assert kept(workplace).keys() == {f"{NAME}/ke-hoach.docx"}


def test_an_issued_paper_that_was_altered_is_told_from_what_was_issued(workplace):
    issued(workplace)
    build(workplace)
    signed = paper(workplace).read_bytes()
    paper(workplace).write_bytes(b"theirs")
    found = looked_at(workplace)["ke-hoach.docx"]
    assert (found.theirs, found.last) == (b"theirs", signed) and found.paper.issue
    grow(workplace)
    again = looked_at(workplace)["ke-hoach.docx"]
    assert again.last == signed and again.ours not in (signed, None)


def test_an_altered_pdf_is_found_without_words(workplace):
    build(workplace, formats=("pdf",))
    paper(workplace, "ke-hoach.pdf").write_bytes(b"%PDF theirs")
    found = looked_at(workplace)["ke-hoach.pdf"]
    assert (found.ours, found.last, found.theirs) == (None, None, b"%PDF theirs")


def test_drafts_have_copies_of_their_own(workplace):
    build(workplace, draft=True)
    assert f"{NAME}/du-thao/ke-hoach.docx" in kept(workplace)
    draft = paper(workplace, "du-thao/ke-hoach.docx")
    before = draft.read_bytes()
    draft.write_bytes(b"theirs")
    found, _ = rebuild.edited(prepared(workplace, draft=True), workplace, draft=True)
    assert [each.last for each in found] == [before]


def test_copies_that_cannot_be_written_stop_no_build(tmp_path):
    workplace = office(tmp_path)
    put(tmp_path / "build" / ".da-soan", "a file in the way")
    assert not [each for each in build(workplace).problems if each.is_error]
    assert paper(workplace).is_file()


def test_copies_may_be_deleted_at_any_time(workplace):
    shutil.rmtree(workplace.build_folder("") / ".da-soan")
    assert {str(each.became) for each in build(workplace).papers} == {"fresh"}
    grow(workplace)
    assert {str(each.became) for each in build(workplace).papers} == {"made"}


def _without_annex(workplace: Workplace) -> None:
    pairs = ((" (kèm {{ annex('bang') }})", ""), (PLAN[PLAN.index("annexes:") :], ""))
    put(workplace.plan_folder(NAME) / "plan.yaml", changed(*pairs))

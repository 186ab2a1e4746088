"""What the person changed and what the data changed since are told apart, and where they meet is said."""

from docgen.edits import edits_of
from word_edits import annex, edited, in_table, plan, replaced


def changed(edits) -> list[tuple[str, str]]:
    return [(each.old, each.new) for each in edits.words]


def test_person_and_data_are_told_apart():
    last = annex()
    theirs = edited(last, in_table(3, 3, "05"))
    ours = edited(last, in_table(4, 3, "09"))
    found = edits_of("x", theirs, ours, last)
    assert changed(found.by_person) == [("03", "05")]
    assert changed(found.by_sources) == [("02", "09")]
    assert changed(found.from_now) == [("03", "05"), ("09", "02")]
    assert not found.both and not found.is_against_now


def test_a_cell_that_both_changed_is_named():
    last = annex()
    found = edits_of("x", edited(last, in_table(3, 3, "05")), edited(last, in_table(3, 3, "04")), last)
    assert [spot.said() for spot in found.both] == ["bảng, hàng “Thôn Đông”, cột “Tổng cộng – Cá nhân”"]
    other_cell = edits_of("x", edited(last, in_table(3, 3, "05")), edited(last, in_table(3, 2, "04")), last)
    assert not other_cell.both


def test_the_same_change_by_both_leaves_no_difference_from_now():
    last = annex()
    found = edits_of("x", edited(last, in_table(3, 3, "05")), edited(last, in_table(3, 3, "05")), last)
    assert found.from_now.is_empty and found.both


def test_without_what_was_last_made_it_is_told_from_what_would_be_made_now():
    found = edits_of("x", edited(plan(), replaced("Đảng ủy", "Đảng bộ")), plan(), None)
    assert found.is_against_now and found.by_person == found.from_now and found.by_sources is None
    assert [old for old, _ in changed(found.by_person)]


def test_a_paper_that_is_no_longer_wanted_is_told_from_what_was_last_made():
    found = edits_of("x", edited(plan(), replaced("Đảng ủy", "Đảng bộ")), None, plan())
    assert found.by_person.words and found.by_sources is None and found.from_now is None
    assert edits_of("x", plan(), None, None).by_person is None


def test_a_file_that_cannot_be_read_is_a_problem():
    found = edits_of("x.docx", b"nothing", plan(), plan())
    assert [problem.fault.code for problem in found.problems] == ["word-broken"] and found.by_person is None

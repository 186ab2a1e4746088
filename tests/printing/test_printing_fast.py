"""The fast way in an office: compiled templates are kept, every batch is audited, and what cannot be done is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.certificates.certificate_samples import HERE
from tests.printing.printing_runs import book, codes, in_a_process, many, pages, printed, texts

from docgen.overlay import auditing
from docgen.overlay.faults import AUDIT
from docgen.printing import Printed, Wanted, delivery, fast, kept
from docgen.problem import NOWHERE

FEW, PROOF = 20, Wanted(proof=True)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The places of the records that WeasyPrint lays out beside the fast way."""
    plain, seen = fast.audit_at, list[int]()

    def watched(compiled, template, records, places, fonts=None):
        seen.extend(places)
        return plain(compiled, template, records, places, fonts)

    monkeypatch.setattr(fast, "audit_at", watched)
    return seen


def the_template(root: Path) -> Path:
    (path,) = (root / "build" / delivery.KEPT).glob("*.template")
    return path


def test_of_each_batch_the_first_the_longest_and_some_by_lot_are_audited(tmp_path, looked_at):
    assert printed(tmp_path, many(FEW), PROOF).files
    assert looked_at[0] == 0 and len(set(looked_at)) >= 3
    first = list(looked_at)
    looked_at.clear()
    assert printed(tmp_path, many(FEW), PROOF).files
    assert looked_at == [], "the same words were audited twice"
    assert printed(tmp_path, many(FEW)).files  # other words: the numbers of the book
    assert looked_at == first


def test_what_stands_elsewhere_than_weasyprint_has_it_sends_the_template_the_slow_way_for_good(tmp_path, monkeypatch):
    with monkeypatch.context() as wrong:
        wrong.setattr(fast, "audit_at", lambda *words: (AUDIT.at(NOWHERE, record=3, found="0.40 pt"),))
        first = printed(tmp_path, many(FEW), PROOF)
    for done in (first, printed(tmp_path, many(FEW), PROOF)):
        assert done.engine == "weasyprint" and codes(done) == [] and pages(done.files[0]) == FEW
        (why,) = done.why
        assert "0.40 pt" in why[0] and "differs from the reference" in why[1]


def test_an_audit_would_see_a_letter_that_is_off(tmp_path, monkeypatch):
    """Not only that it is called: it is called with what was really set."""
    plain = auditing.wrong_with

    def shifted(typesetter, drawn, lines, number, file):
        moved = [[(operand, width + 1024) for operand, width in block] for block in lines]
        return plain(typesetter, drawn, moved, number, file)

    monkeypatch.setattr(auditing, "wrong_with", shifted)
    done = printed(tmp_path, many(FEW), PROOF)
    assert done.engine == "weasyprint" and done.why


def test_the_slow_way_can_be_asked_for_and_sets_the_same_words(tmp_path):
    done = [printed(tmp_path / engine, many(5), Wanted(engine=engine)) for engine in ("fast", "weasyprint")]
    assert [one.engine for one in done] == ["fast", "weasyprint"] and not done[1].why
    fast_pages, slow_pages = ([" ".join(text.split()) for text in texts(one.files[0])] for one in done)
    assert fast_pages == slow_pages


def test_a_template_of_the_office_that_cannot_be_done_fast_says_why(tmp_path):
    own = tmp_path / "templates/bang-khen/certificate.css"
    own.parent.mkdir(parents=True)
    own.write_bytes(
        (HERE.root / "templates/bang-khen/certificate.css").read_bytes()
        + b"\n.merit { text-align: justify !important; }\n"
    )
    done = printed(tmp_path, many(3), PROOF)
    assert done.engine == "weasyprint" and done.files
    assert any("canh đều hai bên" in vi and "justified" in en for vi, en in done.why)


DAMAGES = {
    "cut short": lambda content: content[:-1000],
    "one bit": lambda content: content[:5000] + bytes([content[5000] ^ 1]) + content[5001:],
    "empty": lambda content: b"",
    "of another edition": lambda content: content.replace(b"docgen kept 1", b"docgen kept 0", 1),
    "foreign": lambda content: b"%PDF-1.7\n" + content,
    "code": lambda content: b"\x80\x04cos\nsystem\n(S'true'\ntR.",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_kept_template_that_is_not_what_was_kept_is_none(damage, tmp_path):
    assert printed(tmp_path, many(FEW), PROOF).files
    path = the_template(tmp_path)
    sound = path.read_bytes()
    path.write_bytes(DAMAGES[damage](sound))
    assert kept.read_kept(path.parent, path.stem) is None
    done = printed(tmp_path, many(FEW), PROOF)
    assert done.engine == "fast" and codes(done) == []
    assert path.read_bytes() == sound


def test_a_template_under_another_name_is_not_taken_for_it(tmp_path):
    assert printed(tmp_path, many(FEW), PROOF).files
    path = the_template(tmp_path)
    other = path.with_name("0" * 64 + path.suffix)
    path.rename(other)
    assert kept.read_kept(path.parent, other.stem) is None


def test_two_processes_may_keep_a_template_at_once(tmp_path):
    assert printed(tmp_path, many(FEW), PROOF).files
    path = the_template(tmp_path)
    one = kept.read_kept(path.parent, path.stem)
    assert one

    def again() -> None:
        for _ in range(20):
            kept.keep(path.parent, one)
            assert kept.read_kept(path.parent, path.stem)

    import os

    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            os._exit(in_a_process(again))
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert kept.read_kept(path.parent, path.stem)
    assert [each.name for each in path.parent.iterdir() if each.name != ".lock"] == [path.name]


def test_where_no_template_can_be_kept_the_batch_is_printed_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "write_whole", lambda contents: (_ for _ in ()).throw(OSError(28, "full")))
    done = printed(tmp_path, many(FEW))
    assert done.files and done.engine == "fast" and len(book(tmp_path)) == FEW


def test_old_templates_make_room_for_new_ones(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "MOST_FILES", 3)
    assert printed(tmp_path, many(FEW), PROOF).files
    path = the_template(tmp_path)
    for number in range(5):
        path.with_name(f"{number}{path.suffix}").write_bytes(b"old")
    assert printed(tmp_path, many(FEW + 1), PROOF).files
    assert len(list(path.parent.glob("*.template"))) == 3 and path.exists()


def test_one_file_each_holds_what_the_one_file_holds(tmp_path):
    whole: Printed = printed(tmp_path, many(FEW), PROOF)
    each: Printed = printed(tmp_path, many(FEW), Wanted(proof=True, each=True))
    assert len(each.files) == FEW and [path.parent.name for path in each.files[:1]] == ["bk_mttq_tinh"]
    assert [texts(path) for path in each.files] == [[page] for page in texts(whole.files[0])]
    slow = printed(tmp_path / "slow", many(3), Wanted(proof=True, each=True, engine="weasyprint"))
    assert [len(texts(path)) for path in slow.files] == [1, 1, 1]

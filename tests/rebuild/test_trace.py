"""The trace: the state of a paper for everything that can be known of it, and its text form."""

import dataclasses
import itertools
import json

import pytest

from docgen import trace
from docgen.documents import compose
from docgen.model.template import Template
from docgen.trace import Note, State, Trace, judge
from dossiers import TYPES, dossier_of, plan_of

OURS = Note("n1", ("d1",))
HALF_WRITTEN = Note("n1", ("d1", "d0"))

TRUTH = {
    # wanted, note, found in its place
    ("n1", None, None): State.NEW,
    ("n1", None, "d1"): State.EDITED,
    ("n1", OURS, None): State.NEW,
    ("n1", OURS, "d1"): State.FRESH,
    ("n1", OURS, "other"): State.EDITED,
    ("n1", HALF_WRITTEN, None): State.NEW,
    ("n1", HALF_WRITTEN, "d1"): State.STALE,
    ("n1", HALF_WRITTEN, "d0"): State.STALE,
    ("n1", HALF_WRITTEN, "other"): State.EDITED,
    ("n2", None, None): State.NEW,
    ("n2", None, "d1"): State.EDITED,
    ("n2", OURS, None): State.NEW,
    ("n2", OURS, "d1"): State.STALE,
    ("n2", OURS, "other"): State.EDITED,
    ("n2", HALF_WRITTEN, None): State.NEW,
    ("n2", HALF_WRITTEN, "d1"): State.STALE,
    ("n2", HALF_WRITTEN, "d0"): State.STALE,
    ("n2", HALF_WRITTEN, "other"): State.EDITED,
    (None, OURS, None): State.GONE,
    (None, OURS, "d1"): State.GONE,
    (None, OURS, "other"): State.EDITED,
    (None, HALF_WRITTEN, None): State.GONE,
    (None, HALF_WRITTEN, "d1"): State.GONE,
    (None, HALF_WRITTEN, "d0"): State.GONE,
    (None, HALF_WRITTEN, "other"): State.EDITED,
    (None, None, "d1"): State.EDITED,
    (None, None, None): State.GONE,
}


@pytest.mark.parametrize(("wanted", "note", "found"), TRUTH)
def test_the_state_of_a_paper_follows_from_needs_note_and_file(
    wanted: str | None, note: Note | None, found: str | None
) -> None:
    assert judge(wanted, note, found) is TRUTH[wanted, note, found]


def test_a_file_that_docgen_did_not_write_is_always_a_persons() -> None:
    for wanted, note in itertools.product(("n1", "n2", None), (None, OURS, HALF_WRITTEN)):
        assert judge(wanted, note, "a person's bytes") is State.EDITED


def test_a_trace_comes_back_from_its_text_and_equal_traces_are_equal_bytes() -> None:
    one = Trace({"b.docx": HALF_WRITTEN, "a.pdf": OURS})
    other = Trace({"a.pdf": OURS, "b.docx": HALF_WRITTEN})
    assert trace.from_text(trace.to_text(one)) == one
    assert trace.to_text(one) == trace.to_text(other)


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"3",
        b'{"notes": {}}',
        b'{"version": 2, "notes": {"a": {"needs": "n", "written": ["d"]}}}',
        b'{"version": 1, "notes": []}',
        b'{"version": 1, "notes": {"a": 1}}',
        b'{"version": 1, "notes": {"a": {"needs": "n"}}}',
        b'{"version": 1, "notes": {"a": {"needs": "n", "written": 1}}}',
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content)[:30],
)
def test_a_missing_damaged_or_foreign_trace_knows_nothing(content: bytes | None) -> None:
    assert trace.from_text(content) == Trace()


def test_a_note_of_a_file_outside_its_folder_is_not_believed() -> None:
    notes = {"../../plan.yaml": OURS, "..\\plan.yaml": OURS, "a.docx": OURS}
    assert trace.from_text(trace.to_text(Trace(notes))) == Trace({"a.docx": OURS})


def test_needs_change_with_words_template_writer_and_fonts_and_with_nothing_else() -> None:
    (paper,) = compose(dossier_of(plan_of()), TYPES, False)
    template = Template("ke-hoach", {"ke-hoach/paper.docx": b"1", "_form/form.css": b"2"})

    def needs(paper=paper, files=template.files, edition="docx 1", fonts="f"):  # type: ignore[no-untyped-def]
        return trace.needs(paper.words, Template("ke-hoach", files), edition, fonts)

    (other,) = compose(dossier_of(plan_of(body=["Khác."])), TYPES, False)
    variants = [
        needs(),
        needs(paper=other),
        needs(files={**template.files, "_form/form.css": b"3"}),
        needs(files={"ke-hoach/paper.docx": b"1"}),
        needs(files={"ke-hoach/paper.docx": b"2", "_form/form.css": b"1"}),
        needs(edition="docx 2"),
        needs(fonts="g"),
    ]
    assert len(set(variants)) == len(variants)
    assert needs(paper=dataclasses.replace(paper, name="ten-khac")) == needs()
    assert needs(files=dict(reversed(template.files.items()))) == needs()


def test_a_trace_is_written_as_json_is() -> None:
    for notes in ({}, {"b/ắ.pdf": Note("x", ("1", "2")), "a.docx": Note("issued", ()), "a/z.pdf": Note('é"', ("1",))}):
        told = {name: {"needs": note.needs, "written": list(note.written)} for name, note in notes.items()}
        whole = {"version": trace.VERSION, "notes": told}
        assert trace.to_text(Trace(notes)).decode() == json.dumps(whole, indent=1, sort_keys=True) + "\n"

"""The fast way: the template is laid out once for each shape of certificate, the words are set into it.

In: a batch, and a place for what comes of it. Out: a PDF, or one for each certificate; or problems; or, for a template
or a batch that cannot be done so, the reasons.

Of each batch some records are audited: the first of each shape, the longest, and some by lot are laid out by WeasyPrint
as well, and every letter compared. With the same template, fonts and versions the same words are always laid out the
same way; so a record that was audited before is not audited again, and a batch printed a second time does not load
WeasyPrint at all. One letter farther off than 0.1 pt, or one line that breaks elsewhere, and the template goes the slow
way from then on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from docgen.certificates.sheets import Batch
from docgen.machine_fonts import installed_fonts_digest
from docgen.overlay.auditing import audit_at, sampled
from docgen.overlay.compiled import Key
from docgen.overlay.compiling import compile as compiled
from docgen.overlay.faults import AUDIT
from docgen.overlay.growing import extend
from docgen.overlay.identity import needs
from docgen.overlay.refusals import Refusal
from docgen.overlay.rendering import render
from docgen.overlay.singles import Singles
from docgen.printing.fonts import all_named, families, font_problems
from docgen.printing.kept import Kept, Why, keep, read_kept, record_digest
from docgen.problem import Problem

OTHER_FONT = ("có chữ in bằng phông mẫu không gọi tên", "a font is drawn that the template does not name")
NOT_ALL = ("có chữ mà cách in nhanh không đặt được", "some letters cannot be set the fast way")


class Sheet(Protocol):
    """A file that grows; `restart` makes it empty again."""

    def write(self, content: bytes) -> object: ...
    def restart(self) -> None: ...


Opens = Callable[[int], AbstractContextManager[Sheet]]
"""Opens the sheet of a certificate by its place in the batch, from 0; again, if the first try came to nothing."""


@dataclass(frozen=True)
class Done:
    """What came of a batch. Neither done nor with problems: only the slow way can do it; `why` says why."""

    done: bool
    problems: tuple[Problem, ...] = ()
    why: tuple[Why, ...] = ()


def press_fast(batch: Batch, sheet: Sheet, cache: Path | None) -> Done:
    """All certificates in one file."""
    found = _compiled(batch, cache)
    if isinstance(found, Done):
        return found
    made = render(
        found.compiled,
        batch.records,
        sheet.write,
        template=batch.template,
        imposition=batch.imposition,
        pictures=batch.pictures,
    )
    if not made.complete:
        return Done(False, made.problems, (NOT_ALL,))
    return _audited(dataclasses.replace(found, compiled=made.compiled), found, batch, made.firsts, cache)


def press_fast_each(batch: Batch, opens: Opens, cache: Path | None) -> Done:
    """A file for each certificate."""
    found = _compiled(batch, cache)
    if isinstance(found, Done):
        return found
    now, singles = found.compiled, Singles(found.compiled, batch.imposition, batch.pictures)
    firsts: dict[Key, int] = {}
    problems: list[Problem] = []
    for place, record in enumerate(batch.records):
        made = singles.file(record, place + 1)
        if isinstance(made, tuple) and made not in firsts:  # a class that nobody has met
            firsts[made] = place
            now, wrong = extend(now, batch.template, record, number=place + 1)
            problems += wrong
            singles = singles if wrong else Singles(now, batch.imposition, batch.pictures)
            made = singles.file(record, place + 1)
        if isinstance(made, bytes):
            with opens(place) as sheet:
                sheet.write(made)
        elif isinstance(made, Refusal) and made.problem is None:
            return Done(False, (), (NOT_ALL,))
        elif isinstance(made, Refusal) and made.problem:
            problems.append(made.problem)
    if problems:
        return Done(False, tuple(problems))
    firsts = {**singles.firsts, **firsts}
    return _audited(dataclasses.replace(found, compiled=now), found, batch, tuple(firsts.values()), cache)


def _compiled(batch: Batch, cache: Path | None) -> Kept | Done:
    """The template of a batch, from the cache if it is there."""
    machine = installed_fonts_digest(families(batch.template))
    found = read_kept(cache, needs(batch.template, machine=machine)) if machine else None
    if found is None:
        made = compiled(batch.template, batch.records[0], machine=machine)
        if made.compiled is None:
            return Done(False, made.problems, tuple((one.what("vi"), one.what("en")) for one in made.reasons))
        found = Kept(made.compiled)
    drawn = [face.family for face in found.compiled.faces]
    if wrong := font_problems(batch.template, drawn):
        return Done(False, wrong)
    if not all_named(batch.template, drawn):
        return Done(False, (), (OTHER_FONT,))
    return Done(False, (), (found.refused,)) if found.refused else found


def _audited(now: Kept, before: Kept, batch: Batch, firsts: Sequence[int], cache: Path | None) -> Done:
    """The verdict on a batch that was set with `now`; it is kept for the next."""
    places = sampled(now.compiled.needs, batch.records, sorted(firsts))
    digests = {place: record_digest(batch.records[place]) for place in places}
    unseen = [place for place in places if digests[place] not in now.sound]
    problems = audit_at(now.compiled, batch.template, batch.records, unseen) if unseen else ()
    apart = [problem for problem in problems if problem.fault is AUDIT]
    if apart:
        refused = apart[0].what("vi"), apart[0].what("en")
        keep(cache, Kept(now.compiled, now.sound, refused))
        return Done(False, (), (refused,))
    if problems:
        return Done(False, problems)
    if unseen or now.compiled.layouts.keys() != before.compiled.layouts.keys():
        keep(cache, Kept(now.compiled, now.sound | {digests[place] for place in unseen}))
    return Done(True)

"""The fast way: the template is laid out once for each shape of certificate, the words are set into it.

In: a batch. Out: the bytes of a PDF; or problems; or, for a template or a batch that cannot be done so, the reasons.
"""

from __future__ import annotations

import io

from docgen.certificates.sheets import Batch
from docgen.files import fonts_digest
from docgen.overlay.compiling import compile as compiled
from docgen.overlay.rendering import render
from docgen.problem import Problem


def press_fast(batch: Batch) -> tuple[bytes | None, tuple[Problem, ...], tuple[tuple[str, str], ...]]:
    """Without bytes and without problems the plain way has to do it; why is said in both languages."""
    made = compiled(batch.template, batch.records[0], machine=fonts_digest())
    if made.compiled is None:
        return None, made.problems, tuple((reason.what("vi"), reason.what("en")) for reason in made.reasons)
    sink = io.BytesIO()
    done = render(
        made.compiled,
        batch.records,
        sink.write,
        template=batch.template,
        imposition=batch.imposition,
        pictures=batch.pictures,
    )
    if done.complete:
        return sink.getvalue(), (), ()
    return None, done.problems, (("có chữ mà cách in nhanh không đặt được", "some letters cannot be set the fast way"),)

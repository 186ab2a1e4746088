"""Pages that WeasyPrint made, laid on sheets.

In: a PDF that is not written yet, and an imposition. Out: the same PDF, in which each page has become a form on a
sheet. The only place of this room that knows how WeasyPrint builds its files; the tests hold it to that.
"""

from __future__ import annotations

from typing import Any

from docgen.model.imposition import Imposition


def impose(pdf: Any, imposition: Imposition) -> None:
    """Puts the pages of `pdf` on sheets, in their order."""
    import pydyf

    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    pdf.pages["Kids"], pdf.pages["Count"] = pydyf.Array(), 0
    most = len(imposition.places)
    for several in (pages[at : at + most] for at in range(0, len(pages), most)):
        forms = pydyf.Dictionary()
        for at, page in enumerate(several):
            content = pdf.objects[int(page["Contents"].split()[0])]
            content.extra.update(
                {"Type": "/XObject", "Subtype": "/Form", "BBox": page["MediaBox"], "Resources": page["Resources"]}
            )
            forms[f"C{at}"] = content.reference
            page.clear()  # an object that is left out would shift the numbers of all others
        drawn = pydyf.Stream([imposition.content(len(several))], compress=True)
        pdf.add_object(drawn)
        boxes = dict(_boxes(imposition.boxes))
        pdf.add_page(
            pydyf.Dictionary(
                {
                    "Type": "/Page",
                    "Parent": pdf.pages.reference,
                    **boxes,
                    "Contents": drawn.reference,
                    "Resources": pydyf.Dictionary({"XObject": forms}),
                }
            )
        )


def _boxes(written: bytes) -> list[tuple[str, bytes]]:
    """`/MediaBox [0 0 1 1]/TrimBox […]` as names and values."""
    return [
        (name.decode(), b"[" + values)
        for name, _, values in (one.partition(b" [") for one in written.split(b"/") if one)
    ]

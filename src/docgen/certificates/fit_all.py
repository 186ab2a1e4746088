"""All certificates of a batch fitted into a stock, and everything that stands in the way of printing them.

In: certificates, a stock, hints where lines may end. Out: those that fit, and problems: each says which certificate,
which field, by how much, and how to mend it. A batch with an error is not printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from docgen.certificates.breaks import unhinted
from docgen.certificates.faults import (
    BOX_OUTSIDE,
    BOXES_OVERLAP,
    DOES_NOT_FIT,
    FIELD_EMPTY,
    FIELD_WITHOUT_BOX,
    GIVES_PREPRINTED,
    HINT_UNUSED,
    SEVERAL_TOO_BIG,
    STRANGE_LETTER,
)
from docgen.certificates.fitting import STEP, Measure, Misfit, fitted, rows_at
from docgen.certificates.letters import shown, strange_letters
from docgen.certificates.records import GIVES_POSTHUMOUSLY, numbered
from docgen.model.certificate import Certificate, FittedCertificate, FittedText
from docgen.model.kind import Kind
from docgen.model.stock import FIELD_SAID, FieldBox, Page, SheetField, Stock, measure_said
from docgen.problem import NOWHERE, Fault, Place, Problem, in_order
from docgen.vietnamese.metrics import MM_PER_POINT, width_mm
from docgen.vietnamese.spelling import composed

LONGEST = 60
REQUIRED = (SheetField.AUTHORITY, SheetField.RECIPIENT, SheetField.MERIT, SheetField.SIGNS, SheetField.SIGNATORY)


def stock_problems(stock: Stock, place: Place) -> tuple[Problem, ...]:
    """What is wrong with a stock before anything is fitted into it."""
    found = []
    for name in SheetField:
        box = stock.fields.get(name)
        if box is None:
            if name not in stock.preprinted:
                found.append(FIELD_WITHOUT_BOX.at(place, stock=stock.name, **_said(name)))
        elif box.x + box.width > stock.page.width or box.y + box.height > stock.page.height:
            found.append(BOX_OUTSIDE.at(place, stock=stock.name, **_said(name)))
    for key, area in (("photo", stock.photo), ("code", stock.code.area if stock.code else None)):
        if area and (area.x + area.width > stock.page.width or area.y + area.height > stock.page.height):
            found.append(BOX_OUTSIDE.at(place, stock=stock.name, key=key))
        over = next((name for name, box in stock.fields.items() if area and area.touches(box)), None)
        if over:
            found.append(BOXES_OVERLAP.at(place, stock=stock.name, key=key, **_said(over, "over")))
    return (*found, *_several_problems(stock, place))


def _several_problems(stock: Stock, place: Place) -> Iterator[Problem]:
    """A sheet that does not take as many certificates as are to lie on it."""
    several = stock.several
    if several is None:
        return
    (left, top), (wide, high) = several.corner(stock.page), several.taken(stock.page)
    slack = 0.01
    if min(left, top) < -slack or left + wide > several.page.width + slack or top + high > several.page.height + slack:
        yield SEVERAL_TOO_BIG.at(
            place,
            stock=stock.name,
            count=str(several.across * several.down),
            found=_size(stock.page),
            page=_size(several.page),
        )


def _size(page: Page) -> str:
    return f"{_number(page.width)} × {_number(page.height)}"


def fit_all(
    certificates: Iterable[Certificate],
    stock: Stock,
    hints: Sequence[str] = (),
    *,
    overprint: bool = False,
    measure: Measure = width_mm,
    hints_at: Place = NOWHERE,
    all_listed: bool = True,
) -> tuple[tuple[FittedCertificate, ...], tuple[Problem, ...]]:
    """The certificates that fit, in their order, and all problems. `overprint`: what is pre-printed is not fitted.

    That a hint stands on no certificate is said only where all of the list are there (`all_listed`).
    """
    by_text = {unhinted(hint): hint for hint in hints}
    done: list[FittedCertificate] = []
    problems: list[Problem] = []
    used: set[str] = set()
    for certificate in certificates:
        texts: list[tuple[SheetField, FittedText]] = []
        own = list(_problems(certificate, stock, overprint))
        for name, box in _boxes(stock, overprint):
            used.update(line for line in certificate.words[name] if line in by_text)
            text, misfit = _field(certificate, name, box, by_text, measure)
            if misfit:
                own.append(_does_not_fit(certificate, name, box, misfit))
            texts.append((name, text))
        problems += own
        if not own:
            done.append(FittedCertificate(certificate, tuple(texts)))
    if all_listed:
        problems += [HINT_UNUSED.at(hints_at, hint=hint) for text, hint in by_text.items() if text not in used]
    return tuple(done), in_order(problems)


def with_numbers(
    done: Sequence[FittedCertificate], numbers: Sequence[str], stock: Stock, *, overprint: bool = False
) -> tuple[tuple[FittedCertificate, ...], tuple[Problem, ...]]:
    """Certificates that fit, with their numbers of the register. Only the field of the number is fitted anew."""
    made: list[FittedCertificate] = []
    problems: list[Problem] = []
    name = SheetField.REGISTER
    box = dict(_boxes(stock, overprint)).get(name)
    for each, number in zip(done, numbers, strict=True):
        certificate = numbered(each.certificate, number)
        texts = each.texts
        if box:
            text, misfit = _field(certificate, name, box, {}, width_mm)
            texts = tuple((field, text if field is name else old) for field, old in texts)
            if misfit:
                problems.append(_does_not_fit(certificate, name, box, misfit))
        made.append(FittedCertificate(certificate, texts))
    return tuple(made), in_order(problems)


def _boxes(stock: Stock, overprint: bool) -> Iterator[tuple[SheetField, FieldBox]]:
    """The boxes that are filled, from the top down."""
    for name in SheetField:
        if name in stock.fields and not (overprint and name in stock.preprinted):
            yield name, stock.fields[name]


def _field(
    certificate: Certificate, name: SheetField, box: FieldBox, hints: Mapping[str, str], measure: Measure
) -> tuple[FittedText, Misfit | None]:
    """A field with its lines. Lines that must not be joined (who signs) share one size and keep to one line each."""
    given = certificate.words[name]
    person = name is SheetField.RECIPIENT and certificate.kind is not Kind.COLLECTIVE
    if len(given) < 2:
        text = given[0] if given else ""
        keep = person or name is SheetField.SIGNATORY
        plain = text.removesuffix(composed(certificate.name)).count(" ") if person else 0
        found = fitted(text, box, measure, hint=hints.get(text, ""), keep=keep and text not in hints, plain=plain)
        return (found, None) if isinstance(found, FittedText) else (FittedText(given, box.smallest), found)
    parts = [fitted(line, box, measure, keep=True) for line in given]
    size = min(part.size for part in parts)
    while rows_at(box, size) < len(parts) and size - STEP >= box.smallest:
        size -= STEP
    if rows_at(box, size) < len(parts):
        return FittedText(given, size), Misfit(len(parts) * box.leading * size * MM_PER_POINT - box.height, size)
    misfit = next((part for part in parts if isinstance(part, Misfit)), None)
    return FittedText(
        tuple(line for part in parts if isinstance(part, FittedText) for line in part.lines), size
    ), misfit


def _problems(certificate: Certificate, stock: Stock, overprint: bool) -> Iterator[Problem]:
    at = partial(_at, certificate)
    for name in REQUIRED:
        if not any(certificate.words[name]) and not (overprint and name in stock.preprinted):
            yield at(FIELD_EMPTY, name)
    for name, lines in certificate.lines:
        if strange := strange_letters(" ".join(lines)):
            yield at(STRANGE_LETTER, name, codes=shown(strange))
    if overprint and SheetField.GIVES in stock.preprinted and _posthumous(certificate):
        yield at(GIVES_PREPRINTED, SheetField.GIVES)


def _posthumous(certificate: Certificate) -> bool:
    return any(line.startswith(GIVES_POSTHUMOUSLY) for line in certificate.words[SheetField.GIVES])


def _at(certificate: Certificate, fault: Fault, name: SheetField, **values: str) -> Problem:
    short = certificate.name if len(certificate.name) <= LONGEST else f"{certificate.name[:LONGEST]}…"
    return fault.at(certificate.place, **{**_said(name), **values, "order": str(certificate.order), "name": short})


def _said(name: SheetField, key: str = "key") -> dict[str, str]:
    field, field_en = FIELD_SAID[name]
    return {key: str(name), "field": field, "field_en": field_en}


def _does_not_fit(certificate: Certificate, name: SheetField, box: FieldBox, misfit: Misfit) -> Problem:
    return _at(
        certificate, DOES_NOT_FIT, name,
        over=_number(misfit.over), size=_number(misfit.size), width=_number(box.width), height=_number(box.height),
        lines=str(box.lines),
    )  # fmt: skip


def _number(value: float) -> str:
    return measure_said(value, 1)

"""A certificate: what stands on one sheet, and whose it is.

In final words, before they are fitted into the boxes of a stock. Frozen; only text and tuples, as all facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from docgen.model.kind import Kind
from docgen.model.stock import SheetField
from docgen.problem import NOWHERE, Place


@dataclass(frozen=True)
class CertificateKind:
    """A sort of certificate: its template, what stands on it as a title, and how its awards are called.

    `for_awards` are the words that the names of its awards begin with; the last kind takes all others. Where the title
    is not the award itself, the award is named after “TẶNG” (`names_award`).
    """

    template: str
    title: str
    for_awards: tuple[str, ...]
    names_award: bool = False


CERTIFICATE_KINDS = (
    CertificateKind("bang-khen", "BẰNG KHEN", ("bằng khen",)),
    CertificateKind("giay-khen", "GIẤY KHEN", ("giấy khen",)),
    CertificateKind("giay-chung-nhan", "GIẤY CHỨNG NHẬN", (), names_award=True),
)

DEFAULT_STOCKS: Mapping[str, str] = {
    "bang-khen": "bang-khen-a3",
    "giay-khen": "giay-khen-a4",
    "giay-chung-nhan": "giay-chung-nhan-a4",
}
"""The stock that a template is printed on unless somebody says otherwise, by the names of files in templates/stocks."""


@dataclass(frozen=True)
class Bearer:
    """Whose a certificate is, told apart for good: the same after every rebuild, whatever is added around it.

    `name` is exactly as it stands on the decision's list, `called` with its title. `born` and `mark` (office and
    workplace, where a namesake has the same birth) tell two persons apart; `sequence` counts true namesakes from 1.
    """

    unit: str
    kind: Kind
    name: str
    called: str
    born: str = ""
    mark: str = ""
    sequence: int = 1


@dataclass(frozen=True)
class Certificate:
    """One certificate. `order` is its place in the decision's list, from 1; `receiver` the unit that it is delivered
    to. `lines` has the text of each field, in lines that must not be joined; `place` is where it was nominated."""

    bearer: Bearer
    decision: str
    award: str
    order: int
    receiver: str
    lines: tuple[tuple[SheetField, tuple[str, ...]], ...]
    place: Place = NOWHERE

    @property
    def name(self) -> str:
        return self.bearer.name

    @property
    def unit(self) -> str:
        return self.bearer.unit

    @property
    def kind(self) -> Kind:
        return self.bearer.kind

    @cached_property
    def words(self) -> Mapping[SheetField, tuple[str, ...]]:
        return dict(self.lines)


@dataclass(frozen=True)
class FittedText:
    """A field as it is set: its lines, and the size that they fit in."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True)
class FittedCertificate:
    """A certificate whose every text has its lines and its size."""

    certificate: Certificate
    texts: tuple[tuple[SheetField, FittedText], ...]

    @cached_property
    def fields(self) -> Mapping[SheetField, FittedText]:
        return dict(self.texts)

"""What is different between two states of one plan: in what people wrote, in the quotas, on the papers.

Plain frozen records, no longer what somebody wrote but what follows from it. “Before” is the state that is compared
against, “after” the one of today. Changing the two over turns every record round and nothing else.
"""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass

from docgen.model.kind import Kind
from docgen.model.shares import Allotment, Because
from docgen.problem import NOTHING_SAID, NOWHERE, Place, Problem, Say


class Area(enum.StrEnum):
    """What a change is about. The order is the one in which changes are told."""

    UNITS = "units"
    RULES = "rules"
    OVERRIDES = "overrides"
    NOMINATIONS = "nominations"
    MEETINGS = "meetings"
    WORDING = "wording"
    BODIES = "bodies"
    LAW = "law"
    TEMPLATES = "templates"


AREA_SAID = {
    Area.UNITS: Say("đơn vị và số liệu", "units and figures"),
    Area.RULES: Say("hình thức, chỉ tiêu, tiêu chuẩn", "awards, quotas, criteria"),
    Area.OVERRIDES: Say("ngoại lệ", "exceptions"),
    Area.NOMINATIONS: Say("đề nghị khen thưởng", "nominations"),
    Area.MEETINGS: Say("họp xét, hồ sơ của đơn vị", "meetings and dossiers"),
    Area.WORDING: Say("lời văn của kế hoạch", "wording of the plan"),
    Area.BODIES: Say("cơ quan ban hành", "issuing bodies"),
    Area.LAW: Say("căn cứ và mức của pháp luật", "dated law"),
    Area.TEMPLATES: Say("mẫu văn bản", "templates"),
}


class Action(enum.StrEnum):
    """What became of something: `renamed` is the same thing under another name, `moved` the same in another order."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"
    MOVED = "moved"


@dataclass(frozen=True)
class Change:
    """One thing that people wrote otherwise.

    `subject` says whose it is (“Huyện Kế Sách”), `what` which of its fields (“Đơn vị cấp xã”), `path` the same in the
    words of the files. What was added has no `before`, what was removed no `after`. `place` is where it is written
    now, or was. `unit` is the identifier of the unit that it belongs to; `hint` what it looks like as a whole.
    """

    area: Area
    action: Action
    subject: Say
    what: Say
    before: str
    after: str
    path: str
    place: Place = NOWHERE
    unit: str = ""
    hint: Say = NOTHING_SAID


@dataclass(frozen=True)
class Cell:
    """One unit's share of one quota, before and after; None where it takes no part."""

    unit: str
    name: str
    level: str
    before: int | None
    after: int | None
    because_before: tuple[Because, ...] = ()
    because_after: tuple[Because, ...] = ()

    @property
    def has_moved(self) -> bool:
        return self.before != self.after

    @property
    def difference(self) -> int:
        """How many more; a unit that takes no part has none."""
        return (self.after or 0) - (self.before or 0)


@dataclass(frozen=True)
class QuotaChange:
    """One quota whose numbers or reasons are others. It is new without `before`, gone without `after`.

    `award` and `level` are their names. `cells` has every unit that takes part before or after, in the order of the
    units after; what stayed is there as well.
    """

    quota_id: str
    award: str
    level: str
    kind: Kind
    before: Allotment | None
    after: Allotment | None
    cells: tuple[Cell, ...]

    @property
    def moved(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.has_moved)

    @property
    def reasoned(self) -> tuple[Cell, ...]:
        """The cells whose number stayed, but for another reason."""
        return tuple(cell for cell in self.cells if not cell.has_moved and cell.because_before != cell.because_after)

    @property
    def has_moved(self) -> bool:
        """Whether any number is another one."""
        return bool(self.moved) or _numbers(self.before) != _numbers(self.after)


class Fate(enum.StrEnum):
    """What a change does to a paper."""

    AGAIN = "again"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class Piece:
    """A piece of what stands on a paper, before and after; "" where it stands there only once."""

    before: str
    after: str


@dataclass(frozen=True)
class SignedAs:
    """Number and symbol, as printed ("" where it prints none), and day of a paper that is signed and out. `outdated`:
    today's figures and words would no longer make the paper that was signed."""

    symbol: str
    date: datetime.date
    outdated: bool


@dataclass(frozen=True)
class PaperChange:
    """One paper that is not what it was. `because` says what of the changes touches it; `signed` is there where it is
    signed and out: it is not made again but amended. `edited`: a person has edited its file in `build/`."""

    name: str
    type_name: str
    fate: Fate
    because: tuple[Say, ...] = ()
    pieces: tuple[Piece, ...] = ()
    signed: SignedAs | None = None
    edited: bool = False

    @property
    def needs_amending(self) -> bool:
        return self.signed is not None and self.signed.outdated


@dataclass(frozen=True)
class Comparison:
    """All that is different. `units` pairs the identifiers of each unit before and after, None where it was not or is
    no more. `surplus` are nominations that no longer fit their quota (or their entitlement), `eased`
    those that now do; `wanted` the ones that a unit may now add."""

    plan: str
    units: tuple[tuple[str | None, str | None], ...] = ()
    changes: tuple[Change, ...] = ()
    quotas: tuple[QuotaChange, ...] = ()
    papers: tuple[PaperChange, ...] = ()
    surplus: tuple[Problem, ...] = ()
    eased: tuple[Problem, ...] = ()
    wanted: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is different."""
        return not (self.changes or self.quotas or self.papers or self.surplus or self.eased or self.wanted)


def _numbers(allotment: Allotment | None) -> tuple[int | None, int, bool] | None:
    return None if allotment is None else (allotment.total, allotment.sent_up, allotment.held)

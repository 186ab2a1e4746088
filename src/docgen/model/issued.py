"""The record of issued papers: which papers left the house, under which number and day, and what their files were.

What stands here is written by docgen alone (`docgen issue`), in `issued.yaml` of a plan, and is only ever added to: an
issue that was a mistake is not taken out but marked withdrawn.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from docgen.model.words import Date, Flag, Identifier, Line, Noun, fact

PAPER_NAME = re.compile(r"(?:[^./\\\x00-\x1f][^/\\\x00-\x1f]*/){0,2}[^./\\\x00-\x1f][^/\\\x00-\x1f]*")
"""What a paper may be called below `build/`: no name leads out of its folder."""

FOLDER_NAME = re.compile(r"[0-9]{3,}-[^./\\\x00-\x1f][^/\\\x00-\x1f]*")
DIGEST = re.compile(r"[0-9a-f]{64}")


def _moment(value: object) -> datetime.datetime:
    """A moment with its time zone, as `2021-03-05T08:30:12+07:00`."""
    if isinstance(value, datetime.datetime):
        return value
    try:
        found = datetime.datetime.fromisoformat(str(value).strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise PydanticCustomError("moment_form", "", {"found": str(value)})
    return found


def _matching(form: re.Pattern[str], fault: str) -> AfterValidator:
    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise PydanticCustomError(fault, "", {"found": text})
        return text

    return AfterValidator(check)


Moment = Annotated[
    datetime.datetime, BeforeValidator(_moment), PlainSerializer(lambda moment: moment.isoformat(timespec="seconds"))
]
Digest = Annotated[str, _matching(DIGEST, "digest_form")]
PaperName = Annotated[str, _matching(PAPER_NAME, "paper_name")]
FolderName = Annotated[str, _matching(FOLDER_NAME, "folder_name")]


class Frozen(Noun):
    """One paper as it was issued: the digest of its facts, and of each of its files by format.

    `edited`: its files are not what docgen made, but what a person made of them and signed.
    """

    name: PaperName = fact("Văn bản", "Tên trong thư mục build, ví dụ: to-trinh/ke-sach")
    facts: Digest = fact("Mã SHA-256 của nội dung")
    files: dict[Identifier, Digest] = fact("Mã SHA-256 của từng tệp", "Theo dạng tệp: docx, pdf")
    edited: Flag = fact("Bản sửa tay", default=False)


class Withdrawn(Noun):
    """That an issue was a mistake, who said so, when and why."""

    who: Line | None = fact("Người thu hồi", default=None)
    at: Moment = fact("Lúc")
    reason: Line = fact("Lý do")


class Amended(Noun):
    """The issued paper that an issued paper amends."""

    paper: PaperName = fact("Văn bản được sửa đổi")
    number: Line | None = fact("Số, ký hiệu của văn bản được sửa đổi", default=None)


class Issue(Noun):
    """One paper that got its number and day, with what went out along with it (annexes, attached lists).

    `symbol` is number and symbol as they are printed (“12/KH-MTTQ-BTT”), `body` who issued it: the two tell papers of
    one register apart. A paper that prints no number has neither number nor symbol. `folder` is where its files lie in
    the archive; `frozen` begins with the paper itself.
    """

    paper: PaperName = fact("Văn bản", "Tên trong thư mục build")
    folder: FolderName = fact("Thư mục lưu", "Trong thư mục issued của kế hoạch")
    number: Line | None = fact("Số", default=None)
    symbol: Line | None = fact("Số, ký hiệu như in trên văn bản", default=None)
    body: Line | None = fact("Cơ quan ban hành", default=None)
    date: Date = fact("Ngày ban hành")
    who: Line | None = fact("Người làm", default=None)
    at: Moment = fact("Lúc")
    amends: Amended | None = fact("Sửa đổi văn bản", default=None)
    frozen: tuple[Frozen, ...] = fact("Các văn bản đã khóa")
    withdrawn: Withdrawn | None = fact("Đã thu hồi", default=None)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.frozen)


class Issues(Noun):
    """What `issued.yaml` holds, in the order of issuing; `plan` is whose it is, for folders are copied."""

    plan: Line | None = fact("Kế hoạch", "Tên thư mục của kế hoạch", default=None)
    issued: tuple[Issue, ...] = fact("Các lần phát hành", default=())


@dataclass(frozen=True)
class Record:
    """The issued papers of one plan. `pending` are issues that a run is about to make: their number and day are
    printed and cited already, but nothing of them is frozen."""

    issues: tuple[Issue, ...] = ()
    pending: tuple[Issue, ...] = field(default=())

    @property
    def standing(self) -> tuple[Issue, ...]:
        """What was issued and not withdrawn."""
        return tuple(issue for issue in self.issues if issue.withdrawn is None)

    @property
    def numbered(self) -> tuple[Issue, ...]:
        """Everything whose number and day hold: what stands, and what is about to."""
        return (*self.standing, *self.pending)

    def frozen(self) -> Iterator[tuple[Issue, Frozen]]:
        """Every paper that may not be rewritten, with the issue it went out by."""
        return ((issue, each) for issue in self.standing for each in issue.frozen)

    def issue_of(self, name: str) -> Issue | None:
        """The standing issue that a paper went out by, as itself or attached to another one."""
        return next((issue for issue, each in self.frozen() if each.name == name), None)

    def frozen_of(self, name: str) -> Frozen | None:
        return next((each for _, each in self.frozen() if each.name == name), None)

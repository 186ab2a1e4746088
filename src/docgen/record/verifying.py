"""Are the issued papers what they were when they were issued? In: a store, the folder of papers in `build/`. Out: what
is altered, missing, foreign or does not fit together, file by file. Everything is read; nothing is mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.files import UNFINISHED, digest_of, read_if_there
from docgen.model.facts import Document
from docgen.model.issued import Frozen, Issue, Record
from docgen.problem import Fault, Place, Problem, Say, in_order
from docgen.record.facts_json import FactsDamagedError, from_json
from docgen.record.numbering import same_number
from docgen.record.store import FACTS, Store, digest
from docgen.vietnamese.dates import administrative_date, short_date

FROM_BACKUP = Say(
    "lấy lại thư mục issued của kế hoạch từ bản sao lưu", "bring the folder issued of the plan back from a backup copy"
)
FROM_ARCHIVE = Say(
    "docgen build {plan} --only {paper} --replace lấy lại bản đã phát hành; tệp này được cất sang bên cạnh",
    "docgen build {plan} --only {paper} --replace takes the issued copy back; this file is put aside",
)
ARCHIVE_ALTERED = Fault(
    "archive-altered",
    Say("bản lưu của {symbol} ngày {date} đã bị sửa", "the archived copy of {symbol} of {date} was altered"),
    mend=FROM_BACKUP,
    explain=Say(
        "Nội dung tệp không còn khớp với mã SHA-256 ghi trong issued.yaml lúc phát hành.",
        "The file no longer has the SHA-256 that issued.yaml noted when it was issued.",
    ),
)
ARCHIVE_MISSING = Fault(
    "archive-missing",
    Say("bản lưu của {symbol} ngày {date} không còn", "the archived copy of {symbol} of {date} is missing"),
    mend=FROM_BACKUP,
    explain=Say(
        "issued.yaml ghi văn bản này đã phát hành nhưng thư mục issued không có tệp. docgen không soạn lại văn bản đã "
        "phát hành, nên chỉ có thể lấy lại từ bản sao lưu.",
        "issued.yaml says that this was issued, but the folder issued has no such file. docgen never makes an issued "
        "paper again, so it can only come back from a backup.",
    ),
)
ARCHIVE_FOREIGN = Fault(
    "archive-foreign",
    Say("sổ phát hành không có tệp này", "the record knows nothing of this file"),
    mend=Say(
        "nếu có người để nhầm thì chuyển đi nơi khác; nếu issued.yaml vừa được thay bằng bản cũ thì lấy lại bản mới",
        "move it away if somebody put it here; if issued.yaml was replaced by an older one, bring the newer one back",
    ),
    explain=Say(
        "Thư mục issued chỉ chứa bản đã phát hành. Tệp lạ là do người để vào, hoặc do issued.yaml bị mất dòng.",
        "The folder issued holds what was issued and nothing else. A foreign file was put there by somebody, or "
        "issued.yaml has lost lines.",
    ),
)
COPY_ALTERED = Fault(
    "copy-altered",
    Say(
        "tệp khác với bản đã phát hành ({symbol} ngày {date})",
        "the file is not what was issued ({symbol} of {date})",
    ),
    mend=FROM_ARCHIVE,
    explain=Say(
        "Tệp trong build là bản sao của văn bản đã phát hành và đã bị sửa sau đó. Không in, không gửi tệp này.",
        "The file in build is a copy of an issued paper and was edited since. Do not print or send it.",
    ),
)
COPY_MISSING = Fault(
    "copy-missing",
    Say("thiếu bản sao của văn bản đã phát hành ({symbol} ngày {date})", "the copy of an issued paper is missing "
        "({symbol} of {date})"),
    mend=Say("docgen build {plan} lấy lại từ nơi lưu", "docgen build {plan} takes it back from the archive"),
    explain=Say(
        "Bản đã phát hành vẫn còn ở nơi lưu; chỉ bản sao trong build bị xóa hoặc chuyển đi.",
        "What was issued is still in the archive; only its copy in build was deleted or moved.",
    ),
)  # fmt: skip
RECORD_DISAGREES = Fault(
    "record-disagrees",
    Say(
        "sổ ghi “{paper}” mang {what} “{found}”, nhưng văn bản đã phát hành in “{printed}”",
        "the record gives “{paper}” the {what_en} “{found}”, but the issued paper has “{printed}”",
    ),
    mend=Say("lấy lại issued.yaml từ bản sao lưu", "bring issued.yaml back from a backup copy"),
    explain=Say(
        "Số, ký hiệu hoặc ngày trong issued.yaml không khớp với nội dung đã khóa, nên tệp này đã bị sửa tay. Các văn "
        "bản khác sẽ dẫn sai.",
        "Number, symbol or day in issued.yaml do not fit what was frozen, so the file was edited by hand. Other papers "
        "would cite it wrongly.",
    ),
)
HEADLESS = ("", "")


@dataclass(frozen=True)
class Verified:
    """What was looked at: how many issued papers and files, and what is wrong with them."""

    papers: int
    files: int
    problems: tuple[Problem, ...]


def verify(store: Store, build: Path) -> Verified:
    """Holds the record of a plan, its archive and the copies in `build/` against one another. The archive of withdrawn
    issues is asked for as well; of copies only those of issues that stand."""
    record, places, problems = store.read()
    if record is None:
        return Verified(0, 0, problems)
    found = list(problems)
    for at, issue in enumerate(record.issues):
        found += _archived(store, issue, places.at("issued", at))
        if issue.withdrawn is None:
            found += _copies(store, issue, build)
    found += _foreign(store, record)
    frozen = [each for issue in record.issues for each in issue.frozen]
    return Verified(len(frozen), sum(len(each.files) for each in frozen), in_order(found))


def _archived(store: Store, issue: Issue, place: Place) -> Iterator[Problem]:
    for frozen in issue.frozen:
        for ending, wanted in ((FACTS, frozen.facts), *sorted(frozen.files.items())):
            path = store.path(issue, frozen.name, ending)
            content = read_if_there(path)
            at = Place(store.workplace.shown(path))
            if content is None:
                yield _fault(ARCHIVE_MISSING, at, issue)
            elif digest(content) != wanted:
                yield _fault(ARCHIVE_ALTERED, at, issue)
            elif ending == FACTS:
                yield from _facts(content, issue, frozen, at, place)


def _facts(content: bytes, issue: Issue, frozen: Frozen, at: Place, place: Place) -> Iterator[Problem]:
    """Whether the record says of the paper what stands on it. Its digest is right, so it can only be read or be of a
    docgen that this one does not know."""
    try:
        document = from_json(content)
    except FactsDamagedError:
        yield _fault(ARCHIVE_ALTERED, at, issue)
        return
    if frozen.name != issue.paper:
        return
    number, day = _head(document)
    printed = " ".join(number.split())
    if issue.symbol and not printed.endswith(issue.symbol):
        yield _disagrees(place, issue, ("số, ký hiệu", "number and symbol"), issue.symbol, printed)
    elif issue.symbol and issue.number and not same_number(issue.number, _leading(issue.symbol, issue.number)):
        yield _disagrees(place, issue, ("số", "number"), issue.number, printed)
    if day and not day.endswith(administrative_date(issue.date)):
        yield _disagrees(place, issue, ("ngày", "day"), short_date(issue.date), day)


def _head(document: Document) -> tuple[str, str]:
    letterhead = getattr(document.facts, "letterhead", None)
    return (letterhead.number, letterhead.place_and_date) if letterhead else HEADLESS


def _leading(symbol: str, number: str) -> str:
    """The digits, and the letter of a number between numbers, that a symbol begins with."""
    letters = number.lstrip("0123456789")
    digits = symbol[: len(symbol) - len(symbol.lstrip("0123456789"))]
    return digits + symbol[len(digits) : len(digits) + len(letters)]


def _copies(store: Store, issue: Issue, build: Path) -> Iterator[Problem]:
    for frozen in issue.frozen:
        for format, wanted in sorted(frozen.files.items()):
            path = build / f"{frozen.name}.{format}"
            found = digest_of(path)
            if found != wanted:
                fault = COPY_MISSING if found is None else COPY_ALTERED
                place = Place(store.workplace.shown(path))
                yield _fault(fault, place, issue, plan=store.plan, paper=frozen.name)


def _foreign(store: Store, record: Record) -> Iterator[Problem]:
    if not store.archive.is_dir():
        return
    known = {
        store.path(issue, frozen.name, ending)
        for issue in record.issues
        for frozen in issue.frozen
        for ending in (FACTS, *frozen.files)
    }
    for path in sorted(store.archive.rglob("*")):
        unfinished = path.relative_to(store.archive).parts[0].startswith(UNFINISHED)
        if not unfinished and path not in known and (path.is_file() or path.is_symlink()):
            yield ARCHIVE_FOREIGN.at(Place(store.workplace.shown(path)))


def _fault(fault: Fault, place: Place, issue: Issue, **more: str) -> Problem:
    symbol = f"số {issue.symbol}" if issue.symbol else issue.paper
    return fault.at(place, symbol=symbol, date=short_date(issue.date), **more)


def _disagrees(place: Place, issue: Issue, what: tuple[str, str], found: str, printed: str) -> Problem:
    return RECORD_DISAGREES.at(place, paper=issue.paper, what=what[0], what_en=what[1], found=found, printed=printed)

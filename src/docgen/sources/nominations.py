"""The nominations and what they come with: every file of a plan's `nominations/`, read as it was sent in.

In: the plan, its units, the folder. Out: a campaign. docgen never writes there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docgen import readers, schema
from docgen.files import files_in, read_if_there
from docgen.model.campaign import Campaign, Entry, Nominator
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.nomination import Submission
from docgen.model.nominators import Who, nominators_of
from docgen.model.notes import Note
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.problem import Fault, Place, Say, Severity, any_error
from docgen.schema.nominations.submission_faults import TWO_SUBMISSIONS
from docgen.sources.fetch import Sources
from docgen.sources.memory import Memory, Read, file_key, read_by, reading_key
from docgen.vietnamese.places import expanded_unit

NOMINATIONS = "nominations"
YAML = (".yaml", ".yml")
IGNORED = (
    ".md", ".txt", ".docx", ".doc", ".pdf",
    ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".heic",
)  # fmt: skip
"""Papers and pictures that are kept beside the tables; nobody takes them for nominations."""

LEFT_BY_WINDOWS = ("thumbs.db", "desktop.ini")
"""What Windows leaves in a folder by itself, and a clerk never sees."""

NOT_A_TABLE = Fault(
    "nominations-not-a-table",
    Say(
        "tệp mang tên đơn vị “{unit}” nhưng không phải bảng tính, nên docgen không đọc",
        "the file is called after the unit “{unit}” but is no table, and is not read",
    ),
    need=Say("biểu mẫu đã điền: .xlsx, .xls, .ods hoặc .csv", "the form, filled in: .xlsx, .xls, .ods or .csv"),
    mend=Say(
        "xin đơn vị gửi biểu mẫu (docgen form); nếu chỉ là bản chụp để lưu thì đặt tên khác",
        "ask the unit for the form (docgen form); if it is a copy to keep, give it another name",
    ),
    explain=Say(
        "Văn bản Word, PDF, ảnh chụp để trong nominations chỉ được lưu kèm, không được đọc. Tệp này mang tên một đơn "
        "vị mà đơn vị đó chưa có bảng nào, nên có lẽ là danh sách đề nghị gửi sai dạng.",
        "Word files, PDFs and pictures in nominations are kept and not read. This one is called after a unit of which "
        "there is no table: it is probably its list of nominations in another format.",
    ),
    severity=Severity.WARNING,
)


def fetch_campaign(
    sources: Sources,
    plan: Plan,
    units: tuple[Unit, ...],
    unit_places: Places,
    own: tuple[Issuer, Profile] | None,
    folder: Path,
    memory: Memory,
) -> Campaign:
    """Everything that came in. The problems of all files come together; what can be read is read, and a file that
    `memory` has is not read again. `plan` and `units` may be without how many there may be of what: nothing here
    depends on that."""
    every = nominators_of(plan, units)
    names = {who.id: who.name for who in every if who.own}
    entries: list[Entry] = []
    notes: list[Note] = []
    submissions: dict[str, tuple[Submission, Mapping[tuple[str | int, ...], Place]]] = {}
    kept: list[Path] = []
    incomplete: set[str] = set()
    by = read_by(plan)
    key = reading_key(by, units, names)
    for path in files_in(folder):
        if path.name.casefold() in LEFT_BY_WINDOWS:
            continue
        if path.suffix.casefold() in IGNORED:
            kept.append(path)
            continue
        decoded = _decoded(sources, by, units, names, path, key, memory)
        if decoded is None:
            incomplete |= {who.id for who in every}
            continue
        sources.problems += decoded.problems
        if decoded.left_out or (any_error(decoded.problems) and not decoded.entries):
            of_file = {entry.nomination.unit for entry in decoded.entries}
            incomplete |= of_file if len(of_file) == 1 else {who.id for who in every}
        entries += decoded.entries
        notes += decoded.notes
        for unit, (submission, places) in decoded.submissions.items():
            if unit in submissions:
                first = submissions[unit][1].get((), Place(""))
                sources.problems.append(TWO_SUBMISSIONS.at(places.get((), Place("")), unit=unit, first=first))
            else:
                submissions[unit] = (submission, places)
    there = {entry.nomination.unit for entry in entries}
    for path in kept:
        for who in every:
            if path.stem.casefold().replace("-", "_") == who.id and who.id not in there:
                sources.problems.append(NOT_A_TABLE.at(Place(sources.workplace.shown(path)), unit=who.name))
    return Campaign(
        nominators=tuple(_nominator(sources, plan, who, units, unit_places, own, submissions) for who in every),
        entries=tuple(entries),
        notes=tuple(notes),
        incomplete=frozenset(incomplete),
    )


def _decoded(
    sources: Sources,
    by: Plan,
    units: tuple[Unit, ...],
    own: Mapping[str, str],
    path: Path,
    key: str,
    memory: Memory,
) -> schema.Decoded | None:
    """What a file says, read by a part of the plan; `key` stands for everything that all files are read by."""
    shown = sources.workplace.shown(path)
    content = read_if_there(path)
    if content is None:
        return None
    key = sources.fetched[shown] = file_key(key, shown, content)
    read = memory.recall(key)
    if read is None:
        read = _read(by, units, own, shown, path, content)
        memory.remember(key, read)
    sources.problems += read.problems
    return read.decoded


def _read(by: Plan, units: tuple[Unit, ...], own: Mapping[str, str], shown: str, path: Path, content: bytes) -> Read:
    if path.suffix.casefold() in YAML:
        located, problems = readers.read(shown, content)
        found = None if located is None else schema.decode_yaml_nominations(by, units, own, path.stem, located)
        return Read(found, tuple(problems))
    book, problems = readers.read_table(shown, content)
    decoded = None if book is None else schema.decode_nominations(by, units, own, path.stem, book)
    return Read(decoded, tuple(problem for problem in problems if decoded is None or decoded.concern(problem)))


def _nominator(
    sources: Sources,
    plan: Plan,
    who: Who,
    units: tuple[Unit, ...],
    unit_places: Places,
    own: tuple[Issuer, Profile] | None,
    submissions: Mapping[str, tuple[Submission, Mapping[tuple[str | int, ...], Place]]],
) -> Nominator:
    submission, places = submissions.get(who.id, (Submission(), {}))
    if who.own:
        body: tuple[Issuer | None, Profile | None] = own or (None, None)
        place = sources.plan_places.at("levels", who.level)
    else:
        at = next(at for at, unit in enumerate(units) if unit.id == who.id)
        place = unit_places.at(at)
        body = _body_of(sources, plan, units[at], unit_places, at)
    return Nominator(who.id, who.name, who.level, who.own, body[0], body[1], submission, place, places)


def _body_of(sources: Sources, plan: Plan, unit: Unit, places: Places, at: int) -> tuple[Issuer | None, Profile | None]:
    """The body that signs for a unit: the one that the unit names, else one of its level's sort by the unit's name."""
    if unit.body:
        issuer, profile, _ = sources.body(unit.body, places.at(at, "body"))
        return issuer, profile
    level = plan.levels.get(unit.level)
    if level is None or level.profile is None:
        return None, None
    profile = sources.profile(level.profile, sources.plan_places.at("levels", unit.level, "profile"))
    if profile is None:
        return None, None
    locality = expanded_unit(unit.name)
    issuer = Issuer(
        profile=level.profile,
        locality=unit.locality or locality.locality,
        place=unit.place or locality.place,
        parent=unit.parent,
        symbol=unit.symbol,
    )
    return issuer.in_full(profile), profile

"""Nominations written in YAML in, the same entries out as from a table.

The file is a mapping: `nominations`, a list with the fields by their names; `unit`, if the file is not named after it;
`submission`, or `submissions` by unit. Texts are read as the cells of the form are, so that both mean the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from docgen.model.campaign import Columns, Entry
from docgen.model.kind import Kind
from docgen.model.nomination import Nomination, Submission
from docgen.model.plan import Plan
from docgen.model.sheet import PARTED, nomination_columns
from docgen.model.units import Unit
from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.readers.located import Located
from docgen.schema import shapes
from docgen.schema.fit import decode, fit, show
from docgen.schema.nominations.books import Decoded, Submissions, only_unit
from docgen.schema.nominations.cells import UNIT_NOT_KNOWN, pick, reader_of
from docgen.schema.nominations.completion import Completion, Values
from docgen.schema.nominations.reading import Reading, refused
from docgen.schema.nominations.row_faults import AGAINST_FILE, UNIT_OPEN
from docgen.schema.nominations.sheet_defaults import Defaults
from docgen.schema.nominations.submission_faults import TWO_SUBMISSIONS
from docgen.schema.nominations.vocabulary import Vocabulary, vocabulary

KEYS = ("unit", "submission", "submissions", "nominations")
STAND_INS = {"unit": "x", "kind": Kind.COLLECTIVE, "award": "x", "name": "x"}
"""Stand where a problem has been reported, so that the rest of a nomination is still looked at."""

NOT_A_LIST = Fault(
    "nominations-list",
    Say("“nominations” phải là danh sách các đề nghị", "“nominations” must be a list of nominations"),
    need=Say("mỗi đề nghị bắt đầu bằng “- ”, các mục của nó thẳng cột", "each nomination begins with “- ”"),
    explain=Say(
        "Dưới nominations, mỗi đề nghị là một ý của danh sách: dòng đầu bắt đầu bằng “- ”, các dòng sau lùi vào cho "
        "thẳng cột.",
        "Below nominations each one is an item of a list: its first line begins with “- ”, the others are indented to "
        "the same column.",
    ),
)
NOT_DECLARED = Fault(
    "nomination-part-unknown",
    Say("{path}: kế hoạch không khai báo “{found}”", "{path}: the plan does not declare “{found}”"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Dưới evidence là các số liệu trong mục evidence của kế hoạch; dưới has là các thành phần hồ sơ có id và mỗi "
        "trường hợp một bản (each).",
        "Below evidence stand the figures of the plan's evidence; below has the parts of a dossier that have an id and "
        "that each nominee needs.",
    ),
)


def decode_yaml_nominations(
    plan: Plan, units: Sequence[Unit], own: Mapping[str, str], stem: str, located: Located
) -> Decoded:
    """The nominations and submissions of a YAML file. `own` and `stem` as for a book. Never raises."""
    words = vocabulary(plan, units, own)
    names = {column.path: column.heading for column in nomination_columns(plan)}
    root = located.value if isinstance(located.value, dict) else {}
    problems = list(_strangers(located))
    unit, said = _unit(words, words.unit_of_file(stem), root.get("unit"), names["unit"])
    if "unit" in root:
        problems += said.problems(root["unit"].place)
    items = root["nominations"].value if "nominations" in root else ()
    if not isinstance(items, tuple):
        problems += [NOT_A_LIST.at(root["nominations"].place)] if items is not None else []
        items = ()
    columns = Columns(located.place.file, places=dict(_places(items)))
    completion = Completion(words, columns, {}, names, Defaults(unit), None)
    found = completion.found
    for item in items:
        entry = _entry(item, words, completion)
        if entry is None:
            found.left_out += 1
        else:
            found.entries.append(entry)
    submissions, misfits = _submissions(words, unit or only_unit(found.entries), root, names["unit"])
    return Decoded(
        tuple(found.entries),
        submissions,
        tuple(found.notes),
        (*problems, *found.problems, *misfits),
        found.left_out,
    )


def _strangers(located: Located) -> Iterable[Problem]:
    """A file that is no mapping, and entries that it cannot have."""
    if not isinstance(located.value, dict):
        yield shapes.WRONG_ROOT.at(located.place, found=show(located.plain()), known=", ".join(KEYS))
        return
    for key, inner in located.value.items():
        if key not in KEYS:
            place = located.key_places.get(key, inner.place)
            yield shapes.UNKNOWN_FIELD.at(place, close=closest(key, KEYS), field=key, path=key, known=", ".join(KEYS))


def _unit(words: Vocabulary, of_file: str, written: Located | None, heading: str) -> tuple[str, Reading]:
    """The unit of the whole file, and what there is to say of the entry that names it."""
    if written is None or not isinstance(written.value, str):
        return of_file, Reading()
    reading = pick(words.units, UNIT_NOT_KNOWN, heading)(written.value)
    if reading.failed or not of_file or reading.value == of_file:
        return reading.value or of_file, reading
    found, unit = words.called("unit", reading.value), words.called("unit", of_file)
    return of_file, refused(AGAINST_FILE, found, heading=heading, unit=unit)


def _places(items: tuple[Located, ...]) -> Iterable[tuple[tuple[int, str], Place]]:
    for item in items:
        line = item.place.line
        yield (line, ""), item.place
        for key, inner in item.value.items() if isinstance(item.value, dict) else ():
            yield (line, key), inner.place
            if key in PARTED and isinstance(inner.value, dict):
                for name, part in inner.value.items():
                    yield (line, f"{key}.{name}"), part.place


def _entry(item: Located, words: Vocabulary, completion: Completion) -> Entry | None:
    """One nomination; None where anything is wrong with it."""
    if not isinstance(item.value, dict):
        found = show(item.plain())
        fault = shapes.GROUP_WANTED.at(item.place, heading="nominations", path="nominations", found=found)
        completion.found.problems.append(fault)
        return None
    line = item.place.line
    values: Values = {}
    rest: dict[str, Located] = {}
    name, whole = None, True
    for key, inner in item.value.items():
        if inner.value is None and key in Nomination.model_fields:
            continue
        if key == "name" and isinstance(inner.value, str):
            name = inner.value
        elif key in PARTED and isinstance(inner.value, dict):
            values[key] = {}
            for part, each in inner.value.items():
                whole = _part(line, f"{key}.{part}", item, each, values[key], words, completion) and whole
        elif key in Nomination.model_fields and isinstance(inner.value, str):
            reading = reader_of(words, key, completion.heading(key))(inner.value)
            whole = completion.reported(line, key, reading) and whole
            values[key] = reading.value
        else:
            rest[key] = inner
    whole = completion.completed(line, values, name) and whole
    whole = whole and completion.levelled(line, values)
    held = {key: value for key, value in values.items() if value is not None}
    tree = {key: _again(value, completion.columns.at(line, key)) for key, value in {**STAND_INS, **held}.items()}
    nomination, misfits, _ = fit(Nomination, Located({**tree, **rest}, item.place, item.key_places))
    completion.found.problems += misfits
    return Entry(nomination, completion.columns, line) if whole and nomination is not None and not misfits else None


def _part(
    line: int, path: str, item: Located, inner: Located, held: Values, words: Vocabulary, completion: Completion
) -> bool:
    """One figure of the evidence, or one part of the dossier; whether it could be read."""
    group, _, part = path.partition(".")
    known = [name.partition(".")[2] for name in completion.names if name.startswith(f"{group}.")]
    if part not in known:
        fault = NOT_DECLARED.at(inner.place, close=closest(part, known), path=path, found=part, known=", ".join(known))
        completion.found.problems.append(fault)
        return False
    text = inner.value if isinstance(inner.value, str) else None if inner.value is None else show(inner.plain())
    if text is None:
        return True
    reading = reader_of(words, path, completion.heading(path))(text)
    held[part] = reading.value
    return completion.reported(line, path, reading)


def _again(value: Any, place: Place) -> Located:
    """A value that has been read, as the validator wants it: located. It is no text any more, and need not be one."""
    if isinstance(value, dict):
        return Located({key: _again(each, place) for key, each in value.items() if each is not None}, place)
    if isinstance(value, tuple):
        return Located(tuple(_again(each, place) for each in value), place)
    return Located(cast(Any, value), place)


def _submissions(
    words: Vocabulary, unit: str, root: Mapping[str, Located], heading: str
) -> tuple[Submissions, list[Problem]]:
    """The submission of the file's unit, and those that name theirs."""
    written: list[tuple[str, Located]] = []
    problems: list[Problem] = []
    if "submission" in root:
        if unit:
            written.append((unit, root["submission"]))
        else:
            problems.append(UNIT_OPEN.at(root["submission"].place))
    several = root.get("submissions")
    if several is not None and isinstance(several.value, dict):
        read = pick(words.units, UNIT_NOT_KNOWN, heading)
        for name, inner in several.value.items():
            reading = read(name)
            problems += reading.problems(several.key_places.get(name, inner.place))
            if reading.value:
                written.append((reading.value, inner))
    elif several is not None and several.value is not None:
        found = show(several.plain())
        problems.append(shapes.GROUP_WANTED.at(several.place, heading="submissions", path="submissions", found=found))
    submissions: Submissions = {}
    for each, inner in written:
        submission, places, misfits = decode(Submission, inner)
        problems += misfits
        if each in submissions:
            first = submissions[each][1].get((), inner.place)
            problems.append(TWO_SUBMISSIONS.at(inner.place, unit=each, first=first))
        elif submission is not None:
            submissions[each] = (submission, places.by_path)
    return submissions, problems

"""What each column of a table of nominations holds, and how its cells are read. One row for each field.

In: a field of a nomination by its path, and the words of the plan. Out: the function that reads a text of that column.
The same functions read the entries of YAML, so that a form and a file mean the same by the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.model.kind import Kind
from docgen.problem import Fault, Say
from docgen.readers.csv import is_sheet_error
from docgen.schema.nominations import written_dates, written_doubts, written_lists, written_names, written_numbers
from docgen.schema.nominations.matching import Known
from docgen.schema.nominations.reading import REPORTED, Read, Reading, line, refused, remarked, tidied
from docgen.schema.nominations.vocabulary import Vocabulary

AS_NAMED = Say("hiểu là tên này trong kế hoạch", "taken for this name of the plan")
MOST_NAMED = 12
"""A list of more names than this helps nobody."""

UNIT_NOT_KNOWN = Fault(
    "nominating-unit",
    Say(
        "“{heading}” là “{found}”, không phải đơn vị nào của kế hoạch", "“{heading}” is “{found}”, no unit of the plan"
    ),
    need=Say("tên hoặc mã một đơn vị trong units.csv{known}", "the name or id of a unit in units.csv{known}"),
    explain=Say(
        "Mỗi đề nghị thuộc về một đơn vị được giao chỉ tiêu. Ghi tên đơn vị như trong units.csv, hoặc mã của nó; viết "
        "tắt như “TP Sóc Trăng”, “H. Kế Sách” cũng được. Nếu cột này ghi nơi công tác thì đổi tiêu đề thành “Đơn vị "
        "công tác”.",
        "Each nomination belongs to a unit of the plan. Write its name as in units.csv, or its id; short forms such as "
        "“TP Sóc Trăng” do. If the column holds workplaces, head it “Đơn vị công tác”.",
    ),
)
AWARD_NOT_KNOWN = Fault(
    "nominated-award",
    Say(
        "“{heading}” là “{found}”, không rõ là hình thức nào của kế hoạch",
        "“{heading}” is “{found}”, not clearly an award of the plan",
    ),
    need=Say("một trong{known}", "one of{known}"),
    explain=Say(
        "Hình thức khen thưởng ghi đúng tên như trong awards của kế hoạch, hoặc phần đầu của tên nếu không lẫn với "
        "hình thức khác. Tên có thể hiểu hai cách thì docgen không đoán.",
        "Write the award as awards in the plan has it, or the beginning of its name if no other begins so. What can be "
        "taken for two awards is not guessed.",
    ),
)
LEVEL_NOT_KNOWN = Fault(
    "nominated-level",
    Say("“{heading}” là “{found}”, không phải cấp nào của kế hoạch", "“{heading}” is “{found}”, no level of the plan"),
    need=AWARD_NOT_KNOWN.need,
    explain=Say(
        "Cấp là cấp của người hoặc tập thể được đề nghị, ghi bằng tên trong levels của kế hoạch.",
        "The level is that of the nominee, by its name in the levels of the plan.",
    ),
)
KIND_NOT_KNOWN = Fault(
    "nominated-kind",
    Say("“{heading}” là “{found}”, không rõ là đối tượng nào", "“{heading}” is “{found}”, not clearly a kind"),
    need=Say("tập thể, cá nhân hoặc hộ gia đình", "tập thể, cá nhân or hộ gia đình"),
    explain=Say(
        "Đối tượng của mỗi đề nghị là tập thể, cá nhân hoặc hộ gia đình; chỉ tiêu và tiền thưởng tính riêng cho từng "
        "đối tượng.",
        "Each nominee is a collective, an individual or a household; quotas and money count each apart.",
    ),
)


def pick(known: Known, fault: Fault, heading: str) -> Read:
    """Reads the name of an entry; notes where it was not written by its name or identifier."""
    names = f": {known.said()}" if len(known.names) <= MOST_NAMED else ""

    def read(text: str) -> Reading:
        match = known.find(text)
        if match.exact:
            return Reading(match.id)
        tidy = tidied(text)[0]
        match = known.find(tidy)
        if not match.id:
            return refused(fault, tidy, known.close(tidy), heading=heading, known=names)
        name = known.names[match.id]
        return Reading(match.id, () if match.exact else remarked(text, name, [AS_NAMED]))

    return read


def _kind(words: Vocabulary, heading: str) -> Read:
    read = pick(words.kinds, KIND_NOT_KNOWN, heading)

    def as_kind(text: str) -> Reading:
        reading = read(text)
        # Every way to say a kind is as good as another; nothing of it is printed.
        return reading if reading.failed else Reading(Kind(reading.value))

    return as_kind


Make = Callable[[Vocabulary, str, str], Read]
"""Makes the reader of a column: the words of the plan, its heading, its path."""


def _plainly(read: Read) -> Make:
    return lambda words, heading, path: read


FIELDS: Mapping[str, Make] = {
    "unit": lambda words, heading, path: pick(words.units, UNIT_NOT_KNOWN, heading),
    "kind": lambda words, heading, path: _kind(words, heading),
    "title": _plainly(written_names.title),
    "name": lambda words, heading, path: written_names.collective(heading),
    "gender": lambda words, heading, path: written_names.gender(heading, path),
    "born": lambda words, heading, path: written_dates.born(heading, path),
    "office": _plainly(written_names.called),
    "workplace": _plainly(written_names.called),
    "address": _plainly(written_names.called),
    "id_number": _plainly(line),
    "phone": _plainly(line),
    "award": lambda words, heading, path: pick(words.awards, AWARD_NOT_KNOWN, heading),
    "level": lambda words, heading, path: pick(words.levels, LEVEL_NOT_KNOWN, heading),
    "merit": _plainly(written_doubts.merit),
    "achievements": _plainly(written_lists.paragraphs),
    "past_titles": lambda words, heading, path: written_doubts.or_none(written_lists.pasts(heading)),
    "past_awards": lambda words, heading, path: written_doubts.or_none(written_lists.pasts(heading)),
    "career": lambda words, heading, path: written_lists.careers(heading),
    "posthumous": lambda words, heading, path: written_numbers.tick(heading, path),
    "votes": lambda words, heading, path: written_numbers.votes(heading),
    "evidence": lambda words, heading, path: written_numbers.figure(_unit_word(words, path), heading, path),
    "has": lambda words, heading, path: written_numbers.tick(heading, path),
    "declined": lambda words, heading, path: written_doubts.declined(heading),
    "note": _plainly(line),
}
"""Every field of a nomination; those of `evidence` and `has` are known by what stands before the point."""


def reader_of(words: Vocabulary, path: str, heading: str) -> Read:
    """How the texts of a field are read. A sheet's error was reported by whoever read the file.

    The name is read as a collective's; who knows that it is a person's takes `person` instead.
    """
    return guarded(written_doubts.asking(FIELDS[path.partition(".")[0]](words, heading, path), heading))


def guarded(read: Read) -> Read:
    """A reader that passes over what was reported already."""
    return lambda text: REPORTED if is_sheet_error(text) else read(text)


def _unit_word(words: Vocabulary, path: str) -> str | None:
    known = words.plan.evidence.get(path.partition(".")[2])
    return known.unit_word if known else None

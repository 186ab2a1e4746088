"""CSV bytes in, located rows out, with every problem of the table.

A cell is text as the sheet shows it, without blanks around it; an empty cell is None. A row that does not have as
many cells as the heading is reported and left out, because from the missing cell on every value stands in a wrong
column.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.located import Located
from docgen.readers.text import LOST, LOST_LETTER, decoded
from docgen.vietnamese.spelling import composed

DELIMITERS = ";\t|,"
SAMPLE_ROWS = 20
SHEET_ERROR = re.compile(
    r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|#+)"
)
LOST_IN_WORD = re.compile(rf"{LOST}|[^\W\d_]\?[^\W\d_]")
LONGEST_CELL = 131_072

NO_ROWS = Fault(
    "csv-empty",
    Say("bảng không có dòng số liệu nào", "the table has no rows"),
    need=Say("một dòng tiêu đề, rồi mỗi đơn vị một dòng", "one line of headings, then one line for each unit"),
    explain=Say(
        "Dòng đầu của bảng là tiêu đề các cột, từ dòng sau là số liệu. Tệp này trống hoặc chỉ có dòng tiêu đề.",
        "The first line of the table holds the headings, the rest the figures. This file is empty or has headings "
        "only.",
    ),
)
ROW_LENGTH = Fault(
    "csv-row-length",
    Say("dòng có {found} ô, tiêu đề có {expected} ô", "the row has {found} cells, the heading has {expected}"),
    mend=Say(
        "thêm hoặc bớt ô; ô có chứa dấu ngăn cách thì đặt trong dấu ngoặc kép",
        "add or remove cells; put a cell that holds the separator in quotes",
    ),
    explain=Say(
        "Mỗi dòng phải có đủ số ô như dòng tiêu đề, ô trống vẫn cần dấu ngăn cách. Nếu thiếu hoặc thừa một ô, các số "
        "đứng sau bị lệch sang cột khác, nên cả dòng này không được đọc.",
        "Each row needs as many cells as the heading, empty ones included. With one missing or too many the numbers "
        "after it slip into other columns, so the row is not read.",
    ),
)
EMPTY_HEADING = Fault(
    "csv-empty-heading",
    Say("cột thứ {column} có số liệu nhưng không có tiêu đề", "column {column} has values but no heading"),
    mend=Say("ghi tiêu đề, hoặc xóa cột", "write its heading, or delete the column"),
    explain=Say(
        "docgen nhận ra một cột qua tiêu đề ở dòng đầu. Cột không có tiêu đề thì không biết là số liệu gì.",
        "A column is known by its heading in the first line. Without one nobody knows what its values are.",
    ),
)
DUPLICATE_HEADING = Fault(
    "csv-duplicate-heading",
    Say("tiêu đề “{heading}” đã có ở cột thứ {first}", "the heading “{heading}” is already on column {first}"),
    mend=Say("đổi tên hoặc xóa một cột", "rename or delete one of the columns"),
    explain=Say(
        "Hai cột cùng tiêu đề thì không biết lấy số liệu ở cột nào.",
        "With two columns of one heading nobody knows which values to take.",
    ),
)
OPEN_QUOTE = Fault(
    "csv-open-quote",
    Say("ngoặc kép mở trong dòng này không được đóng", "a quote that opens in this row is never closed"),
    mend=Say("thêm dấu đóng ngoặc, hoặc bỏ dấu mở", "add the closing quote, or remove the opening one"),
    explain=Say(
        "Ô bắt đầu bằng ngoặc kép phải kết thúc bằng ngoặc kép. Vì thiếu dấu đóng, các dòng sau bị coi là một phần "
        "của ô này.",
        "A cell that begins with a quote must end with one. Without it the rows below are taken for a part of the "
        "cell.",
    ),
)
INNER_QUOTE = Fault(
    "csv-inner-quote",
    Say("trong ô có ngoặc kép không đúng chỗ", "a quote is out of place inside a cell"),
    mend=Say('viết “ và ”, hoặc lặp đôi dấu ngoặc bên trong: ""', 'write “ and ”, or double the inner quote: ""'),
    explain=Say(
        "Sau dấu đóng ngoặc của một ô phải là dấu ngăn cách. Ngoặc kép thuộc nội dung thì viết “ và ”.",
        "The closing quote of a cell must be followed by the separator. For quotes in the text use “ and ”.",
    ),
)
SHEET_FAULT = Fault(
    "sheet-error",
    Say("ô có lỗi bảng tính {found}", "the cell holds the sheet error {found}"),
    mend=Say("sửa công thức trong bảng tính rồi lưu lại", "mend the formula in the sheet and save again"),
    explain=Say(
        "Bảng tính không tính được ô này (ví dụ #N/A: không tìm thấy; #REF!: ô được dẫn đã bị xóa; ####: cột quá "
        "hẹp), nên giá trị thật không có trong tệp.",
        "The sheet could not work out this cell (#N/A: not found; #REF!: the cell referred to is gone; ####: column "
        "too narrow), so its value is not in the file.",
    ),
)


def read_csv(name: str, content: bytes) -> tuple[Located | None, tuple[Problem, ...]]:
    """The rows of a table, each a mapping from its headings to its cells, and the problems. None where there is none.

    The line of a cell is the line on which its row begins; its column is the number of its field, from 1. The
    `key_places` of the whole have the place of each heading.
    """
    text, problems = decoded(name, content, tables=True)
    if text is None:
        return None, problems
    found = list(problems)
    rows = rows_of(name, text, found)
    if not rows:
        return None, (*found, NO_ROWS.at(Place(name)))
    headings = _headings(name, rows, found)
    places = {heading: Place(name, rows[0][0], column + 1) for column, heading in headings.items()}
    located = tuple(
        Located(_cells(name, line, row, headings, found), Place(name, line, 1), places)
        for line, row in rows[1:]
        if _has_all(name, line, row, len(rows[0][1]), found)
    )
    if len(rows) == 1 and not found:
        found.append(NO_ROWS.at(Place(name, rows[0][0])))
    return Located(located, Place(name, rows[0][0], 1), places), tuple(found)


def is_sheet_error(text: str | None) -> bool:
    """Whether a cell holds what a sheet writes when it cannot work a value out; `read_csv` has reported it."""
    return text is not None and SHEET_ERROR.fullmatch(text) is not None


def rows_of(name: str, text: str, problems: list[Problem]) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line on which it begins."""
    marked = re.match(r"sep=(.)\r?\n", text)
    delimiter = marked[1] if marked else _delimiter(text)
    source = io.StringIO(text, newline="")
    skipped = 1 if marked else 0
    if marked:
        source.readline()
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    while True:
        line = reader.line_num + 1 + skipped
        try:
            row = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return rows
        except csv.Error as error:
            # Python names the character that it expected; only an unclosed quote runs to the end or the size limit.
            fault = INNER_QUOTE if "expected after" in str(error) else OPEN_QUOTE
            problems.append(fault.at(Place(name, line)))
            continue
        if any(row):
            rows.append((line, row))


def _delimiter(text: str) -> str:
    """The sign that parts the most rows alike; of two that do so equally, the one that parts them into more."""
    sample = list(_beginning(text))

    def worth(delimiter: str) -> tuple[Fraction, int, int]:
        rows = [row for row in csv.reader(sample, delimiter=delimiter) if any(cell.strip() for cell in row)]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        # Titles above the table are not parted at all, so the first row says nothing.
        width = max(widths, key=lambda width: (widths[width], width), default=1)
        # A part of the rows, not their number: cells of several lines make more rows for a sign inside their texts.
        return Fraction(widths[width], len(rows) or 1), width, -DELIMITERS.index(delimiter)

    return max(DELIMITERS, key=worth)


def _beginning(text: str) -> Iterator[str]:
    source = io.StringIO(text, newline="")
    for _ in range(SAMPLE_ROWS):
        yield source.readline()[:LONGEST_CELL]


def _headings(name: str, rows: list[tuple[int, list[str]]], problems: list[Problem]) -> dict[int, str]:
    """The heading of each column that has one. Empty columns, which sheets leave at the end, are nobody's mistake."""
    line, first = rows[0]
    headings: dict[int, str] = {}
    columns: dict[str, int] = {}
    for column, written in enumerate(first):
        heading = composed(" ".join(written.split()))
        if not heading:
            # A single cell is the table's title, not a line of headings: who reads the columns will say so once.
            if sum(map(bool, first)) > 1 and any(column < len(row) and row[column] for _, row in rows[1:]):
                problems.append(EMPTY_HEADING.at(Place(name, line, column + 1), column=column + 1))
        elif heading in columns:
            place = Place(name, line, column + 1)
            problems.append(DUPLICATE_HEADING.at(place, heading=heading, first=columns[heading]))
        else:
            headings[column], columns[heading] = heading, column + 1
    return headings


def _has_all(name: str, line: int, row: list[str], expected: int, problems: list[Problem]) -> bool:
    if len(row) < expected or any(row[expected:]):
        problems.append(ROW_LENGTH.at(Place(name, line), found=len(row), expected=expected))
        return False
    return True


def _cells(
    name: str, line: int, row: list[str], headings: dict[int, str], problems: list[Problem]
) -> dict[str, Located]:
    cells: dict[str, Located] = {}
    for column, heading in headings.items():
        place = Place(name, line, column + 1)
        cell = composed(row[column])
        if is_sheet_error(cell):
            problems.append(SHEET_FAULT.at(place, found=cell))
        elif LOST_IN_WORD.search(cell):
            problems.append(LOST_LETTER.at(place, found=cell))
        cells[heading] = Located(cell or None, place)
    return cells

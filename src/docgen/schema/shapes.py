"""The faults of shape: an entry that is unknown, missing or empty, or a list where a text should be."""

from __future__ import annotations

from docgen.problem import Fault, Say

UNKNOWN_FIELD = Fault(
    "unknown-field",
    Say("không có mục nào tên “{field}” ở đây ({path})", "there is no “{field}” here ({path})"),
    need=Say("một trong các mục: {known}", "one of: {known}"),
    explain=Say(
        "Mỗi chỗ trong tệp chỉ có một số mục nhất định. Mục lạ không bao giờ bị bỏ qua lặng lẽ, vì có thể đó là một "
        "mục gõ sai và giá trị của nó sẽ mất khỏi văn bản.",
        "Each part of a file has certain entries only. An unknown one is never dropped silently: it may be a known "
        "one with a typing mistake, and its value would be lost from the paper.",
    ),
)
COLON_IN_TEXT = Fault(
    "colon-in-text",
    Say("“{field}:” bị đọc là tên một mục ({path})", "“{field}:” is read as the name of an entry ({path})"),
    need=UNKNOWN_FIELD.need,
    mend=Say(
        'nếu là lời văn có dấu hai chấm thì đặt cả câu trong dấu ngoặc kép: "…"',
        'if it is a text with a colon put all of it in quotes: "…"',
    ),
    explain=Say(
        "Lời văn có dấu hai chấm kèm dấu cách, ví dụ “Đối với tập thể: …”, bị hiểu là một mục tên “Đối với tập thể”. "
        "Đặt cả câu trong dấu ngoặc kép thì nó là lời văn.",
        "A text with a colon and a blank, such as “For units: …”, is taken for an entry named “For units”. In "
        "quotes it is a text.",
    ),
)
MISSING_FIELD = Fault(
    "missing-field",
    Say("thiếu “{heading}” ({path})", "“{heading}” ({path}) is missing"),
    mend=Say("thêm dòng `{field}: …`", "add a line `{field}: …`"),
    explain=Say(
        "Mục này bắt buộc phải có thì văn bản mới đầy đủ. Nếu nó đã được ghi ở chỗ khác thì xem lại lùi dòng.",
        "Without this entry the paper is not complete. If it stands elsewhere, look at the indentation.",
    ),
)
EMPTY_VALUE = Fault(
    "empty-value",
    Say("“{heading}” ({path}) để trống", "“{heading}” ({path}) is empty"),
    mend=Say(
        "ghi giá trị, hoặc bỏ mục này nếu không dùng", "write its value, or leave the entry out if it is not used"
    ),
    explain=Say(
        "Mục có tên nhưng không có giá trị. Với bảng số liệu: ô này không được để trống.",
        "The entry has a name but no value. In a table: this cell may not be empty.",
    ),
)
BLANK_TEXT = Fault(
    "blank-text",
    Say("“{heading}” ({path}) chỉ có dấu cách", "“{heading}” ({path}) holds only blanks"),
    mend=EMPTY_VALUE.mend,
    explain=Say(
        "Giá trị có dấu ngoặc nhưng bên trong không có chữ nào, in ra sẽ là một chỗ trống.",
        "The value has quotes but no letters in them; on paper it would be a gap.",
    ),
)
TEXT_WANTED = Fault(
    "text-wanted",
    Say("“{heading}” ({path}) là “{found}”, không phải lời văn", "“{heading}” ({path}) is “{found}”, not a text"),
    need=Say(
        "lời văn; nếu có dấu ngoặc hoặc dấu hai chấm thì đặt trong dấu ngoặc kép",
        "a text; in quotes if it holds brackets or a colon",
    ),
    explain=Say(
        "Ở đây cần lời văn nhưng tìm thấy một danh sách hoặc một nhóm. Lời văn có dấu hai chấm kèm dấu cách, hoặc "
        "bắt đầu bằng dấu ngoặc hay dấu gạch, phải đặt trong dấu ngoặc kép.",
        "A text is needed here, and a list or a group was found. A text with a colon and a blank, or beginning with "
        "a bracket or a dash, needs quotes.",
    ),
)
LIST_WANTED = Fault(
    "list-wanted",
    Say("“{heading}” ({path}) là “{found}”, không phải danh sách", "“{heading}” ({path}) is “{found}”, not a list"),
    need=Say("mỗi ý một dòng, bắt đầu bằng “- ”; hoặc [a, b]", "each item on a line that begins with “- ”; or [a, b]"),
    explain=Say(
        "Ở đây cần một danh sách, kể cả khi chỉ có một ý. Nhớ dấu cách sau dấu gạch đầu dòng.",
        "A list is needed here, even for one item. Mind the blank after the dash.",
    ),
)
GROUP_WANTED = Fault(
    "group-wanted",
    Say(
        "“{heading}” ({path}) là “{found}”, không phải một nhóm `tên: giá trị`",
        "“{heading}” ({path}) is “{found}”, not a group of `name: value`",
    ),
    need=Say(
        "các dòng `tên: giá trị` lùi vào bên dưới, có dấu cách sau dấu hai chấm",
        "lines of `name: value` indented below it, with a blank after the colon",
    ),
    explain=Say(
        "Ở đây cần một nhóm gồm nhiều mục có tên. Hay gặp nhất là thiếu dấu cách sau dấu hai chấm, hoặc các dòng bên "
        "dưới chưa lùi vào.",
        "A group of named entries is needed here. Most often the blank after a colon is missing, or the lines below "
        "are not indented.",
    ),
)
WRONG_ROOT = Fault(
    "wrong-root",
    Say("tệp là “{found}”, không phải các dòng `tên: giá trị`", "the file is “{found}”, not lines of `name: value`"),
    need=Say(
        "các mục: {known}; có dấu cách sau mỗi dấu hai chấm", "the entries {known}; with a blank after each colon"
    ),
    explain=Say(
        "Tệp phải gồm các dòng `tên: giá trị` bắt đầu từ cột đầu tiên. Tệp này là một danh sách, hoặc chỉ là lời văn.",
        "The file must consist of lines of `name: value` that begin in the first column. This one is a list, or prose.",
    ),
)
TOO_FEW = Fault(
    "too-few",
    Say("“{heading}” ({path}) không có đủ giá trị", "“{heading}” ({path}) has too few values"),
    need=Say("ít nhất {least}", "at least {least}"),
    explain=Say("Danh sách này không được để trống.", "This list may not be empty."),
)
TOO_MANY = Fault(
    "too-many",
    Say("“{heading}” ({path}) có quá nhiều giá trị", "“{heading}” ({path}) has too many values"),
    need=Say("nhiều nhất {most}", "at most {most}"),
    explain=Say("Danh sách này dài hơn mức cho phép.", "This list is longer than allowed."),
)

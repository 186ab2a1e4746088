"""The faults of a YAML file that is well-formed and still refused: what YAML allows and a plan must not hold.

Each of these would let a value be read as something else than the person who signs would see in the file.
"""

from __future__ import annotations

from docgen.problem import Fault, Say

QUOTE_ALL = Say('đặt cả câu trong dấu ngoặc kép: "…"', 'put all of it in quotes: "…"')

TAG = Fault(
    "yaml-tag",
    Say("giá trị bắt đầu bằng dấu chấm than (`{tag}`)", "the value begins with an exclamation mark (`{tag}`)"),
    mend=QUOTE_ALL,
    explain=Say(
        "Trong YAML dấu ! ở đầu giá trị đổi loại của giá trị đó. docgen không dùng cách viết này; nếu dấu ! thuộc "
        "lời văn thì đặt cả câu trong dấu ngoặc kép.",
        "In YAML a ! at the beginning changes the type of a value. docgen does not use this; if the ! belongs to the "
        "text, put all of it in quotes.",
    ),
)
DUPLICATE_KEY = Fault(
    "duplicate-key",
    Say("mục `{key}` đã có ở dòng {first}", "`{key}` is already on line {first}"),
    mend=Say("bỏ một trong hai, hoặc đổi tên", "remove one of the two, or rename it"),
    explain=Say(
        "Trong một nhóm mỗi tên chỉ được ghi một lần. Nếu ghi hai lần, máy phải bỏ một giá trị, và không ai biết giá "
        "trị nào là đúng.",
        "A name may stand only once in a group. Of two values one would be dropped, and nobody knows which is right.",
    ),
)
KEY_FORM = Fault(
    "key-form",
    Say("tên mục ở đây trống, hoặc là cả một danh sách hay nhóm", "the name here is empty, or a whole list or group"),
    need=Say("một tên ngắn đứng trước dấu hai chấm", "a short name before the colon"),
    explain=Say(
        "Trước dấu hai chấm phải là một tên ngắn. Nếu dòng này là lời văn thì đặt cả câu trong dấu ngoặc kép.",
        "Before the colon stands a short name. If this line is prose, put all of it in quotes.",
    ),
)
MERGE = Fault(
    "merge-key",
    Say("không dùng được `<<` để chép một nhóm vào nhóm khác", "`<<` cannot be used to copy one group into another"),
    mend=Say("ghi các dòng đó ra đầy đủ", "write those lines out"),
    explain=Say(
        "Cách viết `<<` giấu đi giá trị thật của một mục, người đọc và người ký không thấy. Hãy ghi đủ từng dòng.",
        "`<<` hides the real value of an entry from whoever reads and signs. Write each line out.",
    ),
)
DOCUMENTS = Fault(
    "yaml-documents",
    Say("tệp có hơn một phần, ngăn bằng `---`", "the file has more than one part, separated by `---`"),
    mend=Say("giữ một phần, hoặc tách thành nhiều tệp", "keep one part, or split it into several files"),
    explain=Say(
        "Dòng `---` mở một phần mới của tệp YAML; docgen chỉ đọc tệp có một phần. Muốn kẻ một đường ngăn cho dễ nhìn "
        "thì viết sau dấu #.",
        "A line `---` begins a new part of a YAML file; docgen reads files of one part. For a dividing line, write "
        "it after a #.",
    ),
)
UNKNOWN_ALIAS = Fault(
    "unknown-alias",
    Say("`*{alias}` không có `&{alias}` nào ở phía trên", "`*{alias}` has no `&{alias}` above it"),
    mend=Say(
        "nếu là lời văn bắt đầu bằng dấu * thì đặt cả câu trong dấu ngoặc kép",
        "if it is prose that begins with *, put all of it in quotes",
    ),
    explain=Say(
        "Trong YAML dấu * ở đầu giá trị có nghĩa là chép lại giá trị đã đặt tên bằng dấu &. Lời văn bắt đầu bằng "
        "dấu * phải đặt trong dấu ngoặc kép.",
        "In YAML a * at the beginning repeats a value that was named with &. Prose that begins with * needs quotes.",
    ),
)
RECURSIVE_ALIAS = Fault(
    "recursive-alias",
    Say("`*{alias}` nằm trong chính `&{alias}`", "`*{alias}` stands inside `&{alias}` itself"),
    mend=Say("ghi giá trị ra thay cho `*{alias}`", "write the value instead of `*{alias}`"),
    explain=Say(
        "Giá trị được chép lại nằm trong chính nó, nên không bao giờ chép xong.",
        "The value that is to be repeated contains itself, so repeating never ends.",
    ),
)
TOO_MUCH = Fault(
    "too-many-values",
    Say("tệp có hơn {most} giá trị, kể cả giá trị chép lại bằng dấu *", "the file has over {most} values, * included"),
    mend=Say("bỏ các dấu & và *, hoặc lấy lại bản trước của tệp", "drop & and *, or restore the file"),
    explain=Say(
        "Không kế hoạch nào có nhiều giá trị như vậy. Thường là do dấu & và * chép lại lẫn nhau nhiều lần.",
        "No plan has that many values. Usually & and * repeat each other many times over.",
    ),
)
TOO_DEEP = Fault(
    "yaml-too-deep",
    Say("các nhóm lồng nhau quá {deepest} tầng", "groups are nested more than {deepest} deep"),
    mend=Say("bớt dấu ngoặc hoặc dấu gạch đầu dòng thừa", "take away the brackets or dashes that are too many"),
    explain=Say(
        "Kế hoạch chỉ cần vài tầng. Có lẽ các dấu ngoặc hoặc dấu gạch đầu dòng bị lặp lại do nhầm.",
        "A plan needs a few levels only. Probably brackets or dashes were repeated by mistake.",
    ),
)
COMMENT = Fault(
    "yaml-comment",
    Say(
        "từ dấu # trở đi là ghi chú nên không được đọc: “{found}”",
        "from the # on it is a comment and is not read: “{found}”",
    ),
    mend=Say(
        "nếu dấu # thuộc lời văn thì đặt cả câu trong dấu ngoặc kép; nếu là ghi chú thì thêm dấu cách sau dấu #",
        "if the # belongs to the text put all of it in quotes; if it is a comment put a blank after the #",
    ),
    explain=Say(
        "YAML bỏ qua mọi thứ từ dấu # đứng sau một dấu cách cho đến hết dòng. “Tổ #1” không có ngoặc kép chỉ còn “Tổ”.",
        "YAML skips everything from a # after a blank to the end of the line. “Tổ #1” without quotes is only “Tổ”.",
    ),
)

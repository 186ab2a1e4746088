"""The faults of a whole workbook, and of cells that a sheet hides or has not worked out.

Everything here is either mended in a minute in the program that made the file, or must not be guessed.
"""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

SAVE_AGAIN = Say(
    "mở tệp bằng Excel hoặc LibreOffice rồi chọn “Save As”, loại .xlsx",
    "open the file in Excel or LibreOffice and choose “Save As”, form .xlsx",
)

BROKEN = Fault(
    "workbook-broken",
    Say("tệp bảng tính bị hỏng, không mở được", "the workbook is broken and cannot be opened"),
    mend=Say(
        "mở tệp bằng Excel rồi lưu lại; nếu Excel cũng không mở được thì xin gửi lại tệp",
        "open it in Excel and save it again; if Excel cannot open it either, ask for the file again",
    ),
    explain=Say(
        "Bên trong tệp thiếu phần hoặc có phần không đúng quy cách, thường do tải hay chép chưa xong, hoặc do gửi qua "
        "thư bị cắt. Không đọc một phần tệp, vì có thể mất dòng mà không ai biết.",
        "A part of the file is missing or malformed, usually because a download or copy was cut short. It is not read "
        "in part, for rows could be lost without anybody knowing.",
    ),
)
OTHER_FORM = Fault(
    "workbook-form",
    Say("đuôi tệp là {ending}, nhưng bên trong là {found}", "the file is named {ending}, but inside it is {found}"),
    mend=Say(
        "mở tệp bằng Excel hoặc LibreOffice rồi chọn “Save As”, loại {ending}; không đổi đuôi bằng tay",
        "open the file in Excel or LibreOffice and choose “Save As”, form {ending}; do not rename by hand",
    ),
    explain=Say(
        "Đuôi của tên tệp cho biết phải đọc theo cách nào. Đổi đuôi không làm nội dung đổi loại, nên tệp cần được lưu "
        "lại đúng loại bằng phần mềm bảng tính.",
        "The ending of the name says how the file is to be read. Renaming does not change what is inside, so the file "
        "must be saved in that form by a spreadsheet program.",
    ),
)
WEB_PAGE = Fault(
    "workbook-web-page",
    Say("tệp là trang web hoặc XML, không phải bảng tính", "the file is a web page or XML, not a workbook"),
    mend=SAVE_AGAIN,
    explain=Say(
        "Nhiều phần mềm quản lý xuất ra trang web rồi đặt đuôi .xls. Excel mở được nhưng số và ngày trong đó có thể bị "
        "hiểu khác đi. Hãy mở, kiểm tra, rồi lưu thành .xlsx.",
        "Many programs export a web page and name it .xls. Excel opens it, but may take numbers and dates in it for "
        "something else. Open it, look it over and save it as .xlsx.",
    ),
)
PASSWORD = Fault(
    "workbook-password",
    Say("tệp được đặt mật khẩu", "the file is protected by a password"),
    mend=Say(
        "mở tệp, bỏ mật khẩu (File → Info → Protect Workbook → Encrypt with Password, xóa trống) rồi lưu lại",
        "open it, remove the password (File → Info → Protect Workbook → Encrypt with Password, leave empty) and save",
    ),
    explain=Say(
        "Tệp có mật khẩu được mã hóa toàn bộ, không đọc được nếu không có mật khẩu. docgen không hỏi và không giữ mật "
        "khẩu của ai.",
        "A file with a password is enciphered as a whole and cannot be read without it. docgen neither asks for "
        "passwords nor keeps them.",
    ),
)
TOO_OLD = Fault(
    "workbook-too-old",
    Say("tệp được lưu theo dạng Excel 95 hoặc cũ hơn", "the file is of Excel 95 or older"),
    mend=SAVE_AGAIN,
    explain=Say(
        "Tệp .xls đọc được là của Excel 97 đến 2003. Dạng cũ hơn không ghi rõ bảng mã của chữ, nên dễ sai dấu.",
        "An .xls file that can be read is of Excel 97 to 2003. Older forms do not say how letters are encoded, so "
        "accents would come out wrong.",
    ),
)
TOO_BIG = Fault(
    "workbook-too-big",
    Say("bên trong tệp có hơn {largest} MB số liệu", "there are more than {largest} MB inside the file"),
    mend=Say(
        "xóa các trang, dòng và hình thừa, hoặc chép riêng bảng cần gửi sang tệp mới",
        "delete sheets, rows and pictures that are not needed, or copy the table into a new file",
    ),
    explain=Say(
        "Một bảng đề nghị khen thưởng không bao giờ lớn như vậy. Thường là do chép nhầm cả cột định dạng đến cuối "
        "trang, hoặc tệp được làm ra để phá máy.",
        "No table of nominations is that large. Usually whole columns were formatted down to the end of the sheet, or "
        "the file was made to do harm.",
    ),
)
TOO_LONG = Fault(
    "table-too-long",
    Say("có số liệu ở dòng {line}, quá {most} dòng", "there is a value on line {line}, past {most} lines"),
    mend=Say("xóa số liệu lạc ở cuối bảng, hoặc chia thành nhiều tệp", "delete what strays there, or split the file"),
    explain=Say(
        "Bảng dài như vậy thường do một ô bị kéo công thức đến cuối trang. Không đọc một phần bảng, vì có thể mất dòng "
        "mà không ai biết.",
        "A table of that length usually comes from a formula that was dragged to the end of the sheet. It is not read "
        "in part, for rows could be lost without anybody knowing.",
    ),
)
TOO_WIDE = Fault(
    "table-too-wide",
    Say("có số liệu ở cột {column}, quá {most} cột", "there is a value in column {column}, past {most} columns"),
    mend=Say("xóa số liệu lạc ở bên phải bảng", "delete what strays to the right of the table"),
    explain=Say(
        "Bảng đề nghị chỉ có vài chục cột. Ô ở rất xa bên phải thường do gõ nhầm, và người ký không thấy.",
        "A table of nominations has a few dozen columns. A cell far to the right was usually typed by mistake, and "
        "nobody who signs sees it.",
    ),
)
TOO_MANY = Fault(
    "table-too-many-cells",
    Say("tệp có hơn {most} ô có số liệu", "more than {most} cells of the file hold a value"),
    mend=TOO_BIG.mend,
    explain=TOO_BIG.explain,
)
ENTITIES = Fault(
    "workbook-entities",
    Say("tệp có khai báo XML không được phép (DOCTYPE)", "the file declares XML entities (DOCTYPE)"),
    mend=SAVE_AGAIN,
    explain=Say(
        "Excel và LibreOffice không bao giờ ghi khai báo này; nó thường có trong tệp làm ra để phá máy hoặc lấy trộm "
        "tệp khác. Lưu lại bằng Excel thì khai báo mất đi.",
        "Excel and LibreOffice never write such a declaration; it is found in files that were made to do harm or to "
        "steal other files. Saving by Excel removes it.",
    ),
)
EMPTY = Fault(
    "table-empty",
    Say("tệp không có ô nào có chữ hay số", "no cell of the file holds anything"),
    mend=Say(
        "kiểm tra có gửi nhầm tệp không; điền bảng rồi lưu lại", "see if it is the right file; fill it in and save it"
    ),
    explain=Say(
        "Mọi trang của tệp đều trống. Có thể tệp chưa được điền, hoặc được lưu trước khi điền.",
        "Every sheet is empty. The file was not filled in, or was saved before it was.",
    ),
)
NOT_COMPUTED = Fault(
    "formula-not-computed",
    Say("ô là công thức nhưng tệp không có kết quả", "the cell is a formula and the file does not hold its result"),
    mend=Say(
        "mở tệp bằng Excel, kiểm tra kết quả rồi lưu lại; hoặc ghi thẳng giá trị vào ô",
        "open the file in Excel, look at the result and save it; or write the value into the cell",
    ),
    explain=Say(
        "docgen lấy kết quả mà Excel đã tính và lưu trong tệp, không tự tính công thức. Tệp này do một phần mềm khác "
        "ghi và chưa được Excel mở ra tính lần nào.",
        "docgen takes the results that Excel worked out and stored; it does not work out formulas. This file was "
        "written by another program and Excel has not yet opened it.",
    ),
)
HIDDEN_ROWS = Fault(
    "hidden-rows",
    Say(
        "dòng {rows} đang bị ẩn hoặc bị lọc, nhưng vẫn được đọc", "rows {rows} are hidden or filtered out, and are read"
    ),
    mend=Say(
        "nếu còn đề nghị thì bỏ ẩn, bỏ lọc (Data → Clear); nếu không thì xóa hẳn",
        "if they are meant, unhide them (Data → Clear); if not, delete them",
    ),
    explain=Say(
        "Dòng bị ẩn vẫn nằm trong tệp. docgen đọc mọi dòng, nên người bị ẩn khỏi màn hình vẫn có trong danh sách. Hãy "
        "xem lại để chắc chắn đó là ý của đơn vị.",
        "A hidden row is still in the file. docgen reads every row, so whoever is hidden on the screen is in the list. "
        "Make sure that the unit meant it.",
    ),
    severity=Severity.WARNING,
)
HIDDEN_COLUMNS = Fault(
    "hidden-columns",
    Say("cột {columns} đang bị ẩn, nhưng vẫn được đọc", "columns {columns} are hidden, and are read"),
    mend=Say("nếu cần thì bỏ ẩn; nếu không thì xóa hẳn", "if they are needed, unhide them; if not, delete them"),
    explain=Say(
        "Cột bị ẩn vẫn nằm trong tệp và được đọc như mọi cột. Số liệu cũ trong cột bị ẩn có thể vào văn bản mà không "
        "ai thấy.",
        "A hidden column is still in the file and is read like any other. Old figures in it could get into a paper "
        "without anybody seeing them.",
    ),
    severity=Severity.WARNING,
)
HIDDEN_SHEET = Fault(
    "hidden-sheet",
    Say("trang “{sheet}” đang bị ẩn, nhưng vẫn được đọc", "the sheet “{sheet}” is hidden, and is read"),
    mend=Say("nếu cần thì bỏ ẩn; nếu không thì xóa hẳn", "if it is needed, unhide it; if not, delete it"),
    explain=Say(
        "Trang bị ẩn vẫn nằm trong tệp và được đọc như mọi trang. Danh sách cũ trong trang bị ẩn có thể vào văn bản mà "
        "không ai thấy.",
        "A hidden sheet is still in the file and is read like any other. An old list in it could get into a paper "
        "without anybody seeing it.",
    ),
    severity=Severity.WARNING,
)
LETTERS_DOUBT = Fault(
    "letters-doubt",
    Say(
        "không chắc “{found}” gõ theo bảng mã nào; theo {encoding} thì là “{read}”",
        "nobody can tell in which encoding “{found}” was typed; in {encoding} it is “{read}”",
    ),
    mend=Say("gõ lại ô này bằng Unicode", "type this cell again in Unicode"),
    explain=Say(
        "Trong cột này có ô gõ theo phông cũ (.VnTime hoặc VNI), các ô đó được chuyển sang Unicode. Riêng ô này đọc "
        "theo cách nào cũng không chắc. Tên người sai một dấu là sai văn bản, nên docgen không đoán.",
        "Cells of this column were typed for old fonts (.VnTime or VNI) and have been converted to Unicode. This one "
        "is not sure in any reading. One wrong mark in a name makes the paper wrong, so docgen does not guess.",
    ),
)
ROW_WIDTH = Fault(
    "csv-row-width",
    Say("dòng có {found} ô, các dòng khác có {expected} ô", "the row has {found} cells, the others have {expected}"),
    mend=Say(
        "thêm hoặc bớt ô; ô có chứa dấu ngăn cách thì đặt trong dấu ngoặc kép",
        "add or remove cells; put a cell that holds the separator in quotes",
    ),
    explain=Say(
        "Mỗi dòng của bảng phải có cùng số ô, ô trống vẫn cần dấu ngăn cách. Nếu thiếu hoặc thừa một ô, các giá trị "
        "đứng sau bị lệch sang cột khác, nên cả dòng này không được đọc.",
        "All rows of the table need the same number of cells, empty ones included. With one missing or too many the "
        "values after it slip into other columns, so the row is not read.",
    ),
)

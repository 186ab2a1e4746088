"""The faults of a whole Word file: it cannot be read, or must not be."""

from __future__ import annotations

from docgen.problem import Fault, Say

SAVE_AGAIN = Say(
    "mở tệp bằng Word hoặc LibreOffice rồi chọn “Save As”, loại .docx; không đổi đuôi bằng tay",
    "open the file in Word or LibreOffice and choose “Save As”, form .docx; do not rename by hand",
)

BROKEN = Fault(
    "word-broken",
    Say("tệp Word bị hỏng, không đọc được", "the Word file is broken and cannot be read"),
    mend=Say(
        "mở bằng Word (Word có thể tự sửa) rồi lưu lại; nếu không mở được thì lấy lại bản sao khác của tệp",
        "open it in Word (which may repair it) and save it again; if it does not open, find another copy",
    ),
    explain=Say(
        "Bên trong tệp thiếu phần hoặc có phần không đúng quy cách, thường do chép hay tải chưa xong. docgen không so "
        "một nửa tệp, vì có thể bỏ sót chỗ đã sửa. Tệp vẫn được giữ nguyên.",
        "A part of the file is missing or malformed, usually because a copy or download was cut short. It is not "
        "compared in part, for an edit could be missed. The file is kept as it is.",
    ),
)
PASSWORD = Fault(
    "word-password",
    Say("tệp Word được đặt mật khẩu", "the Word file is protected by a password"),
    mend=Say(
        "mở tệp, bỏ mật khẩu (File → Info → Protect Document → Encrypt with Password, xóa trống) rồi lưu lại",
        "open it, remove the password (File → Info → Protect Document → Encrypt with Password, leave empty) and save",
    ),
    explain=Say(
        "Tệp có mật khẩu được mã hóa toàn bộ, không đọc được nếu không có mật khẩu. docgen không hỏi và không giữ mật "
        "khẩu của ai.",
        "A file with a password is enciphered as a whole and cannot be read without it. docgen neither asks for "
        "passwords nor keeps them.",
    ),
)
OTHER_FORM = Fault(
    "word-form",
    Say("đuôi tệp là .docx, nhưng bên trong là {found}", "the file is named .docx, but inside it is {found}"),
    mend=SAVE_AGAIN,
    explain=Say(
        "Đổi đuôi không làm nội dung đổi loại. Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại đúng loại .docx.",
        "Renaming does not change what is inside. Open the file in Word or LibreOffice and save it as .docx.",
    ),
)
TOO_BIG = Fault(
    "word-too-big",
    Say("bên trong tệp Word có hơn {largest} MB chữ", "there are more than {largest} MB of text inside the Word file"),
    mend=Say(
        "bỏ những phần dán nhầm khỏi tệp rồi lưu lại, hoặc soạn lại bằng docgen build --replace",
        "remove what was pasted by mistake and save, or make it again with docgen build --replace",
    ),
    explain=Say(
        "Không văn bản nào lớn như vậy. Có thể do dán nhầm rất nhiều nội dung, hoặc tệp được làm ra để phá máy.",
        "No paper is that large. Much may have been pasted in by mistake, or the file was made to do harm.",
    ),
)
ENTITIES = Fault(
    "word-entities",
    Say("tệp Word có khai báo XML không được phép (DOCTYPE)", "the Word file declares XML entities (DOCTYPE)"),
    mend=SAVE_AGAIN,
    explain=Say(
        "Word và LibreOffice không bao giờ ghi khai báo này; nó thường có trong tệp làm ra để phá máy hoặc lấy trộm "
        "tệp khác. Lưu lại bằng Word thì khai báo mất đi.",
        "Word and LibreOffice never write such a declaration; it is found in files that were made to do harm or to "
        "steal other files. Saving by Word removes it.",
    ),
)

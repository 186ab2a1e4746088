"""What may be wrong with a certificate's template or with the words of a record."""

from __future__ import annotations

from docgen.problem import Fault, Say

NO_PAGE = Fault(
    "certificate-template-missing",
    Say("mẫu “{template}” không có tệp {file}", "the template “{template}” has no file {file}"),
    mend=Say("chép tệp này từ mẫu gốc vào thư mục của mẫu",
             "copy the file from the original into the template's folder"),
    explain=Say(
        "Mỗi mẫu bằng khen, giấy khen là một thư mục có tệp certificate.html, kèm các tệp .css, hình và phông của nó. "
        "Thiếu certificate.html thì không in được.",
        "Each template of a certificate is a folder with a file certificate.html and its .css files, pictures and "
        "fonts. Without certificate.html nothing can be printed.",
    ),
)  # fmt: skip
WRONG_TAG = Fault(
    "certificate-tag",
    Say("thẻ mẫu viết sai: {found}", "a template tag is not well written: {found}"),
    need=Say("thẻ như {{{{ name }}}}", "a tag such as {{{{ name }}}}"),
    mend=Say("mở mẫu, xóa cả thẻ rồi gõ lại liền một mạch",
             "open the template, delete the whole tag and type it again"),
    explain=Say(
        "Thẻ hai ngoặc nhọn là chỗ điền chữ của từng người. Thẻ thiếu ngoặc hoặc có chữ lạ bên trong thì phần mềm "
        "không hiểu được, nên không in.",
        "Two braces mark the places where the words of each record go. A tag that lacks a brace or holds something "
        "strange cannot be understood, so nothing is printed.",
    ),
)  # fmt: skip
UNKNOWN_FIELD = Fault(
    "certificate-field",
    Say("mẫu gọi mục “{field}” mà bản ghi thứ {record} không có",
        "the template asks for “{field}”, which record {record} lacks"),
    mend=Say("gõ lại tên mục trong thẻ của mẫu", "correct the name in the template's tag"),
    explain=Say(
        "Mẫu chỉ gọi được những mục mà quyết định khen thưởng có, như tên, đơn vị, thành tích, số quyết định. Gọi tên "
        "khác thì chỗ đó sẽ trống, nên phần mềm dừng lại.",
        "A template may only ask for what the decision has, such as name, unit, merit and number. Any other name would "
        "leave a blank on the sheet, so docgen stops.",
    ),
)  # fmt: skip
FAILED = Fault(
    "certificate-failed",
    Say(
        "không điền được chữ của bản ghi thứ {record}: {found}",
        "the words of record {record} could not be filled in: {found}",
    ),
    mend=Say("chữa thẻ trong mẫu", "correct the tag in the template"),
    explain=Say(
        "Thẻ viết đúng cách nhưng không tính ra được với chữ của bản ghi này.",
        "The tag is well formed but cannot be worked out with the words of this record.",
    ),
)  # fmt: skip
LAYOUT = Fault(
    "certificate-layout",
    Say("mẫu có chỗ không dùng được: {found}", "the template has something that cannot be used: {found}"),
    mend=Say("chữa chỗ đó trong tệp .html hoặc .css của mẫu; hình và phông phải nằm trong thư mục mẫu",
             "mend it in the template's .html or .css; pictures and fonts must stand in the template's folder"),
    explain=Say(
        "Khi dàn trang, phần mềm gặp một quy tắc CSS viết sai, hoặc một hình hay phông không có trong thư mục mẫu. Bỏ "
        "qua thì tờ in ra có thể thiếu hoặc lệch.",
        "A CSS rule is wrong, or a picture or font is not in the template's folder. If it were passed over, the sheet "
        "might lack something.",
    ),
)  # fmt: skip
MISSING_LETTER = Fault(
    "certificate-letter",
    Say("bản ghi thứ {record}: “{text}” có chữ mà phông của mẫu không có: {letters} ({codes})",
        "record {record}: “{text}” has letters that the template's font does not have: {letters} ({codes})"),
    mend=Say("thay bằng chữ thường dùng, hoặc đổi phông của mẫu",
             "use an ordinary letter, or another font in the template"),
    explain=Say(
        "Chữ mà phông không có sẽ hiện thành ô vuông hoặc bị thay bằng phông khác. Trên bằng khen thì không được như "
        "thế, nên tờ đó không in cho đến khi chữ được thay.",
        "A letter that the font lacks would show as a box or be taken from another font. That must not be on a "
        "certificate, so it is not printed until the letter is replaced.",
    ),
)  # fmt: skip
HIDDEN_LETTER = Fault(
    "certificate-hidden-letter",
    Say("bản ghi thứ {record}: “{text}” có ký tự ẩn: {codes}",
        "record {record}: “{text}” holds hidden characters: {codes}"),
    mend=Say("xóa chỗ đó rồi gõ lại bằng tay trong tệp nguồn; ký tự ẩn hiện thành “□” ở trên",
             "delete that spot and type it again in the source; the hidden character shows as “□” above"),
    explain=Say(
        "Ký tự ẩn (điều khiển, đổi chiều chữ, độ rộng bằng không) thường lẫn vào khi chép từ trang mạng hoặc phần mềm "
        "khác. Nó không hiện ra nhưng làm tên in ra khác tên trong quyết định.",
        "Hidden characters (controls, marks of direction, blanks without width) slip in when text is copied from web "
        "pages or other programs. They do not show, but make the printed name differ from the decision's.",
    ),
)  # fmt: skip
NO_PICTURE = Fault(
    "certificate-picture",
    Say("bản ghi thứ {record}: không có hình “{found}”", "record {record}: there is no picture “{found}”"),
    mend=Say("chữa tên hình trong thẻ <img> của mẫu", "correct the name in the <img> of the template"),
    explain=Say(
        "Mẫu có chỗ cho hình riêng của từng người (ảnh, mã QR) nhưng tên hình không ứng với hình nào.",
        "The template has a place for a picture of each record (photo, QR code), but the name stands for none.",
    ),
)  # fmt: skip
TOO_WIDE = Fault(
    "certificate-too-wide",
    Say("bản ghi thứ {record}: “{text}” rộng hơn chỗ dành cho nó", "record {record}: “{text}” is wider than its place"),
    mend=Say("viết gọn lại, hoặc để chỗ rộng hơn trong mẫu", "shorten it, or give it more room in the template"),
    explain=Say(
        "Có một từ hoặc một cụm không ngắt được dài hơn cả dòng. In ra thì chữ tràn ra ngoài khung.",
        "A word, or words that must stay together, are longer than a line. Printed, they would run out of the frame.",
    ),
)  # fmt: skip
TOO_LONG = Fault(
    "certificate-too-long",
    Say("bản ghi thứ {record}: chữ dài quá, {found}", "record {record}: the text is too long, {found}"),
    mend=Say("viết gọn lại, hoặc để chỗ rộng hơn trong mẫu", "shorten it, or give it more room in the template"),
    explain=Say(
        "Chữ nhiều dòng đẩy phần khác xuống sang trang thứ hai hoặc đè lên chữ khác. Tờ như thế không được in.",
        "The text takes so many lines that it pushes other parts to a second page, or runs over other text. Such a "
        "sheet is not printed.",
    ),
)  # fmt: skip
AUDIT = Fault(
    "certificate-audit",
    Say("bản ghi thứ {record}: cách in nhanh lệch với cách in chuẩn: {found}",
        "record {record}: the fast way differs from the reference: {found}"),
    mend=Say("in bằng --engine weasyprint và báo cho người làm phần mềm",
             "print with --engine weasyprint and report it"),
    explain=Say(
        "Mỗi lần in, phần mềm dàn lại một số tờ bằng cách chuẩn rồi so với cách nhanh. Có chỗ lệch quá 0,1 điểm hoặc "
        "ngắt dòng khác, nên cách nhanh không được dùng cho mẫu này.",
        "In each batch some sheets are also laid out the reference way and compared. Something is off by more than "
        "0.1 pt or breaks its lines elsewhere, so the fast way is not used for this template.",
    ),
)  # fmt: skip

"""What keeps certificates from being printed: the words for each fault, told by `fit_all`."""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

DOES_NOT_FIT = Fault(
    "certificate-does-not-fit",
    Say("giấy số {order} ({name}): {field} thừa {over} mm dù đã thu chữ còn {size} điểm",
        "certificate {order} ({name}): {field_en} is {over} mm too long even at {size} points"),
    need=Say("vừa ô {width} × {height} mm, nhiều nhất {lines} dòng",
             "what fits {width} × {height} mm, {lines} lines at most"),
    mend=Say("viết gọn lại trong đề nghị, hoặc ghi chỗ được xuống dòng vào breaks của certificates.yaml, hoặc nới ô "
            "“{key}” của phôi",
             "say it shorter in the nomination, or write where its lines may end into breaks of certificates.yaml, or "
             "widen the box “{key}” of the stock"),
    explain=Say(
        "Chữ trên giấy khen chỉ được xuống dòng ở chỗ không chia đôi tên người, tên địa danh. Khi không đủ chỗ, "
        "docgen thu "
        "nhỏ chữ từng nửa điểm đến cỡ nhỏ nhất mà phôi cho phép (least). Vẫn không vừa thì báo lỗi này và không in "
        "cả lô, "
        "để không hỏng tờ phôi nào.",
        "Lines of a certificate end only where no name of a person or place is torn. What is too long is made "
        "smaller by "
        "half points down to the stock's least size. What still does not fit is named here, and the batch is not "
        "printed, so that no sheet is spoiled.",
    ),
)  # fmt: skip
STRANGE_LETTER = Fault(
    "certificate-strange-letter",
    Say("giấy số {order} ({name}): {field} có ký tự không in được lên giấy: {codes}",
        "certificate {order} ({name}): {field_en} has characters that cannot be printed: {codes}"),
    mend=Say("xóa chỗ đó trong đề nghị rồi gõ lại bằng tay", "delete that spot in the nomination and type it by hand"),
    explain=Say(
        "Dấu đảo chiều chữ, ký tự ẩn, biểu tượng cảm xúc thường lẫn vào khi chép từ trang mạng. In ra thì chữ bị "
        "đảo, mất, "
        "hoặc thành ô vuông, nên không tờ nào được in cho đến khi chúng được xóa.",
        "Marks that turn text round, hidden characters and emoji slip in from web pages. Printed they turn, vanish "
        "or become "
        "boxes, so nothing is printed until they are deleted.",
    ),
)  # fmt: skip
FIELD_EMPTY = Fault(
    "certificate-field-empty",
    Say("giấy số {order} ({name}): chưa có {field}", "certificate {order} ({name}): {field_en} is missing"),
    mend=Say("ghi vào đề nghị hoặc vào hình thức khen thưởng của kế hoạch",
             "write it in the nomination or in the plan's award"),
    explain=Say(
        "Giấy khen phải nêu được khen ai, vì thành tích gì, ai ký. Thành tích ghi ở cột “Thành tích” của đề nghị, "
        "hoặc mục "
        "merit của hình thức khen thưởng trong plan.yaml.",
        "A certificate says who is honoured, for what, and who signs. The merit stands in the nomination, or under "
        "merit of "
        "the award in plan.yaml.",
    ),
)  # fmt: skip
GIVES_PREPRINTED = Fault(
    "certificate-posthumous",
    Say("giấy số {order} ({name}): phôi đã in sẵn chữ “TẶNG”, không dùng cho truy tặng",
        "certificate {order} ({name}): the stock has “TẶNG” printed on it, which will not do for a posthumous award"),
    mend=Say("in riêng giấy này trên phôi không in sẵn chữ “TẶNG” (--only, --stock)",
             "print this one on stock without that word (--only, --stock)"),
    explain=Say(
        "Người đã mất được “truy tặng”. Phôi in sẵn chữ “TẶNG” thì không sửa được thành “TRUY TẶNG”.",
        "Who has died is honoured posthumously (“TRUY TẶNG”). Stock with “TẶNG” printed on it cannot be made to say "
        "so.",
    ),
)  # fmt: skip
FIELD_WITHOUT_BOX = Fault(
    "stock-field-missing",
    Say("phôi “{stock}” không có ô “{key}” ({field}) và cũng không in sẵn",
        "the stock “{stock}” has no box “{key}” ({field_en}) and no such words printed on it"),
    mend=Say("thêm ô đó vào fields, hoặc ghi vào preprinted nếu phôi đã in sẵn",
             "add the box to fields, or name it in preprinted if the stock has it already"),
    explain=Say(
        "Mỗi dòng chữ của giấy khen phải có chỗ trên phôi, hoặc đã được nhà in in sẵn. Thiếu ô thì chữ đó sẽ không "
        "lên giấy.",
        "Every line of a certificate needs a place on the stock unless the printing house has put it there. Without "
        "a box "
        "the words would not be printed.",
    ),
)  # fmt: skip
BOX_OUTSIDE = Fault(
    "stock-box-outside",
    Say("phôi “{stock}”: ô “{key}” vượt ra ngoài mép giấy",
        "the stock “{stock}”: the box “{key}” reaches over the edge"),
    mend=Say("sửa x, y, width, height của ô đó", "mend x, y, width, height of that box"),
    explain=Say(
        "Vị trí tính bằng mi-li-mét từ góc trên bên trái tờ giấy; ô phải nằm trọn trong khổ giấy.",
        "Places are millimetres from the upper left corner of the sheet; a box must lie inside it.",
    ),
)  # fmt: skip
HINT_UNUSED = Fault(
    "certificate-hint-unused",
    Say("không giấy nào có câu “{hint}”", "no certificate has the text “{hint}”"),
    mend=Say("chép đúng nguyên văn, chỉ thêm dấu |", "copy it letter for letter and add nothing but |"),
    explain=Say(
        "Mỗi dòng của breaks là nguyên văn một câu trên giấy, thêm dấu | vào chỗ được xuống dòng. Câu không khớp thì "
        "không có "
        "tác dụng.",
        "Each line of breaks is a text of the certificates with | where a line may end. One that matches nothing "
        "does nothing.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
BOXES_OVERLAP = Fault(
    "stock-boxes-overlap",
    Say("phôi “{stock}”: chỗ của hình “{key}” đè lên ô “{over}” ({field})",
        "the stock “{stock}”: the place of the picture “{key}” overlaps the box “{over}” ({field_en})"),
    mend=Say("thu hẹp hoặc dời một trong hai", "make one of them smaller or move it"),
    explain=Say(
        "Ảnh và mã QR không được đè lên ô chữ: tên dài sẽ chạy vào hình. Thu hẹp ô chữ bằng x và width.",
        "Photo and QR code must not overlap a box of words: a long name would run into the picture.",
    ),
)  # fmt: skip
SEVERAL_TOO_BIG = Fault(
    "stock-several",
    Say("phôi “{stock}”: {count} giấy {found} mm không nằm gọn trong tờ {page} mm",
        "the stock “{stock}”: {count} certificates of {found} mm do not lie on a sheet of {page} mm"),
    mend=Say("sửa page, across, down, gap, left, top của several",
             "mend page, across, down, gap, left, top of several"),
    explain=Say(
        "several nói mỗi tờ giấy in có mấy giấy: across theo chiều ngang, down theo chiều dọc, cách nhau gap. Tất cả "
        "phải nằm trong khổ tờ giấy.",
        "several says how many certificates a sheet has: across and down, gap apart. All must lie on the sheet.",
    ),
)  # fmt: skip
CODE_NAME = Fault(
    "stock-code-name",
    Say("mã QR gọi “{found}”, giấy khen không có mục này",
        "the QR code asks for “{found}”, which no certificate has"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Nội dung mã QR là chữ của phôi, chỗ trong ngoặc nhọn được thay bằng chữ của từng giấy: {name} họ tên, "
        "{register} số sổ vàng, {number} số quyết định, {date} ngày quyết định, {award} hình thức khen thưởng.",
        "A QR code holds the stock's text; words in braces stand for those of each certificate: {name}, "
        "{register}, {number} and {date} of the decision, {award}.",
    ),
)  # fmt: skip
CODE_TOO_FINE = Fault(
    "stock-code-small",
    Say("mã QR cạnh {size} mm quá nhỏ cho chừng ấy chữ, điện thoại không đọc được: “{text}”",
        "a QR code of {size} mm is too small for so many letters to be read: “{text}”"),
    mend=Say("để cạnh (size) ít nhất {needed} mm, hoặc bớt chữ trong text",
             "make its size {needed} mm at least, or its text shorter"),
    explain=Say(
        "Chữ càng nhiều thì ô vuông của mã càng nhỏ. Ô nhỏ hơn 0,38 mm thì máy in văn phòng in nhòe và điện thoại "
        "không đọc được.",
        "The more letters, the smaller the squares of a code. Below 0.38 mm office printers blur them.",
    ),
)  # fmt: skip
CODE_TOO_LONG = Fault(
    "stock-code-long",
    Say("nội dung mã QR dài {length} byte, quá sức chứa của mã",
        "the text of the QR code has {length} bytes, more than a code holds"),
    mend=Say("chỉ để trong mã địa chỉ tra cứu và số", "leave only an address and numbers in it"),
    explain=Say("Một mã QR chứa được hơn hai nghìn byte.", "A QR code holds some two thousand bytes."),
)  # fmt: skip
PHOTO_MISSING = Fault(
    "photo-missing",
    Say("giấy số {order} ({name}): chưa có ảnh", "certificate {order} ({name}): there is no photo"),
    mend=Say("đặt ảnh vào {folder} với tên “{name}.jpg” (hoặc trong thư mục con “{unit}”); không bắt buộc có ảnh thì "
             "ghi required: không ở phôi",
             "put it into {folder} as “{name}.jpg” (or into the folder “{unit}” there); if anyone may lack one, write "
             "required: không in the stock"),
    explain=Say(
        "Phôi có chỗ in ảnh nên mỗi người cần một tệp ảnh mang tên người đó, có dấu hay không dấu đều được.",
        "The stock has a place for a photo, so each person needs a file of that name, with or without accents.",
    ),
)  # fmt: skip
PHOTO_WHOSE = Fault(
    "photo-whose",
    Say("{name}: không rõ ảnh nào của ai: {found}", "{name}: not clear whose photo is which: {found}"),
    mend=Say("đặt ảnh vào thư mục con mang mã đơn vị trong {folder}, hoặc thêm năm sinh vào tên tệp: "
             "“Nguyễn Văn An 1975.jpg”",
             "put it into a folder of {folder} named after the unit, or add the year of birth to its name"),
    explain=Say(
        "Hai người trùng tên mà chỉ có một ảnh, hoặc một người có hai ảnh, thì docgen không đoán.",
        "Two persons of one name with one photo, or one person with two photos: docgen does not guess.",
    ),
)  # fmt: skip
PHOTO_BROKEN = Fault(
    "photo-broken",
    Say("không đọc được ảnh này", "this picture cannot be read"),
    need=Say("ảnh JPEG, PNG, WEBP, TIFF hoặc BMP", "a JPEG, PNG, WEBP, TIFF or BMP picture"),
    mend=Say("mở ảnh trên máy rồi lưu lại thành .jpg", "open it on a computer and save it as .jpg"),
    explain=Say(
        "Tệp hỏng, tải về dở dang, hoặc là dạng khác (như HEIC của điện thoại) dù đuôi là .jpg.",
        "The file is damaged, cut short, or of another form (HEIC from a telephone) in spite of its ending.",
    ),
)  # fmt: skip
PHOTO_HUGE = Fault(
    "photo-huge",
    Say("ảnh quá lớn: {found}", "the picture is too large: {found}"),
    need=Say("không quá 40 MB và 100 triệu điểm ảnh", "at most 40 MB and 100 million dots"),
    mend=Say("thu nhỏ ảnh rồi lưu lại", "make it smaller and save it again"),
    explain=Say("Ảnh in trên giấy khen chỉ cần vài trăm điểm mỗi chiều.",
                "A printed photo needs some hundred dots a side."),
)  # fmt: skip
PHOTO_COARSE = Fault(
    "photo-coarse",
    Say("ảnh chỉ có {found} điểm, in ra sẽ vỡ hạt", "the picture has only {found} dots and will look coarse"),
    mend=Say("xin ảnh lớn hơn, ít nhất {wide} × {high} điểm", "ask for a larger one, {wide} × {high} at least"),
    explain=Say(
        "Dưới 120 điểm mỗi inch thì nhìn thấy hạt trên giấy. Vẫn in được.",
        "Below 120 dots to the inch they show on paper. It is printed all the same.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
PHOTO_INKS = Fault(
    "photo-inks",
    Say("ảnh ở hệ màu CMYK được đổi sang RGB, màu có thể khác",
        "the picture is in CMYK and was turned to RGB; colours may differ"),
    mend=Say("xem lại màu ở bản in thử; muốn chắc thì lưu lại ảnh ở hệ RGB", "look at the proof, or save it in RGB"),
    explain=Say(
        "Ảnh từ nhà in thường ở hệ màu CMYK. docgen đổi sang RGB theo cách chung, không theo hồ sơ màu của máy in.",
        "Pictures from printing houses are often in CMYK. They are turned to RGB in the common way.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip

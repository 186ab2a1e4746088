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

"""What a run says of issued papers: altered, overtaken by other figures, dropped by the plan, lost."""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

ISSUED_ALTERED = Fault(
    "issued-altered",
    Say(
        "văn bản đã phát hành ({symbol} ngày {date}) nhưng tệp này không còn như lúc phát hành; docgen giữ nguyên tệp",
        "this paper was issued ({symbol} of {date}), but the file is not as it was then; it is kept",
    ),
    need=Say("đúng từng chữ như bản đã phát hành", "exactly what was issued"),
    mend=Say(
        "thêm --replace: tệp này được cất sang bên cạnh, bản đã phát hành được lấy lại từ nơi lưu",
        "add --replace: this file is put aside and the issued one is taken back from the archive",
    ),
    explain=Say(
        "Bản đã phát hành được lưu trong plans/…/issued và không bao giờ thay đổi. Tệp trong build chỉ là bản sao; ai "
        "đó đã sửa bản sao này sau khi phát hành. docgen không xóa phần sửa, nhưng tệp ấy không phải bản đã phát hành.",
        "What was issued lies in plans/…/issued and never changes. The file in build is a copy, and somebody edited it "
        "after the paper was issued. docgen throws no edit away, but this file is not what was issued.",
    ),
    severity=Severity.WARNING,
)
ISSUED_OUTDATED = Fault(
    "issued-outdated",
    Say(
        "văn bản đã phát hành ({symbol} ngày {date}) được giữ nguyên, nhưng nay lời văn sẽ khác: {changes}",
        "this paper was issued ({symbol} of {date}) and is kept, but now it would read otherwise: {changes_en}",
    ),
    mend=Say(
        "soạn văn bản sửa đổi: docgen amend {plan} {paper}; nếu số liệu vừa đổi nhầm thì đổi lại",
        "make the amending paper: docgen amend {plan} {paper}; or undo the change if it was a mistake",
    ),
    explain=Say(
        "Văn bản đã ký, đã gửi thì không soạn lại. Khi số liệu, lời văn của kế hoạch thay đổi sau khi phát hành, muốn "
        "thay đổi có hiệu lực phải ban hành văn bản sửa đổi, bổ sung dẫn số và ngày của văn bản cũ.",
        "What was signed and sent is never made again. Where the plan changes after a paper was issued, an amending "
        "paper that cites its number and day has to be issued for the change to hold.",
    ),
    severity=Severity.WARNING,
)
ISSUED_AMENDING = Fault(
    "issued-amending",
    Say(
        "văn bản đã phát hành ({symbol} ngày {date}) được giữ nguyên; thay đổi nằm trong văn bản sửa đổi “{amending}”",
        "this paper was issued ({symbol} of {date}) and is kept; what changes stands in “{amending}”, which amends it",
    ),
    mend=Say(
        "xem lại, trình ký; có số rồi thì docgen issue {plan} {amending} --number … --date …",
        "look at it, have it signed; then docgen issue {plan} {amending} --number … --date …",
    ),
    explain=Say(
        "Văn bản sửa đổi đã bắt đầu soạn (docgen amend) và được soạn lại mỗi khi kế hoạch thay đổi. Thay đổi chỉ có "
        "hiệu lực khi văn bản ấy được ký và phát hành.",
        "The amending paper was begun (docgen amend) and follows every change of the plan. The change holds once that "
        "paper is signed and issued.",
    ),
    severity=Severity.WARNING,
)
ISSUED_UNWANTED = Fault(
    "issued-unwanted",
    Say(
        "kế hoạch không còn văn bản này, nhưng văn bản đã phát hành ({symbol} ngày {date}) nên được giữ nguyên",
        "the plan no longer has this paper, but it was issued ({symbol} of {date}) and is kept",
    ),
    mend=Say(
        "nếu bỏ thật thì ban hành văn bản bãi bỏ; nếu bỏ nhầm thì khôi phục trong kế hoạch",
        "if it is to go, issue a paper that revokes it; if it was dropped by mistake, put it back into the plan",
    ),
    explain=Say(
        "Tên mục trong papers, tên đơn vị hoặc loại văn bản đã đổi, hay không còn ai được đề nghị, nên kế hoạch không "
        "còn văn bản này. Bản đã phát hành vẫn có giá trị, docgen không xóa.",
        "An entry of papers, a unit or a type was renamed or dropped, or nobody is nominated any more, so that the "
        "plan has no such paper. What was issued still holds, and docgen does not remove it.",
    ),
    severity=Severity.WARNING,
)
ARCHIVE_LOST = Fault(
    "archive-lost",
    Say(
        "bản lưu của văn bản đã phát hành ({symbol} ngày {date}) không còn hoặc đã bị sửa",
        "the archived copy of an issued paper ({symbol} of {date}) is missing or was altered",
    ),
    mend=Say(
        "lấy lại thư mục issued từ bản sao lưu, rồi chạy docgen verify",
        "bring the folder issued back from a backup copy, then run docgen verify",
    ),
    explain=Say(
        "docgen lấy lại bản đã phát hành từ thư mục issued của kế hoạch, không bao giờ soạn lại. Bản lưu này không còn "
        "khớp với mã SHA-256 ghi lúc phát hành nên không dùng được.",
        "An issued paper is taken back from the folder issued of its plan and never made again. This copy does not "
        "have the SHA-256 that was noted when it was issued, and cannot be used.",
    ),
)
RECORD_MOVED = Fault(
    "record-moved",
    Say(
        "trong lúc chuẩn bị, một lệnh khác vừa phát hành hoặc thu hồi văn bản của kế hoạch này",
        "another command issued or withdrew papers of this plan meanwhile",
    ),
    mend=Say("chạy lại lệnh này", "run this again"),
    explain=Say(
        "docgen đọc kế hoạch rồi mới ghi văn bản; giữa hai bước đó sổ phát hành đã đổi, nên lệnh dừng lại để không ghi "
        "văn bản theo sổ cũ. Chưa có gì bị thay đổi.",
        "A plan is read before its papers are written; between the two the record of issued papers changed, so this "
        "run stopped. Nothing was touched.",
    ),
)

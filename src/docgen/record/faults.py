"""What can be wrong with the record of issued papers and its archive."""

from __future__ import annotations

from docgen.problem import Fault, Say

BACKUP = Say(
    "lấy lại tệp từ bản sao lưu, rồi chạy docgen verify", "bring it back from a backup copy, then run docgen verify"
)

RECORD_LOST = Fault(
    "record-lost",
    Say(
        "thư mục {archive} có văn bản đã phát hành, nhưng sổ phát hành không còn",
        "{archive} holds issued papers, but the record of them is gone",
    ),
    mend=BACKUP,
    explain=Say(
        "issued.yaml ghi văn bản nào đã phát hành, số mấy, ngày nào. Mất tệp này mà vẫn soạn tiếp thì văn bản đã ký có "
        "thể bị soạn lại với nội dung khác, nên docgen dừng lại.",
        "issued.yaml says which papers were issued, under which number and day. Going on without it, docgen might make "
        "a signed paper again in other words; so it stops.",
    ),
)
RECORD_OF_ANOTHER = Fault(
    "record-of-another",
    Say(
        "sổ phát hành này là của kế hoạch “{other}”, không phải của “{plan}”",
        "this is the record of the plan “{other}”, not of “{plan}”",
    ),
    mend=Say(
        "thư mục chép từ kế hoạch cũ sang: xóa issued.yaml và thư mục issued ở đây; chỉ đổi tên thư mục: sửa tên ở "
        "dòng plan này",
        "if the folder was copied from the other plan, delete issued.yaml and the folder issued here; if it was only "
        "renamed, write the new name into this line",
    ),
    explain=Say(
        "Chép thư mục của kế hoạch cũ để làm kế hoạch mới thì sổ phát hành cũng bị chép theo. Nếu để nguyên, văn bản "
        "mới bị coi là đã phát hành với số của văn bản cũ. docgen dừng lại để người làm quyết định.",
        "Copying the folder of a plan to start a new one copies the record too. Left so, new papers would count as "
        "issued under the numbers of the old ones. docgen stops and leaves the decision to a person.",
    ),
)
RECORD_TWICE = Fault(
    "record-twice",
    Say(
        "văn bản “{paper}” được ghi là phát hành hai lần mà chưa thu hồi lần nào",
        "the paper “{paper}” stands here as issued twice, and neither issue was withdrawn",
    ),
    mend=BACKUP,
    explain=Say(
        "Mỗi văn bản chỉ phát hành một lần; phát hành nhầm thì phải thu hồi trước. docgen không bao giờ ghi như vậy, "
        "nên tệp đã bị sửa tay hoặc bị trộn từ hai máy.",
        "A paper is issued once; a mistake is withdrawn first. docgen never writes this, so the file was edited or "
        "merged from two machines.",
    ),
)
ISSUED_OTHERWISE = Fault(
    "issued-otherwise",
    Say(
        "ở đây ghi {what} “{found}”, nhưng “{paper}” phát hành với {what} “{issued}”",
        "here the {what_en} is “{found}”, but “{paper}” is issued with “{issued}”",
    ),
    need=Say("“{issued}”, hoặc để trống", "“{issued}”, or nothing"),
    mend=Say(
        "sửa cho hai bên khớp nhau; nếu đã phát hành nhầm thì thu hồi (docgen issue … --withdraw) rồi phát hành lại",
        "make both agree; if the issue was a mistake, withdraw it (docgen issue … --withdraw) and issue again",
    ),
    explain=Say(
        "Số và ngày của văn bản đã phát hành nằm trong issued.yaml, và các văn bản khác dẫn theo đó. Nếu plan.yaml, "
        "submissions.yaml ghi số, ngày khác thì docgen không thể biết bên nào đúng, nên dừng lại. Sau khi phát hành, "
        "có thể để trống số ở những tệp ấy; ngày thì chỉ cần ghi năm, hoặc bỏ trống nếu được.",
        "Number and day of an issued paper stand in issued.yaml, and the other papers cite it so. Where plan.yaml or "
        "submissions.yaml says otherwise docgen cannot know which is right, and stops. Once a paper is issued its "
        "number may be left out there, and of its day the year is enough.",
    ),
)

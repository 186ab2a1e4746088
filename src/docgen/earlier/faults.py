"""What can be wrong with an earlier state: no git, no such revision, no such plan then, nothing built yet."""

from __future__ import annotations

from docgen.problem import Fault, Say, Severity

NO_GIT = Fault(
    "earlier-no-git",
    Say("máy này chưa cài git nên không lấy được bản “{revision}”", "git is not installed: no “{revision}” to be had"),
    mend=Say(
        "cài git, hoặc so với lần soạn gần nhất: --against build", "install git, or use the last build: --against build"
    ),
    explain=Say(
        "docgen lấy bản cũ của kế hoạch bằng chương trình git. Không dùng git thì vẫn so được với lần soạn gần nhất.",
        "docgen asks the program git for the plan as it was. Without git it can still compare with the last build.",
    ),
)
NO_REPOSITORY = Fault(
    "earlier-no-repository",
    Say(
        "thư mục làm việc không nằm trong kho git nào nên không có bản “{revision}”",
        "the working folder lies in no git repository, so there is no “{revision}”",
    ),
    mend=Say("so với lần soạn gần nhất: --against build", "use the last build: --against build"),
    explain=Say(
        "Muốn so với một bản trong git thì thư mục plans phải nằm trong một kho git (git init, git commit).",
        "To compare with a revision of git, the folder plans must lie in a git repository (git init, git commit).",
    ),
)
UNKNOWN_REVISION = Fault(
    "earlier-revision",
    Say("git không biết bản “{revision}”", "git knows no revision “{revision}”"),
    need=Say("mã, nhánh hoặc thẻ của git, ví dụ HEAD, HEAD~1, v1", "a commit, branch or tag, as HEAD, HEAD~1, v1"),
    mend=Say("xem các bản đã lưu bằng: git log --oneline", "see what there is: git log --oneline"),
    explain=Say(
        "--against nhận mọi tên mà git hiểu là một lần lưu: mã rút gọn, tên nhánh, tên thẻ, HEAD~1 …",
        "--against takes whatever git knows as a commit: an abbreviated hash, a branch, a tag, HEAD~1 …",
    ),
)
NOT_THERE_THEN = Fault(
    "earlier-no-plan",
    Say(
        "trong bản “{revision}” chưa có kế hoạch này, hoặc khi đó nó mang tên khác",
        "the plan is not there in “{revision}”, or had another name then",
    ),
    mend=Say(
        "chọn bản khác, hoặc so với lần soạn gần nhất: --against build",
        "choose another revision, or the last build: --against build",
    ),
    explain=Say(
        "Kế hoạch được tìm theo tên thư mục của nó trong plans. Đổi tên thư mục thì docgen coi là kế hoạch khác.",
        "A plan is looked for by the name of its folder in plans. In a folder of another name it is another plan.",
    ),
)
GIT_FAILED = Fault(
    "earlier-git",
    Say("git không cho lấy bản “{revision}”: {reason}", "git does not hand out “{revision}”: {reason}"),
    mend=Say("chạy git status trong thư mục này để xem git báo gì", "run git status here and see what git says"),
    explain=Say(
        "Chương trình git dừng với lỗi; phần sau dấu hai chấm là lời của git. Thường gặp: kho hỏng, hoặc thư mục thuộc "
        "người dùng khác (dubious ownership).",
        "git stopped with an error; its own words follow the colon. Often the repository is damaged, or the folder "
        "belongs to another user (dubious ownership).",
    ),
)
NOT_FETCHED = Fault(
    "earlier-not-fetched",
    Say(
        "trong bản “{revision}”, đây là {what} nên phần bên trong không được so",
        "in “{revision}” this is {what_en}; what is in it is not compared",
    ),
    mend=Say("tự so phần này", "compare it by hand"),
    explain=Say(
        "Liên kết và kho con (submodule) trỏ ra ngoài bản được lưu, nên docgen không biết khi đó bên trong có gì. "
        "Những gì nằm trong đó sẽ hiện ra như là mới thêm.",
        "Links and submodules point out of what the revision holds, so docgen cannot know what was in them then. What "
        "lies there now shows up as added.",
    ),
    severity=Severity.WARNING,
)
NOTHING_BUILT = Fault(
    "earlier-not-built",
    Say(
        "chưa có lần soạn đầy đủ nào của kế hoạch này để so",
        "there is no whole build of this plan to compare with",
    ),
    mend=Say(
        "chạy docgen build trước khi sửa; hoặc so với một bản trong git: --against HEAD",
        "run docgen build before changing anything; or use a revision of git: --against HEAD",
    ),
    explain=Say(
        "Mỗi lần docgen build soạn đủ các văn bản, docgen giữ lại một bản số liệu và lời văn đã dùng trong thư mục "
        "build. Soạn riêng (--only) hay bản dự thảo thì không giữ.",
        "Each docgen build that makes all papers keeps a copy of the figures and words it used in the folder build. "
        "One for some papers only (--only), or for drafts, does not.",
    ),
)
KEPT_DAMAGED = Fault(
    "earlier-damaged",
    Say(
        "bản số liệu giữ từ lần soạn trước đã hỏng hoặc bị sửa",
        "the copy of the sources that the last build kept is damaged or was altered",
    ),
    mend=Say(
        "xóa tệp này; lần docgen build sau sẽ ghi lại", "remove the file; the next docgen build writes another one"
    ),
    explain=Say(
        "Tệp .docgen.sources.zip trong build do docgen ghi và kiểm tra. Hỏng thì chỉ mất khả năng so với lần soạn đó, "
        "không mất văn bản nào.",
        "The file .docgen.sources.zip in build is written and checked by docgen. Without it nothing but this "
        "comparison is lost.",
    ),
)

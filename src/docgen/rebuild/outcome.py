"""What a run says: the state of each paper before it, what became of it, and what kept it from being made."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from docgen.model.issued import Issue
from docgen.problem import Fault, Problem, Say, Severity
from docgen.record import Change
from docgen.trace import State

BUILD_BUSY = Fault(
    "build-busy",
    Say("một lệnh docgen khác đang làm kế hoạch này", "another docgen is at work on this plan"),
    mend=Say("đợi lệnh kia xong rồi chạy lại", "wait until it is done, then run this again"),
    explain=Say(
        "Hai lệnh cùng ghi vào một thư mục thì có thể lẫn văn bản của nhau, nên lệnh chạy sau dừng lại.",
        "Two runs that write into one folder could mix their papers, so the second one stops.",
    ),
)
SOURCES_MOVED = Fault(
    "sources-moved",
    Say("các tệp của kế hoạch còn đang được lưu", "files of the plan are still being saved"),
    mend=Say("lưu xong rồi chạy lại", "finish saving, then run this again"),
    explain=Say(
        "Trong lúc docgen soạn, có tệp của kế hoạch lại thay đổi, nên văn bản vừa soạn không còn theo đúng tệp đang "
        "có. Không văn bản nào được ghi; docgen watch tự soạn lại khi tệp đã lưu xong.",
        "A file of the plan changed while papers were being made from it, so they no longer follow what lies there. "
        "None was written; docgen watch makes them again once all is saved.",
    ),
)
NOT_WRITTEN = Fault(
    "not-written",
    Say("không ghi được tệp ({reason})", "the file could not be written ({reason_en})"),
    mend=Say(
        "đóng tệp nếu đang mở trong Word, xem lại quyền ghi và chỗ trống của ổ đĩa",
        "close it if it is open in Word; look at permissions and free disk space",
    ),
    explain=Say(
        "Hệ điều hành không cho ghi tệp: tệp đang mở, thư mục chỉ đọc, hoặc ổ đĩa đầy. Khi đó không văn bản nào của kế "
        "hoạch bị thay đổi dở dang.",
        "The system refused to write: the file is open, the folder is read-only or the disk is full. No paper of the "
        "plan is then left half made.",
    ),
)
KEPT_EDITED = Fault(
    "kept-edited",
    Say("tệp này đã có người sửa, docgen giữ nguyên", "a person has edited this file; it is kept"),
    mend=Say(
        "xem đã sửa gì: docgen edits; muốn làm lại thì thêm --replace: bản đã sửa được cất sang bên cạnh",
        "to see what was edited: docgen edits; to make it again add --replace: the edited copy is put aside first",
    ),
    explain=Say(
        "Nội dung tệp khác với bản docgen đã ghi, nên docgen coi là có người sửa tay và không ghi đè. Với --replace, "
        "bản đã sửa được đổi tên (… .da-sua-1.docx) rồi bản mới mới được ghi.",
        "The file differs from what docgen wrote, so a person must have edited it, and it is never overwritten. With "
        "--replace the edited copy is renamed (….da-sua-1.docx) before the new one is written.",
    ),
    severity=Severity.WARNING,
)
KEPT_OUTDATED = Fault(
    "kept-outdated",
    Say(
        "tệp này đã có người sửa nên docgen giữ nguyên, nhưng số liệu, lời văn hoặc mẫu đã thay đổi sau đó: tệp có thể "
        "lệch với các văn bản khác",
        "a person has edited this file, so it is kept; but figures, words or template have changed since, and it may "
        "disagree with the other papers",
    ),
    need=Say(
        "so lại từng con số trước khi ký: docgen edits cho thấy người sửa đổi gì, số liệu đổi gì",
        "compare every figure before it is signed: docgen edits shows what the person changed and what the data did",
    ),
    mend=Say(
        "thêm --replace để soạn lại (bản đã sửa được cất sang bên cạnh), rồi chép phần sửa tay sang bản mới",
        "make it again with --replace (the edited copy is put aside) and carry the edits over",
    ),
    explain=Say(
        "Bản sửa tay không tự đổi theo số liệu. Từ khi tệp được sửa, kế hoạch đã thay đổi, nên kế hoạch và phụ lục có "
        "thể nói hai con số khác nhau. Hãy soạn lại rồi sửa tay lại, hoặc đưa phần sửa vào plan.yaml.",
        "An edited file does not follow the figures. Since it was edited the plan has changed, so that two papers may "
        "give two numbers. Make it again and edit it again, or put the edit into plan.yaml.",
    ),
    severity=Severity.WARNING,
)
KEPT_GONE = Fault(
    "kept-gone",
    Say(
        "kế hoạch không còn văn bản này, nhưng tệp đã có người sửa nên docgen giữ nguyên",
        "the plan no longer has this paper, but a person has edited the file; it is kept",
    ),
    mend=Say("không cần nữa thì tự xóa tệp hoặc chuyển đi nơi khác", "delete it or move it away if it is of no use"),
    explain=Say(
        "Kế hoạch đã bỏ văn bản này. Nếu không ai sửa tệp thì docgen đã xóa; vì có người sửa tay nên docgen để lại, "
        "người làm tự quyết định giữ hay xóa. Không gửi nhầm tệp này cùng các văn bản khác.",
        "The plan has dropped this paper. Had nobody edited the file, docgen would have removed it; as somebody did, "
        "it is left for a person to decide. Do not send it along with the others by mistake.",
    ),
    severity=Severity.WARNING,
)

REASONS = {
    State.NEW: Say("chưa có", "not made yet"),
    State.STALE: Say("dữ liệu hoặc mẫu đã thay đổi", "figures, words or template have changed"),
    State.FRESH: Say("không có gì thay đổi", "nothing has changed"),
    State.EDITED: Say("có người đã sửa tệp", "a person has edited the file"),
    State.GONE: Say("kế hoạch không còn văn bản này", "the plan no longer has this paper"),
    State.ISSUED: Say("đã phát hành, được giữ nguyên", "issued and kept as it is"),
}
OUTDATED = Say(
    "có người đã sửa tệp, và từ đó số liệu, lời văn hoặc mẫu đã thay đổi",
    "a person has edited the file, and figures, words or template have changed since",
)
ALTERED = Say(
    "văn bản đã phát hành, nhưng có người đã sửa tệp sau đó",
    "the paper was issued, and a person has edited the file since",
)
CHANGED = Say(
    "đã phát hành, được giữ nguyên; nay lời văn sẽ khác",
    "issued and kept as it is; now it would read otherwise",
)
DROPPED = Say(
    "đã phát hành, được giữ nguyên; kế hoạch không còn văn bản này",
    "issued and kept as it is; the plan no longer has this paper",
)
LACKING = Say(
    "đã phát hành, nhưng trong build không có; lần soạn tới lấy lại từ nơi lưu",
    "issued, but not in build; the next build takes it back from the archive",
)


class Became(enum.StrEnum):
    """What a run made of a paper."""

    MADE = "made"
    FRESH = "fresh"
    EDITED = "edited"
    REPLACED = "replaced"
    GONE = "gone"
    ISSUED = "issued"
    RESTORED = "restored"


@dataclass(frozen=True)
class Paper:
    """One paper and its state. `path` is relative to the workplace.

    `outdated`: a person edited it or it was issued (by `issue`), and what it was made from has changed since; `changes`
    are the words of an issued paper that would be others now. `lacking`: it was issued, and its file is not there.
    """

    path: Path
    document: str
    format: str
    state: State
    outdated: bool = False
    issue: Issue | None = None
    changes: tuple[Change, ...] = ()
    lacking: bool = False

    @property
    def reason(self) -> Say:
        if self.issue and self.state is State.EDITED:
            return ALTERED
        if self.lacking:
            return LACKING
        if self.issue and self.outdated:
            return CHANGED if self.changes else DROPPED
        return OUTDATED if self.outdated else REASONS[self.state]


@dataclass(frozen=True)
class Done:
    """One paper and what became of it. `aside` is where an edited copy was put."""

    path: Path
    document: str
    format: str
    became: Became
    aside: Path | None = None


@dataclass(frozen=True)
class Outcome:
    """A whole run. With an error among the problems no paper was made, but for a disk that fails in the midst."""

    papers: tuple[Done, ...]
    problems: tuple[Problem, ...]

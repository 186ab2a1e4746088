"""What can be wrong with an amending paper."""

from __future__ import annotations

from docgen.amending.now import Now, Wanted
from docgen.problem import Fault, Problem, Say, Severity

LAW = "Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3"

AMEND_UNISSUED = Fault(
    "amend-unissued",
    Say("“{paper}” chưa phát hành nên không có gì để sửa đổi", "“{paper}” was not issued: there is nothing to amend"),
    need=Say("một văn bản đã phát hành: {known}", "an issued paper: {known}"),
    mend=Say(
        "sửa thẳng trong kế hoạch rồi chạy docgen build; nếu đã ghi trong amendments.yaml thì bỏ mục ấy",
        "change the plan and run docgen build; if amendments.yaml asks for it, drop that entry",
    ),
    explain=Say(
        "Chỉ văn bản đã phát hành (docgen issue) mới cần văn bản sửa đổi; văn bản chưa ký thì soạn lại là xong.",
        "Only a paper that was issued (docgen issue) needs an amending paper; one that nobody signed is made again.",
    ),
    severity=Severity.WARNING,
)
AMEND_BEGUN = Fault(
    "amend-begun",
    Say(
        "“{paper}” đã có văn bản sửa đổi đang soạn, nên {option} ở lệnh này không có tác dụng",
        "an amending paper of “{paper}” is begun already, so {option} does nothing here",
    ),
    mend=Say("ghi vào mục “of: {paper}” ở tệp này: {line}", "write into the entry “of: {paper}” of this file: {line}"),
    explain=Say(
        "Lệnh docgen amend chỉ ghi lý do hoặc chữ đính chính khi bắt đầu một văn bản sửa đổi. Mục đã có thì người soạn "
        "có thể đã sửa, nên docgen không ghi đè.",
        "docgen amend notes a reason or that it is a correction when it begins an amending paper. An entry that is "
        "there may have been edited by a person and is not overwritten.",
    ),
)
AMEND_OPEN = Fault(
    "amend-open",
    Say(
        "đã có một văn bản sửa đổi “{paper}” đang soạn, chưa phát hành",
        "an amending paper of “{paper}” is begun already and was not issued",
    ),
    mend=Say(
        "phát hành văn bản ấy trước (docgen issue), hoặc bỏ mục này trong amendments.yaml",
        "issue that one first (docgen issue), or drop this entry in amendments.yaml",
    ),
    explain=Say(
        "Lần sửa đổi sau so với văn bản đã được sửa đổi lần trước, nên lần trước phải phát hành xong.",
        "The next amending paper starts from what the last one made of the paper, so that one must be issued first.",
    ),
)
AMEND_NOTHING = Fault(
    "amend-nothing",
    Say(
        "“{paper}” không khác gì bản đang có hiệu lực, nên không lập văn bản sửa đổi",
        "“{paper}” says what the paper in force says; no amending paper is made",
    ),
    mend=Say(
        "không phải làm gì; nếu đã ghi trong amendments.yaml thì bỏ mục ấy",
        "nothing is to be done; if amendments.yaml asks for it, drop that entry",
    ),
    explain=Say(
        "Văn bản sửa đổi nêu những chỗ kế hoạch nay khác với bản đã phát hành. Hiện không có chỗ nào khác (dấu chấm, "
        "chấm phẩy cuối dòng không tính).",
        "An amending paper says where the plan now differs from what was issued. At present it differs nowhere (points "
        "and semicolons at the ends of lines do not count).",
    ),
    severity=Severity.WARNING,
)
AMEND_NO_ROOM = Fault(
    "amend-no-room",
    Say(
        "danh sách thay thế “{paper}” không có chỗ in lý do, căn cứ",
        "the list “{paper}” has no room for reasons",
    ),
    mend=Say("ghi lý do trong văn bản gửi kèm danh sách", "give the reason in the paper that the list goes with"),
    explain=Say(
        "Danh sách chỉ có đầu văn bản, bảng và chữ ký, nên reason, bases trong amendments.yaml không được in.",
        "A list has a head, a table and a signature; reason and bases of amendments.yaml are not printed on it.",
    ),
    severity=Severity.WARNING,
)
AMEND_NO_SLIP = Fault(
    "amend-no-slip",
    Say(
        "“{paper}” thay đổi cả nội dung (thêm, bớt đoạn, bảng, danh sách), không đính chính bằng công văn được",
        "“{paper}” changed in substance (paragraphs, tables, lists); a công văn cannot correct that",
    ),
    mend=Say(
        "bỏ --correction (hoặc correction: có trong amendments.yaml) để lập văn bản sửa đổi",
        "leave out --correction (or correction in amendments.yaml) and make an amending paper",
    ),
    explain=Say(
        f"Theo {LAW}, công văn chỉ đính chính sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành. Thêm hay bớt "
        "một khoản, đổi số trong bảng, đổi người trong danh sách là đổi nội dung, phải có văn bản cùng hình thức.",
        "By Nghị định 30/2020/NĐ-CP, article 18.3, a công văn corrects slips of form only. An item more or less, "
        "another figure in a table or another person in a list is substance and takes a paper of the same kind.",
    ),
)
AMEND_FORM = Fault(
    "amend-form",
    Say(
        "“{paper}” nay khác bản đã phát hành về thể thức ({parts}); văn bản sửa đổi không sửa được chỗ này",
        "the form of “{paper}” differs from what was issued ({parts_en}); an amending paper cannot change that",
    ),
    mend=Say(
        "nếu bản đã phát hành in sai thì đính chính: docgen amend … --correction; nếu về sau mới đổi thì bỏ qua",
        "if the issued paper was wrong, correct it: docgen amend … --correction; if things changed later, do nothing",
    ),
    explain=Say(
        f"Theo {LAW}: sai sót về nội dung thì sửa đổi, thay thế bằng văn bản có hình thức tương đương; sai sót về thể "
        "thức, kỹ thuật trình bày thì đính chính bằng công văn. Tên cơ quan, người ký của văn bản đã ký giữ nguyên như "
        "lúc ký; người ký mới chỉ ký văn bản sửa đổi.",
        "Nghị định 30/2020/NĐ-CP, article 18.3: what is wrong in substance is amended by a paper of the same kind, "
        "what is wrong in form is corrected by a công văn. A signed paper keeps its letterhead and signatory; "
        "a new one signs the amending paper.",
    ),
    severity=Severity.WARNING,
)
AMEND_KIND = Fault(
    "amend-kind",
    Say("{type} không sửa bằng văn bản sửa đổi được", "{type} cannot be amended by another paper"),
    mend=Say("{way}", "{way_en}"),
    explain=Say(
        "Biên bản ghi lại một cuộc họp đã diễn ra: muốn đổi kết quả thì phải họp lại và lập biên bản mới. Báo cáo, tóm "
        "tắt thành tích là hồ sơ của một trường hợp: lập lại, ký lại. Cả hai không có “biên bản sửa đổi” hay “báo cáo "
        "điều chỉnh”. Phát hành nhầm thì thu hồi: docgen issue … --withdraw.",
        "Minutes record a meeting that was held: another result needs another meeting and new minutes. Reports and "
        "summaries of merits belong to one nomination: they are made and signed again. What was issued by mistake is "
        "withdrawn: docgen issue … --withdraw.",
    ),
)
AMEND_ENTRY = Fault(
    "amend-entry",
    Say("không thêm được mục “{paper}” vào tệp này", "the entry “{paper}” cannot be added to this file"),
    mend=Say(
        "tự ghi thêm vào cuối danh sách amendments: “- of: {paper}”, rồi chạy lại",
        "add it to the end of the list amendments by hand: “- of: {paper}”, then run this again",
    ),
    explain=Say(
        "docgen chỉ thêm dòng vào cuối amendments.yaml, không viết lại phần đã có. Tệp này trình bày khác (danh sách "
        "viết trên một dòng, hoặc còn mục khác ở dưới), hoặc vừa có người sửa, nên docgen để yên.",
        "docgen only adds lines at the end of amendments.yaml and never rewrites it. This file is laid out otherwise "
        "(a list on one line, or something below it), or was changed just now, and is left alone.",
    ),
)
WAYS = {
    "minutes": Say("họp lại và lập biên bản mới", "hold another meeting and make new minutes"),
    "report": Say("lập lại, ký lại báo cáo của trường hợp ấy", "make the report anew and have it signed again"),
}
AMEND_GONE = Fault(
    "amend-gone",
    Say("kế hoạch không còn “{paper}”", "the plan has no “{paper}” any more"),
    mend=Say(
        "nếu muốn hủy bỏ văn bản đã phát hành thì soạn riêng văn bản hủy bỏ; nếu không, ghi lại văn bản này trong kế "
        "hoạch",
        "to revoke an issued paper, write a paper that revokes it; otherwise put the paper back into the plan",
    ),
    explain=Say(
        "Văn bản sửa đổi so bản đã phát hành với bản kế hoạch đang có. Kế hoạch đã bỏ văn bản này nên không có gì để "
        "so; hủy bỏ một văn bản là việc khác với sửa đổi.",
        "An amending paper holds the issued paper against what the plan has now. The plan dropped this one; to revoke "
        "it is another matter than to amend it.",
    ),
    severity=Severity.WARNING,
)
AMEND_SHAPE = Fault(
    "amend-shape",
    Say("“{paper}” nay là một loại văn bản khác hẳn bản đã phát hành", "“{paper}” is another sort of paper now"),
    mend=Say("ghi lại loại văn bản như khi phát hành", "put back the type that it was issued as"),
    explain=Say(
        "Bản đã phát hành và bản kế hoạch đang có không cùng một dạng (một bên là lời văn, một bên là danh sách …), "
        "nên không nói được từng chỗ sửa.",
        "What was issued and what the plan has now are papers of different shapes, so no change can be described.",
    ),
)
AMEND_UNREADABLE = Fault(
    "amend-unreadable",
    Say("không đọc được bản đã phát hành của “{paper}”", "the issued “{paper}” cannot be read any more"),
    mend=Say("chạy docgen verify để biết tệp nào hỏng, thiếu", "run docgen verify to learn which file is damaged"),
    explain=Say(
        "Muốn nói chỗ nào thay đổi thì phải có bản đã phát hành trong thư mục issued. Tệp đã mất hoặc bị sửa nên "
        "docgen không dám đoán.",
        "To say what changes, docgen needs the paper as it was issued (folder issued). The file is gone or altered, "
        "and docgen does not guess.",
    ),
)
AMEND_EDITED = Fault(
    "amend-edited",
    Say(
        "“{paper}” phát hành từ bản sửa tay; docgen chỉ biết lời văn do nó soạn, không biết phần sửa tay",
        "“{paper}” was issued as a person edited it; docgen knows its own words of it, not the edits",
    ),
    mend=Say(
        "đối chiếu từng chỗ nêu trong văn bản sửa đổi với bản đã ký trước khi trình ký",
        "hold each place that the amending paper names against the signed paper before it is signed",
    ),
    explain=Say(
        "Bản đã ký là tệp Word có người sửa (docgen issue --as-edited). Văn bản sửa đổi lập từ lời văn docgen soạn "
        "lúc ấy: nếu phần sửa tay thêm, bớt một khoản thì số thứ tự nêu ở đây có thể lệch.",
        "What was signed is a Word file that a person edited (docgen issue --as-edited). The amending paper starts "
        "from docgen's words of that day: where the edits added or dropped an item, the numbers named here may be off.",
    ),
    severity=Severity.WARNING,
)
AMEND_WHOLE = Fault(
    "amend-whole",
    Say(
        "“{paper}” thay đổi quá nhiều để nêu từng chỗ; văn bản sửa đổi ghi lại toàn bộ nội dung",
        "“{paper}” changed too much to name each place; the amending paper says the whole text anew",
    ),
    mend=Say("xem lại bản soạn; nhiều khi nên ban hành văn bản thay thế", "look at it: often a new paper is better"),
    explain=Say(
        "docgen tự làm thử: áp dụng từng chỗ sửa vào bản đã phát hành xem có ra đúng bản mới không. Lần này cách nêu "
        "từng chỗ không ra đúng, nên văn bản ghi lại toàn bộ nội dung.",
        "docgen carries out the changes on the issued paper and holds the outcome against the new one. Here naming "
        "each place did not lead there, so the whole text is said anew.",
    ),
    severity=Severity.WARNING,
)
AMEND_RENAMED = Fault(
    "amend-renamed",
    Say("“{before}” thành “{after}” được ghi là sửa tên", "“{before}” to “{after}” is said to be a corrected name"),
    mend=Say(
        "nếu là hai người khác nhau thì đưa người cũ ra khỏi danh sách (declined), ghi người mới thành đề nghị khác",
        "if they are two persons, take the old one out (declined) and write the new one as another nomination",
    ),
    explain=Say(
        "Trong danh sách, hai dòng giống nhau gần hết, chỉ khác tên chút ít, nên docgen coi là một người được ghi đúng "
        "lại tên. Quyết định sửa đổi sẽ ghi “sửa … thành …”; hãy xem kỹ trước khi ký.",
        "Two rows of the list agree in all but a little of the name, so docgen takes them for one person whose name "
        "was corrected. The amending decision says so; look closely before it is signed.",
    ),
    severity=Severity.WARNING,
)


def kind_refused(wanted: Wanted, now: Now) -> Problem:
    """Minutes and reports have no amending paper; the words say what is done instead."""
    way = WAYS.get(now.view, WAYS["report"])
    return AMEND_KIND.at(wanted.place, type=now.type_name, way=way.vi, way_en=way.en)


def form(wanted: Wanted, parts: tuple[Say, ...]) -> Problem:
    """What differs in form only."""
    vi, en = ("; ".join(part.vi for part in parts), "; ".join(part.en for part in parts))
    return AMEND_FORM.at(wanted.place, paper=wanted.amendment.of, parts=vi, parts_en=en)

"""Does each unit nominate as many as its quota, no more and no fewer?

A nomination counts for the cell of its unit, and, where its quota is taken from another, for the unit's cell of that
one too. What the issuer holds is open to every unit and counted together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docgen.checks.nominations.nominated import (
    Cells,
    Filed,
    Key,
    cells_of,
    declined_by_key,
    entitled,
    filed,
    listed,
    names_of,
    said_key,
)
from docgen.model.campaign import Entry, Nominator
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID, Kind
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.vietnamese.counts import padded

QUOTA_OVER = Fault(
    "quota-over",
    Say(
        "{unit} đề nghị {found} {kind_vi} ({level}) tính vào chỉ tiêu “{award}”, trong khi chỉ tiêu là {allowed}: "
        "{names_vi}",
        "{unit} nominates {found} {kind_en} ({level}) that count for the quota of “{award}”, which is {allowed}: "
        "{names_en}",
    ),
    need=Say("không quá {allowed}", "no more than {allowed}"),
    mend=Say(
        "bớt {surplus} trường hợp; hoặc ghi lý do vào cột “Không khen” của trường hợp mà cấp xét không đồng ý; nếu chỉ "
        "tiêu được tăng thì ghi vào overrides.yaml",
        "take {surplus} away; or give the reason in the column “Không khen” where the deciding body declined; if the "
        "quota was raised, say so in overrides.yaml",
    ),
    explain=Say(
        "Số đề nghị của đơn vị lớn hơn chỉ tiêu được phân bổ cho hình thức, đối tượng và cấp này. Trường hợp đề nghị "
        "lên cấp trên mà kế hoạch trích từ chỉ tiêu này (taken_from) cũng được tính. Trường hợp đã ghi lý do ở cột "
        "“Không khen” thì không tính.",
        "The unit nominates more than its quota for this award, kind and level. Nominations to a higher body whose "
        "quota is taken from this one (taken_from) count too. Those with a reason in the column “Không khen” do not.",
    ),
)
QUOTA_UNDER = Fault(
    "quota-under",
    Say(
        "{unit} mới đề nghị {found}/{allowed} {kind_vi} ({level}) theo chỉ tiêu “{award}”",
        "{unit} nominates {found} of {allowed} {kind_en} ({level}) of its quota of “{award}”",
    ),
    mend=Say(
        "bổ sung {missing} trường hợp, nếu đơn vị còn đề nghị; nếu không thì bỏ qua lưu ý này",
        "add {missing}, if the unit wants to; else ignore this note",
    ),
    explain=Say(
        "Đơn vị đề nghị ít hơn chỉ tiêu được phân bổ. Đơn vị có quyền đề nghị ít hơn, nhưng thường là quên hoặc ghi "
        "nhầm đối tượng, nhầm cấp, nên docgen nhắc để kiểm tra lại.",
        "The unit nominates fewer than its quota. It may do so, but most often one was forgotten or filed under the "
        "wrong kind or level, so docgen asks.",
    ),
    severity=Severity.WARNING,
)
HELD_OVER = Fault(
    "quota-held-over",
    Say(
        "các đơn vị cùng đề nghị {found} {kind_vi} ({level}) tính vào chỉ tiêu “{award}” do cơ quan ban hành giữ, "
        "trong khi chỉ tiêu là {allowed}: {names_vi}",
        "together {found} {kind_en} ({level}) are nominated for the quota of “{award}” that the issuer holds, which is "
        "{allowed}: {names_en}",
    ),
    need=Say("tất cả các đơn vị cộng lại không quá {allowed}", "no more than {allowed}, all units together"),
    mend=Say(
        "bớt {surplus} trường hợp; hoặc ghi lý do vào cột “Không khen” của trường hợp mà cấp xét không đồng ý",
        "take {surplus} away; or give the reason in the column “Không khen” where the deciding body declined",
    ),
    explain=Say(
        "Chỉ tiêu này không chia cho đơn vị nào mà do cơ quan ban hành kế hoạch giữ, nên đề nghị của mọi đơn vị được "
        "cộng chung. Tổng số đã vượt chỉ tiêu.",
        "This quota is not shared over units but held by the issuer of the plan, so the nominations of all units are "
        "counted together. There are more than the quota allows.",
    ),
)
HELD_UNDER = Fault(
    "quota-held-under",
    Say(
        "mới có {found} trong {allowed} {kind_vi} ({level}) được đề nghị theo chỉ tiêu “{award}” do cơ quan ban hành "
        "giữ",
        "{found} of {allowed} {kind_en} ({level}) are nominated for the quota of “{award}” that the issuer holds",
    ),
    mend=Say(
        "bổ sung {missing} trường hợp, nếu còn đề nghị; nếu không thì bỏ qua lưu ý này",
        "add {missing}, if there are any more; else ignore this note",
    ),
    explain=Say(
        "Chỉ tiêu do cơ quan ban hành giữ chưa dùng hết. Có thể đó là chủ ý; docgen chỉ nhắc để không bỏ sót.",
        "The quota that the issuer holds is not used up. That may be intended; docgen asks so that nobody is "
        "forgotten.",
    ),
    severity=Severity.WARNING,
)
SOURCE_OVER = Fault(
    "quota-source-over",
    Say(
        "tính cả số đề nghị lên cấp trên thì có {found} {kind_vi} ({level}) trong chỉ tiêu “{award}”, trong khi tổng "
        "chỉ tiêu là {allowed}; phần đề nghị lên cấp trên: {names_vi}",
        "with what is proposed to the higher body, {found} {kind_en} ({level}) count for the quota of “{award}”, whose "
        "total is {allowed}; proposed to the higher body: {names_en}",
    ),
    need=Say("không quá {allowed}", "no more than {allowed}"),
    mend=Say(
        "bớt {surplus} trường hợp trong chỉ tiêu này, hoặc bớt trường hợp đề nghị lên cấp trên",
        "take {surplus} away from this quota, or from what is proposed to the higher body",
    ),
    explain=Say(
        "Kế hoạch trích số đề nghị lên cấp trên từ chỉ tiêu này (taken_from). Không đơn vị nào vượt phần của mình, "
        "nhưng cộng cả trường hợp do cơ quan ban hành đề nghị lên cấp trên thì vượt tổng số.",
        "What is proposed to the higher body is taken from this quota (taken_from). No unit exceeds its share, but "
        "with what the issuer proposes itself the total is exceeded.",
    ),
)
NOT_SENT = Fault(
    "not-sent",
    Say("{unit} chưa gửi đề nghị (chỉ tiêu: {quota_vi})", "{unit} has not sent any nomination (quota: {quota_en})"),
    mend=Say(
        "đặt tệp đề nghị của đơn vị (đặt tên là {unit_id}) vào thư mục nominations, hoặc thêm các dòng của đơn vị vào "
        "tệp chung",
        "put the unit's file (named {unit_id}) into the folder nominations, or its rows into the file for all",
    ),
    explain=Say(
        "Đơn vị có chỉ tiêu nhưng chưa có đề nghị nào, trong khi đơn vị khác đã gửi. Nếu tệp đã gửi mà vẫn báo, hãy "
        "xem tên tệp có đúng mã đơn vị không.",
        "The unit has a quota but no nomination at all, while others have sent theirs. If its file is there, see "
        "whether it is named after the unit.",
    ),
    severity=Severity.WARNING,
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """The nominations of each unit against its cells, of all units against what the issuer holds.

    Before the first nomination has come in there is nothing to ask.
    """
    if not dossier.campaign.entries:
        return
    cells = cells_of(dossier)
    groups = filed(dossier)
    charged = _charged(cells, groups)
    # Who filed one in the wrong place is told so, and not a second time that it is missing in the right one.
    misfiled = {(one.unit, one.key.award) for one in groups if not entitled(cells, one)}
    unread = dossier.campaign.incomplete  # what seems to be missing may stand in a row that could not be read
    declined = declined_by_key(dossier)
    files: dict[str, Place] = {}
    for entry in dossier.campaign.entries:
        files.setdefault(entry.nomination.unit, Place(entry.columns.file))
    for nominator in dossier.campaign.nominators:
        if nominator.id not in files and nominator.id not in unread:
            yield from _not_sent(cells, nominator)
    silent = {each.level for each in dossier.campaign.nominators if each.own and each.id not in files}
    units = names_of(dossier)
    for key, here in cells.items():
        if here.unlimited:
            continue
        over = False
        of_units = charged.get(key, {})
        for unit, allowed in here.of_unit.items():
            entries = of_units.get(unit, [])
            if unit not in files or unit not in units:
                continue
            if len(entries) > allowed:
                over = True
                yield _over(QUOTA_OVER, dossier, key, entries, allowed, unit=units[unit].name)
            elif unit in unread or (unit, key.award) in misfiled:
                continue
            elif len(entries) + declined[unit, key] < allowed:
                yield _under(QUOTA_UNDER, files[unit], dossier, key, len(entries), allowed, unit=units[unit].name)
        others = [entry for unit, entries in of_units.items() if unit not in here.of_unit for entry in entries]
        if here.held is not None:
            place = dossier.plan_places.at("quotas", here.quota_ids[0])
            if len(others) > here.held:
                yield _over(HELD_OVER, dossier, key, others, here.held)
            elif len(others) < here.held and key.level not in silent and not unread:
                yield _under(HELD_UNDER, place, dossier, key, len(others), here.held)
        elif not over:
            yield from _sent_up(dossier, key, here, of_units, others)


def _charged(cells: Mapping[Key, Cells], groups: Mapping[Filed, list[Entry]]) -> dict[Key, dict[str, list[Entry]]]:
    """The nominations by what they count for and by unit, in the order in which they came."""
    charged: dict[Key, dict[str, list[Entry]]] = {}
    for one, entries in groups.items():
        if here := cells.get(one.key):
            for key in (one.key, *here.sources):
                charged.setdefault(key, {}).setdefault(one.unit, []).extend(entries)
    return charged


def _over(fault: Fault, dossier: Dossier, key: Key, entries: Sequence[Entry], allowed: int, **values: str) -> Problem:
    """More than there may be: said at the first row too many."""
    rows = sorted(entries, key=lambda entry: (entry.columns.file, entry.line))
    return fault.at(
        rows[allowed].at(),
        found=len(rows), allowed=allowed, surplus=len(rows) - allowed,
        **values, **said_key(dossier.plan, key), **listed(dossier.plan, rows, key.award),
    )  # fmt: skip


def _under(fault: Fault, place: Place, dossier: Dossier, key: Key, found: int, allowed: int, **values: str) -> Problem:
    return fault.at(
        place, found=found, allowed=allowed, missing=allowed - found, **values, **said_key(dossier.plan, key)
    )


def _sent_up(
    dossier: Dossier, key: Key, here: Cells, of_units: Mapping[str, list[Entry]], others: Sequence[Entry]
) -> Iterator[Problem]:
    """What those without a cell propose to the higher body, against what the units left of the quota."""
    sent_up = [entry for entry in others if entry.nomination.award != key.award]
    inside = sum(len(of_units.get(unit, ())) for unit in here.of_unit)
    total = sum(here.of_unit.values())
    if sent_up and inside + len(sent_up) > total:
        yield SOURCE_OVER.at(
            sent_up[max(total - inside, 0)].at(),
            found=inside + len(sent_up), allowed=total, surplus=inside + len(sent_up) - total,
            **said_key(dossier.plan, key), **listed(dossier.plan, sent_up, key.award),
        )  # fmt: skip


def _not_sent(cells: Mapping[Key, Cells], nominator: Nominator) -> Iterator[Problem]:
    """One message for a unit that has a quota and sent nothing."""
    sums: dict[Kind, int] = {}
    for key, here in cells.items():
        count = here.of_unit.get(nominator.id, 0)
        if nominator.own and nominator.level == key.level and not here.sources:
            count += here.held or 0
        if count:
            sums[key.kind] = sums.get(key.kind, 0) + count
    if sums:
        said = {
            f"quota_{lang}": ", ".join(f"{padded(sums[kind])} {KIND_SAID[kind].fill(lang, {})}" for kind in sums)
            for lang in ("vi", "en")
        }
        yield NOT_SENT.at(nominator.place, unit=nominator.name, unit_id=nominator.id, **said)

"""What people wrote otherwise: units, rules, exceptions, nominations, words; and what only looks like it."""

from __future__ import annotations

from states import AWARDED, ROWS, SOURCES, found, nominated, row, told, two_states

from docgen.comparing import compare
from docgen.model.comparison import Action, Area, Fate
from offices import UNITS, changed


def test_a_figure_is_told_with_its_unit_its_heading_and_its_place() -> None:
    (change,) = found(units=changed(("75", "79"), text=UNITS)).changes
    assert told((change,)) == ["changed Thôn Tây | Hộ gia đình | 75 -> 79"]
    assert (change.area, change.path) == (Area.UNITS, "units.tay.figures.households")
    assert str(change.place) == "plans/thi-dua/units.csv:3:4"


def test_a_rule_is_told_in_a_sentence_and_placed_at_the_number() -> None:
    (change,) = found(plan=changed(("one_per: 40", "one_per: 30"), text=AWARDED)).changes
    assert told((change,)) == [
        "changed chỉ tiêu ca_nhan (Thôn, cá nhân) | quy tắc phân bổ | "
        "cứ 40 hộ gia đình được 1; từ 0,5 trở lên làm tròn lên, tính từng đơn vị -> "
        "cứ 30 hộ gia đình được 1; từ 0,5 trở lên làm tròn lên, tính từng đơn vị"
    ]
    assert change.path == "quotas.ca_nhan.rule.ratio.one_per"
    assert change.place.line == 17


def test_another_sort_of_rule_is_one_change() -> None:
    text = changed(("rule: {fixed: {each: 1}}", "rule: {held: {count: 4}}"), text=AWARDED)
    assert [line for line in told(found(plan=text).changes) if "quy tắc" in line] == [
        "changed chỉ tiêu tap_the (Thôn, tập thể) | quy tắc phân bổ | mỗi đơn vị được 1 -> cơ quan ban hành giữ 4"
    ]


def test_a_unit_with_another_name_is_renamed_not_gone_and_come() -> None:
    comparison = found(
        units=changed(("Thôn Tây", "Thôn Tây Hạ"), text=UNITS),
        nominations=nominated(*(each.replace("Thôn Tây", "Thôn Tây Hạ") for each in ROWS)),
    )
    assert told(comparison.changes) == ["renamed Thôn Tây Hạ | tên gọi, mã | Thôn Tây -> Thôn Tây Hạ"]
    assert not comparison.quotas


def test_a_unit_with_another_identifier_keeps_its_cells_and_nominations() -> None:
    comparison = found(units=changed(("tay,", "tay_ha,"), text=UNITS))
    assert told(comparison.changes) == ["renamed Thôn Tây | tên gọi, mã | Thôn Tây (tay) -> Thôn Tây (tay_ha)"]
    assert comparison.units == (("dong", "dong"), ("tay", "tay_ha"), ("nam", "nam"))
    assert not comparison.quotas


def test_a_split_is_told_as_one_gone_and_two_new_that_add_up_to_it() -> None:
    halves = "bac,Thôn Bắc,Thôn,50\ntrung,Thôn Trung,Thôn,70"
    comparison = found(units=changed(("dong,Thôn Đông,Thôn,120", halves), text=UNITS), nominations=nominated(*ROWS[2:]))
    units = [change for change in comparison.changes if change.area is Area.UNITS]
    assert [(change.action, change.subject.vi) for change in units] == [
        (Action.ADDED, "Thôn Bắc"),
        (Action.ADDED, "Thôn Trung"),
        (Action.REMOVED, "Thôn Đông"),
    ]
    assert [change.hint.vi for change in units] == [
        "số liệu cộng lại đúng bằng Thôn Đông: có lẽ là chia tách",
        "số liệu cộng lại đúng bằng Thôn Đông: có lẽ là chia tách",
        "",
    ]
    (persons,) = (quota for quota in comparison.quotas if quota.quota_id == "ca_nhan")
    assert [(cell.unit, cell.before, cell.after) for cell in persons.moved] == [
        ("bac", None, 1),
        ("trung", None, 2),
        ("dong", 3, None),
    ]


def test_units_in_another_order_are_one_change_and_move_no_cell() -> None:
    lines = UNITS.splitlines(keepends=True)
    comparison = found(units="".join([lines[0], lines[3], lines[1], lines[2]]))
    assert told(comparison.changes) == [
        "moved các đơn vị | thứ tự các đơn vị | Thôn Đông, Thôn Tây, Thôn Nam -> Thôn Nam, Thôn Đông, Thôn Tây"
    ]
    assert not any(quota.has_moved for quota in comparison.quotas)
    assert "phu-luc-phan-bo" in {paper.name for paper in comparison.papers}


def test_a_new_award_with_its_quota_is_told_and_its_cells_are_new() -> None:
    quota = "  moi: {award: bang_khen, kind: collective, level: thon, rule: {fixed: {each: 1}}}\n"
    text = changed(
        ("quotas:\n", f"  bang_khen: {{name: Bằng khen}}\nquotas:\n{quota}"),
        ("awards: [giay_khen]}", "awards: [giay_khen, bang_khen]}"),
        text=AWARDED,
    )
    comparison = found(plan=text)
    assert any(line.startswith("added Hình thức khen thưởng bang_khen") for line in told(comparison.changes))
    (new,) = comparison.quotas
    assert (new.before, new.after and new.after.total) == (None, 3)
    assert [cell.difference for cell in new.moved] == [1, 1, 1]


def test_a_paragraph_more_is_one_change_of_the_wording() -> None:
    more = "      - Các thôn gửi hồ sơ về Văn phòng.\n"
    text = changed((more, f"      - Đoạn mới thêm vào.\n{more}"), text=AWARDED)
    assert told(found(plan=text).changes) == [
        "added kế hoạch | Nội dung › “Khen thưởng” › Các mục đánh số |  -> Đoạn mới thêm vào."
    ]


def test_a_word_in_a_paragraph_is_a_change_of_that_paragraph() -> None:
    text = changed(("gửi hồ sơ về Văn phòng", "nộp hồ sơ về Văn phòng"), text=AWARDED)
    (change,) = found(plan=text).changes
    assert (change.before, change.after) == ("Các thôn gửi hồ sơ về Văn phòng.", "Các thôn nộp hồ sơ về Văn phòng.")
    assert change.area is Area.WORDING


def test_a_number_that_follows_from_a_quota_is_no_change_of_the_wording() -> None:
    comparison = found(units=changed(("75", "110"), text=UNITS))
    assert {change.area for change in comparison.changes} == {Area.UNITS}
    (plan, annex) = comparison.papers
    assert (plan.name, annex.name) == ("ke-hoach", "phu-luc-phan-bo")
    assert [piece.after for piece in plan.pieces] == ["1. Tập thể được 03, cá nhân được 07 (kèm Phụ lục)."]
    assert [piece.before for piece in annex.pieces] == ["Thôn Tây | 01 | 02 | 01 | 02", "Tổng cộng | 03 | 06 | 03 | 06"]
    assert [reason.vi for reason in plan.because] == ["chỉ tiêu ca_nhan"]


def test_the_because_is_there_before_and_after_also_where_the_number_stays() -> None:
    (quota,) = found(units=changed(("75", "79"), text=UNITS)).quotas
    assert not quota.has_moved
    (cell,) = quota.reasoned
    before, after = (" ".join(step.said() for step in steps) for steps in (cell.because_before, cell.because_after))
    assert (cell.name, cell.before, cell.after) == ("Thôn Tây", 2, 2)
    assert "75 hộ gia đình" in before
    assert "79 hộ gia đình" in after


def test_an_exception_is_told_when_it_comes_and_moves_its_cell() -> None:
    text = "overrides:\n  - {quota: tap_the, unit: nam, set: 2, decided_by: Chủ tịch, why: Dân số đông}\n"
    comparison = found(overrides=text)
    (change,) = (change for change in comparison.changes if change.area is Area.OVERRIDES)
    assert (change.action, change.subject.vi) == (Action.ADDED, "chỉ tiêu tap_the, Thôn Nam")
    assert "Dân số đông" in change.after
    (quota,) = comparison.quotas
    assert [(cell.name, cell.difference) for cell in quota.moved] == [("Thôn Nam", 1)]


# --- nominations ----------------------------------------------------------------------------------------------------


def test_a_new_nomination_touches_the_papers_that_name_it_and_no_other() -> None:
    comparison = found(nominations=nominated(*ROWS, row("Tây", "Võ Thị Dung", "9/9/1990")))
    assert told(comparison.changes) == [
        "added Võ Thị Dung, Thôn Tây | cả đề nghị |  -> "
        "cá nhân; Giấy khen của Chủ tịch Ủy ban nhân dân xã; Thôn; Trưởng thôn"
    ]
    assert [paper.name for paper in comparison.papers] == ["danh-sach", "danh-sach-thon/tay"]
    assert all("Võ Thị Dung" in paper.because[0].vi for paper in comparison.papers)


def test_of_two_persons_with_one_name_the_right_one_is_withdrawn() -> None:
    (change,) = found(nominations=nominated(*ROWS[1:])).changes
    assert (change.action, change.subject.vi) == (Action.REMOVED, "Trần Văn An (sinh 01/02/1970), Thôn Đông")


def test_of_two_persons_with_one_name_in_one_unit_the_right_one_is_changed() -> None:
    twins = (row("Đông", "Trần Văn An", "1/2/1970"), row("Đông", "Trần Văn An", "5/6/1975"))
    younger = row("Đông", "Trần Văn An", "5/6/1975", "Bí thư chi bộ")
    before = {**SOURCES, "nominations/tat_ca.csv": nominated(*twins)}
    after = {**SOURCES, "nominations/tat_ca.csv": nominated(younger, twins[0])}
    with two_states(before, after) as (old, new):
        changes = compare(old, new).changes
    assert told(changes) == [
        "changed Trần Văn An (sinh 05/6/1975), Thôn Đông | Chức vụ | Trưởng thôn -> Bí thư chi bộ",
        "moved Thôn Đông | thứ tự các đề nghị | Trần Văn An (01/02/1970), Trần Văn An (05/6/1975) -> "
        "Trần Văn An (05/6/1975), Trần Văn An (01/02/1970)",
    ]


def test_whoever_got_another_name_and_another_place_is_called_as_before_in_the_order_of_before() -> None:
    corrected = row("Đông", "Trần Văn Ân", "1/2/1970")
    before = {**SOURCES, "nominations/tat_ca.csv": nominated(*ROWS[:2])}
    after = {**SOURCES, "nominations/tat_ca.csv": nominated(ROWS[1], corrected)}
    with two_states(before, after) as (old, new):
        there, back = (told(compare(*states).changes)[-1] for states in ((old, new), (new, old)))
    moved = "moved Thôn Đông | thứ tự các đề nghị"
    assert there == f"{moved} | Trần Văn An, Lê Thị Bình -> Lê Thị Bình, Trần Văn Ân"
    assert back == f"{moved} | Lê Thị Bình, Trần Văn Ân -> Trần Văn An, Lê Thị Bình"


def test_a_corrected_birth_is_a_change_not_another_person() -> None:
    (change,) = found(nominations=nominated(ROWS[0], row("Đông", "Lê Thị Bình", "13/4/1980"), *ROWS[2:])).changes
    assert told((change,)) == ["changed Lê Thị Bình, Thôn Đông | Ngày sinh | 03/4/1980 -> 13/4/1980"]


def test_a_corrected_name_is_a_change_where_all_else_stayed() -> None:
    (change,) = found(nominations=nominated(ROWS[0], row("Đông", "Lê Thị Bích", "3/4/1980"), *ROWS[2:])).changes
    assert told((change,)) == ["changed Lê Thị Bích, Thôn Đông | Họ và tên / Tên tập thể | Lê Thị Bình -> Lê Thị Bích"]


def test_another_person_in_the_same_office_is_another_nomination() -> None:
    other = row("Đông", "Ngô Văn Hải", "7/7/1977")
    comparison = found(nominations=nominated(ROWS[0], other, *ROWS[2:]))
    assert [(change.action, change.subject.vi) for change in comparison.changes] == [
        (Action.ADDED, "Ngô Văn Hải, Thôn Đông"),
        (Action.REMOVED, "Lê Thị Bình, Thôn Đông"),
    ]


def test_a_quota_that_shrinks_names_the_nominations_that_no_longer_fit() -> None:
    comparison = found(units=changed(("120", "40"), text=UNITS))
    (problem,) = comparison.surplus
    assert problem.fault.code == "quota-over"
    assert "Thôn Đông đề nghị 2 cá nhân" in problem.what()
    assert "danh-sach" not in {paper.name for paper in comparison.papers}


def test_a_paper_that_the_plan_drops_is_gone_and_a_new_one_is_new() -> None:
    text = AWARDED.replace("  danh_sach:\n", "  danh_sach_khac:\n", 1)
    fates = {paper.name: paper.fate for paper in found(plan=text).papers}
    assert fates == {"danh-sach-khac": Fate.NEW, "danh-sach": Fate.GONE}


def test_of_a_table_only_the_units_that_differ_are_told_by_their_names() -> None:
    table = "rule: {table: {gives: {dong: 3, tay: 2, nam: 1}}}"
    old = changed(("rule: {fixed: {each: 1}}", table), text=AWARDED)
    with two_states({**SOURCES, "plan.yaml": old}, {**SOURCES, "plan.yaml": old.replace("tay: 2", "tay: 5")}) as states:
        (change,) = compare(*states).changes
    assert (change.before, change.after) == ("ấn định: Thôn Tây 2", "ấn định: Thôn Tây 5")


def test_who_comes_from_another_unit_puts_nobody_there_in_another_order() -> None:
    apart = nominated(row("Đông", "Trần Văn An"), row("Tây", "Trần Văn An", "1/2/1970"))
    together = nominated(row("Đông", "Trần Văn An", "1/2/1970"), row("Đông", "Trần Văn An"))
    states = [{**SOURCES, "nominations/tat_ca.csv": text} for text in (apart, together)]
    for one, other in (states, states[::-1]):
        with two_states(one, other) as (before, after):
            assert [change.action for change in compare(before, after).changes] == [Action.CHANGED]

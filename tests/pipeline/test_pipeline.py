"""From the files of a plan to its papers in words: everything that is wrong in one run, and the office's own files."""

from pathlib import Path

import pytest

from docgen.model.facts import PaperFacts
from offices import NAME, PLAN, UNITS, changed, office, prepared, put, said


def test_a_sound_plan_becomes_its_papers_with_their_templates(tmp_path: Path) -> None:
    found = prepared(office(tmp_path))
    assert (found.name, found.problems, found.clean) == (NAME, (), True)
    assert [(paper.name, paper.template) for paper in found.documents] == [
        ("ke-hoach", "ke-hoach"),
        ("phu-luc-phan-bo", "phu-luc-phan-bo"),
    ]
    assert found.templates.keys() == {"ke-hoach", "phu-luc-phan-bo"}
    plan = found.documents[0].facts
    assert isinstance(plan, PaperFacts)
    assert plan.body[1].text == "1. Tập thể được 03, cá nhân được 06 (kèm Phụ lục)."


def test_the_mistakes_of_all_files_are_found_in_one_run(tmp_path: Path) -> None:
    put(tmp_path / "templates/issuers/rieng.yaml", "profile: state-comune\nlocality: xã A\nplace: A\n")
    plan = changed(
        ("issuer: ubnd-xa-vi-du", "issuer: rieng"),
        ("type: phu-luc-phan-bo, title", "type: phu-luc-phanbo, title"),
        ("awards: [giay_khen]", "awards: [giay_ken]"),
    )
    units = UNITS.replace("75", "bảy lăm")
    overrides = "overrides:\n  - {quota: tap_the, unit: dong, set: 2, why: dẫn đầu}\n"
    found = prepared(office(tmp_path, plan, units, overrides_yaml=overrides))
    assert not found.clean
    assert found.documents == ()
    assert [(problem.place.file, problem.place.line, problem.fault.code) for problem in found.problems] == [
        ("plans/thi-dua/overrides.yaml", 2, "missing-field"),
        ("plans/thi-dua/plan.yaml", 26, "name-unknown"),
        ("plans/thi-dua/plan.yaml", 26, "unknown-award"),
        ("plans/thi-dua/units.csv", 3, "count"),
        ("templates/issuers/rieng.yaml", 1, "name-unknown"),
    ]


def test_while_the_units_cannot_be_read_nobody_is_said_not_to_be_nominated(tmp_path: Path) -> None:
    papers = "papers:\n  to_trinh: {type: to-trinh, by: unit}\n"
    found = prepared(office(tmp_path / "read", PLAN + papers))
    assert "nobody-nominated" in [problem.fault.code for problem in found.problems]
    found = prepared(office(tmp_path / "unread", PLAN + papers, UNITS.replace("75", "bảy lăm")))
    assert "nobody-nominated" not in [problem.fault.code for problem in found.problems]


def test_a_plan_that_does_not_fit_does_not_hide_the_mistakes_of_issuer_and_units(tmp_path: Path) -> None:
    plan = changed(("date: 2026-03-16", "date: 30/02/2026"), ("issuer: ubnd-xa-vi-du", "issuer: ubnd-xa"))
    found = prepared(office(tmp_path, plan, UNITS.replace("tay,", "dong,")))
    assert [problem.fault.code for problem in found.problems] == ["name-unknown", "date-missing", "duplicate-unit"]


def test_words_shares_and_checks_are_questioned_in_one_run(tmp_path: Path) -> None:
    plan = changed(
        ("one_per: 40", "one_per: 0"),
    )
    assert [problem.fault.code for problem in prepared(office(tmp_path / "a", plan)).problems] == ["too-small"]
    plan = changed(
        ("of: households", "of: ho"),
        ("{{ quotas.tap_the.total }}", "{{ quotas.tapthe.total }}"),
        ("name: Nguyễn Văn An", "name: TS. Nguyễn Văn An"),
        ("Văn phòng.", "Văn phòng ."),
    )
    codes = [problem.fault.code for problem in prepared(office(tmp_path / "b", plan)).problems]
    assert codes == ["quota-figure-unknown", "text-unknown", "blank-before", "signatory-title"]


def test_units_that_do_not_fit_do_not_hide_the_slips_in_the_words(tmp_path: Path) -> None:
    plan = changed(("{{ quotas.tap_the.total }}", "{{ quotas.tapthe.total }}"), ("Văn phòng.", "Văn phòng ."))
    found = prepared(office(tmp_path, plan, UNITS.replace("75", "-75")), draft=True)
    assert [problem.fault.code for problem in found.problems] == ["text-unknown", "blank-before", "count"]
    assert (found.dossier, found.documents) == (None, ())


@pytest.mark.parametrize(
    ("old", "new", "line", "close"),
    [
        ("issuer: ubnd-xa-vi-du", "issuer: ubnd-xa-vidu",
         "plans/thi-dua/plan.yaml:1:9: lỗi: không có cơ quan ban hành “ubnd-xa-vidu” [name-unknown]", "ubnd-xa-vi-du"),
        ("issuer: ubnd-xa-vi-du", "issuer: ../profiles/state-commune",
         "plans/thi-dua/plan.yaml:1:9: lỗi: không có cơ quan ban hành “../profiles/state-commune” [name-unknown]", ""),
        ("date: 2026-03-16", "date: 2026-03-16\ntype: kehoach",
         "plans/thi-dua/plan.yaml:3:7: lỗi: không có loại văn bản “kehoach” [name-unknown]", "ke-hoach"),
        ("type: phu-luc-phan-bo", "type: phu-luc",
         "plans/thi-dua/plan.yaml:26:16: lỗi: không có loại văn bản “phu-luc” [name-unknown]", "phu-luc-phan-bo"),
        ("type: phu-luc-phan-bo", "type: ke-hoach",
         "plans/thi-dua/plan.yaml:26:16: lỗi: “ke-hoach” không dùng làm phụ lục được [type-misused]", ""),
        ("date: 2026-03-16", "date: 2026-03-16\ntype: phu-luc-phan-bo",
         "plans/thi-dua/plan.yaml:3:7: lỗi: “phu-luc-phan-bo” không dùng làm văn bản chính được [type-misused]", ""),
    ],
)  # fmt: skip
def test_an_unknown_name_is_one_message_with_the_likeliest_meant(
    tmp_path: Path, old: str, new: str, line: str, close: str
) -> None:
    (problem,) = prepared(office(tmp_path, changed((old, new)))).problems
    assert problem.lines()[0] == line
    if close:
        assert problem.mend().endswith(f"có phải “{close}”?")


def test_a_missing_plan_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert said(prepared(office(tmp_path, plan=None)).problems) == [
        "plans/thi-dua/plan.yaml: lỗi: không có tệp này [file-missing]"
    ]


def test_units_are_asked_for_only_where_quotas_are_shared_over_them(tmp_path: Path) -> None:
    assert said(prepared(office(tmp_path / "a", units=None)).problems) == [
        "plans/thi-dua/units.csv: lỗi: không có tệp này [file-missing]"
    ]
    held = changed(
        ("rule: {fixed: {each: 1}}", "rule: {held: {count: 3}}"),
        ("rule: {ratio: {one_per: 40, of: households, rounding: half-up, on: unit}}", "rule: {unlimited: {}}"),
    )
    assert prepared(office(tmp_path / "b", held, units=None)).clean


def test_a_plan_without_quotas_annexes_and_bases_is_a_paper(tmp_path: Path) -> None:
    plan = (
        "issuer: ubnd-xa-vi-du\ndate: {year: 2026}\ntrich_yeu: Thử\nbody: [Nội dung.]\n"
        "signatory: {name: An, office: Chủ tịch}\n"
    )
    found = prepared(office(tmp_path, plan, units=None))
    assert found.problems == ()
    assert [paper.name for paper in found.documents] == ["ke-hoach"]


def test_a_warning_keeps_no_paper_back(tmp_path: Path) -> None:
    found = prepared(office(tmp_path, changed(("Văn phòng.", "Văn phòng ."))))
    assert [problem.fault.code for problem in found.problems] == ["blank-before"]
    assert found.clean
    assert len(found.documents) == 2


def test_an_error_keeps_all_papers_back_but_not_those_of_a_draft(tmp_path: Path) -> None:
    workplace = office(tmp_path, changed(("{{ quotas.tap_the.total }}", "{{ quotas.x }}")))
    assert (prepared(workplace).clean, prepared(workplace).documents) == (False, ())
    draft = prepared(workplace, draft=True)
    assert not draft.clean
    assert [paper.facts.draft for paper in draft.documents] == ["DỰ THẢO", "DỰ THẢO"]
    plan = draft.documents[0].facts
    assert isinstance(plan, PaperFacts)
    assert plan.body[1].text.startswith("1. Tập thể được [[ quotas.x ]], cá nhân được 06")


@pytest.mark.parametrize(
    "pairs",
    [
        [("of: households", "of: ho")],
        [("level: thon, rule", "level: thom, rule")],
        [("award: giay_khen, kind", "award: giay_ken, kind")],
        [("kind: individual", "kind: individual\n    taken_from: tap_the")],
        [("name: Nguyễn Văn An, office: Chủ tịch", "name: An, office: Chủ tịch, signs_as: [KT., TM.]")],
        [("Các thôn gửi", "Các {{ 1 + 1 }} {% x %}")],
        [("awards: [giay_khen]", "awards: []")],
        [("awards: [giay_khen]", "awards: [giay_khen, khong_co]")],
    ],
)
def test_a_draft_is_composed_in_spite_of_errors(tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
    draft = prepared(office(tmp_path, changed(*pairs)), draft=True)
    assert not draft.clean
    assert [paper.name for paper in draft.documents] == ["ke-hoach", "phu-luc-phan-bo"]


def test_a_draft_of_what_cannot_be_read_has_no_papers(tmp_path: Path) -> None:
    for at, plan in enumerate(("", "a: [", changed(("type: phu-luc-phan-bo", "type: x")))):
        assert prepared(office(tmp_path / str(at), plan), draft=True).documents == ()


def test_a_file_of_the_offices_own_template_stands_in_for_the_built_in_one(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    built_in = prepared(workplace).templates["ke-hoach"]
    put(tmp_path / "templates/ke-hoach/paper.html", "riêng")
    put(tmp_path / "templates/_form/form.css", "p {}")
    put(tmp_path / "templates/ke-hoach/~$paper.docx", "khóa của Word")
    own = prepared(workplace).templates["ke-hoach"]
    assert own.files.keys() == built_in.files.keys()
    assert {name for name in own.files if own.files[name] != built_in.files[name]} == {
        "ke-hoach/paper.html",
        "_form/form.css",
    }
    assert own.files["ke-hoach/paper.html"].decode() == "riêng"
    assert own.digest != built_in.digest


def test_an_office_may_have_issuers_profiles_and_types_of_its_own(tmp_path: Path) -> None:
    put(tmp_path / "templates/issuers/ubnd-xa-vi-du.yaml", "profile: state-commune\nlocality: xã Riêng\nplace: Riêng\n")
    put(tmp_path / "templates/huong-dan/type.yaml", "name: Hướng dẫn\nabbreviation: HD\nview: plan\n")
    put(tmp_path / "templates/huong-dan/paper.html", "x")
    found = prepared(office(tmp_path, changed(("date: 2026-03-16", "date: 2026-03-16\ntype: huong-dan"))))
    assert found.problems == ()
    facts = found.documents[0].facts
    assert isinstance(facts, PaperFacts)
    assert (found.documents[0].name, facts.title.type) == ("huong-dan", "HƯỚNG DẪN")
    assert facts.letterhead.number.endswith("/HD-UBND")
    assert facts.letterhead.issuer_lines[-1] == "XÃ RIÊNG"


def test_a_broken_type_that_the_plan_does_not_want_is_not_its_fault(tmp_path: Path) -> None:
    put(tmp_path / "templates/to-trinh/type.yaml", "name: Tờ trình\nvew: plan\n")
    assert prepared(office(tmp_path / ".")).problems == ()
    put(tmp_path / "templates/ke-hoach/type.yaml", "name: Kế hoạch\nvew: plan\n")
    (problem,) = prepared(office(tmp_path)).problems
    assert problem.place.file == "templates/ke-hoach/type.yaml"


def test_two_runs_say_the_same_in_the_same_order(tmp_path: Path) -> None:
    workplace = office(tmp_path, PLAN.replace("giay_khen", "giay_ken", 2).replace("Chủ tịch}", "Ai}"))
    assert prepared(workplace).problems == prepared(workplace).problems != ()


@pytest.mark.parametrize("text", ["", "\n", "# chưa có ngoại lệ nào\n\n  # thật đấy\n"])
def test_a_file_of_exceptions_that_says_nothing_is_no_exception(tmp_path: Path, text: str) -> None:
    assert prepared(office(tmp_path, overrides_yaml=text)).problems == ()

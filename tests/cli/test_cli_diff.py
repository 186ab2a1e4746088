"""`diff`: what changed since a revision or the last build, what follows from it, as words, as JSON and as a paper."""

import subprocess
import sys

import pytest

from docgen import writers

PLAN = "plans/thi-dua"
FIGURE = ("Thôn An Phú", "203", "301")


def git(*words):
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", *words], check=True
    )


@pytest.fixture
def committed(workplace):
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "lưu")
    return workplace


@pytest.fixture
def grown(workplace):
    """One more figure for one unit: its third award of a kind is a fifth."""

    def grow(old="203", new="301"):
        units = workplace / PLAN / "units.csv"
        text = units.read_text(encoding="utf-8-sig")
        assert text.count(f",{old}") == 1
        units.write_text(text.replace(f",{old}", f",{new}"), encoding="utf-8")

    return grow


def test_nothing_changed_is_said_and_is_clean(call, committed):
    shown = call("diff", "thi-dua")
    assert shown.code == 0
    assert shown.out.splitlines()[1:] == ["Không có gì thay đổi."]
    assert call("diff", "thi-dua", "--json").json["changed"] is False


def test_a_figure_moves_a_cell_and_its_papers(call, committed, grown):
    grown()
    shown = call("diff", "thi-dua")
    assert shown.code == 0
    assert "Thôn An Phú, Hộ gia đình: 203 → 301 (plans/thi-dua/units.csv:5:4)" in shown.out
    assert "trước: 203 hộ gia đình ÷ 60" in shown.out
    assert "Văn bản: 2 phải soạn lại" in shown.out
    assert "Việc tiếp theo: docgen build thi-dua" in shown.err


def test_json_has_everything_and_its_keys_stay(call, committed, grown):
    grown()
    found = call("diff", "thi-dua", "--json").json
    assert set(found) == {
        "plan", "against", "state", "changed", "changes", "quotas", "papers", "surplus", "eased", "wanted", "made",
        "tracked", "before_problems", "problems",
    }  # fmt: skip
    assert (found["plan"], found["against"], found["changed"]) == ("thi-dua", "HEAD", True)
    (change,) = found["changes"]
    assert set(change) == {
        "area", "action", "path", "subject", "what", "before", "after", "unit", "hint",
        "file", "line", "column", "cell",
    }  # fmt: skip
    assert (change["path"], change["before"], change["after"]) == ("units.an_phu.figures.households", "203", "301")
    households = next(quota for quota in found["quotas"] if quota["id"] == "thon_ho")
    assert households["after"]["total"] - households["before"]["total"] == 2
    (cell,) = (cell for cell in households["cells"] if cell["difference"])
    assert (cell["unit"], cell["before"], cell["after"]) == ("an_phu", 3, 5)
    assert cell["because_before"] != cell["because_after"]
    assert {paper["document"] for paper in found["papers"]} == {"ke-hoach", "phu-luc-phan-bo"}
    assert set(found["papers"][0]) == {
        "document", "type", "fate", "because", "pieces", "edited", "signed", "number", "date", "amend",
    }  # fmt: skip


def test_without_git_the_last_build_is_what_it_is_compared_with(call, workplace, grown, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workplace.parent))
    missing = call("diff", "thi-dua")
    assert missing.code == 1
    assert "[earlier-not-built]" in missing.err
    call("build", "thi-dua", "--formats", "docx")
    assert "so với lần soạn gần nhất:\nKhông có gì thay đổi." in call("diff", "thi-dua").out
    grown()
    found = call("diff", "thi-dua", "--json").json
    assert (found["against"], found["changed"]) == ("build", True)
    call("build", "thi-dua", "--formats", "docx")
    assert call("diff", "thi-dua", "--json").json["changed"] is False


def test_a_build_of_some_papers_only_leaves_the_others_to_be_made(call, workplace, grown):
    call("build", "thi-dua", "--formats", "docx")
    grown()
    call("build", "thi-dua", "--formats", "docx", "--only", "ke-hoach")
    found = call("diff", "thi-dua", "--against", "build", "--json").json
    assert [paper["document"] for paper in found["papers"]] == ["phu-luc-phan-bo"]


def test_what_docgen_itself_changed_is_said(call, workplace, monkeypatch):
    call("build", "thi-dua")
    monkeypatch.setattr(writers, "edition", lambda format: "newer")
    shown = call("diff", "thi-dua", "--against", "build")
    assert "Không ai sửa số liệu, lời văn hay mẫu." in shown.out
    assert "docgen hoặc máy này đã khác từ lần soạn đó" in shown.out
    assert shown.code == 0


def test_an_edited_paper_is_named_as_such(call, committed, grown):
    call("build", "thi-dua", "--formats", "docx")
    paper = committed / "build/thi-dua/ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b"\n")
    grown()
    assert "ke-hoach: phải soạn lại, có người đã sửa tay" in call("diff", "thi-dua").out


def test_a_signed_paper_needs_amending_whatever_was_built_since(call, workplace, grown):
    call("build", "thi-dua", "--formats", "docx")
    assert call("issue", "thi-dua", "ke-hoach", "--number", "12", "--date", "2026-03-16").code == 0
    grown()
    said = "ke-hoach: đã ký số 12/KH-"
    for _ in range(2):
        shown = call("diff", "thi-dua", "--against", "build")
        assert said in shown.out and "phải sửa đổi" in shown.out
        assert shown.err.count("docgen amend thi-dua ke-hoach\n") == 1 and "amend thi-dua phu-luc" not in shown.err
        assert "ngày 16/3/2026" in shown.out
        papers = {
            paper["document"]: paper for paper in call("diff", "thi-dua", "--against", "build", "--json").json["papers"]
        }
        assert papers["ke-hoach"]["amend"] is True
        assert papers["ke-hoach"]["date"] == "2026-03-16"
        call("build", "thi-dua", "--formats", "docx")


@pytest.mark.parametrize("words", [("--draft",), ("--replace",), ("--formats", "pdf")])
def test_what_belongs_to_the_paper_needs_the_paper(call, workplace, words):
    shown = call("diff", "thi-dua", *words)
    assert shown.code == 2
    assert "--paper" in shown.err


def test_an_unknown_revision_and_an_unknown_plan_are_said(call, committed):
    unknown = call("diff", "thi-dua", "--against", "khong-co")
    assert unknown.code == 1
    assert "[earlier-revision]" in unknown.err
    assert unknown.out == ""
    assert call("diff", "thi-dau").code == 2


def test_the_problems_of_an_earlier_state_come_in_json_too(call, committed):
    found = call("diff", "thi-dua", "--against", "khong-co", "--json")
    assert found.code == 1
    assert found.json["changed"] is None
    assert [problem["code"] for problem in found.json["before_problems"]] == ["earlier-revision"]


def test_a_plan_with_errors_today_is_compared_as_far_as_it_goes(call, committed, grown, spoil):
    grown()
    spoil(("date: {year: 2026}", "date: 30-2"))
    shown = call("diff", "thi-dua")
    assert shown.code == 1
    assert "[date-form]" in shown.err
    assert shown.out == ""


def test_an_error_that_lets_the_plan_be_read_lets_it_be_compared(call, committed, grown):
    grown("203", "301")
    plan = committed / PLAN / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    assert "{{ quotas.thon_tap_the.left }}" in text
    plan.write_text(text.replace("{{ quotas.thon_tap_the.left }}", "{{ quotas.thon_tapthe.left }}"), encoding="utf-8")
    shown = call("diff", "thi-dua")
    assert shown.code == 1
    assert "203 → 301" in shown.out
    assert "[text-unknown]" in shown.err


def test_an_earlier_state_that_was_unfinished_is_compared_as_far_as_it_goes(call, workplace, grown):
    plan = workplace / PLAN / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("{{ quotas.thon_tap_the.left }}", "{{ quotas.thon_tapthe.left }}"), encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "dở dang")
    plan.write_text(text, encoding="utf-8")
    shown = call("diff", "thi-dua")
    assert shown.code == 0
    assert "còn 1 lỗi, nên chỉ so được phần docgen đọc được" in shown.err
    assert "thon_tapthe" in shown.out


def test_an_earlier_state_that_cannot_be_read_says_why(call, workplace):
    plan = workplace / PLAN / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text("a: [", encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "hỏng")
    plan.write_text(text, encoding="utf-8")
    shown = call("diff", "thi-dua")
    assert shown.code == 1
    assert "có lỗi nên không so được" in shown.err
    assert "plans/thi-dua/plan.yaml" in shown.err


def test_names_may_hold_braces_and_brackets(call, committed):
    units = committed / PLAN / "units.csv"
    text = units.read_text(encoding="utf-8-sig")
    units.write_text(text.replace("Thôn An Phú", "Thôn {x} [bold]Phú[/y] {after}"), encoding="utf-8")
    shown = call("diff", "thi-dua", "--all")
    assert shown.code == 0
    assert "đổi tên: Thôn An Phú → Thôn {x} [bold]Phú[/y] {after}" in shown.out


# --- the paper ------------------------------------------------------------------------------------------------------


def test_the_paper_is_made_beside_the_papers_of_the_plan_and_stays_there(call, committed, grown):
    grown()
    call("build", "thi-dua", "--formats", "docx")
    shown = call("diff", "thi-dua", "--paper")
    assert shown.code == 0
    folder = committed / "build/thi-dua/so-sanh"
    assert {path.name for path in folder.iterdir()} >= {"so-sanh-chi-tieu.docx", "so-sanh-chi-tieu.pdf"}
    before = (folder / "so-sanh-chi-tieu.docx").read_bytes()
    call("build", "thi-dua", "--formats", "docx")
    call("diff", "thi-dua", "--paper", "--formats", "docx")
    assert (folder / "so-sanh-chi-tieu.docx").read_bytes() == before
    assert call("diff", "thi-dua", "--paper", "--json").json["made"] == [
        "build/thi-dua/so-sanh/so-sanh-chi-tieu.docx",
        "build/thi-dua/so-sanh/so-sanh-chi-tieu.pdf",
    ]


def test_an_edited_comparison_is_kept_unless_it_may_be_replaced(call, committed, grown):
    grown()
    call("diff", "thi-dua", "--paper", "--formats", "docx")
    paper = committed / "build/thi-dua/so-sanh/so-sanh-chi-tieu.docx"
    paper.write_bytes(paper.read_bytes() + b"\n")
    edited = paper.read_bytes()
    assert "[kept-edited]" in call("diff", "thi-dua", "--paper", "--formats", "docx").err
    assert paper.read_bytes() == edited
    call("diff", "thi-dua", "--paper", "--formats", "docx", "--replace")
    assert paper.read_bytes() != edited
    assert paper.with_name("so-sanh-chi-tieu.da-sua-1.docx").read_bytes() == edited


def test_where_no_quota_moves_no_paper_is_made(call, committed):
    shown = call("diff", "thi-dua", "--paper")
    assert "không soạn bảng so sánh" in shown.err
    assert not (committed / "build").exists()


def test_with_errors_only_a_draft_is_made(call, committed, grown):
    grown()
    plan = committed / PLAN / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("{{ quotas.thon_tap_the.left }}", "{{ quotas.thon_tapthe.left }}"), encoding="utf-8")
    refused = call("diff", "thi-dua", "--paper", "--formats", "docx")
    assert refused.code == 1
    assert "--draft" in refused.err
    assert not (committed / "build").exists()
    call("diff", "thi-dua", "--paper", "--formats", "docx", "--draft")
    assert (committed / "build/thi-dua/so-sanh/du-thao/so-sanh-chi-tieu.docx").exists()


def test_each_paper_that_changes_is_a_word_file_with_tracked_changes(call, committed, grown):
    pytest.importorskip("python_redlines", reason="python-redlines (the extra “tracked”) is not installed")
    grown()
    shown = call("diff", "thi-dua", "--tracked", "--json")
    folder = "build/thi-dua/so-sanh/truoc-sau"
    assert shown.code == 0
    assert shown.json["tracked"] == [f"{folder}/{paper['document']}.docx" for paper in shown.json["papers"]]
    assert {path.name for path in (committed / folder).glob("*.docx")} == {"ke-hoach.docx", "phu-luc-phan-bo.docx"}
    again = call("diff", "thi-dua", "--tracked")
    assert f"2 tệp Word có dấu sửa, từ bản trước sang bản nay, nằm trong {folder}" in again.err


def test_without_the_engine_tracked_is_told_once_and_the_rest_is_shown(call, committed, grown, monkeypatch):
    grown()
    monkeypatch.setitem(sys.modules, "python_redlines", None)
    shown = call("diff", "thi-dua", "--tracked")
    assert shown.code == 1 and shown.err.count("[tracked-missing]") == 1
    assert "Thôn An Phú" in shown.out and not (committed / "build").exists()


def test_an_amending_paper_that_is_out_is_no_news(call, workplace, grown):
    call("build", "thi-dua", "--formats", "docx")
    call("issue", "thi-dua", "ke-hoach", "--number", "12", "--date", "2026-03-16")
    grown()
    assert call("amend", "thi-dua", "ke-hoach").code == 0
    assert call("issue", "thi-dua", "dieu-chinh/ke-hoach", "--number", "20", "--date", "2026-04-01").code == 0
    assert call("build", "thi-dua", "--formats", "docx").code == 0
    shown = call("diff", "thi-dua", "--against", "build")
    assert "dieu-chinh" not in shown.out and "docgen amend" not in shown.err

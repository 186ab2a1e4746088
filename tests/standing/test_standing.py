"""Papers of a campaign are known again when only a quota changes, and what is known again is what would be made."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from runs import NOMINATIONS, lying, run
from standing_papers import counted, said, stored

from docgen import pipeline, standing
from docgen.files import Workplace
from docgen.sources import Warm
from offices import NAME, PLAN, UNITS, changed, office, put

ROOT = Path(__file__).parents[2]
SAMPLES = tuple(path.parent.name for path in sorted(ROOT.glob("plans/*/plan.yaml")))
PAPERS = """\
papers:
  danh_sach: {type: danh-sach, columns: [name, office]}
  thong_bao: {type: thong-bao, trich_yeu: về kết quả, body: [Theo Kế hoạch của xã.], recipients: {to: [Các thôn]}}
"""
RATIO = ("one_per: 40", "one_per: 20")
OVERRIDE = "  - {quota: %s, unit: %s, set: 7, decided_by: Hội đồng, why: Thôn có nhiều việc mới}\n"
SHARES = (
    RATIO,
    ("one_per: 40", "one_per: 200"),
    ("rounding: half-up", "rounding: ceiling"),
    ("fixed: {each: 1}", "fixed: {each: 2}"),
    ("Các thôn gửi", "Các xóm gửi"),
)
"""What changes how many there may be of what, or the plan's own words."""

Change = Callable[[Path], None]


def another(files: str, pattern: str, new: str | Callable[[re.Match[str]], str]) -> Change:
    """The first place in some files that is like `pattern`, changed."""

    def change(folder: Path) -> None:
        texts = ((path, path.read_text(encoding="utf-8")) for path in sorted(folder.glob(files)))
        path, text = next((path, text) for path, text in texts if re.search(pattern, text))
        path.write_text(re.sub(pattern, new, text, count=1), encoding="utf-8")

    return change


def one_more(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]) + 1}"


def decided(folder: Path) -> None:
    """An exception for the first unit."""
    texts = ((folder / file).read_text(encoding="utf-8") for file in ("plan.yaml", "units.csv"))
    first = (r"(?m)^quotas:\n(?: *#.*\n)*  (\w+):", r"(?m)^([a-z_]+),")
    quota, unit = (re.search(pattern, text) for pattern, text in zip(first, texts, strict=True))
    path = folder / "overrides.yaml"
    there = path.read_text(encoding="utf-8") if path.exists() else "overrides:\n"
    assert quota
    assert unit
    path.write_text(there + OVERRIDE % (quota[1], unit[1]), encoding="utf-8")


CHANGES: dict[str, Change] = {
    "a number of a rule": another("plan.yaml", r"((?:one_per|each|total|give|count): *)(\d+)", one_more),
    "a figure of a unit": another("units.csv", r"(\n[a-z_]+,[^,]+,[^\n]*?,)(\d+)(?=[,\n])", one_more),
    "an exception": decided,
    "a line put in above": another("plan.yaml", r"\A", "# chú thích\n"),
    "the trích yếu": another("plan.yaml", r"(trich_yeu: *\S[^\n]*)", r"\1 khác"),
    "a nominee": another("nominations/*.csv", " (?:Văn|Thị) ", " Đức "),
}
"""What may become of any plan."""

slip = another("plan.yaml", r"(\npapers:(?:.|\n)*?\btrich_yeu: *\"?\w+)", r"\1 {{ khong_co }}")
"""A name that is not there, in a paper of the campaign: its place has to be the one where it stands now."""


@pytest.mark.parametrize("name", SAMPLES)
def test_a_plan_with_a_memory_comes_to_the_same_as_without(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "plans" / name
    shutil.copytree(ROOT / "plans" / name, folder)
    slip(folder)
    workplace, reading = Workplace(tmp_path), Warm()

    def prepared(known: standing.Memory | None) -> tuple[object, ...]:
        return said(pipeline.prepare(name, workplace, draft=True, memory=reading, known=known))

    memory = stored(tmp_path / "papers.json", name, workplace, reading)
    before = prepared(None)
    assert prepared(memory) == before
    for what, change in tuple(CHANGES.items())[SAMPLES.index(name) % 2 :: 2]:  # each in some of the samples
        shutil.copytree(folder, tmp_path / "trước")
        change(folder)
        fresh = prepared(None)
        assert fresh != before, what
        assert prepared(memory) == fresh, what
        shutil.rmtree(folder)
        (tmp_path / "trước").rename(folder)


@pytest.mark.parametrize("share", SHARES)
def test_nothing_is_worded_checked_nor_composed_when_only_a_quota_changes(
    share: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = office(tmp_path, PLAN + PAPERS)
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    memories = standing.Warm(), stored(tmp_path / "papers.json", NAME, workplace)
    pipeline.prepare(NAME, workplace, draft=True, known=memories[0])
    office(tmp_path, changed(share, text=PLAN) + PAPERS, UNITS.replace("120", "130"),
           overrides_yaml="overrides:\n" + OVERRIDE % ("ca_nhan", "dong"))  # fmt: skip
    calls = counted(monkeypatch)
    for memory in memories:
        prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
        assert prepared.dossier is None
        assert [each.name for each in prepared.documents] == ["ke-hoach", "phu-luc-phan-bo", "danh-sach", "thong-bao"]
        assert all(each.words for each in prepared.documents)
    assert not calls
    assert said(prepared) == said(pipeline.prepare(NAME, workplace, draft=True))


def test_a_build_after_a_quota_changed_makes_the_plan_and_its_annexes_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = office(tmp_path / "a", PLAN + PAPERS)
    put(tmp_path / "a/plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    asked = ("build", "--formats", "docx", "--lang", "en")
    assert run(workplace.root, *asked)[0] == 0
    put(tmp_path / "a/plans" / NAME / "plan.yaml", changed(RATIO) + PAPERS)
    calls = counted(monkeypatch)
    assert "2 made; 2 unchanged" in run(workplace.root, *asked)[1]
    assert not calls
    is_a_build_from_nothing(workplace.root, tmp_path / "b", asked)


def test_what_is_gone_is_composed_afresh_and_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(tmp_path / "a", PLAN + PAPERS)
    put(tmp_path / "a/plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    asked = ("build", "--formats", "docx")
    run(workplace.root, *asked)
    put(tmp_path / "a/plans" / NAME / "plan.yaml", changed(RATIO) + PAPERS)
    for name in ("danh-sach.docx", "thong-bao.docx"):
        (workplace.build_folder(NAME) / name).unlink()
    calls = counted(monkeypatch)
    assert run(workplace.root, *asked, "--only", "danh-sach")[0] == 0
    assert not (workplace.build_folder(NAME) / "thong-bao.docx").exists()
    assert run(workplace.root, *asked)[0] == 0
    assert calls["compose_campaign"] == 2
    is_a_build_from_nothing(workplace.root, tmp_path / "b", asked)


def is_a_build_from_nothing(root: Path, fresh: Path, asked: tuple[str, ...]) -> None:
    shutil.copytree(root / "plans", fresh / "plans")
    assert run(fresh, *asked)[0] == 0
    assert lying(root) == lying(fresh)


SAYING = (
    "quotas.ca_nhan.total",
    "quotas.ca_nhan.left|plain",
    "(quotas.ca_nhan).total",
    "quotas.ca_nhan.rule.one_per",
    "awards.giay_khen.individual.total",
    "(awards.giay_khen.individual.left)|plain",
)
NOT_SAYING = ("awards.giay_khen.name", "units.thon", "figures.households.name", "plan.short", "annex('bang')")
NOTICE = "body: [Theo Kế hoạch của xã.]"


@pytest.mark.parametrize("name", SAYING)
def test_where_a_paper_says_a_share_all_papers_are_made_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = changed((NOTICE, f'body: ["Cả xã: {{{{ {name} }}}}."]'), text=PAPERS)
    for made in told_after(papers, RATIO, tmp_path, monkeypatch):
        assert made == {"word_campaign": 1, "check_campaign": 1, "compose_campaign": 1}


@pytest.mark.parametrize("name", NOT_SAYING)
def test_what_a_thing_is_called_is_no_share(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = changed((NOTICE, f'body: ["Cả xã: {{{{ {name} }}}}."]'), text=PAPERS)
    assert told_after(papers, RATIO, tmp_path, monkeypatch) == [{}, {}]


def test_the_sum_of_a_figure_is_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = changed((NOTICE, 'body: ["Cả xã có {{ figures.households.total }} hộ."]'), text=PAPERS)
    for made in told_after(papers, ("", ""), tmp_path, monkeypatch, UNITS.replace("120", "121")):
        assert made["compose_campaign"] == 1


def test_a_share_in_the_words_of_a_type_counts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = (ROOT / "templates/thong-bao/type.yaml").read_text(encoding="utf-8")
    saying = changed(("thông báo kết quả xét", "thông báo {{ quotas.ca_nhan.total }} suất đã xét"), text=own)
    put(tmp_path / "templates/thong-bao/type.yaml", saying)
    for made in told_after(PAPERS, RATIO, tmp_path, monkeypatch):
        assert made["compose_campaign"] == 1


def told_after(
    papers: str, share: tuple[str, str], root: Path, monkeypatch: pytest.MonkeyPatch, units: str = UNITS
) -> list[dict[str, int]]:
    """How often papers were made after a share had changed, by each memory; what came out is right."""
    workplace = office(root, PLAN + papers)
    put(root / "plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    memories = standing.Warm(), stored(root / "papers.json", NAME, workplace)
    pipeline.prepare(NAME, workplace, draft=True, known=memories[0])
    office(root, PLAN.replace(*share) + papers, units)
    fresh = said(pipeline.prepare(NAME, workplace, draft=True))
    found = []
    for memory in memories:
        with monkeypatch.context() as patch:
            calls = counted(patch)
            prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
            assert [each.words for each in prepared.documents]
            found.append(dict(calls))
        assert said(prepared) == fresh
    return found


def test_problems_of_papers_are_remembered_in_their_words_and_at_their_places(tmp_path: Path) -> None:
    slips = changed(("Nguyễn Văn Bình", "Nguyễn Văn {Binh} 3"), text=NOMINATIONS)
    workplace = office(tmp_path, PLAN + PAPERS)
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", slips)
    memory = stored(tmp_path / "papers.json", NAME, workplace)
    put(tmp_path / "plans" / NAME / "plan.yaml", changed(RATIO) + PAPERS)
    prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
    assert prepared.dossier is None
    assert any("{Binh} 3" in problem.what() for problem in prepared.problems)
    assert said(prepared) == said(pipeline.prepare(NAME, workplace, draft=True))


def test_a_type_that_borrows_from_one_that_is_gone_is_missed_with_a_memory_too(tmp_path: Path) -> None:
    citing = changed((NOTICE, 'body: ["Theo {{ papers.giay_moi.short }}."]'), text=PAPERS)
    invited = "  giay_moi: {type: giay-moi, trich_yeu: họp xét, to: [Các thôn], body: [Mời họp.]}\n"
    workplace = office(tmp_path, PLAN + citing + invited)
    lent, own = tmp_path / "templates/nha", (ROOT / "templates/giay-moi/type.yaml").read_text(encoding="utf-8")
    shutil.copytree(ROOT / "templates/ke-hoach", lent)
    put(tmp_path / "templates/giay-moi/type.yaml", changed(("like: ke-hoach", "like: nha"), text=own))
    memory = stored(tmp_path / "papers.json", NAME, workplace)
    assert pipeline.prepare(NAME, workplace, draft=True, known=memory).dossier is None
    (lent / "type.yaml").unlink()
    assert said(pipeline.prepare(NAME, workplace, draft=True, known=memory)) == said(
        pipeline.prepare(NAME, workplace, draft=True)
    )


def test_a_file_may_be_called_anything(tmp_path: Path) -> None:
    workplace = office(tmp_path, PLAN + PAPERS)
    sent = tmp_path / "plans" / NAME / "nominations" / os.fsdecode(b"dong\xff.csv")
    try:
        put(sent, NOMINATIONS.replace("Bình", "Binh 3"))
    except (OSError, UnicodeError):
        pytest.skip("this system knows no such names")
    memory = stored(tmp_path / "papers.json", NAME, workplace)
    prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
    assert prepared.dossier is None
    assert said(prepared) == said(pipeline.prepare(NAME, workplace, draft=True))


def test_a_draft_is_not_taken_for_a_paper_that_goes_out(tmp_path: Path) -> None:
    workplace, memory = office(tmp_path, PLAN + PAPERS), standing.Warm()
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    for draft in (True, False, True):
        fresh = said(pipeline.prepare(NAME, workplace, draft=draft))
        assert said(pipeline.prepare(NAME, workplace, draft=draft, known=memory)) == fresh


def test_while_the_units_cannot_be_read_nothing_is_remembered_nor_forgotten(tmp_path: Path) -> None:
    workplace, memory = office(tmp_path, PLAN + PAPERS), standing.Warm()
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    before = said(pipeline.prepare(NAME, workplace, draft=True, known=memory))
    for units in ("Mã,Đơn vị\n", "", UNITS.replace("120", "nhiều")):
        put(tmp_path / "plans" / NAME / "units.csv", units)
        assert said(pipeline.prepare(NAME, workplace, draft=True, known=memory)) == said(
            pipeline.prepare(NAME, workplace, draft=True)
        )
    put(tmp_path / "plans" / NAME / "units.csv", UNITS)
    prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
    assert prepared.dossier is None
    assert said(prepared) == before


def test_a_plan_that_is_amended_is_not_known_again(tmp_path: Path) -> None:
    workplace, memory = office(tmp_path, PLAN + PAPERS), standing.Warm()
    put(tmp_path / "plans" / NAME / "nominations/dong.csv", NOMINATIONS)
    assert run(tmp_path, "build", "--formats", "docx")[0] == 0
    assert run(tmp_path, "issue", NAME, "ke-hoach", "--number", "7", "--date", "16/3/2026")[0] == 0
    pipeline.prepare(NAME, workplace, known=memory)
    assert pipeline.prepare(NAME, workplace, known=memory).dossier is None
    put(tmp_path / "plans" / NAME / "plan.yaml", changed(RATIO) + PAPERS)
    assert run(tmp_path, "amend", NAME, "ke-hoach")[0] == 0
    fresh = said(pipeline.prepare(NAME, workplace))
    for _ in range(2):
        prepared = pipeline.prepare(NAME, workplace, known=memory)
        assert prepared.dossier is not None
        assert said(prepared) == fresh

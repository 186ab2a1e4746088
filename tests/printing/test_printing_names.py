"""The certificates of whole campaigns, read back from the PDF beside the rendered list of their decision."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.certificates.certificate_samples import all_of, job, sample
from tests.printing.printing_runs import codes, many, printed, texts
from tests.writers.reading import pdf_lines

from docgen import writers
from docgen.certificates.orders import by_unit
from docgen.model.certificate import Certificate
from docgen.model.kind import Kind
from docgen.model.stock import SheetField
from docgen.printing import Wanted
from docgen.vietnamese.letters import capitals

CAMPAIGNS = (("soc-trang-2021", "bk_mttq_tinh", 100), ("lai-chau-2021", "bk_ct_ubnd", 298))


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@functools.cache
def decision(plan: str, award: str) -> str:
    """The text of the decision and its lists, as they are rendered."""
    wanted, prepared = job(plan, award), sample(plan)
    assert prepared.dossier
    names = {wanted.paper.name} | {
        paper.name
        for paper in prepared.dossier.papers
        if paper.attached_to is not None and paper.attached_to.name == wanted.paper.name
    }
    found = []
    for document in prepared.documents:
        if document.name in names:
            content, problems = writers.write("pdf", document.facts, prepared.templates[document.template])
            assert content and not problems
            found += [line.text for page in pdf_lines(content) for line in page]
    return plain(" ".join(found))


@pytest.mark.parametrize(("plan", "award", "count"), CAMPAIGNS)
@pytest.mark.parametrize("overprint", [False, True])
def test_every_sheet_bears_its_name_letter_for_letter_and_its_own_number(plan, award, count, overprint, tmp_path):
    from tests.printing import printing_runs

    one, every = job(plan, award), all_of(plan, award)
    run = replace(printing_runs.run_in(tmp_path, Wanted(overprint=overprint)), prepared=sample(plan))
    assert run.numbers
    run.numbers.dossier = sample(plan).dossier
    (done,) = printing_runs.carry_out(run, [one])
    assert codes(done) == [] and done.engine == "fast" and len(every) == count
    pages = [plain(text) for text in texts(done.files[0])]
    assert len(pages) == count
    for number, (page, each) in enumerate(zip(pages, every, strict=True), 1):
        before, _, name = plain(each.words[SheetField.RECIPIENT][0]).rpartition(plain(each.name))
        assert name == ""
        assert f"{before}{capitals(plain(each.name))}" in page or f"{before}{plain(each.name)}" in page, each.name
        assert f"Số sổ vàng: {number} " in f"{page} "
    assert Counter(re.findall(r"Số sổ vàng: (\d+)", " ".join(pages))) == Counter(map(str, range(1, count + 1)))


@pytest.mark.parametrize(("plan", "award", "count"), CAMPAIGNS)
def test_every_name_of_a_sheet_stands_on_the_rendered_list_of_the_decision(plan, award, count):
    listed = decision(plan, award)
    names = Counter(plain(each.bearer.name) for each in all_of(plan, award))
    missing = [name for name in names if name not in listed]
    assert not missing and sum(names.values()) == count


def changed(place: int, **parts: object):
    """The job of a few with another person at a place."""
    one = many(4)
    entries = list(one.paper.entries)
    entries[place] = replace(entries[place], nomination=entries[place].nomination.model_copy(update=parts))
    names = {each.nomination.name for each in entries}
    titled = {f"{each.nomination.title} {each.nomination.name}" for each in entries}
    return replace(one, paper=replace(one.paper, entries=tuple(entries)), listed=frozenset(names | titled))


def pages_of(tmp_path: Path, one) -> list[str]:
    done = printed(tmp_path, one)
    assert codes(done) == [] and done.engine == "fast"
    return [plain(text) for text in texts(done.files[0])]


def test_who_has_died_a_household_and_a_collective_have_their_own_words(tmp_path):
    dead = pages_of(tmp_path / "a", changed(1, posthumous=True))
    assert ["TRUY TẶNG" in page for page in dead] == [False, True, False, False]
    household = pages_of(tmp_path / "b", changed(2, kind=Kind.HOUSEHOLD, title="Hộ ông", name="Lý A Chinh"))
    assert "Hộ gia đình ông LÝ A CHINH" in household[2]
    collective = pages_of(
        tmp_path / "c", changed(0, kind=Kind.COLLECTIVE, title=None, name="Ban Dân vận Huyện ủy Kế Sách")
    )
    assert "BAN DÂN VẬN HUYỆN ỦY KẾ SÁCH" in collective[0]


def test_two_persons_of_one_name_have_a_sheet_and_a_number_each(tmp_path):
    first, second = many(4).paper.entries[:2]
    one = changed(1, name=first.nomination.name, office="Chủ tịch Hội Nông dân", year_born=1999, day_born=None)
    assert second.nomination.name != first.nomination.name
    for turn, reason in enumerate(("", "in thử lần hai")):
        done = printed(tmp_path, one, reason=reason)
        assert codes(done) == [], turn
        pages = [plain(text) for text in texts(done.files[0])]
        name = capitals(first.nomination.name)
        assert [name in page for page in pages] == [True, True, False, False]
        assert "Chủ tịch Hội Nông dân" in pages[1] and "Chủ tịch Hội Nông dân" not in pages[0]
        assert [re.search(r"Số sổ vàng: (\d+)", page)[1] for page in pages] == ["1", "2", "3", "4"]


def test_collated_sheets_lie_unit_by_unit_with_a_slip_for_each(tmp_path):
    done = printed(tmp_path, job(*CAMPAIGNS[0][:2]), Wanted(proof=True, by_unit=True))
    sheets, slips = done.files
    order = [each for each in by_unit(all_of(*CAMPAIGNS[0][:2])) if isinstance(each, Certificate)]
    names = [plain(text).casefold() for text in texts(sheets)]
    assert all(plain(each.name).casefold() in name for each, name in zip(order, names, strict=True))
    assert slips.name == "bk_mttq_tinh.phieu-giao.pdf"
    units = dict.fromkeys(each.receiver for each in order)
    assert sum("Phiếu" in text for text in texts(slips)) >= len(units)

"""The workbook of the benchmark: the same on every machine, and no easy one: every cell is taken, nobody is doubted."""

import itertools

import openpyxl
from bench.nominations import HEADINGS, NAME, N, office, rows, workbook

from bench import nominations
from docgen import pipeline
from docgen.files import Workplace


def test_no_two_rows_are_the_same_person_and_each_has_all_columns():
    every = list(rows())
    assert len(every) == N
    assert len({(row[5], row[7]) for row in every}) == N
    assert {len(row) for row in every} == {len(HEADINGS)} == {16}


def test_equal_workbooks_are_read_from_two_calls(tmp_path, monkeypatch):
    monkeypatch.setattr(nominations, "N", 50)
    found = [
        list(openpyxl.load_workbook(workbook(tmp_path / name)).worksheets[0].iter_rows(values_only=True))
        for name in ("a.xlsx", "b.xlsx")
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 51


def test_docgen_takes_every_row_and_finds_nothing_wrong(tmp_path, monkeypatch):
    monkeypatch.setattr(nominations, "N", 200)
    prepared = pipeline.prepare(NAME, Workplace(office(tmp_path)))
    assert [line for problem in prepared.problems for line in problem.lines()] == []
    names = [row[5] for row in itertools.islice(rows(), 200)]
    assert [entry.nomination.name for entry in prepared.dossier.campaign.entries] == names

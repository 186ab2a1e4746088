"""Certificates as they come out of the printer: read back from the PDF."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest
from certificate_samples import HERE, all_of, certificate, job, sample, stock
from tests.writers.reading import Line, pdf_lines

from docgen.certificates import fit_all
from docgen.certificates.fitting import GLUE
from docgen.certificates.sheets import Batch, Layout, Mode, batch
from docgen.files import Workplace, read_template
from docgen.model.certificate import Certificate, FittedCertificate
from docgen.model.printer import TRUE, Tray
from docgen.model.stock import VARIABLE, SheetField, Stock
from docgen.model.template import Template
from docgen.printing import ENGINES, Numbers, Wanted, press, print_job
from docgen.register import FILE, Act, Register, entries

SOC_TRANG = ("soc-trang-2021", "bk_mttq_tinh")
WHEN = Act("Văn thư", datetime.datetime(2021, 6, 28, 8, 0, tzinfo=datetime.UTC))


def template(name: str = "bang-khen") -> Template:
    found = read_template(HERE.template_roots, name, "bang-khen")
    assert found
    return found


def batch_of(chosen: list[Certificate], where: Stock, mode: Mode = Mode.FULL, tray: Tray = TRUE) -> Batch:
    fitted, problems = fit_all(chosen, where, overprint=mode is Mode.OVERPRINT)
    assert not problems, [problem.lines() for problem in problems]
    made, broken = batch(template(where.template), Layout(where, mode, "mttq-province", tray=tray), fitted)
    assert made and not broken
    return made


def pages(made: Batch, engine: str = "weasyprint") -> list[list[Line]]:
    done = press(made, engine)
    assert done.content and not done.problems, [problem.lines() for problem in done.problems]
    assert done.engine == engine, done.why
    return pdf_lines(done.content)


def some() -> list[Certificate]:
    """A few of every sort, the longest names and offices among them."""
    every = all_of(*SOC_TRANG)
    by_length = sorted(every, key=lambda each: len(" ".join(each.words[SheetField.OFFICE])))
    named = sorted(every, key=lambda each: len(each.name))
    return [every[0], every[40], by_length[-1], named[-1], named[0]]


def said(fitted: FittedCertificate, overprint: tuple[SheetField, ...] = ()) -> list[str]:
    return [line.replace(GLUE, " ") for name, text in fitted.texts if name not in overprint for line in text.lines]


@pytest.mark.parametrize("engine", ENGINES)
def test_every_line_stands_on_the_sheet_as_it_was_fitted(engine):
    chosen = some()
    fitted, _ = fit_all(chosen, stock())
    found = pages(batch_of(chosen, stock()), engine)
    assert len(found) == len(chosen)
    for lines, each in zip(found, fitted, strict=True):
        assert sorted(line.text.replace(GLUE, " ") for line in lines) == sorted(said(each))


@pytest.mark.parametrize("engine", ENGINES)
def test_every_line_stands_in_the_box_of_its_field(engine):
    chosen = some()
    fitted, _ = fit_all(chosen, stock())
    for lines, each in zip(pages(batch_of(chosen, stock()), engine), fitted, strict=True):
        boxes = {line.replace(GLUE, " "): stock().fields[name] for name, text in each.texts for line in text.lines}
        for line in lines:
            box = boxes[line.text.replace(GLUE, " ")]
            assert box.x - 0.2 <= line.left and line.right <= box.x + box.width + 0.2, line
            higher = 10 if box is stock().fields[SheetField.MERIT] else 0  # where there is no line of office
            assert box.y - higher <= line.baseline <= box.y + box.height, line


def test_both_engines_set_the_same_lines_in_the_same_places():
    made = batch_of(some(), stock())
    for slow, fast in zip(*(pages(made, engine) for engine in ("weasyprint", "fast")), strict=True):
        assert [line.text for line in fast] == [line.text for line in slow]
        for one, other in zip(fast, slow, strict=True):
            assert (one.left, one.baseline, one.size) == pytest.approx(
                (other.left, other.baseline, other.size), abs=0.1
            )


def test_overprint_puts_nothing_on_the_sheet_but_what_the_stock_lacks():
    printed = (SheetField.QUOC_HIEU, SheetField.TIEU_NGU, SheetField.AUTHORITY, SheetField.GIVES, SheetField.TITLE)
    where = stock().model_copy(update={"preprinted": printed})
    chosen = some()
    fitted, _ = fit_all(chosen, where)
    made = batch_of(chosen, where, Mode.OVERPRINT)
    assert "border" not in made.template.files["bang-khen/certificate.html"].decode()
    for lines, each in zip(pages(made), fitted, strict=True):
        assert sorted(line.text.replace(GLUE, " ") for line in lines) == sorted(said(each, printed))


def test_overprint_stands_where_full_art_has_it():
    chosen = some()
    full, over = (pages(batch_of(chosen, stock(), mode)) for mode in (Mode.FULL, Mode.OVERPRINT))
    assert full == over


def test_a_printer_that_is_off_moves_and_scales_every_line():
    chosen = some()[:1]
    straight = pages(batch_of(chosen, stock(), Mode.OVERPRINT))[0]
    moved = pages(batch_of(chosen, stock(), Mode.OVERPRINT, Tray(dx=-1.5, dy=2, scale=99)))[0]
    for one, other in zip(straight, moved, strict=True):
        assert other.text == one.text
        assert other.left == pytest.approx(one.left * 0.99 - 1.5, abs=0.05)
        assert other.baseline == pytest.approx(one.baseline * 0.99 + 2, abs=0.05)


def test_variable_words_stand_alone_in_blocks_with_plain_tags():
    made = batch_of(some(), stock())
    page = made.template.files["bang-khen/certificate.html"].decode()
    tags = re.findall(r"\{\{ (\w+) \}\}", page)
    assert {re.sub(r"_\d+(_5)?(_of_\d)?(_up)?$", "", tag) for tag in tags} == set(map(str, VARIABLE))
    assert page.count("{{") == len(tags) == page.count("<p>{{ ") and "{%" not in page
    assert all(record.keys() == set(tags) for record in made.records)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("words", ["</p><b>An</b>", "{{ 7 * 7 }} An", "{% raw %}", "An & Bình <i>"])
def test_signs_of_markup_are_printed_as_they_are(words, engine):
    one = certificate(words, office=words, signatory=words)
    (lines,) = pages(batch_of([one], stock()), engine)
    texts = [line.text.replace(GLUE, " ") for line in lines]
    assert texts.count(words) == 2
    assert any(text.startswith("Ông ") and text.casefold().endswith(words.casefold()) for text in texts)


def test_the_same_batch_gives_the_same_bytes():
    made = batch_of(some()[:2], stock())
    for engine in ENGINES:
        assert press(made, engine).content == press(made, engine).content


def test_a_picture_that_is_not_there_is_a_problem_and_no_sheet():
    where = stock().model_copy(update={"emblems": {"default": "khong-co.svg"}})
    done = press(batch_of(some()[:1], where), "weasyprint")
    assert done.content is None
    assert [problem.fault.code for problem in done.problems] == ["certificate-template-layout"]


def test_a_broken_template_is_a_problem():
    fitted, _ = fit_all(some()[:1], stock())
    source = template()
    broken = replace(source, files={**source.files, "bang-khen/certificate.html": b"{{ nobody }} {% if %}"})
    made, problems = batch(broken, Layout(stock(), Mode.FULL), fitted)
    assert made is None
    assert [problem.fault.code for problem in problems] == ["certificate-template"]


# --- jobs and numbers -----------------------------------------------------------------------------------------------


def numbers(tmp_path: Path, reason: str = "") -> Numbers:
    dossier = sample("soc-trang-2021").dossier
    assert dossier
    return Numbers(Register(tmp_path / FILE), WHEN, dossier, reason)


def test_a_job_prints_each_certificate_with_its_number_of_the_register(tmp_path):
    given = numbers(tmp_path)
    made = print_job(sample("soc-trang-2021"), HERE, job(*SOC_TRANG), Wanted(first=31, last=33), given.numbering)
    assert made.content and made.count == 3 and made.part == ".31-33"
    texts = [[line.text.replace(GLUE, " ") for line in page] for page in pdf_lines(made.content)]
    assert [next(text for text in page if "sổ vàng" in text) for page in texts] == [
        f"Số sổ vàng: {number}" for number in (1, 2, 3)
    ]
    assert given.record() == ()
    found, _ = entries(Register(tmp_path / FILE))
    assert [(entry.number.value, entry.identity.name, entry.copies) for entry in found] == [
        (at, each.name, 1) for at, each in enumerate(all_of(*SOC_TRANG)[30:33], start=1)
    ]


def test_a_sheet_is_printed_again_only_with_a_reason_and_has_its_number_again(tmp_path):
    for reason, codes, count in (("", [], 1), ("", ["certificates-printed-before"], 1), ("nhòe mực", [], 2)):
        given = numbers(tmp_path, reason)
        made = print_job(sample("soc-trang-2021"), HERE, job(*SOC_TRANG), Wanted(only=("7",)), given.numbering)
        assert [problem.fault.code for problem in made.problems] == codes
        assert given.record() == ()
        (entry,), _ = entries(Register(tmp_path / FILE))
        assert (entry.number.value, entry.copies) == (1, count)


def office_with(tmp_path: Path, file: str, *lines: str) -> Workplace:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Workplace(tmp_path)


def test_nothing_takes_a_number_while_one_name_does_not_fit(tmp_path):
    narrow = (HERE.root / "templates/stocks/bang-khen-a3.yaml").read_text(encoding="utf-8")
    narrow = re.sub(r"(recipient:\n    {x: 40, y: \S+ width:) 340", r"\1 60", narrow)
    here = office_with(tmp_path, "templates/stocks/hep.yaml", narrow)
    prepared = sample("soc-trang-2021")
    for proof in (False, True):
        given = numbers(tmp_path)
        made = print_job(prepared, here, job(*SOC_TRANG), Wanted(stock="hep", proof=proof), given.numbering)
        assert {problem.fault.code for problem in made.problems} == {"certificate-does-not-fit"}
        assert (made.content is not None) == proof
        assert made.count > 0
        assert not (tmp_path / FILE).exists()


def test_the_office_says_where_a_line_may_end(tmp_path):
    name = "Ủy ban MTTQ | Việt Nam thành phố Sóc Trăng"
    here = office_with(tmp_path, "plans/soc-trang-2021/certificates.yaml", "breaks:", f"  - {name}", "  - Ai | Đó")
    prepared = sample("soc-trang-2021")
    made = print_job(prepared, here, job(*SOC_TRANG), Wanted(proof=True, engine="fast"))
    assert [problem.fault.code for problem in made.problems] == ["certificate-hint-unused"]
    assert made.problems[0].place.file.endswith("certificates.yaml")


def test_a_scanned_stock_lies_under_the_proof_and_never_under_the_print(tmp_path):
    scan = (HERE.root / "docs/images").glob("*.png").__next__().read_bytes()
    text = (HERE.root / "templates/stocks/bang-khen-a3.yaml").read_text(encoding="utf-8")
    here = office_with(tmp_path, "templates/stocks/nha-in.yaml", text, "background: nha-in.png")
    (tmp_path / "templates/stocks/nha-in.png").write_bytes(scan)
    wanted = Wanted(stock="nha-in", overprint=True, only=("1",))
    for proof in (True, False):
        made = print_job(sample("soc-trang-2021"), here, job(*SOC_TRANG), replace(wanted, proof=proof))
        assert made.content
        assert (b"/Subtype /Image" in made.content or b"/Subtype/Image" in made.content) == proof


@pytest.mark.parametrize(
    ("name", "code"),
    [("khong-co.png", "stock-scan-missing"), ("../phoi.png", "stock-scan-missing"), ("hong.png", "stock-scan-broken")],
)
def test_a_scan_that_cannot_be_shown_is_told_and_the_proof_made_without(name, code, tmp_path):
    text = (HERE.root / "templates/stocks/bang-khen-a3.yaml").read_text(encoding="utf-8")
    here = office_with(tmp_path, "templates/stocks/nha-in.yaml", text, f"background: {name}")
    (tmp_path / "templates/phoi.png").write_bytes((HERE.root / "docs/images/ke-hoach.png").read_bytes())
    (tmp_path / "templates/stocks/hong.png").write_bytes(b"%PDF-1.7")
    wanted = Wanted(stock="nha-in", overprint=True, proof=True, only=("1",))
    made = print_job(sample("soc-trang-2021"), here, job(*SOC_TRANG), wanted)
    assert made.content
    assert [problem.fault.code for problem in made.problems] == [code]


def test_a_grid_lies_over_proofs_only():
    for proof in (True, False):
        made = print_job(sample("soc-trang-2021"), HERE, job(*SOC_TRANG), Wanted(proof=proof, grid=True, only=("1",)))
        assert made.content
        texts = " ".join(line.text for line in pdf_lines(made.content)[0])
        assert ("recipient: x 40" in texts) == proof


def test_collated_certificates_come_with_a_slip_for_each_unit():
    made = print_job(sample("soc-trang-2021"), HERE, job(*SOC_TRANG), Wanted(proof=True, by_unit=True, engine="fast"))
    assert made.content and made.slips
    slips = pdf_lines(made.slips)
    units = dict.fromkeys(each.receiver for each in all_of(*SOC_TRANG))
    assert [page[1].text for page in slips if page[0].text.startswith("Phiếu")] == list(units)
    names = " ".join(line.text for page in slips for line in page)
    assert all(each.bearer.called in names for each in all_of(*SOC_TRANG))

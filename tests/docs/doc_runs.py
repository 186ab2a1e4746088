"""The runs of docgen whose output the documents show: each sets a scene in an office's folder and types commands."""

from __future__ import annotations

import contextlib
import csv
import datetime
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
from doc_pages import ROOT

from docgen import pipeline
from docgen.cli import main
from docgen.earlier import keep
from docgen.files import Workplace
from docgen.model.facts import PaperFacts
from docgen.model.kind import Kind
from docgen.register import FILE, Act, Identity, Request, Series, numbers_for, open_register, printed, void

OWN, SAMPLE = "thi-dua-2026", "soc-trang-2021"


@dataclass(frozen=True)
class Desk:
    """An office's folder, in which the test stands."""

    root: Path

    def types(self, *words: str) -> str:
        """What a person sees who types this: both streams, in the order in which they are written."""
        seen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        with contextlib.redirect_stdout(seen), contextlib.redirect_stderr(seen):
            main(words)
        assert isinstance(seen.buffer, io.BytesIO)
        lines = [line.rstrip() for line in seen.buffer.getvalue().decode("utf-8").splitlines()]
        return "\n".join(lines).strip("\n") + "\n"

    def edits(self, file: str, *pairs: tuple[str, str]) -> None:
        """Replaces pieces of a file of the plans; each must be there once."""
        path = self.root / "plans" / file
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def edits_after(self, file: str, anchor: str, old: str, new: str) -> None:
        """Replaces the first such piece that stands after an anchor, which must be there once."""
        path = self.root / "plans" / file
        before, found, rest = path.read_text(encoding="utf-8").partition(anchor)
        assert found and anchor not in rest and old in rest, (anchor, old)
        path.write_text(before + found + rest.replace(old, new, 1), encoding="utf-8")

    def has_sample(self) -> Desk:
        shutil.copytree(ROOT / "plans" / SAMPLE, self.root / "plans" / SAMPLE)
        return self

    def has_new(self) -> Desk:
        self.types("new", OWN)
        return self


def block_of(printed: str, first: str) -> str:
    """The lines from the one that begins with `first` up to the next blank line."""
    lines = printed.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(first))
    end = next((at for at, line in enumerate(lines) if at > start and not line), len(lines))
    return "\n".join(lines[start:end]) + "\n"


def mistakes(desk: Desk) -> str:
    desk.has_new().edits(f"{OWN}/plan.yaml", ("quotas.thon_tap_the.left", "quotas.thon_tapthe.left"))
    desk.edits(f"{OWN}/units.csv", (",203", ",1.203"))
    return desk.types("check", OWN)


def bad_date(desk: Desk) -> str:
    desk.has_new().edits(f"{OWN}/plan.yaml", ("\ndate: {year: 2026}", "\ndate: 2026-02-30"))
    return "\n".join(desk.types("check", OWN).splitlines()[1:3]) + "\n"


def why(desk: Desk) -> str:
    shown = block_of(desk.has_sample().types("quota", SAMPLE, "--why"), "xa_tap_the –").splitlines()
    return "\n".join([*shown[:11], "    …"]) + "\n"


def edited(desk: Desk) -> str:
    desk.has_new().types("build", OWN)
    paper = desk.root / "build" / OWN / "ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b"\n")
    return desk.types("build", OWN)


def replaced(desk: Desk) -> str:
    edited(desk)
    return desk.types("build", OWN, "--replace")


def edits(desk: Desk) -> str:
    """Somebody added a sentence to the plan and put another figure into the annex, both in Word."""
    desk.has_new().types("build", OWN, "--formats", "docx")
    folder = desk.root / "build" / OWN
    plan, annex = docx.Document(str(folder / "ke-hoach.docx")), docx.Document(str(folder / "phu-luc-phan-bo.docx"))
    next(each for each in plan.paragraphs if each.text.startswith("- ")).add_run(" Nộp hồ sơ tại Văn phòng.")
    annex.tables[-1].rows[3].cells[5].paragraphs[0].runs[0].text = "03"
    plan.save(str(folder / "ke-hoach.docx"))
    annex.save(str(folder / "phu-luc-phan-bo.docx"))
    return desk.types("edits", OWN)


def edits_since(desk: Desk) -> str:
    """The same, and after it another figure in `units.csv`."""
    edits(desk)
    desk.edits(f"{OWN}/units.csv", (",203", ",263"))
    return desk.types("edits", OWN, "phu-luc-phan-bo")


def one_more_commune(desk: Desk) -> None:
    desk.edits(f"{SAMPLE}/units.csv", ("TP. Sóc Trăng,Cấp huyện,10,", "TP. Sóc Trăng,Cấp huyện,11,"))


def stale(desk: Desk) -> str:
    """What status says of the plan and its annex; the papers of the campaign were not made."""
    desk.has_sample().types("build", SAMPLE, "--only", "ke-hoach", "--only", "phu-luc-phan-bo")
    one_more_commune(desk)
    shown = desk.types("status", SAMPLE).splitlines()
    rows = [row for row in shown if "/ke-hoach." in row or "/phu-luc-" in row]
    return "\n".join([shown[0], *rows, "  …", next(row for row in shown if row.startswith("Việc tiếp theo"))]) + "\n"


def issued(desk: Desk) -> str:
    return desk.has_sample().types("issue", SAMPLE, "ke-hoach", "--number", "12")


def issued_outdated(desk: Desk) -> str:
    issued(desk)
    one_more_commune(desk)
    return desk.types("build", SAMPLE, "--only", "ke-hoach", "--formats", "docx")


def withdrawn(desk: Desk) -> str:
    issued(desk)
    return desk.types("issue", SAMPLE, "ke-hoach", "--withdraw", "--reason", "gõ nhầm số")


def verified(desk: Desk) -> str:
    issued(desk)
    return desk.types("verify")


def compared(desk: Desk, *lines: tuple[str, int]) -> str:
    """What diff prints; of some sections, by how their heading begins, only so many lines are shown."""
    shown, left = [], None
    for line in desk.types("diff", SAMPLE, "--against", "build").splitlines():
        begun = next((count for start, count in lines if line.startswith(start)), None)
        left = begun if begun is not None else None if line[:1] not in ("", " ") else left
        if left is None or left >= 0:
            shown.append(line if left != 0 else "  …")
        left = None if left is None else left - 1
    return "\n".join(shown) + "\n"


def built(desk: Desk) -> None:
    """As after a whole build, whose hundreds of papers nobody needs here."""
    keep(Workplace(desk.root), SAMPLE, {})


def diff_figure(desk: Desk) -> str:
    built(desk.has_sample())
    desk.edits(f"{SAMPLE}/units.csv", ("Huyện Kế Sách,Cấp huyện,13,", "Huyện Kế Sách,Cấp huyện,14,"))
    return compared(desk)


def diff_rule(desk: Desk) -> str:
    diff_figure(desk)
    built(desk)
    desk.edits(PLAN, ("{up_to: 10, give: 1}", "{up_to: 8, give: 1}"))
    return compared(desk, ("Đơn vị được đề nghị thêm", 2))


def declared(desk: Desk) -> str:
    award = "  bk_mttq_tinh:\n    name: Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng\n"
    desk.has_sample().edits(
        f"{SAMPLE}/plan.yaml", (award, f"{award}    declared: {{collective: 30, individual: 70}}\n")
    )
    assert "lỗi:" not in desk.types("check", SAMPLE)
    one_more_commune(desk)
    return desk.types("check", SAMPLE)


def tie(desk: Desk) -> str:
    ratio = "rule: {ratio: {one_per: 60, of: households, rounding: half-up, on: unit}}"
    desk.has_new().edits(
        f"{OWN}/plan.yaml",
        (ratio, "rule: {share: {total: 10, of: households}}"),
        ("cứ {{ quotas.thon_ho.rule.one_per }} hộ xét khen", "theo tỷ lệ số hộ, xét khen"),
    )
    households = (("142", "150"), ("186", "150"), ("97", "100"), ("203", "200"), ("158", "100"))
    desk.edits(f"{OWN}/units.csv", *((f",{old}", f",{new}") for old, new in households))
    return desk.types("check", OWN)


def settled(desk: Desk, overrides: str) -> str:
    tie(desk)
    (desk.root / "plans" / OWN / "overrides.yaml").write_text(overrides, encoding="utf-8")
    lines = block_of(desk.types("quota", OWN, "--why"), "thon_ho –").splitlines()
    start = next(at for at, line in enumerate(lines) if "An Lạc" in line)
    end = next(at for at, line in enumerate(lines) if "An Phú" in line)
    return "\n".join([lines[0], "    …", *lines[start:end], "    …"]) + "\n"


# --- the campaign ---------------------------------------------------------------------------------------------------

RECEIVED = f"{SAMPLE}/nominations"
PLAN, ONE, MEETINGS = f"{SAMPLE}/plan.yaml", f"{RECEIVED}/ke_sach.csv", f"{RECEIVED}/submissions.yaml"
OURS = "\n  ke_sach:"
LAST = "\n8;Khu dân cư;cá nhân;Bà;Nguyễn Thị Mỹ Lệ;Nữ;21/5/1957;"
NEIGHBOUR = f"{RECEIVED}/long_phu.csv"


def sent_again(desk: Desk, to: str, *pairs: tuple[str, str]) -> None:
    """The last nomination of Kế Sách stands once more, changed, at the end of a file."""
    text = (desk.root / "plans" / ONE).read_text(encoding="utf-8")
    row = text[text.index(LAST) + 1 :]
    for old, new in (("8;Khu", "9;Khu"), *pairs):
        assert old in row, old
        row = row.replace(old, new)
    path = desk.root / "plans" / to
    path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")


def turnout(desk: Desk, kept: str) -> None:
    """The plan asks for the turnout; only the second nomination of Kế Sách, a commune, has its figure."""
    award, kind = "awards: [bk_trung_uong]", "kind: collective"
    desk.edits(
        PLAN,
        ("\ncriteria:\n", '\nevidence:\n  cu_tri: {name: Tỷ lệ cử tri đi bầu, unit_word: "%"}\n\ncriteria:\n'
         f"  bau_cu_xa: {{{award}, {kind}, level: xa, texts: [Cử tri đi bầu đông.], "
         "requires: [{of: cu_tri, at_least: 98}]}\n"),
    )  # fmt: skip
    with_column(desk, "Tỷ lệ cử tri đi bầu (%)", 2, kept)


def with_column(desk: Desk, heading: str, number: int, cell: str) -> None:
    """The table of Kế Sách has one more column, which only one of its nominations fills in."""
    path = desk.root / "plans" / ONE
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8")), delimiter=";"))
    written = io.StringIO()
    for at, row in enumerate(rows):
        more = heading if at == 0 else cell if at == number else ""
        csv.writer(written, delimiter=";", lineterminator="\n").writerow([*row, more])
    path.write_text(written.getvalue(), encoding="utf-8")


def declined(desk: Desk) -> None:
    """The council of the province does not agree to the eighth nomination of Kế Sách."""
    with_column(desk, "Không khen (lý do)", 8, "Hội đồng không thống nhất")


def only_90_percent(desk: Desk) -> None:
    desk.edits_after(PLAN, "\n  bk_trung_uong:\n", "    granted_by", "    vote_at_least: 90\n    granted_by")


def moved_to(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.root / "plans" / ONE).rename(desk.root / "plans" / RECEIVED / name) and None


def totals(desk: Desk) -> None:
    path = desk.root / "plans" / ONE
    path.write_text(path.read_text(encoding="utf-8") + "Tổng cộng: 9 trường hợp" + ";" * 17 + "\n", encoding="utf-8")


MENDED: dict[str, Callable[[Desk], object]] = {
    "quota-over": lambda desk: desk.edits(ONE, ("5;Cấp xã;cá nhân", "5;Khu dân cư;cá nhân")),
    "quota-under": lambda desk: desk.edits(ONE, ("5;Cấp xã;cá nhân", "5;Khu dân cư;cá nhân")),
    "not-sent": lambda desk: (desk.root / "plans" / RECEIVED / "cu_lao_dung.csv").unlink(),
    "not-entitled": lambda desk: desk.edits(ONE, ("4;Cấp huyện;cá nhân", "4;Cấp huyện;hộ gia đình")),
    "nominating-unit-open": moved_to("gui-lai.csv"),
    "nominated-award": lambda desk: desk.edits_after(
        ONE, LAST, "Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng", "Bằng khen Ủy ban MTTQ tỉnh Sóc Trang"),
    "heading-unknown": lambda desk: desk.edits(ONE, (";Chức vụ;", ";Quê quán;")),
    "sum-of-rows": totals,
    "nominated-twice": lambda desk: sent_again(desk, NEIGHBOUR, ("Nguyễn Thị Mỹ Lệ", "NGUYỄN THỊ MỸ LỆ")),
    "two-awards": lambda desk: sent_again(
        desk, ONE, ("Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng", "Bằng khen UBND tỉnh")),
    "criterion-not-met": lambda desk: turnout(desk, "97,5"),
    "criterion-not-proved": lambda desk: turnout(desk, ""),
    "vote-below": only_90_percent,
    "vote-of-absent": lambda desk: desk.edits_after(MEETINGS, "\n  soc_trang:", ", opinion: có", ""),
    "meeting-no-member": lambda desk: desk.edits(MEETINGS, ("secretary: Cao Văn Mười", "secretary: Cao Văn Mươi")),
    "dossier-parts": lambda desk: desk.edits_after(MEETINGS, OURS, "bien_ban: có, ", ""),
    "dossier-nominee-parts": lambda desk: desk.edits_after(ONE, LAST, ";;;7;x;", ";;;7;;"),
    "dossier-sets": lambda desk: desk.edits_after(MEETINGS, OURS, "sets: 3", "sets: 2"),
    "dossier-late": lambda desk: desk.edits_after(MEETINGS, OURS, "received: 2021-05-27", "received: 2021-06-02"),
    "birth-impossible": lambda desk: desk.edits(ONE, ("13/8/1975", "13/8/2075")),
    "short-year": lambda desk: desk.edits(ONE, ("13/8/1975", "13/8/75")),
    "name-digit": lambda desk: desk.edits(ONE, (";Nguyễn Thị Mỹ Lệ;", ";Nguyễn Thị Mỹ Lệ 2;")),
    "law-unknown": lambda desk: desk.edits_after(PLAN, "\n  quyet_dinh:", "law.nghi_dinh_tdkt", "law.nghi_dinh"),
}  # fmt: skip
"""By the code of a message: what the guide says that somebody wrote. The message is shown as `check` says it."""


def message(code: str) -> Callable[[Desk], str]:
    """The first problem with this code, with its lines below."""

    def run(desk: Desk) -> str:
        MENDED[code](desk.has_sample())
        lines = desk.types("check", SAMPLE).splitlines()
        start = next((at for at, line in enumerate(lines) if line.endswith(f" [{code}]")), None)
        assert start is not None, "\n".join(lines)
        end = next(at for at, line in enumerate(lines) if at > start and not line.startswith("    "))
        return "\n".join(lines[start:end]) + "\n"

    return run


def dirty(desk: Desk) -> None:
    """What comes back from units: capitals, hard blanks, an old font, the old place of a tone, Bà before a name."""
    desk.has_sample().edits(
        ONE,
        ("Thạch Đa Rít", "THẠCH  ĐA RÍT"),
        (";Ủy ban MTTQ Việt Nam xã Nhơn Mỹ;", ";Uỷ ban MTTQ Việt Nam xã Nhơn Mỹ;"),
        (";Bà;Tô Thị Lệ Thu;", ";;Bà Tô Thị Lệ Thu;"),
        ("Dương Thị Tuyết Nga", "D\u00ad¬ng ThÞ TuyÕt Nga"),
        ("17/12/1982", "17.12.1982"),
    )


def tidied(desk: Desk) -> str:
    dirty(desk)
    return desk.types("check", SAMPLE, "--why")


def part(printed: str, *kept: str) -> str:
    """The lines that hold one of these words, and a sign for what is left out between them."""
    lines = [line if any(word in line for word in kept) else "  …" for line in printed.splitlines()]
    return "\n".join(line for at, line in enumerate(lines) if line != "  …" or lines[at - 1] != line) + "\n"


def form(desk: Desk) -> str:
    printed = desk.has_sample().types("form", SAMPLE)
    return part(printed, "đã tạo 12", "tinh.xlsx", "soc_trang.xlsx", "ke_sach.xlsx", "Việc tiếp theo")


def of_one_unit(desk: Desk) -> str:
    words = [f"{paper}/ke-sach" for paper in ("to-trinh", "danh-sach-tap-the", "danh-sach-ca-nhan", "bien-ban")]
    only = [word for paper in words for word in ("--only", paper)]
    return desk.has_sample().types("build", SAMPLE, "--formats", "pdf", *only)


def papers_wanted(desk: Desk) -> str:
    """Of each paper that stands alone only the row of Word."""
    shown = desk.has_sample().types("status", SAMPLE).splitlines()
    return "\n".join(line for line in shown if ".pdf " not in line) + "\n"


def missing_plan_word(desk: Desk) -> str:
    desk.has_sample().edits_after(PLAN, "\n  quyet_dinh:", "{{ budget.said }}", "{{ budget.sad }}")
    lines = desk.types("check", SAMPLE).splitlines()
    return "\n".join(lines[1:4]) + "\n"


def registered(desk: Desk) -> str:
    """A register of two books, with a sheet that was printed twice and one that is void."""
    office = desk.has_new().root / FILE
    register, _ = open_register(office)
    assert register
    act = Act("le.binh", datetime.datetime(2026, 3, 2, 8, 30, tzinfo=datetime.UTC))
    books = [Series(kind, "Ủy ban nhân dân xã Vĩnh An", 2026) for kind in ("Bằng khen", "Giấy khen")]
    names = (("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"), ("Thôn An Phú",))
    asked = [
        Request(Identity(OWN, "quyet_dinh", "khen", "an_phu", Kind.INDIVIDUAL, name), book)
        for book, listed in zip(books, names, strict=True)
        for name in listed
    ]
    given, _ = numbers_for(register, asked, act)
    numbers = [one.number for one in given]
    printed(register, numbers[:3], act)
    printed(register, numbers[1:2], act, "thêm một bản lưu")
    void(register, numbers[2], act, "nhòe mực", void_keeps_number=True)
    return desk.types("register", "list")


def split_after_issue(desk: Desk) -> Desk:
    """The sample plan went out as number 12; then a commune was split and the threshold of the rule moved."""
    desk.has_sample().types("issue", SAMPLE, "ke-hoach", "--number", "12")
    desk.edits(f"{SAMPLE}/units.csv", ("Huyện Kế Sách,Cấp huyện,13,", "Huyện Kế Sách,Cấp huyện,14,"))
    desk.edits(f"{SAMPLE}/plan.yaml", ("{up_to: 10, give: 1}", "{up_to: 8, give: 1}"))
    return desk


def amend(desk: Desk) -> str:
    return split_after_issue(desk).types(
        "amend", SAMPLE, "ke-hoach", "--reason", "hạ mức được chọn 2 xã từ trên 10 xã xuống trên 8 xã"
    )


def amending_body(desk: Desk) -> str:
    """What the amending paper of the story says is to be changed."""
    amend(desk)
    found = pipeline.prepare(SAMPLE, Workplace(desk.root))
    facts = next(document.facts for document in found.documents if document.name == "dieu-chinh/ke-hoach")
    assert isinstance(facts, PaperFacts)
    lines = []
    for paragraph in facts.body:
        if paragraph.text.startswith("II. "):
            break
        rows = (*paragraph.table.head, *paragraph.table.rows) if paragraph.table else ()
        lines += [" | ".join(cell.text for cell in row) for row in rows] or [paragraph.text]
    return "\n".join(lines) + "\n"


OFF = ("--a", "21,5/19", "--b", "401,5/20", "--c", "20,5/276")
"""What the guide reads off the test page; its picture shows the same."""


def has_stock(desk: Desk) -> None:
    """The office has written down its own stock."""
    desk.has_sample()
    file = desk.root / "templates/stocks/phoi-2026.yaml"
    file.parent.mkdir(parents=True)
    shutil.copy(ROOT / "templates/stocks/bang-khen-a3.yaml", file)


def calibrated(desk: Desk) -> str:
    """A printer measured, and what is said the second time."""
    has_stock(desk)
    return desk.types("calibrate", "hp-van-thu/khay-1", "--stock", "phoi-2026", *OFF)


def fitted_to_page(desk: Desk) -> str:
    has_stock(desk)
    measures = ("--a", "26/24", "--b", "394/24", "--c", "26/273")
    return desk.types("calibrate", "hp-van-thu", "--stock", "phoi-2026", *measures)


RUNS: dict[str, Callable[[Desk], str]] = {
    "new": lambda desk: desk.types("new", OWN),
    "build": lambda desk: desk.has_new().types("build", OWN),
    "mistakes": mistakes,
    "bad-date": bad_date,
    "explain": lambda desk: desk.types("explain", "count"),
    "quota": lambda desk: desk.has_new().types("quota", OWN).split("\nGiấy khen")[0].rstrip("\n") + "\n",
    "why": why,
    "edited": edited,
    "replaced": replaced,
    "edits": edits,
    "edits-since": edits_since,
    "stale": stale,
    "issued": issued,
    "issued-outdated": issued_outdated,
    "withdrawn": withdrawn,
    "verified": verified,
    "diff-figure": diff_figure,
    "diff-rule": diff_rule,
    "amend": amend,
    "amending-body": amending_body,
    "declared": declared,
    "tie": lambda desk: "\n".join(tie(desk).splitlines()[1:3]) + "\n",
    "form": form,
    "register": registered,
    "calibrated": calibrated,
    "fitted-to-page": fitted_to_page,
    "tidied": tidied,
    "clean": lambda desk: desk.has_sample().types("check", SAMPLE),
    "papers": papers_wanted,
    "of-one-unit": of_one_unit,
    "text-unknown": missing_plan_word,
    **{code: message(code) for code in MENDED},
}
"""By the name in `<!-- prints: … -->`. `settled` needs what the guide says to write and is run by its own test."""

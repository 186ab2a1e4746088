"""20,000 nominations of sixteen columns from one workbook: read, decoded and checked by us, only read by openpyxl.

Ours is everything that `docgen check` does with them; the peer is what a script does before it has looked at a cell.
"""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.harness import Benchmark, Warm
from bench.papers import scratch

N = 20_000
NAME = "de-nghi"
PLAN = """\
issuer: ubnd-xa-vi-du
date: 2026-03-16
trich_yeu: Khen thưởng phong trào thi đua
levels:
  xa: {name: Cấp xã}
  thon: {name: Thôn}
awards:
  giay_khen: {name: Giấy khen của Chủ tịch Ủy ban nhân dân xã}
quotas:
  ca_nhan: {award: giay_khen, kind: individual, level: thon, rule: {unlimited: {}}}
body: [Khen thưởng các cá nhân có thành tích.]
signatory: {name: Nguyễn Văn An, office: Chủ tịch}
"""
UNITS = "Mã,Đơn vị,Cấp\n" + "".join(f"thon_{number},Thôn {number},Thôn\n" for number in range(1, 101))
HEADINGS = (
    "STT", "Đơn vị", "Cấp", "Đối tượng", "Danh xưng", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ",
    "Đơn vị công tác", "Địa chỉ", "Hình thức khen thưởng", "Thành tích", "Tóm tắt thành tích",
    "Danh hiệu thi đua đã đạt", "Ghi chú",
)  # fmt: skip
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLE = ("Thị", "Văn", "Ngọc", "Minh", "Thanh", "Hữu", "Kim", "Đức", "Quốc", "Xuân")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quyên", "Sơn",
         "Thảo", "Uyên", "Vinh", "Xuyến", "Yến", "Tâm")  # fmt: skip


def rows() -> Iterator[tuple[object, ...]]:
    """No two are the same person: each name comes with days of birth of its own."""
    names = itertools.product(GIVEN, MIDDLE, FAMILY)
    people = ((f"{family} {middle} {given}", turn) for given, middle, family in names for turn in range(10))
    for number, (name, turn) in enumerate(itertools.islice(people, N), start=1):
        woman = name.split()[1] == "Thị"
        unit = f"Thôn {number % 100 + 1}"
        yield (
            number, unit, "Thôn", "Cá nhân", "Bà" if woman else "Ông", name, "Nữ" if woman else "Nam",
            f"{number % 28 + 1:02}/{turn + 1:02}/{1960 + number % 40}", "Trưởng ban công tác Mặt trận", unit,
            f"{unit}, xã Ví Dụ", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "xuất sắc trong phong trào thi đua",
            f"Vận động {number % 90 + 10} hộ tham gia; quỹ được {number % 50 + 5} triệu đồng.",
            "2024 | Lao động tiên tiến", "",
        )  # fmt: skip


def workbook(path: Path) -> Path:
    """The same cells on every machine."""
    import xlsxwriter

    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(str(path), {"in_memory": True}) as book:
        sheet = book.add_worksheet("Đề nghị")
        sheet.write_row(0, 0, HEADINGS)
        for number, row in enumerate(rows(), start=1):
            sheet.write_row(number, 0, row)
    return path


def office(root: Path) -> Path:
    """A workplace with one plan and its nominations."""
    folder = root / "plans" / NAME
    workbook(folder / "nominations" / "de-nghi.xlsx")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "units.csv").write_text(UNITS, encoding="utf-8")
    return root


def ours() -> Callable[[], None]:
    from docgen import pipeline
    from docgen.cli.run import RARELY
    from docgen.files import Workplace

    gc.set_threshold(*RARELY)  # as every call of docgen does
    workplace = Workplace(office(scratch()))

    def work() -> None:
        prepared = pipeline.prepare(NAME, workplace)
        assert prepared.dossier and len(prepared.dossier.campaign.entries) == N, prepared.problems

    return work


def peer() -> Callable[[], None]:
    import openpyxl

    path = workbook(scratch() / "de-nghi.xlsx")

    def work() -> None:
        book = openpyxl.load_workbook(path, read_only=True)
        assert sum(1 for _ in book.worksheets[0].iter_rows(values_only=True)) == N + 1
        book.close()

    return work


def sides(work: Path) -> tuple[Warm, Warm]:
    return Warm(__name__, "ours", 1), Warm(__name__, "peer", 1)


BENCHMARK = Benchmark("nominations", N, "openpyxl, reading only", sides, least=0.5)

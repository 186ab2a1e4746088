"""A campaign of 2,000 papers from invented data: a province, 61 communes, and what each of them sent in as a workbook.

The same cells on every machine. No two nominees are the same person, and no unit sends more than its quota.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

NAME = "phong-trao-lon"
UNITS = 61
COLLECTIVES, INDIVIDUALS = 5, 25
"""So many of each unit: its quota, to the last one."""

QUOTA = "giay_khen_xa"
HELD = 20
"""How many the province keeps back: a figure that stands in the plan and in the annex, and on no other paper."""

PLAN = f"""\
issuer: ubnd-lai-chau
number: 12
date: 2026-03-16
trich_yeu: Tổ chức phong trào thi đua xây dựng nông thôn mới năm 2026
levels:
  tinh: {{name: Cấp tỉnh}}
  xa: {{name: Cấp xã, profile: state-commune}}
figures:
  households: {{name: hộ gia đình}}
awards:
  bang_khen:
    name: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
    granted_by: Chủ tịch Ủy ban nhân dân tỉnh
    merit: xuất sắc trong phong trào thi đua xây dựng nông thôn mới năm 2026
    reward: {{rate: bang_khen_tinh}}
quotas:
  tap_the: {{award: bang_khen, kind: collective, level: xa, rule: {{fixed: {{each: {COLLECTIVES}}}}}}}
  ca_nhan: {{award: bang_khen, kind: individual, level: xa, rule: {{fixed: {{each: {INDIVIDUALS}}}}}}}
  {QUOTA}: {{award: bang_khen, kind: individual, level: tinh, rule: {{held: {{count: {HELD}}}}}}}
body:
  - heading: Mục đích
    text: Động viên Nhân dân và cán bộ trong tỉnh thi đua xây dựng nông thôn mới.
  - heading: Khen thưởng
    items:
      - >-
        Mỗi xã đề nghị {{{{ quotas.tap_the.rule.each }}}} tập thể, {{{{ quotas.ca_nhan.rule.each }}}} cá nhân; tỉnh chọn
        thêm {{{{ quotas.{QUOTA}.total }}}} cá nhân ({{{{ annex('bang') }}}} kèm theo).
      - Các xã gửi hồ sơ về Ủy ban nhân dân tỉnh.
signatory: {{name: Nguyễn Văn An, office: Chủ tịch}}
recipients: {{to: [TT. Tỉnh ủy (B/c), UBND các xã], archive: VT}}
annexes:
  bang: {{type: phu-luc-phan-bo, title: Bảng phân bổ số lượng Bằng khen, awards: [bang_khen]}}
papers:
  to_trinh:
    type: to-trinh
    by: unit
    to: [Chủ tịch Ủy ban nhân dân tỉnh]
    bases: ["Căn cứ {{{{ plan.cited }}}}"]
    body:
      - heading: Số lượng đề nghị
        bullets: counts
        closing: Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định.
  danh_sach_tap_the:
    type: danh-sach
    by: unit
    kinds: [collective]
    attached_to: to_trinh
    columns: [name, address, merit]
  danh_sach_ca_nhan:
    type: danh-sach
    by: unit
    kinds: [individual]
    attached_to: to_trinh
    columns: [name, born, office, workplace, merit]
    sort: name
  tom_tat: {{type: tom-tat-thanh-tich, by: nominee}}
  quyet_dinh:
    type: quyet-dinh
    issuer: chu-tich-ubnd-lai-chau
    number: "758"
    date: 2026-06-15
    bases: [law.luat_tdkt, "Căn cứ {{{{ plan.cited }}}}"]
    body:
      - >-
        Tặng {{{{ award.name }}}} cho {{{{ counts.said }}}} đã có thành tích {{{{ award.merit }}}} (có danh sách kèm
        theo).
      - Chánh Văn phòng Ủy ban nhân dân tỉnh, các tập thể, cá nhân có tên tại Điều 1 căn cứ Quyết định thi hành.
    signatory: &ky {{name: Nguyễn Văn An, office: Chủ tịch}}
    recipients: {{to: [Như Điều 2], archive: VT}}
  danh_sach_quyet_dinh:
    type: danh-sach-kem-theo
    issuer: chu-tich-ubnd-lai-chau
    attached_to: quyet_dinh
    columns: [unit, name, office, workplace]
"""
HEADINGS = (
    "STT", "Cấp", "Đối tượng", "Danh xưng", "Họ và tên / Tên tập thể", "Giới tính", "Ngày sinh", "Chức vụ",
    "Đơn vị công tác", "Địa chỉ", "Hình thức khen thưởng", "Thành tích", "Tóm tắt thành tích",
    "Danh hiệu thi đua đã đạt", "Quá trình công tác",
)  # fmt: skip
AWARD = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
MERIT = "xuất sắc trong phong trào thi đua xây dựng nông thôn mới"
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLE = ("Thị", "Văn", "Ngọc", "Minh", "Thanh", "Hữu", "Kim", "Đức", "Quốc", "Xuân")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quyên", "Sơn",
         "Thảo", "Uyên", "Vinh", "Xuyến", "Yến", "Tâm")  # fmt: skip
NUMBERED = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")


def units() -> list[tuple[str, str]]:
    """The communes, by their ids: “Xã An Bình”, “Xã An Chi” …"""
    names = [f"Xã {one} {other}" for one, other in itertools.permutations(GIVEN, 2)]
    return [(f"xa_{number}", names[number * 6]) for number in range(UNITS)]


def rows(unit: str, people: Iterator[str], number: int) -> Iterator[tuple[object, ...]]:
    """What one unit sends in: its collectives, then its persons."""
    place = f"{unit[:1].lower()}{unit[1:]}, tỉnh Lai Châu"
    for at in range(COLLECTIVES):
        name = f"Nhân dân và cán bộ Thôn {NUMBERED[at]}, {unit[:1].lower()}{unit[1:]}"
        yield (
            at + 1, "Cấp xã", "tập thể", "", name, "", "", "", "", place, AWARD, MERIT,
            f"Làm mới {number % 7 + at + 2} km đường thôn, do Nhân dân tự nguyện hiến đất và góp ngày công.\n"
            f"Có {90 + at} hộ tham gia giữ vệ sinh chung; tuyến đường tự quản được chấm điểm hằng tháng.\n"
            f"Giảm được {at + 3} hộ nghèo; không còn nhà tạm, nhà dột nát.\n"
            "Không có đơn thư vượt cấp; an ninh, trật tự trong thôn được giữ vững.", "", "",
        )  # fmt: skip
    for at in range(INDIVIDUALS):
        name = next(people)
        woman = name.split()[1] == "Thị"
        yield (
            COLLECTIVES + at + 1, "Cấp xã", "cá nhân", "Bà" if woman else "Ông", name, "Nữ" if woman else "Nam",
            f"{at + 1:02}/{number % 12 + 1:02}/{1960 + (number + at) % 40}", "Trưởng ban công tác Mặt trận",
            f"Thôn {NUMBERED[at % 10]}, {unit[:1].lower()}{unit[1:]}", place, AWARD, MERIT,
            f"Vận động {number + at + 10} hộ hiến đất làm đường, góp {at + 40} ngày công.\n"
            f"Quỹ vì người nghèo của thôn được {at + 5} triệu đồng, sửa được {at % 4 + 1} nhà.\n"
            f"Hòa giải thành {at + 2} vụ việc, không để phát sinh khiếu kiện.\n"
            "Hướng dẫn các hộ phân loại rác tại nhà, đến nay hầu hết các hộ đã làm theo.",
            f"{2020 + at % 4} | Lao động tiên tiến\n2024 | Chiến sĩ thi đua cơ sở",
            f"2010 - {2014 + at % 5} | Chi hội trưởng Chi hội Nông dân thôn\n"
            f"{2014 + at % 5} - nay | Trưởng ban công tác Mặt trận thôn",
        )  # fmt: skip


def office(root: Path) -> Path:
    """A workplace with the plan, its units, and a workbook of each unit."""
    import xlsxwriter

    folder = root / "plans" / NAME
    (folder / "nominations").mkdir(parents=True)
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    listed = "".join(f"{key},{name},Cấp xã,{200 + 7 * at}\n" for at, (key, name) in enumerate(units()))
    (folder / "units.csv").write_text(f"Mã,Đơn vị,Cấp,households\n{listed}", encoding="utf-8")
    people = (f"{family} {middle} {given}" for given, middle, family in itertools.product(GIVEN, MIDDLE, FAMILY))
    for number, (key, name) in enumerate(units()):
        with xlsxwriter.Workbook(str(folder / "nominations" / f"{key}.xlsx"), {"in_memory": True}) as book:
            sheet = book.add_worksheet("Đề nghị")
            sheet.write_row(0, 0, HEADINGS)
            for at, row in enumerate(rows(name, people, number), start=1):
                sheet.write_row(at, 0, row)
    return root


def with_held(root: Path, count: int) -> None:
    """Another number of awards that the province keeps back: one quota, the plan that says it, and its annex."""
    file = root / "plans" / NAME / "plan.yaml"
    file.write_text(PLAN.replace(f"count: {HELD}", f"count: {count}"), encoding="utf-8")

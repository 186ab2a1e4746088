"""A small sound plan and table, and the calls that the tests of this room make."""

from docgen.model.plan import Figure, Level, Plan
from docgen.readers import read
from docgen.schema import decode, decode_units

PLAN = """\
issuer: mttq-tinh-soc-trang
number: 12
place: Sóc Trăng
date: 2021-02-26
trich_yeu: |
  Tổ chức phong trào thi đua
  năm 2021
terms:
  nam: 2021
  thang: Tháng thi đua
citations:
  luat:
    type: Luật Thi đua, khen thưởng
    date: 26/11/2003
  qd_27: {type: Quyết định, number: 27/2018/QĐ-UBND, date: 12/11/2018, issuer: A, about: B}
bases:
  - luat
  - qd_27
  - Xét đề nghị của Ban Phong trào
levels:
  huyen: {name: Cấp huyện}
  xa: {name: Cấp xã, heading: Xã}
figures:
  communes: {name: "xã, phường, thị trấn", source: A}
awards:
  bang_khen:
    name: Bằng khen
    declared: {collective: 11, individual: 22}
  giay_khen: {name: Giấy khen}
quotas:
  bk_tap_the:
    award: bang_khen
    kind: collective
    level: huyen
    rule: {fixed: {each: 1}}
  bk_ca_nhan:
    award: bang_khen
    kind: individual
    level: xa
    rule:
      thresholds:
        of: communes
        steps: [{up_to: 10, give: 1}, {give: 2}]
    cap: 3
  gk_tap_the:
    award: giay_khen
    kind: collective
    level: xa
    rule: {ratio: {one_per: 30, of: communes, rounding: half-up, on: unit}}
  gk_ho:
    award: giay_khen
    kind: household
    level: xa
    rule: {unlimited: {}}
criteria:
  tap_the: {awards: [bang_khen], kind: collective, texts: [Có phong trào mạnh, Có nhiều mô hình]}
dossiers:
  tinh:
    awards: [bang_khen]
    parts:
      - name: Tờ trình
      - {name: Báo cáo thành tích, confirmed_by: {individual: Ủy ban nhân dân xã}}
    sets: 2
    deadline: 30/9/2021
tasks:
  - Giao Ban Phong trào theo dõi.
contact: {office: Ban Phong trào, phone: 02993822367}
numbering: {items: [I., 1., a)]}
body:
  - heading: Mục đích
    items:
      - Động viên các tầng lớp nhân dân.
      - {id: yeu_cau, heading: Yêu cầu, text: [Một, Hai], bullets: [Thiết thực, Hiệu quả]}
  - {heading: Tiêu chuẩn, items: criteria.tap_the}
  - {heading: Tổ chức thực hiện, bullets: tasks, closing: Trên đây là kế hoạch.}
signatory: {name: Nguyễn Văn A, office: Phó Chủ tịch, signs_as: [TM., KT.]}
recipients: {to: [Ban Thường trực], archive: VT}
annexes:
  pl1: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [bang_khen, giay_khen], notes: Ghi chú}
"""

FIGURES = {"communes": Figure(name="xã, phường, thị trấn"), "hamlets": Figure(name="ấp, khóm")}
LEVELS = {"huyen": Level(name="Cấp huyện"), "so_nganh": Level(name="Sở, ngành")}
UNITS = """\
Mã;Đơn vị;Cấp;xã, phường, thị trấn;hamlets
ke_sach;Huyện Kế Sách;Cấp huyện;13;78
so_y_te;Sở Y tế;so_nganh;;
"""


def located(text, name="plan.yaml"):
    found, problems = read(name, text.encode())
    assert problems == ()
    return found


def decode_plan(text):
    return decode(Plan, located(text))


def decode_table(text, *, figures=FIGURES, levels=LEVELS):
    return decode_units(figures, levels, located(text, "units.csv"))


def printed(problems, lang="vi"):
    return [line for problem in problems for line in problem.lines(lang)]


def changed(old, new):
    """The sample plan with one piece replaced; the piece must be there once."""
    assert PLAN.count(old) == 1
    return PLAN.replace(old, new)

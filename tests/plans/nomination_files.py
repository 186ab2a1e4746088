"""The nominations of a plan read straight from its files, past everything that docgen reads them with."""

from __future__ import annotations

import csv
import datetime
import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
Row = dict[str, str]

HEADINGS = {
    "kind": "Đối tượng", "title": "Danh xưng", "name": "Họ và tên / Tên tập thể", "gender": "Giới tính",
    "born": "Ngày sinh", "office": "Chức vụ", "workplace": "Đơn vị công tác", "award": "Hình thức khen thưởng",
    "level": "Cấp", "merit": "Thành tích", "achievements": "Tóm tắt thành tích", "votes": "Số phiếu đồng ý",
    "address": "Địa chỉ",
}  # fmt: skip
PERSON, BODY = "cá nhân", "tập thể"

# Some who held high office in the two provinces and the country in 2021.
OFFICIALS = (
    "Lâm Văn Mẫn", "Trần Văn Lâu", "Hồ Thị Cẩm Đào", "Vương Quốc Nam", "Huỳnh Thị Diễm Ngọc", "Khưu Đăng Phượng",
    "Giàng Páo Mỷ", "Trần Tiến Dũng", "Lê Văn Lương", "Vũ Mạnh Hà", "Tống Thanh Hải", "Hà Trọng Hải", "Giàng A Tính",
    "Sùng A Hồ", "Lý Anh Hừ", "Mùa A Trừ", "Khoàng Thị Thanh Nga", "Nguyễn Xuân Phúc", "Phạm Minh Chính",
    "Vương Đình Huệ",
)  # fmt: skip


def plan_of(folder: Path) -> Any:
    return yaml.safe_load((folder / "plan.yaml").read_text(encoding="utf-8"))


def units_of(folder: Path) -> list[Row]:
    return table(folder / "units.csv", ",")


def table(path: Path, mark: str) -> list[Row]:
    return list(csv.DictReader(path.open(encoding="utf-8-sig", newline=""), delimiter=mark))


def nominated(folder: Path) -> dict[str, list[Row]]:
    """The rows of each unit by the name of its file, with the short names of `HEADINGS`."""
    found: dict[str, list[Row]] = {}
    for path in sorted((folder / "nominations").iterdir()):
        if path.suffix == ".csv":
            rows = table(path, ";")
            found[path.stem] = [{name: row[heading] for name, heading in HEADINGS.items()} | row for row in rows]
        elif "nominations" in (said := yaml.safe_load(path.read_text(encoding="utf-8"))):
            found[path.stem] = [{name: str(row.get(name, "")) for name in HEADINGS} for row in said["nominations"]]
    return found


def submissions(folder: Path) -> dict[str, Any]:
    found = dict(
        yaml.safe_load((folder / "nominations" / "submissions.yaml").read_text(encoding="utf-8"))["submissions"]
    )
    for path in (folder / "nominations").glob("*.yaml"):
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "submission" in said:
            found[path.stem] = said["submission"]
    return found


def persons(folder: Path) -> list[tuple[str, str]]:
    """Everybody who is nominated, with the day of birth, and every member of a meeting."""
    people = [
        (row["name"], row["born"]) for rows in nominated(folder).values() for row in rows if row["kind"] == PERSON
    ]
    members = [(member["name"], "") for said in submissions(folder).values() for member in said["meeting"]["members"]]
    return people + members


def day(text: str) -> datetime.date:
    found = re.fullmatch(r"(0[1-9]|[12]\d|3[01])/(01|02|[3-9]|1[0-2])/(\d{4})", text)
    assert found, text
    return datetime.date(int(found[3]), int(found[2]), int(found[1]))

"""What people are awarded for: the sort of merit (loại hình khen thưởng), which chooses the form of a report."""

from __future__ import annotations

import enum


class Occasion(enum.StrEnum):
    """What a report of merits is written for."""

    REGULAR = "thuong_xuyen"
    SUDDEN = "dot_xuat"
    THEME = "chuyen_de"
    SERVICE = "cong_hien"

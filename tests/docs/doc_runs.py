"""The runs of docgen whose output the documents show: each sets a scene in an office's folder and types commands."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from doc_pages import ROOT

from docgen.cli import main

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


def one_more_commune(desk: Desk) -> None:
    desk.edits(f"{SAMPLE}/units.csv", ("TP. Sóc Trăng,Cấp huyện,10,", "TP. Sóc Trăng,Cấp huyện,11,"))


def stale(desk: Desk) -> str:
    desk.has_sample().types("build", SAMPLE)
    one_more_commune(desk)
    return desk.types("status", SAMPLE)


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
    "stale": stale,
    "declared": declared,
    "tie": lambda desk: "\n".join(tie(desk).splitlines()[1:3]) + "\n",
}
"""By the name in `<!-- prints: … -->`. `settled` needs what the guide says to write and is run by its own test."""

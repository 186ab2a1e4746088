"""Issues to try the record with, and strategies that draw any."""

from __future__ import annotations

import datetime
import unicodedata

from hypothesis import strategies as st

from docgen.model.issued import Amended, Frozen, Issue, Withdrawn

AT = datetime.datetime(2021, 3, 5, 8, 30, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))


def _line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


LETTERS = st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"])
LINES = st.text(LETTERS, min_size=1, max_size=20).map(_line).filter(bool)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,12}(/[a-z][a-z0-9-]{0,12}){0,2}", fullmatch=True)
DIGESTS = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)
DATES = st.dates(datetime.date(1945, 1, 1), datetime.date(2100, 12, 31))
MOMENTS = st.datetimes(
    datetime.datetime(2000, 1, 1), datetime.datetime(2100, 1, 1),
    timezones=st.integers(-12, 14).map(lambda hours: datetime.timezone(datetime.timedelta(hours=hours))),
).map(lambda moment: moment.replace(microsecond=0))  # fmt: skip
ISSUES = st.builds(
    Issue,
    paper=NAMES,
    folder=st.from_regex(r"[0-9]{3}-[a-z][a-z0-9-]{0,12}", fullmatch=True),
    number=st.none() | LINES,
    symbol=st.none() | LINES,
    body=st.none() | LINES,
    date=DATES,
    who=st.none() | LINES,
    at=MOMENTS,
    amends=st.none() | st.builds(Amended, paper=NAMES, number=st.none() | LINES),
    frozen=st.lists(
        st.builds(Frozen, name=NAMES, facts=DIGESTS, files=st.dictionaries(
            st.sampled_from(["docx", "pdf"]), DIGESTS), edited=st.booleans()),
        max_size=3).map(tuple),
    withdrawn=st.none() | st.builds(Withdrawn, who=st.none() | LINES, at=MOMENTS, reason=LINES),
)  # fmt: skip


def issue(paper: str = "ke-hoach", number: str | None = "12", **more: object) -> Issue:
    """An issue of one paper, made out of nothing."""
    given: dict[str, object] = {
        "paper": paper,
        "folder": f"001-{paper.replace('/', '-')}",
        "number": number,
        "symbol": f"{number}/KH-UBND" if number else None,
        "body": "Ủy ban nhân dân xã Bình Lục",
        "date": datetime.date(2026, 3, 16),
        "at": AT,
        "frozen": (Frozen(name=paper, facts="0" * 64, files={"docx": "1" * 64}),),
    }
    return Issue.model_validate({**given, **more})

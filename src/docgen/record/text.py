"""The record as the text of `issued.yaml`. Pure.

In: issues. Out: YAML that readers and schema give back as the same issues; equal issues are equal bytes. The way back
is the way of all sources (`store.py`).
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator

from docgen.model.issued import Amended, Frozen, Issue, Withdrawn

HEADER = """\
# Sổ phát hành của kế hoạch này. Tệp do docgen ghi (lệnh docgen issue); xin đừng sửa, đừng xóa.
# Bản đã phát hành của từng văn bản nằm trong thư mục issued bên cạnh.
# Phát hành nhầm thì thu hồi: docgen issue … --withdraw --reason "lý do". Kiểm tra: docgen verify.
"""


def to_text(issues: Iterable[Issue], plan: str = "") -> bytes:
    """The whole file; `plan` is the name of the plan that it belongs to."""
    lines = [line for issue in issues for line in _issue(issue)]
    owner = _pairs(plan=plan or None)
    return (HEADER + "\n".join((*owner, "issued:", *lines) if lines else (*owner, "issued: []")) + "\n").encode()


def _issue(issue: Issue) -> Iterator[str]:
    first, *others = _pairs(
        paper=issue.paper,
        folder=issue.folder,
        number=issue.number,
        symbol=issue.symbol,
        body=issue.body,
        date=issue.date,
        who=issue.who,
        at=issue.at,
    )
    yield f"  - {first}"
    yield from (f"    {other}" for other in others)
    if issue.amends:
        yield "    amends:"
        yield from (f"      {pair}" for pair in _amended(issue.amends))
    yield "    frozen:" if issue.frozen else "    frozen: []"
    for each in issue.frozen:
        yield from _frozen(each)
    if issue.withdrawn:
        yield "    withdrawn:"
        yield from (f"      {pair}" for pair in _withdrawn(issue.withdrawn))


def _frozen(each: Frozen) -> Iterator[str]:
    yield f"      - name: {_said(each.name)}"
    if each.edited:
        yield "        edited: true"
    yield f"        facts: {each.facts}"
    yield "        files:" if each.files else "        files: {}"
    yield from (f"          {format}: {digest}" for format, digest in sorted(each.files.items()))


def _amended(amended: Amended) -> list[str]:
    return _pairs(paper=amended.paper, number=amended.number)


def _withdrawn(withdrawn: Withdrawn) -> list[str]:
    return _pairs(who=withdrawn.who, at=withdrawn.at, reason=withdrawn.reason)


def _pairs(**values: object) -> list[str]:
    return [f"{key}: {_said(value)}" for key, value in values.items() if value is not None]


def _said(value: object) -> str:
    """A value on one line: texts in quotes, for `no` is a word and `05` a number with its zero."""
    if isinstance(value, datetime.datetime):
        return f'"{value.isoformat(timespec="seconds")}"'
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)

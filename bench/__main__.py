"""`./run bench [NAME…]`: measures the named benchmarks, or all; prints a table and keeps it in results.json.

`certificates` has a table of its own and is measured only by name.
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

from bench import build_cold, build_noop, campaign, changes, docx_warm, nominations, pdf_warm, start
from bench.harness import ROOT, Result, as_installed, measure

BENCHMARKS = (
    start.BENCHMARK,
    build_cold.BENCHMARK,
    build_noop.BENCHMARK,
    *campaign.BENCHMARKS,
    *changes.BENCHMARKS,
    nominations.BENCHMARK,
    docx_warm.BENCHMARK,
    pdf_warm.BENCHMARK,
)
TABLE = {benchmark.name: benchmark for benchmark in BENCHMARKS}
CERTIFICATES = "certificates"
"""A table of its own, in a process of its own: its sides do not make the same number."""

RESULTS = Path(__file__).with_name("results.json")
HEAD = ("name", "n", "ours ms", "a second", "peer", "peer ms", "ratio", "bound", "peak MB")
WORDS = (HEAD.index("name"), HEAD.index("peer"))


def kept(new: list[Result], file: Path) -> list[dict[str, object]]:
    """The new lines, and the older ones of benchmarks that were not measured now, in the order of the table."""
    older = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    by_name = {line["name"]: line for line in (*older, *map(dataclasses.asdict, new))}
    return [by_name[name] for name in TABLE if name in by_name]


def row(result: Result) -> tuple[str, ...]:
    return (
        result.name,
        str(result.n),
        f"{result.ours_ms:.2f}",
        f"{1000 / result.ours_ms:.1f}",
        result.peer,
        f"{result.peer_ms:.2f}",
        f"{result.ratio:.2f}",
        f"≥ {result.least:.2f}" if result.least else "",
        f"{result.peak_mb:.0f}",
    )


def table(rows: list[tuple[str, ...]]) -> str:
    """Names flush left, figures flush right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in WORDS else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in rows
    )


def main(names: list[str]) -> int:
    known = (*TABLE, CERTIFICATES)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"{', '.join(unknown)}: no such benchmark; there are {', '.join(known)}", file=sys.stderr)
        return 2
    if CERTIFICATES in names:
        apart = subprocess.run((sys.executable, "-m", "bench.certificates"), check=False, cwd=ROOT).returncode
        rest = [name for name in names if name != CERTIFICATES]
        return max(apart, main(rest)) if rest else apart
    results = []
    with as_installed():
        for name in names or TABLE:
            print(f"{name}: {TABLE[name].rounds} rounds …", file=sys.stderr, flush=True)
            results.append(measure(TABLE[name]))
    print(table([HEAD, *map(row, results)]))
    lines = ",\n".join(json.dumps(line, ensure_ascii=False) for line in kept(results, RESULTS))
    RESULTS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    if slow := [result.name for result in results if not result.holds]:
        print(f"{', '.join(slow)}: the ratio is below its bound", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

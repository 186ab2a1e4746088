"""Ten thousand certificates of ten thousand different texts in one file, beside WeasyPrint making them one by one,
Typst and headless Chromium making one document of a thousand.

Measured by `./run bench certificates` alone, for its sides do not make the same number: the peer makes few,
each of which takes it as long as any other. All write their files, take turns, and have made one round before that does
not count. Ours start from a compiled template, as every batch but the first does. After that come whole processes, up
to a hundred thousand certificates.
"""

from __future__ import annotations

import atexit
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.harness import ROOT, ROUNDS, Warm, _ready

N, PEERS = 10_000, 60
EACH = 1_000

sys.path.insert(0, str(ROOT / "tests" / "overlay"))

Record = dict[str, str]


def scratch() -> Path:
    """A folder that is gone when the process is; that of `bench.papers` would load all of docgen."""
    folder = tempfile.mkdtemp(prefix="docgen-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def records(count: int, start: int = 0) -> Iterator[Record]:
    from sample_certificate import record

    return map(record, range(start, start + count))


def compiled(count: int = N) -> bytes:
    """The sample with all classes that so many records meet, as a cache would hold it."""
    from sample_certificate import record, template

    from docgen import overlay

    made = overlay.compile(template(), record(0)).compiled
    assert made is not None
    done = overlay.render(made, records(count), lambda content: None, template=template())
    return done.compiled.to_bytes()


def batch(count: int = N, jobs: int = 1) -> Callable[[], None]:
    from docgen import overlay

    made, target, these = overlay.Compiled.from_bytes(compiled()), scratch() / "ours.pdf", list(records(count))
    assert made is not None

    def work() -> None:
        with target.open("wb") as file:
            done = overlay.render(made, these, file.write, jobs=jobs)
        assert done.complete and done.pages == count

    return work


def ours() -> Callable[[], None]:
    return batch()


def ours_twice() -> Callable[[], None]:
    return batch(jobs=2)


def ours_each() -> Callable[[], None]:
    from docgen import overlay

    made, folder, these = overlay.Compiled.from_bytes(compiled()), scratch(), list(records(EACH))
    assert made is not None
    turns = iter(range(1_000))

    def work() -> None:
        singles, here = overlay.Singles(made), folder / str(next(turns))
        here.mkdir()  # new files each time: to empty an old one is work for the disk that no first print has
        for number, record in enumerate(these):
            content = singles.file(record)
            assert isinstance(content, bytes)
            (here / f"{number}.pdf").write_bytes(content)

    return work


def peer() -> Callable[[], None]:
    """Jinja and WeasyPrint as in their manuals."""
    import jinja2
    from sample_certificate import template
    from weasyprint import HTML

    folder, these = scratch(), list(records(PEERS))
    for name, content in template().files.items():
        (folder / Path(name).name).write_bytes(content)
    page = (folder / "certificate.html").read_text(encoding="utf-8")
    made = jinja2.Environment(autoescape=True).from_string(page)

    def work() -> None:
        for number, record in enumerate(these):
            tree = HTML(string=made.render(record), base_url=f"{folder}/")
            tree.write_pdf(folder / f"{number}.pdf", stylesheets=[folder / "certificate.css"])

    return work


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def chromium_peer() -> Callable[[], None]:
    """One document of headless Chromium with all certificates, a page each."""
    import jinja2
    from sample_certificate import template

    folder, turns = scratch(), iter(range(1_000))
    for name, content in template().files.items():
        (folder / Path(name).name).write_bytes(content)
    page = (folder / "certificate.html").read_text(encoding="utf-8")
    head, _, rest = page.partition("<body>")
    body = rest.partition("</body>")[0]
    # The border is a background of the page's box, which Chromium does not draw; a sheet that is a page has it here.
    style = (folder / "certificate.css").read_text(encoding="utf-8").replace("body { padding", ".sheet { padding")
    own = (
        "body { margin: 0 } .sheet { position: relative; box-sizing: border-box; width: 297mm; height: 209.9mm;"
        " break-after: page; background: url(border.svg) no-repeat 0 0 / 297mm 210mm }"
    )
    made = jinja2.Environment(autoescape=True).from_string(f'<div class="sheet">{body}</div>')

    def work() -> None:
        start = next(turns) * EACH
        sheets = "".join(made.render(one) for one in records(EACH, start))
        whole = f"{head.replace('</head>', f'<style>{style}{own}</style></head>')}<body>{sheets}</body></html>"
        (folder / "whole.html").write_text(whole, encoding="utf-8")
        subprocess.run(
            (CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'whole.pdf'}",
             (folder / "whole.html").as_uri()),
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip

    return work


TYPST = """#set page(width: 297mm, height: 210mm, margin: (x: 30mm, top: 24mm), background: image("border.svg"))
#set text(font: "Liberation Serif", size: 14pt, lang: "vi")
#set align(center)
#for one in json("records.json") [
  *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc*
  #text(17pt, rgb("#c00"))[*CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG*] \\ TẶNG \\ #text(38pt, rgb("#c00"))[*BẰNG KHEN*]
  #text(21pt)[*#one.prefix: #one.name*] \\ #text(15pt)[_#(one.unit)_]
  #block(inset: (x: 18mm), text(16pt, one.merit))
  #place(left + top, dx: 6mm, dy: 118mm, align(left)[Quyết định số #one.number ngày #one.date \\ Số sổ vàng: #one.book])
  #place(right + top, dx: -6mm, dy: 112mm)[_#one.place, ngày #(one.date)_ \\ *CHỦ TỊCH*]
  #pagebreak(weak: true)
]"""


def typst_peer() -> Callable[[], None]:
    """One document of Typst with all certificates; the look is the same but for small distances."""
    import typst
    from sample_certificate import border

    folder = scratch()
    (folder / "border.svg").write_text(border(), encoding="utf-8")
    (folder / "main.typ").write_text(TYPST, encoding="utf-8")

    turns = iter(range(1_000))

    def work() -> None:
        # New records each time: Typst remembers what it laid out before.
        start = next(turns) * EACH
        (folder / "records.json").write_text(json.dumps(list(records(EACH, start))), encoding="utf-8")
        typst.compile(folder / "main.typ", output=folder / "typst.pdf", root=folder)

    return work


OURS, EACH_ITS_OWN, WEASYPRINT = "one file", "one file each", "WeasyPrint one by one"
TYPST_ONE, CHROMIUM_ONE = "Typst, one document", "Chromium, one document"
SIDES = (
    (OURS, "ours", N),
    ("one file, two processes", "ours_twice", N),
    (EACH_ITS_OWN, "ours_each", EACH),
    (WEASYPRINT, "peer", PEERS),
    *([(TYPST_ONE, "typst_peer", EACH)] if find_spec("typst") else []),
    *([(CHROMIUM_ONE, "chromium_peer", EACH)] if CHROMIUM else []),
)
"""What is measured in turns, the function that does it, and how many certificates it makes."""
BOUNDS = ((OURS, WEASYPRINT, 400), (OURS, TYPST_ONE, 5), (OURS, CHROMIUM_ONE, 25), (EACH_ITS_OWN, WEASYPRINT, 80))
"""How many times quicker than a peer a side has to be."""
PEAKS = ((N, 100), (10 * N, 300))
"""How many megabytes a batch of so many may take at most."""


def in_turns(rounds: int = ROUNDS) -> dict[str, tuple[float, float]]:
    """For each side the median of milliseconds for one certificate, and the peak of megabytes."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name, _, _ in SIDES}
    with ExitStack() as stack:
        ready = {
            name: (stack.enter_context(_ready(Warm("bench.certificates", side, 1))), count)
            for name, side, count in SIDES
        }
        for turn in range(rounds + 1):
            for name in (*taken,) if turn % 2 else (*reversed(taken),):
                one_round, count = ready[name]
                one = one_round()
                if turn:
                    taken[name].append((one.ms / count, one.peak_mb))
    return {name: (median(ms for ms, _ in all_), max(peak for _, peak in all_)) for name, all_ in taken.items()}


def whole(count: int, cached: str) -> None:
    """One batch in this process, which has done nothing else; prints milliseconds for each and the peak of memory."""
    from docgen import overlay

    start = time.perf_counter()
    made = overlay.Compiled.from_bytes(Path(cached).read_bytes())
    assert made is not None
    with (scratch() / "whole.pdf").open("wb") as file:
        done = overlay.render(made, records(count), file.write)
        size = file.tell()
    taken = (time.perf_counter() - start) * 1000 / count
    assert done.complete and "weasyprint" not in sys.modules
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(f"{count:>7} from the cache  {taken:.3f} ms each (with their records)  {peak:.0f} MB  {size / count:.0f} B")
    most = dict(PEAKS).get(count)
    if most and peak > most:
        sys.exit(f"{count} certificates took {peak:.0f} MB, more than {most}")


def missed(found: dict[str, tuple[float, float]]) -> list[str]:
    """The bounds that were not reached. A peer that is not on this machine is named and asks for nothing."""
    said = []
    for side, beside, least in BOUNDS:
        if beside not in found:
            print(f"{beside}: not on this machine, so {least} times is not asked for")
        elif (ratio := found[beside][0] / found[side][0]) < least:
            said.append(f"{side}: {ratio:.1f} times {beside}, at least {least} wanted")
    return said


def main() -> int:
    found = in_turns()
    for name, (ms, peak) in found.items():
        times = "  ".join(
            f"{found[peer][0] / ms:6.1f} × {peer.partition(',')[0].partition(' ')[0]}"
            for peer in (WEASYPRINT, TYPST_ONE, CHROMIUM_ONE)
            if peer in found
        )
        print(f"{name:<25} {ms:8.3f} ms each  {peak:4.0f} MB  {times}", flush=True)
    cached = scratch() / "compiled"
    # A process of its own even to compile: a child's peak of memory counts from what its parent holds.
    wrong = missed(found)
    for what in ("compile", "1000", str(N), str(10 * N)):
        done = subprocess.run((sys.executable, "-m", "bench.certificates", what, str(cached)), check=False, cwd=ROOT)
        wrong += [f"a batch of {what} did not hold"] if done.returncode else []
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["compile"]:
        Path(sys.argv[2]).write_bytes(compiled(10 * N))
    elif len(sys.argv) == 3:
        whole(int(sys.argv[1]), sys.argv[2])
    else:
        sys.exit(main())

"""A plan with a campaign through its whole life, deed by deed, and what has to hold whenever it has been built."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

from runs import NOMINATIONS, run, without_memory

from docgen import writers
from docgen.files import Workplace
from docgen.record import Store, verify
from offices import NAME, PLAN, UNITS, put

Files = dict[str, bytes]

PAPERS = """\
papers:
  danh_sach: {type: danh-sach, columns: [name, office]}
  thong_bao: {type: thong-bao, trich_yeu: về kết quả, body: [Theo Kế hoạch của xã.], recipients: {to: [Các thôn]}}
"""
OVERRIDES = "overrides:\n  - {quota: ca_nhan, unit: nam, set: 2, decided_by: Hội đồng, why: Thôn mới}\n"
FILES = {
    "plan": f"plans/{NAME}/plan.yaml",
    "units": f"plans/{NAME}/units.csv",
    "overrides": f"plans/{NAME}/overrides.yaml",
    "sent": f"plans/{NAME}/nominations/dong.csv",
}
TEXTS = {"plan": PLAN + PAPERS, "units": UNITS, "overrides": OVERRIDES, "sent": NOMINATIONS}
TRACE, KEPT, COPIES, DRAFTS = ".docgen.json", ".docgen.sources.zip", ".da-soan", "du-thao"
EVERY = writers.FORMATS
"""What there is, also where a test lets docgen write Word alone."""

BUILD = ("build", "--formats", "docx")


class History:
    """An office on disk and what its people did by hand, which is all that a build may not undo.

    A class because it is walked through step by step.
    """

    def __init__(self, root: Path) -> None:
        self.root = root / "nhớ"
        self.beside = root
        self.workplace = Workplace(self.root)
        self.build = self.workplace.build_folder(NAME)
        self.by_hand: Files = {}
        """What people left in the place of papers: names below the plan's folder in `build/`."""
        self.edits: Counter[bytes] = Counter()
        """Every edit that nobody threw away himself."""
        self.archived: Files = {}
        self.made: Files = {}
        self._looked = 0
        for name, text in TEXTS.items():
            put(self.root / FILES[name], text)

    # What people do.

    def change(self, which: str, old: str, new: str) -> None:
        """Another piece in a source; it starts from the first text, so that pieces are there again."""
        path = self.root / FILES[which]
        now, first = path.read_text(encoding="utf-8"), TEXTS[which]
        path.write_text(now.replace(old, new) if old in now else first.replace(old, new), encoding="utf-8")

    def edit(self, at: int, words: str) -> None:
        if name := self._some(at):
            self.forget(name)
            content = f"{words} {self.edits.total()}".encode()
            (self.build / name).write_bytes(content)
            self.by_hand[name] = content
            self.edits[content] += 1

    def delete(self, at: int) -> None:
        if name := self._some(at):
            self.forget(name)
            (self.build / name).unlink()

    def restore(self, at: int) -> None:
        """What docgen last wrote comes back over an edit."""
        name = self._some(at)
        if name and name in self.by_hand and name in self.made:
            self.forget(name)
            (self.build / name).write_bytes(self.made[name])

    def forget(self, name: str) -> None:
        if name in self.by_hand:
            self.edits[self.by_hand.pop(name)] -= 1

    def lose(self, what: str) -> None:
        """Somebody tidies up what he does not know."""
        folder = self.root / "build"
        if what == "caches":
            shutil.rmtree(folder / ".docgen", ignore_errors=True)
        elif what == "copies":
            shutil.rmtree(folder / COPIES, ignore_errors=True)
        elif what == "sources":
            (self.build / KEPT).unlink(missing_ok=True)
        elif what == "damage":
            for path in sorted(path for path in (folder / ".docgen").rglob("*") if path.is_file()):
                path.write_bytes(path.read_bytes()[:-3] + b"...")

    def _some(self, at: int) -> str | None:
        names = [name for name in papers_below(self.build) if not name.startswith(DRAFTS) and ".da-sua-" not in name]
        return names[at % len(names)] if names else None

    # What docgen does.

    def docgen(self, *typed: str) -> int:
        """A command; whatever it does to the record, nothing that was archived is touched, and no edit is lost."""
        code, _, err = run(self.root, *typed)
        assert code in (0, 1, 2), err
        assert "Traceback" not in err, err
        now = below(self.workplace.plan_folder(NAME) / "issued")
        assert self.archived.items() <= now.items(), "what is archived stays"
        self.archived = now
        lying = papers_below(self.build)
        assert self.edits <= Counter(lying.values()) | Counter(now.values()), "an edit was lost"
        self.by_hand = {name: content for name, content in self.by_hand.items() if lying.get(name) == content}
        self.made |= {name: content for name, content in lying.items() if name not in self.by_hand}
        self.no_issued_paper_is_another()
        return code

    def build_all(self) -> None:
        """A whole build, held against one that remembers nothing and against one from nothing."""
        self._looked += 1
        forgetful = without_memory(self.root, self.beside / f"quên {self._looked}")
        forgetful_said = run(forgetful, *BUILD)
        before = papers_below(self.build)
        said = run(self.root, *BUILD)
        assert said == forgetful_said
        assert built(self.root) == built(forgetful)
        self.docgen(*BUILD)
        fresh = self.beside / f"mới {self._looked}"
        shutil.copytree(self.root / "plans", fresh / "plans")
        code = run(fresh, *BUILD)[0]
        assert code == said[0]
        if code:
            assert papers_below(self.build) == before
            return
        self.is_a_build_from_nothing(fresh)
        self.is_clean()
        for folder in (forgetful, fresh):
            shutil.rmtree(folder)

    # What has to hold.

    def is_a_build_from_nothing(self, fresh: Path) -> None:
        here, there = (visible(built(root)) for root in (self.root, fresh))
        asides = {name for name in here if ".da-sua-" in name}
        edited = {f"{NAME}/{name}": content for name, content in self.by_hand.items()}
        assert {name: here[name] for name in here.keys() - asides} == there | edited
        if not self.by_hand:
            trace = f"{NAME}/{TRACE}"
            assert built(self.root)[trace] == built(fresh)[trace]
            assert built(self.root)[f"{NAME}/{KEPT}"] == built(fresh)[f"{NAME}/{KEPT}"]

    def no_issued_paper_is_another(self) -> None:
        """Where a paper was issued, either nothing lies, or what was issued, or what a person made of it."""
        for name, frozen in self._frozen().items():
            path = self.build / name
            if path.exists() and name not in self.by_hand:
                assert path.read_bytes() == frozen, name

    def is_clean(self) -> None:
        """What docgen itself says of the papers after a whole build."""
        frozen = self._frozen()
        altered = {
            f"build/{NAME}/{name}" for name in self.by_hand if name in frozen and self.by_hand[name] != frozen[name]
        }
        told = verify(Store(self.workplace, NAME), self.build).problems
        assert {problem.place.file for problem in told} == altered
        with mock.patch.object(writers, "FORMATS", EVERY):
            code, out, _ = run(self.root, "diff", NAME, "--against", "build", "--json")
        told_changed = json.loads(out)
        assert code == 0
        assert told_changed["changes"] == told_changed["quotas"] == []
        assert [paper for paper in told_changed["papers"] if not (paper["amend"] or paper["edited"])] == []

    def _frozen(self) -> Files:
        store = Store(self.workplace, NAME)
        record, _, problems = store.read()
        assert record is not None, problems
        found = {}
        for issue, frozen in record.frozen():
            for format in frozen.files:
                content = store.content(issue, frozen, format)
                assert content is not None
                found[f"{frozen.name}.{format}"] = content
        return found


def below(folder: Path) -> Files:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def papers_below(folder: Path) -> Files:
    return {name: content for name, content in below(folder).items() if not name.rpartition("/")[2].startswith(".")}


def built(root: Path) -> Files:
    """Everything below `build/` but what only saves time."""
    return {
        name: content
        for name, content in below(root / "build").items()
        if not name.startswith(".docgen/") and not name.endswith(".lock")
    }


def visible(files: Mapping[str, bytes]) -> Files:
    """What people see: no drafts, nothing hidden."""
    return {
        name: content
        for name, content in files.items()
        if f"/{DRAFTS}/" not in name and not any(part.startswith(".") for part in name.split("/"))
    }

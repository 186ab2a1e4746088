"""The sources of one plan as they stand in a revision of git.

In: a workplace, a plan, what somebody calls the revision. Out: the sources below a folder of their own, for as long as
they are looked at. The repository is only read: the files are laid out by way of an index of our own, through the
filters of the repository (Git LFS, ends of lines), without its hooks; neither its index nor its working tree is
touched.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.earlier.faults import GIT_FAILED, NO_GIT, NO_REPOSITORY, NOT_FETCHED, NOT_THERE_THEN, UNKNOWN_REVISION
from docgen.earlier.sources import is_source
from docgen.earlier.state import Earlier
from docgen.files import PLAN_FILE, Workplace
from docgen.problem import Place, Problem, Say

HEAD = "HEAD"
LINK, MODULE = "120000", "160000"
WHAT = {LINK: Say("một liên kết", "a link"), MODULE: Say("một kho git con", "a git submodule")}
OURS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
"""What git sets for its hooks; docgen may run in one, and looks at its workplace all the same."""

SHORT = 10


class RefusedError(Exception):
    """git did not do what it was asked; its words are the argument."""


def is_kept_in_git(workplace: Workplace, plan: str) -> bool:
    """Whether the last revision has the plan: then it is what a person most likely means by before."""
    try:
        prefix = _prefix(workplace)
        path = f"{prefix}plans/{plan}/{PLAN_FILE}"
        return bool(_git(workplace.root, "ls-tree", "-z", "--full-tree", HEAD, "--", path))
    except (OSError, RefusedError):
        return False


@contextlib.contextmanager
def at_revision(workplace: Workplace, plan: str, revision: str) -> Iterator[Earlier]:
    """The sources as they stand in a revision."""
    place = Place(workplace.shown(workplace.plan_folder(plan)))
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        root = Path(folder).resolve()
        try:
            earlier = _laid_out(workplace, plan, revision, root, place)
        except FileNotFoundError:
            earlier = _failed(NO_GIT.at(place, revision=revision))
        except RefusedError as refused:
            earlier = _failed(GIT_FAILED.at(place, revision=revision, reason=str(refused)))
        yield earlier


def _laid_out(workplace: Workplace, plan: str, revision: str, root: Path, place: Place) -> Earlier:
    try:
        prefix = _prefix(workplace)
    except RefusedError as refused:
        if "not a git repository" in str(refused):
            return _failed(NO_REPOSITORY.at(place, revision=revision))
        raise
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        commit = _git(workplace.root, *asked).decode().strip()
    except (RefusedError, ValueError):
        return _failed(UNKNOWN_REVISION.at(place, revision=revision))
    wanted, problems = _files(workplace, plan, commit, prefix, revision)
    if f"plans/{plan}/{PLAN_FILE}" not in wanted:
        return _failed(NOT_THERE_THEN.at(place, revision=revision), *problems)
    environment = {"GIT_INDEX_FILE": str(root / "index")}
    _git(workplace.root, "read-tree", commit, environment=environment)
    names = b"".join(os.fsencode(f"{prefix}{name}") + b"\0" for name in wanted)
    _git(workplace.root, "checkout-index", "-z", "--stdin", "-f", f"--prefix={root}/tree/", given=names,
         environment=environment, at_top=True)  # fmt: skip
    label = f"{revision} ({commit[:SHORT]})"
    return Earlier(Workplace(root / "tree" / prefix), Say(f"bản {label}", label), problems)


def _files(
    workplace: Workplace, plan: str, commit: str, prefix: str, revision: str
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The names of the sources below the workplace, and what in them cannot be fetched."""
    paths = (f"{prefix}plans/{plan}", f"{prefix}templates")
    listed = _git(workplace.root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)
    found, problems = [], []
    for line in os.fsdecode(listed).split("\0"):
        head, _, whole = line.partition("\t")
        name = whole.removeprefix(prefix)
        mode = head.partition(" ")[0]
        if not whole or not (is_source(name, plan) or name in (f"plans/{plan}", "templates")):
            continue
        if mode in WHAT:
            said = WHAT[mode]
            problems.append(NOT_FETCHED.at(Place(name), revision=revision, what=said.vi, what_en=said.en))
        else:
            found.append(name)
    return tuple(found), tuple(problems)


def _prefix(workplace: Workplace) -> str:
    """Where the workplace lies in its repository: “” or “van-phong/”."""
    return os.fsdecode(_git(workplace.root, "rev-parse", "--show-prefix")).removesuffix("\n")


def _git(
    root: Path, *words: str, given: bytes = b"", environment: Mapping[str, str] | None = None, at_top: bool = False
) -> bytes:
    """What git answers. Raises RefusedError with its words, FileNotFoundError where there is no git."""
    around = {key: value for key, value in os.environ.items() if key not in OURS}
    around |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", **(environment or {})}
    safe = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false", "-c", "core.symlinks=false")
    if at_top:
        top = os.fsdecode(_git(root, "rev-parse", "--show-toplevel")).removesuffix("\n")
        root = Path(top)
    done = subprocess.run(["git", *safe, *words], cwd=root, input=given, capture_output=True, env=around, check=False)
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RefusedError(lines[0] if lines else f"exit {done.returncode}")
    return done.stdout


def _failed(*problems: Problem) -> Earlier:
    return Earlier(None, problems=problems)

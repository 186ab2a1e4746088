"""The door to the disk: where things lie, read, find, write whole or not at all, remove.

In: paths. Out: bytes, and templates already read. Nothing else of docgen but the shells opens a file. What is written
appears under its name complete or not at all, however the machine stops.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.disk import NOWHERE, bring_to_disk, made_folders, paths_below, remove_if_empty
from docgen.model.template import Template

PLAN_FILE = "plan.yaml"
FORM = "_form"
BUILT_IN = (Path(__file__).parent / "templates", Path(__file__).parents[2] / "templates")
"""Where the templates of docgen lie: inside an installed wheel, or beside `src` in a clone."""

DRAFTS = "du-thao"
"""The folder of drafts, in that of a plan's papers."""

TRACE_FILE = ".docgen.json"
"""The trace, beside the papers that it knows."""

SOURCES_FILE = ".docgen.sources.zip"
"""What the papers beside it were made from. No name of a file that is being written, or the next run would sweep it
away."""

UNFINISHED = ".docgen-"
"""How the names of files begin that are being written."""

IGNORED = ("~$", ".", "~")
"""What Word, editors and systems leave beside a template."""


@dataclass(frozen=True)
class Workplace:
    """One office's folder: its plans, its own templates if it has any, and what is built from them."""

    root: Path

    @property
    def template_roots(self) -> tuple[Path, ...]:
        """The office's own templates first, then the built-in ones."""
        own = self.root / "templates"
        built_in = next((folder for folder in BUILT_IN if folder.is_dir()), BUILT_IN[0])
        roots = (own, built_in) if own.is_dir() else (built_in,)
        return tuple(dict.fromkeys(folder.resolve() for folder in roots))

    def plan_names(self) -> tuple[str, ...]:
        """Every folder of `plans/` that holds a plan, by name."""
        plans = self.root / "plans"
        if not plans.is_dir():
            return ()
        return tuple(sorted(folder.name for folder in plans.iterdir() if (folder / PLAN_FILE).is_file()))

    def plan_folder(self, name: str) -> Path:
        return self.root / "plans" / name

    def build_folder(self, name: str) -> Path:
        return self.root / "build" / name

    def cache_folder(self, name: str) -> Path:
        """Where docgen remembers what it has worked out of a plan. Whoever deletes it loses nothing but time."""
        return self.root / "build" / ".docgen" / name

    def shown(self, path: Path) -> str:
        """A path as it is printed: relative to the workplace, with forward slashes."""
        with contextlib.suppress(ValueError):
            return path.relative_to(self.root).as_posix()
        for folder in self.template_roots:
            with contextlib.suppress(ValueError):
                return (Path("templates") / path.relative_to(folder)).as_posix()
        return path.as_posix()


def find_workplace(start: Path) -> Workplace:
    """The nearest folder upward that holds `plans/`, `start` included; else `start`."""
    start = start.resolve()
    return Workplace(next((folder for folder in (start, *start.parents) if (folder / "plans").is_dir()), start))


def plan_name(workplace: Workplace, argument: str) -> str | None:
    """The plan that a person means by a name, a folder or a `plan.yaml`; None where there is no such plan."""
    names = workplace.plan_names()
    if argument in names:
        return argument
    path = Path(argument)
    folder = path.parent if path.name == PLAN_FILE else path
    meant = {(place / folder).resolve() for place in (Path.cwd(), workplace.root)}
    return next((name for name in names if workplace.plan_folder(name).resolve() in meant), None)


def read_if_there(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none. Where a link leads back to itself, or a name is longer than any
    file may have, there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as refused:
        if refused.errno in NOWHERE:
            return None
        raise


def digest_of(path: str | Path) -> str | None:
    """SHA-256 of a file; None where there is none."""
    content = read_if_there(Path(path))
    return None if content is None else hashlib.sha256(content).hexdigest()


def find_below(roots: tuple[Path, ...], relative: str) -> Path | None:
    """The first file of that name below the roots."""
    return next((root / relative for root in roots if (root / relative).is_file()), None)


def names_below(roots: tuple[Path, ...], folder: str, ending: str) -> tuple[str, ...]:
    """The names, without ending, of the files of a folder below any root."""
    found = {path.stem for root in roots if (root / folder).is_dir() for path in (root / folder).glob(f"*{ending}")}
    return tuple(sorted(name for name in found if not name.startswith(IGNORED)))


def template_names(roots: tuple[Path, ...]) -> tuple[str, ...]:
    """The types of paper that have a template."""
    found = {path.parent.name for root in roots for path in root.glob("*/type.yaml")}
    return tuple(sorted(found))


def read_template(roots: tuple[Path, ...], name: str, like: str | None = None) -> Template | None:
    """A template with the form that all share. An office's own file stands in for the built-in one of the same name,
    file by file, so that it may replace just the Word template or just one part of the form. What `name` does not have
    of its own is taken from `like`."""
    files: dict[str, bytes] = {}
    origins: dict[str, str] = {}
    for folder in (FORM, *((like,) if like else ()), name):
        for root in reversed(roots):
            for path in sorted((root / folder).rglob("*")):
                if path.is_file() and not path.name.startswith(IGNORED):
                    inner = path.relative_to(root / folder).as_posix()
                    called = f"{FORM if folder == FORM else name}/{inner}"
                    files[called] = path.read_bytes()
                    origins[called] = f"{folder}/{inner}"
    return Template(name, files, origins) if any(file.startswith(f"{name}/") for file in files) else None


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and of the folders in it, those it links to as well, by name; without what Word and Excel
    leave beside them. Raises OSError where a folder cannot be looked into: what lies in it would be missed."""
    found = (folder / below for below in paths_below(folder, IGNORED))
    return tuple(sorted(path for path in found if path.is_file()))


def write_whole(
    contents: Mapping[Path, bytes], keep: Collection[Path] = (), remove: Collection[Path] = ()
) -> dict[Path, Path]:
    """Writes several files: all of them are complete beside their places before the first takes its name, in order.

    Just before, what lies at the paths of `remove` is removed, with the folders that nothing is left in, and what lies
    at those of `keep` is moved aside (`set_aside`); returned is where it went. Raises OSError (disk full, no
    permission); then nothing has been touched unless the system failed in the midst of renaming.
    """
    asides: dict[Path, Path] = {}
    made: list[Path] = []
    ready: list[tuple[Path, Path]] = []
    mode = 0o666 & ~_umask()
    for path in contents:
        if path.is_dir():  # found out before the first file takes its name, not in the midst
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    try:
        for path, content in contents.items():
            made += made_folders(path.parent)
            handle, temporary = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
            ready.append((Path(temporary), path))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(temporary).chmod(mode)
        bring_to_disk([temporary_path for temporary_path, _ in ready])
        for path in remove:
            path.unlink(missing_ok=True)
            remove_if_empty(path.parents)
        while ready:
            temporary_path, path = ready[0]
            if path in keep:
                asides[path] = set_aside(path)
            temporary_path.replace(path)
            ready.pop(0)
    finally:
        for temporary_path, _ in ready:
            temporary_path.unlink(missing_ok=True)
        if ready:
            remove_if_empty(reversed(made))
    return asides


def write_loosely(contents: Mapping[Path, bytes], remove: Collection[Path] = ()) -> None:
    """Writes what may as well be missing or torn, such as a copy that is known by its digest: nothing waits for the
    disk, and what the disk refuses is let be."""
    for path in remove:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            remove_if_empty(path.parents)
    for path, content in contents.items():
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)  # what it links to, or shares its bytes with, is not ours
            path.write_bytes(content)


def sweep(folder: Path, apart: Path | None = None) -> None:
    """Removes what a run that was killed had begun to write. For whoever holds the folder; `apart` is a folder in it
    that another run may hold."""
    for path in folder.rglob(f"{UNFINISHED}*"):
        if path.is_file() and (apart is None or not path.is_relative_to(apart)):
            path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def set_aside(path: Path) -> Path:
    """Moves a file that a person edited to a free name beside it, and says where: `ke-hoach.da-sua-1.docx`."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.da-sua-{number}{path.suffix}")).exists():
        number += 1
    path.replace(aside)
    return aside


@contextlib.contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Keeps other runs out of a folder as long as the block lasts; yields False where another run is in it.

    The lock is the operating system's, so it ends with the process, however that ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a+b") as file:
        yield _locked(file.fileno())


def _locked(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows has no fcntl
        return _locked_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _locked_windows(handle: int) -> bool:
    import importlib

    msvcrt = importlib.import_module("msvcrt")
    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True

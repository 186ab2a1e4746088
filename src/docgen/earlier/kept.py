"""What the papers in `build/` were made from: kept by a whole build, laid out again when somebody asks.

In: a workplace and a plan. Out: one file beside the trace, `.docgen.sources.zip`, the same bytes for the same sources;
or the sources in it, below a folder of their own for as long as they are looked at.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from docgen.earlier.faults import KEPT_DAMAGED, NOTHING_BUILT
from docgen.earlier.sources import is_source, source_files
from docgen.earlier.state import Earlier
from docgen.files import SOURCES_FILE, Workplace, read_if_there, write_whole
from docgen.problem import Place, Say
from docgen.zipped import DAMAGED

FILE = SOURCES_FILE

NEEDS = "needs.json"
EARLIEST = (1980, 1, 1, 0, 0, 0)
PACKED = (".xlsx", ".ods", ".docx", ".png", ".jpg", ".jpeg", ".zip")
LARGEST = 1 << 30
"""More than a gigabyte is nothing that docgen kept."""

LONGEST = 255
"""Bytes that a name has at most on the systems that people use."""

WRITABLE = {0xDC80 + at: 0xF780 + at for at in range(128)}
"""Bytes of a file's name that are no text (it came out of an old archive), as letters that a zip can hold."""

READ_BACK = {held: sign for sign, held in WRITABLE.items()}

SAID = Say("lần soạn gần nhất", "the last build")


def keep(workplace: Workplace, plan: str, needs: Mapping[str, str]) -> None:
    """Keeps the sources of a whole build, unless they are kept already. Raises OSError. For who holds the folder."""
    if not workplace.plan_folder(plan).is_dir():
        return
    contents = {NEEDS: (json.dumps(dict(needs), sort_keys=True) + "\n").encode(), **source_files(workplace, plan)}
    digest = _digest(contents)
    path = workplace.build_folder(plan) / FILE
    if _comment(path) != digest:
        write_whole({path: _zipped(contents, digest)})


@contextlib.contextmanager
def as_built(workplace: Workplace, plan: str) -> Iterator[Earlier]:
    """The sources of the last whole build, for as long as the block lasts."""
    path = workplace.build_folder(plan) / FILE
    place = Place(workplace.shown(path))
    content = read_if_there(path)
    if content is None:
        yield Earlier(None, problems=(NOTHING_BUILT.at(Place(workplace.shown(path.parent))),))
        return
    contents = _unzipped(content, plan)
    if contents is None:
        yield Earlier(None, problems=(KEPT_DAMAGED.at(place),))
        return
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        root = Path(folder).resolve()
        needs = json.loads(contents.pop(NEEDS, b"{}"))
        for name, data in contents.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        yield Earlier(Workplace(root), SAID, needs={str(name): str(digest) for name, digest in needs.items()})


def _digest(contents: Mapping[str, bytes]) -> bytes:
    seen = hashlib.sha256()
    for name, content in contents.items():
        seen.update(f"{len(content)} {name}\n".encode("utf-8", "surrogateescape"))
        seen.update(content)
    return seen.hexdigest().encode()


def _comment(path: Path) -> bytes | None:
    """The digest that a kept file says of itself, without reading all of it."""
    with contextlib.suppress(OSError):
        size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(max(size - 64, 0))
            return file.read()
    return None


def _zipped(contents: Mapping[str, bytes], digest: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name.translate(WRITABLE), EARLIEST)
            member.create_system = 3
            member.compress_type = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
            archive.writestr(member, content, compresslevel=1)
        archive.comment = digest
    return held.getvalue()


def _unzipped(content: bytes, plan: str) -> dict[str, bytes] | None:
    """What a kept file holds; None where it is not as it was written, or leads out of its folder."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            names = [member.filename.translate(READ_BACK) for member in members]
            if sum(member.file_size for member in members) > LARGEST or len(set(names)) < len(names):
                return None
            if any(name != NEEDS and not is_source(name, plan) for name in names) or not _fit_a_disk(names):
                return None
            found = {name: archive.read(member) for name, member in zip(names, members, strict=True)}
            return found if archive.comment == _digest(found) and isinstance(json.loads(found[NEEDS]), dict) else None
    except (*DAMAGED, KeyError):
        return None


def _fit_a_disk(names: Collection[str]) -> bool:
    """Whether files of all these names can lie below one folder: none is a folder of another, none is too long."""
    folders = {str(folder) for name in names for folder in PurePosixPath(name).parents}
    parts = {part for name in names for part in name.split("/")}
    return folders.isdisjoint(names) and all(len(part.encode("utf-8", "surrogateescape")) <= LONGEST for part in parts)

"""Photos of recipients: which file is whose, and how it is made to fit its place.

In: the names of files and certificates; then the bytes of a file. Out: for each certificate its file, or what is wrong;
then a picture that fills the place. The rule: turned upright as the camera noted it, cut to the shape of the place
evenly on both sides and a third from above (where heads are), never stretched, at most 300 dots to the inch.
"""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docgen.certificates.faults import (
    PHOTO_BROKEN,
    PHOTO_COARSE,
    PHOTO_HUGE,
    PHOTO_INKS,
    PHOTO_MISSING,
    PHOTO_WHOSE,
)
from docgen.model.certificate import Certificate
from docgen.model.picture import Picture
from docgen.model.stock import Photo
from docgen.problem import Place, Problem

if TYPE_CHECKING:
    from PIL.Image import Image as Opened

FOLDER = "anh"
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
FORMS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP")
MOST_BYTES, MOST_DOTS = 40_000_000, 100_000_000
FINE, COARSE = 300, 120
"""Dots to the inch: what is finer is made coarser, what is coarser is told."""
FROM_ABOVE = 1 / 3
MM_PER_INCH = 25.4


def slug(text: str) -> str:
    """Small letters without accents, dashes between words: files are often named so."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(one for one in plain if not unicodedata.combining(one))).strip("-")


def whose(
    files: Iterable[str], certificates: Sequence[Certificate], required: bool, folder: str
) -> tuple[dict[int, str], tuple[Problem, ...]]:
    """The file of each certificate, by its order in the list. `files` are paths below the folder of photos: named
    after the person, or the person and the year or day of birth, in that folder or in one named after the unit.

    A name with its accents goes before one without. A file that would do for two persons is nobody's.
    """
    by_slug: dict[str, list[str]] = {}
    for file in files:
        by_slug.setdefault(slug(PurePosixPath(file).stem), []).append(file)
    found: dict[int, str] = {}
    problems: list[Problem] = []
    claims: dict[str, list[Certificate]] = {}
    for each in certificates:
        mine = _files_of(each, by_slug)
        if len(mine) > 1:
            problems.append(PHOTO_WHOSE.at(each.place, name=each.name, found=", ".join(mine), folder=folder))
        elif mine:
            found[each.order] = mine[0]
            claims.setdefault(mine[0], []).append(each)
        elif required:
            problems.append(
                PHOTO_MISSING.at(each.place, order=str(each.order), name=each.name, folder=folder, unit=each.unit)
            )
    for file, several in claims.items():
        if len(several) > 1:
            for each in several:
                del found[each.order]
            problems.append(PHOTO_WHOSE.at(several[0].place, name=several[0].name, found=file, folder=folder))
    return found, tuple(problems)


def _files_of(certificate: Certificate, by_slug: Mapping[str, Sequence[str]]) -> list[str]:
    """The files that name a certificate's bearer: those that tell the birth before those that do not, those of the
    unit before others, the name letter for letter before one without accents."""
    name, born = certificate.name, certificate.bearer.born
    parts = born.split("-")
    backward = ["-".join(reversed(parts)), "-".join(part.lstrip("0") for part in reversed(parts))]
    days = [slug(f"{name} {said}") for said in (born, *backward, parts[0]) if said]
    for called in (*days, slug(name)):
        every = by_slug.get(called, ())
        own = [file for file in every if slug(PurePosixPath(file).parent.name) == slug(certificate.unit)]
        shared = own or [file for file in every if "/" not in file]
        exact = [file for file in shared if _said(PurePosixPath(file).stem).startswith(_said(name))]
        if shared:
            return list(exact or shared)
    return []


def _said(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("_", " ").replace("-", " ").split())


def photo_picture(content: bytes, where: Photo, at: Place) -> tuple[Picture | None, tuple[Problem, ...]]:
    """A photo that fills its place; or what keeps it from being printed. `at` is the file."""
    from PIL import Image, ImageFile, ImageOps

    if len(content) > MOST_BYTES:
        return None, (PHOTO_HUGE.at(at, found=f"{len(content) // 1_000_000} MB"),)
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False  # WeasyPrint lets half a face pass
    try:
        with warnings.catch_warnings():  # what is too large is told below, in words
            warnings.simplefilter("ignore")
            opened: Opened = Image.open(io.BytesIO(content), formats=FORMS)
        if opened.width * opened.height > MOST_DOTS:
            return None, (PHOTO_HUGE.at(at, found=f"{opened.width} × {opened.height}"),)
        inks = opened.mode == "CMYK"
        upright = _plain(ImageOps.exif_transpose(opened))
    except Exception as error:  # decoders fail in every way there is
        if isinstance(error, Image.DecompressionBombError):
            return None, (PHOTO_HUGE.at(at, found="?"),)
        return None, (PHOTO_BROKEN.at(at),)
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
    problems = [PHOTO_INKS.at(at)] if inks else []
    share = min(upright.width / where.width, upright.height / where.height)
    if share * MM_PER_INCH < COARSE:
        wide, high = (str(round(side * COARSE / MM_PER_INCH)) for side in (where.width, where.height))
        problems.append(PHOTO_COARSE.at(at, found=f"{upright.width} × {upright.height}", wide=wide, high=high))
    dots = min(share, FINE / MM_PER_INCH)
    size = (max(round(where.width * dots), 1), max(round(where.height * dots), 1))
    fitted = ImageOps.fit(upright, size, Image.Resampling.LANCZOS, centering=(0.5, FROM_ABOVE))
    sink = io.BytesIO()
    fitted.save(sink, "JPEG", quality=90, optimize=False, progressive=False)
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%b/BitsPerComponent 8/Filter/DCTDecode" % (
        *size, b"DeviceGray" if fitted.mode == "L" else b"DeviceRGB",
    )  # fmt: skip
    return Picture(sink.getvalue(), head, sink.getvalue()), tuple(problems)


def _plain(image: Opened) -> Opened:
    """Grey or red, green and blue; what is see-through lies on white."""
    from PIL import Image

    if image.mode in ("L", "RGB"):
        image.load()
        return image
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return image.convert("L" if image.mode in ("1", "I;16") else "RGB")


def no_picture() -> Picture:
    """What stands where a recipient has no photo: nothing."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    return Picture(svg, b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]", b"")

"""The pictures that certificates have of their own: photos from the disk, and codes.

In: a stock and the certificates of a job. Out: what is wrong, before any number is taken; then a finder of pictures by
their names. Photos are read once, fitted and kept; codes are drawn when they are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.certificates.codes import Codes, code_picture, code_problems, code_text, codes_for
from docgen.certificates.photos import ENDINGS, FOLDER, no_picture, photo_picture, whose
from docgen.certificates.sheets import picture_name
from docgen.certificates.styles import CODE, PHOTO
from docgen.files import files_in, read_if_there
from docgen.model.certificate import Certificate
from docgen.model.dossier import Places
from docgen.model.picture import Picture, Pictures
from docgen.model.stock import Stock
from docgen.problem import Place, Problem, in_order
from docgen.sources import Sources
from docgen.sources.nominations import NOMINATIONS


@dataclass(frozen=True)
class Gathered:
    """What all certificates of a job need: photos by their order in the list, and how codes are drawn."""

    photos: Mapping[int, Picture]
    codes: Codes | None


def gather(
    sources: Sources, plan: Path, stock: Stock, stock_at: Places, certificates: Sequence[Certificate], award: str
) -> tuple[Gathered, tuple[Problem, ...]]:
    """Photos read and codes measured. The dots that stand for a number of the register are longer than any number, so
    a code that is large enough now is so with its number."""
    photos, problems = _photos(sources, plan / NOMINATIONS / FOLDER, stock, certificates)
    codes = None
    if stock.code and certificates:
        place = stock_at.at("code", "text")
        wrong = code_problems(stock.code, place)
        if not wrong:
            texts = [code_text(stock.code, each, award) for each in certificates]
            codes, wrong = codes_for(stock.code, texts, stock_at.at("code", "size"))
        problems += wrong
    return Gathered(photos, codes), in_order(problems)


def _photos(
    sources: Sources, folder: Path, stock: Stock, certificates: Sequence[Certificate]
) -> tuple[dict[int, Picture], tuple[Problem, ...]]:
    if stock.photo is None:
        return {}, ()
    paths = {
        path.relative_to(folder).as_posix(): path for path in files_in(folder) if path.suffix.casefold() in ENDINGS
    }
    found, missing = whose(paths, certificates, stock.photo.required, sources.workplace.shown(folder))
    problems = list(missing)
    photos: dict[int, Picture] = {}
    for order, file in found.items():
        place = Place(sources.workplace.shown(paths[file]))
        picture, wrong = photo_picture(read_if_there(paths[file]) or b"", stock.photo, place)
        problems += wrong
        if picture:
            photos[order] = picture
    return photos, tuple(problems)


def finder(gathered: Gathered, stock: Stock, certificates: Sequence[Certificate], award: str) -> Pictures:
    """The pictures of certificates that have their numbers."""
    texts = {
        picture_name(CODE, each.order): code_text(stock.code, each, award)
        for each in certificates
        if stock.code and gathered.codes
    }
    # In a proof, what could not be made is left blank; what is wrong with it was told.
    blank = no_picture()
    others = {picture_name(PHOTO, each.order): gathered.photos.get(each.order, blank) for each in certificates}
    others |= {picture_name(CODE, each.order): blank for each in certificates}

    def find(name: str) -> Picture | None:
        if gathered.codes and name in texts:
            return code_picture(gathered.codes, texts[name])
        return others.get(name)

    return find

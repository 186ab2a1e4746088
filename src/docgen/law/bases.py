"""Which known document a citation means.

In: what is cited. Out: the series and the version that it is, so that others can ask whether it was in force.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.citation import Citation
from docgen.model.law import Law, Series, Version
from docgen.vietnamese.spelling import folded


def versions_of(law: Law) -> Iterator[tuple[str, Series, Version]]:
    """Every version with its series and the name of that."""
    for name, series in law.bases.items():
        for version in series.versions:
            yield name, series, version


def validity_of(law: Law, number: str) -> tuple[str, Version] | None:
    """The series and the version of a number, such as “98/2023/NĐ-CP” or “06/2022/QH15”; None for an unknown one."""
    wanted = folded(number)
    for name, _, version in versions_of(law):
        if wanted in _numbers(version):
            return name, version
    return None


def version_cited(law: Law, citation: Citation) -> tuple[str, Version] | None:
    """The series and the version that a citation means: by its number; a law by its name and day, or its year."""
    if citation.number:
        return validity_of(law, citation.number)
    if citation.date is None:
        return None
    for name, series, version in versions_of(law):
        same_name = folded(citation.type) in (folded(series.name), folded(version.type))
        if same_name and not version.number and _same_day(version, citation):
            return name, version
    return None


def _same_day(version: Version, citation: Citation) -> bool:
    if version.date is not None:
        return version.date == citation.date
    return citation.date is not None and version.year_issued == citation.date.year


def _numbers(version: Version) -> tuple[str, ...]:
    return tuple(folded(number) for number in (version.number, version.law_number) if number)

"""The doctor: is this machine fit to make papers?

In: nothing but the machine. Out: findings, each with how to mend what is not well. A missing library or an incomplete
font shows on paper as a strange face or not at all, so what is asked is not “is it installed” but “does it work”: the
libraries are loaded, and a small PDF is made and looked at.
"""

from __future__ import annotations

from docgen.doctor.finding import Finding, State
from docgen.doctor.fonts import look_at_fonts
from docgen.doctor.libraries import look_at_libraries
from docgen.doctor.parts import look_at_libreoffice, look_at_packages, look_at_python, look_at_templates

__all__ = ["Finding", "State", "all_well", "examine"]


def examine() -> tuple[Finding, ...]:
    """Everything there is to know, in the order in which it is worth mending. Takes a second or two."""
    libraries = look_at_libraries()
    # Without its libraries WeasyPrint cannot even be imported, and a second finding would say the same thing again.
    fonts = look_at_fonts() if all_well(libraries) else ()
    return (
        look_at_python(),
        *look_at_packages(),
        *libraries,
        *fonts,
        look_at_templates(),
        look_at_libreoffice(),
    )


def all_well(findings: tuple[Finding, ...]) -> bool:
    """Whether papers can be made; a warning does not keep them from being made."""
    return not any(finding.state is State.BAD for finding in findings)

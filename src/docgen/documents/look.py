"""How words look on the papers of a sort of body.

In: its profile. Out: where its form differs from NĐ 30/2020 in weight, slant and underline.
"""

from __future__ import annotations

from docgen.model.facts import Look
from docgen.model.issuer import Profile


def look(profile: Profile) -> Look:
    """What the form of a profile says of how words look; templates obey it, and know no sort of body by name."""
    form = profile.form
    return Look(
        bases_upright=not form.bases_italic,
        office_plain=not form.office_bold,
        recipients_underlined=form.recipients_underlined,
    )

"""How the body of a paper is numbered: as the paper says, as its type says, or as its sort of body does.

In: what was written of the numbering, and the profile. Out: the scheme. What somebody wrote for this paper is obeyed to
the letter; a type is written for all bodies, so its Roman numerals become those of the body (Party: “I-”).
"""

from __future__ import annotations

from docgen.model.body import Scheme
from docgen.model.issuer import Profile
from docgen.wording.marks import ROMAN


def numbered_by(profile: Profile, written: Scheme, *, of_type: bool = False) -> Scheme:
    """The scheme of a paper. `of_type` says that `written` is the wording of the type, not of this paper."""
    own = profile.form.numbering
    if own is None:
        return written
    if "items" not in written.model_fields_set:
        return written.model_copy(update={"items": own})
    roman = next((style for style in own if style in ROMAN), None)
    if not of_type or roman is None:
        return written
    return written.model_copy(update={"items": tuple(roman if style in ROMAN else style for style in written.items)})

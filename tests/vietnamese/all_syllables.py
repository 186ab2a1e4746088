"""Every syllable that the Vietnamese spelling allows, its tone where the norm has it; some 17,000."""

from docgen.vietnamese.spelling import TONES, composed
from docgen.vietnamese.syllables import AFTER_GI, AFTER_QU, ONSETS, RHYMES, tone_placement, well_formed


def all_syllables() -> list[str]:
    toneless = {onset + rhyme for onset in (*ONSETS, "") for rhyme in RHYMES | AFTER_QU | AFTER_GI}
    # The tone is put on the last letter that takes one, and then moved to where it belongs.
    toned = {
        word[: place + 1] + tone + word[place + 1 :]
        for word in toneless
        for place in [max(place for place, letter in enumerate(word) if letter in "aăâeêioôơuưy")]
        for tone in ("", *TONES)
    }
    return sorted({tone_placement(word) for word in map(composed, toned) if well_formed(word)})

"""A text as an old font had it typed: the way back, for tests only."""

from docgen.vietnamese.tcvn3 import LETTERS
from docgen.vietnamese.vni import ALONE, PAIRS

TO_TCVN3 = {letter: chr(code) for code, letter in LETTERS.items()}
TO_VNI = {letter: signs for signs, letter in PAIRS.items() if signs in (signs.upper(), signs.lower())}
TO_VNI |= {letter: sign for sign, letter in ALONE.items()}
TO_VNI |= {letter.upper(): sign.upper() for sign, letter in ALONE.items()}


def typed_in_tcvn3(text: str) -> str:
    """Capitals with a tone become small letters, as typists had no others."""
    return "".join(TO_TCVN3.get(sign) or TO_TCVN3.get(sign.lower(), sign) for sign in text)


def typed_in_vni(text: str) -> str:
    return "".join(TO_VNI.get(sign, sign) for sign in text)

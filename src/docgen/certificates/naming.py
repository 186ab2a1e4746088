"""What the file of one certificate is called. In: a certificate. Out: a name that any disk can carry."""

from __future__ import annotations

import re
import unicodedata

from docgen.model.certificate import Certificate

LONGEST = 60


def file_name(certificate: Certificate, width: int) -> str:
    """Its place in the decision's list, in `width` digits, and whose it is, in small letters without accents.

    The place keeps two persons of one name apart: `007-nguyen-van-an`.
    """
    plain = unicodedata.normalize("NFD", certificate.name.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST].strip("-")
    return f"{certificate.order:0{width}}-{words}".rstrip("-")

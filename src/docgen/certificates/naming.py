"""What the file of one certificate is called. In: a certificate. Out: a name that any disk can carry."""

from __future__ import annotations

from docgen.model.certificate import Certificate
from docgen.vietnamese.names import without_marks

LONGEST = 60


def file_name(certificate: Certificate, width: int) -> str:
    """Its place in the decision's list, in `width` digits, and whose it is, in small letters without accents.

    The place keeps two persons of one name apart: `007-nguyen-van-an`.
    """
    words = without_marks(certificate.name)[:LONGEST].strip("-")
    return f"{certificate.order:0{width}}-{words}".rstrip("-")

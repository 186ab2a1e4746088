"""The small value types that the nouns are made of, each with the text forms that it accepts.

In: a text that a reader found (readers hand on every scalar as text, so no `no` becomes False and no `05` becomes 5).
Out: a word, a count, a date. Each refusal is a `PydanticCustomError` whose *type* names the fault; the schema room
turns it into words.
"""

from __future__ import annotations

import datetime
import decimal
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError


class Noun(BaseModel):
    """A frozen record of the model. Unknown keys are refused, never dropped."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")


def _one_line(text: str) -> str:
    tidy = " ".join(text.split())
    if not tidy:
        raise PydanticCustomError("empty_text", "")
    return tidy


def _lines(value: object) -> object:
    if isinstance(value, str):
        value = [line for line in value.splitlines() if line.strip()]
    return value


COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
DATE_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
)


def parse_count(value: object) -> int:
    """A whole number, not negative, in plain digits (up to nine): `14`. No sign, point, comma or leading zero.

    Raises the error type `count` for anything else: “1.490” is 1490 to one reader and 1.49 to another.
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise PydanticCustomError("count", "")
    text = str(value).strip()
    if not COUNT.fullmatch(text):
        raise PydanticCustomError("count", "", {"found": text})
    return int(text)


NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,14})(?:,[0-9]{1,6})?")


def parse_number(value: object) -> decimal.Decimal:
    """A number, not negative, as it is written in Vietnamese: `98,5`, `1.490.000`, `3`.

    The comma parts decimals, the point thousands. Raises the error type `number_form` for anything else: “98.5” is a
    slip here, and nobody should have to guess what was meant.
    """
    if isinstance(value, decimal.Decimal):
        return value
    text = "" if isinstance(value, bool | float) else str(value).strip()
    if not NUMBER.fullmatch(text):
        raise PydanticCustomError("number_form", "", {"found": str(value)})
    return decimal.Decimal(text.replace(".", "").replace(",", "."))


def parse_date(value: object) -> datetime.date:
    """A day that exists, as `2021-02-26` or `26/02/2021`.

    Raises `date_form` for another form and `date_missing` for a day that the calendar does not have.
    """
    if isinstance(value, datetime.date):
        return value
    text = value.strip() if isinstance(value, str) else str(value)
    for form in DATE_FORMS:
        if found := form.fullmatch(text):
            try:
                return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                raise PydanticCustomError("date_missing", "", {"found": text}) from None
    raise PydanticCustomError("date_form", "", {"found": text})


TIME_FORM = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::00)?| giờ(?: (?P<said>\d{1,2})(?: phút)?)?)")


def parse_time(value: object) -> datetime.time:
    """A time of day: `08:00`, `8 giờ`, `13 giờ 30 phút`. Raises `time_form` for anything else."""
    if isinstance(value, datetime.time):
        return value
    found = TIME_FORM.fullmatch(str(value).strip())
    try:
        if found:
            return datetime.time(int(found["hour"]), int(found["minute"] or found["said"] or 0))
    except ValueError:
        pass
    raise PydanticCustomError("time_form", "", {"found": str(value)})


def parse_flag(value: object) -> bool:
    """`có` or `true`, `không` or `false`. Raises `flag` for anything else."""
    known = {"true": True, "có": True, "false": False, "không": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().casefold() in known:
        return known[value.strip().casefold()]
    raise PydanticCustomError("flag", "", {"found": str(value)})


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", text):
        raise PydanticCustomError("identifier", "", {"found": text})
    return text


Line = Annotated[str, AfterValidator(_one_line)]
"""Text on one line: trimmed, inner runs of blanks are one space, not empty."""

Lines = Annotated[tuple[Line, ...], BeforeValidator(_lines), Field(min_length=1),
                  WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}})]  # fmt: skip
"""One or more lines, written as a list or as a text with line breaks."""

Paragraphs = Annotated[
    tuple[Line, ...],
    BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
    Field(min_length=1),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]
"""One paragraph (a text) or several (a list); a line break inside a paragraph is a blank."""

Count = Annotated[int, BeforeValidator(parse_count), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[
    decimal.Decimal, BeforeValidator(parse_number), WithJsonSchema({"type": ["number", "string"], "minimum": 0})
]
Date = Annotated[
    datetime.date,
    BeforeValidator(parse_date),
    WithJsonSchema({"type": "string", "pattern": r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})$"}),
]
Time = Annotated[
    datetime.time, BeforeValidator(parse_time), WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}(:| giờ)"})
]
Flag = Annotated[bool, BeforeValidator(parse_flag), WithJsonSchema({"type": ["boolean", "string"]})]
Identifier = Annotated[str, AfterValidator(_identifier), WithJsonSchema(
    {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"})]  # fmt: skip
"""The name by which other places refer to a thing: small Latin letters, digits and `_`."""


def fact(heading: str, hint: str = "", **extra: Any) -> Any:
    """A field of a noun with its Vietnamese heading and hint; both go into the schema that editors show."""
    return Field(title=heading, description=hint or heading, **extra)

"""What the doctor found about one thing: well, worth a warning or bad, and how to mend it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from docgen.problem import NOTHING_SAID, Say


class State(enum.StrEnum):
    """Bad keeps papers from being made rightly; warn makes them slower or is not tried; ok is fine."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


STATE_SAID = {State.OK: Say("tốt", "ok"), State.WARN: Say("lưu ý", "warning"), State.BAD: Say("hỏng", "bad")}
MEND_SAID = Say("sửa", "mend")


def said(words: Say, lang: str) -> str:
    """The words in `lang` ("vi" or "en"), as they are: whatever was found may hold braces."""
    return words.en if lang == "en" else words.vi


@dataclass(frozen=True)
class Finding:
    """`name` is a fixed word (`python`, `pango`, `font` …); `mend` is empty only where all is well."""

    name: str
    state: State
    what: Say
    mend: Say = NOTHING_SAID

    def lines(self, lang: str = "vi") -> list[str]:
        """The finding as it is printed."""
        found = [f"{said(STATE_SAID[self.state], lang)}: {said(self.what, lang)}"]
        if said(self.mend, lang):
            found.append(f"    {said(MEND_SAID, lang)}: {said(self.mend, lang)}")
        return found

    def as_json(self, lang: str = "vi") -> dict[str, str]:
        """The finding for programs: one flat object."""
        return {
            "name": self.name,
            "state": str(self.state),
            "what": said(self.what, lang),
            "mend": said(self.mend, lang),
        }

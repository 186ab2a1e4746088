"""Which plans are meant: words typed in, the workplace and the names of plans out, or a mistake of use."""

from __future__ import annotations

from pathlib import Path

import click

from docgen import files
from docgen.cli.mistakes import unknown
from docgen.problem import Say

NO_PLANS = Say(
    "Ở đây chưa có kế hoạch nào (đã tìm trong {folder}). Tạo kế hoạch đầu tiên: docgen new TÊN",
    "There is no plan here (looked in {folder}). Start the first one: docgen new NAME",
)
UNKNOWN_PLAN = Say("Không có kế hoạch “{word}”.", "There is no plan “{word}”.")
KNOWN_PLANS = Say("Các kế hoạch ở đây: {known}", "The plans here: {known}")


def asked_plans(typed: tuple[str, ...], lang: str) -> tuple[files.Workplace, tuple[str, ...]]:
    """The workplace and the plans that were named, each once; all its plans when none was.

    Raises UsageError where a plan does not exist, with the one that was likely meant and all there are.
    """
    workplace = files.find_workplace(Path.cwd())
    known = workplace.plan_names()
    if not known:
        raise click.UsageError(NO_PLANS.fill(lang, {"folder": str(workplace.root / "plans")}))
    return workplace, tuple(dict.fromkeys(_named(workplace, word, known, lang) for word in typed)) or known


def _named(workplace: files.Workplace, word: str, known: tuple[str, ...], lang: str) -> str:
    if name := files.plan_name(workplace, word):
        return name
    raise unknown(UNKNOWN_PLAN, Path(word).name or word, known, KNOWN_PLANS, lang)

"""The parts of docgen itself: Python, the packages, the built-in templates; and LibreOffice, which only helps."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
from pathlib import Path

import docgen
from docgen.doctor.finding import Finding, State
from docgen.problem import NOTHING_SAID, Say

TRIED = ((3, 11), (3, 13))
PACKAGES = (
    "weasyprint",
    "docxtpl",
    "python-docx",
    "jinja2",
    "pydantic",
    "pyyaml",
    "xlrd",
    "xlsxwriter",
    "click",
    "rich",
)
FORM = "_form"
"""The form common to all papers: no other template works without it."""


def look_at_python(version: tuple[int, int, int] = sys.version_info[:3]) -> Finding:
    """Older than 3.11 does not work; newer than what the tests ran with may."""
    shown = ".".join(map(str, version))
    if version[:2] < TRIED[0]:
        return Finding(
            "python",
            State.BAD,
            Say(f"Python {shown} quá cũ", f"Python {shown} is too old"),
            Say("cài Python 3.11 đến 3.13", "install Python 3.11 to 3.13"),
        )
    if version[:2] > TRIED[1]:
        return Finding(
            "python",
            State.WARN,
            Say(f"Python {shown} mới hơn các bản đã thử", f"Python {shown} is newer than those tried"),
            Say("nếu gặp lỗi, dùng Python 3.11 đến 3.13", "if something fails, use Python 3.11 to 3.13"),
        )
    return Finding("python", State.OK, Say(f"Python {shown}", f"Python {shown}"))


def look_at_packages(names: tuple[str, ...] = PACKAGES) -> tuple[Finding, ...]:
    """One finding with all versions, and one for each package that is missing."""
    versions = {"docgen": docgen.__version__}
    lacking = []
    for name in names:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            lacking.append(name)
    shown = ", ".join(f"{name} {version}" for name, version in versions.items())
    bad = tuple(
        Finding(
            "package",
            State.BAD,
            Say(f"thiếu gói Python {name}", f"the Python package {name} is missing"),
            Say("cài lại docgen, hoặc chạy ./run demo", "install docgen again, or run ./run demo"),
        )
        for name in lacking
    )
    return Finding("package", State.OK, Say(shown, shown)), *bad


def templates_folders() -> tuple[Path, ...]:
    """Where the built-in templates may lie: beside the modules when installed, beside `src` in a checkout."""
    package = Path(docgen.__file__).parent
    return package / "templates", package.parents[1] / "templates"


def look_at_templates(folders: tuple[Path, ...] | None = None) -> Finding:
    """Whether the built-in templates came along."""
    for folder in templates_folders() if folders is None else folders:
        if (folder / FORM).is_dir():
            types = ", ".join(sorted(path.parent.name for path in folder.glob("*/type.yaml")))
            return Finding("templates", State.OK, Say(f"mẫu có sẵn: {types}", f"built-in templates: {types}"))
    return Finding(
        "templates",
        State.BAD,
        Say("không tìm thấy thư mục mẫu templates", "the folder `templates` was not found"),
        Say("cài lại docgen hoặc lấy lại thư mục templates", "install docgen again or fetch the folder `templates`"),
    )


def look_at_libreoffice() -> Finding:
    """Only told: docgen makes its papers without it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    version = ""
    if program:
        try:
            answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
            version = " ".join(answer.stdout.split()[:2])
        except (OSError, subprocess.TimeoutExpired):
            version = Path(program).name
    return Finding(
        "libreoffice",
        State.OK,
        Say(f"có {version}", f"{version} is here")
        if program
        else Say("không có LibreOffice (không bắt buộc)", "no LibreOffice (not needed)"),
        NOTHING_SAID,
    )

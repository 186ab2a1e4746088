"""The sessions of the developers: `./run nox -l` lists them, `./run test` runs the ones that every change must pass.

They run in the environment that `./run` made and make none of their own, so nothing is fetched twice and what is
tested is what is used.
"""

import sys
from pathlib import Path

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "floors", "tests"]
nox.options.error_on_missing_interpreters = False

PYTHON = sys.executable
CODE = ("src", "tests", "bench", "tools", "noxfile.py")


def tool(session: nox.Session, module: str, *arguments: str) -> None:
    session.run(PYTHON, "-m", module, *arguments, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and slips (ruff), and the layout of the code."""
    # No cache: it does not notice that a module moved, and with it where its import belongs.
    tool(session, "ruff", "check", "--no-cache", *CODE)
    tool(session, "ruff", "format", "--check", *CODE)


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly (mypy)."""
    tool(session, "mypy")


@nox.session
def floors(session: nox.Session) -> None:
    """Floors point downward only (import-linter)."""
    lint_imports = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"
    session.run(PYTHON, "-c", lint_imports, external=True)


@nox.session
def tests(session: nox.Session) -> None:
    """All tests; arguments after `--` go to pytest."""
    tool(session, "pytest", *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """The laws of a campaign and of a plan's whole history, asked of many more of them, how many after `--`; and a
    register of many years."""
    many = session.posargs[0] if session.posargs else "1500"
    slow = (
        "tests/pipeline/test_campaign_laws.py",
        "tests/together/test_history_law.py",
        "tests/register/test_register_hostile.py",
    )
    session.run(PYTHON, "-m", "pytest", *slow, external=True, env={"DOCGEN_FUZZ": many})


@nox.session(default=False)
def demo(session: nox.Session) -> None:
    """The papers of the sample plan."""
    session.run("./run", "demo", external=True)


@nox.session(default=False)
def templates(session: nox.Session) -> None:
    """Redraw what is drawn by a program: the Word templates and the art of certificates."""
    session.run(PYTHON, str(Path("tools", "draw_word_templates.py")), *session.posargs, external=True)
    session.run(PYTHON, str(Path("tools", "draw_certificate_art.py")), external=True)


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """Redraw the pictures of certificates in the guide; names of some after `--`."""
    session.run(PYTHON, str(Path("tools", "draw_guide_pictures.py")), *session.posargs, external=True)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure speed; names of benchmarks after `--`."""
    tool(session, "bench", *session.posargs)

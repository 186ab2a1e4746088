"""pyproject.toml asks for what is imported and for nothing else: to run docgen, and to test it."""

from __future__ import annotations

import ast
import importlib.metadata
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOOLS = {
    "hatchling", "import-linter", "mypy", "nox", "pytest", "pytest-cov", "ruff", "types-jsonschema", "types-pyyaml",
    "pillow", "pyicu-wheels",
}  # fmt: skip
"""Asked for and imported by nothing, or only by what can do without."""


def names(requirements: Iterable[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def with_all_they_need(requirements: Iterable[str]) -> set[str]:
    ahead, seen = names(requirements), set()
    while ahead:
        name = ahead.pop()
        seen.add(name)
        try:
            asked = [text for text in importlib.metadata.requires(name) or [] if "extra ==" not in text]
        except importlib.metadata.PackageNotFoundError:
            continue
        ahead |= names(asked) - seen
    return seen


def imported(*folders: str) -> set[str]:
    """The distributions that the modules below some folders import."""
    by_module = importlib.metadata.packages_distributions()
    modules = set()
    for path in sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.partition(".")[0])
    foreign = modules - set(sys.stdlib_module_names)
    return {canonicalize_name(dist) for module in foreign for dist in by_module.get(module, ())} - {"docgen"}


def test_what_docgen_imports_comes_with_it() -> None:
    used = imported("src/docgen")
    assert len(used) > 6
    assert used <= with_all_they_need([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["tracked"]])


def test_nothing_comes_with_docgen_that_it_does_not_import() -> None:
    assert names(PROJECT["dependencies"]) <= imported("src/docgen")


def test_what_tests_benchmarks_and_tools_import_comes_with_the_tests() -> None:
    extras = PROJECT["optional-dependencies"]
    there = [*PROJECT["dependencies"], *extras["dev"], *extras["bench"]]
    assert imported("tests", "bench", "tools") <= with_all_they_need(there)


def test_nothing_comes_with_the_tests_that_nothing_uses() -> None:
    assert names(PROJECT["optional-dependencies"]["dev"]) - TOOLS <= imported("tests", "bench", "tools")

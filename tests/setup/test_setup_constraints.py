"""constraints.txt pins everything that pyproject.toml asks for and everything that this asks for in turn."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
BUILDERS = ("hatchling", "editables")
PYTHONS = ("3.11", "3.12", "3.13")


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line.strip() and not line.startswith("#")]
    return {canonicalize_name(wanted.name): str(wanted.specifier) for wanted in requirements}


def wanted_by(requirements: list[str], extras: set[str]) -> set[tuple[str, tuple[str, ...]]]:
    """Names (with their extras) that are wanted on Linux by any Python that we support."""
    found = set()
    for text in requirements:
        wanted = Requirement(text)
        here = {**default_environment(), "sys_platform": "linux", "platform_python_implementation": "CPython"}
        places = [
            {**here, "python_version": python, "python_full_version": f"{python}.0", "extra": extra}
            for python in PYTHONS
            for extra in extras or {""}
        ]
        if not wanted.marker or any(wanted.marker.evaluate(place) for place in places):
            found.add((canonicalize_name(wanted.name), tuple(sorted(wanted.extras))))
    return found


def test_every_requirement_is_pinned_to_the_last_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = pins()
    ahead = wanted_by([*project["dependencies"], *project["optional-dependencies"]["dev"], *BUILDERS], set())
    seen = set()
    while ahead:
        name, extras = ahead.pop()
        seen.add((name, extras))
        assert name in pinned, f"{name} has no line in constraints.txt"
        try:
            asks = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            assert name in BUILDERS, f"{name} is not installed"
            continue
        ahead |= wanted_by(asks, set(extras)) - seen
    assert len(seen) > 40


def test_each_pin_is_one_exact_version() -> None:
    assert all(re.fullmatch(r"==[0-9][\w.]*", version) for version in pins().values())


def test_the_pinned_versions_are_the_ones_these_tests_run_with() -> None:
    pinned = pins()
    installed = {canonicalize_name(each.name): f"=={each.version}" for each in importlib.metadata.distributions()}
    both = pinned.keys() & installed.keys()
    assert len(both) > 40
    assert {name: installed[name] for name in both} == {name: pinned[name] for name in both}


def test_nothing_says_where_packages_come_from() -> None:
    for name in ("constraints.txt", "run", ".ci/run", "noxfile.py", "pyproject.toml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text), name

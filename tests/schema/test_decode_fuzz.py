"""Whatever a plan or a table holds, decoding never raises; without a noun there is always a problem."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from schema_sources import FIGURES, LEVELS, PLAN, UNITS

from docgen.model.plan import Plan
from docgen.problem import any_error
from docgen.readers import read
from docgen.schema import check_references, decode, decode_units

PATHS = []


def _collect(value, path=()):
    if path:
        PATHS.append(path)
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        _collect(inner, (*path, key))


_collect(yaml.load(PLAN, Loader=yaml.BaseLoader))

VALUES = st.recursive(
    st.none() | st.text(max_size=8) | st.sampled_from(["day", "year", "listed", "[key]", "text", "1", "rule"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["year", "text", "items", "listed", "fixed", "each", "[key]", "A b"]), inner)
    ),
    max_leaves=6,
)


@given(st.lists(st.tuples(st.sampled_from(PATHS), VALUES, st.booleans()), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_a_plan_with_random_values_never_raises(changes):
    plan = yaml.load(PLAN, Loader=yaml.BaseLoader)
    for path, value, rename in changes:
        part = plan
        for frame in path[:-1]:
            part = part[frame] if isinstance(part, dict | list) and _has(part, frame) else None
        if isinstance(part, dict | list) and _has(part, path[-1]):
            part[path[-1]] = value
            if rename and isinstance(part, dict):
                part[f"{path[-1]}x"] = part.pop(path[-1])
    located, problems = read("plan.yaml", yaml.safe_dump(plan, allow_unicode=True).encode())
    if located is None:
        assert any_error(problems)
        return
    found, places, problems = decode(Plan, located)
    assert found is not None or any_error(problems)
    for problem in problems:
        assert problem.place.line > 0
        assert problem.lines("vi")
        assert problem.lines("en")
    if found is not None:
        check_references(found, places)


def _has(part, frame):
    return frame in part if isinstance(part, dict) else isinstance(frame, int) and frame < len(part)


@given(st.integers(0, len(UNITS)), st.integers(0, 8), st.text(max_size=6) | st.sampled_from([";", "\n", '"', "#N/A"]))
@settings(max_examples=150, deadline=None)
def test_a_table_with_random_mistakes_never_raises(place, length, text):
    located, problems = read("units.csv", (UNITS[:place] + text + UNITS[place + length :]).encode())
    if located is None:
        assert any_error(problems)
        return
    units, _, more = decode_units(FIGURES, LEVELS, located)
    assert len(units) == 2 or any_error(problems + more) or len(located.value) != 2
    for problem in more:
        assert problem.lines("vi")
        assert problem.lines("en")

"""Every fault of these rooms can be said and explained in both languages, under a code of its own."""

import importlib
import pkgutil
import unicodedata

import pytest

import docgen.readers
import docgen.schema
from docgen.problem import Fault


def _faults():
    for room in (docgen.readers, docgen.schema):
        modules = [
            importlib.import_module(found.name) for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
        ]
        for module in (room, *modules):
            for name, value in vars(module).items():
                if isinstance(value, Fault):
                    yield name, value


FAULTS = dict(_faults())


def test_there_are_faults_and_each_has_a_code_of_its_own():
    by_code = {fault.code: fault for _, fault in _faults()}
    assert len(by_code) > 40
    assert len({id(fault) for _, fault in _faults()}) == len(by_code)


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_is_explained_in_both_languages_in_composed_letters(name):
    fault = FAULTS[name]
    for said in (fault.says, fault.need, fault.mend, fault.explain):
        if said is not None:
            assert said.vi and said.en
            assert said.vi == unicodedata.normalize("NFC", said.vi)
            assert said.vi != said.en
    assert fault.explain.vi
    assert "{" not in fault.explain.vi + fault.explain.en

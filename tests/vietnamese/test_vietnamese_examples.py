"""The examples in the docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import docgen.vietnamese

MODULES = sorted(module.name for module in pkgutil.iter_modules(docgen.vietnamese.__path__, "docgen.vietnamese."))


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_examples_and_all_of_them_are_true(name):
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted
    assert not outcome.failed


def test_the_modules_are_found():
    assert {"docgen.vietnamese.amounts", "docgen.vietnamese.order", "docgen.vietnamese.spelling"} <= set(MODULES)

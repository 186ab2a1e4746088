"""Watching: the sources of a plan in, what has been saved of them out, once it is saved whole."""

from docgen.watching.saves import Saves

__all__ = ["Saves"]

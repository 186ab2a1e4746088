"""In: a parsed template and the type of the facts it will print. Out: the names in it that the facts do not have.

The facts are typed records, so a template can be held against them before anything is printed: every wrong name at
once, also in a branch that today's facts do not take. What cannot be known beforehand (the arguments of a macro) is
left to the strict rendering.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes

from docgen.problem import closest

Scope = dict[str, object]


@dataclass(frozen=True)
class UnknownName:
    """`line` of the template's source, the name as it is written there, and the likeliest name that was meant."""

    line: int
    name: str
    close: str


def scope_of(facts_type: type) -> Scope:
    """The names that a template sees at its top, each with its type."""
    return dict(typing.get_type_hints(facts_type))


def _present(kind: object) -> object:
    """A type without its None: `Table` for `Table | None`. What is absent fails when it is filled in."""
    kinds = [one for one in typing.get_args(kind) if one is not types.NoneType]
    return kinds[0] if isinstance(kind, types.UnionType) and len(kinds) == 1 else kind


def _inner(kind: object) -> object:
    """The type of what a tuple holds; `object` where that is not known."""
    arguments = typing.get_args(kind)
    return arguments[0] if typing.get_origin(kind) is tuple and len(arguments) == 2 else object


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_written(node.node)}[…]"
    return "…"


def _expression(node: nodes.Node, scope: Scope, found: list[UnknownName]) -> object:
    """The type of an expression, `object` where it is not known; unknown names go into `found`."""
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            found.append(UnknownName(node.lineno, node.name, closest(node.name, scope)))
        return scope.get(node.name, object)
    if isinstance(node, nodes.Getattr):
        kind = _present(_expression(node.node, scope, found))
        if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)):
            return object
        fields = typing.get_type_hints(kind)
        if node.attr not in fields:
            found.append(UnknownName(node.lineno, _written(node), closest(node.attr, fields)))
        return fields.get(node.attr, object)
    if isinstance(node, nodes.Getitem):
        kind = _expression(node.node, scope, found)
        _expression(node.arg, scope, found)
        return kind if isinstance(node.arg, nodes.Slice) else _inner(kind)
    if isinstance(node, nodes.Test) and node.name in ("defined", "undefined"):
        return object
    for child in node.iter_child_nodes():
        _expression(child, scope, found)
    return object


def _bind(target: nodes.Node, kind: object, scope: Scope) -> None:
    for name in target.find_all(nodes.Name) if not isinstance(target, nodes.Name) else (target,):
        scope[name.name] = kind if name is target else object


def _imported(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Import):
        yield node.target
    elif isinstance(node, nodes.FromImport):
        for name in node.names:
            yield name if isinstance(name, str) else name[1]


def _statement(node: nodes.Node, scope: Scope, found: list[UnknownName]) -> None:
    inner = scope
    if isinstance(node, nodes.For):
        kind = _inner(_expression(node.iter, scope, found))
        inner = {**scope, "loop": object}
        _bind(node.target, kind, inner)
        if node.test:
            _expression(node.test, inner, found)
        children = [*node.body, *node.else_]
    elif isinstance(node, nodes.Assign):
        _bind(node.target, _expression(node.node, scope, found), scope)
        return
    elif isinstance(node, nodes.Macro | nodes.CallBlock):
        if isinstance(node, nodes.Macro):
            scope[node.name] = object
        inner = {**scope, **dict.fromkeys(("caller", "varargs", "kwargs"), object)}
        inner.update((argument.name, object) for argument in node.args)
        children = list(node.iter_child_nodes(exclude=("args",)))
    elif isinstance(node, nodes.Import | nodes.FromImport):
        scope.update(dict.fromkeys(_imported(node), object))
        return
    elif isinstance(node, nodes.With | nodes.AssignBlock):
        inner = dict(scope) if isinstance(node, nodes.With) else scope
        for target in node.targets if isinstance(node, nodes.With) else (node.target,):
            _bind(target, object, inner)
        children = list(node.iter_child_nodes(exclude=("targets", "target")))
    else:
        children = list(node.iter_child_nodes())
    for child in children:
        (_statement if isinstance(child, nodes.Stmt) else _expression)(child, inner, found)


def unknown_names(tree: nodes.Template, scope: Scope) -> tuple[UnknownName, ...]:
    """The names in `tree` that neither `scope` nor the template itself defines, in the order of the source."""
    found: list[UnknownName] = []
    seen = dict(scope)
    for node in tree.body:
        _statement(node, seen, found)
    return tuple(found)

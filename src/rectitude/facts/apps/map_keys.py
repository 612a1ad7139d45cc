"""The texts by which maps are looked up."""

from rectitude.facts.apps import constants, containers, filling
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.constants import Texts
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

_MAP = "Map;"
_LOOKS_UP = frozenset({"get", "getOrDefault", "containsKey"})
_PUTS, _COPIES = "put", frozenset({"putAll", "<init>"})


def looks_up(callee: Signature) -> bool:
    """Return whether a method looks something up in a map."""
    return callee.owner.endswith(_MAP) and callee.name in _LOOKS_UP


def keys(program: Program, body: Body, container: Origins) -> Texts:
    """Return the texts under which things are put into the map of a field, and whether these are all."""
    found = []
    for put in containers.puts(program, body, container):
        inner = body_of(program, put.method)
        call = inner.instruction(put.place)
        if call.callee is not None and call.callee.name == _PUTS:
            found.append(constants.texts(program, inner, inner.argument(call, 1)))
    known = constants.joined(found)
    return known._replace(read=known.read and _is_filled_one_by_one(program, container))


def _is_filled_one_by_one(program: Program, container: Origins) -> bool:
    """Return whether a map is of a field that its class alone uses, made empty, with none copied into it."""
    fields = [each.what for each in container if isinstance(each.what, FieldName)]
    if len(fields) != len(container) or len(fields) != 1:
        return False
    (field,) = fields
    made = [origin for each in filling.in_class(program, field) for origin in each.value]
    copying = (
        len(inner.arguments(call)) > 1
        for method in program.methods(field.owner)
        if method.code
        for inner in (body_of(program, method),)
        for call in inner.calls
        if call.callee and call.callee.owner.endswith(_MAP) and call.callee.name in _COPIES
    )
    users = program.readers_of(field.owner, field.name)
    return (
        bool(made)
        and all(each.kind == "new" for each in made)
        and not any(copying)
        and all(each.signature.owner == field.owner for each in users)
    )

"""Interfaces that Retrofit carries out: a call of one sends what it is given to the address of its maker."""

from rectitude.facts.apps import annotations
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows import underway
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.values import (
    NOTHING,
    ClassName,
    Heap,
    Thing,
    Value,
    all_of,
    constant,
)
from rectitude.facts.apps.program import Program

OWNER = "Lretrofit2/Retrofit;"
_CARRIED_OUT = "@carried-out"
_OF_LIBRARY = "Lretrofit2/http/"
_ADDRESS_GIVEN, _HEADERS = f"{_OF_LIBRARY}Url;", f"{_OF_LIBRARY}Headers;"
"""The annotation of a parameter that is an address itself, where that of the maker does not count; then that
of headers, one of which may name an address."""


def created(calling: Calling, heap: Heap) -> Value | None:
    """Give an object that carries out an interface of the app."""
    if calling.callee.owner != OWNER or not calling.arguments:
        return None
    wanted = calling.arguments[-1].constant
    if not isinstance(wanted, ClassName):
        return None
    found = new(calling, heap, wanted.name, NOTHING)
    for thing in found.things:
        heap.put(thing, _CARRIED_OUT, constant(1))
    return found


def sent(program: Program, calling: Calling, heap: Heap) -> Value | None:
    """Return what a call of such an object sends, not exact where it may go elsewhere; None of others."""
    things = calling.arguments[0].things if calling.arguments else frozenset()
    made = {thing for thing in things if heap.get(thing, _CARRIED_OUT) is not None}
    if not made or not all(_is_kept(program, thing) for thing in things - made):
        return None
    value = all_of(heap.readings(each) for each in calling.arguments[1:])
    elsewhere = underway.may_change(program) or _may_go_elsewhere(program, calling.callee)
    return value.blurred() if elsewhere else value


def _is_kept(program: Program, thing: Thing) -> bool:
    """Return whether a thing is what a field may hold already, of an interface that no class implements."""
    return thing.made[:1] == ("field",) and next(program.heirs(thing.type), None) is None


def _may_go_elsewhere(program: Program, callee: Signature) -> bool:
    """Return whether the method's annotations may hold a whole address, or make a parameter of it one."""
    method = program.resolve(callee)
    found = annotations.of_method(program, method) if method is not None else None
    if found is None or not any(each.type.startswith(_OF_LIBRARY) for each in found.method):
        return _may_anything_go_elsewhere(program)  # its annotations may have lost their names
    return any(each.type == _ADDRESS_GIVEN for each in found.parameters) or any(
        "//" in text for each in found.method if each.type != _HEADERS for text in each.texts
    )


def _may_anything_go_elsewhere(program: Program) -> bool:
    """Return whether any annotation may hold a whole address, or any parameter be one."""
    return any(
        dex.type_number(_ADDRESS_GIVEN) >= 0
        or not set(dex.strings_with(b"https://")) <= set(dex.walked.texts.tolist())
        for dex in program.files
    )

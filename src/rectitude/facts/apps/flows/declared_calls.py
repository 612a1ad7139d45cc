"""Interfaces that Retrofit carries out: a call of one sends what it is given to the address of its maker."""

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
_ADDRESS_GIVEN = "Lretrofit2/http/Url;"
"""The annotation of a parameter that is an address itself; then that of the maker does not count."""


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
    return value.blurred() if _may_go_elsewhere(program) else value


def _is_kept(program: Program, thing: Thing) -> bool:
    """Return whether a thing is what a field may hold already, of an interface that no class implements."""
    return thing.made[:1] == ("field",) and next(program.heirs(thing.type), None) is None


def _may_go_elsewhere(program: Program) -> bool:
    """Return whether an annotation may hold a whole address, or a parameter be one."""
    return any(
        dex.type_number(_ADDRESS_GIVEN) >= 0
        or not set(dex.strings_with(b"https://")) <= set(dex.walked.texts.tolist())
        for dex in program.files
    )

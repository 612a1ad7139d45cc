"""
Objects that the system makes to stand for interfaces: what is called on one, its handler is told of.

So libraries carry out the interfaces that an app declares, whatever their own names were shortened to.
"""

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.memory import element, put_element
from rectitude.facts.apps.flows.values import (
    NOTHING,
    ClassName,
    Heap,
    MethodName,
    Thing,
    Value,
    all_of,
    constant,
)

_MAKES = ("Ljava/lang/reflect/Proxy;", "newProxyInstance")
_HANDLER = "@handler"
TOLD = "invoke"
"""The method by which a handler is told of a call: of the object, the method, and what that is given."""
_ARRAY = "[Ljava/lang/Object;"


def made(calling: Calling, heap: Heap) -> Value | None:
    """Give an object that stands for the first of some interfaces; None of other calls."""
    if calling.callee[:2] != _MAKES or len(calling.arguments) < 3:
        return None
    _, interfaces, handler = calling.arguments[:3]
    wanted = element(heap, interfaces, constant(0)).constant
    type_ = wanted.name if isinstance(wanted, ClassName) else "Ljava/lang/Object;"
    found = new(calling, heap, type_, NOTHING)
    for thing in found.things:
        heap.put(thing, _HANDLER, handler)
    return found


def handlers(calling: Calling, heap: Heap) -> Value | None:
    """Return the handlers of the objects on which a call of an interface is made; None where it has none."""
    if "interface" not in calling.each.name or not calling.arguments:
        return None
    found = [heap.get(thing, _HANDLER) for thing in calling.arguments[0].things]
    known = [each for each in found if each is not None]
    return all_of(known) if known else None


def told(calling: Calling, heap: Heap) -> list[Value]:
    """Return what a handler is told of a call: the object, the method by its name, and what it is given."""
    thing = Thing(_ARRAY, (*calling.made, "told"))
    heap.renew(thing)
    given = Value(things=frozenset({thing}))
    for number, each in enumerate(calling.arguments[1:]):
        put_element(heap, given, constant(number), each)
    called = constant(MethodName(calling.callee.owner, calling.callee.name))
    return [calling.arguments[0], called, given]

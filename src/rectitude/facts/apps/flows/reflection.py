"""Classes, methods and fields that code asks for by name."""

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.memory import put_into
from rectitude.facts.apps.flows.values import (
    NOTHING,
    ClassName,
    Heap,
    MethodName,
    Value,
    all_of,
    constant,
)


def reflected(calling: Calling, heap: Heap) -> Value | None:
    """Follow classes and methods that are asked for by constant names."""
    arguments, name = calling.arguments, calling.callee.name
    first = arguments[0].constant if arguments else None
    if calling.callee.owner == "Ljava/lang/reflect/Array;":
        return None  # what it makes is told by the cast that follows
    if name == "forName" and isinstance(first, str):
        return constant(ClassName(f"L{first.replace('.', '/')};"))
    if name == "loadClass" and len(arguments) > 1 and arguments[1].text:
        return constant(ClassName(f"L{arguments[1].text.replace('.', '/')};"))
    if name == "getClass" and arguments:
        thing = arguments[0].thing
        return constant(ClassName(thing.type)) if thing else NOTHING
    if name in {"getMethod", "getDeclaredMethod"} and len(arguments) > 1:
        wanted = arguments[1].text
        owner = first.name if isinstance(first, ClassName) else ""
        return constant(MethodName(owner, wanted)) if wanted else NOTHING
    if name in {"getConstructor", "getDeclaredConstructor"} and isinstance(first, ClassName):
        return constant(MethodName(first.name, "<init>"))
    if name in {"getField", "getDeclaredField"} and isinstance(first, ClassName):
        wanted = arguments[1].text
        return constant(MethodName(first.name, f"#{wanted}")) if wanted else NOTHING
    if name == "getName" and isinstance(first, MethodName) and not first.name.startswith("#"):
        return constant(first.name)
    if name == "newInstance" and isinstance(first, ClassName | MethodName):
        type_ = first.name if isinstance(first, ClassName) else first.owner
        return new(calling, heap, type_, NOTHING)
    if isinstance(first, MethodName) and first.name.startswith("#"):
        base = arguments[1] if len(arguments) > 1 else NOTHING
        if name == "set" and len(arguments) > 2:
            put_into(heap, base, first.name[1:], arguments[2])
            return NOTHING
        if name == "get":
            return all_of(heap.get(thing, first.name[1:]) or NOTHING for thing in base.things)
    return None

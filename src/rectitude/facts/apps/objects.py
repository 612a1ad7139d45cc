"""
What an object is that a method works on: followed back through fields and parameters to where it is made.

Functions that are handed over - callbacks, lambdas - are called through an interface. Which one is meant
shows where the object was made that now lies in a field: if only a constructor fills it, by its callers.
"""

import re
from collections.abc import Iterable, Iterator

from rectitude.facts.apps import containers, filling, uses
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import inheriting, is_callback
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import OF_SYSTEM, PRIVATE, Method, Program

_DEEPEST = 6
"""Fields and parameters that are followed back for one object; ours."""
_MOST_CALLERS = 12
"""Calls of one method that are looked at; ours. What many hand over is as good as unknown."""
_OF_CONTEXTS = re.compile(
    r"(?:abort|add|apply|attach|bind|check|clear|close|create|database|delete|dismiss|dispatch|dump|enforce"
    r"|enter|file|find|finish|get|grant|has|invalidate|is|managed|move|navigate|notify|obtain|on|open|override"
    r"|peek|postpone|recreate|register|release|remove|report|request|revoke|send|set|should|show|start|stop"
    r"|take|to|trigger|unbind|unregister|update)(?![a-z])"
)
"""First words of what activities, services, receivers and their bases have: Android's reference lists it."""
_CALLED = {
    "Landroid/database/sqlite/SQLiteOpenHelper;": re.compile(r"on[A-Z]|get|set|close|is[A-Z]"),
    "Landroid/app/Activity;": _OF_CONTEXTS,
    "Landroid/app/Service;": _OF_CONTEXTS,
    "Landroid/app/Application;": _OF_CONTEXTS,
    "Landroid/content/BroadcastReceiver;": _OF_CONTEXTS,
}
"""What the system may call of the heirs of a class: the reference of Android lists it."""
_PRESSED = "(Landroid/view/View;)V"
"""What a layout may name to be called at a press."""

Classes = frozenset[str]


def classes(program: Program, body: Body, origins: Origins, depth: int = 0) -> Classes | None:
    """Return the classes of every object that some origins may be; None where that is not known."""
    found: set[str] = set()
    for each in origins:
        of_one = _of_one(program, body, each, depth)
        of_one = _declared(program, body, each) if of_one is None else of_one
        if of_one is None:
            return None
        found |= of_one
    return frozenset(found) or None


def _of_one(program: Program, body: Body, each: Origin, depth: int) -> Classes | None:
    if depth > _DEEPEST:
        return None
    match each:
        case Origin("new", str(name)):
            return frozenset({name})
        case Origin("number", 0):
            return frozenset()
        case Origin("static", FieldName(owner, "INSTANCE", type_)) if owner == type_:
            return frozenset({owner})
        case Origin("static", FieldName(owner, _, type_) as field) if (
            owner == type_ and containers.is_enumeration(program, owner)
        ):
            held = ((one.body, one.value) for one in filling.in_class(program, field))
            return _joined(_each(program, held, depth + 1))
        case Origin("field", FieldName() as field):
            return _joined(_each(program, fillings(program, field), depth + 1))
        case Origin("parameter", int(number)) if number > 0 or body.method.is_static:
            return _joined(_each(program, handed(program, body, number), depth + 1))
        case _ if (container := containers.of_element(body, each)) is not None:
            return _joined(_put(program, body, container, depth + 1))
    return None


def _declared(program: Program, body: Body, each: Origin) -> Classes | None:
    """Return the class that something has by its declaration, where that leaves no other: it has no heirs."""
    match each:
        case Origin("field" | "static", FieldName(_, _, declared)):
            pass
        case Origin("call", Signature() as callee):
            declared = callee.descriptor.partition(")")[2]
        case Origin("parameter", 0) if not body.method.is_static:
            declared = body.method.signature.owner
        case _:
            return None
    is_own = declared in program.classes and any(program.makers_of(declared))
    return frozenset({declared}) if is_own and not any(program.heirs(declared)) else None


def _joined(parts: Iterator[Classes | None]) -> Classes | None:
    found = list(parts)
    if not found or None in found:
        return None
    return frozenset[str]().union(*(each for each in found if each is not None))


def _put(program: Program, body: Body, container: Origins, depth: int) -> Iterator[Classes | None]:
    """Yield what is put into a container."""
    for each in containers.puts(program, body, container):
        yield classes(program, body_of(program, each.method), each.value, depth)


Held = tuple[Body, Origins]
"""What something may hold, where that is said."""


def fillings(program: Program, field: FieldName) -> list[Held | None]:
    """
    Return what an object's field is filled with; None where more may fill it than is seen.

    Where it is cleared it holds no other object.
    """
    written = [
        each for each in filling.in_class(program, field) if each.instruction.code in op.IPUTS
    ]
    if (
        all(each.body.method.signature.name == "<init>" for each in written)
        or len(filling.of_objects(program, field)) == len(written)
        or _is_of_library_alone(program, field)
    ):
        return [(each.body, each.value) for each in written if not _is_cleared(field, each.value)]
    return [None]


def is_always_there(program: Program, field: FieldName) -> bool:
    """Return whether an object's field holds another object of the app's from the beginning on, whichever."""
    written = filling.in_class(program, field) if field.type in program.classes else []
    return (
        len(written) > 0
        and all(one.body.method.signature.name == "<init>" for one in written)
        and len(filling.of_objects(program, field)) == len(written)
        and all(classes(program, one.body, one.value) for one in written)
    )


def meant(
    program: Program, body: Body, callee: Signature, works_on: Origins
) -> list[Method | None]:
    """Return what a call runs of each object on which it works; nothing where these are not known."""
    found = classes(program, body, works_on) if callee.owner in program.classes else None
    return [program.resolve(callee._replace(owner=each)) for each in sorted(found or ())]


def _is_cleared(field: FieldName, value: Origins) -> bool:
    return field.type.startswith("L") and value == {Origin("number", 0)}


def _is_of_library_alone(program: Program, field: FieldName) -> bool:
    """Return whether a field is one of a library's that its class alone writes."""
    return field.owner.startswith(OF_SYSTEM) and all(
        method.signature.owner == field.owner for method, _ in uses.writing(program, field)
    )


def handed(program: Program, body: Body, number: int) -> Iterator[Held | None]:
    """
    Yield what the callers of a method hand over; None where others may call it.

    It may be called by the name of what its class implements in the app, or of an heir.
    """
    signature = body.method.signature
    if is_callback(program, body.method) and not is_the_apps_own(program, body.method):
        yield None
        return
    owners = [each for each in program.ancestors(signature.owner) if each in program.classes]
    owners += inheriting(program, body.method)
    callers = [
        call
        for owner in (owners if signature.name != "<init>" else owners[:1])
        for call in program.calls_to(owner, signature.name)
        if call.callee.descriptor == signature.descriptor
    ]
    if len(callers) > _MOST_CALLERS:
        yield None
        return
    for call in callers:
        caller = body_of(program, call.method)
        yield caller, caller.argument(caller.instruction(call.place), number)


def is_the_apps_own(program: Program, method: Method) -> bool:
    """Return whether the system calls no such method: it is private, or none of those of its base class."""
    if method.access & PRIVATE:
        return True
    if method.signature.descriptor == _PRESSED:
        return False
    above = [each for each in program.ancestors(method.signature.owner) if each in _CALLED]
    return any(not _CALLED[each].match(method.signature.name) for each in above)


def _each(program: Program, held: Iterable[Held | None], depth: int) -> Iterator[Classes | None]:
    for each in held:
        yield None if each is None else classes(program, *each, depth)

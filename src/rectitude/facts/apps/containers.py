"""
What lies in arrays, lists and maps: an object taken out of one is one of those that were put in.

Initialisers, trackers and other pieces of work are often kept in a container and called one by one, in a
loop. Only what is put in where the container is at hand is known: through the field that holds it, or in
the method that makes it.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_APUTS = (0x4B, 0x4D)
"""aput and aput-object."""
_FILLED = range(0x24, 0x26)
_PUTS = {"iput-object", "sput-object"}
_LISTS = "Ljava/util/"
_ENUM = "Ljava/lang/Enum;"
_PUTS_UNDER_KEY = "put"
_ADDS = frozenset({"add", "addFirst", "addLast", "offer", "push", _PUTS_UNDER_KEY})
_TAKES = frozenset({"next", "get", "poll", "pop", "remove"})
_ENTRIES, _KEYS = "entrySet", "keySet"
_OF_ENTRY = {"getValue": "values", "getKey": _KEYS}
"""What an entry of a map is asked for, and the view of the map that has all such."""
_HANDS_ON = frozenset({"iterator", "listIterator", "values", _ENTRIES, "clone"})
_WRAPS = frozenset({"asList", "unmodifiableList", "synchronizedList", "of", "listOf"})
_ASKS_FOR_MORE = frozenset({"hasNext", "size", "isEmpty"})
Test = Callable[[Origin], bool]
_DEEPEST = 5
"""Iterators of views of lists, and so on, that are followed back to a container; ours."""


class Put(NamedTuple):
    """Where something is put into a container, and what."""

    method: Method
    place: int
    value: Origins


def of_element(body: Body, origin: Origin) -> Origins | None:
    """Return the container from which an object was taken; None where it was taken from none."""
    match origin:
        case Origin("element", frozenset() as array):
            return array
        case Origin("call", Signature(owner, name), place):
            given = body.argument(body.instruction(place), 0)
            if owner.startswith(_LISTS) and name in _TAKES:
                return given
            if owner.startswith(_LISTS) and name in _OF_ENTRY:
                return _of_entry(body, given, _OF_ENTRY[name])
    return None


def _of_entry(body: Body, entry: Origins, view: str) -> Origins | None:
    """Return what has all keys, or all values, of the map over whose entries a loop goes; None of others."""
    entries = {all_ for each in entry for all_ in of_element(body, each) or ()}
    for _ in range(_DEEPEST):
        match tuple(entries):
            case (Origin("call", Signature(name=name) as callee, place),):
                if name == _ENTRIES:
                    return frozenset({Origin("call", callee._replace(name=view), place)})
                entries = set(body.argument(body.instruction(place), 0) if hands_on(callee) else ())
    return None


def of_loop(body: Body, origin: Origin) -> Origins | None:
    """Return the container over which a loop goes whose condition looks at this; None where at none."""
    match origin:
        case Origin("length", frozenset() as array):
            return array
        case Origin("call", Signature(owner, name), place):
            if owner.startswith(_LISTS) and name in _ASKS_FOR_MORE:
                return body.argument(body.instruction(place), 0)
    return None


def puts(program: Program, body: Body, container: Origins, depth: int = 0) -> list[Put]:
    """Return where something is put into the one container that a register holds, as far as it is known."""
    if len(container) != 1 or depth > _DEEPEST:
        return []
    (origin,) = container
    match origin:
        case Origin("new"):
            return list(_put_here(body, container))
        case Origin("field" | "static", FieldName() as field):
            return list(_put_into(program, field, depth))
        case Origin("call", Signature() as callee, place):
            call = body.instruction(place)
            if array := _of_enumeration(program, callee):
                return puts(program, *array, depth + 1)
            if callee.name == _KEYS:
                return _keys(program, puts(program, body, body.argument(call, 0), depth + 1))
            if hands_on(callee):
                return puts(program, body, body.argument(call, 0), depth + 1)
    return _put_within(program, body, of_element(body, origin), depth + 1)


def _keys(program: Program, put_into_map: list[Put]) -> list[Put]:
    """Return under which keys something is put into a map."""
    bodies = ((body_of(program, each.method), each) for each in put_into_map)
    calls = ((body, each, body.instruction(each.place)) for body, each in bodies)
    return [
        each._replace(value=body.argument(call, 1))
        for body, each, call in calls
        if call.callee is not None and call.callee.name == _PUTS_UNDER_KEY
    ]


def _put_within(program: Program, body: Body, outer: Origins | None, depth: int) -> list[Put]:
    """Return where something is put into the containers that lie in another."""
    return [
        each
        for inner in puts(program, body, outer or frozenset(), depth)
        for each in puts(program, body_of(program, inner.method), inner.value, depth + 1)
    ]


def _of_enumeration(program: Program, callee: Signature) -> tuple[Body, Origins] | None:
    """Return the array of all its constants that an enumeration of the app gives, or copies then."""
    own = program.resolve(callee) if is_enumeration(program, callee.owner) else None
    if own is None or not own.code or callee.descriptor != f"()[{callee.owner}":
        return None
    inner = body_of(program, own)
    return inner, ways.returned(inner)


def is_enumeration(program: Program, name: str) -> bool:
    """Return whether a class of the app is an enumeration, whose constants it makes itself."""
    return name in program.classes and _ENUM in program.ancestors(name)


def hands_on(callee: Signature) -> bool:
    """Return whether a method gives the same things in another form: an iterator, a list of an array."""
    return callee.name in _HANDS_ON or callee.name in _WRAPS


def _put_into(program: Program, field: FieldName, depth: int) -> Iterator[Put]:
    """Yield what is put into the container of a field, by its class and by those that read a static one."""
    methods = [*program.methods(field.owner), *program.readers_of(field.owner, field.name)]
    for method in dict.fromkeys(methods):
        if not method.code:
            continue
        body = body_of(program, method)
        for each in body.instructions:
            if each.name in _PUTS and each.reference == field:
                held = body.origins(each.place, each.registers[0])
                yield from puts(program, body, held, depth + 1)
        yield from _added(body, lambda origin: origin.what == field)


def _put_here(body: Body, container: Origins) -> Iterator[Put]:
    """Yield what a method puts into a container that it makes."""
    (made,) = container
    each = body.instruction(made.place)
    if each.code in _FILLED:
        for register in each.registers:
            yield Put(body.method, each.place, body.origins(each.place, register))
    for each in body.instructions:
        if each.code in _APUTS and body.origins(each.place, each.registers[1]) == container:
            yield Put(body.method, each.place, body.origins(each.place, each.registers[0]))
    yield from _added(body, lambda origin: origin == made)


def _added(body: Body, is_meant: Test) -> Iterator[Put]:
    for call in body.calls:
        if not _adds(call):
            continue
        container = body.argument(call, 0)
        if container and all(map(is_meant, container)):
            last = len(body.arguments(call)) - 1
            yield Put(body.method, call.place, body.argument(call, last))


def _adds(call: Instruction) -> bool:
    callee = call.callee
    return callee is not None and callee.name in _ADDS and callee.owner.startswith(_LISTS)

"""
Which view a register holds: one of a layout, by its number, or one that code makes, by where it does.

A view is followed through fields, parameters and the methods that find it for others.
"""

from rectitude.facts.apps import containers, filling, objects, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

FINDS = ("findViewById", "requireViewById", "findChildViewById", "_$_findCachedViewById")
_DEEPEST = 6
"""Fields, calls and parameters through which a view is followed back; ours."""
_FROM_ABOVE = frozenset({Origin("parameter", 0)})


class Made(tuple[Method, int]):
    """Where code makes a view: the method, and the place in it."""

    __slots__ = ()


View = int | Made


def held(program: Program, body: Body, view: Origins, depth: int = 0) -> frozenset[View]:
    """Return the views that a register may hold, as far as it is known."""
    found: set[View] = set()
    for origin in view if depth <= _DEEPEST else ():
        found |= _held(program, body, origin, depth)
    return frozenset(found)


def _held(program: Program, body: Body, origin: Origin, depth: int) -> frozenset[View]:
    match origin:
        case Origin("new", str(), place):
            return frozenset({Made((body.method, place))})
        case Origin("call", Signature(name=name), place) if name in FINDS:
            call = body.instruction(place)
            return numbers(program, body, body.argument(call, len(body.arguments(call)) - 1))
        case Origin("call", Signature() as callee, place):
            return _given_back(program, body, callee, place, depth + 1)
        case Origin("field" | "static", FieldName() as field):
            filled = filling.in_class(program, field) or filling.of_objects(program, field)
            parts = (held(program, each.body, each.value, depth + 1) for each in filled)
            return frozenset[View]().union(*parts)
        case Origin("parameter", int(number)) if number > 0 or body.method.is_static:
            handed = (each for each in objects.handed(program, body, number) if each is not None)
            return frozenset[View]().union(*(held(program, *each, depth + 1) for each in handed))
    return frozenset()


def _given_back(
    program: Program, body: Body, callee: Signature, place: int, depth: int
) -> frozenset[View]:
    """Return the views that a method of the app gives: by what it is handed here, where it finds by that."""
    meant = [each for each in program.meant(callee) if each.code]
    if len(meant) != 1:
        return frozenset()
    inner = body_of(program, meant[0])
    call, found = body.instruction(place), set[View]()
    for origin in ways.returned(inner):
        match origin:
            case Origin("call", Signature(name=name), at) if name in FINDS:
                finds = inner.instruction(at)
                for one in inner.argument(finds, len(inner.arguments(finds)) - 1):
                    if one.kind == "parameter" and isinstance(one.what, int):
                        found |= numbers(program, body, body.argument(call, one.what))
                    elif isinstance(one.what, int):
                        found.add(one.what)
            case Origin("parameter", int(number)) if number > 0 or inner.method.is_static:
                found |= held(program, body, body.argument(call, number), depth)
            case _:
                found |= held(program, inner, frozenset({origin}), depth)
    return frozenset(found)


def numbers(program: Program, body: Body, given: Origins) -> frozenset[View]:
    """Return the numbers that a register may hold, by those that hand them over."""
    found: set[View] = set()
    for one in given:
        if one.kind == "number" and isinstance(one.what, int):
            found.add(one.what)
        elif one.kind == "parameter" and isinstance(one.what, int):
            for each in objects.handed(program, body, one.what):
                if each is not None:
                    found |= {o.what for o in each[1] if isinstance(o.what, int)}
        elif (array := containers.of_element(body, one)) is not None:
            for put in containers.puts(program, body, array):
                found |= {o.what for o in put.value if isinstance(o.what, int)}
    return frozenset(found)

"""
Comparisons by which a web view's client tells addresses apart, though with what is not known.

The address is followed from the client's method into those of the app that it is handed to, as deep as hosts
are looked for.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    constants,
    filling,
    handling,
    lists_brought,
    map_keys,
    resource_lists,
    ways,
)
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction, is_static, parameters
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_COMPARES = handling.COMPARES | {
    *(
        "matcher",
        "matches",
        "find",
        "containsMatchIn",
        "matchEntire",
        "containsKey",
        "contentEquals",
    ),
    *("regionMatches", "compareTo", "compareToIgnoreCase", "getBoolean"),
}
"""Methods by which an address is compared, or looked up, with what the app has."""
_SAME = frozenset({"compile", "toRegex", "matcher", "toString", "toLowerCase", "trim", "valueOf"})
"""What gives a text again, as an expression, or what compares with that."""
_DEEPEST = 6
"""Calls and fields through which one value is followed back; ours."""


class _Given(NamedTuple):
    """A method, and which of its parameters have to do with the page that is to be loaded."""

    method: Method
    numbers: frozenset[int]


def compared(package: AppPackage, program: Program) -> list[Method]:
    """Return the methods of web views, and those below, that compare an address with what is not known."""
    found: dict[Method, None] = {}
    for client in handling.web_clients(program):
        count = len(list(parameters(client.signature.descriptor)))
        level, seen = [_Given(client, frozenset(range(1, count + 1)))], set[_Given]()
        for _ in range(handling.DEEP_IN_CLIENT):
            seen.update(level)
            unread = (each.method for each in level if _is_unknown(package, program, each))
            found |= dict.fromkeys(unread)
            below = (handed for each in level for handed in _handed(program, each))
            level = [each for each in dict.fromkeys(below) if each not in seen]
        found |= dict.fromkeys(each.method for each in level if _answers(each.method.signature))
    return list(found)


def _is_unknown(package: AppPackage, program: Program, given: _Given) -> bool:
    """Return whether a method compares what it is given with what is not known, or by what is not seen."""
    if lists_brought.of_class(package, program, given.method.signature.owner):
        return False  # what it compares with comes out of a file that was read
    body = body_of(program, given.method)
    for call, callee in _concerned(body, given):
        if callee.name in _COMPARES:
            others = _others(body, call, given)
            if not all(_is_known(package, program, body, each) for each in others):
                return True
        elif map_keys.looks_up(callee):
            maps = (body.argument(call, 0),) if any(_others(body, call, given)) else ()
            if not all(map_keys.keys(program, body, each).read for each in maps):
                return True
        elif _answers(callee) and callee.owner in program.classes and _run(program, callee) is None:
            return not callee.owner.startswith(OF_SYSTEM)
    return False


def _handed(program: Program, given: _Given) -> Iterator[_Given]:
    """Yield the methods of the app to which an address is handed, as what."""
    body = body_of(program, given.method)
    for call, callee in _concerned(body, given):
        run = _run(program, callee)
        if run and callee.name not in _COMPARES and not run.signature.owner.startswith(OF_SYSTEM):
            arguments = enumerate(_arguments(body, call))
            yield _Given(run, frozenset(n for n, each in arguments if _is_of(body, each, given)))


def _run(program: Program, callee: Signature) -> Method | None:
    """Return the one method of the app that a call surely runs, if it can be read."""
    return program.sole(callee)


def _concerned(body: Body, given: _Given) -> Iterator[tuple[Instruction, Signature]]:
    """Yield the calls that get something of what a method is given."""
    for call in body.calls:
        if call.callee and any(_is_of(body, each, given) for each in _arguments(body, call)):
            yield call, call.callee


def _others(body: Body, call: Instruction, given: _Given) -> Iterator[Origins]:
    """Yield the objects that a call gets, but for those that are of the page alone."""
    kinds = [each[0] for each in parameters(call.callee.descriptor)] if call.callee else []
    kinds = kinds if is_static(call) else ["L", *kinds]
    for each, kind in zip(_arguments(body, call), kinds, strict=False):
        if kind in "L[" and not (each and all(_is_of_page(body, one, given) for one in each)):
            yield each


def _arguments(body: Body, call: Instruction) -> list[Origins]:
    return [body.argument(call, number) for number in range(len(body.arguments(call)))]


def _is_of(body: Body, origins: Origins, given: _Given, depth: int = 0) -> bool:
    """Return whether something may be made of what a method is given."""
    for each in origins if depth <= _DEEPEST else ():
        match each:
            case Origin("parameter", int(number)) if number in given.numbers:
                return True
            case Origin("element", frozenset() as array) if _is_of(body, array, given, depth + 1):
                return True
            case Origin("call", Signature(), place):
                arguments = _arguments(body, body.instruction(place))
                if any(_is_of(body, one, given, depth + 1) for one in arguments):
                    return True
    return False


def _is_of_page(body: Body, each: Origin, given: _Given, depth: int = 0) -> bool:
    """Return whether something is what a method is given, or what the system makes of that."""
    match each:
        case Origin("parameter", int(number)):
            return number in given.numbers
        case Origin("element", frozenset() as array):
            return all(_is_of_page(body, one, given, depth) for one in array)
        case Origin("call", Signature(owner), place) if depth <= _DEEPEST:
            made_of = body.argument(body.instruction(place), 0)
            return owner.startswith(OF_SYSTEM) and all(
                _is_of_page(body, one, given, depth + 1) for one in made_of
            )
    return False


def _is_known(
    package: AppPackage, program: Program, body: Body, origins: Origins, depth: int = 0
) -> bool:
    """Return whether all that something may be was read: texts, containers of texts, expressions."""
    return len(origins) > 0 and all(
        each.kind in {"number", "text", "class"}
        or constants.texts(program, body, frozenset({each})).read
        or constants.inside(program, body, frozenset({each})).read
        or resource_lists.is_one(package, program, body, frozenset({each}))
        or (depth <= _DEEPEST and _is_made_of_known(package, program, body, each, depth + 1))
        for each in origins
    )


def _is_made_of_known(
    package: AppPackage, program: Program, body: Body, each: Origin, depth: int
) -> bool:
    """Return whether something is an expression of a known text, or a field that holds nothing else."""
    match each:
        case Origin("call", Signature() as callee) if run := _run(program, callee):
            inner = body_of(program, run)
            return _is_known(package, program, inner, ways.returned(inner), depth)
        case Origin("call", Signature(owner, name), place) if owner.startswith(OF_SYSTEM):
            made_of = body.argument(body.instruction(place), 0)
            return name in _SAME and _is_known(package, program, body, made_of, depth)
        case Origin("field" | "static", FieldName() as field):
            filled = filling.in_class(program, field)
            return bool(filled) and all(
                _is_known(package, program, one.body, one.value, depth) for one in filled
            )
    return False


def _answers(callee: Signature) -> bool:
    return callee.descriptor.endswith(")Z")

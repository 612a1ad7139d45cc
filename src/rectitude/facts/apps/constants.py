"""Which constant texts a value may be: followed back through parameters, returned values and containers."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import containers, objects, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

_DEEPEST = 8
"""Calls, fields and containers through which one value is followed back; ours."""
SPLITS = frozenset({"split", "split$default"})
_SEPARATORS = re.compile(r"[,;|\s]+")
"""What stands between several names in one text."""


class Texts(NamedTuple):
    """The constant texts that a value may be, and whether it can be nothing else."""

    found: frozenset[str]
    whole: bool


_UNKNOWN = Texts(frozenset(), whole=False)


def texts(program: Program, body: Body, origins: Origins, depth: int = 0) -> Texts:
    """
    Return the constant texts that some origins may be.

    What comes out of a container is never all: something else may be put there where it is not at hand.
    """
    return _joined(_of_one(program, body, each, depth) for each in origins)


def _joined(parts: Iterable[Texts]) -> Texts:
    found = list(parts)
    return Texts(
        frozenset[str]().union(*(each.found for each in found)),
        whole=bool(found) and all(each.whole for each in found),
    )


def _of_one(program: Program, body: Body, each: Origin, depth: int) -> Texts:
    if depth > _DEEPEST:
        return _UNKNOWN
    if (container := containers.of_element(body, each)) is not None:
        return _inside(program, body, container, depth + 1)
    match each:
        case Origin("text", str(text)):
            return Texts(frozenset({text}), whole=True)
        case Origin("parameter", int(number)):
            return _joined(
                _UNKNOWN if held is None else texts(program, *held, depth + 1)
                for held in objects.handed(program, body, number)
            )
        case Origin("field", FieldName() as field):
            return _joined(
                _UNKNOWN if held is None else texts(program, *held, depth + 1)
                for held in objects.fillings(program, field)
            )
        case Origin("static", FieldName() as field):
            return _joined(texts(program, *held, depth + 1) for held in _statically(program, field))
        case Origin("call", Signature() as callee):
            return _joined(
                texts(program, inner, ways.returned(inner), depth + 1)
                for inner in _meant(program, callee)
            )
    return _UNKNOWN


def _statically(program: Program, field: FieldName) -> Iterator[tuple[Body, Origins]]:
    """Yield what the methods of its class put into a static field."""
    for method in program.methods(field.owner):
        body = body_of(program, method)
        for each in body.instructions:
            if each.code in op.SPUTS and each.reference == field:
                yield body, body.origins(each.place, each.registers[0])


def _inside(program: Program, body: Body, container: Origins, depth: int) -> Texts:
    """Return the texts that are put into a container, or that one text is split into."""
    if len(container) != 1 or depth > _DEEPEST:
        return _UNKNOWN
    (origin,) = container
    found = _joined(
        texts(program, body_of(program, put.method), put.value, depth + 1)
        for put in containers.puts(program, body, container)
    )
    match origin:
        case Origin("call", Signature(name=name), place) if name in SPLITS:
            whole = texts(program, body, body.argument(body.instruction(place), 0), depth + 1)
            found = _joined(
                Texts(frozenset(filter(None, _SEPARATORS.split(text))), whole=False)
                for text in whole.found
            )
        case Origin("call", Signature() as callee, place):
            call = body.instruction(place)
            parts = [found]
            if containers.hands_on(callee):
                parts.append(_inside(program, body, body.argument(call, 0), depth + 1))
            parts += [
                _inside(program, inner, ways.returned(inner), depth + 1)
                for inner in _meant(program, callee)
            ]
            found = _joined(parts)
        case Origin("parameter", int(number)):
            parts = [
                _inside(program, *held, depth + 1)
                for held in objects.handed(program, body, number)
                if held is not None
            ]
            found = _joined([found, *parts])
    return found._replace(whole=False)


def _meant(program: Program, callee: Signature) -> list[Body]:
    """Return the one method of the app that a call surely runs."""
    own = [each for each in program.meant(callee) if each.code]
    return [body_of(program, each) for each in own] if len(own) == 1 else []

"""Which constant texts a value may be: followed back through parameters, returned values and containers."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import containers, declaring, filling, objects, resource_texts, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

_DEEPEST = 8
"""Calls, fields and containers through which one value is followed back; ours."""
SPLITS = frozenset({"split", "split$default"})
_SEPARATORS = re.compile(r"[,;|\s]+")
"""What stands between several names in one text."""


_COPIES = frozenset({"<init>", "addAll"})
"""Methods by which a container gets all that lies in another."""


class Texts(NamedTuple):
    """The constant texts that a value may be, and whether it can be nothing else."""

    found: frozenset[str]
    whole: bool
    read: bool
    """Whether all was read that it is seen to be, of a container all that is seen to be put there."""


_UNKNOWN = Texts(frozenset(), whole=False, read=False)


def texts(program: Program, body: Body, origins: Origins, depth: int = 0) -> Texts:
    """
    Return the constant texts that some origins may be.

    What comes out of a container is never all: something else may be put there where it is not at hand.
    """
    return joined(_of_one(program, body, each, depth) for each in origins)


def joined(parts: Iterable[Texts]) -> Texts:
    """Return what several parts may be together."""
    found = list(parts)
    return Texts(
        frozenset[str]().union(*(each.found for each in found)),
        whole=bool(found) and all(each.whole for each in found),
        read=bool(found) and all(each.read for each in found),
    )


def _of_one(program: Program, body: Body, each: Origin, depth: int) -> Texts:
    if depth > _DEEPEST:
        return _UNKNOWN
    if (container := containers.of_element(body, each)) is not None:
        return inside(program, body, container, depth + 1)
    match each:
        case Origin("text", str(text)):
            return Texts(frozenset({text}), whole=True, read=True)
        case Origin("parameter", int(number)):
            return joined(
                _UNKNOWN if held is None else texts(program, *held, depth + 1)
                for held in objects.handed(program, body, number)
            )
        case Origin("field", FieldName() as field):
            return joined(
                _UNKNOWN if held is None else texts(program, *held, depth + 1)
                for held in objects.fillings(program, field)
            )
        case Origin("static", FieldName() as field):
            return joined(
                (
                    *(texts(program, *held, depth + 1) for held in _statically(program, field)),
                    *_from_the_beginning(program, field),
                )
            )
        case Origin("call") if (asked := resource_texts.number(body, each)) is not None:
            known = [program.texts[asked]] if asked in program.texts else []
            return Texts(frozenset(known), whole=bool(known), read=bool(known))
        case Origin("call", Signature() as callee):
            return joined(
                texts(program, inner, ways.returned(inner), depth + 1)
                for inner in _meant(program, callee)
            )
    return _UNKNOWN


def _from_the_beginning(program: Program, field: FieldName) -> Iterator[Texts]:
    """Yield the text with which a static field begins."""
    text = declaring.beginning(program, field)
    if text is not None:
        yield Texts(frozenset({text}), whole=True, read=True)


def _statically(program: Program, field: FieldName) -> Iterator[tuple[Body, Origins]]:
    """Yield what the methods of its class put into a static field."""
    for method in program.methods(field.owner):
        body = body_of(program, method)
        for each in body.instructions:
            if each.code in op.SPUTS and each.reference == field:
                yield body, body.origins(each.place, each.registers[0])


def inside(program: Program, body: Body, container: Origins, depth: int = 0) -> Texts:
    """Return the texts that are put into a container, or that one text is split into."""
    if len(container) != 1 or depth > _DEEPEST:
        return _UNKNOWN
    (origin,) = container
    parts = [
        texts(program, body_of(program, put.method), put.value, depth + 1)
        for put in containers.puts(program, body, container)
    ]
    match origin:
        case Origin("call", Signature(name=name), place) if name in SPLITS:
            split = texts(program, body, body.argument(body.instruction(place), 0), depth + 1)
            names = (each for text in split.found for each in _SEPARATORS.split(text) if each)
            parts = [Texts(frozenset(names), whole=False, read=split.read)]
        case Origin("call", Signature() as callee, place):
            if containers.hands_on(callee):
                given = body.argument(body.instruction(place), 0)
                parts.append(inside(program, body, given, depth + 1))
            parts += [
                inside(program, inner, ways.returned(inner), depth + 1)
                for inner in _meant(program, callee)
            ]
        case Origin("parameter", int(number)):
            parts += [
                _UNKNOWN if held is None else inside(program, *held, depth + 1)
                for held in objects.handed(program, body, number)
            ]
        case Origin("field" | "static", FieldName() as field):
            parts += _filled(program, field, depth + 1)
        case Origin("new"):
            parts += [inside(program, body, taken, depth + 1) for taken in copied(body, container)]
    return joined(parts)._replace(whole=False)


def _filled(program: Program, field: FieldName, depth: int) -> Iterator[Texts]:
    """Yield what lies in the containers with which a field is filled, and in those that are added to it."""
    for each in filling.in_class(program, field):
        held = frozenset(origin for origin in each.value if origin.kind != "number")
        if held and not all(origin.kind == "new" for origin in held):
            yield inside(program, each.body, held, depth)
        for taken in copied(each.body, held):
            yield inside(program, each.body, taken, depth)
    for method in program.methods(field.owner):
        body = body_of(program, method)
        for call in body.calls if method.code else ():
            given = body.argument(call, 0) if _copies(call) else ()
            if given and all(origin.what == field for origin in given):
                yield inside(program, body, body.argument(call, 1), depth)


def copied(body: Body, container: Origins) -> Iterator[Origins]:
    """Yield the containers of which a new one is made a copy, or that are added to it."""
    for call in body.calls:
        if _copies(call) and len(body.arguments(call)) > 1 and body.argument(call, 0) == container:
            given = body.argument(call, 1)
            if any(origin.kind != "number" for origin in given):
                yield given


def _copies(call: Instruction) -> bool:
    callee = call.callee
    return callee is not None and callee.name in _COPIES and callee.owner.startswith("Ljava/util/")


def _meant(program: Program, callee: Signature) -> list[Body]:
    """Return the one method of the app that a call surely runs."""
    sole = program.sole(callee)
    return [body_of(program, sole)] if sole is not None else []

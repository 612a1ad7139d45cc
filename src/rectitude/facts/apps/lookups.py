"""Which of its constants a class finds by a method that compares a part of each with what it is given."""

from collections.abc import Iterator

from rectitude.facts.apps import things
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Thing, Value

_EQUALS = frozenset({"equals", "equalsIgnoreCase", "areEqual", "contentEquals"})
_SAME_OR_NOT = frozenset({0x32, 0x33})
"""The conditions `if-eq` and `if-ne`."""
_ALL = frozenset({"values", "getEntries"})


def found(program: Program, method: Method, given: tuple[Value, ...]) -> Thing | None:
    """Return the one constant that a method finds of what it is given; None where it does no such thing."""
    owner, _, kinds = method.signature
    if (
        not method.is_static
        or not kinds.endswith(f"){owner}")
        or not things.constants(program, owner)
    ):
        return None
    body = body_of(program, method)
    goes_over = (each.callee for each in body.calls if each.callee is not None)
    if not any(each.owner == owner and each.name in _ALL for each in goes_over):
        return None
    compared = list(_compared(program, body))
    if len(compared) != 1:
        return None
    field, number = compared[0]
    sought = given[number] if number < len(given) else None
    if sought is None or isinstance(sought, Thing):
        return None
    fits = [
        Thing(each)
        for each in things.constants(program, owner)
        if things.in_field(program, Thing(each), field) == sought
    ]
    return fits[0] if len(fits) == 1 else None


def _compared(program: Program, body: Body) -> Iterator[tuple[FieldName, int]]:
    """Yield the fields that a method compares with its parameters, and with which."""
    for each in body.instructions:
        pair = _pair(body, each)
        fields = {field for one in pair for field in _fields(program, body, one)}
        numbers = {one.what for origins in pair for one in origins if one.kind == "parameter"}
        if len(fields) == 1 == len(numbers):
            number = numbers.pop()
            if isinstance(number, int):
                yield fields.pop(), number


def _pair(body: Body, each: Instruction) -> list[Origins]:
    """Return the two things that an instruction compares."""
    if each.code in _SAME_OR_NOT:
        return [body.origins(each.place, register) for register in each.registers]
    if each.callee is not None and each.callee.name in _EQUALS:
        return [body.argument(each, number) for number in range(len(body.arguments(each)))][:2]
    return []


def _fields(program: Program, body: Body, origins: Origins) -> Iterator[FieldName]:
    """Yield the fields whose contents something is, be it by a method that gives one."""
    for each in origins:
        match each:
            case Origin("field", FieldName() as field):
                yield field
            case Origin("call", Signature() as callee):
                target = program.sole(callee)
                inner = body_of(program, target) if target is not None else None
                read = [one.reference for one in inner.instructions] if inner else []
                fields = [one for one in read if isinstance(one, FieldName)]
                if len(fields) == 1:
                    yield fields[0]

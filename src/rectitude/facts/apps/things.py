"""
Objects of which it is known which they are: constants of enumerations, numbers in boxes, those of one class.

An enumeration's constants are made in its class's own beginning, each with its name, its number and what
else its constructor is given; a `switch` over them goes by a table that the compiler fills there.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps import uses
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Made, Thing, Value

_ENUM = "Ljava/lang/Enum;"
_BOOLEAN = "Ljava/lang/Boolean;"
_TRUTHS = {FieldName(_BOOLEAN, "TRUE", _BOOLEAN): 1, FieldName(_BOOLEAN, "FALSE", _BOOLEAN): 0}
_BOXES = {
    _BOOLEAN: "booleanValue",
    "Ljava/lang/Integer;": "intValue",
    "Ljava/lang/Long;": "longValue",
}
"""Classes of numbers as objects, and what gives the number again."""
_OF_ENUM = frozenset({"ordinal", "name", "toString", "equals", "hashCode"})
_BEGINS, _MAKES = "<clinit>", "<init>"
_APUT_INT = 0x4B
_SELF = frozenset({Origin("parameter", 0)})
_DEEPEST = 3
"""Constructors, one called by the other, that are followed for a field; ours."""


class Constant(NamedTuple):
    """An object that its class's beginning makes and keeps in a field of its own."""

    field: FieldName
    made: Made | None
    """How it is made, as far as that is constant."""

    @property
    def given(self) -> tuple[Value, ...]:
        """What its constructor is given; of an enumeration first its name, then its number."""
        return self.made.given if self.made else ()


_CONSTANTS: WeakKeyDictionary[Program, dict[str, dict[FieldName, Constant]]] = WeakKeyDictionary()


def constants(program: Program, owner: str) -> dict[FieldName, Constant]:
    """Return the constants of a class, found once: fields of its own type that its beginning alone fills."""
    known = _CONSTANTS.setdefault(program, {})
    if owner not in known:
        known[owner] = {each.field: each for each in _made(program, owner)}
    return known[owner]


def _made(program: Program, owner: str) -> Iterator[Constant]:
    begins = program.method(owner, _BEGINS) if owner in program.classes else None
    if begins is None or not begins.code:
        return
    body = body_of(program, begins)
    for each in body.instructions:
        field = each.reference
        if (
            each.code not in op.SPUTS
            or not isinstance(field, FieldName)
            or field[::2] != (owner,) * 2
        ):
            continue
        held = body.origins(each.place, each.registers[0])
        alone = {method for method, _ in uses.writing(program, field)} == {begins}
        if alone and len(held) == 1 and next(iter(held)).kind == "new":
            yield Constant(field, made(body, held, constant))


def made(body: Body, new: Origins, value: Callable[[Origins], Value]) -> Made | None:
    """Return how an object is made, if that is done where it is used; of what is given its `value`."""
    for call in body.calls:
        if call.callee and call.callee.name == _MAKES and body.argument(call, 0) == new:
            given = (body.argument(call, number) for number in range(1, len(body.arguments(call))))
            return Made(call.callee, (None, *map(value, given)))
    return None


def constant(origins: Origins) -> Value:
    """Return the number or the text that a register holds, if it is one that is written there."""
    found = {each.what for each in origins if each.kind in {"number", "text"}}
    what = found.pop() if len(found) == 1 == len(origins) else None
    return what if isinstance(what, int | str) else None


def by_itself(program: Program, each: Origin) -> Value:
    """Return what something is whatever else is known; None where that says nothing."""
    match each:
        case Origin("number" | "text", (int() | str()) as what):
            return what
        case Origin("class"):
            return 1
        case Origin("static", FieldName() as field):
            return in_static(program, field)
    return None


def new(
    program: Program, body: Body, each: Origin, value: Callable[[Origins], Value] | None
) -> Value:
    """Return an object that is made here: how, if something is known of what an own class is given."""
    how = None
    if value is not None and each.what in program.classes:
        how = made(body, frozenset({each}), value)
    known = how is not None and any(one is not None for one in how.given)
    return Thing(how) if how and known else Thing(str(each.what))


def made_as(program: Program, body: Body, told: Origins) -> Value:
    """Return how the object is made that is told of a press, if it is made there; else None."""
    (origin, *more) = told or (None,)
    if origin is None or more or origin.kind != "new":
        return None
    return new(program, body, origin, constant)


def in_static(program: Program, field: FieldName) -> Thing | None:
    """Return the object that a static field always holds; None where it is none that is known."""
    if field in _TRUTHS:
        return Thing(_TRUTHS[field])
    return Thing(field) if field in constants(program, field.type) else None


def class_of(thing: Thing) -> str:
    """Return the class of an object; nothing of a number in a box."""
    match thing.what:
        case FieldName() as field:
            return field.type
        case str(name):
            return name
        case Made(constructor):
            return constructor.owner
    return ""


def in_field(program: Program, thing: Value, field: FieldName) -> Value:
    """Return what a field of a constant, or of an object just made, holds by its constructor alone."""
    if not isinstance(thing, Thing):
        return None
    how: Made | None = None
    if isinstance(thing.what, Made):
        how = thing.what
    elif isinstance(thing.what, FieldName):
        known = constants(program, thing.what.type).get(thing.what)
        how = known.made if known is not None else None
    if how is None:
        return None
    written = list(uses.writing(program, field))
    if any(method.signature.name != _MAKES for method, _ in written):
        return None
    return _put_there(program, how, written)


def _put_there(
    program: Program, how: Made, written: list[tuple[Method, int]], depth: int = 0
) -> Value:
    """Return what a constructor puts into a field, itself or by another constructor that it calls."""
    own = [(method, place) for method, place in written if method.signature == how.constructor]
    method = program.resolve(how.constructor)
    if method is None or len(own) > 1 or depth > _DEEPEST:
        return None
    body = body_of(program, method)

    def value(origins: Origins) -> Value:
        match next(iter(origins)) if len(origins) == 1 else None:
            case Origin("parameter", int(number)) if number < len(how.given):
                return how.given[number]
        return constant(origins)

    if own:
        place = own[0][1]
        return value(body.origins(place, body.instruction(place).registers[0]))
    inner = made(body, _SELF, value)
    return _put_there(program, inner, written, depth + 1) if inner else None


def element(program: Program, body: Body, array: Origins, index: Value) -> Value:
    """Return what stands at a place of the list of an enumeration's constants, or of a switch's table."""
    if len(array) != 1 or not isinstance(index, int):
        return None
    match next(iter(array)):
        case Origin("call", Signature(owner, "values")):
            found = [each.field for each in _of_enum(program, owner) if each.given[2] == index]
            return Thing(found[0]) if len(found) == 1 else None
        case Origin("static", FieldName() as table):
            cases = _cases(program, table)
            return cases.get(index, 0) if cases else None  # a table begins with zeros
    return None


def _of_enum(program: Program, owner: str) -> list[Constant]:
    """Return the constants of an enumeration; none of another class."""
    if owner not in program.classes or program.classes[owner][0].parent != _ENUM:
        return []
    return [each for each in constants(program, owner).values() if len(each.given) > 2]


def _cases(program: Program, table: FieldName) -> dict[Value, int]:
    """Return the table by which a switch over an enumeration goes: its cases by the constants' numbers."""
    begins = program.method(table.owner, _BEGINS) if table.owner in program.classes else None
    if begins is None or {method for method, _ in uses.writing(program, table)} != {begins}:
        return {}
    body, found = body_of(program, begins), dict[Value, int]()
    for each in body.instructions:
        if each.code != _APUT_INT or not _is_of(body, each.place, each.registers[1], table):
            continue
        number = _ordinal(program, body, body.origins(each.place, each.registers[2]))
        case = constant(body.origins(each.place, each.registers[0]))
        if number is None or not isinstance(case, int):
            return {}
        found[number] = case
    return found


def _is_of(body: Body, place: int, register: int, table: FieldName) -> bool:
    """Return whether an array is the one of a static field, or the one that is put there."""
    held = body.origins(place, register)
    put = frozenset[Origin]().union(
        *(
            body.origins(each.place, each.registers[0])
            for each in body.instructions
            if each.code in op.SPUTS and each.reference == table
        )
    )
    return bool(held) and all(each.what == table or each in put for each in held)


def _ordinal(program: Program, body: Body, origins: Origins) -> Value:
    """Return the number of the constant of which a method asks it."""
    match next(iter(origins), None) if len(origins) == 1 else None:
        case Origin("call", Signature(name="ordinal"), place):
            asked = body.argument(body.instruction(place), 0)
            fields = [each.what for each in asked]
            if len(fields) == 1 and isinstance(fields[0], FieldName):
                return answer(program, "ordinal", Thing(fields[0]))
    return None


def is_known(program: Program, callee: Signature, given: tuple[Value, ...]) -> bool:
    """Return whether a call asks of such an object, or gives one, and is answered here."""
    if callee.owner in _BOXES:
        return callee.name in {"valueOf", _BOXES[callee.owner], "equals"}
    if callee.name == "valueOf" and callee.descriptor.endswith(")" + callee.owner):
        return bool(_of_enum(program, callee.owner))
    return bool(given) and isinstance(given[0], Thing) and callee.name in _OF_ENUM


def called(program: Program, callee: Signature, given: tuple[Value, ...]) -> Value:
    """Return what such a call gives; None where it is not known of what is given."""
    first = given[0] if given else None
    if callee.name == "valueOf":
        return _value_of(program, callee, given[-1] if given else None)
    if callee.name == _BOXES.get(callee.owner):
        return first.what if isinstance(first, Thing) and isinstance(first.what, int) else None
    if not isinstance(first, Thing):
        return None
    if callee.name == "equals":
        return same(first, given[1]) if len(given) > 1 else None
    return answer(program, callee.name, first)


def _value_of(program: Program, callee: Signature, said: Value) -> Value:
    """Return a number in its box, or the constant of a name."""
    if callee.owner in _BOXES:
        return (
            Thing(said) if isinstance(said, int) and "Ljava" not in callee.descriptor[:6] else None
        )
    named = [each.field for each in _of_enum(program, callee.owner) if each.given[1] == said]
    return Thing(named[0]) if len(named) == 1 and isinstance(said, str) else None


def answer(program: Program, name: str, thing: Thing) -> Value:
    """Return the number or the name of an enumeration's constant."""
    if not isinstance(thing.what, FieldName):
        return None
    known = next((e for e in _of_enum(program, thing.what.type) if e.field == thing.what), None)
    if known is None:
        return None
    return {"ordinal": known.given[2], "name": known.given[1], "toString": known.given[1]}.get(name)


def same(first: Value, second: Value) -> int | None:
    """Return whether two are the same, 1 or 0: numbers by what they are, constants by their fields."""
    if not isinstance(first, Thing) or not isinstance(second, Thing):
        return 0 if 0 in {first, second} and isinstance(first or second, Thing) else None
    if type(first.what) is not type(second.what) or isinstance(first.what, str | Made):
        return None
    return int(first == second)


def is_one_of(program: Program, value: Value, name: str) -> int | None:
    """Return whether an object is of a class, 1 or 0; null is of none."""
    if value == 0:
        return 0
    of = class_of(value) if isinstance(value, Thing) else ""
    if not of or of not in program.classes:
        return None
    return int(name in set(program.ancestors(of)))


def only(values: set[Value]) -> Value:
    """Return the one value that something has, or 1 where it is some object, whichever."""
    if len(values) == 1:
        return next(iter(values))
    return 1 if values and all(isinstance(each, Thing) or each == 1 for each in values) else None

"""
What a method does only where something was found: it is noted first, in a flag, a count or a list.

All of it is followed as it goes where nothing is found. What that does not come to is done for those found.
"""

from collections.abc import Container, Iterable, Iterator

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps import ways
from rectitude.facts.apps.bodies import Body, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature

_MOST_STATES = 4_000
"""Places, each with what is known there, that are followed in one method; ours."""
_CONSTANTS, _MOVES, _RESULTS = range(0x12, 0x1A), range(0x01, 0x0A), range(0x0A, 0x0D)
_TESTS = (
    *(lambda first, second: first == second, lambda first, second: first != second),
    *(lambda first, second: first < second, lambda first, second: first >= second),
    *(lambda first, second: first > second, lambda first, second: first <= second),
)
_KEEPS = frozenset((*op.IPUTS, *op.SPUTS, *op.APUTS, *op.IFS, *op.SWITCHES, *op.RETURNS, op.THROW))
"""Instructions that put nothing into their first register."""
_ADDS = frozenset({"add", "put", "addFirst", "addLast", "offer", "push"})
_FLAGS = frozenset("ZI")
_EMPTY = {"isEmpty": 1, "size": 0}
_OF_LISTS = "Ljava/util/"
_RESULT = -1
Key = int | FieldName
_Known = frozenset[tuple[Key, int]]


def only_where_found(body: Body, asking: Iterable[Instruction]) -> set[int]:
    """Return the places that a method comes to only where one of some calls finds something."""
    asked = {each.place for each in asking}
    without = _without(body, asked, lists=True)
    if without is not None and any(each.place in without for each in _adding(body)):
        without = _without(body, asked, lists=False)
    return set() if without is None else ways.reached(body) - without


def noted(body: Body, places: set[int]) -> Iterator[FieldName]:
    """Yield the flags and counts in which it is noted at some places that something was found."""
    for each in body.instructions:
        field = each.reference
        puts = each.place in places and each.code in (*op.IPUTS, *op.SPUTS)
        if puts and isinstance(field, FieldName) and field.type in _FLAGS:
            yield field


def where_noted(body: Body, fields: Container[FieldName]) -> set[int]:
    """Return the places that a method comes to only where a field has it that something was found."""
    found = set[int]()
    for each in body.instructions:
        if each.code not in (op.IF_EQZ, op.IF_NEZ):
            continue
        origins = body.origins(each.place, each.registers[0])
        if origins and all(origin.what in fields for origin in origins):
            ways_on = list(body.following(each))
            jumps = each.code == op.IF_NEZ
            there = [way for way in ways_on if (way in each.targets) == jumps]
            elsewhere = [way for way in ways_on if way not in there]
            found |= _onward(body, there) - _onward(body, elsewhere)
    return found


def _onward(body: Body, starts: list[int]) -> set[int]:
    return set[int]().union(*(ways.onward(body, each) for each in starts))


def _without(body: Body, asked: set[int], *, lists: bool) -> set[int] | None:
    """Return the places that are come to where nothing is found; None where that takes too long."""
    if not body.instructions or not body.whole:
        return None
    seen: set[tuple[int, _Known]] = set()
    places: set[int] = set()
    waiting: list[tuple[int, _Known]] = [(body.instructions[0].place, frozenset())]
    while waiting:
        here = waiting.pop()
        if here in seen or here[0] not in body.at:
            continue
        if len(seen) > _MOST_STATES:
            return None
        seen.add(here)
        place, known = here
        places.add(place)
        each = body.instruction(place)
        thrown = [handler.target for handler in body.caught(place)] if ways.may_throw(each) else []
        waiting += [(target, known) for target in thrown]
        if place in asked and thrown and each.callee is not None and _throws(each.callee):
            continue
        after = _after(body, each, dict(known), asked, lists=lists)
        waiting += [(target, frozenset(after.items())) for target in _next(body, each, after)]
    return places


def _throws(callee: Signature) -> bool:
    """Return whether a call that finds nothing throws: it would give the account of an app."""
    return callee.descriptor.endswith("Info;")


def _next(body: Body, each: Instruction, known: dict[Key, int]) -> list[int]:
    """Return where a method goes on, by what is known of a condition."""
    following = list(body.following(each))
    if each.code not in op.IFS:
        return following
    values = [known.get(register) for register in each.registers]
    first, second = values[0], values[1] if len(values) > 1 else 0
    if first is None or second is None:
        return following
    jumps = _TESTS[(each.code - op.IFS.start) % len(_TESTS)](first, second)
    return [way for way in following if (way in each.targets) == jumps]


def _after(
    body: Body, each: Instruction, known: dict[Key, int], asked: set[int], *, lists: bool
) -> dict[Key, int]:
    """Return what is known after an instruction: numbers in registers, in fields, of the last call."""
    code, field = each.code, each.reference
    if each.callee is not None:
        known.pop(_RESULT, None)
        value = 0 if each.place in asked else _of_empty(body, each) if lists else None
        return known if value is None else {**known, _RESULT: value}
    if code in (*op.IPUTS, *op.SPUTS) and isinstance(field, FieldName):
        return _put(known, field, known.get(each.registers[0]))
    if code in _KEEPS or not each.registers:
        return known
    if code in _CONSTANTS:
        return _put(known, each.registers[0], each.literal)
    if code in _MOVES:
        return _put(known, each.registers[0], known.get(each.registers[1]))
    if code in _RESULTS:
        return _put(known, each.registers[0], known.get(_RESULT))
    if code in (*op.IGETS, *op.SGETS) and isinstance(field, FieldName):
        return _put(known, each.registers[0], known.get(field, 0 if field.type in _FLAGS else None))
    return _put(known, each.registers[0], None)


def _put(known: dict[Key, int], key: Key, value: int | None) -> dict[Key, int]:
    known.pop(key, None)
    return known if value is None else {**known, key: value}


def _of_empty(body: Body, call: Instruction) -> int | None:
    """Return what a list says to which nothing was added but where something was found; else None."""
    callee = call.callee
    if callee is None or callee.name not in _EMPTY or not callee.owner.startswith(_OF_LISTS):
        return None
    container = body.argument(call, 0)
    made = len(container) == 1 and next(iter(container)).kind == "new"
    is_added_to = any(body.argument(each, 0) == container for each in _adding(body))
    return _EMPTY[callee.name] if made and is_added_to else None


def _adding(body: Body) -> Iterator[Instruction]:
    """Yield the calls that add something to a list of the method's own."""
    for each in body.calls:
        if each.callee is not None and each.callee.name in _ADDS:
            container: Origins = body.argument(each, 0)
            if any(one.kind == "new" for one in container):
                yield each

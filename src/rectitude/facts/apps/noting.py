"""
What a method does only where something was found: it is noted first, in a flag, a count or a list.

All of it is followed as it goes where nothing is found. What that does not come to is done for those found.
"""

from collections.abc import Container, Iterable, Iterator

from rectitude.facts.apps import filling, uses, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

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
_NULL = frozenset({Origin("number", 0)})
_YES_OR_NO = {("number", 0), ("number", 1)}
_Known = frozenset[tuple[Key, int]]


def only_where_found(body: Body, asking: Iterable[Instruction]) -> set[int]:
    """Return the places that a method comes to only where one of some calls finds something."""
    asked = {each.place for each in asking}
    without = _without(body, asked, lists=True)
    if without is not None and any(each.place in without for each in _adding(body)):
        without = _without(body, asked, lists=False)
    return set() if without is None else ways.reached(body) - without


def noted(program: Program, body: Body, places: set[int]) -> Iterator[FieldName]:
    """
    Yield the fields in which it is noted at some places that something was found: flags, counts, what it was.

    What is put elsewhere into one that holds things must be nothing: else it says nothing of what was found.
    """
    for each in body.instructions:
        field = each.reference
        puts = each.place in places and each.code in (*op.IPUTS, *op.SPUTS)
        if not puts or not isinstance(field, FieldName):
            continue
        there = (body.method, places)
        if field.type in _FLAGS or _holds_what_was_found(program, field, *there):
            yield field


def _holds_what_was_found(
    program: Program, field: FieldName, method: Method, places: set[int]
) -> bool:
    """Return whether a field holds a thing where a method writes it at some places, and else nothing."""
    written = filling.in_class(program, field)
    held = [
        any(origin.kind == "number" for origin in each.value)
        for each in written
        if each.body.method == method and each.instruction.place in places
    ]
    elsewhere = [
        each.value == _NULL
        for each in written
        if each.body.method != method or each.instruction.place not in places
    ]
    others = [
        each for each, _ in uses.writing(program, field) if each.signature.owner != field.owner
    ]
    return not any(held) and all(elsewhere) and not others


def where_noted(program: Program, body: Body, fields: Container[FieldName]) -> set[int]:
    """Return the places that a method comes to only where a field has it that something was found."""
    return _apart(program, body, fields)[0]


def _apart(
    program: Program, body: Body, fields: Container[FieldName], *, asking: bool = True
) -> tuple[set[int], set[int]]:
    """Return the places that a method comes to only where it is noted, and those only where it is not."""
    found, missing = set[int](), set[int]()
    for each in body.instructions:
        if each.code not in (op.IF_EQZ, op.IF_NEZ):
            continue
        origins = body.origins(each.place, each.registers[0])
        if origins and all(
            origin.what in fields or (asking and _says_so(program, origin, fields))
            for origin in origins
        ):
            ways_on = list(body.following(each))
            jumps = each.code == op.IF_NEZ
            there = _onward(body, [way for way in ways_on if (way in each.targets) == jumps])
            elsewhere = _onward(body, [way for way in ways_on if (way in each.targets) != jumps])
            found |= there - elsewhere
            missing |= elsewhere - there
    return found, missing


def _says_so(program: Program, origin: Origin, fields: Container[FieldName]) -> bool:
    """Return whether a method of the app was asked that answers by a field alone: yes where it is noted."""
    sole = program.sole(origin.what) if isinstance(origin.what, Signature) else None
    if sole is None or not sole.code:
        return False
    inner = body_of(program, sole)
    given = ways.returned(inner)
    if given and all(each.what in fields for each in given):
        return True
    found, missing = _apart(program, inner, fields, asking=False)
    numbers = {
        value: {each.place for each in inner.instructions if _is_number(each, value)}
        for value in (0, 1)
    }
    answers = sole.signature.descriptor.endswith(")Z")
    decided = bool(numbers[1]) and numbers[1] <= found and numbers[0] <= missing
    return answers and decided and {(each.kind, each.what) for each in given} == _YES_OR_NO


def _is_number(each: Instruction, value: int) -> bool:
    return each.code in _CONSTANTS and each.literal == value


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

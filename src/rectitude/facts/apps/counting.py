"""
What a press does the first time where code counts presses: its conditions are worked out with the counts.

A count is a number or a flag of an object that no code writes but its making and what the press runs, or what
other presses run. It is followed step by step as far as all is known that decides the way.
"""

from collections.abc import Callable, Container

from rectitude.facts.apps import filling, presses
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import RESULT, Body, body_of
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_DEEP = 3
"""Methods, one called by the other, in which it is counted; ours."""
_MOST_STEPS = 400
"""Instructions that are followed of one press; ours."""
_COUNTS, _WIDE = frozenset("IZ"), frozenset("JD")
_MAKES = "<init>"
_MOVES, _RESULTS, _NUMBERS = range(0x01, 0x0A), range(0x0A, 0x0D), range(0x12, 0x16)
_TESTS: tuple[Callable[[int, int], bool], ...] = (
    *(int.__eq__, int.__ne__, int.__lt__, int.__ge__, int.__gt__, int.__le__),
)
"""As the instructions `if-eq` to `if-le` stand, and those that compare with 0."""
_RECKONS: dict[int, Callable[[int, int], int]] = {
    **dict.fromkeys((0x90, 0xB0, 0xD0, 0xD8), int.__add__),
    **dict.fromkeys((0x91, 0xB1), int.__sub__),
    **dict.fromkeys((0x97, 0xB7, 0xD7, 0xDF), int.__xor__),
    **dict.fromkeys((0x94, 0xB4, 0xD4, 0xDC), lambda a, b: a % b if a >= 0 and b > 0 else a),
}
"""Adding, taking away, turning round and what is left over, of two registers or with a number."""
_WITH_NUMBER = range(0xD0, 0xE3)

Number = int | None


def ways(program: Program, body: Body, *, alone: bool) -> dict[int, list[int]]:
    """
    Return where the conditions of a listener lead at the first press, as far as that is known.

    `alone`: whether nothing else that is pressed may come before it and change what it goes by.
    """
    if not any(each.code in op.IFS for each in body.instructions):
        return {}
    return _Press(program, body.method, alone=alone).followed(body)


class _Press:
    """One press, the first: what has been counted so far."""

    def __init__(self, program: Program, listener: Method, *, alone: bool) -> None:
        self._program, self._alone = program, alone
        self._run: Container[Method] = {listener, *program.called_by(listener, _DEEP)}
        self._counted: dict[FieldName, Number] = {}
        self._steps = 0

    def followed(self, body: Body) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        self._follow(body, {}, found, 0)
        return found

    def _follow(
        self, body: Body, held: dict[int, Number], found: dict[int, list[int]], deep: int
    ) -> tuple[Number, bool]:
        """Return what a method gives, and whether it was followed to its end."""
        place = body.instructions[0].place if body.instructions else -1
        while place in body.at and self._steps < _MOST_STEPS:
            self._steps += 1
            each = body.instruction(place)
            if each.code in op.RETURNS:
                return (held.get(each.registers[0]) if each.registers else None), True
            following = list(body.following(each))
            if each.code in op.IFS:
                taken = _is_so(each, held)
                if taken is None:
                    return None, False
                following = [way for way in following if (way in each.targets) == taken]
                found.setdefault(place, []).extend(following)  # a loop comes here again
            elif not self._do(body, each, held, deep):
                return None, False
            if len(following) != 1:
                return None, False
            (place,) = following
        return None, False

    def _do(self, body: Body, each: Instruction, held: dict[int, Number], deep: int) -> bool:
        """Do what an instruction does; return whether it is known what comes after."""
        if each.callee is not None:
            held[RESULT], known = self._called(body, each, held, deep)
            return known
        if each.code in op.IPUTS and isinstance(each.reference, FieldName):
            self._counted[each.reference] = held.get(each.registers[0])
        elif each.registers and each.code not in op.SPUTS and each.code not in op.APUTS:
            held[each.registers[0]] = self._given(body, each, held)
        return True

    def _given(self, body: Body, each: Instruction, held: dict[int, Number]) -> Number:
        if each.code in _NUMBERS:
            return each.literal
        if each.code in _MOVES:
            return held.get(each.registers[1])
        if each.code in _RESULTS:
            return held.get(RESULT)
        if each.code in op.IGETS and isinstance(each.reference, FieldName):
            return self._count(body, each.reference)
        if reckons := _RECKONS.get(each.code):
            numbers = [held.get(register) for register in each.registers]
            numbers += [each.literal] if each.code in _WITH_NUMBER else []
            first, second = numbers[-2:] if len(numbers) > 1 else (None, None)
            return reckons(first, second) if first is not None and second is not None else None
        return None

    def _count(self, body: Body, field: FieldName) -> Number:
        """Return how far a field has counted: at first as its object is made, if nothing else writes it."""
        if field in self._counted:
            return self._counted[field]
        if field.type not in _COUNTS or not self._is_of_one(body, field):
            return None
        written = filling.of_objects(self._program, field)
        making = [each for each in written if each.body.method.signature.name == _MAKES]
        later = [each.body.method for each in written if each not in making]
        begins = [one.what for each in making for one in each.value] or [0]
        known = len(begins) == 1 and isinstance(begins[0], int)
        counts = bool(later) and all(map(self._is_of_press, later))
        return begins[0] if known and counts and isinstance(begins[0], int) else None

    def _is_of_press(self, method: Method) -> bool:
        """Return whether a method is run by this press, or by other presses alone."""
        return method in self._run or (
            not self._alone and presses.only(self._program, (), [method])
        )

    def _is_of_one(self, body: Body, field: FieldName) -> bool:
        """Return whether it is the field of the listener's own object, or of a class that is made once."""
        own = field.owner == body.method.signature.owner
        return own or len(list(self._program.makers_of(field.owner))) == 1

    def _called(
        self, body: Body, each: Instruction, held: dict[int, Number], deep: int
    ) -> tuple[Number, bool]:
        """Return what a call gives; the system's count nothing."""
        meant = self._program.sole(each.callee) if each.callee is not None else None
        if meant is None or meant.signature.owner.startswith(OF_SYSTEM):
            return None, True
        inner = body_of(self._program, meant)
        if deep >= _DEEP or not _counts(inner):
            return None, not _counts(inner)
        first = inner.registers - inner.inputs
        narrow = _WIDE.isdisjoint(parameters(meant.signature.descriptor))
        handed = body.arguments(each) if narrow else ()
        given = {first + number: held.get(register) for number, register in enumerate(handed)}
        return self._follow(inner, given, {}, deep + 1)


def _counts(body: Body) -> bool:
    """Return whether a method writes or asks for a count."""
    return any(
        each.code in (*op.IPUTS, *op.IGETS)
        and isinstance(each.reference, FieldName)
        and each.reference.type in _COUNTS
        for each in body.instructions
    )


def _is_so(each: Instruction, held: dict[int, Number]) -> bool | None:
    """Return whether a condition holds; None where that is not known."""
    numbers = [held.get(register) for register in each.registers]
    first, second = (*numbers, 0)[:2]
    if first is None or second is None:
        return None
    return _TESTS[(each.code - 0x32) % 6](first, second)

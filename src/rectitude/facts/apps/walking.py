"""
One walk over the instructions of a file of DEX: every call, constant text, object made and static field read.

It goes over each of some million instructions, so it looks at the byte that names one and steps on, and stops
only at the few kinds that are wanted.
"""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.columns import Numbers, narrow

_WANTED = frozenset(
    {*op.INVOKE, *op.INVOKE_RANGE, op.CONST_STRING, op.CONST_STRING_JUMBO, op.NEW_INSTANCE}
    | {op.SGET_OBJECT}
)
"""Operations that are noted."""
_LOOKED_AT = frozenset({op.NOP, *op.SWITCHES})
"""Operations that are looked at: the first may be the data of a switch or an array."""
_STEPS = bytes(
    0 if code in _WANTED | _LOOKED_AT else 2 * length for code, length in enumerate(op.LENGTHS)
)
"""Bytes of each operation that is passed over; 0 for all others."""
_NOTED = bytes(2 * length if code in _WANTED else 0 for code, length in enumerate(op.LENGTHS))
"""Bytes of each operation that is noted; 0 for all others."""


class Walked(NamedTuple):
    """What the walk saw: parallel columns, in the order of the file."""

    callers: Numbers
    """The defining method's number, of each call."""
    places: Numbers
    """The unit within the method at which the call stands."""
    callees: Numbers
    """The number of the method that is called, as the file lists it."""
    holders: Numbers
    """The method's number, of each constant text."""
    texts: Numbers
    makers: Numbers
    """The method's number, of each object that is made."""
    made: Numbers
    """The type of that object."""
    readers: Numbers
    """The method's number, of each static field that is read."""
    fields: Numbers


def walk(
    data: bytes, units: memoryview, bodies: Iterable[tuple[int, int, int, int]], most: int
) -> tuple[Walked, int]:
    """
    Walk over the units of some methods; return what was seen, and how many could not be walked to the end.

    `bodies`: of each method its number, its first unit, the one behind its last, how many there should be.
    One that ends within an instruction, has a switch that says nowhere to go, or comes when more than `most`
    units were walked, is not whole. Of each stop its place is noted: what it names is read for all at once.
    """
    steps, noted, stops, unread = _STEPS, _NOTED, array("I"), 0
    numbers, begins, seen = array("I"), array("I"), array("I")
    note = stops.append
    for number, begin, end, length in bodies:
        if most < 0:
            unread += 1
            continue
        unread += not end or end - begin < length
        most -= end - begin
        at, last = 2 * begin, 2 * end
        try:
            while at < last:
                code = data[at]
                if step := steps[code]:
                    at += step
                    continue
                if step := noted[code]:
                    note(at)
                    at += step
                elif code == op.NOP:
                    at += 2 * data_length(units, at >> 1) if data[at + 1] else 2
                else:
                    _check(units, at >> 1, begin, end)
                    at += 2 * op.LENGTHS[code]
            unread += at > last
        except IndexError:
            unread += 1
        numbers.append(number)
        begins.append(begin)
        seen.append(len(stops))
    return _columns(units, stops, (numbers, begins, seen)), unread


def _columns(
    units: memoryview, stops: "array[int]", methods: "tuple[array[int], array[int], array[int]]"
) -> Walked:
    """Return what stands at each stop; `methods`: their numbers, their first units, the stops up to each."""
    numbers, begins, seen = (np.frombuffer(each, np.uint32) if each else _NONE for each in methods)
    code = np.frombuffer(units, "<u2")
    at = (np.frombuffer(stops, np.uint32) if stops else _NONE) >> 1
    of_method = np.repeat(np.arange(len(seen)), np.diff(seen, prepend=np.uint32(0)))
    held = at + 1 < len(code)
    at, of_method = at[held], of_method[held]
    kinds, what = code[at] & 0xFF, code[at + 1].astype(np.uint32)
    jumbo = (kinds == op.CONST_STRING_JUMBO) & (at + 2 < len(code))
    what[jumbo] |= code[at[jumbo] + 2].astype(np.uint32) << 16
    holders = numbers[of_method]
    calls, made, read = kinds >= op.INVOKE.start, kinds == op.NEW_INSTANCE, kinds == op.SGET_OBJECT
    texts = ~(calls | made | read)
    columns = (
        *(holders[calls], (at - begins[of_method])[calls], what[calls]),
        *(holders[texts], what[texts]),
        *(holders[made], what[made]),
        *(holders[read], what[read]),
    )
    return Walked(*map(narrow, columns))


_NONE: Numbers = np.zeros(0, np.uint32)


def _check(units: memoryview, at: int, begin: int, end: int) -> None:
    """Raise IndexError where the cases of a switch do not stand within its method, as Android asks."""
    data = at + op.signed(units[at + 1] | units[at + 2] << 16, 32)
    if not begin <= data < end or data + data_length(units, data) > end:
        raise IndexError(data)
    if units[data] != (op.PACKED if units[at] & 0xFF == op.SWITCHES.start else op.SPARSE):
        raise IndexError(data)


def data_length(units: memoryview, at: int) -> int:
    """Return the units of the data of a switch or an array that stands here; 1 for anything else."""
    match units[at]:
        case op.PACKED:
            return units[at + 1] * 2 + 4
        case op.SPARSE:
            return units[at + 1] * 4 + 2
        case op.ARRAY:
            return (units[at + 1] * (units[at + 2] | units[at + 3] << 16) + 1) // 2 + 4
    return 1

"""
One walk over the instructions of a file of DEX: every call, constant text, object made and static field read.

It goes over each of some million instructions, so it looks at the byte that names one and steps on, and stops
only at the few kinds that are wanted.
"""

from array import array
from typing import NamedTuple

import numpy as np

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.columns import Numbers

_WANTED = frozenset(
    {*op.INVOKE, *op.INVOKE_RANGE, op.CONST_STRING, op.CONST_STRING_JUMBO, op.NEW_INSTANCE}
    | {op.SGET_OBJECT, op.NOP, *op.SWITCHES}
)
"""Operations at which the walk stops: the last may be the data of a switch or an array."""
_STEPS = bytes(0 if code in _WANTED else 2 * length for code, length in enumerate(op.LENGTHS))
"""Bytes of each operation that is passed over; 0 for those at which the walk stops."""


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


class Walk:
    """A walk under way."""

    def __init__(self, data: bytes, units: memoryview) -> None:
        self._data, self._units = data, units
        self._callers, self._places, self._callees = array("I"), array("I"), array("I")
        self._holders, self._texts = array("I"), array("I")
        self._makers, self._made = array("I"), array("I")
        self._readers, self._fields = array("I"), array("I")

    def over(self, method: int, begin: int, end: int) -> None:
        """
        Walk over the units of a method.

        Raises IndexError where its code ends within an instruction, or where a switch says nowhere to go.
        """
        data, units, steps, at, last = self._data, self._units, _STEPS, 2 * begin, 2 * end
        while at < last:
            code = data[at]
            if step := steps[code]:
                at += step
                continue
            unit = at >> 1
            if code == op.NOP:
                at += 2 * data_length(units, unit) if data[at + 1] else 2
                continue
            what = units[unit + 1]
            if code >= op.INVOKE.start:
                self._callers.append(method)
                self._places.append(unit - begin)
                self._callees.append(what)
            elif code == op.NEW_INSTANCE:
                self._makers.append(method)
                self._made.append(what)
            elif code == op.SGET_OBJECT:
                self._readers.append(method)
                self._fields.append(what)
            elif code in op.SWITCHES:
                _check(units, unit, begin, end)
            else:
                long = units[unit + 2] << 16 if code == op.CONST_STRING_JUMBO else 0
                self._holders.append(method)
                self._texts.append(what | long)
            at += 2 * op.LENGTHS[code]
        if at > last:
            raise IndexError(last)

    def seen(self) -> Walked:
        """Return what was seen so far."""
        columns = (
            *(self._callers, self._places, self._callees, self._holders, self._texts),
            *(self._makers, self._made, self._readers, self._fields),
        )
        return Walked(*(np.frombuffer(each, np.uint32) if each else _NONE for each in columns))


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

"""
One walk over the instructions of a file of DEX: every call, constant text, object made and static field read.

It goes over each of some million instructions. Most are gone over side by side, one of each method at a time;
what is left - long methods, switches and their data - one by one: it looks at the byte that names an
instruction and steps on, and stops only at the few kinds that are wanted.
"""

from array import array
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

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

_LENGTHS = np.frombuffer(op.LENGTHS, np.uint8).astype(np.int64)
_IS_WANTED = np.isin(np.arange(256), [*_WANTED])
_IS_SWITCH = np.isin(np.arange(256), [*op.SWITCHES])
_FEW = 200
"""Methods that are quicker walked over one by one; measured."""


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


class Bodies(NamedTuple):
    """The methods that are walked over: parallel columns."""

    numbers: NDArray[np.int64]
    begins: NDArray[np.int64]
    """The first unit of each."""
    ends: NDArray[np.int64]
    """The unit behind the last."""
    lengths: NDArray[np.int64]
    """How many units there should be."""


class _Stops(NamedTuple):
    """Where a walk stops: the row of the method, and the unit."""

    rows: NDArray[np.int64]
    places: NDArray[np.int64]


def walk(units: memoryview, bodies: Bodies, most: int) -> tuple[Walked, int]:
    """
    Walk over the units of some methods; return what was seen, and how many could not be walked to the end.

    One that ends within an instruction, has a switch that says nowhere to go, or comes when more than `most`
    units were walked, is not whole. Of each stop its place is noted: what it names is read for all at once.
    """
    sizes = bodies.ends - bodies.begins
    walked = int(np.count_nonzero(np.cumsum(sizes) - sizes <= most))
    unread = len(sizes) - walked
    bodies = Bodies(*(column[:walked] for column in bodies))
    unread += int(np.count_nonzero((bodies.ends == 0) | (sizes[:walked] < bodies.lengths)))
    together, left, torn = _side_by_side(units, bodies)
    alone, broken = _one_by_one(units, bodies, left)
    keys = np.concatenate([each.rows << 32 | each.places for each in (*together, alone)])
    keys.sort()
    stops = _Stops(keys >> 32, keys & 0xFFFFFFFF)
    return _columns(units, stops, bodies), unread + torn + broken


def _side_by_side(units: memoryview, bodies: Bodies) -> tuple[list[_Stops], _Stops, int]:
    """
    Walk over all methods at once, one instruction of each at a time, as long as that is worth it.

    Return the stops, where each method is that is left to be walked alone, and how many end within an
    instruction.
    """
    code, torn = np.frombuffer(units, "<u2"), 0
    rows = np.flatnonzero(bodies.begins < bodies.ends)
    places, ends = bodies.begins[rows], bodies.ends[rows]
    stops, left = list[_Stops](), list[_Stops]()
    while len(rows) > _FEW:
        unit = code[places]
        kind = unit & 0xFF
        wanted = _IS_WANTED[kind]
        stops.append(_Stops(rows[wanted], places[wanted]))
        odd = _IS_SWITCH[kind] | ((kind == op.NOP) & (unit > 0))
        if odd.any():
            left.append(_Stops(rows[odd], places[odd]))
        places = places + _LENGTHS[kind]
        torn += int(np.count_nonzero((places > ends) & ~odd))
        on = (places < ends) & ~odd
        rows, places, ends = rows[on], places[on], ends[on]
    left.append(_Stops(rows, places))
    return stops, _Stops(*map(np.concatenate, zip(*left, strict=True))), torn


def _one_by_one(units: memoryview, bodies: Bodies, left: _Stops) -> tuple[_Stops, int]:
    """Walk over the rest of single methods; return the stops, and how many could not be walked to the end."""
    steps, noted, unread = _STEPS, _NOTED, 0
    data = units.cast("B")
    rows, stops = array("q"), array("q")
    note = stops.append
    begins, ends = bodies.begins[left.rows], bodies.ends[left.rows]
    columns = (each.tolist() for each in (left.rows, left.places, begins, ends))
    for row, place, begin, end in zip(*columns, strict=True):
        at, last = 2 * place, 2 * end
        try:
            while at < last:
                code = data[at]
                if step := steps[code]:
                    at += step
                    continue
                if step := noted[code]:
                    note(at >> 1)
                    at += step
                elif code == op.NOP:
                    at += 2 * data_length(units, at >> 1) if data[at + 1] else 2
                else:
                    _check(units, at >> 1, begin, end)
                    at += 2 * op.LENGTHS[code]
            unread += at > last
        except IndexError:
            unread += 1
        rows.extend([row] * (len(stops) - len(rows)))
    return _Stops(np.array(rows, np.int64), np.array(stops, np.int64)), unread


def _columns(units: memoryview, stops: _Stops, bodies: Bodies) -> Walked:
    """Return what stands at each stop."""
    code = np.frombuffer(units, "<u2")
    held = stops.places + 1 < len(code)
    at, of_method = stops.places[held], stops.rows[held]
    kinds, what = code[at] & 0xFF, code[at + 1].astype(np.uint32)
    jumbo = (kinds == op.CONST_STRING_JUMBO) & (at + 2 < len(code))
    what[jumbo] |= code[at[jumbo] + 2].astype(np.uint32) << 16
    holders = bodies.numbers[of_method].astype(np.uint32)
    calls, made, read = kinds >= op.INVOKE.start, kinds == op.NEW_INSTANCE, kinds == op.SGET_OBJECT
    texts = ~(calls | made | read)
    columns = (
        *(holders[calls], (at - bodies.begins[of_method])[calls].astype(np.uint32), what[calls]),
        *(holders[texts], what[texts]),
        *(holders[made], what[made]),
        *(holders[read], what[read]),
    )
    return Walked(*map(narrow, columns))


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

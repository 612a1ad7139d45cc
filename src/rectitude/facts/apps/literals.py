"""
Where the code of a file names a number, asks a static field for one - as of a resource - or writes a field.

All code is looked through at once for units that may be such an instruction. Some are the middle of another,
so who asks looks at each place again.
"""

import numpy as np
from numpy.typing import NDArray

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.walking import Bodies

_WRITES = np.isin(np.arange(256), [*op.IPUTS, *op.SPUTS])


def places(
    units: memoryview, bodies: Bodies, numbers: NDArray[np.uint32], fields: NDArray[np.uint16]
) -> list[tuple[int, int]]:
    """Return the methods, and the units in each, that may name a number of some or ask a field of some."""
    code = np.frombuffer(units, "<u2")
    if len(code) < 3 or not len(bodies.begins):
        return []
    kinds, first, second = code[:-2] & 0xFF, code[1:-1], code[2:]
    upper, round_ = numbers >> 16, numbers[numbers & 0xFFFF == 0] >> 16
    constants = np.flatnonzero((kinds == op.CONST) & np.isin(second, np.unique(upper)))
    whole = first[constants] | second[constants].astype(np.uint32) << 16
    found = np.concatenate(
        (
            constants[np.isin(whole, numbers)],
            _followed_by(kinds, first, op.CONST_HIGH16, round_),
            _followed_by(kinds, first, op.SGET, fields),
        )
    )
    return _in_methods(bodies, found)


class OfFields:
    """Where the code of a file may write each field."""

    def __init__(self, units: memoryview, bodies: Bodies) -> None:
        code = np.frombuffer(units, "<u2")
        kinds = code[:-1] & 0xFF
        found = np.flatnonzero(_WRITES[kinds])
        fields = code[found + 1]
        order = np.argsort(fields, kind="stable")
        self._fields, self._places = fields[order], found[order].astype(np.uint32)
        self._bodies = bodies

    def of(self, field: int) -> list[tuple[int, int]]:
        """Return the methods, and the units in each, that may write a field."""
        first, last = np.searchsorted(self._fields, [field, field + 1])
        return _in_methods(self._bodies, self._places[first:last].astype(np.intp))


def _in_methods(bodies: Bodies, found: NDArray[np.intp]) -> list[tuple[int, int]]:
    """Return units of a file as methods and the units in each."""
    order = np.argsort(bodies.begins, kind="stable")
    rows = np.searchsorted(bodies.begins[order], found, "right") - 1
    found, rows = found[rows >= 0], order[rows[rows >= 0]]
    inside = found < bodies.ends[rows]
    at = (found - bodies.begins[rows])[inside]
    return list(zip(bodies.numbers[rows[inside]].tolist(), at.tolist(), strict=True))


def _followed_by(
    kinds: NDArray[np.integer], first: NDArray[np.uint16], code: int, wanted: NDArray[np.generic]
) -> NDArray[np.intp]:
    if not len(wanted):
        return np.empty(0, np.intp)
    return np.flatnonzero((kinds == code) & np.isin(first, wanted))

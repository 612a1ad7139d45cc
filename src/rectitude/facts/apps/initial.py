"""The value that a static field has before any code of its class runs, as its file of DEX says."""

from rectitude.facts.apps.dex import Dex

_BOOLEAN, _NULL, _LARGEST = 0x1F, 0x1E, 0x1B
_NUMBERS = frozenset({0x00, 0x02, 0x03, 0x04, 0x06})
"""The forms of a byte, a short, a character, an int and a long."""
_MOST = 10_000
"""Static fields of a class that are gone through; ours."""


def number(dex: Dex, class_: str, field: int) -> int | None:
    """Return the number, the truth or the null with which a field begins; None where that is none of them."""
    try:
        return _number(dex, class_, field)
    except IndexError:
        return None


def _number(dex: Dex, class_: str, field: int) -> int | None:
    row = dex.class_row(class_)
    if row is None:
        return None
    *_, defined, values = row
    at = _place(dex.data, defined, field)
    if at is None:
        return None
    count, here = _leb(dex.data, values) if values else (0, 0)
    if at >= count:
        return 0  # what is not listed begins with zero, or null
    for _ in range(at):
        here = _behind(dex.data, here)
    kind, size = dex.data[here] & 0x1F, dex.data[here] >> 5
    if kind in {_BOOLEAN, _NULL}:
        return size if kind == _BOOLEAN else 0
    if kind not in _NUMBERS:
        return None
    return int.from_bytes(dex.data[here + 1 : here + 2 + size], "little", signed=kind != 0x03)


def _place(data: bytes, at: int, field: int) -> int | None:
    """Return which of its class's static fields one is."""
    if not at:
        return None
    count, at = _leb(data, at)
    for _ in range(3):
        _, at = _leb(data, at)
    number = 0
    for place in range(min(count, _MOST)):
        step, at = _leb(data, at)
        _, at = _leb(data, at)
        number += step
        if number == field:
            return place
    return None


def _behind(data: bytes, at: int) -> int:
    """Return where the value ends that begins here; IndexError for an array or an annotation."""
    kind, size = data[at] & 0x1F, data[at] >> 5
    if kind in {_BOOLEAN, _NULL}:
        return at + 1
    if kind > _LARGEST:
        raise IndexError(at)
    return at + 2 + size


def _leb(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of the format "LEB128", and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
        if shift > 28:
            raise IndexError(at)

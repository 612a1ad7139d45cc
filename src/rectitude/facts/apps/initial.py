"""The fields of a class, and the values that static ones have before any code of it runs, by its file."""

from rectitude.facts.apps.dex import Dex

_BOOLEAN, _NULL, _LARGEST = 0x1F, 0x1E, 0x1B
_TEXT, _CHARACTER = 0x17, 0x03
_NUMBERS = frozenset({0x00, 0x02, _CHARACTER, 0x04, 0x06})
"""The forms of a byte, a short, a character, an int and a long."""
_FINAL = 0x10
"""ACC_FINAL: what such a field begins with it keeps."""
_MOST = 10_000
"""Fields of a class that are gone through; ours."""


def number(dex: Dex, class_: str, field: int) -> int | None:
    """Return the number, the truth or the null with which a field begins; None where that is none of them."""
    kind, value = _value(dex, class_, field)
    return value if kind in _NUMBERS or kind in {_BOOLEAN, _NULL} else None


def text(dex: Dex, class_: str, field: int) -> str:
    """Return the text with which a field begins; nothing where that is none."""
    kind, value = _value(dex, class_, field)
    return dex.string(value) if kind == _TEXT else ""


def texts(dex: Dex, class_: str, *, final: bool = False) -> dict[str, str]:
    """Return the texts with which the static fields of a class begin, by their names; of final ones alone."""
    row = dex.class_row(class_)
    if row is None or not row[-2] or not row[-1]:
        return {}
    found, data = {}, dex.data
    try:
        count, at = leb(data, row[-2])
        for _ in range(3):
            _, at = leb(data, at)
        listed, here = leb(data, row[-1])
        field = 0
        for _ in range(min(count, listed, _MOST)):
            step, at = leb(data, at)
            access, at = leb(data, at)
            field += step
            kind, size = data[here] & 0x1F, data[here] >> 5
            if kind == _TEXT and (access & _FINAL or not final):
                string = int.from_bytes(data[here + 1 : here + 2 + size], "little")
                found[dex.field(field).name] = dex.string(string)
            here = behind(data, here)
    except IndexError:
        pass  # what makes no sense, or is a list, ends what is read
    return found


def _value(dex: Dex, class_: str, field: int) -> tuple[int, int]:
    """Return the form of what a field begins with, and its value; another form where it makes no sense."""
    row = dex.class_row(class_)
    if row is None:
        return _LARGEST, 0
    *_, defined, values = row
    try:
        return _listed(dex.data, _place(dex.data, defined, field), values)
    except IndexError:
        return _LARGEST, 0


def _listed(data: bytes, place: int | None, values: int) -> tuple[int, int]:
    """Return form and value of one of the values that a class lists."""
    if place is None:
        return _LARGEST, 0
    count, here = leb(data, values) if values else (0, 0)
    if place >= count:
        return _NULL, 0  # what is not listed begins with zero, or null
    for _ in range(place):
        here = behind(data, here)
    kind, size = data[here] & 0x1F, data[here] >> 5
    if kind in {_BOOLEAN, _NULL}:
        return kind, size if kind == _BOOLEAN else 0
    signed = kind in _NUMBERS and kind != _CHARACTER
    return kind, int.from_bytes(data[here + 1 : here + 2 + size], "little", signed=signed)


def _place(data: bytes, at: int, field: int) -> int | None:
    """Return which of its class's static fields one is."""
    if not at:
        return None
    count, at = leb(data, at)
    for _ in range(3):
        _, at = leb(data, at)
    number = 0
    for place in range(min(count, _MOST)):
        step, at = leb(data, at)
        _, at = leb(data, at)
        number += step
        if number == field:
            return place
    return None


def declared(dex: Dex, class_: str) -> frozenset[int]:
    """Return the numbers of the fields that a class has itself, of its own and of its objects."""
    row = dex.class_row(class_)
    at = row[6] if row is not None else 0
    found = set[int]()
    try:
        counts = []
        for _ in range(4 if at else 0):
            count, at = leb(dex.data, at)
            counts.append(count)
        for count in counts[:2]:
            number = 0
            for _ in range(min(count, _MOST)):
                step, at = leb(dex.data, at)
                _, at = leb(dex.data, at)
                number += step
                found.add(number)
    except IndexError:
        pass  # what makes no sense ends what is read
    return frozenset(found)


def behind(data: bytes, at: int) -> int:
    """Return where the value ends that begins here; IndexError for an array or an annotation."""
    kind, size = data[at] & 0x1F, data[at] >> 5
    if kind in {_BOOLEAN, _NULL}:
        return at + 1
    if kind > _LARGEST:
        raise IndexError(at)
    return at + 2 + size


def leb(data: bytes, at: int) -> tuple[int, int]:
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

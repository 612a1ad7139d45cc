"""Instructions decoded: each with its registers, the names in it, and where it may go on."""

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.dex import Dex, FieldName, Signature
from rectitude.facts.apps.walking import data_length


class Instruction(NamedTuple):
    """An instruction: where it stands, what it does, with which registers, names and numbers."""

    place: int
    code: int
    registers: tuple[int, ...]
    reference: Signature | FieldName | str | None = None
    """The method, field, type or text that it names."""
    literal: int = 0
    """The number in it; of a switch that of its first case."""
    targets: tuple[int, ...] = ()
    """Where it may go on, besides the next instruction."""
    cases: tuple[int, ...] = ()
    """Of a switch: the number at which it goes on at each of its targets."""

    @property
    def name(self) -> str:
        """As `invoke-virtual`."""
        return op.NAMES[self.code]

    @property
    def callee(self) -> Signature | None:
        """The method that it calls, if it calls one."""
        return self.reference if isinstance(self.reference, Signature) else None

    @property
    def goes_on(self) -> bool:
        """Whether the next instruction may follow."""
        return not (self.code in op.RETURNS or self.code in op.GOTOS or self.code == op.THROW)


class Handler(NamedTuple):
    """Where a method goes on when something between two places throws; an empty type is any."""

    begin: int
    end: int
    type: str
    target: int


def is_static(call: Instruction) -> bool:
    """Return whether a call has no object."""
    return "static" in call.name


def parameters(descriptor: str) -> Iterator[str]:
    """
    Yield the types of a method's parameters.

    >>> list(parameters("(I[JLjava/lang/String;)V"))
    ['I', '[J', 'Ljava/lang/String;']
    """
    at = 1
    while at < len(descriptor) and descriptor[at] != ")":
        begin = at
        while descriptor[at : at + 1] == "[":
            at += 1
        end = descriptor.find(";", at) + 1 if descriptor[at : at + 1] == "L" else at + 1
        if end <= at:
            return
        yield descriptor[begin:end]
        at = end


def decoded(dex: Dex, code: int) -> Iterator[Instruction]:
    """Yield the instructions of a method; raises IndexError or struct.error where they make no sense."""
    begin, end = dex.body(code)
    units, at = dex.units, begin
    while at < end:
        unit = units[at]
        number = unit & 0xFF
        if unit and not number:
            at += data_length(units, at)
            continue
        yield _instruction(dex, number, at, begin)
        at += op.LENGTHS[number]


def _instruction(dex: Dex, code: int, at: int, begin: int) -> Instruction:
    """Return the instruction at a unit, each part of it read as its format has it."""
    units, place = dex.units, at - begin
    if op.FORMATS[code] == _OF_DATA:
        return _with_data(dex, code, at, place, units[at] >> 8)
    reference, literal, offset = _REFERENCES[code], _LITERALS[code], _OFFSETS[code]
    return Instruction(
        place,
        code,
        _REGISTERS[code](units, at),
        reference(dex, code, at) if reference else None,
        literal(units, at) if literal else 0,
        (place + offset(units, at),) if offset else (),
    )


def _two(units: memoryview, at: int) -> int:
    value: int = units[at + 1] | units[at + 2] << 16
    return value


def _none(units: memoryview, at: int) -> tuple[int, ...]:
    return ()


def _byte(units: memoryview, at: int) -> tuple[int, ...]:
    return (units[at] >> 8,)


def _half(units: memoryview, at: int) -> tuple[int, ...]:
    return (units[at] >> 8 & 15,)


def _halves(units: memoryview, at: int) -> tuple[int, ...]:
    high = units[at] >> 8
    return high & 15, high >> 4


def _byte_and_unit(units: memoryview, at: int) -> tuple[int, ...]:
    return units[at] >> 8, units[at + 1]


def _units(units: memoryview, at: int) -> tuple[int, ...]:
    return units[at + 1], units[at + 2]


def _bytes(units: memoryview, at: int) -> tuple[int, ...]:
    return units[at] >> 8, units[at + 1] & 0xFF, units[at + 1] >> 8


def _byte_and_byte(units: memoryview, at: int) -> tuple[int, ...]:
    return units[at] >> 8, units[at + 1] & 0xFF


def _up_to_five(units: memoryview, at: int) -> tuple[int, ...]:
    high, five = units[at] >> 8, units[at + 2]
    all_five = (five & 15, five >> 4 & 15, five >> 8 & 15, five >> 12, high & 15)
    return all_five[: min(high >> 4, 5)]


def _row(units: memoryview, at: int) -> tuple[int, ...]:
    return tuple(range(units[at + 2], units[at + 2] + (units[at] >> 8)))


_Read = Callable[[memoryview, int], int]
_Refers = Callable[[Dex, int, int], Signature | FieldName | str | None]
_OF_DATA = "31t"
"""The format of what has data elsewhere in the method."""
_OF_REGISTERS = {
    **dict.fromkeys(("11x", "21t", "21s", "21h", "31i", "51l", "21c", "31c"), _byte),
    **dict.fromkeys(("12x", "22t", "22s", "22c"), _halves),
    **dict.fromkeys(("35c", "45cc"), _up_to_five),
    **dict.fromkeys(("3rc", "4rcc"), _row),
    **{"11n": _half, "22x": _byte_and_unit, "32x": _units, "23x": _bytes, "22b": _byte_and_byte},
}
"""The registers of each format."""
_OF_LITERALS: dict[str, _Read] = {
    "11n": lambda units, at: op.signed(units[at] >> 12, 4),
    **dict.fromkeys(("21s", "22s"), lambda units, at: op.signed(units[at + 1], 16)),
    "21h": lambda units, at: (
        op.signed(units[at + 1], 16) << (16 if units[at] & 0xFF == 0x15 else 48)
    ),
    "22b": lambda units, at: op.signed(units[at + 1] >> 8, 8),
    "31i": lambda units, at: op.signed(_two(units, at), 32),
    "51l": lambda units, at: op.signed(_two(units, at) | _two(units, at + 2) << 32, 64),
}
"""The number in each format that has one; `high16` fills the upper units of a register of two or four."""
_OF_OFFSETS: dict[str, _Read] = {
    "10t": lambda units, at: op.signed(units[at] >> 8, 8),
    **dict.fromkeys(("20t", "21t", "22t"), lambda units, at: op.signed(units[at + 1], 16)),
    "30t": lambda units, at: op.signed(_two(units, at), 32),
}
"""How far each format that may jump does so."""
_OF_REFERENCES: dict[str, _Refers] = {
    **dict.fromkeys(("21c", "22c"), lambda dex, code, at: _named(dex, code, dex.units[at + 1])),
    "31c": lambda dex, code, at: dex.string(_two(dex.units, at)),
    **dict.fromkeys(
        ("35c", "45cc", "3rc", "4rcc"), lambda dex, code, at: _called(dex, code, dex.units[at + 1])
    ),
}
"""What each format that names something names."""
_REGISTERS = [_OF_REGISTERS.get(form, _none) for form in op.FORMATS]
_LITERALS = [_OF_LITERALS.get(form) for form in op.FORMATS]
_OFFSETS = [_OF_OFFSETS.get(form) for form in op.FORMATS]
_REFERENCES = [_OF_REFERENCES.get(form) for form in op.FORMATS]
"""The same by the number of the operation."""


def _with_data(dex: Dex, code: int, at: int, place: int, register: int) -> Instruction:
    """Return a switch with the places to which it may go, or the filling of an array."""
    units = dex.units
    data = at + op.signed(_two(units, at), 32)
    if code not in op.SWITCHES or not 0 <= data < len(units):
        return Instruction(place, code, (register,))
    count = units[data + 1]
    first = data + (4 if units[data] == op.PACKED else 2 + 2 * count)
    targets = tuple(
        place + op.signed(units[first + 2 * n] | units[first + 2 * n + 1] << 16, 32)
        for n in range(count)
    )
    begin = op.signed(_two(units, data + 1), 32)
    cases = tuple(range(begin, begin + count))
    if units[data] != op.PACKED:
        cases = tuple(op.signed(_two(units, data + 1 + 2 * n), 32) for n in range(count))
    return Instruction(place, code, (register,), literal=begin, targets=targets, cases=cases)


def _named(dex: Dex, code: int, number: int) -> Signature | FieldName | str | None:
    if code == op.CONST_STRING:
        return dex.string(number)
    if 0x52 <= code <= 0x6D:
        return dex.field(number)
    return dex.type(number) if code < 0xFE else None


def _called(dex: Dex, code: int, number: int) -> Signature | str | None:
    if code in op.INVOKE or code in op.INVOKE_RANGE or code in op.POLYMORPHIC:
        return dex.signature(number)
    return dex.type(number) if code < 0xFA else None


def handlers(dex: Dex, code: int, tries: int) -> Iterator[Handler]:
    """Yield where a method goes on when something throws, the innermost first."""
    data = dex.data
    (count,) = struct.unpack_from("<I", data, code + 12)
    at = code + 16 + 2 * count + (2 if count % 2 else 0)
    lists = at + 8 * tries
    for number in range(tries):
        begin, length, offset = struct.unpack_from("<IHH", data, at + 8 * number)
        for type_, target in _catches(dex, lists + offset):
            yield Handler(begin, begin + length, type_, target)


def _catches(dex: Dex, at: int) -> Iterator[tuple[str, int]]:
    size, at = _sleb(dex.data, at)
    for _ in range(abs(size)):
        type_, at = _uleb(dex.data, at)
        target, at = _uleb(dex.data, at)
        yield dex.type(type_), target
    if size <= 0:
        yield "", _uleb(dex.data, at)[0]


def _uleb(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 or shift > 28:
            return value, at


def _sleb(data: bytes, at: int) -> tuple[int, int]:
    value, end = _uleb(data, at)
    return op.signed(value, 7 * (end - at)), end

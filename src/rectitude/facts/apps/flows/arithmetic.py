"""Numbers that an app's code reckons with: what an operation comes to, what a comparison says."""

import operator
from collections.abc import Callable

from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.flows.values import Constant, Value, constant

_OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "and": operator.and_,
    "or": operator.or_,
    "xor": operator.xor,
    "rsub": lambda a, b: b - a,
    "div": lambda a, b: int(a / b) if b and abs(a) < _EXACT else 0,
    "rem": lambda a, b: a - b * int(a / b) if b and abs(a) < _EXACT else 0,
}
_EXACT = 1 << 52
"""Below it a broken number holds every whole one."""
_COMPARISONS: tuple[Callable[[int, int], bool], ...] = (
    *(operator.eq, operator.ne, operator.lt, operator.ge, operator.gt, operator.le),
)
_32_BITS = 1 << 31


def reckoned(each: Instruction, operands: list[Value]) -> Value:
    """Return what an operation comes to: its readings, and a number where all numbers are known."""
    two_addresses = each.name.endswith("/2addr")
    sources = operands if two_addresses or len(operands) == 1 else operands[1:]
    readings = frozenset().union(*(value.readings for value in sources))
    if each.name.startswith("xor-"):
        readings = Value(readings).blurred().readings  # it may be enciphered
    number = _number(each, sources)
    return Value(readings, constants=None if number is None else constant(number).constants)


def _number(each: Instruction, sources: list[Value]) -> int | None:
    kind, _, type_ = each.name.partition("-")
    do = _OPERATIONS.get(kind)
    if do is None or not type_.startswith("int"):
        return None
    numbers = [value.constant for value in sources]
    if "/lit" in each.name or kind == "rsub":
        numbers = [numbers[0], each.literal]
    if len(numbers) != 2:
        return None
    first, second = numbers
    if not isinstance(first, int) or not isinstance(second, int):
        return None
    result = do(first, second)
    return (result + _32_BITS) % (2 * _32_BITS) - _32_BITS


def decided(kind: int, first: Value, second: Value) -> bool | None:
    """Return whether a comparison holds, by its number; None where that depends."""
    if first.constants is None or second.constants is None:
        return None
    if first.things or second.things:
        return None
    answers = {_compared(kind, a, b) for a in first.constants for b in second.constants}
    return answers.pop() if len(answers) == 1 else None


def _compared(kind: int, first: Constant, second: Constant) -> bool | None:
    if isinstance(first, int) and isinstance(second, int):
        return _COMPARISONS[kind](first, second)
    if kind > 1 or isinstance(first, int) == isinstance(second, int):
        return None  # whether two texts are one object depends
    return kind == 1  # a text is not null

"""What comes of questions about texts that are known: whether two are the same, whether one is empty."""

from collections.abc import Callable
from typing import NamedTuple

from rectitude.facts.apps.dex import FieldName, Signature


class Thing(NamedTuple):
    """An object of which it is known which it is."""

    what: "FieldName | int | str | Made"
    """The field that holds it alone, the number that is in a box, its class, or how it was made."""


class Made(NamedTuple):
    """How an object was made."""

    constructor: Signature
    given: "tuple[Value, ...]"
    """What the constructor was given, as far as it is known; the object itself first."""


Value = int | str | Thing | None
"""A number (0 is also null and false; 1 may be any object), a text, an object, or unknown."""

_OWNERS = frozenset(
    {
        *("Ljava/lang/String;", "Ljava/lang/Object;", "Ljava/util/Objects;"),
        *("Landroid/text/TextUtils;", "Lkotlin/jvm/internal/Intrinsics;"),
        *("Ljava/lang/CharSequence;", "Lkotlin/text/StringsKt;"),
    }
)
_SAME = frozenset({"equals", "areEqual", "contentEquals"})
_PARTS: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda whole, part: part in whole,
    "startsWith": lambda whole, part: whole.startswith(part),
    "endsWith": lambda whole, part: whole.endswith(part),
    "equalsIgnoreCase": lambda whole, part: whole.casefold() == part.casefold(),
}
_AGAIN = frozenset({"trim", "toString", "intern"})
"""What gives a text again, as far as it is asked about here."""
_NUMBERS = {"parseInt": "Ljava/lang/Integer;", "parseLong": "Ljava/lang/Long;"}
_TRUTH = "parseBoolean"
_HASH = "hashCode"
"""The number by which a `switch` over texts goes, before it compares them."""
_READS = {**_NUMBERS, _TRUTH: "Ljava/lang/Boolean;"}
"""What reads a number, or yes or no, out of a text, by its class."""


_COMPARES: dict[int, Callable[[int, int], bool]] = {
    0: lambda a, b: a == b,
    1: lambda a, b: a != b,
    2: lambda a, b: a < b,
    3: lambda a, b: a >= b,
    4: lambda a, b: a > b,
    5: lambda a, b: a <= b,
}
"""Conditions by their kinds, in the order of their codes."""


def is_known(callee: Signature) -> bool:
    """Return whether a method of the system's is one of those that are answered here."""
    if _READS.get(callee.name) == callee.owner:
        return True
    names = _SAME | _PARTS.keys() | _AGAIN | {"isEmpty", _HASH}
    return callee.owner in _OWNERS and callee.name in names


def answer(name: str, given: tuple[Value, ...]) -> Value:
    """Return what such a method answers; None where it is not known of what is given."""
    if name in _READS:
        return _read(name, given)
    if name == "isEmpty" and len(given) == 1:
        return int(given[0] in {"", 0}) if isinstance(given[0], str) or given[0] == 0 else None
    if name == _HASH:
        return _hash(given[0]) if len(given) == 1 and isinstance(given[0], str) else None
    if name in _AGAIN and given:
        return given[0].strip() if isinstance(given[0], str) else None
    if len(given) != 2 or not all(isinstance(each, str) or each == 0 for each in given):
        return None
    first, second = given
    if name in _SAME:
        return int(first == second)
    if isinstance(first, str) and isinstance(second, str):
        return int(_PARTS[name](first, second))
    return None


def _hash(text: str) -> int:
    """
    Return a text's number as Java reckons it.

    >>> _hash("granted"), _hash("denied")
    (280295099, -1335395429)
    """
    number = 0
    units = text.encode("utf-16-be", "surrogatepass")
    for at in range(0, len(units), 2):
        number = number * 31 + int.from_bytes(units[at : at + 2], "big")
    number &= 0xFFFFFFFF
    return number - (1 << 32) if number >> 31 else number


def _read(name: str, given: tuple[Value, ...]) -> Value:
    """Return the number, or 1 or 0 for yes or no, that a text says; null says no."""
    if len(given) != 1 or given[0] is None:
        return None
    text = str(given[0])
    if name == _TRUTH:
        return int(text.casefold() == "true")
    return int(text) if text.isascii() and text.isdecimal() else None


def compared(first: Value, second: Value, kind: int) -> bool | None:
    """Compare two numbers, a text or an object with null, which it is not, or two objects with each other."""
    if first is None or second is None:
        return None
    if isinstance(first, int) and isinstance(second, int):
        return _COMPARES[kind](first, second)
    if kind not in {0, 1}:
        return None
    if 0 in {first, second}:
        return kind == 1
    if isinstance(first, Thing) and isinstance(second, Thing):
        known = isinstance(first.what, FieldName) and isinstance(second.what, FieldName)
        return (first == second) == (kind == 0) if known else None
    return None

"""
What registers and objects hold while an app is followed: readings of personal data, objects, constants.

A value that was never seen is empty: it holds no reading, nothing is known of it otherwise. Of several
ways that meet, the value holds what each of them brought.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, compress, repeat
from operator import is_not
from typing import NamedTuple

from rectitude.facts.apps.program import Method

MOST_CONSTANTS, _MOST_OBJECTS = 4, 12
"""Beyond these a value is any constant, and further objects are let go; ours."""
_DEEPEST = 5
"""Objects within objects that are looked into; ours."""
ANY = "*"
"""The field of an object that stands for everything in it whose key is not known."""


class Reading(NamedTuple):
    """A place at which something of a person or a device is read, and the data, in the catalogue's words."""

    data: str
    method: Method
    place: int
    exact: bool = True
    """False once it went through a method of which nothing is known."""
    typed: bool = False
    """Whether a person types it in."""


class Thing(NamedTuple):
    """An object, told from others by where it is made; in a loop one stands for all."""

    type: str
    made: tuple[object, ...]
    """The way of calls to the place at which it is made, shortened."""


class ClassName(NamedTuple):
    """The constant that stands for a class."""

    name: str


class MethodName(NamedTuple):
    """The constant that stands for a method that was asked for by name; no owner is any class."""

    owner: str
    name: str


Constant = int | str | ClassName | MethodName


class Value(NamedTuple):
    """What a register, field or element may hold."""

    readings: frozenset[Reading] = frozenset()
    things: frozenset[Thing] = frozenset()
    constants: frozenset[Constant] | None = None
    """What it may be; None is anything."""

    @property
    def constant(self) -> Constant | None:
        """The one constant that it must be."""
        if self.constants is None or len(self.constants) != 1:
            return None
        return next(iter(self.constants))

    @property
    def text(self) -> str | None:
        """The one text that it must be."""
        constant = self.constant
        return constant if isinstance(constant, str) else None

    @property
    def thing(self) -> Thing | None:
        """The one object that it must be."""
        return next(iter(self.things)) if len(self.things) == 1 else None

    def blurred(self) -> "Value":
        """Return its readings as they come out of a method of which nothing is known."""
        return Value(frozenset(each._replace(exact=False) for each in self.readings))


NOTHING = Value()


def constant(what: Constant) -> Value:
    """Return the value that is a constant."""
    return Value(constants=frozenset({what}))


def joined(first: Value, second: Value) -> Value:
    """Return what holds whichever of two ways was taken."""
    if first is second or first == second:
        return first
    constants = None
    if first.constants is not None and second.constants is not None:
        both = first.constants | second.constants
        constants = both if len(both) <= MOST_CONSTANTS else None
    things = first.things | second.things
    if len(things) > _MOST_OBJECTS:
        things = first.things if len(first.things) > len(second.things) else second.things
    return Value(first.readings | second.readings, things, constants)


def all_of(values: Iterable[Value]) -> Value:
    """Return what any of several values holds; nothing of none."""
    result: Value | None = None
    for value in values:
        result = value if result is None else joined(result, value)
    return NOTHING if result is None else result


Fields = dict[str, Value]


class Heap:
    """What objects hold; copied only where it is written to."""

    __slots__ = ("_shared", "content", "reads")

    def __init__(self, content: dict[Thing, Fields] | None = None, *, reads: bool = False) -> None:
        self.content: dict[Thing, Fields] = content or {}
        self.reads = reads
        """Whether a reading was ever put into it."""
        self._shared = bool(content)

    def copy(self) -> "Heap":
        """Return another heap of the same content."""
        self._shared = True
        return Heap(self.content, reads=self.reads)

    def become(self, other: "Heap") -> None:
        """Hold what another heap holds."""
        if other is not self:
            other._shared = self._shared = True
            self.content, self.reads = other.content, other.reads

    def get(self, thing: Thing, field: str) -> Value | None:
        """Return what a field of an object holds; None where nothing was ever put there."""
        return self.content.get(thing, _NO_FIELDS).get(field)

    def fields(self, thing: Thing) -> Fields:
        """Return all that is known of an object."""
        return self.content.get(thing, _NO_FIELDS)

    def put(self, thing: Thing, field: str, value: Value) -> None:
        """Put a value into a field instead of what was there."""
        known = self.content.get(thing, _NO_FIELDS)
        if known.get(field) == value:
            return
        self._own()
        self.reads = self.reads or bool(value.readings)
        self.content[thing] = {**known, field: value}

    def add(self, thing: Thing, field: str, value: Value) -> None:
        """Put a value into a field beside what was there."""
        known = self.get(thing, field)
        self.put(thing, field, value if known is None else joined(known, value))

    def renew(self, thing: Thing) -> None:
        """Forget what an object held, for it is made anew; it keeps its place among the others."""
        if self.content.get(thing):
            self._own()
            self.content[thing] = _NO_FIELDS

    def join(self, other: "Heap") -> bool:
        """Add what another heap holds; return whether that is more."""
        if other.content is self.content:
            return False
        changed = False
        self.reads = self.reads or other.reads
        for thing in self._differing(other):
            fields, known = other.content[thing], self.content.get(thing)
            if known is fields or known == fields:
                continue
            merged = fields if known is None else _merged(known, fields)
            if merged != known:
                self._own()
                self.content[thing] = merged
                changed = True
        return changed

    def _differing(self, other: "Heap") -> list[Thing]:
        """
        Return the objects of which another heap may hold something else.

        Heaps of one beginning hold most objects in one order, and what no way has changed is the same.
        """
        own = chain(self.content.values(), repeat(None))
        return list(compress(other.content, map(is_not, other.content.values(), own)))

    def readings(self, value: Value, depth: int = 0, seen: set[Thing] | None = None) -> Value:
        """Return a value with every reading that the objects in it hold."""
        if not value.things or not self.reads or depth > _DEEPEST:
            return Value(value.readings)
        seen = seen if seen is not None else set()
        found = value.readings
        for thing in value.things - seen:
            seen.add(thing)
            for field, content in self.fields(thing).items():
                if not field.startswith("@"):
                    found |= self.readings(content, depth + 1, seen).readings
        return Value(found)

    def _own(self) -> None:
        if self._shared:
            self.content = dict(self.content)
            self._shared = False


_NO_FIELDS: Fields = {}


def _merged(first: Fields, second: Fields) -> Fields:
    """Return fields that hold what either of two ways brought."""
    merged = dict(first)
    for field, value in second.items():
        known = merged.get(field)
        merged[field] = value if known is None else joined(known, value)
    return merged


def texts(values: Iterable[Value]) -> Iterator[str]:
    """Yield the texts that values may be."""
    for value in values:
        for each in sorted(value.constants or (), key=str):
            if isinstance(each, str):
                yield each

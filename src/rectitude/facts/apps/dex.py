"""
DEX files, read as they are asked: tables by number, names when somebody wants them.

Every version to 041 with its containers, by "Dalvik executable format" of the Android Open Source
Project. A file is walked once, instruction by instruction, to learn who calls what and who holds
which text; all else is decoded on demand. What makes no sense is counted in `unread` and skipped:
nothing here raises but `Damaged`, for a file without a header.
"""

import struct
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rectitude.facts.apps.columns import Grouped, Numbers, firsts, places
from rectitude.facts.apps.defining import Definitions
from rectitude.facts.apps.pool import Pool
from rectitude.facts.apps.walking import Bodies, Walked, walk

_MAGIC = b"dex\n"
_HEADER = 0x70
_CONTAINER_HEADER, _CONTAINER_VERSION = 0x78, b"041"
_NOTHING = 0xFFFFFFFF
_WALKS = 4
"""How often a file is gone through at most: classes that share their code would multiply it. Ours."""


class Damaged(Exception):
    """Bytes that have no header of DEX."""


class Signature(NamedTuple):
    """A method by name: its class as `Lcom/a/B;`, its name, its parameters and result as `(I)V`."""

    owner: str
    name: str
    descriptor: str

    @property
    def short(self) -> str:
        """`com.a.B.name`, as people read it."""
        return f"{dotted(self.owner)}.{self.name}"


class FieldName(NamedTuple):
    """A field by name: its class, its name, its type."""

    owner: str
    name: str
    type: str


def dotted(descriptor: str) -> str:
    """
    Return a class as people write it.

    >>> dotted("Lcom/a/B;")
    'com.a.B'
    """
    return descriptor[1:-1].replace("/", ".") if descriptor[:1] == "L" else descriptor


def descriptor(name: str) -> str:
    """
    Return a class as DEX writes it.

    >>> descriptor("com.a.B")
    'Lcom/a/B;'
    """
    return f"L{name.replace('.', '/')};"


class Defined(NamedTuple):
    """A method that a class defines: number in the file, access flags, where its code is or 0."""

    number: int
    access: int
    code: int


class Klass(NamedTuple):
    """A class that a file defines."""

    name: str
    access: int
    parent: str
    interfaces: tuple[str, ...]
    first_method: int
    """The first of its methods among those that the file defines."""
    method_count: int

    @property
    def methods(self) -> range:
        """Which of the methods that the file defines."""
        return range(self.first_method, self.first_method + self.method_count)


class Naming(Protocol):
    """Gives back names that were shortened; owner and descriptor are given as they were."""

    def type(self, name: str) -> str:
        """Return a type as it was named."""

    def method(self, owner: str, name: str, descriptor: str) -> str:
        """Return the name of a method as it was."""

    def field(self, owner: str, name: str, type_: str) -> str:
        """Return the name of a field as it was."""


class Dex:
    """One logical file of DEX; `at` is where its header stands in a container."""

    def __init__(
        self, data: bytes, name: str = "", at: int = 0, shared: dict[str, str] | None = None
    ) -> None:
        """`shared`: the names of all files of one program, so that each is held once."""
        if data[at : at + 4] != _MAGIC or at + _HEADER > len(data):
            raise Damaged(name)
        self.name = name
        self.version = data[at + 4 : at + 7].decode("ascii", "replace")
        self.data = data
        self.unread = 0
        """Classes or methods that make no sense."""
        table = struct.unpack_from("<14I", data, at + 0x38)
        self._pool = Pool(data, *self._table(table[1], table[0], 4))
        self._types, self.type_count = self._table(table[3], table[2], 4)
        self._protos, self._proto_count = self._table(table[5], table[4], 12)
        self._fields, self._field_count = self._table(table[7], table[6], 8)
        self._methods, self.method_count = self._table(table[9], table[8], 8)
        self._classes, self.class_count = self._table(table[11], table[10], 32)
        self._text: dict[int, str] = {}
        self._type: list[str | None] = [None] * self.type_count
        self._shared = {} if shared is None else shared
        self._proto: dict[int, str] = {}
        self._signature: dict[int, Signature] = {}
        self._named: dict[int, dict[str, list[int]]] = {}
        """The methods of a type by their names, where somebody asked."""
        self.naming: Naming | None = None
        """By what shortened names are read; set before any name is asked for."""
        padded = data if len(data) % 2 == 0 else data + b"\0"
        self.units = memoryview(padded).cast("H")

    def _table(self, at: int, count: int, width: int) -> tuple[int, int]:
        """Return where a table begins and how many of its rows lie within the file."""
        held = max(0, len(self.data) - at) // width
        self.unread += count > held
        return (at, min(count, held)) if held else (0, 0)

    def string(self, number: int) -> str:
        """Return a text of the pool; what cannot be read is empty."""
        found = self._text.get(number)
        if found is None:
            found = self._text[number] = self._once(self._pool.text(number))
        return found

    def type(self, number: int) -> str:
        """Return a type by its number, as `Lcom/a/B;`."""
        if not 0 <= number < self.type_count:
            return ""
        found = self._type[number]
        if found is None:
            found = self._pool.text(_u32(self.data, self._types + 4 * number))
            found = self._type[number] = self._once(
                self.naming.type(found) if self.naming else found
            )
        return found

    def _once(self, name: str) -> str:
        return self._shared.setdefault(name, name)

    def signature(self, number: int) -> Signature:
        """Return a method of the file's table by its number."""
        found = self._signature.get(number)
        if found is None:
            found = self._signature[number] = self._read_signature(number)
        return found

    def _read_signature(self, number: int) -> Signature:
        if not 0 <= number < self.method_count:
            return Signature("", "", "()V")
        owner, proto, name = struct.unpack_from("<HHI", self.data, self._methods + 8 * number)
        signature = Signature(self.type(owner), self.string(name), self.proto(proto))
        return signature._replace(name=self.naming.method(*signature)) if self.naming else signature

    def proto(self, number: int) -> str:
        """Return parameters and result, as `(I)V`."""
        if not 0 <= number < self._proto_count:
            return "()V"
        found = self._proto.get(number)
        if found is None:
            _, result, at = struct.unpack_from("<III", self.data, self._protos + 12 * number)
            found = self._once(f"({''.join(self._type_list(at))}){self.type(result)}")
            self._proto[number] = found
        return found

    def field(self, number: int) -> FieldName:
        """Return a field of the file's table by its number."""
        if not 0 <= number < self._field_count:
            return FieldName("", "", "")
        owner, kind, name = struct.unpack_from("<HHI", self.data, self._fields + 8 * number)
        field = FieldName(self.type(owner), self.string(name), self.type(kind))
        return field._replace(name=self.naming.field(*field)) if self.naming else field

    def fields_of(self, owner: str) -> list[int]:
        """Return the numbers of the fields of a class that the file mentions."""
        number = self.type_number(owner)
        found: list[int] = (
            np.flatnonzero(self.field_rows[:, 0] == number).tolist() if number >= 0 else []
        )
        return found

    def _type_list(self, at: int) -> tuple[str, ...]:
        if not at or at + 4 > len(self.data):
            return ()
        count = min(_u32(self.data, at), (len(self.data) - at - 4) // 2, 0xFFFF)
        return tuple(map(self.type, struct.unpack_from(f"<{count}H", self.data, at + 4)))

    @cached_property
    def classes(self) -> tuple[Klass, ...]:
        """Every class that the file defines, in its order."""
        defined, found = self._defined, []
        for number, row in enumerate(self._class_rows.tolist()):
            try:
                found.append(self._class(row, *defined.of_class(number)))
            except (IndexError, OverflowError, struct.error):
                self.unread += 1
        defined.let_go()
        return tuple(found)

    @cached_property
    def _defined(self) -> Definitions:
        return Definitions(self.data, self._class_rows[:, 6], _WALKS * len(self.data))

    @property
    def _class_rows(self) -> NDArray[np.uint32]:
        """The table of the classes: eight numbers each."""
        table = np.frombuffer(self.data, "<u4", 8 * self.class_count, self._classes)
        return table.reshape(-1, 8)

    def class_row(self, name: str) -> list[int] | None:
        """Return the row of a class in their table; None where the file does not define it."""
        found = np.flatnonzero(self._class_rows[:, 0] == self.type_number(name))
        return None if not len(found) else list(map(int, self._class_rows[found[0]]))

    def defined(self, row: int) -> Defined:
        """Return a method that the file defines."""
        each = self._defined
        return Defined(each.numbers[row], each.access[row], each.codes[row])

    def defined_by(self, number: int) -> Defined | None:
        """Return how the file defines a method of its table; None where it does not."""
        row = int(self._definitions[number]) if 0 <= number < self.method_count else -1
        return self.defined(row) if row >= 0 else None

    @cached_property
    def _definitions(self) -> NDArray[np.int32]:
        self.classes  # noqa: B018 - what is defined shows when they are read
        return places(np.array(self._defined.numbers, np.uint32), self.method_count)

    def _class(self, row: list[int], first: int, count: int) -> Klass:
        name, access, parent, interfaces, *_ = row
        return Klass(
            self.type(name),
            access,
            self.type(parent) if parent != _NOTHING else "",
            self._type_list(interfaces),
            first,
            count,
        )

    @cached_property
    def walked(self) -> Walked:
        """Every call, constant text, object made and static field read."""
        self.classes  # noqa: B018 - what is defined shows when they are read
        seen, unread = walk(self.units, self.bodies(), _WALKS * len(self.units))
        self.unread += unread
        return seen

    def bodies(self) -> Bodies:
        """Return the methods with code: the number, what `body` says, and how many units there should be."""
        codes = np.array(self._defined.codes, np.int64)
        numbers = np.array(self._defined.numbers, np.int64)[codes > 0]
        codes = codes[codes > 0]
        sound = (codes % 4 == 0) & (codes + 16 <= len(self.data))
        words = np.frombuffer(self.data, "<u4", len(self.data) // 4)
        lengths = words[np.where(sound, codes // 4 + 3, 0)] * sound.astype(np.int64)
        begins = (codes // 2 + 8) * sound
        ends = np.minimum(begins + lengths, len(self.units)) * sound
        return Bodies(numbers, begins, ends, lengths)

    def body(self, code: int) -> tuple[int, int]:
        """Return the first unit of a method's instructions and the one behind the last; 0 where none are."""
        if code % 4 or code + 16 > len(self.data):
            return 0, 0
        begin = code // 2 + 8
        return begin, min(begin + _u32(self.data, code + 12), len(self.units))

    def type_number(self, name: str) -> int:
        """Return the number of a type; -1 where the file does not mention it."""
        return self._type_numbers.get(name, -1)

    @property
    def types(self) -> Iterable[str]:
        """The names of all types that the file mentions."""
        return self._type_numbers

    @cached_property
    def _type_numbers(self) -> dict[str, int]:
        return {self.type(number): number for number in range(self.type_count)}

    def method_numbers(self, owner: str, name: str = "") -> list[int]:
        """Return the numbers of the methods of a class that the file mentions; of one name, or all."""
        type_ = self.type_number(owner)
        if type_ < 0:
            return []
        numbers = range(*self._methods_by_owner[type_ : type_ + 2].tolist())
        if not name:
            return [*numbers]
        named = self._named.get(type_)
        if named is None:
            named = self._named[type_] = {}
            for number in numbers:
                named.setdefault(self.signature(number).name, []).append(number)
        return named.get(name, [])

    def calls_of(self, number: int) -> list[int]:
        """Return the rows of the walk at which a method of the table is called, in order."""
        return self._calls_by_callee.rows(number)

    def makings_of(self, name: str) -> list[int]:
        """Return the rows of the walk at which an object of a class is made, in order."""
        number = self.type_number(name)
        return self._makings_by_type.rows(number) if number >= 0 else []

    def reads_of(self, name: str) -> list[int]:
        """Return the rows of the walk at which a class's static field of an object is read, in order."""
        number = self.type_number(name)
        return self._reads_by_owner.rows(number) if number >= 0 else []

    @cached_property
    def _methods_by_owner(self) -> Numbers:
        """The first method of each type, then the number behind the last: the table is in their order."""
        return firsts(self.method_owners, self.type_count)

    @cached_property
    def _calls_by_callee(self) -> Grouped:
        return Grouped(self.walked.callees, self.method_count)

    @cached_property
    def _makings_by_type(self) -> Grouped:
        return Grouped(self.walked.made, self.type_count)

    @cached_property
    def _reads_by_owner(self) -> Grouped:
        """The static fields that are read, by their owners; what is no field of the table is nobody's."""
        owners = np.append(self.field_rows[:, 0].astype(np.uint32), np.uint32(self.type_count))
        return Grouped(
            owners[np.minimum(self.walked.fields.astype(np.uint32), self._field_count)],
            self.type_count,
        )

    @property
    def field_rows(self) -> NDArray[np.uint16]:
        """The table of the fields: owner, type and the two halves of the name's number of each."""
        return np.frombuffer(self.data, "<u2", 4 * self._field_count, self._fields).reshape(-1, 4)

    @cached_property
    def method_owners(self) -> NDArray[np.uint16]:
        """The number of the type to which each method of the table belongs."""
        rows = np.frombuffer(self.data, "<u2", 4 * self.method_count, self._methods)
        return rows[::4]

    def strings_with(self, part: bytes) -> list[int]:
        """Return the numbers of the texts that hold some bytes."""
        return self._pool.with_part(part)


def read(data: bytes, name: str = "", shared: dict[str, str] | None = None) -> Iterator[Dex]:
    """Yield the logical files of one file: one, or those of a container; raises Damaged."""
    at = 0
    while True:
        dex = Dex(data, name, at, shared)
        yield dex
        size = _u32(data, at + 0x20)
        if dex.version < _CONTAINER_VERSION.decode() or size < _CONTAINER_HEADER:
            return
        at += size
        if data[at : at + 4] != _MAGIC or at + _HEADER > len(data):
            return


def _u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")

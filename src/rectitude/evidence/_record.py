"""The two shapes of evidence: the record, one line of a part; the aggregate, what a rule judges."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import ClassVar, Self, TypeVar, get_args, get_type_hints

import msgspec

import rectitude.evidence

_T = TypeVar("_T")


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    One line of a part. `KIND` names the part, `SCHEMA` rises with each change of the Struct.

    `number` counts from 1 within the part and is set by the bundle's writer.
    """

    KIND: ClassVar[str]
    SCHEMA: ClassVar[int] = 1

    number: int = 0

    @property
    def ref(self) -> str:
        """How a finding cites this record."""
        return f"{self.KIND}#{self.number}"

    def numbered(self, number: int) -> Self:
        """Return this record with its number in the part."""
        return msgspec.structs.replace(self, number=number)


class Aggregate(msgspec.Struct, frozen=True, kw_only=True):
    """
    The evidence that a rule judges together: one field a part, each `tuple[SomeRecord, ...]`.

    `NAME` is the word by which a bundle says that it was collected; `TARGETS` are the kinds of
    target that can give it.
    """

    NAME: ClassVar[str]
    TARGETS: ClassVar[tuple[str, ...]]

    @classmethod
    def parts(cls) -> dict[str, type[Record]]:
        """Return the record type of each field."""
        hints = get_type_hints(cls, include_extras=False)
        return {
            name: get_args(hints[name])[0]
            for name in cls.__struct_fields__
            if get_args(hints.get(name)) and issubclass(get_args(hints[name])[0], Record)
        }


def aggregates() -> dict[str, type[Aggregate]]:
    """Return every aggregate by its name."""
    return {cls.NAME: cls for cls in _classes(Aggregate)}


def record_types() -> dict[str, type[Record]]:
    """Return every record type by its kind."""
    return {cls.KIND: cls for cls in _classes(Record) if hasattr(cls, "KIND")}


def _classes(base: type[_T]) -> Iterator[type[_T]]:
    for module in pkgutil.iter_modules(rectitude.evidence.__path__):
        found = vars(import_module(f"rectitude.evidence.{module.name}")).values()
        for value in found:
            if isinstance(value, type) and issubclass(value, base) and value is not base:
                yield value

"""The two shapes of evidence: the record, one line of a part; the aggregate, what a rule judges."""

import pkgutil
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, ClassVar, Self, TypeVar, get_args, get_origin, get_type_hints

import msgspec

import rectitude.evidence
from rectitude.text import Text

_T = TypeVar("_T")


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    One line of a part. `KIND` names the part, `SCHEMA` rises with each change of the Struct.

    Then `tests/golden_bundle.py` keeps records of it, which every later version must read.
    `number` counts from 1 within the part and is set by the bundle's writer.
    """

    KIND: ClassVar[str]
    SCHEMA: ClassVar[int] = 1

    number: int = 0

    @classmethod
    def from_earlier(cls, schema: int, fields: dict[str, Any]) -> dict[str, Any]:
        """
        Return the fields of this schema for those of a record that was written in an earlier one.

        Where only fields were added, with defaults, there is nothing to do.
        """
        del schema
        return fields

    @property
    def ref(self) -> str:
        """How a finding cites this record."""
        return f"{self.KIND}#{self.number}"

    def numbered(self, number: int) -> Self:
        """Return this record with its number in the part."""
        return msgspec.structs.replace(self, number=number)


class Aggregate(msgspec.Struct, frozen=True, kw_only=True):
    """
    The evidence that a rule judges together: one field a part.

    Each is a `tuple[SomeRecord, ...]`, or a `Sequence[SomeRecord]` where there may be more than
    memory holds: then it is read each time anew.

    `NAME` is the word by which a bundle says that it was collected; `TARGETS` are the kinds of
    target that can give it.
    """

    NAME: ClassVar[str]
    TARGETS: ClassVar[tuple[str, ...]]

    @property
    def earlier(self) -> Self | None:
        """The same evidence of an earlier state that came along to compare with, if one did."""
        return None

    @property
    def cut_short(self) -> Text | None:
        """Why there may be more than was read, if its reading was cut short; then nothing is ruled out."""
        return None

    @classmethod
    def parts(cls) -> dict[str, type[Record]]:
        """Return the record type of each field."""
        hints = get_type_hints(cls, include_extras=False)
        return {
            name: get_args(hints[name])[0]
            for name in cls.__struct_fields__
            if get_args(hints.get(name)) and issubclass(get_args(hints[name])[0], Record)
        }

    @classmethod
    def unheld(cls) -> frozenset[str]:
        """Return the fields that need not be held in memory: the sequences."""
        hints = get_type_hints(cls)
        return frozenset(name for name in cls.parts() if get_origin(hints[name]) is Sequence)


def aggregates() -> dict[str, type[Aggregate]]:
    """Return every aggregate that a target gives, by its name."""
    return {cls.NAME: cls for cls in _classes(Aggregate) if hasattr(cls, "NAME")}


def record_types() -> dict[str, type[Record]]:
    """Return every record type by its kind."""
    return {cls.KIND: cls for cls in _classes(Record) if hasattr(cls, "KIND")}


def _classes(base: type[_T]) -> Iterator[type[_T]]:
    for module in pkgutil.iter_modules(rectitude.evidence.__path__):
        found = vars(import_module(f"rectitude.evidence.{module.name}")).values()
        for value in found:
            if isinstance(value, type) and issubclass(value, base) and value is not base:
                yield value

"""Which methods of a program name a number, as that of a resource, and which write a field."""

from collections.abc import Container, Iterable, Iterator, Mapping
from weakref import WeakKeyDictionary

import numpy as np

from rectitude.facts.apps import literals
from rectitude.facts.apps.dex import Dex, FieldName
from rectitude.facts.apps.program import Method, Program


def naming(
    program: Program, numbers: Iterable[int], fields: Mapping[str, set[str]]
) -> Iterator[tuple[Method, int]]:
    """
    Yield the methods, and the places in each, that may name a number of some, or ask a static field for it.

    Of fields the names are given, by how the names of their classes end.
    """
    wanted = np.array(sorted(numbers), np.uint32)
    for file, dex in enumerate(program.files):
        asked = [
            number
            for owner in (dex.types if fields else ())
            if (names := fields.get(owner[owner.rfind("/") :]))
            for number in dex.fields_of(owner)
            if dex.field(number).name in names
        ]
        found = literals.places(dex.units, dex.bodies(), wanted, np.array(asked, np.uint16))
        yield from _methods(program, file, found)


def writing(program: Program, field: FieldName) -> Iterator[tuple[Method, int]]:
    """Yield the methods, and the places in each, that may write a field, be it by an heir."""
    for owner in dict.fromkeys((*program.ancestors(field.owner), *program.heirs(field.owner))):
        for file, dex in enumerate(program.files):
            for number in dex.fields_of(owner):
                if dex.field(number)[1:] == field[1:]:
                    yield from _methods(program, file, _written(program, dex).of(number))


def fields_named(dex: Dex, names: Container[str]) -> Iterator[tuple[int, FieldName]]:
    """Yield the fields of some names that a file mentions, with their numbers."""
    rows = dex.field_rows.astype(np.uint32)
    numbers, each = np.unique(rows[:, 2] | rows[:, 3] << 16, return_inverse=True)
    wanted = np.array([dex.string(number) in names for number in numbers.tolist()], bool)
    for number in np.flatnonzero(wanted[each]).tolist() if len(rows) else ():
        yield number, dex.field(number)


def _methods(
    program: Program, file: int, found: Iterable[tuple[int, int]]
) -> Iterator[tuple[Method, int]]:
    for number, place in found:
        if method := program.by_number(file, number):
            yield method, place


_WRITTEN: WeakKeyDictionary[Program, dict[Dex, literals.OfFields]] = WeakKeyDictionary()


def _written(program: Program, dex: Dex) -> literals.OfFields:
    """Return where the code of a file writes fields, looked for once."""
    known = _WRITTEN.setdefault(program, {})
    if dex not in known:
        known[dex] = literals.OfFields(dex.units, dex.bodies())
    return known[dex]

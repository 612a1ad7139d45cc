"""What is annotated on a method and on its parameters: the kinds, and the texts that they hold."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.facts.apps.dex import Dex
from rectitude.facts.apps.initial import behind, leb
from rectitude.facts.apps.program import Method, Program

_TEXT, _LIST = 0x17, 0x1C
_MOST = 1_000
"""Annotations of a method, and values of one, that are read; ours."""


class Annotation(NamedTuple):
    """One annotation: its type as `Lcom/a/B;`, and the texts among its values."""

    type: str
    texts: tuple[str, ...]


class Annotated(NamedTuple):
    """What stands on a method, and on any of its parameters."""

    method: tuple[Annotation, ...]
    parameters: tuple[Annotation, ...]


def of_method(program: Program, method: Method) -> Annotated | None:
    """Return what is annotated on a method; None where it makes no sense."""
    dex = program.files[method.file]
    row = dex.class_row(method.signature.owner)
    if row is None or not row[5]:
        return Annotated((), ())
    try:
        return _of_method(dex, row[5], method.number)
    except (IndexError, struct.error):
        return None


def _of_method(dex: Dex, at: int, number: int) -> Annotated:
    _, fields, methods, parameters = struct.unpack_from("<4I", dex.data, at)
    begin = at + 16 + 8 * fields
    of_it = _row(dex, begin, methods, number)
    of_them = _row(dex, begin + 8 * methods, parameters, number)
    lists = [each for each in _numbers(dex, of_them) if each] if of_them else []
    return Annotated(
        tuple(_listed(dex, of_it)) if of_it else (),
        tuple(each for one in lists for each in _listed(dex, one)),
    )


def _row(dex: Dex, begin: int, count: int, number: int) -> int:
    """Return where the table says that the annotations of a method stand; 0 where it has none."""
    for place in range(begin, min(begin + 8 * count, len(dex.data) - 7), 8):
        method, at = struct.unpack_from("<2I", dex.data, place)
        if method == number:
            return int(at)
    return 0


def _numbers(dex: Dex, at: int) -> tuple[int, ...]:
    """Return a row of numbers that is preceded by how many they are."""
    (count,) = struct.unpack_from("<I", dex.data, at)
    if count > _MOST:
        raise IndexError(at)
    return struct.unpack_from(f"<{count}I", dex.data, at + 4)


def _listed(dex: Dex, at: int) -> Iterator[Annotation]:
    for each in _numbers(dex, at):
        type_, here = leb(dex.data, each + 1)  # behind a byte that says who sees it
        count, here = leb(dex.data, here)
        found: list[str] = []
        for _ in range(min(count, _MOST)):
            _, here = leb(dex.data, here)
            here = _value(dex, here, found)
        yield Annotation(dex.type(type_), tuple(found))


def _value(dex: Dex, at: int, found: list[str]) -> int:
    """Add the texts of a value; return where it ends; IndexError for one that holds an annotation."""
    kind, size = dex.data[at] & 0x1F, dex.data[at] >> 5
    if kind == _LIST:
        count, at = leb(dex.data, at + 1)
        for _ in range(min(count, _MOST)):
            at = _value(dex, at, found)
        return at
    if kind == _TEXT:
        found.append(dex.string(int.from_bytes(dex.data[at + 1 : at + 2 + size], "little")))
    return behind(dex.data, at)

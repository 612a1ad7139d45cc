"""Records in JSON as lines of cells: one object a line, an array of objects, or several by name."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from rectitude.collectors.register import rdap
from rectitude.collectors.register.contents import OF_ALL, SUBJECTS
from rectitude.collectors.register.nested_blocks import unfolded

LARGEST = 64 << 20
"""Bytes of a file that holds one array, which is read whole; ours: JSON Lines have no such limit."""
SUFFIXES = frozenset({".jsonl", ".ndjson", ".json"})
_LOOKED_AT = 5
"""Lines by which it is told whether a file holds one object a line; ours."""

Cells = list[str]
Numbered = tuple[int, dict[str, Any] | None]


def holds_records(path: Path) -> bool:
    """Whether a file holds records: most of its first lines, or entries of its array, are objects."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    arrays = _arrays(path)
    found = [record for _, record in islice(_records(path, arrays.get("")), _LOOKED_AT)]
    return "" not in arrays or 2 * sum(map(bool, found)) > len(found)


def names(path: Path) -> list[str]:
    """
    Return the names of the arrays of records in a file that holds several; none for one table.

    Records within the records of another are an array too, `sites/checks`, or `checks` in a file of one;
    its own name is then empty.
    """
    found = list(_tables(path))
    return [] if found == [""] else found


def lines(path: Path, name: str = "") -> Iterator[tuple[int, Cells | None]]:
    """
    Yield the names of all fields as line 0, then the cells of each record with its line or position.

    Cells are None where a line is no object. A list's values are set apart by `;`, an object's fields
    are columns of their own, `site.domain`. `name` is of one array among several.
    """
    whole, within = _tables(path)[name]
    around = {} if whole is None else _around(path)
    fields: dict[str, None] = dict.fromkeys(around)
    for _, record in _entries(path, whole, within):
        fields |= dict.fromkeys(record or ())
    yield 0, list(fields)
    for number, record in _entries(path, whole, within):
        yield number, None if record is None else [_said((around | record).get(f)) for f in fields]


def _around(path: Path) -> dict[str, str]:
    """Return what stands beside the arrays of a file, and is of all their records: a firm, a day."""
    found = _document(path)
    named = found.items() if isinstance(found, dict) else ()
    return {
        name: value
        for name, value in named
        if isinstance(value, str) and any(is_of(value.strip()) for is_of in OF_ALL)
    }


def _tables(path: Path) -> dict[str, tuple[list[Any] | None, str]]:
    """Return by name the array of each table (None for a file's lines), and the field within its records."""
    found: dict[str, tuple[list[Any] | None, str]] = {}
    for name, whole in _arrays(path).items():
        found[name] = whole, ""
        first = islice(_records(path, whole), _LOOKED_AT)
        within = dict.fromkeys(f for _, record in first for f in record or () if _nests(record, f))
        found |= {f"{name}/{field}".lstrip("/"): (whole, field) for field in within}
    return found


def _nests(record: dict[str, Any] | None, field: str) -> bool:
    """Whether a field of a record holds records of its own."""
    value = (record or {}).get(field)
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _entries(path: Path, whole: list[Any] | None, within: str) -> Iterator[Numbered]:
    """Yield the records of a table: those of an array, or those within a field of its records."""
    for number, record in _records(path, whole):
        if not within:
            yield number, record and {f: v for f, v in record.items() if not _nests(record, f)}
        elif record is not None and isinstance(inner := record.get(within), list):
            about = _subject(record)
            for each in inner:
                flat = _flat(each)
                yield number, None if flat is None else about | flat


def _subject(record: dict[str, Any]) -> dict[str, Any]:
    """Return the field that names what a record is about: a domain, else a block, else a firm."""
    for is_of in SUBJECTS:
        for field, value in record.items():
            if isinstance(value, str) and is_of(value.strip()):
                return {field: value}
    return {}


def _records(path: Path, whole: list[Any] | None) -> Iterator[Numbered]:
    """Yield the entries of an array that was read whole, else the objects of a file's lines."""
    if whole is not None:
        for position, record in enumerate(whole, 1):
            yield from ((position, _flat(each)) for each in unfolded(record))
        return
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if text.strip():
                yield from ((number, _flat(each)) for each in unfolded(_parsed(text)))


def _arrays(path: Path) -> dict[str, list[Any] | None]:
    """
    Return the arrays that a file holds by name: one without a name, or several; None for its lines.

    Of several, some are of records; an entry that is no record, or an array of arrays, is given too: it is
    named as not read.
    """
    found = _document(path)
    if isinstance(found, list):
        return {"": found}
    named = found.items() if isinstance(found, dict) else ()
    lists = {name: each for name, each in named if isinstance(each, list)}
    if len(lists) == 1:
        return {"": next(iter(lists.values()))}
    if not any(_holds(each, dict) for each in lists.values()):
        return {"": None}
    return {name: each for name, each in lists.items() if _holds(each, (dict, list))}


def _holds(entries: list[Any], kind: type | tuple[type, ...]) -> bool:
    return any(isinstance(entry, kind) for entry in entries)


def _document(path: Path) -> object:
    """Return what a file holds that is read whole; None for lines."""
    if path.suffix.lower() != ".json" or path.stat().st_size > LARGEST:
        return None
    return _parsed(path.read_text("utf-8-sig", errors="replace"))


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _flat(record: object, above: str = "") -> dict[str, Any] | None:
    if not isinstance(record, dict):
        return None
    if rdap.is_domain(record):
        return rdap.of_domain(record)
    found: dict[str, Any] = {}
    for name, value in record.items():
        key = f"{above}{name}"
        if isinstance(value, dict):
            found |= _flat(value, f"{key}.") or {}
        else:
            found[key] = value
    return found


def _said(value: object) -> str:
    """Return a value as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return ";".join(map(_said, value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)

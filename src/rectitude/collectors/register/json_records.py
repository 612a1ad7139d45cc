"""Records in JSON as lines of cells: one object a line, an array of objects, or several by name."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

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
    found = [record for _, record in islice(_records(path, _array(path)), _LOOKED_AT)]
    return 2 * sum(map(bool, found)) > len(found) or bool(names(path))


def names(path: Path) -> list[str]:
    """Return the names of the arrays of records in a file that holds several; none for one table."""
    return list(_several(path))


def lines(path: Path, name: str = "") -> Iterator[tuple[int, Cells | None]]:
    """
    Yield the names of all fields as line 0, then the cells of each record with its line or position.

    Cells are None where a line is no object. A list's values are set apart by `;`, an object's fields
    are columns of their own, `site.domain`. `name` is of one array among several.
    """
    whole = _several(path)[name] if name else _array(path)
    fields: dict[str, None] = {}
    for _, record in _records(path, whole):
        fields |= dict.fromkeys(record or ())
    yield 0, list(fields)
    for number, record in _records(path, whole):
        yield number, None if record is None else [_said(record.get(field)) for field in fields]


def _records(path: Path, whole: list[Any] | None) -> Iterator[Numbered]:
    """Yield the entries of an array that was read whole, else the objects of a file's lines."""
    if whole is not None:
        for position, record in enumerate(whole, 1):
            yield position, _flat(record)
        return
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if text.strip():
                yield number, _flat(_parsed(text))


def _array(path: Path) -> list[Any] | None:
    """Return the array that a file holds, itself or as the only list in its object; None for lines."""
    found = _document(path)
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else None
    return found if isinstance(found, list) else None


def _several(path: Path) -> dict[str, list[Any]]:
    """
    Return the arrays by name, where an object holds more than one list and some are of records.

    An entry that is no record, or an array of arrays, is given too: it is named as not read.
    """
    found = _document(path)
    if not isinstance(found, dict):
        return {}
    lists = {name: each for name, each in found.items() if isinstance(each, list)}
    if len(lists) == 1 or not any(_holds(each, dict) for each in lists.values()):
        return {}
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

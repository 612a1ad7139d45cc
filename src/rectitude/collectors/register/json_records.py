"""Records in JSON as lines of cells: one object a line, or an array of objects."""

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
    found = [record for _, record in islice(_records(path), _LOOKED_AT)]
    return 2 * sum(map(bool, found)) > len(found)


def lines(path: Path) -> Iterator[tuple[int, Cells | None]]:
    """
    Yield the names of all fields as line 0, then the cells of each record with its line or position.

    Cells are None where a line is no object. A list's values are set apart by `;`, an object's fields
    are columns of their own, `site.domain`.
    """
    fields: dict[str, None] = {}
    for _, record in _records(path):
        fields |= dict.fromkeys(record or ())
    yield 0, list(fields)
    for number, record in _records(path):
        yield number, None if record is None else [_said(record.get(name)) for name in fields]


def _records(path: Path) -> Iterator[Numbered]:
    if (whole := _array(path)) is not None:
        for position, record in enumerate(whole, 1):
            yield position, _flat(record)
        return
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if text.strip():
                yield number, _flat(_parsed(text))


def _array(path: Path) -> list[Any] | None:
    """Return the array that a file holds, itself or as the only list in its object; None for lines."""
    if path.suffix.lower() != ".json" or path.stat().st_size > LARGEST:
        return None
    found = _parsed(path.read_text("utf-8-sig", errors="replace"))
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else None
    return found if isinstance(found, list) else None


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

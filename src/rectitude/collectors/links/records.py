"""
The records of JSON as lines of a table: JSON Lines, a list of objects, or lists within objects.

The names of their fields are the header; what stands around a list belongs to each of its records.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from rectitude import workbooks
from rectitude.collectors.links import headings, round_names
from rectitude.collectors.links.naming import is_address
from rectitude.collectors.links.periods import is_period
from rectitude.collectors.links.places import named_place
from rectitude.text import Unable

_SEVERAL = 2
_DEEPEST = 4
"""Objects within objects of which the names are columns; ours."""

Line = tuple[int, list[str]]
"""A line's number and its cells."""


def lines(path: Path, text: str) -> Iterator[Line]:
    """Yield the names of all fields, and then each object's values in their order."""
    try:
        records = list(_decoded(path, text))
    except RecursionError as error:
        raise _unsound(path, 1) from error
    records = _with_places(records)
    names = list(dict.fromkeys(name for _, record in records for name in record))
    if len(names) > workbooks.WIDEST:
        raise Unable(
            f"{path.name} 超过 {workbooks.WIDEST} 列，没有读取。",
            f"{path.name} has more than {workbooks.WIDEST} columns and was not read.",
        )
    yield 0, names
    for number, record in records:
        yield number, [record.get(name, "") for name in names]


_MARKS = {"context": "\0context", "period": "\0period"}
"""Where a record bears what the name of its list says of it, by field."""


def _with_places(records: list[tuple[int, dict[str, str]]]) -> list[tuple[int, dict[str, str]]]:
    """Return records with what their lists' names say of them, where they do not say it themselves."""
    names = dict.fromkeys(name for _, record in records for name in record)
    place = next((name for name in names if headings.field_of(name) == "context"), "context")
    placed = []
    for number, record in records:
        without = record.pop(_MARKS["context"], "")
        if without and not named_place(record.get(place, "")):
            record[place] = without
        if stage := record.pop(_MARKS["period"], ""):
            record.setdefault("period", stage)
        placed.append((number, record))
    return placed


_BROWSER = re.compile(r"(?:in[ _-]?(?:the[ _-])?)?browser|浏览器", re.IGNORECASE)


def _said_by_names(lists: Collection[str]) -> dict[str, dict[str, str]]:
    """
    Return what the names of lists beside each other say of their records, by list.

    They are stages of a campaign where all name one: a baseline before a retest is no direct visit.
    """
    if len(lists) < _SEVERAL:
        return {}
    if all(is_period(name.replace("_", " ")) for name in lists):
        return {name: {_MARKS["period"]: name.replace("_", " ")} for name in lists}
    without = {name for name in lists if named_place(name) == "direct"}
    if len(without) == len(lists):  # a browser beside direct visits is what was tested
        without = {name for name in without if not _BROWSER.fullmatch(name)}
    return {name: {_MARKS["context"]: "direct"} for name in without}


def _decoded(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the objects of a list, of JSON Lines, or of the lists within one object, as records."""
    if text.lstrip()[:1] == "[":
        for number, item in enumerate(_json(path, 1, text), 1):
            yield from ((number, record) for record in _records(path, number, _listed(item)))
        return
    if path.suffix.lower() == ".json" and (whole := _whole(text)) is not None:
        items = _in_a_list(_listed(whole))
        yield from enumerate((r for item in items for r in _records(path, 1, item)), 1)
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            item = _listed(_json(path, number, line))
            yield from ((number, record) for record in _records(path, number, item))


def _in_a_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _listed(value: object, depth: int = 0) -> object:
    """Return objects whose names are all links, or all rounds, as lists of what is so named."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return [_listed(each, depth) for each in value]
    if not isinstance(value, dict):
        return value
    within = {name: _listed(each, depth + 1) for name, each in value.items()}
    field = next((field for field, is_so in _KEYS.items() if all(map(is_so, within))), "")
    if len(within) < _SEVERAL or not field:
        return within
    return [{field: name, **_of_its_own(each)} for name, each in within.items()]


def _of_its_own(value: object) -> dict[str, object]:
    """Return what stands under the name of a link or a round: its fields, its visits, or its outcome."""
    if isinstance(value, dict):
        return value
    return {"visits" if isinstance(value, list) else "outcome": value}


_KEYS: dict[str, Callable[[str], bool]] = {
    "url": lambda name: "://" in name and is_address(name),
    "round": round_names.is_round,
}
"""What names may be that are none of fields."""


def _whole(text: str) -> object:
    """Return the one object of a file; None where it is no such file."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _records(path: Path, number: int, item: object, depth: int = 0) -> Iterator[dict[str, str]]:
    """
    Yield an object as records: each object of a list in it is one, with what stands around the list.

    Of several lists each is taken by itself.
    """
    if not isinstance(item, dict):
        raise _unsound(path, number)
    lists = {name: value for name, value in item.items() if _is_list_of_objects(value)}
    shared = _flat(path, number, {n: v for n, v in item.items() if n not in lists})
    if not lists or depth >= _DEEPEST:
        yield _flat(path, number, item) if lists else shared
        return
    said = _said_by_names(lists)
    for name, values in lists.items():
        for each in values:
            for record in _records(path, number, each, depth + 1):
                taken = shared.keys() & record.keys()
                own = {f"{name}.{n}" if n in taken else n: v for n, v in record.items()}
                yield {**shared, **own, **said.get(name, {})}


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _json(path: Path, number: int, text: str) -> Any:  # noqa: ANN401  whatever the file holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unsound(path, number) from error


def _flat(path: Path, number: int, item: object, within: str = "") -> dict[str, str]:
    if not isinstance(item, dict):
        raise _unsound(path, number)
    cells: dict[str, str] = {}
    for name, value in item.items():
        if isinstance(value, dict) and within.count(".") < _DEEPEST:
            cells |= _flat(path, number, value, f"{within}{name}.")
        else:
            counted = isinstance(value, list) and headings.field_of(name) == "presses"
            cells[f"{within}{name}"] = str(len(value)) if counted else _said(value)
    return cells


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    sound = str(value).encode("utf-8", "replace").decode()
    return re.sub(r"\s+", " ", sound).strip()


def _unsound(path: Path, number: int) -> Unable:
    return Unable(
        f"{path.name} 第 {number} 行不是 JSON 对象。",
        f"{path.name}, line {number} is no JSON object.",
    )

"""
Blocks that are let on, as records within the record of the block of which they are a part.

Each becomes a record of its own beside it: let by whoever has the block around it, under that one's contract.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from rectitude.collectors.register.headings import HEADERS
from rectitude.collectors.register.wordings import column_by_words, plain_heading

_LET_ON = re.compile(
    r"转租|分租|转售|再分配|再出?租|下级|下游|二级|三级|子(?:分配|网段?|段|租)|sub-?_?(?:lease|let|lessee|alloc|assign|block|net)"
    r"|child|downstream|re-?_?(?:assign|let|sale)",
    re.IGNORECASE,
)
"""Fields of what is let on: neither 历史, of who had the block before, nor 核查."""
_GIVEN = {"holder": "出让方", "parent_contract": "上级合同"}
_DEEPEST = 8
"""Levels that are followed; ours: the longest chain that we know of has four."""


def unfolded(record: object, depth: int = 0) -> Iterator[object]:
    """
    Yield a record, and each block that is let on within it.

    >>> [*unfolded({"user": "乙", "subleases": [{"prefix": "10.1.0.0/24", "user": "丙"}]})][1]
    {'prefix': '10.1.0.0/24', 'user': '丙', '出让方': '乙'}
    """
    if not isinstance(record, dict) or depth > _DEEPEST:
        yield record
        return
    at = _fields(tuple(record))
    within = {name: found for name in record if (found := _blocks_let_on(name, record[name]))}
    if not within or not isinstance(record.get(at.get("user", "")), str):
        yield record
        return
    yield {name: value for name, value in record.items() if name not in within}
    for each in (each for found in within.values() for each in found):
        yield from unfolded(_as_let(each, record, at), depth + 1)


def _blocks_let_on(name: str, value: object) -> list[dict[str, Any]]:
    """Return the records of a field if it is of what is let on, and each has a block and a user."""
    found = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
    if not found or not _LET_ON.search(name) or not all(isinstance(each, dict) for each in found):
        return []
    return found if all(_is_of_a_block(each) for each in found) else []


def _is_of_a_block(record: dict[str, Any]) -> bool:
    fields = _fields(tuple(record))
    return "user" in fields and bool({"prefix", "first_address"} & fields.keys())


def _as_let(record: dict[str, Any], around: dict[str, Any], at: dict[str, str]) -> dict[str, Any]:
    """Return a record under the names of the one around it, with who lets it and by what right."""
    own = {field: column for column, field in _fields(tuple(record)).items()}
    whole = {at.get(own.get(name, ""), name): value for name, value in record.items()}
    given = {
        "holder": around.get(at["user"], ""),
        "parent_contract": around.get(at.get("contract", ""), ""),
    }
    for column, value in given.items():
        name = at.get(column, _GIVEN[column])
        if value and not whole.get(name):
            whole[name] = value
    return whole


@lru_cache(1 << 8)
def _fields(names: tuple[str, ...]) -> dict[str, str]:
    """Return the first field of a record for each column of blocks that its name means."""
    found: dict[str, str] = {}
    for name in names:
        if not _LET_ON.search(name) and (column := _meaning(name)):
            found.setdefault(column, name)
    return found


def _meaning(name: str) -> str:
    plain = plain_heading(name)
    usual = (
        c for c, words in HEADERS["allocations"].items() if plain in map(plain_heading, (c, *words))
    )
    return next(usual, "") or column_by_words("allocations", plain)

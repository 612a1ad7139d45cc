"""What a case's page shows of any kind of case: its facts, and a table with lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Facts = list[tuple[str, Any]]
"""Label and value, in the order in which they are read."""


@dataclass(frozen=True)
class Line:
    """A row of a table: its cells, and the actions of the case that are about it."""

    cells: Sequence[Any]
    actions: tuple[str, ...] = ()
    query: str = ""
    """What the form of such an action starts with."""


@dataclass(frozen=True)
class Table:
    """A table of a case's page: its caption, its columns, its rows."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Line]
    note: str = ""

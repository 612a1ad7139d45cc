"""Cells of several values, each of which stands for a row of its own."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register.layouts import Parser
from rectitude.collectors.register.sheets import Cells
from rectitude.text import Text


def each_of(values: dict[str, Any], choices: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """Yield values with each choice of those of which there are several."""
    for chosen in product(*choices.values()):
        yield values | dict(zip(choices, chosen, strict=True))


def has_any(cells: Cells, positions: Sequence[int]) -> bool:
    """Whether anything is written at some positions of a line."""
    return any(n < len(cells) and cells[n].strip() for n in positions)


def parsed(parts: tuple[str, ...], parse: Parser) -> tuple[list[Any], list[tuple[str, Text]]]:
    """Return the values of the parts that can be read, and the others with the reason."""
    found: list[Any] = []
    bad: list[tuple[str, Text]] = []
    for part in parts:
        try:
            value = parse(part)
        except cell.BadCell as error:
            bad.append((part, error.text))
        else:
            found.extend(value if isinstance(value, tuple) else (value,))
    return found, bad

"""
The paragraphs and tables of Word documents, in which reports of dial tests come.

A paragraph that names a round or a place heads what follows it, as a heading of a page does.
"""

from collections.abc import Iterator
from pathlib import Path

from rectitude.collectors import documents
from rectitude.collectors.links import headings

SUFFIX = documents.SUFFIX

Piece = str | list[list[str]]
"""A paragraph, or the lines of a table."""


def pieces(path: Path) -> tuple[Piece, ...]:
    """Return the paragraphs and tables of a document that are not empty."""
    return tuple(_pieces(path))


def _pieces(path: Path) -> Iterator[Piece]:
    for rows in documents.rows(path):
        lines = [[" ".join(cell.split()) for cell in cells] for cells in rows]
        if len(lines) == 1 and len(lines[0]) == 1:
            said = lines[0][0]
            yield from ([f"# {said}" if headings.is_instance(said) else said] if said else [])
        elif any(any(cells) for cells in lines):
            yield lines

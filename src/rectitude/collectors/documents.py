"""
The tables and paragraphs of Word documents (DOCX) from people whom nobody knows, in their order.

Only the text of the document itself is unpacked, and no more than a limit; a document with a declaration of
entities, which no word processor writes, is not read.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

from rectitude.facts.archives import GARBLED

SUFFIX = ".docx"
_TEXT = "word/document.xml"
_LARGEST = 16 << 20
"""Bytes of the text that are unpacked; ours: a report of 500 pages with tables takes a third."""
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_UNSOUND = (expat.ExpatError, LookupError, ValueError)
"""What the parser raises; the last two of encodings that are none, or that it cannot read."""
_BREAKS = frozenset({"w:br", "w:cr", "w:tab"})
_LEFT_OUT = frozenset({"mc:Fallback", "w:footnotePr"})
"""What says once more what stands before it, for older programs."""

Row = list[str]


def rows(path: Path) -> Iterator[list[Row]]:
    """
    Yield the paragraphs and tables of a document: a paragraph as one row of one cell, a table as its rows.

    Cells that are merged over several columns are followed by empty ones; nothing of an unsound document.
    """
    text = _text(path)
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.add
    try:
        parser.Parse(text, True)
    except _UNSOUND:
        return
    yield from reader.found


def _text(path: Path) -> bytes:
    """Return the XML of a document's text, or of an empty one where it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_TEXT) as member:
            content = member.read(_LARGEST + 1)
    except (*GARBLED, KeyError):
        return b"<none/>"
    return content if len(content) <= _LARGEST and not _DECLARES.search(content) else b"<none/>"


class _Reader:
    """Hears of the elements of a document one after the other; a table within a cell is text of the cell."""

    def __init__(self) -> None:
        self.found: list[list[Row]] = []
        self._tables = 0
        self._left_out = 0
        self._is_text = False
        self._words: list[str] = []
        self._table: list[Row] = []
        self._row: Row = []
        self._spans = 1

    def begin(self, name: str, attributes: dict[str, Any]) -> None:
        self._left_out += name in _LEFT_OUT
        self._is_text = name == "w:t" and not self._left_out
        if name == "w:tbl":
            self._tables += 1
            if self._tables == 1:
                self._table = []
        elif self._tables == 1 and name == "w:tr":
            self._row = []
        elif self._tables == 1 and name == "w:tc":
            self._words, self._spans = [], 1
        elif self._tables == 1 and name == "w:gridSpan":
            self._spans = _number(attributes.get("w:val", ""))
        elif name in _BREAKS and not self._left_out:
            self._words.append(" ")

    def end(self, name: str) -> None:
        self._left_out -= name in _LEFT_OUT
        self._is_text = False
        if name == "w:p" and not self._tables:
            self.found.append([["".join(self._words)]])
            self._words = []
        elif name == "w:p":
            self._words.append("\n")
        elif name == "w:tc" and self._tables == 1:
            self._row += ["".join(self._words).strip(), *[""] * (self._spans - 1)]
            self._words = []
        elif name == "w:tr" and self._tables == 1:
            self._table.append(self._row)
        elif name == "w:tbl":
            self._tables -= 1
            if not self._tables:
                self.found.append(self._table)

    def add(self, text: str) -> None:
        if self._is_text:
            self._words.append(text)


_WIDEST = 63
"""Columns over which Word lets a cell be merged: as many as a table can have."""


def _number(text: str) -> int:
    return min(int(text), _WIDEST) if text.isascii() and text.isdecimal() else 1

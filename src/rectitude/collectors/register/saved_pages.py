"""
The tables and paragraphs of saved web pages (HTML), in their order; nothing in a page is run or fetched.

Systems also export such pages as workbooks, by the name alone.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from rectitude.collectors.register.cells import whole_number
from rectitude.collectors.register.sheets import encoding_of

_SUFFIXES = frozenset({".html", ".htm"})
_NAMED_WORKBOOKS = frozenset({".xls", ".et"})
_HEAD = 1024
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|table)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins whatever it is named; a workbook of old is binary, or another kind of XML."""
_LARGEST = 4 << 20
"""Bytes of a page that is read; ours, as of other papers."""
_WIDEST = 63
"""Columns over which a cell may reach; ours, as of documents."""
_NOT_SHOWN = frozenset({"script", "style", "template", "noscript", "head"})
_PARAGRAPHS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "br", "table", "b", "center"}
)

Row = list[str]


def is_page(path: Path) -> bool:
    """Whether a file is a page: by its name, or by how it begins where it is named a workbook."""
    suffix = path.suffix.lower()
    if suffix not in _NAMED_WORKBOOKS:
        return suffix in _SUFFIXES
    with path.open("rb") as file:
        return bool(_BEGINS.match(file.read(_HEAD)))


def rows(path: Path) -> Iterator[list[Row]]:
    """
    Yield the paragraphs and tables of a page: a paragraph as one row of one cell, a table as its rows.

    Cells that reach over several columns are followed by empty ones; a table within a cell is its text.
    """
    if path.stat().st_size > _LARGEST:
        return
    reader = _Reader()
    reader.feed(path.read_text(encoding_of(path), errors="replace"))
    reader.close()
    reader.end_paragraph()
    yield from reader.found


class _Reader(HTMLParser):
    """Hears of the elements of a page one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[Row]] = []
        self._tables = self._hidden = 0
        self._words: list[str] = []
        self._table: list[Row] = []
        self._spans = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _NOT_SHOWN
        if tag in _PARAGRAPHS and not self._tables:
            self.end_paragraph()
        if tag == "table":
            self._tables += 1
            if self._tables == 1:
                self._table = []
        elif tag == "tr" and self._tables == 1:
            self._table.append([])
        elif tag in {"td", "th"} and self._tables == 1:
            span = dict(attrs).get("colspan") or ""
            self._words, self._spans = [], min(whole_number(span) or 1, _WIDEST)
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _NOT_SHOWN))
        if tag in _PARAGRAPHS and not self._tables:
            self.end_paragraph()
        if tag in {"td", "th"} and self._tables == 1 and self._table:
            self._table[-1] += [self._text(), *[""] * (self._spans - 1)]
        elif tag == "table" and self._tables:
            self._tables -= 1
            if not self._tables:
                self.found.append([row for row in self._table if any(row)])
                self._words = []

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._words.append(data)

    def end_paragraph(self) -> None:
        """Keep the text since the last paragraph as one."""
        if text := self._text():
            self.found.append([[text]])

    def _text(self) -> str:
        text = " ".join("".join(self._words).split())
        self._words = []
        return text

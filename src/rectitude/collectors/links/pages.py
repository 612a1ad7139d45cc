"""
The tables of a page of HTML, as people save reports, sheets and documents.

They come out as a text with tables in it does: what stands outside them is a line of one cell, headings have
the marks of Markdown. Tables with the same header are one; a cell that spans columns stands in the first of
them, one that spans rows in each, but for a header, where it stands in the first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rectitude import workbooks
from rectitude.collectors.links import outcomes
from rectitude.collectors.links.naming import has_address
from rectitude.text import Unable

_SILENT = ["script", "style", "noscript", "template", "title", "del", "s", "strike"]
"""Elements whose text nobody reads, or that somebody struck out."""
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = {f"h{n}": "#" * n for n in range(1, 7)} | {"caption": "######"}
_DEEPEST = 200
"""Elements within elements that are looked into; ours: reports have a dozen, and recursion has an end."""

Line = list[str]
Table = tuple[str, list[Line]]
"""The heading of a table, and its lines with what stands before, between and after them."""


def is_page(text: str) -> bool:
    r"""
    Whether a text is a page of HTML, also one that calls itself a workbook.

    >>> is_page("<!DOCTYPE html><table>"), is_page("\n<html xmlns:x='urn:x'>"), is_page("<url>,ok")
    (True, True, False)
    """
    start = text[:_START].lstrip("\ufeff \t\r\n").lower()
    if start.startswith("<?xml"):
        start = start.partition("?>")[2].lstrip()
    while start.startswith("<!--") and "-->" in start:
        start = start.partition("-->")[2].lstrip()
    named = start.removeprefix("<").replace(">", " ").split(maxsplit=1)[:1]
    return start.startswith("<") and bool(named) and named[0] in _FIRST


_START = 4096
_FIRST = frozenset(
    {"!doctype", "html", "head", "body", "meta", "table", "div", "h1", "h2", "h3", "p", "style"}
)


def read(text: str, file: str) -> tuple[Table, ...]:
    """Return the tables of a page; nothing where it has none. Unable where one is wider than can be."""
    return gathered(
        piece if isinstance(piece, str) else list(_rows(piece, file))
        for piece in _pieces(_body(text))
    )


def gathered(pieces: Iterable[str | Sequence[Line]]) -> tuple[Table, ...]:
    """Return tables with what stands before, between and after them; those of the same header as one."""
    found: list[Table] = []
    beside: list[Line] = []
    heading = ""
    first: Sequence[Line] = ()
    for piece in pieces:
        if isinstance(piece, str):
            beside.append([piece])
            heading = piece.lstrip("# ") if piece.startswith("#") else heading
        elif piece:
            again = _same_header(first, piece)
            if not again:
                found.append((heading, []))
                first = piece
            found[-1][1].extend((*beside, *piece[again:]))
            beside = []
    if found:
        found[-1][1].extend(beside)
    return tuple(found)


def written(text: str) -> str:
    """Return the text of a page, a line for each of its blocks."""
    return "\n".join(piece for piece in _pieces(_body(text)) if isinstance(piece, str))


def _body(text: str) -> LexborNode | None:
    tree = LexborHTMLParser(text)
    tree.strip_tags(_SILENT)
    return tree.body or tree.root


def _same_header(one: Sequence[Line], other: Sequence[Line]) -> int:
    """Return how many lines two tables share as their header: those before one that names a link."""
    pairs = zip(one, other, strict=False)
    return sum(
        1 for _ in takewhile(lambda p: p[0] == p[1] and not any(map(has_address, p[0])), pairs)
    )


# --- what stands outside tables ---


def _pieces(node: LexborNode | None) -> Iterator[str | LexborNode]:
    """Yield the blocks of text of a page, and its tables that hold no others, in their order."""
    inline: list[str] = []
    for piece in _runs(node, 0) if node is not None else ():
        if isinstance(piece, str):
            inline.append(piece)
            continue
        yield from _squeezed(inline)
        inline.clear()
        if piece is not None:
            yield piece
    yield from _squeezed(inline)


def _squeezed(inline: Sequence[str]) -> Iterator[str]:
    said = " ".join("".join(inline).split())
    if said.strip("# "):
        yield said


def _runs(node: LexborNode, depth: int) -> Iterator[str | LexborNode | None]:
    """Yield the runs of text beneath an element, tables, and None where a block begins or ends."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            lines = child.text().split("\n" if node.tag == "pre" else "\0")
            for n, line in enumerate(lines):
                yield from (None, line) if n else (line,)
            continue
        is_block = tag == "br" or tag in _BLOCKS or tag in _HEADINGS
        if is_block:
            yield None
        if mark := _HEADINGS.get(tag):
            yield f"{mark} "
        if tag == "table" and len(child.css("table")) <= 1:
            yield from (run for caption in child.css("caption")[:1] for run in _headed(caption))
            yield child
        elif depth < _DEEPEST:
            yield from _runs(child, depth + 1)
        if is_block:
            yield None


def _headed(caption: LexborNode) -> Iterator[str | None]:
    yield f"{_HEADINGS['caption']} "
    yield caption.text()
    yield None


# --- what stands in them ---


def _rows(table: LexborNode, file: str) -> Iterator[Line]:
    """Yield the rows of a table, each cell in its column."""
    spanning: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
        cells = [cell for cell in row.iter() if cell.tag in {"td", "th"}]
        heads = all(cell.tag == "th" for cell in cells)
        line: Line = []
        for cell in cells:
            _fill(line, spanning)
            said, width = _cell(cell), _span(cell, "colspan")
            for n in range(width):
                text = "" if n else said
                spanning[len(line)] = (_span(cell, "rowspan") - 1, "" if heads else text)
                line.append(text)
            if len(line) > workbooks.WIDEST:
                raise Unable(
                    f"{file} 的表超过 {workbooks.WIDEST} 列，没有读取。",
                    f"{file}: a table has more than {workbooks.WIDEST} columns and was not read.",
                )
        _fill(line, spanning)
        if any(line):
            yield line


def _fill(line: Line, spanning: dict[int, tuple[int, str]]) -> None:
    """Add to a line the cells of those above that reach into its next columns."""
    while (above := spanning.get(len(line))) and above[0] > 0:
        spanning[len(line)] = (above[0] - 1, above[1])
        line.append(above[1])


_SPAN = re.compile(r"[0-9]{1,5}")
"""Rows or columns: browsers take no more."""


def _span(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "").strip()
    return max(1, int(said)) if _SPAN.fullmatch(said) else 1


def _cell(cell: LexborNode) -> str:
    """Return the text of a cell; with it the address to which it leads, where the text is but its name."""
    said = " ".join(piece.lstrip("# ") for piece in _pieces(cell) if isinstance(piece, str))
    links = cell.css("a[href]")
    address = (links[0].attributes.get("href") or "").strip() if len(links) == 1 else ""
    if not address.startswith(("http://", "https://")) or has_address(said):
        return said
    return said if outcomes.outcome(said) else f"{said}（{address}）"

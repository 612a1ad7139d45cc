"""The text of an answer as a program reads it: markup taken off, escapes undone, a workbook unpacked."""

import re
import zipfile
from io import BytesIO

import msgspec

from rectitude.facts.archives import GARBLED
from rectitude.facts.markup import elements

LONGEST = 1 << 21
"""Bytes of one answer that are read, and that a workbook may unpack to; ours."""

_TAG = re.compile(r"<[^<>]{0,2000}>")
_PAGE = re.compile(
    r"^\s*(<!--.{0,400}?-->\s*)?<(!doctype html|html|head|body|table|div|meta|title)\b", re.I | re.S
)
_RECORDS = ("table", "dl", "script", "pre", "textarea")
"""Parts of a page in which records stand: their headings or keys speak of what is in them."""
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_WORKBOOK = b"PK\x03\x04"
_CELLS = re.compile(r"xl/(sharedStrings|worksheets/[^/]+)\.xml")


class GivenText(msgspec.Struct, frozen=True):
    """The words of an answer: `records` of one kind each, and what else a page says around them."""

    records: tuple[str, ...] = ()
    prose: str = ""


def given_text(data: bytes) -> GivenText:
    r"""
    Return what can be read in an answer; nothing of an archive that is no sound workbook.

    >>> given_text(b'{"\\u540d": 1}').records
    ('{"名": 1}',)
    >>> given_text(b'<div>a<table><td>b</td></table></div>')
    GivenText(records=(' b ',), prose=' a  ')
    """
    text = _decoded(_unpacked(data) if data.startswith(_WORKBOOK) else data)
    if not _PAGE.match(text):
        return GivenText(records=(_plain(text),))
    records: list[str] = []
    around: list[str] = []
    at = 0
    for each in elements(text, *_RECORDS):
        records.append(_plain(each.within))
        around.append(text[at : each.begin])
        at = each.end
    around.append(text[at:])
    return GivenText(records=tuple(records), prose=_plain(" ".join(around)))


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), _TAG.sub(" ", text))


def _decoded(data: bytes) -> str:
    data = data[:LONGEST]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _unpacked(data: bytes) -> bytes:
    """Return the cells of a workbook, one after the other, as the XML that holds them."""
    parts: list[bytes] = []
    room = LONGEST
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                if room > 0 and _CELLS.fullmatch(name):
                    with archive.open(name) as part:
                        parts.append(part.read(room))
                    room -= len(parts[-1])
    except GARBLED:
        return b""
    return b" ".join(parts)

"""
A HAR file cut into its entries as it streams by: no more than one of them is held.

Where one ends is guessed first: at what stood between the last two. That what lies before is JSON proves
it, for no beginning of an object is one, and neither are two. Else the braces are counted.
"""

import json
import re
from collections.abc import Iterator
from typing import IO

import msgspec

from rectitude.text import Unable

PIECE = 1 << 18
"""Bytes that are read at once; ours: as many as the second cache of a core holds."""
LARGEST = 256 * 1024 * 1024
"""Bytes of one entry that are read at most; ours. A body in it may be kept up to 8 MiB."""

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|(?P<open>\\?\Z))|[{}\[\]]', re.DOTALL)
"""A string, `open` if the data ends within it; or a bracket."""
_BRACE = re.compile(rb'(?:[^{}"]++|"(?:[^"\\]++|\\.)*+")*+[{}]', re.DOTALL)
"""All up to the next brace that is in no string: one step of Python for each, not for each string."""
_IN_LOG = 2
"""How deep the list of entries stands: in the object `log` of the whole."""
_ENTRIES = re.compile(rb"\s*:\s*\[")
_BETWEEN = re.compile(rb'\s*,\s*\{\s*"[A-Za-z_]\w*"')
"""What stands between two entries, and the first key of the second: they mostly begin alike."""
_LEAST_AHEAD = 1 << 16
"""Bytes in which the end of an entry is guessed: as many after a wrong guess, more with each right one."""
NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Cutter:
    """
    Yields each entry's length and what it says, None if it is no JSON.

    Afterwards `rest` is the file with the entries left out,
    `torn` is true if the file ended in the middle, `too_long` counts entries beyond the bound.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._data = b""
        self._ended = False
        self._between = b""
        self._ahead = _LEAST_AHEAD
        self.rest = b""
        self.length = 0
        self.torn = False
        self.too_long: list[int] = []

    def __iter__(self) -> Iterator[tuple[int, object]]:
        self._more()
        self._data = self._data.removeprefix(b"\xef\xbb\xbf")
        self._data = self._as_utf8(self._data)
        before = self._until_entries()
        if before is None:
            self.rest, self.torn = self._data, True
            return
        yield from self._objects()
        while self._more():
            pass
        self.rest = before + self._data

    def _as_utf8(self, data: bytes) -> bytes:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise Unable("HAR 文件应为 UTF-8 编码。", "A HAR file is expected in UTF-8.")
        return data

    def _more(self) -> bool:
        """Read a further piece; return whether there was one."""
        piece = b"" if self._ended else self._stream.read(max(PIECE, len(self._data)))
        self._ended = self._ended or not piece
        self.length += len(piece)
        self._data += piece
        return bool(piece)

    def _until_entries(self) -> bytes | None:
        """Go to the first entry and return all before; None if there is none to be found."""
        while True:
            depth = 0
            for token in _TOKEN.finditer(self._data):
                mark = token[0]
                if token["open"] is not None:
                    break
                if mark in b"{[":
                    depth += 1
                elif mark in b"}]":
                    depth -= 1
                elif (
                    depth == _IN_LOG
                    and mark == b'"entries"'
                    and (opened := _ENTRIES.match(self._data, token.end()))
                ):
                    before = self._data[: opened.end()]
                    self._data = self._data[opened.end() :]
                    return before
            if len(self._data) > LARGEST or not self._more():
                return None

    def _objects(self) -> Iterator[tuple[int, object]]:
        position = 0
        while True:
            start, end, entry = self._next(position)
            if end > 0:
                yield end - start, entry
                position = end
                continue
            self._data, position = self._data[max(start, position) :], 0
            if start < 0:
                self._data = self._data.lstrip(b" \t\r\n,")
                if self._data.startswith(b"]"):
                    return
            if len(self._data) > LARGEST:
                self.too_long.append(len(self._data))
                self.torn = True
                return
            ended = self._ended
            if not self._more() and ended:
                self.torn = True
                return

    def _next(self, position: int) -> tuple[int, int, object]:
        """Return where the next object begins (-1: none here) and ends (0: not yet), and what it is."""
        start = _after_blank(self._data, position)
        if start >= len(self._data) or self._data[start] != 0x7B:
            return -1, 0, None
        end = self._guessed(start)
        if end < 0 and self._between and not self._ended and len(self._data) - start < self._ahead:
            return start, 0, None  # to count the braces of a piece of it would be in vain
        entry = _decoded(self._data[start:end]) if end > 0 else None
        self._ahead = _LEAST_AHEAD if entry is None else min(2 * self._ahead, LARGEST)
        if entry is None:
            end = self._counted(start)
            if not end:
                return start, 0, None
            entry = _decoded(self._data[start:end], whole=True)
            between = _BETWEEN.match(self._data, end)
            self._between = between[0] if between else b""
        return start, end, entry

    def _guessed(self, start: int) -> int:
        """Return where the object ends if the next begins like this one; -1 where none does near by."""
        if not self._between:
            return -1
        return self._data.find(self._between, start, start + self._ahead)

    def _counted(self, start: int) -> int:
        """Return where the object ends by its braces; 0 where it does not yet."""
        depth, place = 0, start
        while brace := _BRACE.match(self._data, place):
            place = brace.end()
            depth += 1 if self._data[place - 1] == 0x7B else -1
            if not depth:
                return place
        return 0


def _decoded(data: bytes, *, whole: bool = False) -> object:
    """
    Return what the JSON of an entry says; None where it is none.

    Where it is surely `whole`, halves of characters are let in, as which some tools write bytes.
    """
    try:
        return msgspec.json.decode(data)
    except NO_JSON:
        pass
    try:
        return json.loads(data) if whole else None
    except (ValueError, RecursionError):
        return None


_BLANK = re.compile(rb"[\s,]*")


def _after_blank(data: bytes, position: int) -> int:
    found = _BLANK.match(data, position)
    return found.end() if found else position

"""
Where in a mass of bytes something of interest may stand: one interface, three engines.

An engine only points at neighbourhoods; `re` then decides there, and so the findings are the same
whichever engine is installed. Anchors are written in the syntax that all share: no lookaround, no
backreference, ASCII classes. An anchor may take a byte before and after, for the data is padded.
"""

import importlib
import importlib.util
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, Literal

import msgspec

EngineName = Literal["hyperscan", "re2", "re"]

_PAD = b"\n"
"""Stands around data, and between messages: it ends every value."""

Hits = Callable[[bytes], Iterable[tuple[int, int]]]
"""Yields (number of the anchor, where a match of it ends)."""


class Pattern(msgspec.Struct, frozen=True):
    """
    What to look for: `anchor` points at it cheaply, `exact` decides; `reach` is its length or more.

    Every match of `exact` must have a match of `anchor` that ends inside it or one byte after it.
    """

    anchor: bytes
    exact: re.Pattern[bytes]
    reach: int


class Scanner:
    """
    Finds the matches of several patterns in data.

    `engine` defaults to the fastest that is installed. The matches of one pattern come in order and
    do not overlap.
    """

    def __init__(self, patterns: Sequence[Pattern], engine: EngineName | None = None) -> None:
        self.engine: EngineName = engine or installed()[0]
        self._patterns = tuple(patterns)
        self._hits = _ENGINES[self.engine](tuple(pattern.anchor for pattern in patterns))

    def matches(self, data: bytes) -> Iterator[tuple[int, re.Match[bytes]]]:
        """Yield (number of the pattern, match), pattern by pattern."""
        ends: list[list[int]] = [[] for _ in self._patterns]
        for number, end in self._hits(_PAD + data + _PAD):
            ends[number].append(end - len(_PAD))
        for number, pattern in enumerate(self._patterns):
            for start, end in _windows(sorted(ends[number]), pattern.reach, len(data)):
                for match in pattern.exact.finditer(data, start, end):
                    if _whole(pattern.exact, match, data):
                        yield number, match


class Literals:
    """Says which of several messages hold any of some literals; `caseless`: letters of either case."""

    def __init__(self, literals: Iterable[bytes], *, caseless: bool = False) -> None:
        self._literals = tuple(each.lower() if caseless else each for each in literals)
        self._caseless = caseless
        self._ends: Hits | None = None
        if self._literals and installed()[0] == "hyperscan":
            self._ends = _hyperscan(tuple(map(_spelt, self._literals)), caseless=caseless)

    def holding(self, several: Sequence[bytes]) -> set[int]:
        """
        Return the numbers of those among several that hold any.

        >>> Literals([b"pwd", b"token"], caseless=True).holding([b"a=1", b"PWD=2", b"b=3"])
        {1}
        """
        together = _PAD.join(several)
        places = [end - 1 for _, end in self._hits(together)]
        if not places:
            return set()
        ends = list(accumulate([len(data) + len(_PAD) for data in several]))
        return {bisect_right(ends, place) for place in places}

    def _hits(self, data: bytes) -> Iterable[tuple[int, int]]:
        if self._ends is not None:
            return self._ends(data)
        data = data.lower() if self._caseless else data
        return (
            (number, match.end())
            for number, literal in enumerate(self._literals)
            if literal in data
            for match in re.finditer(re.escape(literal), data)
        )


class Expressions:
    """Says whether any of some expressions, written as anchors are, matches: letters of either case."""

    def __init__(self, expressions: Sequence[bytes]) -> None:
        self._hits = _ENGINES[installed()[0]](tuple(expressions))

    def match_in(self, data: bytes) -> bool:
        """
        Return whether there is a match in data, or in it and what stands around it.

        >>> Expressions([rb"pwd[0-9]?[^0-9a-z]"]).match_in(b"login_PWD2")
        True
        """
        return any(True for _ in self._hits(_PAD + data + _PAD))


def installed() -> tuple[EngineName, ...]:
    """Return the engines that are there, the fastest first."""
    fast: tuple[EngineName, ...] = ("hyperscan", "re2")
    return (*(name for name in fast if importlib.util.find_spec(name)), "re")


def _windows(ends: list[int], reach: int, length: int) -> Iterator[tuple[int, int]]:
    """Merge the neighbourhoods of some places."""
    first = last = -1
    for place in ends:
        start, end = max(0, place - 2 * reach), min(length, place + 2 * reach)
        if first >= 0 and start <= last:
            last = end
            continue
        if first >= 0:
            yield first, last
        first, last = start, end
    if first >= 0:
        yield first, last


def _whole(exact: re.Pattern[bytes], match: re.Match[bytes], data: bytes) -> bool:
    """Tell a match from one that only the end of the window cut out of something longer."""
    again = exact.match(data, match.start())
    return again is not None and again.span() == match.span()


def _spelt(literal: bytes) -> bytes:
    """Return the expression of some bytes, whatever they are: as such, a zero would end them."""
    return b"".join(b"\\x%02x" % byte for byte in literal)


def _hyperscan(anchors: tuple[bytes, ...], *, caseless: bool = True) -> Hits:
    hyperscan: Any = importlib.import_module("hyperscan")
    database = hyperscan.Database()
    case = hyperscan.HS_FLAG_CASELESS if caseless else 0
    database.compile(
        expressions=list(anchors),
        ids=list(range(len(anchors))),
        elements=len(anchors),
        flags=[case | hyperscan.HS_FLAG_DOTALL] * len(anchors),
    )

    unused: list[Any] = []
    """What a scan writes on; two that run at the same time cannot share one."""

    def hits(data: bytes) -> Iterable[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        try:
            scratch = unused.pop()
        except IndexError:
            scratch = hyperscan.Scratch(database)

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.append((number, end))

        database.scan(data, match_event_handler=on_match, scratch=scratch)
        unused.append(scratch)
        return found

    return hits


def _re2(anchors: tuple[bytes, ...]) -> Hits:
    re2: Any = importlib.import_module("re2")
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    compiled = [re2.compile(anchor, options) for anchor in anchors]
    chosen = re2.Set.SearchSet(options)
    for anchor in anchors:
        chosen.Add(anchor)
    chosen.Compile()

    def hits(data: bytes) -> Iterable[tuple[int, int]]:
        for number in chosen.Match(data) or ():
            for match in compiled[number].finditer(data):
                yield number, match.end()

    return hits


def _plain(anchors: tuple[bytes, ...]) -> Hits:
    compiled = [re.compile(anchor, re.IGNORECASE | re.DOTALL) for anchor in anchors]

    def hits(data: bytes) -> Iterable[tuple[int, int]]:
        for number, anchor in enumerate(compiled):
            for match in anchor.finditer(data):
                yield number, match.end()

    return hits


_ENGINES: dict[EngineName, Callable[[tuple[bytes, ...]], Hits]] = {
    "hyperscan": _hyperscan,
    "re2": _re2,
    "re": _plain,
}

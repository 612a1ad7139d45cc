"""
Prefixes, IPv4 and IPv6 together: which one an address lies in (longest match), and how they nest.

They are flattened once into disjoint ranges, each with its most specific owner; a million look-ups are
then one binary search in numpy. A module of its own, for numpy takes its time to import.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rectitude.facts.addresses import NOWHERE

Indices = NDArray[np.int64]

_V4_WIDTH = 15
"""Characters of the longest dotted IPv4 address."""
_ZERO, _NINE, _DOT = ord("0"), ord("9"), ord(".")


class Prefixes:
    """
    Prefixes in canonical CIDR, searched by address.

    >>> table = Prefixes(["10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"])
    >>> table.find(["10.1.2.3", "10.2.0.1", "2001:db8::1", "192.0.2.1"]).tolist()
    [1, 0, 2, -1]

    Of equal prefixes the first is found. `parent` is, for each prefix, the next larger one around it
    (NOWHERE if none); an equal one before it counts as its parent.
    Raises ValueError for what is no prefix.
    """

    def __init__(self, prefixes: Sequence[str]) -> None:
        self.parent: list[int] = [NOWHERE] * len(prefixes)
        spans4, spans6 = _spans(prefixes)
        starts4, owners4 = self._flatten(spans4, 32)
        starts6, owners6 = self._flatten(spans6, 128)
        self._starts4 = np.array(starts4, dtype=np.int64)
        self._owners4 = np.array(owners4, dtype=np.int64)
        self._starts6 = np.array([_bytes6(start) for start in starts6], dtype="S16")
        self._owners6 = np.array(owners6, dtype=np.int64)

    def _flatten(self, spans: list[tuple[int, int, int]], bits: int) -> tuple[list[int], list[int]]:
        """Turn nested spans (start, minus end, index), sorted, into starts and their owners."""
        starts, owners = [0], [NOWHERE]
        open_spans: list[tuple[int, int]] = []
        latest = NOWHERE  # where the innermost open span begins
        for start, minus_end, index in spans:
            while open_spans and open_spans[-1][0] < start:
                self._close(open_spans, starts, owners)
            if open_spans:
                self.parent[index] = open_spans[-1][1]
                if open_spans[-1][0] == -minus_end and latest == start:
                    continue  # equal to the one before, which is the one that is found
            self._mark(starts, owners, start, index)
            open_spans.append((-minus_end, index))
            latest = start
        while open_spans:
            self._close(open_spans, starts, owners)
        if starts[-1] >= 1 << bits:
            starts.pop()
            owners.pop()
        return starts, owners

    def _close(
        self, open_spans: list[tuple[int, int]], starts: list[int], owners: list[int]
    ) -> None:
        end, _ = open_spans.pop()
        self._mark(starts, owners, end + 1, open_spans[-1][1] if open_spans else NOWHERE)

    @staticmethod
    def _mark(starts: list[int], owners: list[int], start: int, owner: int) -> None:
        if starts[-1] == start:
            owners[-1] = owner
        else:
            starts.append(start)
            owners.append(owner)

    def find(self, addresses: Sequence[str]) -> Indices:
        """Return the index of the most specific prefix of each address; NOWHERE without one."""
        found = np.full(len(addresses), NOWHERE, dtype=np.int64)
        numbers, valid = parse_ipv4(addresses)
        where = np.searchsorted(self._starts4, numbers, "right") - 1
        found[valid] = self._owners4[where[valid]]
        rest = np.flatnonzero(~valid)
        if rest.size:
            keys = np.array([_key6(addresses[i]) for i in rest.tolist()], dtype="S17")
            good = np.char.startswith(keys, b"6")
            inner = np.array([key[1:] for key in keys[good]], dtype="S16")
            where6 = np.searchsorted(self._starts6, inner, "right") - 1
            found[rest[good]] = self._owners6[where6]
        return found

    def around(self, index: int) -> Iterable[int]:
        """Yield the prefixes around one, from the nearest outwards."""
        while (index := self.parent[index]) != NOWHERE:
            yield index


def parse_ipv4(addresses: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """
    Return the dotted addresses as numbers, and which of them are IPv4 addresses at all.

    >>> [each.tolist() for each in parse_ipv4(["1.2.3.4", "256.1.1.1", "::1"])]
    [[16909060, 0, 0], [True, False, False]]
    """
    count = len(addresses)
    if not count:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.bool_)
    text = np.array(
        [a if len(a) <= _V4_WIDTH and a.isascii() else "" for a in addresses], dtype="S15"
    )
    characters: NDArray[Any] = text.view(np.uint8).reshape(count, -1).T
    total = np.zeros(count, dtype=np.int64)
    part = np.zeros(count, dtype=np.int64)
    digits = np.zeros(count, dtype=np.int8)
    dots = np.zeros(count, dtype=np.int8)
    valid = np.ones(count, dtype=np.bool_)
    for column in characters:
        digit = (column >= _ZERO) & (column <= _NINE)
        dot = column == _DOT
        valid &= digit | dot | (column == 0)
        part = np.where(digit, part * 10 + column.astype(np.int64) - _ZERO, part)
        digits += digit
        valid &= ~dot | ((digits > 0) & (digits <= 3) & (part < 256))
        total = np.where(dot, (total << 8) + part, total)
        part[dot] = 0
        digits[dot] = 0
        dots += dot
    valid &= (dots == 3) & (digits > 0) & (digits <= 3) & (part < 256)
    return np.where(valid, (total << 8) + part, 0), valid


Spans = list[tuple[int, int, int]]


def _spans(prefixes: Sequence[str]) -> tuple[Spans, Spans]:
    """Return the IPv4 and IPv6 prefixes as sorted (first, minus last, index)."""
    parts = [prefix.partition("/") for prefix in prefixes]
    numbers, valid = parse_ipv4([start for start, _, _ in parts])
    spans4: Spans = []
    spans6: Spans = []
    for index, (number, is_v4) in enumerate(zip(numbers.tolist(), valid.tolist(), strict=True)):
        if is_v4:
            length = int(parts[index][2] or 32)
            size = 1 << (32 - length)
            if number % size:
                raise ValueError(f"{prefixes[index]} has host bits set")
            spans4.append((number, -(number + size - 1), index))
        else:
            network = ipaddress.IPv6Network(prefixes[index])
            first = int(network.network_address)
            spans6.append((first, -(first + network.num_addresses - 1), index))
    return sorted(spans4), sorted(spans6)


def _bytes6(number: int) -> bytes:
    return number.to_bytes(16, "big")


def _key6(address: str) -> bytes:
    """Return an IPv6 address as `6` and its bytes; `-` for what is none."""
    try:
        return b"6" + ipaddress.IPv6Address(address).packed
    except ValueError:
        return b"-"

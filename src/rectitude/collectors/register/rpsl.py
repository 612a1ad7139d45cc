"""
Objects of a registry of addresses as text (RPSL, RFC 2622): who has a block, as whois and its dumps print it.

Each `inetnum` or `inet6num` becomes a line of a table of allocations. A block that its registry allocated is
the holder's own; one that is assigned within another is its user's, by the holder of that around it.
"""

import re
from collections.abc import Iterator
from ipaddress import IPv4Network, IPv6Network, ip_network
from itertools import islice
from pathlib import Path

from rectitude.collectors.register.cells import BadCell, blocks
from rectitude.collectors.register.sheets import Line, Part, encoding_of

SUFFIXES = frozenset({".txt", ".db", ".rpsl", ".whois", ".dat", ".log"})
_BLOCK = re.compile(r"^inet6?num:\s*(\S.*)$", re.IGNORECASE)
_FIELD = re.compile(r"^([a-z][a-z0-9-]*):\s*(.*)$", re.IGNORECASE)
_LOOKED_AT = 400
"""Lines among which the first object must stand; ours: dumps begin with a notice."""
_LARGEST = 64 << 20
_OWN = re.compile(r"ALLOCATED|PORTABLE(?<!NON-PORTABLE)", re.IGNORECASE)
_HEADER = ["地址段", "分配单位", "使用单位", "网络名称", "登记状态", "国家"]

Object = dict[str, str]
Networks = list[IPv4Network | IPv6Network]


def is_of_blocks(path: Path) -> bool:
    """Whether a text holds objects of blocks."""
    if path.suffix.lower() not in SUFFIXES or path.stat().st_size > _LARGEST:
        return False
    with path.open(encoding="utf-8", errors="replace") as file:
        return any(map(_BLOCK.match, islice(file, _LOOKED_AT)))


def sheet_of(path: Path, name: str) -> Part:
    """Return the blocks of a text as a table."""
    found = [(line, each) for line, each in _objects(path) if _block(each)]
    lines: list[Line] = [(0, _HEADER, 0)]
    lines += [(line, _row(each, [other for _, other in found]), 0) for line, each in found]
    return Part(path=path, name=name, sheet=path.stem, encoding="text", kept=tuple(lines))


def _objects(path: Path) -> Iterator[tuple[int, Object]]:
    """Yield each object with its first line; of a repeated field the first counts, and goes on below."""
    found: Object = {}
    begins = 0
    text = path.read_text(encoding_of(path), errors="replace")
    for number, line in enumerate((*text.splitlines(), ""), 1):
        if line.startswith(("%", "#")):
            continue
        match = _FIELD.match(line)
        if match:
            begins = begins or number
            found.setdefault(match[1].lower(), match[2].partition("#")[0].strip())
        elif not line.strip() and found:
            yield begins, found
            found, begins = {}, 0


def _block(each: Object) -> str:
    return each.get("inetnum", "") or each.get("inet6num", "")


def _who(each: Object) -> str:
    """Return whose a block is: its organisation's name, else its description, else the net's name."""
    return each.get("org-name", "") or each.get("descr", "") or each.get("netname", "")


def _row(each: Object, every: list[Object]) -> list[str]:
    own = (
        _OWN.search(each.get("status", "")) and "NON-PORTABLE" not in each.get("status", "").upper()
    )
    above = None if own else _around(each, every)
    holder, user = (_who(above), _who(each)) if above else (_who(each), "")
    return [
        _block(each), holder, user, each.get("netname", ""), each.get("status", ""),
        each.get("country", ""),
    ]  # fmt: skip


def _around(each: Object, every: list[Object]) -> Object | None:
    """Return the narrowest other object around one."""
    inner = _networks(each)
    around = [
        (min(net.prefixlen for net in _networks(other)), other)
        for other in every
        if other is not each and inner and _holds(_networks(other), inner)
    ]
    return max(around, key=lambda found: found[0])[1] if around else None


def _networks(each: Object) -> Networks:
    try:
        return [ip_network(block) for block in blocks(_block(each))]
    except BadCell:
        return []


def _holds(outer: Networks, inner: Networks) -> bool:
    if not outer or outer == inner:
        return False
    return all(any(_is_within(each, other) for other in outer) for each in inner)


def _is_within(inner: IPv4Network | IPv6Network, outer: IPv4Network | IPv6Network) -> bool:
    of_one_kind = inner.version == outer.version
    return of_one_kind and inner.subnet_of(outer)  # type: ignore[arg-type]

"""
Objects of a registry of addresses as text (RPSL, RFC 2622): who has a block, as whois and its dumps print it.

Each `inetnum` or `inet6num` becomes a line of a table of allocations. A block that its registry allocated is
the holder's own; one that is assigned within another is its user's, by the holder of that around it.
"""

import re
from collections.abc import Iterator, Sequence
from ipaddress import ip_network
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
Span = tuple[int, int, int]


def is_of_blocks(path: Path) -> bool:
    """Whether a text holds objects of blocks."""
    if path.suffix.lower() not in SUFFIXES or path.stat().st_size > _LARGEST:
        return False
    with path.open(encoding="utf-8", errors="replace") as file:
        return any(map(_BLOCK.match, islice(file, _LOOKED_AT)))


def sheet_of(path: Path, name: str) -> Part:
    """Return the blocks of a text as a table."""
    found = [(line, each) for line, each in _objects(path) if _block(each)]
    around = _around([each for _, each in found])
    lines: list[Line] = [(0, _HEADER, 0)]
    lines += [
        (line, _row(each, above), 0) for (line, each), above in zip(found, around, strict=True)
    ]
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


def _row(each: Object, around: Object | None) -> list[str]:
    status = each.get("status", "")
    own = _OWN.search(status) and "NON-PORTABLE" not in status.upper()
    above = None if own else around
    holder, user = (_who(above), _who(each)) if above else (_who(each), "")
    return [_block(each), holder, user, each.get("netname", ""), status, each.get("country", "")]


def _around(every: Sequence[Object]) -> list[Object | None]:
    """Return of each object the one of the narrowest block around its own, if there is any."""
    found: list[Object | None] = [None] * len(every)
    spans = [(span, number) for number, each in enumerate(every) if (span := _span(each))]
    open_: list[tuple[Span, int]] = []
    for span, number in sorted(spans, key=lambda each: (*each[0][:2], -each[0][2])):
        open_ = [each for each in open_ if each[0][0] == span[0] and each[0][2] >= span[1]]
        holding = (n for other, n in reversed(open_) if other[2] >= span[2] and other != span)
        found[number] = next((every[n] for n in holding), None)
        open_.append((span, number))
    return found


def _span(each: Object) -> Span | None:
    """Return the version of a block, its first address and its last."""
    try:
        networks = [ip_network(block) for block in blocks(_block(each))]
    except BadCell:
        return None
    first, last = networks[0].network_address, networks[-1].broadcast_address
    return networks[0].version, int(first), int(last)

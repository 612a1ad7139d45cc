"""IP addresses and blocks of both versions: sets of them, and how addresses are written."""

import ipaddress
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

NOWHERE = -1
"""The index of no prefix."""
_LOCAL = re.compile(
    r"(?:127|10)\.\d+\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0\Z|169\.254\."
    r"|(?:.*\.)?localhost\Z|\[?(?:::1\]?\Z|fe80:|f[cd][0-9a-f]{2}:)",
    re.IGNORECASE,
)

_THIS_DEVICE = re.compile(r"127\.\d+\.\d+\.\d+\Z|localhost\Z|\[?::1\]?\Z", re.IGNORECASE)
"""Names below `localhost` are left out: towns of test sites stand there, and are judged as if far."""


def is_local(host: str) -> bool:
    """
    Return whether a host is this device, or stands in a network of one's own (RFC 1918, 4193).

    >>> is_local("192.168.1.1"), is_local("localhost"), is_local("10.example"), is_local("203.0.113.8")
    (True, True, False, False)
    """
    return bool(_LOCAL.match(host))


def is_this_device(host: str) -> bool:
    """
    Return whether what is sent to a host never leaves the device (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).

    >>> is_this_device("127.0.0.1"), is_this_device("127.0.0.1.example"), is_this_device("192.168.1.1")
    (True, False, False)
    """
    return bool(_THIS_DEVICE.match(host))


class AddressSpace:
    """A set of blocks and addresses, asked whether a block touches any of them."""

    def __init__(self, blocks: Iterable[str]) -> None:
        spans: dict[int, list[tuple[int, int]]] = {4: [], 6: []}
        for block in blocks:
            network = ipaddress.ip_network(block)
            first = int(network.network_address)
            spans[network.version].append((first, first + network.num_addresses - 1))
        self._merged = {version: _merged(each) for version, each in spans.items()}

    def touches(self, block: str) -> bool:
        """Whether a block overlaps any of the set; raises ValueError for what is no block."""
        network = ipaddress.ip_network(block)
        first = int(network.network_address)
        starts, ends = self._merged[network.version]
        position = bisect_right(starts, first + network.num_addresses - 1) - 1
        return position >= 0 and ends[position] >= first


def _merged(spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1] + 1:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


@lru_cache(maxsize=4096)
def without_port(text: str) -> str:
    """
    Return the address in `address:port` or `[address]:port`; nothing where there is none.

    >>> without_port("192.0.2.1:443"), without_port("[2001:db8::1]:443"), without_port("2001:db8::1")
    ('192.0.2.1', '2001:db8::1', '2001:db8::1')
    """
    for candidate in (text, text.rpartition(":")[0]):
        try:
            return str(ipaddress.ip_address(candidate.strip("[]")))
        except ValueError:
            continue
    return ""

"""Connections of our own: resolved once, checked, and made to the address that was checked."""

import ipaddress
import math
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from rectitude.network.resolve import Resolve
from rectitude.options import Options

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Refused(OSError):
    """An address that `public-only` does not let through."""


@contextmanager
def ending(connection: socket.socket, seconds: float) -> Iterator[None]:
    """
    Shut a connection down after so many seconds, whatever the other side still sends.

    A timeout of a socket counts from each byte: a server that trickles would hold us for ever.
    """
    other = connection.dup()  # what wraps the connection in TLS takes its descriptor away

    def shut() -> None:
        with suppress(OSError):
            other.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(seconds, 0.0), shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        other.close()


class Dialer:
    """Makes connections as the options say: names mapped by `--resolve`, private ones refused."""

    def __init__(self, options: Options) -> None:
        self._resolve = Resolve.of(options.resolve)
        self._public_only = options.network == "public-only"
        self._allowed = options.allow
        self.until = math.inf
        """When (of `time.monotonic`) every connection ends, whatever it is in the middle of."""

    def within(self, seconds: float) -> float:
        """Return how many of so many seconds are left until then."""
        return max(0.001, min(seconds, self.until - time.monotonic()))

    def addresses(self, host: str, port: int) -> list[tuple[str, int]]:
        """Resolve a host once; raises Refused where nothing may be connected to, OSError if unknown."""
        name, number = self._resolve.lookup(host.strip("[]"), port)
        found = socket.getaddrinfo(name, number, type=socket.SOCK_STREAM)
        addresses = [(str(info[4][0]), int(info[4][1])) for info in found]
        permitted = [address for address in addresses if self.permits(host, address[0])]
        if not permitted:
            raise Refused(f"{host} leads to {addresses[0][0]}, which is not a public address")
        return permitted

    def permits(self, host: str, address: str) -> bool:
        """Return whether this address of a host may be connected to."""
        if not self._public_only or host in self._allowed:
            return True
        ip = ipaddress.ip_address(address.partition("%")[0])
        return is_public(ip) or any(
            inner in network
            for network in _networks(self._allowed)
            for inner in (ip, *_inner(ip))
            if network.version == inner.version
        )

    def dial(self, host: str, port: int, timeout: float) -> socket.socket:
        """Return a socket that connected in time, to whichever address; raises OSError."""
        problem: OSError = OSError("no address")
        end = time.monotonic() + self.within(timeout)
        for address in self.addresses(host, port):
            left = end - time.monotonic()
            if left <= 0:
                break
            try:
                return _patient(socket.create_connection(address, timeout=left), timeout)
            except OSError as error:
                problem = error
        raise problem

    def is_loopback(self, host: str, port: int) -> bool:
        """Return whether a host is this machine; raises OSError if unknown."""
        return all(
            ipaddress.ip_address(address.partition("%")[0]).is_loopback
            for address, _ in self.addresses(host, port)
        )


def _patient(connection: socket.socket, timeout: float) -> socket.socket:
    connection.settimeout(timeout)
    return connection


_GLOBAL = ipaddress.ip_network("2000::/3")
"""The IPv6 addresses that the public Internet routes (RFC 4291, 2.4)."""

_WRAPPING = tuple(map(ipaddress.ip_network, ("::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
"""Blocks whose last 32 bits are the IPv4 address that is meant (RFC 4291, 2765 and 6052)."""


def is_public(ip: Address) -> bool:
    """
    Return whether an address leads to the public Internet, and to nothing else behind a gateway.

    What only wraps an IPv4 address is as public as that; every other block of IPv6 but the routed
    one is refused, whatever Python knows of it.

    >>> [is_public(ipaddress.ip_address(a)) for a in ("1.1.1.1", "64:ff9b::7f00:1", "fec0::1")]
    [True, False, False]
    """
    if not ip.is_global or ip.is_multicast:
        return _is_wrapped(ip) and all(map(is_public, _inner(ip)))
    if isinstance(ip, ipaddress.IPv4Address):
        return True
    return (ip in _GLOBAL or _is_wrapped(ip)) and all(map(is_public, _inner(ip)))


def _is_wrapped(ip: Address) -> bool:
    return any(ip in block for block in _WRAPPING if block.version == ip.version)


def _inner(ip: Address) -> list[ipaddress.IPv4Address]:
    """Return the IPv4 addresses inside an IPv6 one: what it wraps, its 6to4 router, its Teredo ends."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    if _is_wrapped(ip):
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    return [ip.sixtofour] if ip.sixtofour else list(ip.teredo or ())


def _networks(allowed: tuple[str, ...]) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    networks = []
    for permission in allowed:
        try:
            networks.append(ipaddress.ip_network(permission, strict=False))
        except ValueError:
            continue
    return networks

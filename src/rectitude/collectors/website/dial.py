"""Connections of our own: resolved once, checked, and made to the address that was checked."""

import ipaddress
import socket

from rectitude.collectors.resolve import Resolve
from rectitude.options import Options

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Refused(OSError):
    """An address that `public-only` does not let through."""


class Dialer:
    """Makes connections as the options say: names mapped by `--resolve`, private ones refused."""

    def __init__(self, options: Options) -> None:
        self._resolve = Resolve.of(options.resolve)
        self._public_only = options.network == "public-only"
        self._allowed = options.allow

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
        ip = _unwrapped(ipaddress.ip_address(address.partition("%")[0]))
        return (ip.is_global and not ip.is_multicast) or any(
            ip in network for network in _networks(self._allowed) if network.version == ip.version
        )

    def dial(self, host: str, port: int, timeout: float) -> socket.socket:
        """Return a connected socket; raises OSError."""
        problem: OSError = OSError("no address")
        for address in self.addresses(host, port):
            try:
                return socket.create_connection(address, timeout=timeout)
            except OSError as error:
                problem = error
        raise problem

    def is_loopback(self, host: str, port: int) -> bool:
        """Return whether a host is this machine; raises OSError if unknown."""
        return all(
            ipaddress.ip_address(address.partition("%")[0]).is_loopback
            for address, _ in self.addresses(host, port)
        )


def _unwrapped(ip: Address) -> Address:
    """Return the IPv4 address inside an IPv6 one that only wraps it, else the address itself."""
    if isinstance(ip, ipaddress.IPv6Address):
        return ip.ipv4_mapped or ip.sixtofour or ip
    return ip


def _networks(allowed: tuple[str, ...]) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    networks = []
    for one in allowed:
        try:
            networks.append(ipaddress.ip_network(one, strict=False))
        except ValueError:
            continue
    return networks

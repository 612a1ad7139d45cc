"""Where names lead: the operator's `--resolve` mappings, and loopback for `*.localhost`."""

import ipaddress

import msgspec

from rectitude.text import Unable

LOOPBACK = "127.0.0.1"


class Mapping(msgspec.Struct, frozen=True):
    """One host (or `*.host`: every name below it), its address, and a port if one is given."""

    host: str
    address: str
    port: int | None = None

    def covers(self, host: str) -> bool:
        """Return whether the mapping says something about this host."""
        if self.host.startswith("*."):
            return host.endswith(self.host[1:])
        return host == self.host

    @property
    def destination(self) -> str:
        """The address, bracketed where it must be, with its port."""
        address = f"[{self.address}]" if ":" in self.address else self.address
        return f"{address}:{self.port}" if self.port else address


_LOCALHOST = (Mapping("localhost", LOOPBACK), Mapping("*.localhost", LOOPBACK))


class Resolve(msgspec.Struct, frozen=True):
    """All mappings of an inspection; the first that covers a host counts."""

    mappings: tuple[Mapping, ...] = ()

    @classmethod
    def of(cls, given: tuple[str, ...]) -> "Resolve":
        """
        Read `HOST=ADDRESS[:PORT]` mappings.

        >>> Resolve.of(("shop.example=127.0.0.1:8080",)).lookup("shop.example", 80)
        ('127.0.0.1', 8080)

        Raises Unable where one is not of that form.
        """
        return cls(tuple(_mapping(one) for one in given))

    def lookup(self, host: str, port: int) -> tuple[str, int]:
        """Return the address (or the name itself, for the resolver) and port to connect to."""
        host = host.lower().rstrip(".")
        for mapping in (*self.mappings, *_LOCALHOST):
            if mapping.covers(host):
                return mapping.address, mapping.port or port
        return host, port

    def chromium_rules(self) -> str:
        """Return the value for Chromium's `--host-resolver-rules`."""
        return ",".join(
            f"MAP {mapping.host} {mapping.destination}" for mapping in (*self.mappings, *_LOCALHOST)
        )

    def chromium_spaces(self) -> str:
        """
        Return the value for Chromium's `--ip-address-space-overrides`: what a name was led to is public.

        Else a page that we hand to the browser ourselves could ask nothing of its own site's address.

        >>> Resolve.of(("shop.example=127.0.0.1:8080",)).chromium_spaces()
        '127.0.0.1:8080=public'
        """
        ends = {
            msgspec.structs.replace(mapping, port=port).destination
            for mapping in self.mappings
            for port in ((mapping.port,) if mapping.port else (80, 443))
        }
        return ",".join(f"{end}=public" for end in sorted(ends))


def _mapping(given: str) -> Mapping:
    host, equals, destination = given.partition("=")
    address, port = split_port(destination)
    try:
        ipaddress.ip_address(address)
        number = int(port) if port else None
    except ValueError:
        number = -1
    if not (host and equals) or "," in host or (number is not None and not 0 < number < 65536):
        raise Unable(
            f"--resolve 应写成 HOST=ADDRESS[:PORT]，地址用 IP：{given}",
            f"--resolve takes HOST=ADDRESS[:PORT] with an IP address: {given}",
        )
    return Mapping(host.lower().rstrip("."), address, number)


def split_port(destination: str) -> tuple[str, str]:
    if destination.startswith("["):
        address, _, port = destination[1:].partition("]")
        return address, port.removeprefix(":")
    if destination.count(":") > 1:
        return destination, ""
    address, _, port = destination.partition(":")
    return address, port

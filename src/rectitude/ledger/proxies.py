"""Behind a proxy: the caller's address and scheme are believed from named proxies, and from nobody else."""

from collections.abc import Callable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any

Network = IPv4Network | IPv6Network

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST")
OTHERS = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_PORT", "HTTP_X_FORWARDED_BY", "HTTP_X_REAL_IP")
"""Headers of proxies that are not read at all, and taken away so that nothing else reads them."""

Respond = Callable[[Any], Any]


def networks(text: str) -> list[Network]:
    """
    Return the networks in a list of addresses and networks, separated by commas.

    Raises ValueError where one is neither.
    """
    return [ip_network(each.strip(), strict=False) for each in text.split(",") if each.strip()]


def believed(environ: dict[str, Any], trusted: Sequence[Network]) -> None:
    """
    Set address, scheme and host of a request from what a trusted proxy says; forget what others say.

    The caller is the last address in the chain that is not itself a trusted proxy.
    """
    said = {name: environ.pop(name, "") for name in FORWARDED}
    for name in OTHERS:
        environ.pop(name, None)
    if not _within(environ.get("REMOTE_ADDR", ""), trusted):
        return
    hops = [_plain(hop) for hop in said["HTTP_X_FORWARDED_FOR"].split(",") if hop.strip()]
    for hop in reversed(hops):
        if not _is_address(hop):
            break
        environ["REMOTE_ADDR"] = hop
        if not _within(hop, trusted):
            break
    if said["HTTP_X_FORWARDED_PROTO"] in {"http", "https"}:
        environ["wsgi.url_scheme"] = said["HTTP_X_FORWARDED_PROTO"]
    if said["HTTP_X_FORWARDED_HOST"]:
        environ["HTTP_HOST"] = said["HTTP_X_FORWARDED_HOST"].rsplit(",", 1)[-1].strip()


def _plain(hop: str) -> str:
    """Return an address without port and brackets."""
    hop = hop.strip()
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _within(text: str, trusted: Sequence[Network]) -> bool:
    return _is_address(text) and any(ip_address(text) in network for network in trusted)


class Proxied:
    """The first middleware: what follows sees the caller, not the proxy."""

    def __init__(self, respond: Respond) -> None:
        from django.conf import settings

        self._respond = respond
        self._trusted: list[Network] = settings.TRUSTED_PROXIES

    def __call__(self, request: Any) -> Any:
        believed(request.META, self._trusted)
        return self._respond(request)

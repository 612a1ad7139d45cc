"""What a request carries, part by part, as a reader of its recipient's log would find it."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange

PartKind = Literal["path", "query", "body", "header", "referer", "cookie"]

_SILENT = frozenset(
    {
        *("accept", "accept-encoding", "accept-language", "connection", "content-length"),
        *("content-type", "host", "origin", "user-agent", "cache-control", "pragma", "upgrade"),
        *("if-none-match", "if-modified-since", "range", "priority", "upgrade-insecure-requests"),
    }
)
"""Headers that the browser writes itself and that carry nothing of the page's."""


class CarriedPart(msgspec.Struct, frozen=True):
    """One part of a request: which, and its bytes."""

    kind: PartKind
    data: bytes

    @property
    def term(self) -> str:
        """The catalogue's term for this kind of part."""
        return "evidence.cookie" if self.kind == "cookie" else f"part.{self.kind}"


def carried(exchange: Exchange) -> Iterator[CarriedPart]:
    """Yield what a request carries to its recipient, in the order in which people look."""
    try:
        address = urlsplit(exchange.url)
    except ValueError:
        return
    if address.query or address.fragment:
        yield CarriedPart("query", address.query.encode())
    if exchange.request_body is not None and exchange.request_body.data:
        yield CarriedPart("body", exchange.request_body.data)
    yield CarriedPart("path", address.path.encode())
    for name, value in exchange.request_headers:
        lower = name.lower()
        if lower.startswith((":", "sec-")) or lower in _SILENT:
            continue
        kind: PartKind = "referer" if lower == "referer" else "header"
        yield CarriedPart("cookie" if lower == "cookie" else kind, value.encode())

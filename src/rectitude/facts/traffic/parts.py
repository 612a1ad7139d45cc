"""What a message carries, part by part, as a reader of its recipient's log would find it."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude import catalogue
from rectitude.evidence.exchange import Exchange
from rectitude.text import Text

PartKind = Literal[
    "path", "query", "body", "header", "referer", "cookie", "websocket", "plain", "response"
]

_SILENT = frozenset(
    {
        *("accept", "accept-encoding", "accept-language", "connection", "content-length"),
        *("content-type", "host", "origin", "user-agent", "cache-control", "pragma", "upgrade"),
        *("if-none-match", "if-modified-since", "range", "priority", "upgrade-insecure-requests"),
        *("content-encoding", "transfer-encoding"),
    }
)
"""Headers that the browser writes itself and that carry nothing of the page's."""


class Part(msgspec.Struct, frozen=True, gc=False):
    """
    One part of a message: which, and its bytes.

    `name` is the place in it: a header's or a field's name, a JSON pointer, the numbers of nested
    protobuf fields; empty for the whole. `steps` were undone to get these bytes.
    """

    kind: PartKind
    data: bytes
    name: str = ""
    steps: tuple[str, ...] = ()


def head(exchange: Exchange) -> Iterator[Part]:
    """Yield what a request carries beside its body, in the order in which people look."""
    try:
        address = urlsplit(exchange.url)
    except ValueError:
        return
    if address.query or address.fragment:
        yield Part("query", f"{address.query}#{address.fragment}".rstrip("#").encode())
    yield Part("path", address.path.encode())
    for name, value in exchange.request_headers:
        lower = name.lower()
        if lower.startswith((":", "sec-")) or lower in _SILENT:
            continue
        if lower in {"cookie", "referer"}:
            yield Part("cookie" if lower == "cookie" else "referer", value.encode())
        else:
            yield Part("header", value.encode(), name)


def described(kind: PartKind, name: str) -> Text:
    """
    Return a part in words, with the place in it.

    >>> described("query", "m").en
    'query of the address: m'
    """
    term = catalogue.term("evidence.cookie" if kind == "cookie" else f"part.{kind}")
    return Text(f"{term.zh}：{name}", f"{term.en}: {name}") if name else term

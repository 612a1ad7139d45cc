"""What a message carries, part by part, as a reader of its recipient's log would find it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude import catalogue
from rectitude.evidence.exchange import Exchange
from rectitude.facts.parties import bare, party
from rectitude.text import Text

PartKind = Literal[
    "path", "query", "body", "header", "referer", "cookie", "host", "websocket", "plain", "response"
]

SCRIPTED: frozenset[PartKind] = frozenset({"query", "body", "websocket", "plain"})
"""Where scripts put what they send; cookies and Referer go along by themselves."""
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
    if labels := within(named(exchange.url)):
        yield Part("host", labels)
    for name, value in exchange.request_headers:
        lower = name.lower()
        if lower.startswith((":", "sec-")) or lower in _SILENT:
            continue
        if lower in {"cookie", "referer"}:
            yield Part("cookie" if lower == "cookie" else "referer", value.encode())
        else:
            yield Part("header", value.encode(), name)


_LEAST_LABEL = 5
"""Letters of a label below which it holds no value that could be told; as of a value in clear."""
_MOST_LABELS = 8
"""Labels of a name that are put together; ours: seven times 63 characters is more than a name may have."""


def named(url: str) -> str:
    """
    Return the host of an address as it is written: encodings tell capitals from small letters.

    >>> named("https://MTM5.t.example:8443/a")
    'MTM5.t.example'
    """
    authority = bare(url).partition("://")[2].partition("/")[0]
    return authority.rpartition("@")[2].partition(":")[0]


@lru_cache(maxsize=4096)
def within(host: str) -> bytes:
    r"""
    Return what a host's name says before its party's domain: its labels, and neighbours in one.

    Whoever answers for the domain gets them, by DNS alone. A label has at most 63 characters, so that
    longer values are cut. Nothing where all of them are too short for a value.

    >>> within("3133393132.333436303231.t.example"), within("www.t.example")
    (b'3133393132.333436303231\n3133393132333436303231', b'')
    """
    host = host.rstrip(".")
    written = host[: -len(party(host)) or None].rstrip(".")
    if len(written.replace(".", "")) < _LEAST_LABEL:
        return b""
    labels = written.split(".")[:_MOST_LABELS]
    ends = combinations(range(len(labels) + 1), 2)
    joined = ("".join(labels[start:end]) for start, end in ends if end - start > 1)
    return "\n".join((written, *joined)).encode("utf-8", "replace")


def described(kind: PartKind, name: str) -> Text:
    """
    Return a part in words, with the place in it.

    >>> described("query", "m").en
    'query of the address: m'
    """
    term = catalogue.term("evidence.cookie" if kind == "cookie" else f"part.{kind}")
    return Text(f"{term.zh}：{name}", f"{term.en}: {name}") if name else term

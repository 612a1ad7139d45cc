"""Addresses of links: their party, what kind of page they name, what was changed in them."""

import re
from collections import Counter
from functools import lru_cache
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import msgspec

from rectitude.facts import parties

PageKind = Literal["home", "page", "file"]

_FILE = re.compile(r"\.(?:apk|xapk|ipa|hap|exe|msi|dmg|pkg|deb|rpm|zip|rar|7z|crx)$", re.IGNORECASE)
"""Endings of files that people download to install."""


_REMEMBERED = 4096
"""Addresses worked out once: an audit asks for the same few again and again."""


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """
    One thing that differs between the link and where, or to what, it led.

    Kinds: `query-added`, `query-removed`, `query-changed`, `path`, `host`, `downgraded` of the
    address; `script-added`, `link-added`, `text`, `file` of the content; `framed`; `diverted`.
    """

    kind: str
    name: str = ""
    value: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What two changes share that are the same tag with another value for each visit."""
        return self.kind, self.name


def party(url: str) -> str:
    """
    Return the registrable domain of an address; an IP address or single label is its own party.

    >>> party("http://shop.rival.com.cn:8080/a"), party("http://127.0.0.1/")
    ('rival.com.cn', '127.0.0.1')
    """
    return parties.party(host(url))


@lru_cache(maxsize=_REMEMBERED)
def host(url: str) -> str:
    """Return the lower-case host of an address; nothing where it has none."""
    return (_split(url).hostname or "").rstrip(".").lower()


def page_kind(url: str) -> PageKind:
    """
    Return whether an address names a home page, a page within, or a file to download.

    >>> page_kind("http://a.example"), page_kind("http://a.example/item?id=1")
    ('home', 'page')
    """
    parts = _split(url)
    if _FILE.search(parts.path):
        return "file"
    return "page" if parts.path.strip("/") or parts.query else "home"


def same_address(one: str, other: str) -> bool:
    """Return whether two addresses ask for the same: escapes, default port and fragment aside."""
    return not address_changes(one, other)


@lru_cache(maxsize=_REMEMBERED)
def address_changes(asked: str, reached: str) -> tuple[Change, ...]:
    """
    Return what differs between the address of a link and the one that it was handed over to.

    An upgrade from http to https changes nothing; the order of parameters does not count.

    >>> address_changes("http://a.example/i?id=1", "https://a.example/i?id=1&pid=mm_123")
    (Change(kind='query-added', name='pid', value='mm_123'),)
    """
    before, after = _split(asked), _split(reached)
    changes = []
    if (before.hostname or "") != (after.hostname or ""):
        changes.append(Change("host", after.hostname or ""))
    elif _port(before) != _port(after) and before.scheme == after.scheme:
        changes.append(Change("host", after.netloc))
    if before.scheme == "https" and after.scheme == "http":
        changes.append(Change("downgraded"))
    if unquote(before.path or "/") != unquote(after.path or "/"):
        changes.append(Change("path", "", after.path or "/"))
    return (*changes, *_query_changes(before.query, after.query))


def _query_changes(before: str, after: str) -> list[Change]:
    had, has = _parameters(before), _parameters(after)
    added, removed = has - had, had - has
    changed = {name for name, _ in added} & {name for name, _ in removed}
    return [
        *(
            Change("query-changed" if name in changed else "query-added", name, value)
            for name, value in sorted(added)
        ),
        *(
            Change("query-removed", name, value)
            for name, value in sorted(removed)
            if name not in changed
        ),
    ]


def _parameters(query: str) -> Counter[tuple[str, str]]:
    return Counter(parse_qsl(query, keep_blank_values=True))


@lru_cache(maxsize=_REMEMBERED)
def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None

"""Hosts in texts of the code: one, several in a row, or within an expression for some."""

import re
from collections.abc import Iterator

from rectitude.facts.parties import has_known_suffix

_HOST = re.compile(r"^(?:https?://)?\.?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?=$|[/:?])")
_WITHIN = re.compile(r"(?<![a-z0-9-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])")
_POINT = r"\."
"""How an expression has the point of a host."""
SEPARATORS = re.compile(r"[,;|\s]+")
"""What stands between several hosts, or packages, in one text."""
_ALSO_ELSE = frozenset(
    {
        *("zip", "mov", "md", "sh", "py", "so", "pl", "rs", "ps"),
        *("name", "id", "page", "click", "play", "info", "map", "date", "data", "is"),
    }
)
"""Suffixes that end the names of files, and words of code behind a point: alone they make no host."""
_PACKAGES = frozenset({"com", "cn", "net", "org", "io", "android", "java", "javax", "androidx"})
"""First words of packages and classes, whose last word may be a suffix too."""
_OF_FIRMS = frozenset({"com", "cn", "net", "org", "cc", "tv", "io", "me", "top", "vip"})
"""Suffixes of firms' hosts that a package begins with, or that none ends with."""
_RESERVED = "example"
"""The suffix of hosts that stand for others' in trials: RFC 2606 keeps it free, and no public list has it."""


def named_in(text: str) -> Iterator[str]:
    """Yield the hosts of a text in lower case that is one, or several in a row, or an expression for some."""
    if _POINT in text:
        yield from filter(_is_host, _WITHIN.findall(text.replace(_POINT, ".")))
    for part in SEPARATORS.split(text):
        if (found := _HOST.match(part)) and _is_host(found[1]):
            yield found[1]


def is_bare(text: str) -> bool:
    """Return whether a text is hosts and no more: an address may be what a class asks for itself."""
    parts = [part for part in SEPARATORS.split(text.casefold()) if part]
    found = [_HOST.match(part) for part in parts]
    return bool(found) and all(
        each is not None and part.lstrip(".") == each[1] and _is_host(each[1])
        for part, each in zip(parts, found, strict=True)
    )


def _is_host(text: str) -> bool:
    """
    Return whether a text with points names a host: by its suffix, of which the public list knows all.

    >>> [_is_host(each) for each in ("wren.shop", "index.html", "com.wren.news", "open.page")]
    [True, False, False, False]
    >>> [_is_host(each) for each in ("wren.example", "com.wren.example")]
    [True, False]
    """
    labels = text.split(".")
    if labels[-1] in _OF_FIRMS:
        return True
    named_otherwise = labels[0] in _PACKAGES or (len(labels) < 3 and labels[-1] in _ALSO_ELSE)
    return not named_otherwise and (labels[-1] == _RESERVED or has_known_suffix(text))

"""The character NUL, which PostgreSQL keeps in no text: hostile pages and clients send it, people never."""

import re

from django.http import QueryDict

NUL = "\0"
_INSTEAD = "\N{REPLACEMENT CHARACTER}"
_IN_JSON = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")


def keepable(text: str) -> bool:
    """Return whether every database keeps a text: one without NUL and without half characters."""
    return NUL not in text and not any("\ud800" <= each <= "\udfff" for each in text)


def without_nul(given: QueryDict) -> QueryDict:
    """Return what a form or an address says, with U+FFFD in place of each NUL."""
    if not any(NUL in value for _, values in given.lists() for value in values):
        return given
    said = QueryDict(mutable=True)
    for name, values in given.lists():
        said.setlist(name, [value.replace(NUL, _INSTEAD) for value in values])
    said._mutable = False
    return said


def without_nul_in_json(raw: bytes) -> bytes:
    r"""
    Return JSON with U+FFFD in place of each NUL, which it writes as an escape only.

    >>> without_nul_in_json(rb'["a\u0000b", "\\u0000"]')
    b'["a\\ufffdb", "\\\\u0000"]'
    """
    return _IN_JSON.sub(rb"\1\\ufffd", raw) if rb"\u0000" in raw else raw

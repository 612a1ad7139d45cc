"""The addresses of many rows of one kind: looked up once, and not for each row."""

from functools import cache

from django.urls import get_script_prefix, reverse

_KEY = 4_700_000_047
"""A key that is in no route's own words."""


def address(name: str, key: int) -> str:
    """Return the address of a route that takes one key."""
    before, after = _around(name, get_script_prefix())
    return f"{before}{key}{after}"


@cache
def _around(name: str, prefix: str) -> tuple[str, str]:
    before, _, after = reverse(name, args=[_KEY]).partition(str(_KEY))
    return before, after

"""A form that is sent twice is done once: a reload and a second press change nothing."""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache
from django.http import HttpRequest

FIELD = "once"
"""The hidden field with which each form that was shown is told from every other."""

REMEMBERED = 24 * 3600
"""Seconds for which a form is known to have been done: longer than a session lasts."""

_MARK = re.compile(r"[\w-]{1,64}", re.ASCII)


class Again(Exception):
    """The form was sent before, and what it asks is done."""


def token() -> str:
    """Return what marks one form that is shown."""
    return secrets.token_urlsafe(16)


@contextmanager
def once(request: HttpRequest) -> Iterator[None]:
    """
    Do what a form asks once; if it fails the form may be sent again.

    A form without its mark, as a program sends it, is done. Raises Again.
    """
    mark = request.POST.get(FIELD, "")
    if not _MARK.fullmatch(mark):
        yield
        return
    key = f"once:{mark}"
    if not cache.add(key, 1, REMEMBERED):
        raise Again
    try:
        yield
    except BaseException:
        cache.delete(key)
        raise

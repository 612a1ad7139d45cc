"""
What comes out of pages as text: made well-formed where it enters.

A script may put half a surrogate pair anywhere; JavaScript and JSON carry it on, UTF-8 cannot.
"""

import json
from typing import Any, TypeVar

import msgspec

from rectitude.text import well_formed

_T = TypeVar("_T")


def decoded(text: object, shape: type[_T]) -> _T:
    """Return what a page's JSON says; raises msgspec.ValidationError where it has another shape."""
    try:
        return msgspec.json.decode(str(text), type=shape)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeEncodeError):  # half a pair, escaped or not
        return msgspec.convert(well_formed(json.loads(str(text))), shape)


def message(text: str) -> dict[str, Any]:
    """Return a message of the debugging protocol."""
    return decoded(text, dict[str, Any])

"""
What a sanitiser put in place of values before a recording was handed in.

Cloudflare's HAR sanitizer writes `[email redacted]` in the place of `email`; others write `REDACTED` or
`[sanitized]` in place of cookies and authorizations. A site that masks what it sends writes such words too,
so elsewhere than in these headers they count only where they name their own field, or are all of a body.
"""

import re
from collections.abc import Iterable

from rectitude.evidence.exchange import Header

_WORD = re.compile(r"\W{0,3}(?:[\w./+-]{1,80} )?(?:redacted|saniti[sz]ed)\W{0,3}", re.IGNORECASE)
_LONGEST = 100
"""Characters of what stands for a value; ours."""
_OF_A_FIELD = re.compile(
    r"""(?<![\w.-])([\w.-]{1,80})"?[ ]?[=:][ ]?"?\[\1 redacted\]""", re.IGNORECASE
)
_SECRET = frozenset({"cookie", "authorization", "proxy-authorization"})


def is_redacted(url: str, headers: Iterable[Header], body: str) -> bool:
    """Return whether anything of a request was taken out of it after it was sent."""
    return (
        _stands_for(body)
        or any(_OF_A_FIELD.search(text) for text in (url, body) if " redacted]" in text)
        or any(is_lost(name, value) for name, value in headers)
    )


def is_lost(name: str, value: str) -> bool:
    """
    Return whether a header's value was taken out; of cookies, any.

    >>> is_lost("Cookie", "a=1; sid=[sid redacted]"), is_lost("X-Note", "redacted")
    (True, False)
    """
    if name.lower() not in _SECRET:
        return _stands_for(value) and value.lower().startswith(f"[{name.lower()} ")
    pieces = (piece.partition("=")[2] for piece in value.split(";"))
    return _stands_for(value) or any(map(_stands_for, pieces))


def _stands_for(value: str) -> bool:
    return 0 < len(value) < _LONGEST and _WORD.fullmatch(value.strip()) is not None

"""
Whether a date that was sent is called one of birth.

Without a name it may be that of a picture or of an edition, and says nothing of anybody.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

_WORDS = (
    rb"(?i:birth|(?<![a-z])(?:b-?day|dob|born|csrq)|"
    + b"|".join(word.encode(code) for word in ("生日", "出生") for code in ("utf-8", "gbk"))
    + rb")|(?<=[a-z])(?:D(?:ob|OB)|B[Dd]ay|Csrq)(?![a-z])"
)
"""Also within a name in capitals and small letters: userDob, and not adobe."""
_NAME = re.compile(_WORDS)
_BESIDE = 40
"""Bytes before a date in which its name stands; ours: a multipart field has its headers between."""
_NAMED_AFTER = re.compile(
    rb"""["']?\s{0,4}[,&;]\s{0,16}["']?(?:name|key|field|label|title|id|code|type|k|n)["']?\s{0,4}[:=]"""
    rb"""\s{0,4}["']?[\w.\[-]{0,20}?(?:""" + _WORDS + rb")"
)
"""A value with its name behind it, as lists of fields are sent; the next field's own name is none."""
_ENCODED = frozenset({"base64", "base32", "hex", "gzip", "zstd"})
"""Steps that somebody takes with a value on purpose; escapes are everywhere."""


@lru_cache(maxsize=4096)
def is_name(name: str) -> bool:
    """
    Return whether a name is one of a date of birth.

    >>> is_name("X-Birthday"), is_name("userDob"), is_name("adobe")
    (True, True, False)
    """
    return bool(_NAME.search(name.encode("utf-8", "replace")))


def is_called_one(data: bytes, written: bytes) -> bool:
    """
    Return whether a date has such a name, before it or as the next entry.

    >>> is_called_one(b'{"value":"1988-11-11","name":"birthday"}', b"1988-11-11")
    True
    """
    start = data.find(written)
    while start >= 0:
        end = start + len(written)
        if _NAME.search(data, max(0, start - _BESIDE), start) or _NAMED_AFTER.match(data, end):
            return True
        start = data.find(written, start + 1)
    return False


def is_encoded_alone(steps: tuple[str, ...], tokens: Sequence[bytes], written: bytes) -> bool:
    """Return whether somebody encoded a date and nothing else: no name of a file is made so."""
    return bool(_ENCODED & set(steps[-1:])) and any(t.strip() == written for t in tokens)

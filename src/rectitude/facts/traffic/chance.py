"""Values that look drawn by chance: what tells one visitor from another."""

import math
import re
from collections import Counter
from urllib.parse import unquote

LEAST_LENGTH = 8
"""A shorter value tells too few visitors apart to be sure; ours."""
_LEAST_BITS = 2.2
"""Shannon bits a character below which a value is a word or a figure, not chance; ours."""


_NUMBERS = re.compile(r"\[(?:\d{1,3},){7,63}\d{1,3}\]")
"""As many bytes as an identifier has, written as a list."""


def is_random(value: str) -> bool:
    """
    Return whether a value looks drawn by chance: long enough, no date, word, version or address.

    >>> is_random("f3a9c1d27be04416"), is_random("1732500000123"), is_random("zh-CN-simplified")
    (True, False, False)
    """
    core = value.strip("\"'{}")
    if len(core) < LEAST_LENGTH or re.fullmatch(r"1[3-9]\d{8}(\d{3})?([.,_-]\d+)?", core):
        return False
    if not re.search(r"\d", core) or re.match(r"\d{4}-\d\d-\d\d", core):
        return False
    if core.startswith(("http", "/")) or " " in core.strip() or len(core) > 2000:
        return False
    counts = Counter(core)
    bits = -sum(n / len(core) * math.log2(n / len(core)) for n in counts.values())
    return bits >= _LEAST_BITS


def core(value: str) -> str:
    """
    Return the longest run of an identifier's characters; nothing where there is none of a length.

    Bytes that are kept as a list of numbers are an identifier as well as in hexadecimal digits.

    >>> core('{"id":"3f9c1d27be04416a"}'), core("1764062123%09index.php"), core('{"font":18}')
    ('3f9c1d27be04416a', '1764062123', '')
    >>> core("[63,156,29,39,190,4,65,106]")
    '3f9c1d27be04416a'
    """
    if (numbers := _NUMBERS.search(value[:2000])) and (data := _as_bytes(numbers[0])):
        return data.hex()
    runs = re.findall(rf"[A-Za-z0-9._-]{{{LEAST_LENGTH},}}", unquote(value[:2000]))
    return max(runs, key=len, default="")


def written(value: str) -> tuple[bytes, ...]:
    r"""
    Return how an identifier may stand in what is sent: its letters, and the bytes that they spell.

    >>> written("3f9c1d27be04416a")
    (b'3f9c1d27be04416a', b"?\x9c\x1d'\xbe\x04Aj")
    """
    digits = value.replace("-", "")
    if (
        len(digits) < 2 * LEAST_LENGTH
        or len(digits) % 2
        or not re.fullmatch(r"[0-9a-fA-F]+", digits)
    ):
        return (value.encode(),)
    return value.encode(), bytes.fromhex(digits)


def _as_bytes(numbers: str) -> bytes:
    values = [int(number) for number in numbers.strip("[]").split(",")]
    return bytes(values) if max(values) <= 0xFF else b""

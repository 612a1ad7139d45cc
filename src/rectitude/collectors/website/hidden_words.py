"""Words that a script does not write out: as numbers of characters, in Base64, escaped or in pieces."""

import base64
import re
from binascii import Error as BinasciiError
from collections.abc import Iterator

_LEAST = 4
"""Characters of a word that is worth reading; ours."""
_CODES = re.compile(r"(?:\d{2,3}\s*,\s*){3,}\d{2,3}")
_HEX_CODES = re.compile(r"(?:0x[0-9a-fA-F]{2}\s*,\s*){3,}0x[0-9a-fA-F]{2}")
_ENCODED = re.compile(r"""['"`]([A-Za-z0-9+/]{6,}={0,2})['"`]""")
_ESCAPED = re.compile(r"\\x([0-9a-fA-F]{2})|\\u00([0-9a-fA-F]{2})")
_PIECES = re.compile(r"""['"`]\s*[+,]\s*['"`]""")
_REVERSED = re.compile(r"""['"`]([A-Za-z]{4,40})['"`]\s*\.split\(['"`]{2}\)\s*\.reverse""")
_MOST = 2_000
"""Encoded texts of one script that are decoded; ours."""


def hidden_words(source: str) -> str:
    """
    Return what a script says when it runs, beside what is written in it.

    >>> "Micro" in hidden_words("[77,105,99,114,111].map(c=>String.fromCharCode(c))")
    True
    >>> "userAgent" in hidden_words("navigator['user' + 'Agent']")
    True
    """
    return "\n".join(_said(source))


def _said(source: str) -> Iterator[str]:
    for pattern, base in ((_CODES, 10), (_HEX_CODES, 16)):
        for match in pattern.finditer(source):
            numbers = [int(each, base) for each in match[0].split(",")]
            if all(31 < number < 127 for number in numbers):
                yield "".join(map(chr, numbers))
    for match, _ in zip(_ENCODED.finditer(source), range(_MOST), strict=False):
        if word := _decoded(match[1]):
            yield word
    if _ESCAPED.search(source):
        yield _ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), source)
    if _PIECES.search(source):
        yield _PIECES.sub("", source)
    for match in _REVERSED.finditer(source):
        yield match[1][::-1]


def _decoded(text: str) -> str:
    try:
        word = base64.b64decode(text, validate=True).decode("ascii")
    except (BinasciiError, UnicodeDecodeError):
        return ""
    return word if len(word) >= _LEAST and word.isprintable() else ""

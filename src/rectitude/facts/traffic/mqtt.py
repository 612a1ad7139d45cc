"""What packets of MQTT carry (3.1.1 and 5.0): topics, messages, and what a client says of itself."""

from collections.abc import Callable, Iterator

_PUBLISH = 3
_OF_TEXTS = frozenset({1, 8, 10})
"""CONNECT, SUBSCRIBE and UNSUBSCRIBE: texts with their lengths, between a few bytes of flags."""
_LEAST_TEXT = 2
"""Bytes of a text that is told from flags; ours."""


def contents(data: bytes, is_text: Callable[[bytes], bool]) -> list[bytes] | None:
    r"""
    Return the texts that whole packets carry; None where a message is no text, or data is cut off.

    >>> contents(b"\x30\x0d\0\3a/b" + b'{"on":1}', bytes.isascii)
    [b'a/b', b'{"on":1}']
    """
    found: list[bytes] = []
    place = 0
    while place < len(data):
        kind, flags = data[place] >> 4, data[place] & 0x0F
        length, start = _length(data, place + 1)
        body = data[start : start + length]
        if not kind or start < 0 or len(body) < length:
            return None
        if kind == _PUBLISH:
            topic, *messages = _published(body, flags)
            message = next(filter(is_text, messages), None)
            if message is None:
                return None
            found += (topic, message)
        elif kind in _OF_TEXTS:
            found += _texts(body, is_text)
        place = start + length
    return found


def _length(data: bytes, place: int) -> tuple[int, int]:
    """Return the length of what follows, in up to four bytes of seven bits, and where that begins."""
    length = 0
    for number, byte in enumerate(data[place : place + 4]):
        length |= (byte & 0x7F) << 7 * number
        if byte < 0x80:
            return length, place + number + 1
    return 0, -1


def _published(body: bytes, flags: int) -> tuple[bytes, bytes, bytes]:
    """Return the topic, the message, and the message behind its properties, which version 5 puts there."""
    end = 2 + int.from_bytes(body[:2], "big")
    message = body[end + 2 * bool(flags & 0x06) :]
    return body[2:end], message, message[1 + message[0] :] if message else b""


def _texts(body: bytes, is_text: Callable[[bytes], bool]) -> Iterator[bytes]:
    """Yield each run of bytes that has its own length, in two bytes, before it."""
    place = 0
    while place + 2 < len(body):
        length = int.from_bytes(body[place : place + 2], "big")
        text = body[place + 2 : place + 2 + length]
        if _LEAST_TEXT <= length == len(text) and is_text(text):
            yield text
            place += 2 + length
        else:
            place += 1

"""
Typed netstrings, one after the other: `LENGTH:CONTENTTYPE`, as mitmproxy writes its flows.

Types: `,` bytes, `;` text, `#` integer, `^` float, `!` truth, `~` nothing, `]` list, `}` mapping.
"""

from collections.abc import Iterator
from typing import IO

Value = bytes | str | int | float | bool | None | list["Value"] | dict[str, "Value"]

LARGEST = 256 * 1024 * 1024
"""Bytes of one string that are read at most; ours."""
_DIGITS = 12
_DEEPEST = 32
"""Lists and mappings within each other; mitmproxy's have less than ten. Ours."""


class Strings:
    """Yields the values of a stream; afterwards `torn` says whether it ended, or went wrong, in one."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.torn = False

    def __iter__(self) -> Iterator[Value]:
        while head := self._stream.read(1):
            while len(head) <= _DIGITS and not head.endswith(b":"):
                digit = self._stream.read(1)
                if not digit:
                    break
                head += digit
            number = head[:-1]
            if not (head.endswith(b":") and number.isdigit() and int(number) <= LARGEST):
                self.torn = True
                return
            content = self._stream.read(int(number))
            kind = self._stream.read(1)
            try:
                yield _value(content, kind, 0) if len(content) == int(number) else _torn()
            except (ValueError, OverflowError):
                self.torn = True
                return


def _torn() -> Value:
    raise ValueError("the stream ends within a string")


def _value(content: bytes, kind: bytes, depth: int) -> Value:
    """Return the value of a string; raises ValueError where it is none."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    match kind:
        case b",":
            return content
        case b";":
            return content.decode("utf-8", "replace")
        case b"#":
            return int(content[:20])
        case b"^":
            return float(content[:40])
        case b"!":
            return content == b"true"
        case b"~":
            return None
        case b"]":
            return list(_several(content, depth + 1))
        case b"}":
            several = _several(content, depth + 1)
            return {_text(key): value for key, value in zip(several, several, strict=True)}
    raise ValueError("no such type")


def _several(content: bytes, depth: int) -> Iterator[Value]:
    position = 0
    while position < len(content):
        colon = content.index(b":", position, position + _DIGITS + 1)
        number = content[position:colon]
        if not number.isdigit():
            raise ValueError("no length")
        end = colon + 1 + int(number)
        if end >= len(content):
            raise ValueError("longer than what holds it")
        yield _value(content[colon + 1 : end], content[end : end + 1], depth)
        position = end + 1


def _text(key: Value) -> str:
    """Return a key as text: old versions wrote bytes."""
    return key.decode("utf-8", "replace") if isinstance(key, bytes) else str(key)

"""
Which app a packet of pcapng is of, as blocks of the system or of the tool say it.

macOS and iOS name each process in a block of Apple's, and packets give its number (Wireshark,
`pcapng-darwin`). PCAPdroid names the package of each user in a block of its own, and packets give the user
in a comment, `u-10123` (https://github.com/emanuele-f/PCAPdroid, its dump extensions).
"""

import struct
from collections.abc import Mapping

PROCESS, CUSTOM = 0x80000001, 0x00000BAD
"""The blocks of Apple's about a process, and those of anybody's own."""
COMMENT = 1
_PROCESS_NAME = 2
_SENT_BY, _SENT_FOR = 0x8001, 0x8003
"""Options of a packet: the number of the process that sent it, and of that on whose behalf."""
_PCAPDROID = 62652
"""Its number among IANA's private enterprises."""
_VERSION, _USER = 1, 1
_USER_HEAD = "IHBxIBB"
"""Whose block, version and kind of its content, user, lengths of package and of the name for people."""


class Senders:
    """Takes what the blocks of a section say, and tells whose its packets are."""

    def __init__(self, order: str) -> None:
        self._order = order
        self._processes: list[str] = []
        self._users: dict[str, str] = {}
        """Packages, by the comment that stands for their user."""

    def process(self, options: Mapping[int, bytes]) -> None:
        """Take a block about a process: packets call it by its place among these."""
        self._processes.append(_text(options.get(_PROCESS_NAME, b"")))

    def custom(self, body: bytes) -> None:
        """Take a block of somebody's own, if it names a user's package."""
        head = struct.Struct(f"{self._order}{_USER_HEAD}")
        if len(body) < head.size:
            return
        whose, version, kind, user, package, name = head.unpack_from(body)
        if (whose, version, kind) == (_PCAPDROID, _VERSION, _USER):
            told = body[head.size : head.size + package] or body[head.size :][:name]
            self._users[f"u-{user}"] = _text(told)

    def of(self, options: Mapping[int, bytes]) -> str:
        """Return the app of a packet by its options; nothing where they do not say."""
        if user := self._users.get(_text(options.get(COMMENT, b""))):
            return user
        number = options.get(_SENT_FOR, options.get(_SENT_BY, b""))
        if len(number) != 4:
            return ""
        (index,) = struct.unpack(f"{self._order}I", number)
        return self._processes[index] if index < len(self._processes) else ""


def _text(data: bytes) -> str:
    return data.rstrip(b"\0").decode("utf-8", "replace")

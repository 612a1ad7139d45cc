"""A long body, hashed as it passes by and not kept."""

import asyncio
import base64
import hashlib
from contextlib import suppress
from typing import Any

from rectitude.collectors.website.cdp import ProtocolError, Session

PATIENCE = 2.0
"""Seconds that the buffered part may take to arrive; ours."""


class Stream:
    """The hash of a body: of what was buffered before it was watched, then of each piece."""

    def __init__(self) -> None:
        self.length = 0
        self._digest = hashlib.sha256()
        self._begun = asyncio.Event()
        self._waiting: list[bytes] = []
        """Pieces that came before what was buffered was handed over."""

    async def begin(self, session: Session, name: str) -> None:
        """Ask for what was buffered, and from now on for each piece."""
        try:
            answer = await session.send("Network.streamResourceContent", {"requestId": name})
        except ProtocolError:
            return  # the length then shows that the hash is not of the whole
        self._add(base64.b64decode(answer["bufferedData"]))
        for piece in self._waiting:
            self._add(piece)
        self._begun.set()

    def take(self, event: dict[str, Any]) -> None:
        """Take a `Network.dataReceived`, which carries the piece once streaming has begun."""
        piece = base64.b64decode(event.get("data", ""))
        if self._begun.is_set():
            self._add(piece)
        else:
            self._waiting.append(piece)

    async def sha256(self, length: int) -> str:
        """Return the hash if it is that of all `length` bytes, else nothing."""
        with suppress(TimeoutError):  # then the length shows it
            async with asyncio.timeout(PATIENCE):
                await self._begun.wait()
        return self._digest.hexdigest() if self.length == length else ""

    def _add(self, piece: bytes) -> None:
        self._digest.update(piece)
        self.length += len(piece)

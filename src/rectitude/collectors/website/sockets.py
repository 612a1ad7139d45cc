"""WebSockets of a page, its frames and workers: their opening and their messages."""

import base64
from typing import Any

import msgspec

from rectitude.collectors.website.cdp import Session, Tree
from rectitude.collectors.website.messages import callers
from rectitude.collectors.website.record import BODY, Recorder
from rectitude.evidence.exchange import Exchange, WebSocketFrame
from rectitude.evidence.traffic import Gap

MESSAGES = 10_000
"""WebSocket messages of one context that are kept; further ones are counted. Ours."""

_BINARY = 2
"""The opcode of a binary message (RFC 6455, 5.2)."""


class Sockets:
    """Watches the WebSockets of one browsing context."""

    def __init__(self, record: Recorder) -> None:
        self._record = record
        self._sockets: dict[str, str] = {}
        self._messages = 0
        self._beyond: dict[tuple[str, bool], Gap] = {}

    def observe(self, tree: Tree) -> None:
        """Watch a page and all that it opens."""
        tree.on("Network.webSocketCreated", self._socket)
        tree.on("Network.webSocketFrameSent", self._frame_sent)
        tree.on("Network.webSocketFrameReceived", self._frame_received)

    def _socket(self, session: Session, event: dict[str, Any]) -> None:
        self._sockets[event["requestId"]] = event["url"]
        self._record.writer.write(
            Exchange(
                moment=self._record.moment(),
                method="GET",
                url=event["url"],
                resource_type="websocket",
                page=self._record.page,
                frame=session.url,
                initiator=tuple(callers(event.get("initiator", {}), "")),
            )
        )

    def _frame_sent(self, _: Session, event: dict[str, Any]) -> None:
        self._frame(event, sent=True)

    def _frame_received(self, _: Session, event: dict[str, Any]) -> None:
        self._frame(event, sent=False)

    def _frame(self, event: dict[str, Any], *, sent: bool) -> None:
        frame, url = event["response"], self._sockets.get(event["requestId"], "")
        data: bytes = frame["payloadData"].encode()
        if frame.get("opcode") == _BINARY:
            data = base64.b64decode(data)
        self._messages += 1
        if self._messages > MESSAGES:
            self._count(url, len(data), sent=sent)
            return
        length = len(data) if len(data) > BODY else None
        self._record.writer.write(
            WebSocketFrame(
                moment=self._record.moment(),
                url=url,
                page=self._record.page,
                sent=sent,
                body=self._record.body(data[:BODY], "", text=True, length=length),
            )
        )

    def _count(self, url: str, length: int, *, sent: bool) -> None:
        """Count a message that is not kept, so that no rule takes it for read."""
        before = self._beyond.get((url, sent)) or Gap(
            moment=self._record.moment(), url=url, sent=sent, why="too-many", messages=0
        )
        self._beyond[url, sent] = msgspec.structs.replace(
            before, messages=before.messages + 1, length=before.length + length
        )

    def flush(self) -> None:
        """Write how many messages were not kept."""
        for gap in self._beyond.values():
            self._record.writer.write(gap)
        self._beyond.clear()

"""WebSockets of a page, its frames and workers: their opening and their messages."""

import base64
from typing import Any

from rectitude.collectors.website.cdp import Session, Tree
from rectitude.collectors.website.messages import callers
from rectitude.collectors.website.record import Record
from rectitude.evidence.exchange import Exchange, WebSocketFrame

MESSAGES = 1_000
"""WebSocket messages of one context that are kept; ours."""

MESSAGE = 1024 * 1024
"""Bytes of one message that are kept; ours."""


class Sockets:
    """Watches the WebSockets of one browsing context."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._sockets: dict[str, str] = {}
        self._messages = 0

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
        self._messages += 1
        if self._messages > MESSAGES:
            return
        frame = event["response"]
        data: bytes = frame["payloadData"].encode()
        if frame.get("opcode") == 2:
            data = base64.b64decode(data)
        self._record.writer.write(
            WebSocketFrame(
                moment=self._record.moment(),
                url=self._sockets.get(event["requestId"], ""),
                page=self._record.page,
                sent=sent,
                body=self._record.body(data[:MESSAGE], "", text=True),
            )
        )
